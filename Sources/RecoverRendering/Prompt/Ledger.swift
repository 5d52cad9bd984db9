import RecoverBase
import RecoverModel
import RecoverText

/// Through here goes every word of a case that a prompt holds: it is masked, given stand-ins, put on one line, and entered in
/// the manifest. Only then are its invisible characters (which could smuggle instructions) made visible: they must neither
/// hide a name nor become a part of one. The wording of the prompt itself does not go through here, so a customer called Mark
/// changes no instruction.
struct Ledger {
    let includesPersonalData: Bool
    let pseudonyms: Pseudonyms?
    /// Personal data that the customer's side of the case holds. It is masked wherever it stands, also in a text of the
    /// author that was filled in with it; other addresses there are the author's to give.
    let customersData: Set<String>
    /// By what the sender and the owners are reached. It may stand in a reply.
    let ownData: Set<String>
    private(set) var manifest = Manifest()
    private var entered: Set<String> = []

    init(includesPersonalData: Bool, pseudonyms: Pseudonyms?, customersData: Set<String>, ownData: Set<String>) {
        self.includesPersonalData = includesPersonalData
        self.pseudonyms = pseudonyms
        self.customersData = includesPersonalData ? [] : customersData
        self.ownData = ownData
    }

    /// A text of the author, on one line.
    mutating func write(_ text: String, at path: String) -> String {
        let text =
            customersData.isEmpty ? text : masked(text, at: path) { [customersData] in customersData.contains($0) }
        return enter(swapped(text).shown, at: path)
    }

    /// A text that tells of the customer, on one line: personal data in it is masked.
    mutating func masked(_ text: String, at path: String) -> String {
        verbatim(text.oneLine, at: path)
    }

    /// The customer's words, line for line; for a fence. Personal data is masked.
    mutating func verbatim(_ text: String, at path: String) -> String {
        let text = includesPersonalData ? text : masked(text, at: path) { _ in true }
        return enter(swapped(text).shownLines, at: path)
    }

    /// Words of a reply, line for line: of addresses and numbers only those by which the sender and the owners are reached
    /// stay.
    mutating func quoted(_ text: String, at path: String) -> String {
        let text = includesPersonalData ? text : masked(text, at: path) { [ownData] in !ownData.contains($0) }
        return enter(swapped(text).shownLines, at: path)
    }

    private func swapped(_ text: String) -> String { pseudonyms?.apply(to: text) ?? text }

    private mutating func masked(
        _ text: String, at path: String, where isMasked: (String) -> Bool
    ) -> String {
        let found = PersonalData.masked(text, where: isMasked)
        if !entered.contains(path) {
            manifest.masked += found.counts.map {
                Manifest.Masked(path: path, kind: $0.kind.rawValue, count: $0.count)
            }
        }
        return found.text
    }

    /// The labelled blank of something that a deliverable needs.
    mutating func blank(_ needed: String, at path: String) -> String {
        let needed = swapped(needed).shown
        if entered.insert(path).inserted { manifest.blanks.append(Manifest.Blank(path: path, needed: needed)) }
        return contextNeeded(needed)
    }

    mutating func keepOut(_ path: String, because reason: String) {
        manifest.keptOut.append(Manifest.KeptOut(path: path, reason: reason))
    }

    private mutating func enter(_ text: String, at path: String) -> String {
        guard entered.insert(path).inserted else { return text }
        // Where it is a sentence, it has a full stop.
        if let needed = need(of: text.hasSuffix("].") ? String(text.dropLast()) : text) {
            manifest.blanks.append(Manifest.Blank(path: path, needed: needed))
        } else {
            manifest.fields.append(Manifest.Field(path: path, text: text, words: Words.count(in: text)))
        }
        return text
    }
}
