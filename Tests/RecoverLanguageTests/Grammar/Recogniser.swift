/// Says whether a text belongs to a grammar, trying every way through it.
struct Recogniser {
    private let grammar: EBNF
    private let text: [Unicode.Scalar]
    /// The ends of each rule at each place that was tried.
    private var known: [Int: [Int]] = [:]
    /// How far any way came.
    private(set) var furthest = 0

    init(_ grammar: EBNF, _ text: String) {
        self.grammar = grammar
        self.text = Array(text.unicodeScalars)
    }

    /// Whether the whole text is made by a rule.
    mutating func accepts(_ rule: String) -> Bool {
        guard let number = grammar.number(of: rule) else { return false }
        let start = text.first?.value == 0xFEFF ? 1 : 0
        return ends(ofRule: number, start, isLexical: false).contains { skipBlanks($0) == text.count }
    }

    /// The line of the furthest place, for a message.
    var furthestLine: String {
        let line = text[..<min(furthest, text.count)].count { $0 == "\n" } + 1
        let from = text[..<min(furthest, text.count)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[from..<(text[from...].firstIndex(of: "\n") ?? text.count)])
        return "line \(line), column \(furthest - from + 1): \(String(view))"
    }

    private func skipBlanks(_ start: Int) -> Int {
        var index = start
        while index < text.count {
            switch text[index].value {
            case 0x20, 0x09, 0x0D, 0xA0: index += 1
            case 0x23: while index < text.count, text[index] != "\n" { index += 1 }
            default: return index
            }
        }
        return index
    }

    private mutating func ends(ofRule number: Int, _ start: Int, isLexical: Bool) -> [Int] {
        let rule = grammar.rules[number]
        let start = rule.isLexical && !isLexical ? skipBlanks(start) : start
        if let leading = rule.leading, end(of: leading, start, isLexical: isLexical || rule.isLexical) == nil {
            return []
        }
        let key = number << 32 | start
        if let ends = known[key] { return ends }
        var found = ends(of: rule.node, start, isLexical: isLexical || rule.isLexical)
        // A word is as long as it can be.
        if rule.isLexical, let longest = found.max() { found = [longest] }
        known[key] = found
        if let longest = found.max() { furthest = max(furthest, longest) }
        return found
    }

    private mutating func ends(of node: EBNF.Node, _ start: Int, isLexical: Bool) -> [Int] {
        switch node {
        case .rule(let number): return ends(ofRule: number, start, isLexical: isLexical)
        case .literal(let literal): return end(of: literal, start, isLexical: isLexical).map { [$0] } ?? []
        case .special(let name):
            return Specials.end(of: name, in: text, at: isLexical ? start : skipBlanks(start)).map { [$0] } ?? []
        case .sequence(let parts):
            var places = [start]
            for part in parts {
                places = unique(places.flatMap { ends(of: part, $0, isLexical: isLexical) })
                if places.isEmpty { break }
            }
            return places
        case .choice(let alternatives):
            return unique(alternatives.flatMap { ends(of: $0, start, isLexical: isLexical) })
        case .optional(let inner): return unique([start] + ends(of: inner, start, isLexical: isLexical))
        case .repetition(let inner):
            var all = [start]
            var places = [start]
            while !places.isEmpty {
                places = unique(places.flatMap { ends(of: inner, $0, isLexical: isLexical) }).filter {
                    !all.contains($0)
                }
                all += places
            }
            return all
        case .except(let wanted, let unwanted):
            let unwanted = ends(of: unwanted, start, isLexical: isLexical)
            return ends(of: wanted, start, isLexical: isLexical).filter { !unwanted.contains($0) }
        }
    }

    private func unique(_ places: [Int]) -> [Int] { places.count < 2 ? places : Array(Set(places)) }

    private func end(of literal: [Unicode.Scalar], _ start: Int, isLexical: Bool) -> Int? {
        let start = isLexical ? start : skipBlanks(start)
        guard start + literal.count <= text.count else { return nil }
        for (offset, scalar) in literal.enumerated() where text[start + offset] != scalar { return nil }
        let end = start + literal.count
        // A keyword ends where the word ends; two dots are not one.
        if !isLexical, let last = literal.last, end < text.count {
            if Specials.isName(last), Specials.isName(text[end]) || Specials.goesOn(text, end) { return nil }
            if literal == ["."], text[end] == "." { return nil }
        }
        return end
    }
}

/// The parts of the grammar that are described in words.
enum Specials {
    static func isName(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: scalar.value > 0x7F
        default: scalar.properties.isAlphabetic
        }
    }

    /// A hyphen inside of a name.
    static func goesOn(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        text[index] == "-" && index + 1 < text.count && isName(text[index + 1])
    }

    static func end(of name: String, in text: [Unicode.Scalar], at start: Int) -> Int? {
        switch name {
        case "any text without three quotes in a row":
            var index = start
            while index + 2 < text.count {
                if text[index] == "\\" {
                    index += 2
                } else if text[index] == "\"", text[index + 1] == "\"", text[index + 2] == "\"" {
                    return index
                } else {
                    index += 1
                }
            }
            return nil
        case "any character but a quote, a backslash, an opening brace or a line end":
            guard start < text.count, !["\"", "\\", "{", "\n"].contains(text[start]) else { return nil }
            return start + 1
        case "a letter of any script":
            return start < text.count && isLetter(text[start]) ? start + 1 : nil
        case "a line end", "a line end behind a comma, and, or, or in parentheses":
            return start < text.count && text[start] == "\n" ? start + 1 : nil
        default: return nil
        }
    }
}
