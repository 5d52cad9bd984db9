import RecoverText
import Testing

@Suite struct WordsTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Words(text).ranges.map { bytes.text($0) }
    }

    @Test("Apostrophes and hyphens join, dashes part")
    func joined() {
        #expect(
            words("Don't drop our follow-up — it’s long-term.") == [
                "Don't", "drop", "our", "follow-up", "it’s", "long-term",
            ])
        #expect(words("the customers' plan -- 'quoted' words") == ["the", "customers", "plan", "quoted", "words"])
        #expect(words("fix now...then wait") == ["fix", "now", "then", "wait"])
    }

    @Test("Numbers are words, with their signs")
    func numbers() {
        #expect(
            words("4,000 seats, 2.5 days, 30% off $84,000 (€1.500) at 10:30, 24/7.")
                == ["4,000", "seats", "2.5", "days", "30%", "off", "$84,000", "€1.500", "at", "10:30", "24/7"])
    }

    @Test("Markdown markers, bullets, list numbers and rules are no words")
    func markers() {
        let text =
            "# Next steps\n\n- **one** item\n* two\n1. three\n2) four\n- [x] five\n---\n> > six\n| a | b |\n|---|---|\n"
        #expect(words(text) == ["Next", "steps", "one", "item", "two", "three", "four", "five", "six", "a", "b"])
    }

    @Test("A number that a wrapped line begins with is no list marker")
    func wrappedNumber() {
        #expect(
            words("We meet on March\n12. We bring the plan.") == [
                "We", "meet", "on", "March", "12", "We", "bring", "the", "plan",
            ])
    }

    @Test("A URL and an e-mail address are one word each")
    func addresses() {
        #expect(
            words("See https://acme.com/a-b?c=d&e=1. Or (www.acme.com/x), dana.ortiz@acme.co.uk!")
                == ["See", "https://acme.com/a-b?c=d&e=1", "Or", "www.acme.com/x", "dana.ortiz@acme.co.uk"])
        #expect(words("R&D, e.g. in the U.S. team") == ["R&D", "e.g", "in", "the", "U.S", "team"])
    }

    @Test("Other scripts: accents join, each Han or kana sign counts, emoji do not")
    func scripts() {
        #expect(words("Zoë’s naïve café") == ["Zoë’s", "naïve", "café"])
        #expect(words("cafe\u{301} ok") == ["cafe\u{301}", "ok"])
        #expect(words("日本 ok 👍🏽") == ["日", "本", "ok"])
        #expect(words("Привет, мир") == ["Привет", "мир"])
    }

    @Test("Byte ranges point into the text")
    func ranges() {
        #expect(Words("é go").ranges == [0..<2, 3..<5])
        #expect(Words.count(in: " \n\t--- !? ") == 0)
        #expect(Words(utf8: [0xFF, 0x61, 0xC3, 0x62, 0x00]).ranges == [1..<2, 3..<4])
    }
}
