/// A grammar in ISO 14977, as far as `Grammar/*.ebnf` uses it.
struct EBNF: Sendable {
    indirect enum Node: Sendable {
        case literal([Unicode.Scalar])
        case rule(Int)
        case special(String)
        case sequence([Node])
        case choice([Node])
        case optional(Node)
        case repetition(Node)
        /// What the first matches and the second does not.
        case except(Node, Node)
    }

    struct Rule: Sendable {
        var name: String
        var node: Node
        /// What every text of it begins with, where that is certain.
        var leading: [Unicode.Scalar]?
        /// One word: no blanks inside.
        var isLexical: Bool { name.unicodeScalars.allSatisfy { !("a"..."z").contains($0) } }
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private(set) var rules: [Rule] = []
    private var numbers: [String: Int] = [:]

    /// Reads one or several grammars that refer to each other's rules.
    init(_ texts: [String]) throws {
        let readers = texts.map { Reader(Array($0.unicodeScalars)) }
        var found: [(String, Reader)] = []
        for var reader in readers {
            while let name = try reader.head() {
                guard numbers[name] == nil else { throw Failure(description: "two rules \(name)") }
                numbers[name] = found.count
                found.append((name, reader))
                try reader.skipRule()
            }
        }
        for (name, reader) in found {
            var reader = reader
            rules.append(Rule(name: name, node: try reader.choice(numbers)))
        }
        for index in rules.indices { rules[index].leading = EBNF.leading(rules[index].node) }
    }

    private static func leading(_ node: Node) -> [Unicode.Scalar]? {
        switch node {
        case .literal(let literal): literal
        case .sequence(let parts): parts.first.flatMap(leading)
        case .choice(let alternatives):
            Set(alternatives.map { leading($0) ?? [] }).count == 1 ? alternatives.first.flatMap(leading) : nil
        default: nil
        }
    }

    func number(of name: String) -> Int? { numbers[name] }

    private struct Reader {
        let text: [Unicode.Scalar]
        var index = 0

        init(_ text: [Unicode.Scalar]) {
            self.text = text
        }

        private func at(_ offset: Int = 0) -> Unicode.Scalar? {
            index + offset < text.count ? text[index + offset] : nil
        }

        private mutating func skipBlanks() {
            while let scalar = at() {
                if scalar == "(", at(1) == "*" {
                    index += 2
                    while index < text.count, !(at() == "*" && at(1) == ")") { index += 1 }
                    index += 2
                } else if scalar.properties.isWhitespace {
                    index += 1
                } else {
                    return
                }
            }
        }

        private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            skipBlanks()
            guard at() == scalar else { return false }
            index += 1
            return true
        }

        private mutating func identifier() -> String? {
            skipBlanks()
            var name = String.UnicodeScalarView()
            while let scalar = at(), scalar.properties.isAlphabetic || scalar == "-" && !name.isEmpty {
                name.append(scalar)
                index += 1
            }
            return name.isEmpty ? nil : String(name)
        }

        /// `name =`; nil at the end of the text.
        mutating func head() throws -> String? {
            guard let name = identifier() else {
                skipBlanks()
                guard at() == nil else { throw Failure(description: "no rule at \(index)") }
                return nil
            }
            guard take("=") else { throw Failure(description: "no = behind \(name)") }
            return name
        }

        mutating func skipRule() throws {
            var quote: Unicode.Scalar?
            while let scalar = at() {
                if let open = quote {
                    if scalar == open { quote = nil }
                } else if scalar == "(", at(1) == "*" {
                    skipBlanks()
                    continue
                } else if scalar == "\"" || scalar == "'" || scalar == "?" {
                    quote = scalar
                } else if scalar == ";" {
                    index += 1
                    return
                }
                index += 1
            }
            throw Failure(description: "a rule without ;")
        }

        mutating func choice(_ numbers: [String: Int]) throws -> Node {
            var alternatives = [try sequence(numbers)]
            while take("|") { alternatives.append(try sequence(numbers)) }
            return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
        }

        private mutating func sequence(_ numbers: [String: Int]) throws -> Node {
            var parts = [try term(numbers)]
            while take(",") { parts.append(try term(numbers)) }
            return parts.count == 1 ? parts[0] : .sequence(parts)
        }

        private mutating func term(_ numbers: [String: Int]) throws -> Node {
            let node = try primary(numbers)
            return take("-") ? .except(node, try primary(numbers)) : node
        }

        private mutating func primary(_ numbers: [String: Int]) throws -> Node {
            skipBlanks()
            switch at() {
            case "\"", "'": return .literal(quoted())
            case "?": return .special(Self.trimmed(quoted()))
            case "[": return .optional(try bracketed("]", numbers))
            case "{": return .repetition(try bracketed("}", numbers))
            case "(": return try bracketed(")", numbers)
            default:
                guard let name = identifier() else { throw Failure(description: "nothing at \(index)") }
                guard let number = numbers[name] else { throw Failure(description: "no rule \(name)") }
                return .rule(number)
            }
        }

        private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            return String(view)
        }

        private mutating func quoted() -> [Unicode.Scalar] {
            let quote = text[index]
            index += 1
            let start = index
            while let scalar = at(), scalar != quote { index += 1 }
            defer { index += 1 }
            return Array(text[start..<min(index, text.count)])
        }

        private mutating func bracketed(_ close: Unicode.Scalar, _ numbers: [String: Int]) throws -> Node {
            index += 1
            let node = try choice(numbers)
            guard take(close) else { throw Failure(description: "no \(close) at \(index)") }
            return node
        }
    }
}
