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

    /// That a phrase cannot be there is seen from the beginnings of words alone; it must never be seen where it is.
    @Test func whatCannotBeThereIsNotThere() {
        let texts = [
            "Please stop writing to me.", "We close our account", "in public", "In the public eye", "why? Why!",
            "x-ray", "é",
            "Naïve: close my account", "I'm cancelling", "A b", "two  words", "", "don't renew",
            "will not be renewing it", "3 days",
        ]
        let patterns = [
            "stop writing|calling to? me|us", "close our|my account", "in the? public", "why?|how", "x|y", "x-ray|scan",
            "é|e",
            "na|naïve", "i'm|we're cancelling|closing", "a|the b", "two|three  words", " two|2 words",
            "two words|letters ", "|",
            "a||b", "?|!", "not be? renew|renewing", "3|three days", "will|shall not? be renewing? it", "|days",
        ]
        for text in texts {
            for pattern in patterns {
                let isThere = PhraseSet(PhraseForms.all(pattern)).mentions(in: text)
                #expect(mentions(text, anyOf: [pattern]) == isThere, "\(text): \(pattern)")
            }
        }
    }

    /// From the second text on a long list is looked for in another way, and found the same.
    @Test func aListIsRemembered() {
        let texts = [
            "nothing of it", "Please stop writing to me.", "We close our account", "In the public eye", "x-ray", "é",
            "Naïve: close my account", "I'm cancelling", "two  words", "", "will not be renewing it", "3 days",
            "why? Why!",
            "stop. Writing to me",
        ]
        let patterns = [
            "stop writing|calling to? me|us", "close our|my account", "in the? public", "why?|how", "x-ray|scan", "é|e",
            "na|naïve", "i'm|we're cancelling|closing", "two|three  words", " two|2 words", "two words|letters ", "|",
            "?|!", "not be? renew|renewing", "3|three days", "|days", "why?",
        ]
        let others = (0..<10).map { "never\($0)" }
        for pattern in patterns {
            let list = others + [pattern]
            let set = PhraseSet(list.flatMap { PhraseForms.all($0) })
            for text in texts + texts {
                #expect(mentions(text, anyOf: list) == set.mentions(in: text), "\(text): \(pattern)")
            }
        }
        // Many lists, each no longer in memory when the next one comes.
        for number in 0..<300 {
            let list = others + ["word\(number)"]
            #expect(!mentions("word\(number + 1)", anyOf: list) && mentions("a word\(number) more", anyOf: list))
        }
    }

    @Test func aTextMentionsOneOfThem() {
        let phrases = ["stop writing|calling to? me|us"]
        #expect(mentions("Please stop writing to me.", anyOf: phrases))
        #expect(mentions("Stop calling us!", anyOf: phrases))
        #expect(!mentions("The stop is near us, I am writing to you.", anyOf: phrases))
    }

    /// `^` is where a sentence, or a part of one, begins or ends, in a set and in a sieve.
    @Test(arguments: [
        ("Leave me alone.", true), ("Enough. Leave us alone", true), ("Well, leave me alone now", true),
        ("Don't leave me alone", false), ("Leave me alone with it", false), ("leave me alone", true),
        ("\u{201C}Leave me alone\u{201D}", true),
    ])
    func endsOfSentences(text: String, isThere: Bool) {
        let pattern = "^ leave me|us alone ^|now"
        #expect(mentions(text, anyOf: [pattern]) == isThere)
        var sieve = PhraseSieve([(pattern, 0), ("^ other ^", 1)])
        var found: Set<Int> = []
        var copy = text
        copy.withUTF8 { bytes in sieve.sift(bytes) { found.insert($0) } }
        #expect(found == (isThere ? [0] : []))
        let ranges = PhraseSet(PhraseForms.all(pattern)).matches(in: text).map(\.range)
        #expect(ranges.isEmpty != isThere && ranges.allSatisfy { $0.upperBound <= text.utf8.count })
    }
}
