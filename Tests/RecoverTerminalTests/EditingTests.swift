import Foundation
import PseudoTerminal
import Testing

@Suite struct EditingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aPastedBlockWithTabsArrivesAsText() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("email {\n\tcu\twords 90\n}"))
        try terminal.wait("for the block") { $0.text.contains("words 90\n}") }
        #expect(!terminal.screen.text.contains("read:"))
        try terminal.send(Key.enter)
        try terminal.wait(for: "read: [email {⏎⇥cu⇥words 90⏎}]")
    }

    @Test func aPasteWithoutBracketsArrivesAsTextToo() throws {
        let inputrc = try folder.write("set enable-bracketed-paste off\n", to: "inputrc")
        let terminal = try startDemo(in: folder, environment: ["INPUTRC": inputrc])
        try terminal.send("email {\r\tcu\twords 90\r}\r")
        try terminal.wait(for: "read: [email {⏎⇥cu⇥words 90⏎}]")
        try terminal.wait(forLine: "demo>")
        try terminal.send("cu\t")
        try terminal.wait(forLine: "demo> customer")
    }

    @Test func aLargePasteArrivesWhole() throws {
        let terminal = try startDemo(in: folder)
        let lines = (1...300).map { "\towner team-\($0) \"Team \($0)\"" }
        try terminal.send(Key.paste((["owners {"] + lines + ["}"]).joined(separator: "\n")))
        try terminal.send(Key.enter)
        try terminal.wait(for: "⏎⇥owner team-300 \"Team 300\"⏎}]")
    }

    @Test func keysOfAnInputrcForThisProgramCount() throws {
        let inputrc = try folder.write(
            "$if recoverscript\n\"\\C-xp\": \"words 90\"\n$else\n\"\\C-xp\": \"wrong\"\n$endif\n", to: "inputrc"
        )
        let terminal = try startDemo(in: folder, environment: ["INPUTRC": inputrc])
        try terminal.send(Key.control("x") + "p")
        try terminal.wait(forLine: "demo> words 90")
    }

    @Test func charactersOfSeveralBytesAndColumns() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("né日本")
        try terminal.wait(forLine: "demo> né日本")
        #expect(terminal.screen.cursor.column == "demo> né".count + 4)
        try terminal.send(Key.backspace)
        try terminal.wait(forLine: "demo> né日")
        try terminal.send(Key.left + Key.backspace + "e" + Key.enter)
        try terminal.wait(for: "read: [ne日]")
    }

    @Test(arguments: ["", "C.UTF-8"])
    func umlautsWorkWhateverTheLocale(locale: String) throws {
        let terminal = try startDemo(in: folder, environment: ["LANG": locale])
        try terminal.send("größe")
        try terminal.wait(forLine: "demo> größe")
        try terminal.send(Key.backspace + Key.backspace + Key.backspace + Key.enter)
        try terminal.wait(for: "read: [gr]")
    }

    @Test func aLineLongerThanTheScreenWraps() throws {
        let terminal = try startDemo(in: folder, columns: 30, rows: 5)
        let text = String((0..<200).map { Character(UnicodeScalar(UInt8(97 + $0 % 26))) })
        try terminal.send(text)
        try terminal.wait("for the end") { $0.line.hasSuffix("opqr") }
        try terminal.send(Key.control("a") + "X" + Key.control("e") + "Y" + Key.enter)
        try terminal.wait("for the answer") {
            ($0.scrolledOff + $0.lines).joined().contains("read: [X\(text)Y]")
        }
    }

    @Test func aNewSizeOfTheWindowIsNoticed() throws {
        let terminal = try startDemo(in: folder, columns: 80)
        try terminal.enter("facts", expecting: "facts: 80x24 colour true")
        terminal.resize(columns: 30, rows: 10)
        try terminal.enter("facts", expecting: "facts: 30x10 colour true")
        try terminal.send("abcdefghijklmnopqrstuvwxyzABCDEF")
        try terminal.wait("for the wrapped line") { $0.text.contains("mnopqrstuvwx\nyzABCDEF") }
    }

    @Test func aNewSizeInTheMiddleOfALine() throws {
        let terminal = try startDemo(in: folder, columns: 80)
        try terminal.send("half")
        try terminal.wait(forLine: "demo> half")
        let before = terminal.output.count
        terminal.resize(columns: 20, rows: 10)
        // Readline draws the line anew before another key is pressed: it was woken.
        try terminal.wait("for the line anew") { _ in terminal.output.count > before }
        try terminal.send("-abcdefghijklmn")
        try terminal.wait("for the wrapped line") { $0.text.contains("demo> half-abcdefghi\njklmn") }
    }

    @Test func promptsAreColouredUnlessUnwanted() throws {
        let coloured = try startDemo(in: folder)
        #expect(String(decoding: coloured.output, as: UTF8.self).contains("\u{1B}[36mdemo\u{1B}[0m> "))
        for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
            let plain = try startDemo(in: folder, environment: environment)
            #expect(!String(decoding: plain.output, as: UTF8.self).contains("\u{1B}[36m"))
            try plain.enter("facts", expecting: "colour false")
        }
        let empty = try startDemo(in: folder, environment: ["NO_COLOR": ""])
        try empty.enter("facts", expecting: "colour true")
    }
}
