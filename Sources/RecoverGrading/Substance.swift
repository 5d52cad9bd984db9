import RecoverBase
import RecoverModel

/// Whether a text says something, so that its form may earn points: the complaint is named, and half of the length is there.
/// What stands there twice counts once, and what is copied from the case not at all.
struct Substance {
    let model: RecoveryModel

    /// Why the text has none, as a clause; nil where it has.
    func lack(of text: String, _ checks: [Check], _ deliverable: Deliverable) -> String? {
        if checks.first(where: { $0.id.hasSuffix(".names-complaint") })?.status == .fail {
            return "the complaint is not named"
        }
        if Language.isDoubtful(Array(text.utf8)), !Language.isDoubtful(Array((comment ?? "").utf8)) {
            return "it is not in the language of the case"
        }
        guard let least = deliverable.words?.lower ?? deliverable.words?.upper else {
            return text.trimmed.isEmpty ? "nothing is written" : nil
        }
        // What is larger was not judged at all.
        guard text.utf8.count <= Reply.sizeLimit, ownWords(text) * 2 < least else { return nil }
        let all = text.split(whereSeparator: \.isWhitespace).count
        return all * 2 < least
            ? "it is less than half as long as asked"
            : "without what it repeats or copies from the case it is less than half as long as asked"
    }

    private var comment: String? { model.feedback?.comment.known }

    /// The words of all different sentences below the subject that are not those of the case; and no more than twice as many
    /// as there are different words.
    private func ownWords(_ text: String) -> Int {
        let exercise = model.exercise
        let told = [comment, exercise.situation].compactMap { $0 } + exercise.exhibits.map(\.text)
        var seen = Set(told.flatMap(Substance.sentences))
        var words: Set<String> = []
        var count = 0
        for sentence in Substance.sentences(text) where seen.insert(sentence).inserted {
            count += sentence.count
            words.formUnion(sentence)
        }
        return min(count, words.count * 2)
    }

    /// Of each line the sentences, each as its words in small letters, without the marks around them.
    private static func sentences(_ text: String) -> [[String]] {
        var sentences: [[String]] = []
        for line in text.split(whereSeparator: \.isNewline) where !String(line).foldedASCII.hasPrefix("subject:") {
            var sentence: [String] = []
            for word in line.split(whereSeparator: \.isWhitespace) {
                let bare = word.trimmingPrefix { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber }
                if !bare.isEmpty { sentence.append(String(bare).foldedASCII) }
                if ".!?".contains(word.last ?? " "), !sentence.isEmpty {
                    sentences.append(sentence)
                    sentence = []
                }
            }
            if !sentence.isEmpty { sentences.append(sentence) }
        }
        return sentences
    }
}

extension Grader {
    /// Why a text has no substance, as a clause; nil where it has.
    public func lack(of text: String, _ checks: [Check], _ deliverable: Deliverable) -> String? {
        Substance(model: model).lack(of: text, checks, deliverable)
    }
}
