import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// What a mail has to do with the complaint: name it, ask about it, say when the next word comes.
extension Examination {
    /// Offsets behind which the complaint has been named; nil where it never is.
    var firstNaming: Int? {
        text.hits.first { hit in
            guard case .complaint = hit.subject, let sentence = text.sentence(at: hit.range.lowerBound) else {
                return false
            }
            return sentence.isBody || sentence.isQuoted
        }?.range.lowerBound ?? (model.feedback?.issues ?? []).compactMap { placeOfLength($0.quote) }.min()
    }

    /// A telling word of the complaint stands in the mail, not "your feedback" alone (H1).
    mutating func namesComplaint() {
        guard let source = request(.namesComplaint), let feedback = model.feedback else { return }
        let issues = feedback.issues
        let quotes = issues.map(\.quote).filter { need(of: $0) == nil }
        guard !quotes.isEmpty || feedback.comment.known != nil else { return }
        var named: Set<Int> = []
        for hit in text.hits {
            guard case .complaint(let issue, _) = hit.subject, let sentence = text.sentence(at: hit.range.lowerBound),
                sentence.isBody || sentence.isQuoted
            else { continue }
            named.insert(issue)
        }
        if named.isEmpty, let issue = issues.firstIndex(where: { placeOfLength($0.quote) != nil }) {
            named.insert(issue)
        }
        var findings: [Finding] = []
        if named.isEmpty {
            let words = quotes.first ?? feedback.comment.known ?? ""
            // Of a survey without a comment there are no words to take up: what is known may be told in any.
            let isTold = feedback.comment.known == nil && tellsOfTheCase
            findings.append(
                Finding(
                    message: isTold ? "the complaint is named in other words, if it is" : "the complaint is not named",
                    range: openingSentence, help: "Use the customer's words: \"\(Examination.excerpt(words))\".",
                    status: isTold ? .warn : .fail))
        } else {
            // An issue of nothing but common words cannot be told from the rest.
            for (index, issue) in issues.enumerated()
            where !named.contains(index) && criteria.issueWords[index] > 0
                && !criteria.subjects.isNamed(issue: index, in: text)
            {
                findings.append(
                    Finding(
                        message: "\"\(Examination.excerpt(issue.quote))\" is not mentioned",
                        help: "Mention it too, or leave it for the call.", status: .warn))
            }
        }
        let isWhole = issues.isEmpty
        report(
            .namesComplaint, source: source, found: findings, passed: "the complaint is named",
            measured: .count(isWhole ? min(named.count, 1) : named.subtracting([-1]).count),
            expected: .count(isWhole ? 1 : issues.count))
    }

    /// Where a length of time or a number of things in the complaint is said again: "three hours", "3 hours".
    private func placeOfLength(_ complaint: String) -> Int? {
        let bytes = Array(complaint.utf8)
        let wanted = Figures.all(bytes, in: 0..<bytes.count).filter { $0.kind == .number && !$0.unit.isEmpty }
        guard !wanted.isEmpty else { return nil }
        for sentence in text.sentences.all where sentence.isBody {
            for figure in Figures.all(text.bytes, in: sentence.range) where figure.kind == .number {
                let isSame = wanted.contains { $0.value == figure.value && Stem.of($0.unit) == Stem.of(figure.unit) }
                if isSame { return figure.range.lowerBound }
            }
        }
        return nil
    }

    /// Some sentence has two telling words of what is known.
    private var tellsOfTheCase: Bool {
        text.sentences.all.contains { sentence in
            sentence.isBody && text.hits(in: sentence.range).count { $0.subject == .context } > 1
        }
    }

    private var openingSentence: Range<Int>? { text.sentences.all.first(where: \.isBody)?.range }

    /// A solution before the complaint is understood (P4). What is done already may be told.
    mutating func firstMessage() {
        guard let source = request(.firstMessage), criteria.has(.earlySolution) else { return }
        guard !(model.feedback?.isRepaired ?? false) else { return }
        let findings = text.hits(of: .earlySolution).filter { text.stance(of: $0).isPromise }.map { hit in
            Finding(
                message: "\(quoted(hit.range)) offers a solution already", range: hit.range,
                shown: text.sentence(at: hit.range.lowerBound)?.range,
                help: "Acknowledge, ask what is not clear, and say when you will write again.",
                status: hit.isMaybe ? .warn : .fail)
        }
        report(.firstMessage, source: source, found: findings, passed: "it offers no solution yet")
    }

    /// A sentence that announces the next message, with its time (H20, E21).
    mutating func followUpBy() {
        guard let source = request(.followUpBy) else { return }
        var announced: Range<Int>?
        var isDated = false
        for hit in text.hits(of: .nextWord) {
            guard let sentence = text.sentence(at: hit.range.lowerBound), sentence.isBody, !sentence.isQuoted else {
                continue
            }
            announced = announced ?? sentence.range
            if isDate(in: sentence.range) { isDated = true }
        }
        var findings: [Finding] = []
        if announced == nil {
            // One that speaks of us and a time may say it in words that nobody thought of.
            let likely = text.sentences.all.first { sentence in
                sentence.isBody && !sentence.isQuoted && !text.bytes[sentence.range].contains(0x3F)
                    && speaksOfUs(sentence.range) && isDate(in: sentence.range)
            }
            findings.append(
                Finding(
                    message: likely == nil
                        ? "it does not say when the next word comes"
                        : "it does not plainly say when the next word comes",
                    range: likely?.range, help: "Say by which day and time you will write again.",
                    status: likely == nil ? .fail : .warn))
        } else if !isDated {
            findings.append(
                Finding(
                    message: "the next word has no day or time", range: announced,
                    help: "Say by which day and time you will write again."))
        }
        report(.followUpBy, source: source, found: findings, passed: "the next word has its time")
    }

    private func speaksOfUs(_ range: Range<Int>) -> Bool {
        let words = text.text(range).lowercased().split { !$0.isLetter }
        return words.contains { ["i", "we", "me", "us", "my", "our"].contains($0) }
    }

    /// A day, a time, or a length of time; a labelled blank stands for one.
    private func isDate(in range: Range<Int>) -> Bool {
        if !TimeWordReader(text.bytes, in: range).all.isEmpty { return true }
        if Blanks.all(in: Array(text.bytes[range])).contains(where: { $0.isLabelled }) { return true }
        let words = text.text(range).lowercased().split { !$0.isLetter && !$0.isNumber }
        for (word, next) in zip(words, words.dropFirst())
        where ["hours", "hour", "days", "day", "minutes", "week", "weeks"].contains(next) {
            if Int(reading: word) != nil
                || ["one", "two", "three", "the", "end", "of", "working", "business"].contains(word)
            {
                return true
            }
        }
        return false
    }

    /// A question about the matter, not only about a time to talk (H19).
    mutating func clarifyingQuestion() {
        guard let source = request(.clarifyingQuestion) else { return }
        let questions = text.sentences.all.filter { sentence in
            guard sentence.isBody, !sentence.isQuoted, text.bytes[sentence.range].contains(0x3F) else { return false }
            return TimeWordReader(text.bytes, in: sentence.range).all.isEmpty && !isAboutTime(sentence.range)
        }
        var findings: [Finding] = []
        if questions.isEmpty {
            findings.append(
                Finding(
                    message: "it asks nothing about the complaint", help: "Ask one thing that the comment leaves open.")
            )
        }
        report(
            .clarifyingQuestion, source: source, found: findings,
            passed: questions.first.map { "it asks \(quoted($0.range))" } ?? "", measured: .count(questions.count),
            expected: .text("1.."))
    }

    private func isAboutTime(_ range: Range<Int>) -> Bool {
        let words = Set(text.text(range).lowercased().split { !$0.isLetter }.map(String.init))
        return !words.isDisjoint(with: ["suit", "suits", "free", "available", "time", "slot", "calendar", "when"])
            && !words.isDisjoint(with: ["call", "talk", "speak", "meet", "suit", "suits", "free", "available"])
    }

    /// The way out (C35, H22).
    mutating func optOut() {
        guard let source = request(.optOut) else { return }
        let isThere = !text.hits(of: .optOut).isEmpty
        let findings =
            isThere
            ? []
            : [
                Finding(
                    message: "there is no way out",
                    help:
                        "End with a sentence such as \"If you would rather not hear from us again, just reply and say so.\""
                )
            ]
        report(.optOut, source: source, found: findings, passed: "it says how to hear no more")
    }
}
