import RecoverText
import Testing

@Suite struct FoldedTextTests {
    @Test func quotesAreFoundWhateverTheirCaseAndSpaces() {
        let text = FoldedText("Exports  CRAWL,\nand it’s the third time. Exports crawl")
        let quotes = [
            "exports crawl", "it's the THIRD", "imports", "crawl, and", "exports crawl", "", "imports", "time.",
        ]
        #expect(text.missing(of: quotes) == [2, 6])
        #expect(FoldedText("").missing(of: ["", "a"]) == [1] && text.missing(of: []) == [])
    }

    @Test func aLetterIsTheSameInOnePieceAndInTwo() {
        let text = FoldedText("Das Men\u{FC} ist weg, sehr u\u{308}bel")
        #expect(text.missing(of: ["men\u{75}\u{308} IST", "\u{FC}bel", "weg", "Men\u{F6}"]) == [3])
    }

    /// Against the search of the standard library, over texts of two letters that nearly repeat themselves.
    @Test func everyQuoteIsFoundThatIsThere() {
        var state: UInt64 = 29
        func drawn(_ count: Int) -> String {
            var text = ""
            for _ in 0..<count {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += state >> 40 & 3 == 0 ? "b" : "a"
            }
            return text
        }
        for round in 0..<60 {
            let text = drawn(round * 3)
            let quotes = (0..<40).map { drawn($0 / 3) }
            let missing = quotes.indices.filter { !quotes[$0].isEmpty && !text.contains(quotes[$0]) }
            #expect(FoldedText(text).missing(of: quotes) == missing)
            // A few are looked for one by one.
            let few = Array(quotes[20..<28])
            #expect(FoldedText(text).missing(of: few) == missing.filter { 20..<28 ~= $0 }.map { $0 - 20 })
        }
    }
}
