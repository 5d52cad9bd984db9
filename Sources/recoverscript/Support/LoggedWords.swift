import RecoverModel

/// What people write on the command line of `log` for words of the language.
enum LoggedWords {
    private static let channels = [
        "phone": "call", "telephone": "call", "phonecall": "call", "phone-call": "call", "mail": "email",
        "e-mail": "email", "in-person": "meeting", "visit": "meeting",
    ]

    /// The channel by which somebody was contacted who was called or written to.
    private static let contacts = [
        "called": "call", "phoned": "call", "telephoned": "call", "emailed": "email", "mailed": "email",
    ]

    static func channel(_ word: String) -> String { channels[word.lowercased()] ?? word }

    /// `called` is `contacted`, via a call.
    static func event(_ word: String, in model: RecoveryModel) -> (name: String, channel: String?) {
        let isKnown = CaseEvent.Name(rawValue: word) != nil || model.stage(word) != nil
        guard !isKnown, let channel = contacts[word.lowercased()] else { return (word, nil) }
        return (CaseEvent.Name.contacted.rawValue, channel)
    }

    /// An owner by the name in the file, or by that of the person, where only one is called so.
    static func owner(_ word: String, in model: RecoveryModel) -> String {
        guard !model.owners.contains(where: { $0.id == word }) else { return word }
        let named = model.owners.filter { $0.person.known?.lowercased() == word.lowercased() }
        return named.count == 1 ? named[0].id : word
    }
}
