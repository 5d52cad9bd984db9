import RecoverModel

/// How a prompt asks for a check that no playbook words: what is always said the same way, whatever the school.
enum CheckWording {
    /// Of the message that asks for a review.
    static let reviewRequest = "Ask for a review in neutral words, and say that there is no pressure."

    static func sentence(of name: CheckName) -> String {
        switch name {
        case .followUpBy: "Say by which day and time you will write again."
        case .clarifyingQuestion: "Ask one question about the complaint."
        case .optOut: "Say how to hear no more from us."
        case .reviewAsk: "no review request"
        case .firstMessage: "no solution yet"
        case .opener: "no score"
        case .hollowPhrases: "no platitude"
        case .blame: "no blame"
        case .minimising: "no minimising"
        case .leaks: "no internal matter"
        case .apology: "no bare apology"
        case .goodwillOrder: "no gesture before the acknowledgement"
        case .openQuestions: "Ask open questions."
        case .tiedToComplaint: "Tie each question to the complaint."
        case .repeatsKnown: "Ask nothing that our records answer."
        case .owners: "Give each milestone one of these owners."
        case .days: "Give each milestone a day."
        case .success: "Give each milestone a sign of success."
        case .prevents: "Say what keeps it from happening again."
        default: CheckCatalogue.entry(CheckID(.email, name).description)?.hint ?? "Mind \(Text.spaced(name.rawValue))."
        }
    }

    static func demand(of name: CheckName) -> Demand {
        switch name {
        case .opener, .hollowPhrases, .blame, .minimising, .goodwillOrder, .firstMessage, .blanks, .repeatsKnown,
            .leaks, .reviewAsk:
            .absent
        default: .present
        }
    }

    /// The kind of line, for whoever asks why it is there.
    static func part(of name: CheckName) -> Part {
        switch name {
        case .apology: .apology
        case .opener, .hollowPhrases, .blame, .minimising, .goodwillOrder, .firstMessage, .reviewAsk, .leaks: .conduct
        default: .include
        }
    }
}
