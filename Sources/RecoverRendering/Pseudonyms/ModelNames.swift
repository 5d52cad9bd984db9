import RecoverBase
import RecoverModel

/// The names in a model that a stand-in can replace.
enum ModelNames {
    /// In a fixed order, so that the same case gives the same stand-ins.
    static func all(in model: RecoveryModel) -> [(kind: Pseudonyms.Kind, name: String)] {
        var names: [(kind: Pseudonyms.Kind, name: String)] = []
        func add(_ kind: Pseudonyms.Kind, _ name: String?) {
            if let name, !name.oneLine.isEmpty { names.append((kind, name)) }
        }
        add(.customer, model.customer?.name.known)
        add(.company, model.customer?.company.known)
        add(.contact, model.customer?.contact.known?.address)
        if let organisation = model.sender?.organisation.known, !isDescription(organisation) {
            add(.company, organisation)
        }
        add(.person, model.sender?.person.known)
        add(.contact, model.sender?.contact.known?.address)
        for owner in model.owners {
            add(.person, owner.person.known)
            add(.contact, owner.contact.known?.address)
        }
        return names
    }

    /// `a B2B SaaS company` names nobody.
    private static func isDescription(_ organisation: String) -> Bool {
        ["a ", "an ", "the ", "our "].contains { organisation.hasPrefix($0) }
    }

    /// The parts of a person's name that tell who it is: no initials, no titles, no `van` or `de`.
    static func parts(of name: String) -> [String] {
        let words = name.split(whereSeparator: \.isWhitespace).map { word in
            String(word.drop { !$0.isLetter }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
        }
        guard words.count > 1 else { return [] }
        return words.filter { word in
            word.count > 1 && word.first?.isLowercase == false && !titles.contains(word.lowercased())
        }
    }

    private static let titles: Set<String> = ["dr", "mr", "mrs", "ms", "prof", "sir", "jr", "sr"]
}
