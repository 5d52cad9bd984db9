import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// A line that is no statement by itself, put into the blocks of the case where it can stand: `tenure 5 years` into
/// `customer`, `email words ..90` into that mail, `trace by day 4` into that milestone.
struct WrappedLine: Sendable {
    /// What the line begins with: `tenure`, the `call` of `drop call`.
    let word: String
    /// The whole statements, one for each place where the line reads without a mistake; where it does so nowhere, one for
    /// each place where it could stand. At least one.
    let statements: [String]
    /// They read without a mistake.
    let isFine: Bool

    /// Nil for a line that can stand nowhere.
    init?(_ text: String, in compilation: Compilation) {
        let source = Source(name: "", text: text)
        let tokens = Lexer.tokens(of: source).dropLast()
        let words = tokens.prefix { $0.kind == .word }.map { source.text($0.span) }
        guard let first = words.first else { return nil }
        let blocks = CaseBlocks(compilation)
        if first == "drop", words.count > 1, tokens.allSatisfy({ $0.kind == .word || $0.kind == .string }) {
            word = words[1]
            let names = tokens.dropFirst().map { source.text($0.span).unquoted }
            statements = WrappedLine.drops(names, blocks, compilation.tree)
            isFine = true
        } else {
            word = first
            let behind = { (count: Int) -> String in
                let start =
                    count < tokens.count ? Int(wide: tokens[tokens.startIndex + count].start) : source.bytes.count
                return source.text(Span(start: start, end: source.bytes.count))
            }
            let named = blocks.named(by: words).compactMap { WrappedLine.inside($0.block, words, $0.length, behind) }
            let all = named.isEmpty ? WrappedLine.fields(first, text, behind(1), blocks, compilation.tree) : named
            let fine = all.filter(Interactive.isStatement)
            statements = fine.isEmpty ? all : fine
            isFine = !fine.isEmpty
        }
        if statements.isEmpty { return nil }
    }

    /// `email words ..90`, `email { words ..90 }`
    private static func inside(
        _ open: CaseBlocks.Open, _ words: [String], _ length: Int, _ behind: (Int) -> String
    ) -> String? {
        let rest = behind(length)
        if rest.hasPrefix("{") {
            // With its own keyword in front the line would be a statement already.
            guard Vocabulary.standard.keyword(word: words[0], in: .file) == nil, let head = open.heads.last else {
                return nil
            }
            return CaseBlocks.wrapped("\(head) \(rest)", in: open.heads.dropLast())
        }
        guard length < words.count, Vocabulary.standard.keyword(word: words[length], in: open.block) != nil else {
            return nil
        }
        return open.statement(rest)
    }

    /// `tenure 5 years`; `score 6` is a part of a line, `feedback 6/10`.
    private static func fields(
        _ word: String, _ text: String, _ value: String, _ blocks: CaseBlocks, _ tree: ModelTree
    ) -> [String] {
        blocks.places(of: word).compactMap { place in
            if let block = place.block { return block.statement(text) }
            return value.isEmpty || value.contains(";")
                ? nil : try? SetStatement(tree: tree).statement(setting: place.path, to: value)
        }
    }

    /// `drop call`, `drop email tone`, `drop tenure`: what has this name, or else the field wherever the case has it. None
    /// where the line says it in full.
    private static func drops(_ names: [String], _ blocks: CaseBlocks, _ tree: ModelTree) -> [String] {
        let keyword = KeywordName(rawValue: names[0])
        guard keyword != .use, keyword.map({ tree.children(of: ModelTree.root, $0).isEmpty }) ?? true else { return [] }
        let name = names.joined(separator: ".")
        var items = blocks.all.filter { open in
            open.node.map { $0 != ModelTree.root && !tree[$0].key.isEmpty && tree[$0].name == name } ?? false
        }
        // What stands at the top of the file before a milestone of the same name.
        if items.contains(where: { $0.heads.count == 1 }) { items.removeAll { $0.heads.count > 1 } }
        let isUsed = tree.provenance.layers.dropFirst().contains { $0.isPlaybook && $0.name == name }
        let whole =
            items.map { CaseBlocks.wrapped("drop \($0.heads.last ?? "")", in: $0.heads.dropLast()) }
            + (isUsed ? ["drop use \(name)"] : [])
        guard whole.isEmpty else { return whole }
        let inside = blocks.named(by: names).compactMap { open, length -> String? in
            guard length < names.count, let node = open.node, let keyword = KeywordName(rawValue: names[length]),
                !tree.children(of: node, keyword).isEmpty
            else { return nil }
            return open.statement("drop \(names[length...].map(Text.name).joined(separator: " "))")
        }
        guard inside.isEmpty else { return inside }
        return blocks.places(of: names[0]).filter { $0.isWritten && (names.count == 1 || $0.names.contains(names[1])) }
            .compactMap { $0.block?.statement("drop \(names.map(Text.name).joined(separator: " "))") }
    }
}
