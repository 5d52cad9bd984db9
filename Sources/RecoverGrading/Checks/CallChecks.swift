import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// A call guide against its contract (H6, H7, H8, H27).
extension Examination {
    mutating func call(_ call: Call) {
        let guide = CallGuide(text)
        questionCount(call, guide)
        openQuestions(guide)
        tiedToComplaint(guide)
        notes(call, guide)
        checklist(call, guide)
        repeatsKnown(guide)
        nextStep(call, guide)
        commitments(isSpoken: true)
    }

    private mutating func questionCount(_ call: Call, _ guide: CallGuide) {
        let wanted =
            call.questionCount ?? (call.questions.isEmpty ? nil : Bounds(lower: call.questions.count, upper: nil))
        guard let wanted else { return }
        let count = guide.questions.count
        var findings: [Finding] = []
        if !wanted.contains(count) {
            let isMore = wanted.upper.map { count > $0 } ?? false
            findings.append(
                Finding(
                    message: "\(counted(count, "question")), \(wanted.phrase) asked",
                    range: isMore ? guide.questions.last?.range : nil,
                    help: isMore ? "Take out those that ask least." : "Add questions about what the customer said."))
        }
        findings += unasked(call)
        report(
            .questions, source: criteria.origin(.questions, in: node), found: findings,
            passed: counted(count, "question"),
            measured: .count(count), expected: wanted.figure)
    }

    /// The questions of the case that nobody asks word for word; marks and capitals may differ.
    private func unasked(_ call: Call) -> [Finding] {
        let wanted = call.questions.filter { !$0.text.isEmpty && !$0.text.contains("[CONTEXT NEEDED") }
        guard !wanted.isEmpty else { return [] }
        let said = bareWords(text.bytes[...])
        return wanted.filter { !said.contains(bareWords(Array($0.text.utf8)[...])) }.map { question in
            Finding(
                message: "\"\(question.text.shown)\" is not asked", help: "Ask it word for word.",
                source: criteria.origin(of: question.node))
        }
    }

    /// Lower-case words with one space between them and around all of them.
    private func bareWords(_ bytes: ArraySlice<UInt8>) -> String {
        let words = bytes.split { byte in
            let lower = byte | 0x20
            return byte < 0x80 && !(0x61...0x7A).contains(lower) && !(0x30...0x39).contains(byte)
        }
        return " " + words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ") + " "
    }

    /// Each begins with what, how or tell me about (C34, H7): the words are the playbook's.
    private mutating func openQuestions(_ guide: CallGuide) {
        guard let source = request(.openQuestions), !criteria.openers.isEmpty else { return }
        let words = criteria.openers
        let opened = text.hits(of: .openQuestion)
        let shut = text.hits(of: .closedQuestion)
        let closed = guide.questions.filter { question in
            let range = question.range
            // An opener that is no part of "what is your budget" opens it, wherever else a closed one stands.
            let closed = shut.filter { range.contains($0.range.lowerBound) }.map(\.range)
            let openers = opened.map(\.range.lowerBound).filter(range.contains) + self.openers(range, words)
            return !openers.contains { place in !closed.contains { $0.contains(place) } }
        }
        let help =
            closed.isEmpty
            ? ""
            : "Begin it with \(model.phrases("open-question").map { "\"\($0)\"" }.joined(separator: ", "))."
                + (closed.contains { ByteSearch.starts(text.bytes, $0.range, with: ["how "]) }
                    ? " \"How many\" and \"how often\" ask for a figure." : "")
        let findings = closed.map { question in
            // What begins in a way that nobody has thought of may be open all the same.
            let isSure =
                shut.contains { question.range.contains($0.range.lowerBound) } || beginsClosed(question.range)
            return Finding(
                message: "\(quoted(question.range)) is not open", range: question.range, help: help,
                status: isSure ? .fail : .warn)
        }
        report(
            .openQuestions, source: source, found: findings, passed: "each question is open",
            measured: .count(guide.questions.count - closed.count), expected: .count(guide.questions.count))
    }

    /// "Did the export fail?", "Have you tried …", "And is that so?"
    private func beginsClosed(_ range: Range<Int>) -> Bool {
        var scanner = WordScanner(text.bytes, in: range)
        while let token = scanner.next() {
            if CallWords.conjunctions.contains(text.bytes, token.range) { continue }
            return CallWords.auxiliaries.contains(text.bytes, token.range)
        }
        return false
    }

    /// At the start, behind a conjunction, or behind the clause that leads to it: "When exports stall, what stops?"
    private func openers(_ range: Range<Int>, _ openers: [[ShortWord]]) -> [Int] {
        var scanner = WordScanner(text.bytes, in: range)
        var words: [(word: ShortWord?, opens: Bool, place: Int)] = []
        var last = range.lowerBound
        var isOpening = true
        while let token = scanner.next() {
            let hasMark = text.bytes[last..<token.range.lowerBound].contains {
                $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x2A
            }
            let opens = words.isEmpty || hasMark || isOpening
            // "What's" opens like "what".
            var end = token.range.upperBound
            if let mark = text.bytes[token.range].firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) { end = mark }
            let word = ShortWord(text.bytes, in: token.range.lowerBound..<end)
            words.append((word, opens, token.range.lowerBound))
            isOpening = opens && CallWords.conjunctions.contains(text.bytes, token.range)
            last = token.range.upperBound
        }
        return words.indices.filter { index in
            words[index].opens
                && openers.contains { opener in
                    index + opener.count <= words.count
                        && opener.indices.allSatisfy { words[index + $0].word == opener[$0] }
                }
        }.map { words[$0].place }
    }

    /// Each shares a telling word with the case, or points back to one that did (H6).
    private mutating func tiedToComplaint(_ guide: CallGuide) {
        guard let source = request(.tiedToComplaint), model.feedback != nil else { return }
        var loose = guide.questions.filter { question in
            let isTied = text.hits(in: question.range).contains { hit in
                switch hit.subject {
                case .complaint, .context: true
                default: false
                }
            }
            return !isTied && !pointsBack(question.range)
        }
        if !loose.isEmpty {
            let related = criteria.subjects.places(in: text)
            loose.removeAll { question in related.contains { question.range.contains($0.lowerBound) } }
        }
        // What a stop meant for the evenings of a team is tied to it in words that nobody thought of: only a guide of which
        // nothing has to do with the case is surely about something else.
        let isSure = loose.count > 1 && loose.count == guide.questions.count
        let findings = loose.map { question in
            Finding(
                message: "\(quoted(question.range)) has nothing to do with the complaint", range: question.range,
                help: "Ask about something that the customer said.", status: isSure ? .fail : .warn)
        }
        report(
            .tiedToComplaint, source: source, found: findings, passed: "each question is about the complaint",
            measured: .count(guide.questions.count - loose.count), expected: .count(guide.questions.count))
    }

    private func pointsBack(_ range: Range<Int>) -> Bool {
        var scanner = WordScanner(text.bytes, in: range)
        while let token = scanner.next() {
            if CallWords.pointers.contains(text.bytes, token.range) { return true }
        }
        return false
    }

    private mutating func notes(_ call: Call, _ guide: CallGuide) {
        guard call.wantsNotePerQuestion else { return }
        let bare = guide.questions.filter { !$0.hasNote }
        let findings = bare.map { question in
            Finding(
                message: "\(quoted(question.range)) has no note", range: question.range,
                help: "Say in one sentence what it is to uncover.")
        }
        report(
            .notes, source: criteria.origin(.notePerQuestion, in: node), found: findings,
            passed: "each question has its note",
            measured: .count(guide.questions.count - bare.count), expected: .count(guide.questions.count))
    }

    private mutating func checklist(_ call: Call, _ guide: CallGuide) {
        guard let wanted = call.checklist else { return }
        let count = guide.checklist.count
        var findings: [Finding] = []
        if !wanted.contains(count) {
            findings.append(
                Finding(
                    message: count == 0
                        ? "there is no checklist" : "a checklist of \(counted(count, "step")), \(wanted.phrase) asked",
                    range: guide.checklist.first, help: "Put \(wanted.phrase) steps under a heading \"Checklist\"."))
        }
        report(
            .checklist, source: criteria.origin(.checklist, in: node), found: findings,
            passed: "a checklist of \(counted(count, "step"))",
            measured: .count(count), expected: wanted.figure)
    }

    /// What our own records answer (C30, C31).
    private mutating func repeatsKnown(_ guide: CallGuide) {
        guard let source = request(.repeatsKnown), criteria.has(.asksKnown) else { return }
        let findings = text.hits(of: .asksKnown).filter { hit in
            guide.questions.contains { $0.range.contains(hit.range.lowerBound) }
        }.map { hit in
            Finding(
                message: "\(quoted(hit.range)) asks for what is known", range: hit.range,
                shown: text.sentence(at: hit.range.lowerBound)?.range,
                help: "Take it from the case, and ask what follows from it.")
        }
        report(
            .repeatsKnown, source: source, found: findings, passed: "it asks for nothing that is known",
            measured: .count(findings.count), expected: .count(0))
    }

    /// It ends with what happens next: behind its questions, or in its last third.
    private mutating func nextStep(_ call: Call, _ guide: CallGuide) {
        guard call.requiresNextStep else { return }
        let end = guide.questions.last?.range.upperBound ?? text.bytes.count
        let tail = min(end, text.bytes.count * 2 / 3)
        let marked = text.hits.first { hit in
            (hit.subject == .list(.nextStep) || hit.subject == .list(.nextWord))
                && (hit.range.lowerBound >= tail || isHeading(hit.range))
        }
        var findings: [Finding] = []
        if marked == nil {
            // What stands behind the last question may be the step, without its name.
            let last = text.sentences.all.first { sentence in
                sentence.isBody && !sentence.isQuoted && sentence.range.lowerBound >= end
                    && !ByteSearch.starts(text.bytes, sentence.range, with: ["thank"])
            }
            findings.append(
                Finding(
                    message: last == nil
                        ? "it does not end with a next step" : "it ends with no step that is called the next one",
                    range: last?.range, help: "End with who does what by when, under \"Next step\".",
                    status: last == nil ? .fail : .warn))
        }
        report(
            .nextStep, source: criteria.origin(.nextStep, in: node), found: findings,
            passed: marked.map { "it ends with \(quoted($0.range))" } ?? "")
    }

    private func isHeading(_ range: Range<Int>) -> Bool {
        text.lines.indices.contains { index in
            let line = text.lines[index]
            return line.start <= range.lowerBound && range.lowerBound < line.end
                && HeadingLabel(index, in: text.lines, text.bytes) != nil
        }
    }
}

private enum CallWords {
    static let auxiliaries = ShortWordTable([
        (1, "is are was were am do does did don't doesn't didn't isn't aren't wasn't have has had haven't hasn't can"),
        (1, "could will would shall should may might must won't wouldn't can't couldn't any ever you we"),
    ])

    static let conjunctions = ShortWordTable([(1, "and so then first now but finally to")])

    static let pointers = ShortWordTable([
        (1, "it this these they them again better worse delay delays problem problems issue issues trouble happened"),
        (1, "happens wait waiting waited"),
    ])
}
