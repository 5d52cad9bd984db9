import RecoverBase
import RecoverModel

/// The case of the language's description, built by hand.
enum SampleCase {
    static let score = "3/10"
    static let comment = "Exports crawl and support needs days to answer. We are looking around."

    static func model() -> RecoveryModel {
        var model = RecoveryModel(title: "Late exports at a logistics firm", tree: ModelTree())
        model.sender = sender
        model.customer = customer
        model.feedback = feedback
        model.assigned = "VP-CS"
        model.segment = "enterprise"
        model.owners = owners
        var credit = Offer(id: "credit", title: "One month of service credit")
        credit.worth = Quantity(value: .money(7000, currency: "$"), words: "$7k")
        credit.order = "after"
        credit.moment = "understanding"
        credit.approval = "VP-CS"
        model.offers = [credit]
        model.deliverables = [email, checkIn, call, plan, brief, sequence]
        model.constraints = constraints
        model.policies = [
            Policy(
                name: "apology", value: .word("with-action"), words: "with-action"),
            Policy(name: "attempts", value: .number(2), words: "2"),
        ]
        model.guards = [
            Guard(
                id: "legal", title: "Legal or contractual dispute", fired: .no, condition: "customer.legal-dispute",
                route: "Legal", advice: "Nothing is written to the customer before Legal has read it.",
                holds: ["email", "sequence"], origin: Origin(file: "playbook:standard", line: 1, layer: "standard"))
        ]
        return model
    }

    /// The same, with the guard fired.
    static func disputed() -> RecoveryModel {
        var model = model()
        model.customer?.flags = [.legalDispute]
        model.guards[0].fired = .yes
        model.guards[0].reason = "What is written now can be read in court"
        model.owners.append(Owner(id: "Legal", title: "Legal team"))
        for index in model.deliverables.indices
        where ["email", "sequence"].contains(model.deliverables[index].kind.rawValue) {
            model.deliverables[index].heldBy = ["legal"]
        }
        return model
    }

    private static var sender: Sender {
        var sender = Sender()
        sender.role = .known("Customer Success Manager")
        sender.organisation = .known("a B2B SaaS company")
        sender.person = .known("Maya Ortiz")
        sender.contact = .known(Contact(address: "maya.ortiz@brightdock.example", channel: "email"))
        return sender
    }

    private static var customer: Customer {
        var customer = Customer()
        customer.role = .known("Operations Director")
        func fact(_ name: KeywordName, _ value: Value, _ words: String) {
            customer.facts.append(Customer.Fact(name: name, value: value, words: words))
        }
        func text(_ name: KeywordName, _ text: String) { fact(name, .text(text), text) }
        text(.name, "Dana Whitfield")
        text(.company, "Harborline Freight")
        fact(.industry, .word("logistics"), "logistics")
        fact(.employees, .number(600), "600")
        fact(.tenure, .duration(CalendarSpan(months: 9)), "9 months")
        fact(.renewal, .duration(.days(90)), "in 90 days")
        fact(.arr, .money(84_000, currency: "$"), "$84k")
        fact(.value, .word("high"), "high")
        text(.goal, "Close the books two days earlier")
        text(.history, "Two complaints about billing in the last 90 days")
        customer.signals = [
            Customer.Signal(id: "logins", text: "14 in month 1, 3 in month 9", isVerified: true),
            Customer.Signal(id: "rumour", text: "They talk to a rival", isVerified: false),
        ]
        return customer
    }

    private static var feedback: Feedback {
        var feedback = Feedback(score: .score(3), scoreWords: score)
        feedback.comment = .known(comment)
        feedback.received = .known(
            Moment(date: CivilDate(year: 2026, month: 3, day: 2)!, timeOfDay: 9 * 3600 + 600, offset: 0))
        feedback.touchpoint = .known("quarterly survey")
        feedback.intensity = "frustrated"
        var exports = Feedback.Issue(id: "exports", quote: "Exports crawl")
        exports.kind = .fixable
        exports.cause = .known("One queue with the nightly jobs")
        exports.isCauseVerified = true
        exports.done = .known("Moved to a queue of their own")
        var support = Feedback.Issue(id: "support", quote: "support needs days to answer")
        support.kind = .systemic
        support.limit = .known("No round-the-clock desk this year")
        feedback.issues = [exports, support]
        return feedback
    }

    private static var owners: [Owner] {
        var success = Owner(id: "CS", title: "Customer Success")
        success.person = .known("Maya Ortiz")
        success.isAccountCSM = true
        var support = Owner(id: "Support")
        support.person = .known("Jon Bell")
        support.authority = "manager"
        var vice = Owner(id: "VP-CS", title: "VP Customer Success")
        vice.person = .known("Ines Roy")
        vice.authority = "vp"
        vice.contact = .known(Contact(address: "ines.roy@brightdock.example", channel: "email"))
        return [success, support, vice, Owner(id: "Product")]
    }

    private static var email: Deliverable {
        var details = Email()
        details.structure = "acknowledge-apologise-act"
        details.sections = [
            Email.Section(
                id: "acknowledgement", size: Bounds(lower: 2, upper: 3), unit: .sentences,
                about: "Name the exact complaint before anything else."),
            Email.Section(id: "actions", size: Bounds(lower: 3, upper: 4), unit: .bullets, about: nil),
        ]
        details.paragraph = Bounds(lower: nil, upper: 3)
        details.readingGrade = Bounds(lower: nil, upper: 8)
        var email = Deliverable(.email(details))
        email.addressee = .known("VP of Operations")
        email.words = Bounds(lower: 120, upper: 160)
        email.tone = ["calm", "accountable"]
        email.schedule = Schedule(
            count: 2, form: .times,
            length: Quantity(value: .duration(CalendarSpan(seconds: 1200)), words: "20 minutes"),
            title: "executive alignment call",
            times: [.known(Moment(date: CivilDate(year: 2026, month: 3, day: 5)!, timeOfDay: 36_000, offset: 0))])
        email.includes = [Include("Signal that a resolution plan is ready, without over-promising.")]
        return email
    }

    private static var checkIn: Deliverable {
        var checkIn = Deliverable(.email(Email()), id: "check-in", title: "Did it help?")
        checkIn.words = Bounds(lower: nil, upper: 80)
        return checkIn
    }

    private static var call: Deliverable {
        var details = Call()
        details.questionCount = Bounds(lower: 6, upper: 6)
        details.questions = [
            Call.Question(
                text: "What do slow exports hold up?", about: "exports", uncovers: "the cost to the month-end close")
        ]
        details.wantsNotePerQuestion = true
        details.checklist = Bounds(lower: 3, upper: 3)
        details.requiresNextStep = true
        var call = Deliverable(.call(details), title: "Call talk track")
        call.lasts = Quantity(value: .duration(CalendarSpan(seconds: 1200)), words: "20 minutes")
        call.focus = ["impact", "timeline", "confidence restoration"]
        return call
    }

    private static var plan: Deliverable {
        var details = Plan()
        details.days = .known(7)
        details.owners = ["CS", "Support", "Product"]
        details.milestoneCount = Bounds(lower: 3, upper: 3)
        details.visibleWinWithin = Quantity(value: .duration(.hours(48)), words: "48 hours")
        var review = Plan.Milestone(id: "review", title: "A month-end export run together with the customer")
        review.day = .known(7)
        review.owner = "CS"
        review.success = .known("The customer starts the close on day one of it")
        var profile = Plan.Milestone(id: "profile", title: "Exports profiled on the customer's own data")
        profile.day = .known(2)
        profile.owner = "Product"
        profile.success = .known("The customer confirms the profile by reply")
        profile.isVisibleWin = true
        profile.prevents = ["exports"]
        profile.approval = "VP-CS"
        details.milestones = [review, profile]
        var gate = Plan.Checkpoint(title: "Go / no-go before anything is promised in writing", day: .known(7))
        gate.decidedBy = "VP-CS"
        gate.goWhen = "one order flows end to end"
        gate.otherwise = "escalate"
        details.checkpoints = [gate]
        return Deliverable(.plan(details))
    }

    private static var brief: Deliverable {
        var details = Brief()
        details.isBulleted = true
        details.covers = ["ticket history gap", "renewal stakes"]
        details.confirmCount = 3
        var brief = Deliverable(.brief(details), title: "Pre-call briefing")
        brief.words = Bounds(lower: nil, upper: 99)
        brief.isInternal = true
        return brief
    }

    private static var sequence: Deliverable {
        var details = MessageSequence()
        details.messages = [
            MessageSequence.Message(title: "post-call check-in", day: .known(2)),
            MessageSequence.Message(title: "feature tip", day: .known(4)),
        ]
        return Deliverable(.sequence(details))
    }

    private static var constraints: [Constraint] {
        [
            Constraint(verb: .no, topic: "refunds", text: "Refunds", phrases: ["refund", "money back"]),
            Constraint(verb: .no, topic: "discounts", text: "Discounts", phrases: ["discount"], inWritingOnly: true),
            Constraint(
                verb: .no, topic: "custom onboarding", text: "custom onboarding", phrases: ["tailored onboarding"]),
            Constraint(verb: .avoid, topic: "sorry", text: "sorry"),
            Constraint(verb: .avoid, topic: "unfortunately", text: "unfortunately"),
            Constraint(
                verb: .only, topic: "steps that are self-serve", text: "steps that are self-serve or inside the product"
            ),
            Constraint(verb: .flag, topic: "approval", text: "any milestone that needs VP approval"),
        ]
    }
}
