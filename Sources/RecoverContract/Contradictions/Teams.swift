import RecoverBase
import RecoverModel
import RecoverText

/// Whom a sentence names.
extension Contradictions {
    /// The owners that a text names by person, title or id. In "VP Customer Success" only the VP is named, and not the team
    /// whose name is a part of the title.
    func owners(in text: String) -> [Owner] {
        let words = PhraseSet(model.owners.flatMap(names), for: [text])
        let said = words.matches(in: text).filter { isName(words.phrases[$0.phrase], in: text) }
        let named = said.filter { match in
            !said.contains { $0.range.count > match.range.count && $0.range.overlaps(match.range) }
        }
        let found = Set(named.map { words.phrases[$0.phrase] })
        return found.isEmpty ? [] : model.owners.filter { names($0).contains(where: found.contains) }
    }

    private func names(_ owner: Owner) -> [String] { [owner.person.known, owner.title, owner.id].compactMap { $0 } }

    /// `product` is no team called Product, and "it" none called IT; several words are a name in any case.
    private func isName(_ name: String, in text: String) -> Bool {
        if name.utf8.contains(0x20) { return true }
        return text.contains(name) && (name.count > 2 || name.count == 2 && name == name.uppercased())
    }
}
