import RecoverLanguage
import RecoverModel

/// Where in a case a statement may stand that is written without the block around it: `tenure` in `customer`, `words` in
/// every mail and briefing. The vocabulary says in which blocks, the model which of these there are.
public struct FieldPlaces: Sendable {
    public struct Place: Sendable, Hashable {
        /// `customer.tenure`
        public let path: Path
        /// The case says something there.
        public let isWritten: Bool
        /// The names of what it says there: those of the options of a decision.
        let written: [String]
        /// The heads of the blocks around it, outermost first: `deliver plan`, `milestone trace`.
        let heads: [String]
        /// One of the blocks around it is one of several of its kind.
        let isInItem: Bool
        /// A part of a line and no statement, such as the score of `feedback`.
        let isPart: Bool

        /// A statement with the blocks around it: `customer { tenure 5 years }`.
        public func statement(_ text: String) -> String { FieldPlaces.statement(text, in: heads) }
    }

    private static func statement(_ text: String, in heads: [String]) -> String {
        heads.reversed().reduce(text) { "\($1) { \($0) }" }
    }

    /// A block that is there to be written in.
    private struct Open {
        let block: Block
        let node: ModelTree.NodeID?
        let heads: [String]
        let path: [String]
        /// It is of the case, not of the doctrine below it.
        let isOfCase: Bool
        /// It is one of several of its kind, or inside one.
        var isItem = false
        /// The person of an owner.
        var person: [String] = []

        /// The words that people name it by, the longest first: `deliver plan milestone trace`, `milestone trace`,
        /// `plan trace`, `trace`.
        var names: [[String]] {
            let heads = heads.map { $0.split(separator: " ").map(String.init) }
            let long = heads.indices.map { heads[$0...].flatMap { $0 } } + path.indices.map { Array(path[$0...]) }
            return long.sorted { $0.count > $1.count }
        }

        /// How many of the words that a line begins with are its name; nil where they are not.
        /// - Parameter loosely: in capitals or small letters, or by the name of the person.
        func isNamed(by words: [String], loosely: Bool) -> Int? {
            guard loosely else { return names.first(where: words.starts)?.count }
            let words = words.map { $0.lowercased() }
            let people = person.isEmpty ? [] : [["owner"] + person, ["owner", person[0]], person, [person[0]]]
            return (names + people).first { words.starts(with: $0.map { $0.lowercased() }) }?.count
        }
    }

    private let tree: ModelTree
    private let delivered: [String]
    private let vocabulary = Vocabulary.standard
    private var blocks: [Open] = []

    public init(_ compilation: Compilation) {
        tree = compilation.tree
        delivered = compilation.model?.deliverables.map(\.path) ?? []
        visit(Open(block: .file, node: ModelTree.root, heads: [], path: [], isOfCase: true))
    }

    // MARK: The blocks of a case

    private mutating func visit(_ open: Open) {
        blocks.append(open)
        for keyword in vocabulary.keywords(in: open.block) where !keyword.isItem {
            guard let inner = keyword.opens else { continue }
            let child = open.node.flatMap { tree.child(of: $0, keyword.name) }
            // What nobody wrote yet can be begun by a block where its line may be empty.
            guard child != nil || keyword.shape.canBeEmpty else { continue }
            visit(
                Open(
                    block: inner, node: child, heads: open.heads + [keyword.name], path: open.path + [keyword.name],
                    isOfCase: open.isOfCase, isItem: open.isItem))
        }
        guard let node = open.node else { return }
        for child in tree.children(of: node) { visit(item: child, in: open) }
    }

    private mutating func visit(item child: ModelTree.NodeID, in open: Open) {
        let keyword = vocabulary.keywords[tree[child].statement]
        switch keyword.repetition {
        case .keyed, .joined, .each: break
        case .once, .ordered, .numbered: return
        }
        let name = tree[child].name
        let isDeliverable = keyword.name == "deliver"
        let words = isDeliverable ? name.split(separator: ".").map(String.init) : [name]
        let inner = isDeliverable ? Block.allCases.first { $0.name == words[0] } : keyword.opens
        guard let inner else { return }
        let isOwn =
            isDeliverable ? delivered.contains(name) : open.node != ModelTree.root || tree[child].listedBy != nil
        visit(
            Open(
                block: inner, node: child,
                heads: open.heads + [([keyword.name] + words.map { Path([$0]).description }).joined(separator: " ")],
                path: Path(tree.path(of: child))?.segments ?? open.path + words, isOfCase: open.isOfCase && isOwn,
                isItem: true, person: person(of: child)))
    }

    private func person(of node: ModelTree.NodeID) -> [String] {
        guard tree[node].keyword == "owner", let person = tree.child(of: node, "person") else { return [] }
        return tree.value("name", of: person).string?.split(separator: " ").map(String.init) ?? []
    }

    // MARK: Places

    /// Where the word may stand: those of the case, and where there is none those of the doctrine below it. None for a
    /// word that starts a statement by itself. A fact that is written is meant where nothing else of the name is: `score`
    /// is that of the feedback, though each option might have one.
    public func places(of word: String) -> [Place] {
        guard vocabulary.keyword(word, in: .file) == nil else { return [] }
        let own = places(of: word) { $0.isOfCase }
        if own.isEmpty { return places(of: word) { !$0.isOfCase } }
        let written = own.filter(\.isWritten)
        return written.count == 1 && !written[0].isInItem ? written : own
    }

    private func places(of word: String, where isChosen: (Open) -> Bool) -> [Place] {
        blocks.filter(isChosen).flatMap { open -> [Place] in
            if open.node == ModelTree.root { return parts(called: word) }
            guard vocabulary.keyword(word, in: open.block) != nil else { return [] }
            let written = open.node.map { tree.children(of: $0, word).map { tree[$0].name } } ?? []
            return [
                Place(
                    path: Path(open.path + [word]), isWritten: !written.isEmpty, written: written, heads: open.heads,
                    isInItem: open.isItem, isPart: false)
            ]
        }
    }

    /// The score of `feedback`, the role of `sender`.
    private func parts(called role: String) -> [Place] {
        vocabulary.keywords(in: .file).filter { !$0.isItem && $0.opens != nil && $0.shape.slot(role) != nil }.map {
            let isWritten = tree.child(of: ModelTree.root, $0.name).map { tree.argument(role, of: $0) != nil }
            return Place(
                path: Path([$0.name, role]), isWritten: isWritten ?? false, written: [], heads: [],
                isInItem: false, isPart: true)
        }
    }

    /// What a word that stands nowhere was probably meant to be, where no statement by itself is nearer.
    func meant(by word: String) -> String? {
        guard vocabulary.keywords(named: word).isEmpty, vocabulary.meant(by: word, in: .file).isEmpty,
            Text.bestMatch(for: word, in: vocabulary.names(in: .file)) == nil
        else { return nil }
        return near(word)
    }

    /// The word for a field of the case that is nearest: a misspelt one, or another word for it.
    public func near(_ word: String) -> String? {
        let inner = Set(blocks.filter { $0.isOfCase && $0.block != .file }.map(\.block))
        let known = Block.allCases.filter(inner.contains)
        // `two` is no slip of `to`.
        guard word.utf8.count > 3 else { return nil }
        let parts = vocabulary.keywords(in: .file).filter { !$0.isItem && $0.opens != nil }
            .flatMap { $0.shape.slots.map(\.role) }
        if let near = Text.bestMatch(for: word, in: known.flatMap(vocabulary.names(in:)) + parts) { return near }
        let meant = Set(known.flatMap { vocabulary.meant(by: word, in: $0) }.map(\.written))
        return meant.count == 1 ? meant.first : nil
    }

    // MARK: Blocks

    /// The statement with the block that its first words name before it: `email words ..90`, `customer tenure 5 years`,
    /// `issue exports fixable`, `trace by day 4`.
    /// - Parameters:
    ///   - names: the words that a line starts with.
    ///   - loosely: as people speak of it: in other letters, or by the person's name.
    ///   - rest: what stands behind so many of them.
    func statements(
        startingWith names: [String], loosely: Bool = false, fields rest: (Int) -> String
    ) -> [String] {
        named(by: names, loosely: loosely) { open, length in
            let behind = rest(length)
            if behind.hasPrefix("{") {
                // With its own keyword in front the line would be a statement already.
                guard vocabulary.keyword(names[0], in: .file) == nil, let head = open.heads.last else { return [] }
                return [FieldPlaces.statement("\(head) \(behind)", in: open.heads.dropLast())]
            }
            guard length < names.count, vocabulary.keyword(names[length], in: open.block) != nil else { return [] }
            return [FieldPlaces.statement(behind, in: open.heads)]
        }
    }

    /// The same where a value says by itself which field of the block is meant: `call 45 minutes`,
    /// `milestone trace day 4`.
    func statements(startingWith names: [String], values rest: (Int) -> String) -> [String] {
        named(by: names) { open, length in fields(reading: rest(length), in: open) }
    }

    /// An item that is not there yet, with fields behind its name: `milestone status by day 7 owner CS`.
    func statement(beginning words: [String]) -> String? {
        guard words.count > 3 else { return nil }
        for open in blocks where open.isOfCase {
            guard let keyword = vocabulary.keyword(words[0], in: open.block), keyword.isItem, let inner = keyword.opens,
                let fields = fields(in: words.dropFirst(2), of: inner)
            else { continue }
            let text = FieldPlaces.statement("\(words[0]) \(words[1]) { \(fields) }", in: open.heads)
            if Interactive.isStatement(text) { return text }
        }
        return nil
    }

    /// Words cut in front of each that is a field of a block, or another word for one; nil where they begin with none.
    private func fields(in words: ArraySlice<String>, of block: Block) -> String? {
        var fields: [[String]] = []
        for word in words {
            if vocabulary.keyword(word, in: block) != nil {
                fields.append([word])
            } else if let meant = vocabulary.meant(by: word, in: block).first, meant.rest.isEmpty {
                fields.append([meant.keyword.name])
            } else if fields.isEmpty {
                return nil
            } else {
                fields[fields.count - 1].append(word)
            }
        }
        return fields.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }

    /// The same with another word for the field, and which word that is: `plan length 30 days`.
    func statements(
        startingWith names: [String], meaning rest: (Int) -> String
    ) -> (word: String, lines: [String])? {
        var word = ""
        let lines = named(by: names) { open, length in
            guard length < names.count else { return [] }
            var lines = meant(by: names[length], value: rest(length + 1), in: open)
            // `limit owned by CS`
            if lines.isEmpty, length + 1 < names.count {
                lines = meant(by: "\(names[length])-\(names[length + 1])", value: rest(length + 2), in: open)
            }
            if !lines.isEmpty { word = names[length] }
            return lines
        }
        return lines.isEmpty ? nil : (word, lines)
    }

    /// What is made of each block of the case whose name the words begin with; where that is nothing, of the doctrine's.
    private func named(
        by words: [String], loosely: Bool = false, _ make: (Open, Int) -> [String]
    ) -> [String] {
        for isOfCase in [true, false] {
            let lines = blocks.filter { $0.isOfCase == isOfCase }.flatMap { open in
                open.isNamed(by: words, loosely: loosely).map { make(open, $0) } ?? []
            }
            if !lines.isEmpty { return lines }
        }
        return []
    }

    /// The fields of a block that a value fits, where it has a figure in it or is an owner; those that are written, if
    /// there are.
    private func fields(reading value: String, in open: Open) -> [String] {
        guard !value.utf8.contains(0x22) else { return [] }
        let hasFigure = value.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
        guard hasFigure || tree.child(of: ModelTree.root, "owner", value) != nil else { return [] }
        let keywords = vocabulary.keywords(in: open.block).filter { keyword in
            !keyword.isItem && !keyword.isFlag && (hasFigure || keyword.shape.references.contains { $0.1 == .owner })
        }
        let direct = keywords.compactMap { keyword -> (Keyword, String)? in
            let text = FieldPlaces.statement("\(keyword.name) \(value)", in: open.heads)
            return Interactive.isStatement(text) ? (keyword, text) : nil
        }
        let isBare = value.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        // `call 45` may be minutes as well as questions.
        let timed = isBare ? keywords.compactMap { withUnit(value, as: $0, in: open) } : []
        let fitting =
            direct.isEmpty && timed.isEmpty ? keywords.compactMap { reading(value, as: $0, in: open) } : timed + direct
        let written = fitting.filter { keyword, _ in
            open.node.map { !tree.children(of: $0, keyword.name).isEmpty } ?? false
        }
        return (written.isEmpty ? fitting : written).map(\.1)
    }

    /// A bare number with the unit that is written there now.
    private func withUnit(_ value: String, as keyword: Keyword, in open: Open) -> (Keyword, String)? {
        let words = tree.why(Path(open.path + [keyword.name]))?.value.split(separator: " ") ?? []
        guard words.count == 2, words[1].allSatisfy(\.isLetter) else { return nil }
        let text = FieldPlaces.statement("\(keyword.name) \(value) \(words[1])", in: open.heads)
        return Interactive.isStatement(text) ? (keyword, text) : nil
    }

    /// A value as its field wants it: `day 3` of a milestone for `3` and for `3 days`. None that is taken as a text.
    private func reading(_ value: String, as keyword: Keyword, in open: Open) -> (Keyword, String)? {
        let set = try? SetStatement(tree: tree).statement(setting: Path(open.path + [keyword.name]), to: value)
        let plain = FieldPlaces.statement("\(keyword.name) \(value)", in: open.heads)
        let texts = [set, Interactive.mended(plain)].compactMap { $0 }
        return texts.first { Interactive.isStatement($0) && !$0.utf8.contains(0x22) }.map { (keyword, $0) }
    }

    /// The field of a block that another word stands for, or a misspelt one.
    private func meant(by word: String, value: String, in open: Open) -> [String] {
        let near = Text.bestMatch(for: word, in: vocabulary.names(in: open.block)).map { [$0] } ?? []
        let meanings = vocabulary.meant(by: word, in: open.block).map(\.written)
        return (meanings.isEmpty ? near : meanings).map { FieldPlaces.statement("\($0) \(value)", in: open.heads) }
            .filter(Interactive.isStatement)
    }

    /// Lines that can be typed of a block that goes by a name, as the case has them: `plan lasts 14 days` for `plan`.
    public func examples(of name: String) -> [String] {
        guard let open = blocks.first(where: { $0.isOfCase && $0.names.contains([name]) }), let node = open.node else {
            return []
        }
        return tree.children(of: node).compactMap { child in
            let keyword = tree[child].keyword
            guard keyword != "because", vocabulary.keyword(keyword, in: open.block)?.isItem == false,
                let words = tree[child].settings.last.map(tree.provenance.words), !words.contains("\n"),
                words.count < 60
            else { return nil }
            return "\(name) \(words)"
        }
    }

    // MARK: Items

    /// The line of an item of the case by its name, as the case has it: `meter trust "Trust" 0..10 = 4`.
    public func line(called name: String) -> String? {
        let found = tree.children(of: ModelTree.root).first { tree[$0].name == name && tree[$0].listedBy != nil }
        return found.flatMap { tree[$0].settings.last }.map(tree.provenance.words)
    }

    /// How what goes by a name is taken away: statements of the case, and playbooks below it. `call` is
    /// `drop deliver call`; a milestone or an issue is looked for where nothing at the top of the file has the name.
    func drops(of name: String) -> [String] {
        let items = blocks.filter { open in
            guard open.isOfCase, !open.heads.isEmpty, let node = open.node.map({ tree[$0] }) else { return false }
            return !node.key.isEmpty && node.name == name
        }
        let isUsed = tree.provenance.layers.dropFirst().contains { $0.isPlaybook && $0.name == name }
        let top =
            items.filter { $0.heads.count == 1 }.map { "drop \($0.heads[0])" } + (isUsed ? ["drop use \(name)"] : [])
        guard top.isEmpty else { return top }
        return items.map { FieldPlaces.statement("drop \($0.heads.last ?? "")", in: $0.heads.dropLast()) }
    }

    /// Whether a block of the case goes by a name.
    public func isName(_ word: String) -> Bool { blocks.contains { $0.isOfCase && $0.names.contains([word]) } }
}
