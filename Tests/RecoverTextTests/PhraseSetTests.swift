import RecoverText
import Testing

@Suite struct PhraseSetTests {
    private func found(_ phrase: String, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PhraseSet([phrase]).matches(in: text).map { bytes.text($0.range) }
    }

    @Test("Common endings are folded")
    func endings() {
        #expect(
            found("refund", in: "Refund, refunds REFUNDED refunding refund's refundable")
                == ["Refund", "refunds", "REFUNDED", "refunding", "refund's"])
        #expect(found("cancel", in: "cancel cancels cancelled canceled cancelling cancellation").count == 6)
        #expect(found("promise", in: "promise promises promised promising premise").count == 4)
        #expect(found("apologize", in: "apologise apologised apologizing apologises apology").count == 4)
        #expect(found("lawyers", in: "my lawyer, the lawyers") == ["lawyer", "lawyers"])
        #expect(found("guarantee", in: "guarantee guarantees guaranteed guaranteeing").count == 4)
        #expect(found("reply", in: "reply replies replied replying").count == 4)
        #expect(found("hope", in: "hope hoped hoping hop hopped") == ["hope", "hoped", "hoping"])
        #expect(found("stop", in: "stop stopped stopping stops").count == 4)
        #expect(found("sue", in: "sue sued suing sues us") == ["sue", "sued", "suing", "sues"])
        #expect(found("close", in: "close closed closing closes clos") == ["close", "closed", "closing", "closes"])
        #expect(found("escalate", in: "escalated escalating escalates escalate").count == 4)
        #expect(found("favour", in: "favor favours our four") == ["favor", "favours"])
        #expect(found("fix", in: "fixes fixed fixing fix").count == 4)
    }

    @Test(
        "Different words stay different",
        arguments: [
            ("sla", "slap slave"), ("legal", "illegal legally"), ("note", "not"), ("not", "note noted"),
            ("us", "use used"),
            ("new", "news"), ("car", "care cared"), ("her", "here"), ("thing", "th"), ("even", "evening"),
            ("refund", "fund"),
            ("sla", "sla@acme.com https://acme.com/sla"), ("plan", "plane"),
        ])
    func different(_ phrase: String, _ text: String) {
        #expect(found(phrase, in: text) == [])
    }

    @Test("Apostrophes, white space, hyphens and marks between words")
    func spelling() {
        #expect(
            found("we're committed to your success", in: "Know that We’re  committed\n to your success!")
                == ["We’re  committed\n to your success"])
        #expect(
            found("white glove setup", in: "a white-glove setup, white‑glove\u{A0}setup, **white** glove setup").count
                == 3)
        #expect(found("white-glove setup", in: "White glove setups") == ["White glove setups"])
        #expect(
            found("white glove", in: "white. Glove; white – glove; white, glove; white\n\nglove; white\n- glove") == [])
        #expect(found("SLA", in: "our slas, the SLA's text, (SLA)") == ["slas", "SLA's", "SLA"])
        #expect(found("sorry, dana", in: "Sorry, Dana! sorry Dana") == ["Sorry, Dana"])
        #expect(found("30%", in: "30 or 30% off") == ["30%"])
        #expect(found("café", in: "CAFÉ") == ["CAFÉ"])
    }

    @Test("Many phrases at once, overlapping ones too, by where they end")
    func many() {
        let set = PhraseSet(["free month", "month of service", "month", "", "!!", "free month of", "service"])
        let matches = set.matches(in: "A free month of service")
        #expect(
            matches == [
                .init(phrase: 0, range: 2..<12), .init(phrase: 2, range: 7..<12), .init(phrase: 5, range: 2..<15),
                .init(phrase: 1, range: 7..<23), .init(phrase: 6, range: 16..<23),
            ])
        #expect(PhraseSet([]).matches(in: "anything") == [])
    }

    @Test("Every phrase of a big set is found in its own text")
    func big() {
        let phrases = (0..<500).map { "w\($0)x then v\($0 % 7)y" }
        let set = PhraseSet(phrases)
        for (index, phrase) in phrases.enumerated() {
            #expect(set.matches(in: "say \(phrase) now") == [.init(phrase: index, range: 4..<(4 + phrase.utf8.count))])
        }
    }

    @Test("Repeated words cost one step each")
    func hostile() {
        let set = PhraseSet([String(repeating: "a ", count: 200) + "b"])
        #expect(set.matches(in: String(repeating: "a ", count: 20_000)) == [])
        #expect(set.matches(in: String(repeating: "a ", count: 300) + "b") == [.init(phrase: 0, range: 200..<601)])
    }

    @Test("mentions")
    func mentioned() {
        #expect(mentions("Our LAWYERS will call", anyOf: ["sla", "lawyer"]))
        #expect(!mentions("No slap here", anyOf: ["sla", "lawyer"]))
        #expect(!mentions("anything", anyOf: []))
    }

    /// The look at first letters turns away only what a set would not find.
    @Test func turnsAwayNothingThatASetFinds() {
        let texts = [
            "We talked to our solicitors.", "It's “illegal”, isn't it?", "é", "The CEO's office", "X", "x-ray, IT",
            "don't",
            "A last-straw moment", "Favourite colour", "naïve", "3 days", "d'accord, l'avocat", "last\nstraw", "",
        ]
        let phrases = [
            "solicitor", "legal", "illegal", "ceo", "x", "it", "don't", "last straw", "favorite color", "naïve", "é",
            "3",
            "avocat", "'tis", "-", "", "straw last", "day",
        ]
        for text in texts {
            for phrase in phrases {
                #expect(mentions(text, anyOf: [phrase]) == PhraseSet([phrase]).mentions(in: text), "\(text): \(phrase)")
            }
        }
    }
}
