import RecoverBase
import SnapshotTesting
import Testing

@testable import RecoverSurvey

@Suite struct CellTests {
    private func score(_ text: String) -> CellReading.Score {
        var text = text
        return text.withUTF8 { CellReading.score($0) }
    }

    @Test func scores() {
        for (text, value) in [
            ("0", 0), ("7", 7), ("10", 10), (" 3 ", 3), ("10 - Extremely likely", 10), ("0 (Not at all likely)", 0),
            ("9 – very", 9), ("\u{A0}3\u{A0}", 3),
        ] { #expect(score(text) == .value(value), "\(text)") }
        for text in [
            "10.5", "5 stars", "11", "-1", "3/10", "007", "ten", "#REF!", "=1+1", "3-", "3-4", "10 -", "\u{0}", "1e1",
            "5,0",
            "100",
        ] { #expect(score(text) == .none, "\(text)") }
        for text in ["", " ", "\t"] { #expect(score(text) == .blank) }
    }

    private func time(_ text: String, _ order: SurveyTime.Order? = nil, zone: ZoneRules = .utc) -> String {
        var text = text
        switch text.withUTF8({ SurveyTime(zone: zone, order: order).read($0) }) {
        case .at(let instant): return instant.text()
        case .ambiguous: return "ambiguous"
        case .blank: return "blank"
        case .none: return "none"
        }
    }

    @Test func times() {
        #expect(time("2026-03-02T09:10Z") == "2026-03-02T09:10Z")
        #expect(time("2026-03-02 09:10:30") == "2026-03-02T09:10:30Z")
        #expect(time("2026-03-02T10:10:00.123+01:00") == "2026-03-02T09:10Z")
        #expect(time("2026-03-02 10:10:00 UTC") == "2026-03-02T10:10Z")
        #expect(time("2026/03/02 10:10:00 AM GMT+1") == "2026-03-02T09:10Z")
        #expect(time("2026-03-02") == "2026-03-02T00:00Z")
        #expect(time("3/14/2026 9:02:11 PM") == "2026-03-14T21:02:11Z")
        #expect(time("14.3.2026 12:00") == "2026-03-14T12:00Z")
        #expect(time("12/12/2026 12:00 AM") == "2026-12-12T00:00Z")
        #expect(time("3/2/2026 9:10 AM") == "ambiguous")
        #expect(time("3/2/2026 9:10 AM", .monthFirst) == "2026-03-02T09:10Z")
        #expect(time("3/2/2026 9:10 AM", .dayFirst) == "2026-02-03T09:10Z")
        for text in ["yesterday", "2026-02-30", "2026-03-02 25:00", "13/13/2026", "1772442600", "2026-03-02 9:1x"] {
            #expect(time(text) == "none", "\(text)")
        }
        #expect(time("") == "blank")
    }

    @Test func anExportsZoneCounts() {
        let denver = ZoneRules(
            name: "America/Denver", initialOffset: -7 * 3600,
            transitions: [.init(at: 1_772_960_400, offset: -6 * 3600)])
        #expect(time("2026-03-08 01:30:00", zone: denver) == "2026-03-08T08:30Z")
        #expect(time("2026-03-08 14:10:00", zone: denver) == "2026-03-08T20:10Z")
    }

    @Test func cellsOfCSVAreDefused() {
        func written(_ text: String) -> String {
            var out: [UInt8] = []
            LineWriter.csv(text, to: &out)
            return String(decoding: out, as: UTF8.self)
        }
        #expect(written("=1+1") == "'=1+1")
        #expect(written("@x, \"y\"") == "\"'@x, \"\"y\"\"\"")
        #expect(written("a\nb") == "\"a\nb\"")
        #expect(written("\u{1B}[31m") == "\u{241B}[31m")
        #expect(written("plain") == "plain")
        var broken: [UInt8] = []
        [0x61, 0xFF, 0x62].withUnsafeBufferPointer { LineWriter.csv($0, isEscaped: false, to: &broken) }
        // What is no UTF-8 is Windows-1252.
        #expect(String(decoding: broken, as: UTF8.self) == "aÿb")
    }

    /// Eight bytes at a time or through the one escaper: the same.
    @Test func cellsAreWrittenAsTheEscaperWritesThem() {
        var random = SeededGenerator(seed: 5)
        let bytes: [UInt8] = [
            0x20, 0x2C, 0x22, 0x0A, 0x0D, 0x09, 0x1F, 0x7E, 0x7F, 0x5C, 0x3D, 0x2D, 0x61, 0x61, 0x61, 0x61,
        ]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...20, using: &random)
            let plain = Double.random(in: 0...1, using: &random) < 0.5
            let cell = (0..<count).map { _ in plain ? random.pick([0x61, 0x7A, 0x2C]) : random.pick(bytes) }
            let text = String(decoding: cell, as: UTF8.self)
            var (csv, json): ([UInt8], [UInt8]) = ([], [])
            LineWriter.csv(text, to: &csv)
            LineWriter.json(text, to: &json)
            #expect(String(decoding: csv, as: UTF8.self) == Escapes.csvCell(text))
            let wanted = text.isEmpty ? "null" : String(JSON.string(text).write(compact: true).dropLast())
            #expect(String(decoding: json, as: UTF8.self) == wanted)
        }
    }

    /// A table finds what was put into it and nothing else, and forgets all.
    @Test func signaturesAreFoundAgain() {
        var random = SeededGenerator(seed: 6)
        var table = SignatureTable(room: 100)
        var known: [RowSignature: Int] = [:]
        for number in 0..<100 {
            var signature = RowSignature()
            for index in 0..<RowSignature.room where random.chance(0.1) { signature.set(.yes, at: index) }
            #expect(table[signature] == known[signature])
            if known[signature] == nil {
                known[signature] = number
                table.insert(number, for: signature)
            }
        }
        for (signature, number) in known { #expect(table[signature] == number) }
        table.removeAll()
        for signature in known.keys { #expect(table[signature] == nil) }
    }
}
