import RecoverBase
import Testing

@Suite struct WordingTests {
    @Test(arguments: [
        ("", ""), ("plain words", "plain words"), ("  two\n\tlines \r\n here ", "two lines here"),
        ("a\u{A0}\u{2003}b\u{2028}c\u{3000}", "a b c"), ("„Grüße“ – täglich", "„Grüße“ – täglich"),
        ("\u{85}\u{1680}x\u{202F}y\u{205F}z", "x y z"), (" \n", ""), ("é", "é"), ("a  b", "a b"),
    ]) func everyRunOfWhiteSpaceIsOneSpace(text: String, line: String) {
        #expect(text.oneLine == line)
        #expect(text[...].oneLine == line)
        #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == line)
    }

    @Test(arguments: ["late-exports", "exports", "-a--b-", "", "-"]) func anIdIsReadAsItsWords(id: String) {
        #expect(id.withoutHyphens == id.split(separator: "-").joined(separator: " "))
    }

    @Test func aWordIsFoundWhereverItStands() {
        #expect("apology".holds("apolog") && "our-apology".holds("apolog") && "apolog".holds("apolog"))
        #expect(!"apolo".holds("apolog") && !"".holds("apolog") && "é–x".holds("–"))
    }

    @Test func aTextIsCutAtTheFirstMark() {
        #expect("3..5 days".halves(at: "..") == ["3", "5 days"] && "a..b..c".halves(at: "..") == ["a", "b..c"])
        #expect("3 days".halves(at: "..") == ["3 days"] && "..".halves(at: "..") == ["", ""])
    }
}
