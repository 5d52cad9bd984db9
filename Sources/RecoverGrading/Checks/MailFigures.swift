import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// What of a mail is counted: words, sentences of a paragraph, reading grade.
extension Examination {
    mutating func words(_ bounds: Bounds?) {
        guard let bounds else { return }
        let count = text.wordCount
        var findings: [Finding] = []
        if let upper = bounds.upper, count > upper {
            findings.append(
                Finding(
                    message: "\(counted(count, "word")), \(count - upper) too many",
                    help: "Take out \(counted(count - upper, "word")) or more."))
        } else if let lower = bounds.lower, count < lower {
            findings.append(
                Finding(
                    message: "\(counted(count, "word")), \(lower - count) too few",
                    help: "Say \(counted(lower - count, "word")) more.",
                    // What fills the blanks may be as long as what they ask for.
                    status: count + text.blankWords >= lower ? .warn : .fail))
        }
        report(
            .words, source: criteria.origin(.words, in: node), found: findings, passed: counted(count, "word"),
            measured: .count(count), expected: bounds.figure)
    }

    mutating func paragraphs(_ bounds: Bounds?) {
        guard let bounds, let upper = bounds.upper else { return }
        var longest = 0
        var findings: [Finding] = []
        for paragraph in Paragraphs(blocks: text.blocks).all where paragraph.kind == .prose && !paragraph.isQuoted {
            let count = text.sentences(in: paragraph.range).count
            longest = max(longest, count)
            guard count > upper else { continue }
            findings.append(
                Finding(
                    message: "a paragraph of \(counted(count, "sentence"))", range: paragraph.range,
                    help: "Break it after \(counted(upper, "sentence")), or say less."))
        }
        report(
            .paragraphs, source: criteria.origin(.paragraph, in: node), found: findings,
            passed: "the longest paragraph has \(counted(longest, "sentence"))", measured: .count(longest),
            expected: bounds.figure)
    }

    /// Flesch-Kincaid. One grade beyond the bounds is a warning: the formula is no finer than that.
    mutating func readingGrade(_ bounds: Bounds?) {
        guard let bounds else { return }
        let source = criteria.origin(.readingGrade, in: node)
        guard let grade = ReadingGrade(utf8: text.bytes, sentences: text.sentences, words: text.words) else {
            return report(
                .readingGrade, source: source, found: [Finding(message: "there is no sentence to grade")], passed: "")
        }
        let inputs =
            "\(counted(grade.words, "word")), \(counted(grade.sentences, "sentence")), \(counted(grade.syllables, "syllable"))"
        let value = Check.Figure.decimal(grade.grade)
        var findings: [Finding] = []
        let above = bounds.upper.map { grade.grade - Double($0) } ?? 0
        let below = bounds.lower.map { Double($0) - grade.grade } ?? 0
        if above > 0 || below > 0 {
            let isNear = max(above, below) <= 1
            findings.append(
                Finding(
                    message: "grade \(value.text) (\(inputs))\(isNear ? ", within one grade of the bound" : "")",
                    help: above > 0 ? hardestSentence : "It may be a little less simple.",
                    status: isNear ? .warn : .fail))
        }
        report(
            .readingGrade, source: source, found: findings, passed: "grade \(value.text) (\(inputs))",
            measured: value,
            expected: bounds.figure)
    }

    /// Where shortening helps most.
    private var hardestSentence: String {
        let longest = text.sentences.all.filter { $0.isBody && !$0.isQuoted }.max { $0.range.count < $1.range.count }
        guard let longest else { return "Use shorter sentences and shorter words." }
        return "Use shorter sentences and shorter words, first in \(quoted(longest.range))."
    }
}
