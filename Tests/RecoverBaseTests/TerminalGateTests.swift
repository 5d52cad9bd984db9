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

    @Test(arguments: [
        ("\u{1B}[1;31mx\u{1B}[0m", "\u{1B}[1;31mx\u{1B}[0m"), ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;t\u{7}", "␛]0;t␇"),
        ("\u{1B}[31", "␛[31"), ("\u{1B}", "␛"), ("\u{1B}[0000000000000m", "␛[0000000000000m"),
    ]) func onlyColoursPass(text: String, shown: String) {
        #expect(VisibleText.leaving(text, keepsColours: true) == shown)
    }
}
