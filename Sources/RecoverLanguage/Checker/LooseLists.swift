import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Lists as people write them: `calm and accountable`, `no refunds, no discounts`, `free nights`. One message tells of
/// all that is odd in a list, and the list is read as it was meant.
extension ArgumentReader {
    struct LooseList {
        var values: [Value] = []
        var spans: [Span] = []
        /// The items as they should be written.
        fileprivate var written: [String] = []
        /// What stands between two items in place of a comma.
        fileprivate var separator: String?
        /// A word from before the list that is said again within it.
        fileprivate var repeated: Span?
        /// A name with words around it that say nothing: `the hotline`.
        fileprivate var filler: Span?
        /// A name of several words.
        fileprivate var name: Span?
        /// An item of several words without quotes.
        fileprivate var phrase: Span?

        fileprivate var isOdd: Bool {
            separator != nil || repeated != nil || phrase != nil || filler != nil || name != nil
        }
    }

    /// Nil, and nothing moved, where nothing of the kind is found.
    mutating func looseList(_ slot: Shape.Slot) -> LooseList? {
        guard slot.kind.isListed else { return nil }
        let before = cursor.index
        var list = LooseList()
        if cursor.isWord("is") || cursor.isWord("are") || cursor.isWord("should") && cursor.isWord("be", 1) {
            list.filler = cursor.token.span
            cursor.index += cursor.isWord("should") ? 2 : 1
        }
        repeat {
            if !list.values.isEmpty { skipRepeated(&list, before: before) }
            guard item(slot, &list) else {
                cursor.index = before
                return nil
            }
        } while separator(&list)
        guard list.isOdd else {
            cursor.index = before
            return nil
        }
        report(list, from: before)
        return list
    }

    /// `no refunds, no discounts`: a word that stands before the list once, for all of it.
    private mutating func skipRepeated(_ list: inout LooseList, before listStart: Int) {
        guard cursor.kind() == .word, cursor.kind(1) == .word || cursor.kind(1) == .string else { return }
        let text = cursor.text
        guard (max(0, start - 1)..<listStart).contains(where: { cursor.tree.text(of: cursor.tree.tokens[$0]) == text })
        else { return }
        list.repeated = list.repeated ?? cursor.token.span
        cursor.index += 1
    }

    /// A text, or a run of words.
    private mutating func item(_ slot: Shape.Slot, _ list: inout LooseList) -> Bool {
        let first = cursor.index
        if cursor.kind() == .string {
            guard slot.kind.takesText, cursor.token.flags.isDisjoint(with: [.wrongQuotes, .unterminated]),
                let value = text(fillsIn: slot.kind == .text)
            else { return false }
            list.written.append(cursor.tree.source.text(cursor.span(from: first)))
            list.values.append(value)
            list.spans.append(cursor.span(from: first))
            return true
        }
        while cursor.kind() == .word, !cursor.isReserved, !isTaken(cursor.text), !isBut,
            cursor.index == first || !cursor.token.flags.contains(.continuesLine)
        {
            cursor.index += 1
        }
        var words = (first..<cursor.index).map { cursor.tree.text(of: cursor.tree.tokens[$0]) }
        let span = cursor.span(from: first)
        if words.count > 1, case .reference(let reference) = slot.kind {
            // Words that are names one by one are a list without its commas.
            if words.allSatisfy({ isDeclared($0, reference) }) { return false }
            let telling = words.filter { !reference.isFiller($0) }
            if telling.count == 1 {
                words = telling
                list.filler = list.filler ?? span
            }
        }
        guard !words.isEmpty, words.count == 1 || slot.kind.takesText || slot.kind.isReference else { return false }
        list.spans.append(span)
        if words.count == 1, slot.kind != .text {
            list.values.append(.word(words[0]))
            list.written.append(words[0])
            return true
        }
        if slot.kind == .reference(.topic) { list.phrase = list.phrase ?? span }
        list.values.append(.text(words.joined(separator: " ")))
        guard slot.kind.takesText else {
            list.name = list.name ?? span
            list.written.append(words.joined(separator: "-"))
            return true
        }
        list.written.append("\"\(words.joined(separator: " "))\"")
        return true
    }

    /// Whether the file declares such a name, or a shipped playbook such a topic.
    private func isDeclared(_ name: String, _ reference: Reference) -> Bool {
        let isHere = cursor.tree.names(name, behind: reference.keyword)
        return isHere || reference == .topic && library.topics.contains(name)
    }

    /// `friendly but firm`
    private var isBut: Bool { cursor.isWord("but") || cursor.isWord("yet") }

    /// Steps over what separates two items.
    private mutating func separator(_ list: inout LooseList) -> Bool {
        let index = cursor.index
        guard index < cursor.end, !cursor.token.flags.contains(.continuesLine) else { return false }
        if cursor.kind() == .comma { cursor.index += 1 }
        // `a, b, and c`
        switch cursor.kind() {
        case .word where cursor.isWord("and") || cursor.isWord("or") || isBut, .plus, .slash,
            .unknown where cursor.text == "&":
            list.separator = list.separator ?? cursor.text
            if cursor.kind() == .unknown { reporter.excused.insert(cursor.index) }
            cursor.index += 1
        default: break
        }
        return cursor.index > index
    }

    private mutating func report(_ list: LooseList, from start: Int) {
        let span = cursor.span(from: start)
        let mended = list.written.joined(separator: ", ")
        let fix = Diagnostic.FixIt(span, mended, isCertain: false)
        let shown = { (text: String) in "`\(Text.shortened(text, to: 80))`" }
        if let repeated = list.repeated {
            let line = Span(start: Int(cursor.tree.tokens[max(0, self.start - 1)].start), end: Int(span.start))
            reporter.report(
                .extraArgument, "`\(cursor.tree.source.text(repeated))` stands once, in front of the whole list",
                at: repeated, help: "write \(shown(cursor.tree.source.text(line) + mended))", fix: fix)
        } else if let separator = list.separator {
            reporter.report(
                .missingComma, "a comma stands between the items of a list, not `\(separator)`", at: span,
                help: "write \(shown(mended))", fix: fix)
        } else if let filler = list.filler {
            reporter.report(
                .extraArgument, "only the names stand here", at: filler, help: "write \(shown(mended))", fix: fix)
        } else if let name = list.name {
            reporter.report(.spaceInName, "a name is one word", at: name, help: "write \(shown(mended))", fix: fix)
        } else if let phrase = list.phrase {
            reporter.report(
                .missingQuotes, "a topic of several words stands in quotes", at: phrase,
                note: "further wordings of the same promise can follow: `\(mended) matching \"…\", \"…\"`",
                help: "write \(shown(mended)); between several topics stand commas", fix: fix)
        }
    }
}

extension ArgumentKind {
    /// Lists of names and texts; quantities have words of their own.
    fileprivate var isListed: Bool {
        switch self {
        case .text, .label, .name, .reference: true
        default: false
        }
    }

    fileprivate var isReference: Bool {
        if case .reference = self { return true }
        return false
    }

    /// Whether an item may stand in quotes.
    fileprivate var takesText: Bool {
        switch self {
        case .text, .label, .reference(.topic), .reference(.offer): true
        default: false
        }
    }
}

extension Reference {
    /// Words that people write around such a name.
    fileprivate func isFiller(_ word: String) -> Bool {
        let word = word.lowercased()
        return ["the", "a", "an", "any", "all", "our", "of"].contains(word) || word == keyword || word == keyword + "s"
    }
}

extension SyntaxTree {
    /// Whether a word stands somewhere right behind a keyword; alone, with no other word behind it. In a very long file
    /// nobody looks.
    func names(_ name: String, behind keyword: String, alone isAlone: Bool = false) -> Bool {
        guard tokens.count < 20_000 else { return false }
        let length = name.utf8.count
        return tokens.indices.dropFirst().dropLast().contains { index in
            Int(tokens[index].length) == length && tokens[index].kind == .word && tokens[index - 1].kind == .word
                && !(isAlone && tokens[index + 1].kind == .word) && text(of: tokens[index]) == name
                && text(of: tokens[index - 1]) == keyword
        }
    }
}
