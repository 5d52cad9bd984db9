import RecoverBase
import Testing

@testable import RecoverSurvey

/// Exports are recognised by their header, and nothing is guessed.
@Suite struct RecognitionTests {
    private func counts(_ name: String, _ order: SurveyTime.Order? = nil) throws -> ReadExport {
        try ReadExport(try export(name), try doctrine(), order: order)
    }

    @Test(arguments: ["qualtrics.csv", "qualtrics.tsv"]) func qualtrics(name: String) throws {
        let read = try counts(name)
        #expect(read.layout.tool == .qualtrics)
        #expect(read.layout.headerRows == 3)
        #expect(read.layout.zone == "America/Denver")
        #expect(read.counts.rows == 10)
        #expect([read.counts.promoters, read.counts.passives, read.counts.detractors] == [1, 0, 6])
        #expect(
            [read.counts.previews, read.counts.unfinished, read.counts.rejected, read.counts.undated] == [1, 1, 1, 1])
        #expect(read.rejects == ["row 12: score \"10.5\""])
        #expect(read.counts.addsUp)
        let first = try #require(read.report.rows.first)
        #expect([first.id, first.customer, first.account] == ["R_1", "Kim Lund", "Osprey Catering"])
        #expect(first.verdict.guardIDs == "legal")
    }

    @Test func surveyMonkey() throws {
        let read = try counts("surveymonkey.csv")
        #expect(read.layout.tool == .surveyMonkey)
        #expect(read.layout.headerRows == 2)
        #expect([read.counts.rows, read.counts.detractors, read.counts.unanswered] == [4, 2, 1])
        #expect(read.counts.ambiguous == 1)
        #expect(read.report.rows.map(\.customer) == ["Kim Lund", "Jo Adair"])
        let american = try counts("surveymonkey.csv", .monthFirst)
        #expect(american.counts.undated == 0)
        #expect(american.report.rows.last?.cell("received") == "2026-03-04T10:02:11Z")
    }

    @Test func typeform() throws {
        let read = try counts("typeform.csv")
        #expect(read.layout.tool == .typeform)
        #expect(read.layout.zone == "UTC")
        #expect(read.rejects == ["row 5: score \"5 stars\""])
        #expect(read.report.rows.map(\.comment) == ["Setup took forever."])
    }

    @Test func formbricks() throws {
        let read = try counts("formbricks.csv")
        #expect(read.layout.tool == .formbricks)
        #expect(
            [read.counts.rows, read.counts.passives, read.counts.detractors, read.counts.unfinished] == [3, 1, 1, 1])
        #expect(read.report.rows.first?.comment == "No export")
    }

    @Test func googleForms() throws {
        let read = try counts("google-forms.csv", .dayFirst)
        #expect(read.layout.tool == .googleForms)
        // 3/14 is no day of the third month's order that was said.
        #expect([read.counts.detractors, read.counts.promoters, read.counts.undated] == [2, 1, 1])
    }

    @Test func plain() throws {
        let read = try counts("plain.csv")
        #expect(read.layout.tool == .plain)
        #expect(read.rejects == ["row 5: score \"10.5\"", "row 6: score \"5 stars\""])
        #expect(
            [read.counts.rows, read.counts.promoters, read.counts.detractors, read.counts.unanswered] == [7, 1, 3, 1])
        #expect(read.counts.undated == 1)
        #expect(read.report.rows.map(\.verdict.segment) == ["", "smb", "enterprise"])
    }

    private func refusal(_ header: String, maps: [(SurveyField, String)] = [], columns: [String] = []) -> String? {
        var recogniser = Recogniser()
        recogniser.maps = maps
        recogniser.columns = columns
        do {
            _ = try recogniser.recognise([
                header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            ])
            return nil
        } catch {
            return error.message
        }
    }

    @Test func nothingIsGuessed() {
        #expect(refusal("a,b,c")?.hasPrefix("no column is known to be the score; say which: --map score=\"…\"") == true)
        #expect(refusal("score,nps,comment")?.contains("`score` or `nps` could be the score") == true)
        #expect(refusal("request_id,star_rating,comments")?.contains("1 to 5 stars") == true)
        #expect(refusal("score,why so,what is the reason")?.contains("several columns could be the comment") == true)
        #expect(refusal("score,why so,what is the reason", maps: [(.comment, "why so")]) == nil)
        #expect(refusal("score,why so,what is the reason", maps: [(.comment, "")]) == nil)
        #expect(refusal("q1,comment", maps: [(.score, "q2")])?.contains("no column `q2`") == true)
        #expect(refusal("q1,q1,comment", maps: [(.score, "q1")])?.contains("several columns `q1`") == true)
        #expect(refusal("q1,comment", maps: [(.score, "Q1")]) == nil)
        #expect(refusal("x,y", columns: ["score", "comment"]) == nil)
        #expect(refusal("x,y,z", columns: ["score", "comment"])?.contains("3 columns") == true)
        #expect(refusal("rating 0-10,comment") == nil)
        #expect(refusal("") == "it is empty")
        var input = SurveyInput(recogniser: Recogniser())
        [0x50, 0x4B, 0x03, 0x04, 0x14].withUnsafeBufferPointer { input.feed($0, isLast: true) }
        #expect(throws: SurveyRefusal("it is a workbook or an archive; save the sheet as CSV")) {
            try input.layout(isLast: true)
        }
    }

    /// What looks like the time is named, and not taken.
    @Test func aTimeIsHintedAt() throws {
        func notes(_ header: String) throws -> [String] {
            try Recogniser().recognise([header.split(separator: ",").map(String.init)]).notes
        }
        #expect(
            try notes("score,comment,RecordedDate")
                == ["no column is known to be the time; `RecordedDate` may be it: --map at=\"RecordedDate\""])
        #expect(
            try notes("score,comment,Start Date,End Date").first?.contains("`Start Date` or `End Date` may be it")
                == true)
        #expect(try notes("score,comment") == ["no column is known to be the time; --map at=\"…\" names one"])
        #expect(try notes("score,comment,submitted_at") == [])
    }

    @Test func aMapBeatsTheTool() throws {
        let text = "score,Second score,comment\n9,2,a\n"
        #expect(try ReadExport(text, try doctrine()).counts.promoters == 1)
        #expect(try ReadExport(text, try doctrine(), maps: [(.score, "Second score")]).counts.detractors == 1)
    }
}
