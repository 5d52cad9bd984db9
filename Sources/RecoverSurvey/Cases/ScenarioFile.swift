import RecoverBase
import RecoverText

extension QueueRow {
    /// A file name that only this case has among those of a folder: letters, digits and `-` of its id.
    public var fileName: String {
        let name = String(
            id.unicodeScalars.map { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
                    ? Character(scalar) : "-"
            }.prefix(60))
        return (name.isEmpty ? "row-\(row)" : name) + ".rs"
    }

    /// A scenario file, ready for `run`.
    /// - Parameters:
    ///   - playbooks: what it uses.
    ///   - isMasked: addresses and numbers of persons in the comment become what they are: `[e-mail address]`.
    ///   - isRedacted: the customer's name and address are left out as well, for somebody to fill in.
    ///   - nameless: a text without the customer's name, which is left out of the comment as well.
    ///   - swapped: a text with stand-ins for its names.
    public func scenario(
        using playbooks: [String], isMasked: Bool = false, isRedacted: Bool = false,
        nameless: (String) -> String = { $0 }, swapped: (String) -> String = { $0 }
    ) -> String {
        func quoted(_ text: String) -> String { CellValue.quoted(swapped(text)) }
        let who = account.isEmpty && !isRedacted ? customer : account
        var out = "scenario \(CellValue.quoted("\(score) of 10" + (who.isEmpty ? "" : " from \(swapped(who))")))\n\n"
        for name in playbooks { out += "use \(CellValue.isName(name) ? name : CellValue.quoted(name))\n" }
        var facts =
            self.facts?.written { text, field in
                guard field == .comment, isMasked || isRedacted else { return swapped(text) }
                let masked = PersonalData.masked(text).text
                return swapped(isRedacted ? nameless(masked) : masked)
            } ?? ""
        if isRedacted {
            // Each statement stands on one line: the ends of lines in texts are escaped.
            let lines = facts.split(separator: "\n", omittingEmptySubsequences: false)
            facts = lines.filter { !$0.hasPrefix("  name ") && !$0.hasPrefix("  contact ") }.joined(separator: "\n")
        }
        out += "\n" + facts
        if let owner, !isHeld {
            let name = CellValue.isName(owner.id.lowercased()) ? owner.id : quoted(owner.id)
            out += "\nowner \(name) {\n"
            if owner.shown != owner.id { out += "  person \(quoted(owner.shown))\n" }
            if let authority = owner.authority, CellValue.isName(authority) { out += "  authority \(authority)\n" }
            out += "}\nassigned \(name)\n"
        }
        return out
    }
}
