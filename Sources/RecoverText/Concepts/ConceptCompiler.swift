/// Makes patterns of what concepts say. References are read in place; a concept that holds itself, or one that nobody
/// declares, says nothing.
struct ConceptCompiler {
    private indirect enum Element {
        case words([Int32])
        case trait(SpokenWords.Traits)
        case any
        case gap
        case start
        case group([[Element]])
        case optional(Element)
    }

    private let forms: [String: [String]]
    private(set) var stems = StemTable()
    private(set) var sets = WordSets()
    /// The words of all patterns as they are written, with their stems.
    private(set) var known: [[UInt8]: Int32] = [:]
    /// What no pattern could be made of, in words.
    private(set) var problems: [String] = []
    private var groups: [String: Element] = [:]
    private var common: Set<Int32> = []
    private var negative: Set<Int32> = []

    init(_ forms: [String: [String]]) {
        self.forms = forms
        common = Set(ConceptCompiler.commonWords.map { stem(Array($0.utf8)) })
        negative = Set(
            ["not", "no", "never", "nothing", "nobody", "none", "without", "neither", "nor"].map {
                stem(Array($0.utf8))
            })
    }

    private static let commonWords = """
        the a an of to in on at is are was were be been being am and or for with from by we i us our you your it this that \
        will would can could shall may might must should have has had do does did not no any all as so if there here \
        what how when which who me my they their he she very really just also too more most get make take give let \
        up out off back down over about into one some
        """.split(whereSeparator: \.isWhitespace)

    private mutating func stem(_ bytes: [UInt8]) -> Int32 {
        var scratch: [UInt8] = []
        Stem.fold(bytes, in: 0..<bytes.count, into: &scratch)
        let stem = stems.insert(scratch)
        known[bytes] = stem
        return stem
    }

    mutating func pattern(_ text: String, of concept: String) -> ConceptPattern? {
        guard let elements = elements(text, within: [concept]), !elements.isEmpty else { return nil }
        var pattern = ConceptPattern()
        let anchor = bestAnchor(elements)
        for (index, element) in elements.enumerated() {
            if index == anchor { pattern.code.append(.anchor) }
            // The telling word of the anchor itself may be its last: "my colleague".
            if let anchor, index <= anchor { pattern.reach += length(element) - (index == anchor ? 1 : 0) }
            emit(element, into: &pattern.code)
            if pattern.code.count > 20_000 {
                problems.append("\(concept): \(text): too much is meant by it")
                return nil
            }
        }
        pattern.code.append(.accept)
        pattern.anchors = anchor.flatMap { required(elements[$0]) } ?? []
        pattern.isNegative = elements.contains { isNegative($0) }
        pattern.length = elements.reduce(0) { $0 + length($1) }
        pattern.needs = elements.compactMap { needed($0) }.map { sets.add($0) }
        pattern.firsts = firsts(elements).symbols.map { sets.add($0) }
        return pattern
    }

    // MARK: Reading

    private mutating func elements(_ text: String, within open: [String]) -> [Element]? {
        var elements: [Element] = []
        for piece in text.utf8.split(whereSeparator: Bytes.isSpace) {
            guard let element = element(String(Substring(piece)), within: open) else { return nil }
            elements.append(element)
        }
        return elements
    }

    private mutating func element(_ piece: String, within open: [String]) -> Element? {
        if piece == ".." { return .gap }
        if piece.count > 1, piece.hasSuffix("?") {
            return element(String(piece.dropLast()), within: open).map { .optional($0) }
        }
        switch piece {
        case "_": return .any
        case "^": return .start
        case "#": return .trait(.number)
        case "$": return .trait(.money)
        case "%": return .trait(.percent)
        case "@": return .trait(.capital)
        default: break
        }
        var words: [Int32] = []
        var others: [[Element]] = []
        for part in piece.split(separator: "|") {
            if part.hasPrefix("<"), part.hasSuffix(">") {
                guard let group = group(String(part.dropFirst().dropLast()), within: open) else { return nil }
                others.append([group])
            } else if part.utf8.count == 1, "#$%@".utf8.contains(part.utf8.first ?? 0) {
                guard let trait = element(String(part), within: open) else { return nil }
                others.append([trait])
            } else {
                words.append(stem(Array(part.lowercased().utf8)))
            }
        }
        if others.isEmpty { return .words(words) }
        if words.isEmpty, others.count == 1 { return others[0][0] }
        return .group((words.isEmpty ? [] : [[.words(words)]]) + others)
    }

    /// What another concept says, read once.
    private mutating func group(_ name: String, within open: [String]) -> Element? {
        if let known = groups[name] { return known }
        guard open.count < 12, !open.contains(name), let texts = forms[name] else {
            problems.append("\(open[0]): <\(name)> says nothing")
            return nil
        }
        var words: [Int32] = []
        var rows: [[Element]] = []
        for text in texts {
            guard let row = elements(text, within: open + [name]) else { return nil }
            if row.count == 1, case .words(let own) = row[0] { words += own } else { rows.append(row) }
        }
        let element = Element.group(rows + (words.isEmpty ? [] : [[.words(words)]]))
        groups[name] = element
        return element
    }

    // MARK: What must be there

    /// As `required`, with the traits of words as words of their own: it only has to be true, and tells more.
    private func needed(_ element: Element) -> [Int32]? {
        switch element {
        case .words(let words): return words
        case .trait(let trait): return [WordSets.symbol(of: trait)]
        case .any, .gap, .start, .optional: return nil
        case .group(let rows):
            var all: [Int32] = []
            for row in rows {
                guard let best = row.compactMap({ needed($0) }).min(by: { cost($0) < cost($1) }) else { return nil }
                all += best
            }
            return all.isEmpty ? nil : all
        }
    }

    /// The words with which a row may begin, nil for any word; and whether the row may hold no word at all.
    private func firsts(_ row: [Element]) -> (symbols: [Int32]?, isNullable: Bool) {
        var all: [Int32] = []
        for element in row {
            let first: (symbols: [Int32]?, isNullable: Bool)
            switch element {
            case .words(let words): first = (words, false)
            case .trait(let trait): first = ([WordSets.symbol(of: trait)], false)
            case .any: first = (nil, false)
            case .gap: first = (nil, true)
            case .start: first = ([], true)
            case .optional(let inner): first = (firsts([inner]).symbols, true)
            case .group(let rows):
                let each = rows.map { firsts($0) }
                first = (
                    each.contains { $0.symbols == nil } ? nil : each.flatMap { $0.symbols ?? [] },
                    each.isEmpty || each.contains(where: \.isNullable)
                )
            }
            guard let symbols = first.symbols else { return (nil, first.isNullable) }
            all += symbols
            if !first.isNullable { return (all, false) }
        }
        return (all, true)
    }

    private func required(_ element: Element) -> [Int32]? {
        switch element {
        case .words(let words): return words
        case .trait, .any, .gap, .start, .optional: return nil
        case .group(let rows):
            var all: [Int32] = []
            for row in rows {
                let options = row.compactMap { required($0) }
                guard let best = options.min(by: { cost($0) < cost($1) }) else { return nil }
                all += best
            }
            return all
        }
    }

    private func cost(_ words: [Int32]) -> Int {
        words.reduce(0) { $0 + (common.contains($1) ? 100 : 1) }
    }

    /// The rarest that must be there; of several the last, since what a sentence is about stands behind who does it.
    private func bestAnchor(_ elements: [Element]) -> Int? {
        var best: (index: Int, cost: Int)?
        for (index, element) in elements.enumerated() {
            guard let words = required(element) else { continue }
            let own = cost(words)
            if best.map({ min(own, 100) <= min($0.cost, 100) || own < $0.cost }) ?? true { best = (index, own) }
        }
        return best?.index
    }

    private func isNegative(_ element: Element) -> Bool {
        switch element {
        case .words(let words): words.contains { negative.contains($0) }
        case .trait, .any, .gap, .start: false
        case .optional(let inner): isNegative(inner)
        case .group(let rows): rows.contains { $0.contains { isNegative($0) } }
        }
    }

    private func length(_ element: Element) -> Int {
        switch element {
        case .words, .trait, .any: 1
        case .gap: ConceptPattern.gapLimit
        case .start: 0
        case .optional(let inner): length(inner)
        case .group(let rows): rows.map { $0.reduce(0) { $0 + length($1) } }.max() ?? 0
        }
    }

    // MARK: Code

    private mutating func emit(_ element: Element, into code: inout [ConceptPattern.Code]) {
        switch element {
        case .words(let words): code.append(.word(set: sets.add(words)))
        case .trait(let trait): code.append(.trait(trait.rawValue))
        case .any: code.append(.any)
        case .start: code.append(.start)
        case .gap: code.append(.gap)
        case .optional(let inner):
            let entry = code.count
            code.append(.split(entry + 1, 0))
            emit(inner, into: &code)
            code[entry] = .split(entry + 1, code.count)
        case .group(let rows):
            let first = firsts([element])
            if rows.count > 1, !first.isNullable, let symbols = first.symbols {
                code.append(.gate(set: sets.add(symbols)))
            }
            var exits: [Int] = []
            for (index, row) in rows.enumerated() {
                let entry = code.count
                let isLast = index == rows.count - 1
                if !isLast { code.append(.split(entry + 1, 0)) }
                for inner in row { emit(inner, into: &code) }
                if !isLast {
                    exits.append(code.count)
                    code.append(.jump(0))
                    code[entry] = .split(entry + 1, code.count)
                }
                if code.count > 20_000 { return }
            }
            for exit in exits { code[exit] = .jump(code.count) }
        }
    }
}
