import RecoverModel
import RecoverText

/// How a plan says what the customer will notice: `Elif notices: …`, `What Dr. Shah would see`, "Sara gets the notes".
struct CustomerSigns {
    /// Parts of the customer's name and company, lower case.
    private var names: Set<String> = ["customer", "client", "patient", "guest"]

    init(_ customer: Customer?) {
        for name in [customer?.name.known, customer?.company.known] {
            for part in (name ?? "").lowercased().split(whereSeparator: { !$0.isLetter }) where part.count > 2 {
                names.insert(String(part))
            }
        }
    }

    /// Whether a label or the head of a column announces it.
    func announces(_ label: String) -> Bool {
        let words = label.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.map(String.init)
        guard (1...7).contains(words.count) else { return false }
        if words.contains("sign") || words.contains("signs") { return true }
        return words.contains { CustomerSigns.notices.contains($0) }
            && (words.contains(where: names.contains) || ["what", "how"].contains(words[0]))
    }

    /// Whether a sentence or a cell tells what the customer does or finds: the customer is its subject.
    func isTold(in range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var scanner = WordScanner(bytes, in: range)
        var isNamed = false
        for _ in 0..<6 {
            guard let token = scanner.next() else { return false }
            let word = bytes.text(token.range).lowercased()
            if names.contains(word) {
                isNamed = true
            } else if isNamed {
                return word.allSatisfy(\.isLetter) && !CustomerSigns.noVerbs.contains(word)
            } else if !CustomerSigns.before.contains(word) {
                return false
            }
        }
        return false
    }

    private static let notices: Set<String> = [
        "notice", "notices", "see", "sees", "hear", "hears", "feel", "feels", "find", "finds", "experience",
        "experiences",
        "visible",
    ]
    private static let before: Set<String> = ["the", "dr", "mr", "mrs", "ms", "prof"]
    private static let noVerbs: Set<String> = [
        "and", "or", "with", "to", "for", "about", "on", "in", "at", "by", "from", "of", "as", "that", "success",
        "care",
        "support",
    ]
}
