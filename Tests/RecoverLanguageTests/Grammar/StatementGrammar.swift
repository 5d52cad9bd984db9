@testable import RecoverCompiler
@testable import RecoverLanguage

/// The statements of the vocabulary as EBNF, on top of `Grammar/recoverscript.ebnf`.
enum StatementGrammar {
    static var text: String {
        let vocabulary = Vocabulary.standard
        var parts = [
            """
            (* Which statements stand where, and what stands behind each keyword. Generated from the vocabulary by the test
               `generatedFilesAreUpToDate`; do not edit. The rules it builds on are in recoverscript.ebnf. *)

            file = [ ends ], { in-file, ends }, [ in-file ] ;
            """
        ]
        for block in Block.allCases {
            let names = vocabulary.keywords.indices.filter { vocabulary.keywords[$0].blocks.contains(block) }
                .map(ruleName)
            parts.append(
                """
                (* \(place(block)) *)
                in-\(block.name) = \(wrapped(names.joined(separator: " | "))) ;
                block-\(block.name) = "{", [ ends ], { in-\(block.name), ends }, [ in-\(block.name) ], "}" ;
                """)
        }
        parts.append("(* The statements. *)")
        for (index, keyword) in vocabulary.keywords.enumerated() {
            parts.append("\(ruleName(index)) = \(wrapped(rule(keyword))) ;")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func place(_ block: Block) -> String {
        block.location.filter { $0 != "`" }.prefix(1).uppercased() + block.location.filter { $0 != "`" }.dropFirst()
    }

    /// Words that mean different things in different blocks have a rule for each: `owner-owner`, `owner-milestone`.
    private static func ruleName(_ index: Int) -> String {
        let keyword = Vocabulary.standard.keywords[index]
        let others = Vocabulary.standard.keywords(word: keyword.name.rawValue)
        return others.count == 1 ? "s-\(keyword.name)" : "s-\(keyword.name)-\(keyword.blocks[0].name)"
    }

    private static func rule(_ keyword: Keyword) -> String {
        if keyword.name == .deliver {
            let kinds: [Block] = [.email, .call, .plan, .brief, .sequence]
            return kinds.map { kind in
                "\"deliver\", \"\(kind.name)\", [ name ], [ text | open ]\(tail(opens: kind))"
            }.joined(separator: " | ")
        }
        let head = "\"\(keyword.name)\""
        let arguments = sequence(keyword.shape.parts)
        let full = ([head] + (arguments.isEmpty ? [] : [arguments])).joined(separator: ", ")
        var rule = full + tail(opens: keyword.opens)
        // A layer may go on with a block that a lower one began: only the key is said again.
        if let block = keyword.opens, !keyword.shape.canBeEmpty {
            let key = keyword.shape.slots.first.flatMap { keyword.keyRoles.contains($0.role) ? slot($0) : nil }
            if keyword.keyRoles.isEmpty || key != nil {
                rule += " | " + ([head] + (key.map { [$0] } ?? []) + ["block-\(block.name)"]).joined(separator: ", ")
            }
        }
        return rule
    }

    /// Flags, a reason and the block.
    private static func tail(opens block: Block?) -> String {
        guard let block else { return ", [ reason ]" }
        let flags = Vocabulary.standard.keywords(in: block).filter { $0.isFlag || $0.name == .visibleWin }
            .map { "\"\($0.name)\"" }
        let line = flags.isEmpty ? "" : ", { \(flags.joined(separator: " | ")) }"
        return "\(line), [ reason ], [ block-\(block.name) ]"
    }

    /// The first of several things that may be left out can stand open (`?`), and what comes before; behind it, nobody
    /// could say which of them is meant.
    private static func sequence(_ parts: [Shape.Part]) -> String {
        var canBeOpen = true
        return sequence(parts, canBeOpen: &canBeOpen)
    }

    private static func sequence(_ parts: [Shape.Part], canBeOpen: inout Bool) -> String {
        var rules: [String] = []
        for part in parts {
            switch part {
            case .literal(let word): rules.append("\"\(word)\"")
            case .argument(let argument): rules.append(slot(argument, canBeOpen: canBeOpen))
            case .optional(let inner):
                rules.append("[ \(sequence(inner, canBeOpen: &canBeOpen)) ]")
                canBeOpen = false
            case .choice(let alternatives):
                var rule: [String] = []
                for alternative in alternatives { rule.append(sequence(alternative, canBeOpen: &canBeOpen)) }
                rules.append("( \(rule.joined(separator: " | ")) )")
            }
        }
        return rules.joined(separator: ", ")
    }

    private static func slot(_ slot: Shape.Slot, canBeOpen: Bool = false) -> String {
        let one: String
        switch slot.kind {
        case .reference(.target): one = "target"
        case .reference: one = "reference"
        case .oneOf(let words): one = words.map { "\"\($0)\"" }.joined(separator: " | ")
        default: one = "\(slot.kind)"
        }
        let isOpen = canBeOpen && slot.canBeOpen
        let forms = (isOpen ? ["open"] : []) + (slot.canBePolicy ? ["POLICY"] : []) + [one]
        let isChoice = forms.count > 1 || one.contains("|")
        let whole = isChoice ? "( \(forms.joined(separator: " | ")) )" : one
        return slot.isList ? "\(whole), { comma, \(isOpen ? "( \(one) )" : whole) }" : whole
    }

    /// Broken at `|` and `,` into lines of at most 120 columns.
    private static func wrapped(_ rule: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in rule.split(separator: " ") {
            if line.count + word.count > 90 {
                lines.append(line)
                line = "   "
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
