import Foundation
import RecoverBase
import Testing

@Suite struct ConversionTests {
    @Test func whatAlwaysFitsKeepsItsValue() {
        #expect(Int(wide: Int32.min) == -2_147_483_648 && Int(wide: UInt32.max) == 4_294_967_295)
        #expect(Int(wide: Int8.min) == -128 && Int(wide: UInt8.max) == 255)
        #expect(
            Int32(wide: UInt16.max) == 65_535 && UInt32(wide: UInt8.max) == 255
                && UInt64(wide: UInt32.max) == 4_294_967_295)
    }

    @Test func textsAreReadOrAreNone() {
        #expect(Int(reading: "-12") == -12 && Int(reading: "12 "[...].dropLast()) == 12)
        #expect(Int(reading: "9223372036854775808") == nil && Int(reading: "1.5") == nil && Int(reading: "") == nil)
        #expect(UInt64(reading: "18446744073709551615") == .max && UInt64(reading: "-1") == nil)
    }

    @Test(arguments: [(0.0, 0), (0.5, 1 << 31), (1, 1 << 32), (3, 1 << 32), (-1, 0), (.nan, 0)] as [(Double, UInt64)])
    func sharesAreParts(share: Double, parts: UInt64) {
        #expect(UInt64(share: share) == parts)
    }

    @Test func marksAreFoundByBytes() {
        #expect("a\"\u{301}b".substituting("\"", with: "''") == "a''\u{301}b")
        #expect("one one one".substituting("one", with: "two", atMost: 2) == "two two one")
        #expect(
            "aaa".substituting("aa", with: "b") == "ba" && "a".substituting("", with: "b") == "a"
                && "".substituting("a", with: "b") == "")
    }

    /// An integer made of something that may not fit ends the program, and a text changed by letters misses a mark with an
    /// accent. So neither stands in the sources but beside the reason why it cannot fail.
    @Test func nothingConvertsWithoutSayingHow() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            read += 1
            let found = ConversionTests.unexplained(try String(contentsOf: file, encoding: .utf8))
            for line in found { Issue.record("\(file.path(percentEncoded: false)):\(line)") }
        }
        #expect(read > 300)
    }

    @Test func theSearchFindsWhatItSeeks() {
        let text = """
            let a = Int(b)
            let a = Int(wide: b) + UInt8(b), c = Print(b), d = Int(clamping: b), e = UInt8(ascii: "a")
            let a = text.replacing("b", with: "c")
            // Cannot fail: it is a digit.
            let a = Int32(b)
            let a = b.map(Int16.init)
            /// `Int(b)` ends the program.
            """
        #expect(ConversionTests.unexplained(text).map { $0.prefix { $0 != ":" } } == ["1", "2", "3", "6"])
    }

    /// Lines, with their numbers.
    private static func unexplained(_ text: String) -> [String] {
        var before: Substring = ""
        var found: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            defer { before = line }
            guard line.contains("Int") || line.contains(".replacing("), !line.contains("// Cannot fail: "),
                !before.contains("// Cannot fail: "), !line.drop(while: { $0 == " " }).hasPrefix("//")
            else { continue }
            if line.contains(".replacing(") || line.contains(/\bU?Int(8|16|32|64|128)?(\((?![a-z]\w*:)|\.init\b)/) {
                found.append("\(index + 1): \(line)")
            }
        }
        return found
    }
}
