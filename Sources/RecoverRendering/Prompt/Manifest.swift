import RecoverBase

/// What of a case leaves with a prompt, what was masked in it, what stayed behind, and what is missing.
public struct Manifest: Sendable, Hashable {
    /// A field that leaves.
    public struct Field: Sendable, Hashable {
        /// `customer.name`, `feedback.comment`.
        public var path: String
        /// As it leaves: masked, and with stand-ins where there are any.
        public var text: String
        /// How many words that are.
        public var words: Int
    }

    /// Personal data of one kind that was masked in a field.
    public struct Masked: Sendable, Hashable {
        public var path: String
        /// `e-mail address`, `phone number`, …
        public var kind: String
        public var count: Int
    }

    /// A field that stays behind.
    public struct KeptOut: Sendable, Hashable {
        public var path: String
        public var reason: String
    }

    /// A labelled blank in the prompt.
    public struct Blank: Sendable, Hashable {
        public var path: String
        public var needed: String
    }

    public internal(set) var fields: [Field] = []
    public internal(set) var masked: [Masked] = []
    public internal(set) var keptOut: [KeptOut] = []
    public internal(set) var blanks: [Blank] = []

    public init() {}

    /// With what another one has of places that this one does not have.
    func adding(_ other: Manifest) -> Manifest {
        var all = self
        all.fields += other.fields.filter { field in !fields.contains { $0.path == field.path } }
        all.masked += other.masked.filter { found in !masked.contains { $0.path == found.path } }
        all.keptOut += other.keptOut.filter { kept in !keptOut.contains { $0.path == kept.path } }
        all.blanks += other.blanks.filter { blank in !blanks.contains { $0.path == blank.path } }
        return all
    }

    /// `{"fields":[{"path","text","words"}],"masked":[{"path","kind","count"}],"keptOut":[{"path","reason"}],
    /// "blanks":[{"path","needed"}]}`.
    public var json: JSON {
        [
            "fields": .array(
                fields.map { ["path": .string($0.path), "text": .string($0.text), "words": .int($0.words)] }),
            "masked": .array(
                masked.map { ["path": .string($0.path), "kind": .string($0.kind), "count": .int($0.count)] }),
            "keptOut": .array(keptOut.map { ["path": .string($0.path), "reason": .string($0.reason)] }),
            "summary": .string(summary),
            "blanks": .array(blanks.map { ["path": .string($0.path), "needed": .string($0.needed)] }),
        ]
    }

    /// `5 fields leave; 2 × e-mail address masked; 1 kept out; 1 missing.`
    public var summary: String {
        var counts: [(kind: String, count: Int)] = []
        for found in masked {
            if let index = counts.firstIndex(where: { $0.kind == found.kind }) {
                counts[index].count += found.count
            } else {
                counts.append((found.kind, found.count))
            }
        }
        let leave = "\(Wording.count(fields.count, "field")) \(fields.count == 1 ? "leaves" : "leave")"
        let hidden = counts.isEmpty ? "nothing" : counts.map { "\($0.count) × \($0.kind)" }.joined(separator: ", ")
        let missing = blanks.isEmpty ? "nothing" : String(blanks.count)
        return
            "\(leave); \(hidden) masked; \(keptOut.isEmpty ? "nothing" : String(keptOut.count)) kept out; \(missing) missing."
    }

    /// A summary, then a list for people, one field on a line.
    public var text: String {
        var out = summary + "\n\nLeaves with the prompt:\n"
        for field in fields { out += "  \(field.path): \(Wording.count(field.words, "word"))\n" }
        if fields.isEmpty { out += "  nothing\n" }
        out += Manifest.list("Masked", masked.map { "\($0.path): \($0.kind) (\($0.count))" })
        out += Manifest.list("Kept out", keptOut.map { "\($0.path): \($0.reason)" })
        out += Manifest.list("Still missing", blanks.map { "\($0.path): \($0.needed)" })
        return out.shownLines
    }

    private static func list(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return "\(title):\n" + lines.map { "  \($0)\n" }.joined()
    }
}
