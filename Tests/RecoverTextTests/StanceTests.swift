import RecoverText
import Testing

/// Commitments are promises, not words. Every sentence was written for these tests.
@Suite struct StanceTests {
    @Test(
        "Promises",
        arguments: [
            "Not only will we refund you, we will also extend your plan.",
            "Why don't we refund you for March?",
            "There is no reason we can't refund you.",
            "We will refund you in full.",
            "I can't promise a date, but we will refund you.",
            "We won't make you wait: a refund is on its way.",
            "We won't make you wait, a refund is on its way.",
            "We cannot undo the outage; we will refund the month.",
            "You never have to chase us again, and your refund goes out today.",
            "No doubt you are angry, and we will refund you.",
            "There is no question that we will refund you.",
            "Without delay we will refund the invoice.",
            "We will refund you without any further delay.",
            "No customer of ours leaves without a refund.",
            "We will not refuse a refund after an outage like this.",
            "Nothing stops us from refunding you.",
            "We haven't forgotten your refund.",
            "Your refund will not be delayed.",
            "We don't just apologise, we refund.",
            "We will refund you, not just credit you.",
            "Instead of waiting, we will refund you today.",
            "If this happens again, we will refund you.",
            "We will refund you if it happens again.",
            "As you asked, we will refund the setup fee.",
            "You asked for speed, and we will refund you today.",
            "The refund you asked for is on its way.",
            "We have approved your refund request.",
            "Your request for a refund is approved.",
            "Can we offer you a refund for the lost days?",
            "How about a refund for March?",
            "We will refund you instead.",
            "We will refund you no later than Friday.",
            "No later than Friday we will refund you.",
            "It is not impossible to refund you.",
            "You can expect a refund by Friday.",
            "A refund for the weeks you couldn't work is on its way.",
            "There will be no charge for the refund.",
            "We can’t wait to refund you.",
            "We cannot fix March (nobody can) but we can refund it.",
            "Please tell Sam “we will refund you”.",
            "We will give you a “full refund”.",
            "We will refund you, okay?",
            "We didn't answer for two days, so we will refund you.",
            "Although we cannot undo it, a refund is coming.",
            "We won't rest until we refund you.",
            "We can't help but refund you.",
            "No matter what the terms say you get a refund.",
            "Why not refund you today?",
            "I won't argue about your refund.",
            "What we can't do is turn back time; what we can do is refund you.",
            "You don't need to do anything to get your refund.",
            "You will not be charged, and the refund follows this week.",
            "Our terms don't require it, still we refund you.",
            "There is nothing we'd rather do than refund you.",
            "You have never asked for anything, but we will refund you.",
            "Whether or not you stay, we will refund you.",
            "Nobody should pay for an outage, which is why we refund you.",
        ])
    func promised(_ sentence: String) {
        #expect(Stance.of("refund", in: sentence) == .promised)
    }

    @Test(
        "Denials",
        arguments: [
            "We cannot offer a refund.",
            "A refund isn't something I can offer.",
            "We can’t refund you for March.",
            "We won't refund the setup fee.",
            "We are unable to refund you.",
            "We are not able to give a refund.",
            "There is no refund for this plan.",
            "No refund is possible.",
            "There is no way to refund you.",
            "There is no reason we would refund you.",
            "We will close the case without a refund.",
            "We never refund annual plans.",
            "Instead of a refund, we will add a month.",
            "We will add a month instead of a refund.",
            "We will give you a credit rather than a refund.",
            "We'll give you a credit, not a refund.",
            "Our policy does not allow a refund.",
            "Our policy excludes refunds.",
            "It is against our policy to refund you.",
            "A refund is outside our policy.",
            "A refund is out of the question.",
            "A refund is off the table.",
            "Refunds are not possible.",
            "Neither a refund nor a credit is possible.",
            "We refuse to refund you.",
            "Under no circumstances will we refund you.",
            "I don't think we can refund you.",
            "I doubt we can refund you.",
            "We cannot promise a credit or a refund.",
            "We can't, sadly, refund you.",
            "We cannot – and this is final – refund you.",
            "We cannot pay you back (a refund or a credit).",
            "We would love to refund you, but we can't.",
            "We'll help you move, but not with a refund.",
            "A refund, which we cannot offer, would not help.",
            "We can't just refund you.",
            "Not a refund, but a month of free service is what we can give.",
            "Your plan is non-refund by contract.",
            "We can't offer any of these: a refund, a credit.",
            "Everything except a refund is open.",
            "There will be no discount, no credit and no refund.",
            "Refunding you is not something I can do.",
            "What we can't do is refund you.",
            "I have no authority to refund you.",
            "Finance said no to a refund.",
            "You asked about compensation, and a refund isn't on the table.",
        ])
    func denied(_ sentence: String) {
        #expect(Stance.of("refund", in: sentence) == .denied)
    }

    @Test(
        "What the customer asked, and what the phrase only names",
        arguments: [
            "You asked for a refund.",
            "You mentioned a refund in your survey.",
            "You wrote that you want a refund.",
            "You asked us to refund you.",
            "You asked if we could refund you.",
            "I understand that you want a refund.",
            "You'd like a refund.",
            "Dana asked for a refund.",
            "You were told you would get a refund.",
            "Thank you for asking about a refund.",
            "We received your refund request.",
            "Your request for a refund is with finance.",
            "Our refund policy is on the website.",
            "About the refund you asked for:",
            "You asked for a refund, and we hear you.",
        ])
    func reported(_ sentence: String) {
        #expect(Stance.of("refund", in: sentence) == .reported)
    }

    @Test(
        "Quoted words",
        arguments: [
            "“I want a refund”, you wrote.",
            "\"I want a refund\", you wrote.",
            "You wrote: “Just refund me.”",
            "Your words were “refund or we leave”.",
            "‘Give me a refund’ was the first line of your mail.",
        ])
    func quoted(_ sentence: String) {
        #expect(Stance.of("refund", in: sentence) == .quoted)
    }

    @Test(
        "Conditions",
        arguments: [
            "If we could refund you, we would.",
            "We would refund you if we could.",
            "I wish we could refund you.",
            "If you want a refund, tell me.",
            "Let me find out whether we can refund you.",
            "I'll check if we can refund you.",
            "We will look into a refund.",
            "We will consider a refund.",
        ])
    func conditional(_ sentence: String) {
        #expect(Stance.of("refund", in: sentence) == .conditional)
    }

    @Test(
        "Questions",
        arguments: [
            "Did you want a refund?",
            "Do you want a refund?",
            "Is it a refund that would help most?",
            "What refund would be fair?",
            "A refund?",
            "Why don't you take the refund?",
        ])
    func asked(_ sentence: String) {
        #expect(Stance.of("refund", in: sentence) == .asked)
    }

    @Test("Each phrase of one sentence is judged by its own clause")
    func clauses() {
        let sentence = "We can't give you a discount, but we will refund March; a credit is not possible."
        #expect(Stance.of("discount", in: sentence) == .denied)
        #expect(Stance.of("refund", in: sentence) == .promised)
        #expect(Stance.of("credit", in: sentence) == .denied)
        #expect(Stance.of("lawyer", in: sentence) == nil)
    }

    @Test("Commitments of a whole mail, with their sentences")
    func mail() {
        let text = """
            Hi Dana,

            You asked for a refund. We can't offer one on this plan, but we will give you a free month.

            > Refund me now!

            Best,
            Anna
            """
        let bytes = Array(text.utf8)
        let found = PhraseSet(["refund", "free month"]).commitments(in: text)
        #expect(found.map(\.stance) == [.reported, .promised, .quoted])
        #expect(found.map { bytes.text($0.match.range) } == ["refund", "free month", "Refund"])
        #expect(bytes.text(found[0].sentence) == "You asked for a refund.")
        #expect(bytes.text(found[1].sentence).hasPrefix("We can't offer one"))
    }

    @Test("A text without stops is read in windows, not again and again")
    func hostile() {
        let text = String(repeating: "we cannot refund and (refund – \"refund ", count: 400)
        let found = PhraseSet(["refund"]).commitments(in: text)
        #expect(found.count == 1200)
        #expect(found[0].stance == .denied)
    }

    @Test("A phrase may run over the border of a clause")
    func phrasesOfTwoClauses() {
        #expect(Stance.of("let me know when you're free", in: "Let me know when you're free.") == .promised)
        #expect(Stance.of("tell us if you want", in: "Do not tell us if you want.") != nil)
        #expect(Stance.of("if you were happy, and we hope", in: "If you were happy, and we hope so, write.") != nil)
    }
}
