import Testing

@testable import RecoverText

@Suite struct WordSetTests {
    @Test func holdsItsWordsAndNoPartsOfThem() {
        let list: StaticString = "not cannot isn't  questions-asked not"
        let words = WordSet(list)
        for word in ["not", "cannot", "isn't", "questions-asked"] { #expect(words.contains(word)) }
        for word in ["", " ", "no", "nott", "canno", "isn't  questions-asked", "Not", "nöt"] {
            #expect(!words.contains(word), "\(word)")
        }
        #expect(!WordSet("").contains(""))
    }

    @Test func holdsEveryWordOfALongList() {
        let list: StaticString = """
            ask asks asked asking want wants wanted wanting mention mentions mentioned mentioning write writes wrote \
            written say says said saying request requests requested requesting expect expects expected expecting \
            demand demands demanded demanding hope hopes hoped hoping tell tells told raise raised need needs needed
            """
        let words = WordSet(list)
        for word in "\(list)".split(separator: " ") { #expect(words.contains(String(word)), "\(word)") }
    }
}
