import RecoverBase
import Testing

@testable import RecoverSurvey

/// Exports that are broken in some way: what was taken and what was not is counted exactly.
struct Malformed: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Rows, detractors, rejected.
    var rows: Int
    var detractors: Int
    var rejected: Int
    var undated = 0
    var testDescription: String { name }

    init(_ name: String, _ text: String, rows: Int, detractors: Int, rejected: Int, undated: Int = 0) {
        (self.name, self.text) = (name, text)
        (self.rows, self.detractors, self.rejected, self.undated) = (rows, detractors, rejected, undated)
    }

    private static let head = "score,comment,submitted_at\n"
    private static let at = "2026-03-02T09:10Z"

    static let all: [Malformed] = [
        .init("one cell too few", head + "3,x\n4,y,\(at)\n", rows: 2, detractors: 1, rejected: 1),
        .init("one cell too many", head + "3,x,\(at),z\n4,y,\(at)\n", rows: 2, detractors: 1, rejected: 1),
        .init("empty cells too many", head + "3,x,\(at),,\n", rows: 1, detractors: 1, rejected: 0),
        .init("an unquoted comma", head + "3,x, y,\(at)\n4,y,\(at)\n", rows: 2, detractors: 1, rejected: 1),
        .init(
            "a quote that is not doubled", head + "3,\"a \"b\" c\",\(at)\n4,y,\(at)\n", rows: 2, detractors: 1,
            rejected: 1),
        .init(
            "a quote never closed", head + "3,\"x,\(at)\n4,y,\(at)\n5,z,\(at)\n", rows: 3, detractors: 2, rejected: 1),
        .init(
            "a quote never closed, others behind", head + "3,\"x,\(at)\n4,y,\(at)\n5,\"z\",\(at)\n", rows: 3,
            detractors: 2, rejected: 1),
        .init("a quote in a plain cell", head + "3,5\" disk,\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init("text behind a quote", head + "3,\"x\"y,\(at)\n4,z,\(at)\n", rows: 2, detractors: 1, rejected: 1),
        .init("a space before a quote", head + "3, \"x\",\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init("a space before a quote with a comma", head + "3, \"x, y\",\(at)\n", rows: 1, detractors: 0, rejected: 1),
        .init("two header rows", head + head + "3,x,\(at)\n", rows: 2, detractors: 1, rejected: 1),
        .init(
            "ends of lines in the header", "\"score\n\",\"com\nment\",comment\n3,a,b\n", rows: 1, detractors: 1,
            rejected: 0, undated: 1),
        .init("the end in the middle of a record", head + "3,x,\(at)\n4,y", rows: 2, detractors: 1, rejected: 1),
        .init("the end inside quotes", head + "3,x,\(at)\n4,\"y", rows: 2, detractors: 1, rejected: 1),
        .init("no end of line", head + "3,x,\(at)", rows: 1, detractors: 1, rejected: 0),
        .init("nothing but a header", head, rows: 0, detractors: 0, rejected: 0),
        .init("blank lines", head + "\n\n3,x,\(at)\n\n,,\n  ,,\n", rows: 1, detractors: 1, rejected: 0),
        .init("a byte-order mark", "\u{FEFF}" + head + "3,x,\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init(
            "carriage returns alone", "score,comment,submitted_at\r3,x,\(at)\r4,y,\(at)\r", rows: 2, detractors: 2,
            rejected: 0),
        .init(
            "mixed ends of lines", "score,comment,submitted_at\r\n3,x,\(at)\n4,y,\(at)\r", rows: 2, detractors: 2,
            rejected: 0),
        .init("semicolons", "score;comment;submitted_at\n3;a, b;\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init("tabs", "score\tcomment\tsubmitted_at\n3\ta, b\t\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init("a half point", head + "10.5,x,\(at)\n9.5,x,\(at)\n", rows: 2, detractors: 0, rejected: 2),
        .init("stars", head + "5 stars,x,\(at)\n", rows: 1, detractors: 0, rejected: 1),
        .init("eleven and minus one", head + "11,x,\(at)\n-1,x,\(at)\n", rows: 2, detractors: 0, rejected: 2),
        .init(
            "labels behind the score", head + "0 (Not at all likely),x,\(at)\n10 - Extremely likely,x,\(at)\n", rows: 2,
            detractors: 1, rejected: 0),
        .init(
            "a spreadsheet's error", head + "#REF!,x,\(at)\n#N/A,x,\(at)\n3,#REF!,\(at)\n", rows: 3, detractors: 1,
            rejected: 2),
        .init("a formula for a score", head + "=3,x,\(at)\n", rows: 1, detractors: 0, rejected: 1),
        .init("no score", head + ",x,\(at)\n3,y,\(at)\n", rows: 2, detractors: 1, rejected: 0),
        .init("a time that is none", head + "3,x,soon\n4,y,\n", rows: 2, detractors: 2, rejected: 0, undated: 2),
        .init("a day that is none", head + "3,x,2026-02-30\n", rows: 1, detractors: 1, rejected: 0, undated: 1),
        .init(
            "a date that could be two", head + "3,x,3/2/2026\n4,y,3/14/2026\n", rows: 2, detractors: 2, rejected: 0,
            undated: 1),
        .init("zeros in the comment", head + "3,a\u{0}b,\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init("a zero for a score", head + "\u{0},b,\(at)\n", rows: 1, detractors: 0, rejected: 1),
        .init("the same id twice", "id,score\na,3\na,4\nb,5\n", rows: 3, detractors: 3, rejected: 0, undated: 3),
        .init(
            "a field of 2 MB", head + "3,\"" + String(repeating: "x", count: 2 << 20) + "\",\(at)\n4,y,\(at)\n",
            rows: 2, detractors: 1, rejected: 1),
        .init(
            "a record of 2 MB in many cells", head + String(repeating: "x,", count: 1 << 20) + "\n4,y,\(at)\n", rows: 2,
            detractors: 1, rejected: 1),
        .init(
            "twenty thousand cells", head + String(repeating: ",", count: 20_000) + "z\n4,y,\(at)\n", rows: 2,
            detractors: 1, rejected: 1),
        .init("quotes alone", head + "\"\"\"\"\n4,y,\(at)\n", rows: 2, detractors: 1, rejected: 1),
        .init("a comment of ends of lines", head + "3,\"\n\r\n\n\",\(at)\n", rows: 1, detractors: 1, rejected: 0),
        .init(
            "separators of other alphabets", head + "٣,x,\(at)\n3，x，\(at)\n4,y,\(at)\n", rows: 3, detractors: 1,
            rejected: 2),
    ]
}

@Suite struct MalformedTests {
    @Test(arguments: Malformed.all) func countsAreExact(one: Malformed) throws {
        for chunk in [1 << 20, 4096] {
            let read = try ReadExport(one.text, try doctrine(), chunk: chunk)
            #expect(read.counts.rows == one.rows)
            #expect(read.counts.detractors == one.detractors)
            #expect(read.counts.rejected == one.rejected, "\(read.rejects)")
            #expect(read.counts.undated == one.undated)
            #expect(read.counts.addsUp)
            #expect(read.report.rows.count == one.detractors)
        }
    }

    @Test func thereAreFortyOfThem() { #expect(Malformed.all.count >= 40) }

    @Test func duplicatesAreCounted() throws {
        let read = try ReadExport("id,score\na,3\na,4\nb,5\n", try doctrine())
        #expect(read.counts.duplicates == 1)
        let text = QueueText(read.report, file: "x.csv", now: now, zone: .utc).text
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(line.contains("1 detractor with the id of another: look at these first; `a` in rows 2 and 3"))
        #expect(read.report.rows.count == 3)
    }

    @Test func rowsAreNumberedAsASpreadsheetDoes() throws {
        let read = try ReadExport("score,comment\n9,\"two\nlines\"\n\n12,x\n", try doctrine())
        #expect(read.rejects == ["row 4: score \"12\""])
    }
}
