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

    /// The parts of a person's name that tell who it is: no initials, no titles, no `van` or `de` by itself.
    static func parts(of name: String) -> [String] {
        let words = name.split(whereSeparator: \.isWhitespace).map { word in
            String(word.drop { !$0.isLetter }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
        }
        // A double name is called by one of its halves.
        let halves = words.flatMap { word in
            let parts = word.split { "-‐‑".contains($0) }.map(String.init)
            return parts.count > 1 ? parts.filter { $0.count > 2 } : []
        }
        // `Ó Briain` of `Anneliese Ó Briain`.
        let ends = words.indices.dropFirst().dropLast().map { words[$0...].joined(separator: " ") }
        let parts = ((words.count > 1 ? words : []) + halves).filter { word in
            word.count > 1 && word.first?.isLowercase == false && !titles.contains(word.lowercased())
        }
        return spellings(ends + parts + givenName(of: name))
    }

    /// The last two signs of a name of three that is written without a space: the given name.
    private static func givenName(of name: String) -> [String] {
        let isWhole = name.unicodeScalars.allSatisfy { 0x4E00...0x9FFF ~= $0.value || 0xAC00...0xD7A3 ~= $0.value }
        return isWhole && name.count == 3 ? [String(name.dropFirst())] : []
    }

    /// With what is typed for the same: `DAngelo` for `D'Angelo`, `Uebermut` for `Übermut`.
    private static func spellings(_ names: [String]) -> [String] {
        names.flatMap { name -> [String] in
            let joined = name.filter { !"'’‘ʼ".contains($0) }
            let spelt = name.lowercased().map { spelling[$0] ?? String($0) }.joined()
            return [name] + (joined == name ? [] : [joined]) + (spelt == name.lowercased() ? [] : [spelt])
        }
    }

    private static let spelling: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe",
    ]

    /// What people write for a company: without its legal form, its first words, its first word where that is a name, and all of
    /// it in one word, as in an address: `Harborline`, `harborlinefreight` and `harborline-freight` of `Harborline Freight Ltd`.
    static func shortForms(of company: String) -> [String] {
        let name = withoutForm(company)
        var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        if let first = words.first, first.lowercased() == "the", words.count > 1 { words.removeFirst() }
        while words.count > 1, let last = words.last, legalForms.contains(bare(last)) || bare(last).isEmpty {
            words.removeLast()
            if words.count > 1, let end = words.last, end.hasSuffix(",") {
                words[words.count - 1] = String(end.dropLast())
            }
        }
        var forms: [String] = []
        if words.joined(separator: " ") != company { forms.append(words.joined(separator: " ")) }
        guard let first = words.first, words.count > 1 else { return spellings(forms) }
        for count in 2...words.count where !isJoint(words[count - 1]) {
            let part = words.prefix(count)
            let bare = part.filter { !isJoint($0) }.map(bare)
            forms += [part.joined(separator: " "), bare.joined(), bare.joined(separator: "-")]
            guard part.contains(where: isJoint) else { continue }
            for joint in ["&", "and", "+"] {
                forms.append(part.map { isJoint($0) ? joint : $0 }.joined(separator: " "))
            }
            forms += ["&", " & "].map { bare.map { String($0.prefix(1)) }.joined(separator: $0) }
        }
        forms += words.filter { isDistinct($0, isFirst: $0 == first) }
        return spellings(forms.filter { $0 != company })
    }

    private static func isJoint(_ word: String) -> Bool { ["&", "+", "and", "und"].contains(word.lowercased()) }

    /// A first word that is no word of everyday speech; one further back only where it has a letter that English lacks.
    private static func isDistinct(_ word: String, isFirst: Bool) -> Bool {
        guard word.count >= 5, word.first?.isUppercase == true, !general.contains(word.lowercased()) else {
            return false
        }
        return isFirst || word.unicodeScalars.contains { $0.value > 0x7F && $0.properties.isAlphabetic }
    }

    /// Without the legal form of a script that sets no spaces.
    private static func withoutForm(_ company: String) -> String {
        for form in joinedForms where company.count > form.count + 1 {
            if company.hasSuffix(form) { return String(company.dropLast(form.count)).oneLine }
            if company.hasPrefix(form) { return String(company.dropFirst(form.count)).oneLine }
        }
        return company
    }

    private static let joinedForms = [
        "股份有限公司", "有限责任公司", "有限公司", "公司", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사",
    ]

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
