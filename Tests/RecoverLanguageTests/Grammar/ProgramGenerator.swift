import SnapshotTesting

/// Makes texts from a grammar.
struct ProgramGenerator {
    private let grammar: EBNF
    private var random: SeededGenerator
    /// Words that are not taken for a name.
    private let taken: Set<String>
    /// How deep the shortest text of a rule is nested.
    private let depths: [Int]

    init(_ grammar: EBNF, seed: UInt64, taken: Set<String>) {
        self.grammar = grammar
        self.taken = taken
        random = SeededGenerator(seed: seed)
        var depths = [Int](repeating: 1 << 20, count: grammar.rules.count)
        for _ in grammar.rules {
            var isSettled = true
            for (number, rule) in grammar.rules.enumerated() {
                let depth = 1 + ProgramGenerator.depth(rule.node, depths)
                if depth < depths[number] {
                    depths[number] = depth
                    isSettled = false
                }
            }
            if isSettled { break }
        }
        self.depths = depths
    }

    private static func depth(_ node: EBNF.Node, _ depths: [Int]) -> Int {
        switch node {
        case .literal, .special, .optional, .repetition: 0
        case .rule(let number): depths[number]
        case .sequence(let parts): parts.map { depth($0, depths) }.max() ?? 0
        case .choice(let alternatives): alternatives.map { depth($0, depths) }.min() ?? 0
        case .except(let wanted, _): depth(wanted, depths)
        }
    }

    /// A text of a rule; below `budget` levels the shortest way is taken.
    mutating func text(_ rule: String, budget: Int = 14) -> String {
        guard let number = grammar.number(of: rule) else { return "" }
        return make(.rule(number), budget: budget, isLexical: false)
    }

    private mutating func make(_ node: EBNF.Node, budget: Int, isLexical: Bool) -> String {
        switch node {
        case .literal(let literal):
            var view = String.UnicodeScalarView()
            view.append(contentsOf: literal)
            return String(view)
        case .special(let name): return special(name)
        case .rule(let number):
            let rule = grammar.rules[number]
            var text: String
            repeat {
                text = make(rule.node, budget: budget - 1, isLexical: isLexical || rule.isLexical)
            } while rule.name == "WORD" && taken.contains(text)
            return text
        case .sequence(let parts): return join(parts.map { make($0, budget: budget, isLexical: isLexical) }, isLexical)
        case .choice(let alternatives):
            guard budget < 0 else { return make(random.pick(alternatives), budget: budget, isLexical: isLexical) }
            let best = alternatives.map { ProgramGenerator.depth($0, depths) }.min() ?? 0
            let short = alternatives.filter { ProgramGenerator.depth($0, depths) == best }
            return make(random.pick(short), budget: budget, isLexical: isLexical)
        case .optional(let inner):
            return budget > 0 && random.chance(0.4) ? make(inner, budget: budget, isLexical: isLexical) : ""
        case .repetition(let inner):
            var parts: [String] = []
            while budget > 0, parts.count < 5, random.chance(0.5) {
                parts.append(make(inner, budget: budget, isLexical: isLexical))
            }
            return join(parts, isLexical)
        case .except(let wanted, _): return make(wanted, budget: budget, isLexical: isLexical)
        }
    }

    private mutating func join(_ parts: [String], _ isLexical: Bool) -> String {
        if isLexical { return parts.joined() }
        return parts.filter { !$0.isEmpty }.joined(separator: random.chance(0.1) ? "  " : " ")
    }

    private mutating func special(_ name: String) -> String {
        switch name {
        case "any text without three quotes in a row": return random.pick(["", "\n  Two\n  lines\n  ", "say \"no\" "])
        case "any character but a quote, a backslash, an opening brace or a line end":
            return random.pick(["a", "b", " ", "é", "#", "}", ";", "'", "日"])
        case "a letter of any script": return random.pick(["a", "b", "m", "s", "x", "Z", "é", "ß", "名"])
        case "a line end": return "\n"
        default: return ""
        }
    }
}
