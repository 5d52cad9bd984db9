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
        // A double name is called by one of its halves.
        let halves = words.flatMap { word in
            let parts = word.split { "-‐‑".contains($0) }.map(String.init)
            return parts.count > 1 ? parts.filter { $0.count > 2 } : []
        }
        return ((words.count > 1 ? words : []) + halves).filter { word in
            word.count > 1 && word.first?.isLowercase == false && !titles.contains(word.lowercased())
        }
    }

    /// What people write for a company: without its legal form, its first word where that is a name, and all of it in one
    /// word, as in an address: `Harborline`, `harborlinefreight` and `harborline-freight` of `Harborline Freight Ltd`.
    static func shortForms(of company: String) -> [String] {
        var words = company.split(whereSeparator: \.isWhitespace).map(String.init)
        if let first = words.first, first.lowercased() == "the", words.count > 1 { words.removeFirst() }
        while words.count > 1, let last = words.last, legalForms.contains(bare(last)) {
            words.removeLast()
            if words.count > 1, let end = words.last, end.hasSuffix(",") {
                words[words.count - 1] = String(end.dropLast())
            }
        }
        var forms: [String] = []
        if words.joined(separator: " ") != company { forms.append(words.joined(separator: " ")) }
        guard let first = words.first, words.count > 1 else { return forms }
        forms += [words.map(bare).joined(), words.map(bare).joined(separator: "-")]
        if first.count >= 5, first.first?.isUppercase == true, !general.contains(first.lowercased()), words[1] != "&",
            words[1].lowercased() != "and"
        {
            forms.append(first)
        }
        return forms
    }

    private static func bare(_ word: String) -> String {
        String(word.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static let legalForms: Set<String> = [
        "ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "corp", "corporation", "co", "company", "gmbh",
        "ag",
        "kg", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "aps", "pty", "group",
    ]

    /// First words of many companies, and of many sentences.
    private static let general: Set<String> = [
        "general", "united", "national", "global", "american", "british", "european", "first", "royal", "digital",
        "international", "modern", "north", "south", "northern", "southern", "western", "eastern", "central", "green",
        "black", "white", "smart", "small", "great", "customer", "company", "person", "contact", "support", "product",
    ]

    private static let titles: Set<String> = ["dr", "mr", "mrs", "ms", "prof", "sir", "jr", "sr"]
}
