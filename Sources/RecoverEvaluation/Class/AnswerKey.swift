import RecoverModel

/// What the cells of an answer sheet mean: an id, a letter, the text as it was shown, or its number.
struct AnswerKey: Sendable {
    /// One question and the ways in which its choices can be written.
    struct Item: Sendable {
        let question: Question
        private let ids: [String: String]
        private let texts: [String: String]

        /// No text of a choice is taken together from more pieces than this.
        private static let mostPieces = 8

        init(_ question: Question) {
            self.question = question
            ids = Dictionary(question.choices.map { (AnswerKey.folded($0.id), $0.id) }) { first, _ in first }
            texts = Dictionary(question.choices.map { (AnswerKey.folded($0.text), $0.id) }) { first, _ in first }
        }

        /// The id that a word means.
        func choice(_ text: String) -> String? {
            let text = AnswerKey.folded(text)
            if let id = ids[text] ?? texts[text] { return id }
            let letter = text.utf8.first ?? 0
            let place =
                text.utf8.count == 1 && letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
                ? Int(letter - UInt8(ascii: "a")) : max(0, Int(text) ?? 0) - 1
            return question.choices.indices.contains(place) ? question.choices[place].id : nil
        }

        /// The ids in a cell, and the pieces that mean none. Several stand for one question between `+`, `;`, commas or,
        /// where they are short, spaces.
        func choices(_ cell: String) -> (ids: [String], unknown: [String]) {
            if let id = choice(cell) { return ([id], []) }
            guard question.form != .one else { return ([], [cell]) }
            var best: (ids: [String], unknown: [String]) = ([], [cell])
            for separators in ["+", ";,\n", " "] {
                let pieces = cell.split { separators.contains($0) }.map(String.init)
                guard pieces.count > 1 else { continue }
                let read = taken(pieces, joined: separators == ";,\n" ? "," : separators)
                if read.ids.count > best.ids.count { best = read }
                if read.unknown.isEmpty { break }
            }
            return best
        }

        /// A text may have the separator in it, so the longest run of pieces that means something is taken.
        private func taken(_ pieces: [String], joined separator: String) -> (ids: [String], unknown: [String]) {
            var ids: [String] = []
            var unknown: [String] = []
            var index = 0
            while index < pieces.count {
                let most = min(Item.mostPieces, pieces.count - index)
                let size = (1...most).reversed().first {
                    choice(pieces[index..<index + $0].joined(separator: separator)) != nil
                }
                if let size, let id = choice(pieces[index..<index + size].joined(separator: separator)) {
                    if !ids.contains(id) { ids.append(id) }
                } else if !AnswerKey.folded(pieces[index]).isEmpty {
                    unknown.append(pieces[index])
                }
                index += size ?? 1
            }
            return (ids, unknown)
        }
    }

    /// By the id of the question.
    private(set) var items: [String: Item] = [:]
    /// Of ids and of questions as they are written, to ids.
    private var names: [String: String] = [:]
    /// Decisions that may be asked again.
    let recurring: Set<String>

    init(_ exercise: Exercise) {
        let questions =
            exercise.decisions.map { Question($0) } + exercise.quizzes.map { Question($0) }
            + exercise.tasks.map { Question($0) }
        for question in questions {
            items[question.id] = Item(question)
            names[AnswerKey.folded(question.text)] = question.id
        }
        for question in questions { names[AnswerKey.folded(question.id)] = question.id }
        recurring = Set(exercise.decisions.filter { $0.again != nil }.map(\.id))
    }

    /// The question that a name or a column means.
    func item(_ name: String) -> Item? { names[AnswerKey.folded(name)].flatMap { items[$0] } }

    /// Small letters, and every run of white space one space.
    static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").foldedASCII
    }
}
