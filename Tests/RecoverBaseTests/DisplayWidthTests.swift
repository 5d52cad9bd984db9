import RecoverBase
import Testing

@Suite struct DisplayWidthTests {
    @Test(
        "Columns",
        arguments: [
            ("", 0), ("plain text", 10), ("日本語", 6), ("한국", 4), ("ｱﾊﾟ", 3), ("Ａ", 2), ("café", 4), ("cafe\u{301}", 4),
            ("👍", 2),
            ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪🇺🇸", 4), ("❤️", 2), ("❤", 1),
            ("1️⃣", 2), ("1", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("👨🏽‍💻", 2),
            ("\u{200B}", 8),
            ("“–…”", 4),
            ("\u{1B}[31m", 5), ("a\nb", 2), ("✅", 2), ("☎", 1), ("🏳️‍🌈", 2), ("\u{1100}\u{1161}", 2),
        ])
    func columns(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test("Control characters are shown, not sent")
    func visible() {
        #expect(VisibleText.visible("ok\tthen\n") == "ok\tthen\n")
        #expect(VisibleText.visible("\u{1B}[2J\u{7}\r\u{7F}\0") == "␛[2J␇␍␡␀")
        #expect(VisibleText.visible("a\u{202E}b\u{2066}c") == "a\\u{202E}b\\u{2066}c")
        #expect(VisibleText.visible("\u{9B}31m\u{200B}\u{FEFF}") == "\\u{9B}31m\\u{200B}\\u{FEFF}")
        #expect(VisibleText.visible("a\n\tb", keepsLineFeeds: false, keepsTabs: false) == "a␊␉b")
        #expect(VisibleText.visible("👩‍👧 ❤️ é 🏴󠁧󠁢󠁥󠁮󠁧󠁿") == "👩‍👧 ❤️ é 🏴󠁧󠁢󠁥󠁮󠁧󠁿")
        #expect(VisibleText.visible("x\u{E0041}") == "x\\u{E0041}")
    }

    @Test("Direction marks stay where people write from right to left")
    func directionMarks() {
        for line in ["שלום!\u{200F}", "(3)\u{200E} שלום", "مرحبا\u{61C} 10%"] {
            #expect(VisibleText.visible(line) == line)
        }
        #expect(VisibleText.visible("Team 1\u{200F}") == "Team 1\\u{200F}")
        // Each line for itself, and what turns text round nowhere.
        #expect(VisibleText.visible("שלום\u{200F}\nTeam\u{200F}") == "שלום\u{200F}\nTeam\\u{200F}")
        #expect(VisibleText.visible("שלום\u{202E}\u{2067}") == "שלום\\u{202E}\\u{2067}")
    }

    @Test("What is shown is as wide as it says")
    func agreement() {
        #expect(DisplayWidth.of("שלום!\u{200F}") == 5)
        for text in ["\u{1B}[31mred", "a\u{202E}b", "\u{9B}x", "日\u{7}", "שלום!\u{200F}", "a\u{200F}b"] {
            #expect(DisplayWidth.of(text) == DisplayWidth.of(VisibleText.visible(text)))
        }
    }

    @Test("Cutting and padding keep whole characters")
    func fitting() {
        #expect(DisplayWidth.prefix(of: "日本語", columns: 5) == "日本")
        #expect(DisplayWidth.prefix(of: "ab👩‍👧c", columns: 3) == "ab")
        #expect(DisplayWidth.prefix(of: "ab", columns: 9) == "ab")
        #expect(DisplayWidth.padded("日", to: 4) == "日  ")
        #expect(DisplayWidth.padded("long", to: 2) == "long")
    }
}
