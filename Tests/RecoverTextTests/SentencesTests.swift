import RecoverText
import Testing

@Suite struct SentencesTests {
    private func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Sentences(text).all.map { bytes.text($0.range) }
    }

    @Test(
        "Stops that end no sentence",
        arguments: [
            "We met at 10 a.m. on Friday.",
            "Call me at 10 a.m. Eastern or 3 p.m. Tuesday.",
            "I asked Dr. Lee and Mr. Ortiz about it.",
            "We moved you to the U.S. cluster of Acme Inc. in Ohio.",
            "Use a backup, e.g. the one in Ohio, i.e. the new one.",
            "It took 2.5 days and cost $1.200.50 in all.",
            "J. R. Smith owns the ticket.",
            "See item No. 5 of the plan.",
            "We fixed logins, exports, etc. on Monday.",
            "It ran on Jan. 5 and Feb. 6 without a stop.",
            "“Will it hold?” you asked.",
            "We waited ... and waited… for you.",
            "We tested it (twice!) before the call.",
            "See https://acme.com/a.b?c=d for more.",
            "Version 2.0.1 fixes it.",
        ])
    func whole(_ text: String) {
        #expect(split(text) == [text])
    }

    @Test("Stops that do end one")
    func stops() {
        #expect(
            split("We start at 9 a.m. We end at 5 p.m. Then we write.") == [
                "We start at 9 a.m.", "We end at 5 p.m.", "Then we write.",
            ])
        #expect(split("He lives in the U.S. The plan holds.") == ["He lives in the U.S.", "The plan holds."])
        #expect(split("Really?! Yes. No… But why?") == ["Really?!", "Yes.", "No…", "But why?"])
        #expect(
            split("“We hold.” She left. (It worked.) Fine.") == ["“We hold.”", "She left.", "(It worked.)", "Fine."])
        #expect(split("We are sorry.We will fix it.") == ["We are sorry.", "We will fix it."])
        #expect(split("it broke. we fixed it. ok?") == ["it broke.", "we fixed it.", "ok?"])
        #expect(split("Take Plan B. We will help.") == ["Take Plan B.", "We will help."])
        #expect(split("It was 2025. We grew.") == ["It was 2025.", "We grew."])
        #expect(split("これは本です。はい！") == ["これは本です。", "はい！"])
        #expect(split("**We own it.** Next we act.") == ["**We own it.**", "Next we act."])
    }

    @Test("A text without stops is cut at white space, and none of its words is lost")
    func endless() {
        let words = String(repeating: "refund ", count: 1000)
        let bytes = Array(words.utf8)
        let all = Sentences(utf8: bytes).all
        #expect(all.allSatisfy { $0.range.count <= 1000 } && all.count == 8)
        #expect(all.reduce(0) { $0 + Words.count(utf8: bytes, in: $1.range) } == 1000)
        let long = Array((String(repeating: "a", count: 3000) + " refund refund").utf8)
        #expect(Sentences(utf8: long).all.map(\.range) == [0..<3000, 3001..<3014])
    }

    @Test("Lists, headings, and lines without stops")
    func lists() {
        let text = """
            # What happens next

            Here is the plan:
            - Sam calls you at 9 a.m. on Friday
            - You get the report.
              It has three pages.
            1. We check

            We stand by this
            We check it weekly
            """
        #expect(
            split(text) == [
                "What happens next", "Here is the plan:", "Sam calls you at 9 a.m. on Friday", "You get the report.",
                "It has three pages.", "We check", "We stand by this", "We check it weekly",
            ])
        #expect(Sentences(text).all.map(\.kind) == [.heading, .prose, .item, .item, .item, .item, .prose, .prose])
    }

    @Test("Hard-wrapped lines go on")
    func wrapped() {
        let text = """
            We have talked with the whole team about what went wrong and we spoke to
            Dana about it. The cause is known to us and the fix is already in place now
            I think.
            """
        #expect(split(text).count == 2)
        #expect(split("we spoke to\nDana about it") == ["we spoke to\nDana about it"])
    }

    @Test("The frame of a mail is no prose")
    func frame() {
        let text =
            "Subject: Your ticket\n\nHi Dana,\n\nWe fixed it. It holds.\n\nRegards,\nAnna Keller\nHead of Support\n"
        let sentences = Sentences(text)
        #expect(sentences.all.map(\.kind) == [.heading, .greeting, .prose, .prose, .signature, .signature, .signature])
        let bytes = Array(text.utf8)
        #expect(sentences.body.map { bytes.text($0.range) } == ["We fixed it.", "It holds."])
        #expect(
            Sentences("It holds.\n\nAnna Keller\nHead of Support").all.map(\.kind) == [.prose, .signature, .signature])
        #expect(Sentences("Thanks for waiting. We fixed it.").all.map(\.kind) == [.prose, .prose])
        #expect(Sentences("It holds.\n--\nAnna").all.map(\.kind) == [.prose, .signature])
    }

    @Test("Paragraphs: blank lines part, a list is one, quoted text is marked")
    func paragraphs() {
        let text = "Hello,\n\nOne.\nTwo.\n\n- a\n\n- b\nThree.\n\n> No\n> way.\n"
        let bytes = Array(text.utf8)
        let paragraphs = Paragraphs(text).all
        #expect(
            paragraphs.map { bytes.text($0.range) } == ["Hello,", "One.\nTwo.", "- a\n\n- b", "Three.", "> No\n> way."])
        #expect(paragraphs.map(\.kind) == [.greeting, .prose, .item, .prose, .prose])
        #expect(paragraphs.map(\.isQuoted) == [false, false, false, false, true])
        #expect(Sentences(text).all.last == Sentence(range: 38..<47, kind: .prose, isQuoted: true))
    }

    @Test("No input traps; nothing but punctuation is no sentence")
    func hostile() {
        #expect(split("... !!! ---\n***\n\u{0}") == [])
        var state: UInt64 = 7
        for _ in 0..<300 {
            let bytes = (0..<80).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let pick = Array(" .\n-a'A1>*#!?\"“”…。e@:/%$(,)\u{301}".utf8) + [0xFF, 0xE2, 0xF0]
                return pick[Int(state >> 33) % pick.count]
            }
            let sentences = Sentences(utf8: bytes).all
            #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
            #expect(sentences.allSatisfy { $0.range.upperBound <= bytes.count && !$0.range.isEmpty })
            #expect(Words(utf8: bytes).ranges.allSatisfy { $0.upperBound <= bytes.count && !$0.isEmpty })
            for match in PhraseSet(["a", "a a", "e"]).commitments(utf8: bytes, sentences: Sentences(utf8: bytes)) {
                #expect(!match.sentence.isEmpty)
            }
            #expect(PersonalData(utf8: bytes).findings.allSatisfy { $0.range.upperBound <= bytes.count })
        }
    }
}
