import RecoverBase
import SnapshotTesting
import Testing

@Suite struct JSONTests {
    @Test func isWrittenTheSameEveryTime() {
        let value: JSON = ["b": [1, "two", .null, true], "a": .number(2.5), "empty": [:], "none": []]
        #expect(
            value.write() == """
                {
                  "a": 2.5,
                  "b": [
                    1,
                    "two",
                    null,
                    true
                  ],
                  "empty": {},
                  "none": []
                }

                """)
        #expect(value.write(compact: true) == "{\"a\":2.5,\"b\":[1,\"two\",null,true],\"empty\":{},\"none\":[]}\n")
    }

    /// What a terminal would obey is written as an escape, and so is what turns the direction of text.
    @Test func textsAreEscaped() {
        let text = "\"\\\n\r\t\u{1B}[31m \u{9B} \u{202E} \u{2066} é 𝄞"
        #expect(
            JSON.string(text).write(compact: true)
                == #""\"\\\n\r\t\u001b[31m \u009b \u202e \u2066 é 𝄞""# + "\n")
    }

    @Test func whatJSONCannotSayIsNull() {
        #expect(JSON.array([.number(.nan), .number(.infinity)]).write(compact: true) == "[null,null]\n")
        #expect(JSON.array([.number(-0.0), .number(3), .number(1e300)]).write(compact: true) == "[0,3,1e+300]\n")
    }

    /// Reading what was written gives it back, indented or not.
    @Test(arguments: 0..<50 as Range<UInt64>) func comesBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let value = document(&random, depth: 0)
        #expect(try JSON(parsing: value.write()) == value)
        #expect(try JSON(parsing: value.write(compact: true)) == value)
    }

    private func document(_ random: inout SeededGenerator, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(random.chance(0.5))
        case 2: return .int(Int.random(in: .min ... .max, using: &random))
        // A half is exact, and no whole number, which would come back as one.
        case 3: return .number(Double(Int.random(in: -1_000_000...1_000_000, using: &random)) + 0.5)
        case 4: return .string(text(&random))
        case 5: return .array((0..<3).map { _ in document(&random, depth: depth + 1) })
        default:
            let names = (0..<3).map { _ in text(&random) }
            return .object(
                Dictionary(names.map { ($0, document(&random, depth: depth + 1)) }, uniquingKeysWith: { $1 }))
        }
    }

    private func text(_ random: inout SeededGenerator) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "\"", "\\", "/", "\n", "\0", "\u{1F}", "\u{7F}", "é", "\u{2028}", "\u{FFFF}", "𝄞", "\u{10FFFF}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0..<8, using: &random) { text.unicodeScalars.append(random.pick(scalars)) }
        return text
    }

    @Test func escapesAreRead() throws {
        let text = #""\" \\ \/ \b \f \n \r \t \u0041 \u00e9 \uD834\uDD1E""#
        #expect(try JSON(parsing: text) == .string("\" \\ / \u{8} \u{C} \n \r \t A é 𝄞"))
    }

    @Test func ofTwoMembersOfOneNameTheLaterCounts() throws {
        #expect(try JSON(parsing: #" {"a": 1, "a": 2} "#) == ["a": 2])
    }

    /// Where it stops being JSON, and why.
    @Test(arguments: [
        ("", 0, "there is no value"), ("  ", 2, "there is no value"), ("nul", 0, "there is no such word"),
        ("[1,]", 3, "there is no value"), ("[1 2]", 3, "`]` is missing"), ("[", 1, "there is no value"),
        (#"{"a" 1}"#, 5, "`:` is missing"), (#"{"a":1,}"#, 7, "a name in quotes is missing"),
        ("{a:1}", 1, "a name in quotes is missing"), (#"{"a":1"#, 6, "`}` is missing"),
        ("1 2", 2, "something stands behind the document"), (#""a"#, 2, "a text is not closed"),
        (#""a\"#, 3, "a text is not closed"), (#""\x""#, 3, "there is no such escape"),
        (#""\u12""#, 3, "four hexadecimal digits are missing"),
        (#""\u+123""#, 3, "four hexadecimal digits are missing"),
        (#""\uD800""#, 7, "half a character is missing"), (#""\uDC00""#, 7, "half a character is missing"),
        (#""\uD800\u0041""#, 13, "half a character is missing"),
        ("\"a\nb\"", 3, "a control character stands in a text"),
        ("+1", 0, "there is no value"), ("01", 0, "there is no value"), ("-", 0, "there is no value"),
        ("1.", 0, "there is no value"), (".5", 0, "there is no value"), ("1e", 0, "there is no value"),
        ("1e999", 0, "there is no value"), ("NaN", 0, "there is no value"), ("--1", 0, "there is no value"),
    ]) func malformed(text: String, offset: Int, message: String) {
        #expect(throws: JSON.Malformed(offset: offset, message: message)) { try JSON(parsing: text) }
    }

    @Test(arguments: [
        ("0", JSON.int(0)), ("-0", .int(0)), ("-12", .int(-12)), ("1.50", .number(1.5)), ("1E+2", .number(100)),
        ("9223372036854775807", .int(.max)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    ]) func numbers(text: String, value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
    }

    @Test func nestingIsLimited() throws {
        let fits = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(try JSON(parsing: fits).write(compact: true) == fits + "\n")
        #expect(throws: JSON.Malformed(offset: 200, message: "it is nested too deep")) {
            try JSON(parsing: String(repeating: "[", count: 100_000))
        }
    }

    /// Cut off or damaged anywhere, a document is refused or read, and never traps.
    @Test(arguments: 0..<20 as Range<UInt64>) func damagedDocuments(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = Array(document(&random, depth: 0).write().utf8)
        for end in bytes.indices { _ = try? JSON(parsing: String(decoding: bytes[..<end], as: UTF8.self)) }
        for _ in 0..<50 where !bytes.isEmpty {
            var damaged = bytes
            damaged[Int.random(in: 0..<bytes.count, using: &random)] = random.pick(Array("{}[]\",:\\u-e0".utf8))
            _ = try? JSON(parsing: String(decoding: damaged, as: UTF8.self))
        }
    }
}
