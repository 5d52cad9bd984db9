import RecoverText

/// A call guide as it stands in a reply: its questions with what follows each, the checklist, the next step.
struct CallGuide {
    struct Question: Hashable {
        /// Byte offsets, from the first word on.
        var range: Range<Int>
        /// Between this question and the next, or the end of its section: a note, if any.
        var rest: Range<Int>
        /// Something that is no question stands there, or beside it in a table.
        var hasNote: Bool
        /// An item of a list: a paragraph behind the list is no note on it.
        var isItem: Bool

        mutating func extend(to sentence: Range<Int>) {
            range = range.lowerBound..<sentence.upperBound
            rest = sentence.upperBound..<max(sentence.upperBound, rest.upperBound)
        }
    }

    private(set) var questions: [Question] = []
    /// Items under a heading that says "checklist", and task boxes.
    private(set) var checklist: [Range<Int>] = []

    init(_ text: PartText) {
        var isChecklist = false
        // Where a section of questions is marked, questions elsewhere (an opening, a closing) are not counted.
        let sections = CallGuide.sections(of: text)
        let hasQuestionSection = sections.contains { $0.value == .questions }
        var isQuestions = !hasQuestionSection
        for (index, block) in text.blocks.all.enumerated() {
            if let section = sections[index] {
                isChecklist = section == .checklist
                isQuestions = section == .questions || section == .other && !hasQuestionSection
                continue
            }
            let first = text.lines[block.lines.lowerBound]
            let range = first.content..<text.lines[block.lines.upperBound - 1].end
            let isBox = CallGuide.isTaskBox(first, text.bytes)
            if isBox || isChecklist && block.kind == .item {
                checklist.append(range)
                continue
            }
            guard isQuestions, block.kind == .item || block.kind == .prose || block.kind == .heading
            else {
                continue
            }
            add(range, block, text)
        }
        if checklist.isEmpty { checklist = CallGuide.steps(text) }
        closeNotes(text)
    }

    /// `Checklist: 1) the account is connected 2) the first report is seen`, on one line.
    private static func steps(_ text: PartText) -> [Range<Int>] {
        for line in text.lines where line.kind == .text || line.kind == .item {
            let range = CallGuide.trimmed(line.content..<line.end, text.bytes)
            guard ByteSearch.starts(text.bytes, range, with: ["checklist", "check-list"]) else { continue }
            let steps = InlineList.items(in: range, text.bytes)
            if !steps.isEmpty { return steps }
        }
        return []
    }

    private enum Section {
        case questions, checklist, other
        /// Opening, closing, next step: what is asked there is none of the questions.
        case frame
    }

    /// Blocks that head a section, by their index.
    private static func sections(of text: PartText) -> [Int: Section] {
        var sections: [Int: Section] = [:]
        for (index, block) in text.blocks.all.enumerated() where block.lines.count == 1 {
            let line = text.lines[block.lines.lowerBound]
            let range = CallGuide.trimmed(line.content..<line.end, text.bytes)
            guard !CallGuide.asks(range, text.bytes) else { continue }
            guard let label = HeadingLabel(block.lines.lowerBound, in: text.lines, text.bytes) else {
                // "Checklist (3 steps)" above a list heads it without a mark, too.
                let next = text.blocks.all.dropFirst(index + 1).first
                if next?.kind == .item, ByteSearch.holds(text.bytes, range, ["checklist", "check-list", "checks "]) {
                    sections[index] = .checklist
                }
                continue
            }
            // A numbered, bold question has its own mark; a label says what kind of section it is.
            let words = label.words
            let isQuestions = words.contains("questions") || words.contains("discovery") || words.contains("ask")
            // "Three checks Sara can run:"
            let isChecklist = words.contains { ["checklist", "check-list", "checks"].contains($0) }
            if isChecklist {
                sections[index] = .checklist
            } else if ["next", "opening", "closing", "close", "wrap-up", "wrap"].contains(words[0]) {
                // "Next step: send the notes and ask for corrections" heads no questions.
                sections[index] = .frame
            } else if isQuestions {
                sections[index] = .questions
            } else if label.form == .hashes || label.form == .bold
                || ["next", "opening", "closing", "close", "notes", "agenda"].contains(words[0])
            {
                // `**Question 1**` above its text heads no section of its own.
                if words.first == "question" || words.first?.first == "q" && words.count == 1 { continue }
                sections[index] = .other
            }
        }
        return sections
    }

    /// `- [ ] …`, `☐ …`
    private static func isTaskBox(_ line: Lines.Line, _ bytes: [UInt8]) -> Bool {
        guard line.kind == .item, line.content - line.start >= 4 else { return false }
        let mark = bytes[line.start..<line.content]
        return mark.contains(0x5B) && mark.contains(0x5D) || mark.contains(0x98)
    }

    /// The questions of a block: a sentence that asks, or an item that begins like one ("Tell me about …").
    private mutating func add(_ range: Range<Int>, _ block: Blocks.Block, _ text: PartText) {
        guard !CallGuide.isOpeningOrClosing(range, text.bytes) else { return }
        let sentences = text.sentences(in: range)
        var found = false
        for sentence in sentences {
            let cell = CallGuide.trimmed(sentence.range, text.bytes)
            guard CallGuide.asks(cell, text.bytes) else { continue }
            if found, block.kind == .item {
                // What a note quotes is no question; a second one in the same item goes with the first.
                if !CallGuide.isNote(cell, text.bytes) { questions[questions.count - 1].extend(to: sentence.range) }
                continue
            }
            found = true
            questions.append(
                Question(
                    range: cell, rest: sentence.range.upperBound..<range.upperBound, hasNote: false,
                    isItem: block.kind == .item))
        }
    }

    /// `**Opening:** Is now still good?`: what frames the questions is none of them.
    private static func isOpeningOrClosing(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 24)
        guard bytes[head].contains(0x3A) else { return false }
        let label = bytes.text(head).lowercased().prefix { $0 != ":" }.filter { $0.isLetter || $0 == " " }
        let frames = [
            "opening", "open", "intro", "introduction", "closing", "close", "next step", "next steps", "wrapup",
            "greeting",
        ]
        return frames.contains(label)
    }

    /// Ends with a question mark, or asks for a story.
    private static func asks(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes[range].contains(0x3F) || ByteSearch.starts(bytes, range, with: stories)
    }

    private static let stories: [StaticString] = [
        "tell me", "walk me", "talk me", "describe ", "help me understand", "show me",
    ]

    /// In a row of a table, the cell that holds the question, with what stands behind it.
    private static func asking(_ row: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard bytes[row].contains(0x7C) else { return row }
        let cell = PlanTableReader.cells(bytes, row).first {
            bytes[$0].contains(0x3F) || ByteSearch.starts(bytes, $0, with: stories)
        }
        return (cell?.lowerBound ?? row.lowerBound)..<row.upperBound
    }

    private static func isNote(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        ByteSearch.starts(
            bytes, range,
            with: ["note", "purpose", "uncover", "why", "listen", "goal", "aim", "designed", "follow-up:", "probe"])
    }

    /// Without emphasis, quotation marks, list numbers and labels such as `Question 1:` or `Q1:`.
    static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var from = asking(range, bytes).lowerBound
        let to = range.upperBound
        func skipMarks() {
            while from < to {
                let byte = bytes[from]
                if byte == 0x2A || byte == 0x5F || byte == 0x22 || byte == 0x27 || byte == 0x7C || byte == 0x28
                    || Bytes.isSpace(byte)
                {
                    from += 1
                } else if byte == 0xE2, from + 2 < to, bytes[from + 1] == 0x80, (0x98...0x9E).contains(bytes[from + 2])
                {
                    from += 3
                } else {
                    return
                }
            }
        }
        skipMarks()
        var isGoing = true
        while isGoing {
            isGoing = false
            let head = from..<min(to, from + 24)
            guard let mark = bytes[head].firstIndex(where: { [0x3A, 0x7C, 0x2E, 0x29, 0x2C].contains($0) }) else {
                break
            }
            let label = bytes.text(from..<mark).lowercased().filter { $0.isLetter }
            let digits = bytes[from..<mark].contains(where: Bytes.isDigit)
            if ["question", "q", "ask"].contains(label) || label.isEmpty && digits || ordinals.contains(label) {
                from = mark + 1
                skipMarks()
                isGoing = from < to
            }
        }
        var end = max(from, to)
        while end > from, [0x2A, 0x5F].contains(bytes[end - 1]) || Bytes.isSpace(bytes[end - 1]) { end -= 1 }
        return from..<end
    }

    /// "First, what …? Then, how …?"
    private static let ordinals: Set<String> = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "then", "next", "finally",
        "lastly", "last",
    ]

    /// A note is anything with words between a question and the next one.
    private mutating func closeNotes(_ text: PartText) {
        for index in questions.indices {
            let from = questions[index].rest.lowerBound
            var to = index + 1 < questions.count ? questions[index + 1].range.lowerBound : text.bytes.count
            // The last question's note ends with its paragraph or list.
            if index + 1 == questions.count {
                let isItem = questions[index].isItem
                let heads = text.blocks.all.first { block in
                    let line = text.lines[block.lines.lowerBound]
                    guard line.start > from else { return false }
                    return block.kind == .heading
                        || block.kind == .prose && !line.isIndented && (isItem || isHead(block, text))
                }
                to = heads.map { text.lines[$0.lines.lowerBound].start } ?? to
            }
            guard from < to else { continue }
            questions[index].rest = from..<to
            var count = 0
            var scanner = WordScanner(text.bytes, in: from..<to)
            while count < 3, let token = scanner.next() {
                if text.bytes[token.range].contains(where: Bytes.isLetter) { count += 1 }
            }
            questions[index].hasNote = count >= 3
        }
    }

    private func isHead(_ block: Blocks.Block, _ text: PartText) -> Bool {
        HeadingLabel(block.lines.lowerBound, in: text.lines, text.bytes) != nil
    }
}
