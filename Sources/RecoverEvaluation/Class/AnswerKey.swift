import RecoverModel

/// What the cells of an answer sheet mean: an id, a letter, the text as it was shown, or its number.
struct AnswerKey: Sendable {
    /// One question and the ways in which its choices can be written.
    struct Item: Sendable {
        let question: Question
        private let ids: [String: Int]
        private let texts: [String: Int]
        /// For each of the separators, how many pieces a choice is at most written in.
        private let pieces: [Int]

        /// What stands between several choices; and what pieces of one are joined by.
        static let separators = ["+", ";,\n", " "]
        private static let joints = ["+", ",", " "]
        /// No text of a choice is taken together from more pieces than this.
        private static let mostPieces = 8

        init(_ question: Question) {
            self.question = question
            let choices = question.choices.enumerated()
            ids = Dictionary(choices.map { (AnswerKey.folded($1.id), $0) }) { first, _ in first }
            texts = Dictionary(choices.map { (AnswerKey.folded($1.text), $0) }) { first, _ in first }
            let written = Array(ids.keys) + Array(texts.keys)
            pieces = Item.separators.map { separators in
                let most = written.map { $0.split { separators.contains($0) }.count }.max() ?? 1
                return min(max(1, most), Item.mostPieces)
            }
        }

        /// Whether no choice has one of these separators in it: what stands between them is then a choice, or none.
        func isSeparated(by place: Int) -> Bool { pieces[place] == 1 }

        /// The choice that a word means.
        func choice(_ text: String) -> Int? {
            let text = AnswerKey.folded(text)
            if let place = ids[text] ?? texts[text] { return place }
            let letter = text.utf8.first ?? 0
            let place =
                text.utf8.count == 1 && letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
                ? Int(wide: letter - UInt8(ascii: "a")) : max(0, Int(reading: text) ?? 0) - 1
            return question.choices.indices.contains(place) ? place : nil
        }

        func choices(ids given: [String]) -> [Int] {
            given.compactMap { id in question.choices.firstIndex { $0.id == id } }
        }

        /// The choices in a cell, as often as they stand there, and the pieces that mean none. Several stand for one question
        /// between `+`, `;`, commas or, where they are short, spaces; letters also without anything between them.
        func choices(_ cell: String) -> (places: [Int], unknown: [String]) {
            if let place = choice(cell) { return ([place], []) }
            guard question.form != .one else { return ([], [cell]) }
            // `Nora says so;`: Microsoft Forms ends each answer with the separator.
            let isEnd = { (sign: Character) in sign.isWhitespace || Item.separators[1].contains(sign) }
            if let last = cell.last, isEnd(last), let end = cell.lastIndex(where: { !isEnd($0) }) {
                return choices(String(cell[...end]))
            }
            if let places = letters(cell) { return (places, []) }
            var best: (places: [Int], unknown: [String]) = ([], [cell])
            for (separator, signs) in Item.separators.enumerated() {
                let pieces = cell.split { signs.contains($0) }.map(String.init)
                guard pieces.count > 1 else { continue }
                let read = taken(pieces, separator)
                if read.places.count > best.places.count { best = read }
                if read.unknown.isEmpty { break }
            }
            return best
        }

        /// `CDAB`, in capitals: small ones may be a word.
        private func letters(_ cell: String) -> [Int]? {
            guard cell.utf8.count > 1, cell.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
            else { return nil }
            let places = cell.compactMap { choice(String($0)) }
            return places.count == cell.utf8.count ? places : nil
        }

        /// A text may have the separator in it, so the longest run of pieces that means something is taken.
        private func taken(_ pieces: [String], _ separator: Int) -> (places: [Int], unknown: [String]) {
            var places: [Int] = []
            var unknown: [String] = []
            var index = 0
            while index < pieces.count {
                let most = min(self.pieces[separator], pieces.count - index)
                let found = (1...most).reversed().lazy.compactMap { size in
                    choice(pieces[index..<index + size].joined(separator: Item.joints[separator])).map { ($0, size) }
                }.first
                if let (place, size) = found {
                    places.append(place)
                    index += size
                    continue
                }
                if !AnswerKey.folded(pieces[index]).isEmpty { unknown.append(pieces[index]) }
                index += 1
            }
            return (places, unknown)
        }
    }

    /// The decisions, then the quizzes, then the tasks.
    let items: [Item]
    /// By the id of the question.
    let places: [String: Int]
    /// Of ids and of questions as they are written.
    private let names: [String: Int]
    /// For each question, whether it may be asked again.
    let isRecurring: [Bool]
    private let endings: [String: Int]

    /// What a column or a row is of.
    enum Subject: Hashable, Sendable {
        case question(Int)
        /// Of a question for which each choice has a column: whether it was taken.
        case choice(Int, Int)
        /// Where a participant ended: a table does not say what luck brought.
        case ending
    }

    init(_ exercise: Exercise) {
        let questions =
            exercise.decisions.map { Question($0) } + exercise.quizzes.map { Question($0) }
            + exercise.tasks.map { Question($0) }
        items = questions.map(Item.init)
        places = Dictionary(questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var names = Dictionary(questions.enumerated().map { (AnswerKey.folded($1.text), $0) }) { first, _ in first }
        for (place, question) in questions.enumerated() { names[AnswerKey.folded(question.id)] = place }
        self.names = names
        isRecurring = questions.indices.map { $0 < exercise.decisions.count && exercise.decisions[$0].again != nil }
        let titles = exercise.endings.enumerated().map { (AnswerKey.folded($1.title), $0) }
        var endings = Dictionary(titles) { first, _ in first }
        for (place, ending) in exercise.endings.enumerated() { endings[AnswerKey.folded(ending.id)] = place }
        self.endings = endings
    }

    /// What a name or a column means.
    func subject(_ name: String) -> Subject? {
        let folded = AnswerKey.folded(name)
        if folded == "ending" && !endings.isEmpty && names[folded] == nil { return .ending }
        return meaning(ofColumn: name)
    }

    /// The question that has this id or these words.
    func question(_ text: String) -> Int? { names[AnswerKey.folded(text)] }

    /// The ending that a cell means: its id or its title.
    func ending(_ cell: String) -> Int? { endings[AnswerKey.folded(cell)] }

    /// Small letters, every run of white space one space, and no full stop at the end.
    static func folded(_ text: String) -> String {
        let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").foldedASCII
        return folded.hasSuffix(".") ? String(folded.dropLast()) : folded
    }
}
