import RecoverBase
import RecoverModel
import RecoverText

/// Through here goes every word of a case that a prompt holds: it is put on one line, its invisible characters (which
/// could smuggle instructions) are made visible, it is masked, given stand-ins and entered in the manifest. The wording
/// of the prompt itself does not, so a customer called Mark changes no instruction.
struct Ledger {
    let includesPersonalData: Bool
    let pseudonyms: Pseudonyms?
    /// Personal data that the customer's side of the case holds. It is masked wherever it stands, also in a text of the
    /// author that was filled in with it; other addresses there are the author's to give.
    let customersData: Set<String>
    private(set) var manifest = Manifest()
    private var entered: Set<String> = []

    init(includesPersonalData: Bool, pseudonyms: Pseudonyms?, customersData: Set<String> = []) {
        self.includesPersonalData = includesPersonalData
        self.pseudonyms = pseudonyms
        self.customersData = includesPersonalData ? [] : customersData
    }

    /// A text of the author, on one line.
    mutating func write(_ text: String, at path: String) -> String {
        let text = customersData.isEmpty ? text : masked(text, among: customersData, at: path)
        return enter((pseudonyms?.apply(to: text) ?? text).shown, at: path)
    }

    /// A text that tells of the customer, on one line: personal data in it is masked.
    mutating func masked(_ text: String, at path: String) -> String {
        verbatim(text.oneLine, at: path)
    }

    /// The customer's words, line for line; for a fence. Personal data is masked.
    mutating func verbatim(_ text: String, at path: String) -> String {
        var shown = text.shownLines
        if !includesPersonalData { shown = masked(shown, among: nil, at: path) }
        return enter(pseudonyms?.apply(to: shown) ?? shown, at: path)
    }

    private mutating func masked(_ text: String, among known: Set<String>?, at path: String) -> String {
        let found = PersonalData.masked(text, among: known)
        if !entered.contains(path) {
            manifest.masked += found.counts.map {
                Manifest.Masked(path: path, kind: $0.kind.rawValue, count: $0.count)
            }
        }
        return found.text
    }

    /// The labelled blank of something that a deliverable needs.
    mutating func blank(_ needed: String, at path: String) -> String {
        let needed = (pseudonyms?.apply(to: needed) ?? needed).shown
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
