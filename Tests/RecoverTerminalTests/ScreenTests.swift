import PseudoTerminal
import Testing

/// The screen that the other tests look at.
@Suite struct ScreenTests {
    private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> Screen {
        var screen = Screen(columns: columns, rows: rows)
        screen.show(text.utf8)
        return screen
    }

    @Test func wrapsLate() {
        let full = screen("0123456789")
        #expect(full.cursor == (0, 9))
        #expect(screen("0123456789\rX").text == "X123456789")
        #expect(screen("0123456789X").text == "0123456789\nX")
        #expect(screen("012345678日").text == "012345678\n日")
    }

    @Test func scrolls() {
        let scrolled = screen("a\r\nb\r\nc\r\nd\r\ne")
        #expect(scrolled.text == "b\nc\nd\ne")
        #expect(scrolled.scrolledOff == ["a"])
    }

    @Test func movesErasesInsertsDeletes() {
        #expect(screen("abc\u{1B}[2DX").text == "aXc")
        #expect(screen("abc\u{1B}[2D\u{1B}[K").text == "a")
        #expect(screen("abc\r\u{1B}[2P").text == "c")
        #expect(screen("abc\r\u{1B}[2@").text == "  abc")
        #expect(screen("abc\r\ndef\u{1B}[A\u{1B}[J").text == "abc")
        #expect(screen("abc\u{1B}[H\u{1B}[2Jx").text == "x")
        #expect(screen("a\u{1B}[3;4Hx").text == "a\n\n   x")
    }

    @Test func passesOverColoursTitlesAndModes() {
        #expect(screen("\u{1B}[?2004h\u{1B}[1;36ma\u{1B}[0m\u{1B}]0;title\u{7}b\u{1B}(Bc\u{1B}=").text == "abc")
    }

    @Test func resizes() {
        var cut = screen("0123456789\r\nab")
        cut.resize(columns: 5, rows: 2)
        #expect(cut.text == "01234\nab")
        cut.resize(columns: 8, rows: 1)
        #expect(cut.text == "ab")
        #expect(cut.scrolledOff == ["01234"])
    }
}
