import RecoverBase
import Testing

/// What leaves for a terminal.
@Suite struct TerminalGateTests {
    @Test(arguments: [
        ("plain\ttext\n", "plain\ttext\n"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\r\nb\r\n", "a\r\nb\r\n"),
        ("a\rb", "a␍b"), ("\u{9B}2J", "\\u{9B}2J"), ("\u{7}\u{8}", "␇␈"), ("é \u{202E}x", "é \\u{202E}x"),
    ]) func controlCharactersAreShown(text: String, shown: String) {
        #expect(Array(VisibleText.leaving(text, keepsColours: false).utf8) == Array(shown.utf8))
    }

    /// Each format shows what is hidden, so that nothing is left for the gate: a file and a terminal get the same bytes.
    @Test func theFormatsLeaveNothingToTheGate() {
        let formats: [(String, (String) -> String)] = [
            ("JSON", { JSON.string($0).write() }),
            ("a name in JSON", { JSON.object([$0: .null]).write(compact: true) }),
            ("CSV", { Escapes.csvLine([$0, "b"]) }), ("XML", Escapes.xml), ("HTML", Escapes.html),
            ("iCalendar", { Escapes.icsLine(Escapes.icsText($0)) }), ("GIFT", { Escapes.gift(html: Escapes.html($0)) }),
            ("a mail's head", { Escapes.mailField("Subject", $0) }), ("a mail", Escapes.mailBody),
        ]
        let all =
            Array(0...0x100) + [0x34F, 0x61C, 0x115F, 0x180E] + Array(0x2000...0x2070)
            + [0x3164, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFB, 0xFFFE, 0x1F600, 0x1FFFF, 0xE0041, 0xE01EF, 0x10FFFF]
        for scalar in all.compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let texts = ["a\(scalar)b", "\u{5D0}\(scalar)", "\u{1F3F4}\(scalar)"]
            for text in texts {
                for (name, written) in formats {
                    let text = written(text)
                    let shown = VisibleText.leaving(text, keepsColours: true)
                    guard Array(shown.utf8) != Array(text.utf8) else { continue }
                    Issue.record("U+\(String(scalar.value, radix: 16)) in \(name): \(shown)")
                }
            }
        }
    }

    @Test(arguments: [
        ("\u{1B}[1;31mx\u{1B}[0m", "\u{1B}[1;31mx\u{1B}[0m"), ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;t\u{7}", "␛]0;t␇"),
        ("\u{1B}[31", "␛[31"), ("\u{1B}", "␛"), ("\u{1B}[0000000000000m", "␛[0000000000000m"),
    ]) func onlyColoursPass(text: String, shown: String) {
        #expect(VisibleText.leaving(text, keepsColours: true) == shown)
    }
}
