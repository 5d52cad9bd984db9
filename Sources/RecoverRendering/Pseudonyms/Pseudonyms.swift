import RecoverBase
import RecoverModel

/// Stand-ins for the names of a case, `Customer A` for `Dana Whitfield`, and the way back.
public struct Pseudonyms: Sendable, Hashable {
    /// What kind of name a stand-in stands for.
    enum Kind: String, CaseIterable {
        case customer = "Customer"
        case company = "Company"
        case person = "Person"
        case contact = "Contact"
    }

    /// From stand-in to name, as it is written to and read from a file.
    public private(set) var map: [String: String]
    private var matcher: NameMatcher
    private var reverse: NameMatcher

    public init(map: [String: String] = [:]) {
        self.map = map
        matcher = Pseudonyms.matcher(for: map)
        reverse = NameMatcher(map.map { ($0.key, $0.value) }, isCaseSensitive: true)
    }

    /// Takes in the names of a model that `map` does not hold yet. Those it holds keep their stand-ins, so the same
    /// map gives the same words from one prompt to the next.
    public init(for model: RecoveryModel, map: [String: String] = [:]) {
        var map = map
        var known = Set(map.values.map { $0.oneLine.lowercased() })
        // A stand-in that is in the case's own text by chance could not be told from a name on the way back.
        var taken = Pseudonyms.lookalikes(in: ModelJSON.json(of: model).strings)
        taken.formUnion(map.keys.map { $0.lowercased() })
        var next: [Kind: Int] = [:]
        for (kind, name) in ModelNames.all(in: model) where known.insert(name.oneLine.lowercased()).inserted {
            var standIn = ""
            repeat {
                let index = next[kind, default: 0]
                next[kind] = index + 1
                standIn = "\(kind.rawValue) \(Pseudonyms.letters(index))"
            } while taken.contains(standIn.lowercased())
            map[standIn] = name.oneLine
        }
        self.init(map: map)
    }

    /// The text with stand-ins: whole words in any case, with and without accents, the
    /// longest name first, parts of a person's name and short forms of a company's too.
    public func apply(to text: String) -> String { matcher.replace(in: text) }

    /// The text with the names. A part of a name comes back as the whole name.
    public func restore(_ text: String) -> String { reverse.replace(in: text) }

    /// `{"Customer A":"Dana Whitfield"}`.
    public var json: JSON { .object(map.mapValues(JSON.string)) }

    private static func matcher(for map: [String: String]) -> NameMatcher {
        let entries = map.sorted { $0.key < $1.key }
        let whole = entries.map { ($0.value, $0.key) }
        let parts = entries.filter { Kind.isPerson($0.key) }
            .flatMap { entry in ModelNames.parts(of: entry.value).map { ($0, entry.key) } }
        let companies = entries.filter { $0.key.hasPrefix(Kind.company.rawValue + " ") }
            .flatMap { entry in ModelNames.shortForms(of: entry.value).map { ($0, entry.key) } }
        return NameMatcher(whole + parts + companies, isCaseSensitive: false)
    }

    /// What reads like a stand-in, `company b`, in lower case.
    private static func lookalikes(in texts: [String]) -> Set<String> {
        let kinds = Set(Kind.allCases.map { $0.rawValue.lowercased() })
        var found: Set<String> = []
        for text in texts {
            let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
            for (kind, letters) in zip(words, words.dropFirst()) where kinds.contains(String(kind)) {
                found.insert("\(kind) \(letters)")
            }
        }
        return found
    }

    /// A to Z, AA to ZZ, …
    private static func letters(_ index: Int) -> String {
        var number = index
        var letters: [UInt8] = []
        repeat {
            letters.insert(UInt8(ascii: "A") + UInt8(clamping: number % 26), at: 0)
            number = number / 26 - 1
        } while number >= 0
        return String(decoding: letters, as: UTF8.self)
    }
}

extension Pseudonyms.Kind {
    static func isPerson(_ standIn: String) -> Bool {
        standIn.hasPrefix(Pseudonyms.Kind.customer.rawValue + " ")
            || standIn.hasPrefix(Pseudonyms.Kind.person.rawValue + " ")
    }
}

extension JSON {
    /// Every text in a value, keys aside.
    var strings: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let values): values.flatMap(\.strings)
        case .object(let members): members.values.flatMap(\.strings)
        case .null, .bool, .int, .number: []
        }
    }
}
