import RecoverBase
import SnapshotTesting
import Testing

@testable import RecoverSyntax

@Suite struct FormatterTests {
    private static let snapshots = SnapshotFolder("fmt")

    @Test func everySnapshot() throws {
        let names = try FormatterTests.snapshots.names()
        #expect(names.count >= 9)
        for name in names {
            let source = Source(name: name, bytes: try FormatterTests.snapshots.input(name))
            let tree = Parser.parse(source)
            let result = Formatter.layOut(tree)
            let after = Parser.parse(Source(name: name, bytes: result))
            #expect(FormatCheck.saysTheSame(tree, after), "\(name) says something else")
            #expect(
                Formatter.format(Source(name: name, bytes: result)) == result, "\(name) changes when formatted twice")
            let difference = try FormatterTests.snapshots.difference(result, name: name, what: "formatted.rs")
            if let difference { Issue.record("\(difference)") }
        }
        #expect(try FormatterTests.snapshots.orphans(outputs: ["formatted.rs"]) == [])
    }

    @Test func nothingStaysNothing() {
        #expect(formatted("") == "")
        #expect(formatted("\n\n  \n") == "")
        #expect(formatted("# only a comment  ") == "# only a comment\n")
    }

    /// 120 columns is the limit for a block on one line; it counts characters, not bytes.
    @Test func aBlockOnOneLineStaysWhileItFits() {
        let fits = "owner CS { person \"\(String(repeating: "é", count: 120 - 22))\" }\n"
        #expect(fits.count == 121)
        #expect(formatted(fits) == fits)
        let tooLong = "owner CS { person \"\(String(repeating: "é", count: 120 - 21))\" }\n"
        #expect(formatted(tooLong) == tooLong.replacing(" { ", with: " {\n  ").replacing(" }\n", with: "\n}\n"))
    }

    /// With one space less or more it would be a list, a date with a time, or a sign.
    @Test(arguments: [
        "limit 4,000", "limit 2,5", "received 2026-03-02  09:10", "expect a - 5 < 3", "expect a -5", "expect 120-160",
        "expect a<-5", "score 3 /10", "arr $84 k",
    ])
    func whatSpacesDecideStays(text: String) {
        #expect(formatted(text + "\n") == (text == "expect a<-5" ? "expect a <-5\n" : text + "\n"))
    }

    /// The line that a comma draws in would no longer be seen to start with a keyword if it were indented.
    @Test func aSwallowedLineIsNotIndented() {
        let text = "deliver email {\n  tone calm,\n  words   120\n}\n"
        #expect(formatted(text) == text)
        #expect(
            formatted("deliver email {\n  tone calm,\n   direct\n}\n")
                == "deliver email {\n  tone calm,\n      direct\n}\n")
    }

    @Test func whatWouldSayTheSameNoLongerIsLeftAlone() {
        // `;` in a line of its own is all that ends the list.
        let text = "tone  calm,\n;\nwords   3\n"
        #expect(formatted(text) == text)
    }
}
