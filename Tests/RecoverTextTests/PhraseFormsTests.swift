import RecoverText
import Testing

@Suite struct PhraseFormsTests {
    @Test(arguments: [
        ("close our|my account", ["close our account", "close my account"]),
        ("in the? public", ["in public", "in the public"]), ("a b", ["a b"]), ("why?", ["why?"]),
        ("is it so?", ["is it so?"]),
        (
            "an? online review|rating",
            [
                "online review", "online rating", "an online review", "an online rating",
            ]
        ),
    ])
    func whatAPatternStandsFor(pattern: String, phrases: [String]) {
        #expect(Set(PhraseForms.all(pattern)) == Set(phrases))
        #expect(PhraseForms.count(pattern) == phrases.count)
    }

    @Test func tooManyStandForThemselves() {
        let pattern = Array(repeating: "a|b|c|d|e|f|g|h|i|j", count: 40).joined(separator: " ")
        #expect(PhraseForms.count(pattern) == PhraseForms.limit + 1)
        #expect(PhraseForms.all(pattern) == [pattern])
        #expect(!mentions("a b c", anyOf: [pattern]))
    }

    @Test func aTextMentionsOneOfThem() {
        let phrases = ["stop writing|calling to? me|us"]
        #expect(mentions("Please stop writing to me.", anyOf: phrases))
        #expect(mentions("Stop calling us!", anyOf: phrases))
        #expect(!mentions("The stop is near us, I am writing to you.", anyOf: phrases))
    }
}
