import RecoverBase
import RecoverModel

/// Reads a CSV file of answers block by block, in one pass: no more of it is held than the row at hand. After RFC 4180;
/// spreadsheets also write a byte-order mark, `;` or tabs between cells, and any line end.
public struct AnswerSheet: Sendable {
    private enum Form: Sendable {
        /// `participant,decision,option`: the columns.
        case long(Int, Int, Int)
        /// A row for each participant: the column of the name, and the question of each column.
        case wide(Int?, [AnswerKey.Subject?])
    }

    private static let participantWords: Set<String> = ["participant", "team", "name", "group", "player"]
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// A row that is longer ends here: a quote that is never closed would keep the whole file.
    private static let longestRow = 1 << 24
    /// More different texts are not remembered, but read again.
    private static let mostCells = 4096

    private var buffer: [UInt8] = []
    private var isFirst = true
    private var delimiter = UInt8(ascii: ",")
    private var form: Form?
    /// False once the columns say nothing of the exercise.
    public private(set) var isKnown = true
    private var rows = 0
    /// The cells of the row at hand, in `buffer`.
    private var cells: [Range<Int>] = []

    // What the cells meant that came before.
    private var questions = ByteTable()
    private var questionSubjects: [AnswerKey.Subject?] = []
    private var options: [ByteTable]
    private var optionCodes: [[UInt16]]
    /// Of cells with several answers: the pieces between separators, and the choice that each means.
    private var pieces: [ByteTable]
    private var pieceChoices: [[Int?]]

    public init(_ answers: ClassAnswers) {
        options = answers.key.items.map { _ in ByteTable() }
        optionCodes = answers.key.items.map { _ in [] }
        pieces = options
        pieceChoices = answers.key.items.map { _ in [] }
    }

    /// Takes the next block of the file.
    public mutating func take(_ bytes: [UInt8], into answers: inout ClassAnswers) {
        buffer += bytes
        read(into: &answers, isLast: false)
    }

    /// - Returns: false where none of the columns says what the answers are to.
    public mutating func finish(into answers: inout ClassAnswers) -> Bool {
        read(into: &answers, isLast: true)
        answers.settle()
        return isKnown && form != nil
    }

    // MARK: Rows

    private mutating func read(into answers: inout ClassAnswers, isLast: Bool) {
        var index = 0
        if isFirst {
            guard isLast || buffer.count >= 1 << 16 || buffer.contains(AnswerSheet.newline) else { return }
            isFirst = false
            answers.nextSource()
            if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
            delimiter = mostFrequentDelimiter(from: index)
        }
        while index < buffer.count, isKnown {
            let isTooLong = buffer.count - index > AnswerSheet.longestRow
            guard let next = row(from: index, isLast: isLast || isTooLong) else { break }
            if cells.contains(where: { !isBlank($0) }) { use(&answers) }
            index = next
        }
        if !isKnown { index = buffer.count }
        buffer.removeSubrange(..<index)
    }

    /// The one that the first line has most of.
    private func mostFrequentDelimiter(from start: Int) -> UInt8 {
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        for byte in buffer[start...] {
            if byte == AnswerSheet.quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == AnswerSheet.newline || byte == AnswerSheet.carriageReturn { break }
            counts[Int(wide: byte)] += 1
        }
        var best = UInt8(ascii: ",")
        for other in ";\t".utf8 where counts[Int(wide: other)] > counts[Int(wide: best)] { best = other }
        return best
    }

    /// Finds the cells of a row.
    /// - Returns: where the next begins; nil where the row has not ended yet.
    private mutating func row(from start: Int, isLast: Bool) -> Int? {
        cells.removeAll(keepingCapacity: true)
        var index = start
        var cell = start
        let end = buffer.count
        while index < end {
            let byte = buffer[index]
            if byte == delimiter {
                cells.append(cell..<index)
                index += 1
                cell = index
            } else if byte == AnswerSheet.newline {
                cells.append(cell..<index)
                return index + 1
            } else if byte == AnswerSheet.carriageReturn {
                guard index + 1 < end || isLast else { return nil }
                cells.append(cell..<index)
                return index + 1 < end && buffer[index + 1] == AnswerSheet.newline ? index + 2 : index + 1
            } else if byte == AnswerSheet.quote, index == cell {
                guard let close = closing(from: index + 1) else {
                    guard isLast else { return nil }
                    cells.append(cell..<end)
                    return end
                }
                index = close + 1
            } else {
                index += 1
            }
        }
        guard isLast else { return nil }
        cells.append(cell..<end)
        return end
    }

    /// The quote that closes, two quotes standing for one.
    private func closing(from start: Int) -> Int? {
        var index = start
        while index < buffer.count {
            if buffer[index] == AnswerSheet.quote {
                guard index + 1 < buffer.count else { return nil }
                if buffer[index + 1] != AnswerSheet.quote { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }

    /// Nothing is in it, with quotes around it or without.
    private func isBlank(_ cell: Range<Int>) -> Bool {
        var index = cell.lowerBound
        while index < cell.upperBound {
            if buffer[index] > 32, buffer[index] != AnswerSheet.quote { return false }
            index += 1
        }
        return true
    }

    /// The text of a cell, quotes taken away.
    private func text(_ cell: Range<Int>) -> String {
        guard !cell.isEmpty, buffer[cell.lowerBound] == AnswerSheet.quote else {
            return String(decoding: buffer[cell], as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var index = cell.lowerBound + 1
        var isQuoted = true
        while index < cell.upperBound {
            let byte = buffer[index]
            index += 1
            if byte == AnswerSheet.quote, isQuoted {
                guard index < cell.upperBound, buffer[index] == AnswerSheet.quote else {
                    isQuoted = false
                    continue
                }
                index += 1
            }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: What they mean

    private mutating func use(_ answers: inout ClassAnswers) {
        switch form {
        case nil: readHeader(&answers)
        case .long(let participant, let decision, let option):
            guard option < cells.count, !isBlank(cells[option]) else { return }
            guard participant < cells.count, !isBlank(cells[participant]) else {
                answers.leave("a row names no participant")
                return
            }
            let who = self.participant(cells[participant], &answers)
            guard decision < cells.count, let subject = subject(cells[decision], who, &answers) else { return }
            add(cells[option], to: subject, of: who, &answers)
        case .wide(let name, let items):
            answers.nextSource()
            rows += 1
            let who: Int
            if let name, name < cells.count, !isBlank(cells[name]) {
                who = participant(cells[name], &answers)
            } else {
                let number = Array(String(rows).utf8)
                who = answers.participant(number, number.indices)
            }
            for (column, item) in items.enumerated() where column < cells.count && !isBlank(cells[column]) {
                if let item { add(cells[column], to: item, of: who, &answers) }
            }
        }
    }

    private mutating func readHeader(_ answers: inout ClassAnswers) {
        let header = cells.map(text)
        let names = header.map(AnswerKey.folded).map { AnswerKey.withoutCode($0) ?? $0 }
        func column(_ words: Set<String>) -> Int? { names.firstIndex(where: words.contains) }
        let participant = column(AnswerSheet.participantWords)
        if let participant, let decision = column(["decision", "question", "quiz", "item"]),
            let option = column(["option", "answer", "choice"])
        {
            form = .long(participant, decision, option)
            return
        }
        let items = header.map(answers.key.subject)
        guard items.contains(where: { $0 != nil }) else {
            isKnown = false
            return
        }
        let named = participant.flatMap { items[$0] == nil ? $0 : nil } ?? items.firstIndex { $0 == nil }
        for (index, name) in header.enumerated() where items[index] == nil && index != named {
            answers.leave("the exercise has no `\(name.clipped)`")
        }
        form = .wide(named, items)
    }

    /// Rows of one participant mostly stand together.
    private mutating func participant(_ cell: Range<Int>, _ answers: inout ClassAnswers) -> Int {
        if buffer[cell.lowerBound] == AnswerSheet.quote {
            let bytes = Array(text(cell).utf8)
            return answers.participant(bytes, AnswerSheet.trimmed(bytes, bytes.indices))
        }
        return answers.participant(buffer, AnswerSheet.trimmed(buffer, cell))
    }

    /// Without the blanks at its ends: `Ada ` is Ada.
    private static func trimmed(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int> {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        while start < end, bytes[start] <= 32 { start += 1 }
        while end > start, bytes[end - 1] <= 32 { end -= 1 }
        return start..<end
    }

    private mutating func subject(
        _ cell: Range<Int>, _ who: Int, _ answers: inout ClassAnswers
    ) -> AnswerKey.Subject? {
        if let known = questions.find(buffer, cell), let subject = questionSubjects[known] { return subject }
        let name = text(cell)
        let subject = answers.key.subject(name)
        if questions.count < AnswerSheet.mostCells, questions.find(buffer, cell) == nil {
            _ = questions.add(buffer, cell)
            questionSubjects.append(subject)
        }
        if subject == nil { answers.leave("the exercise has no `\(name.clipped)`", by: who) }
        return subject
    }

    private mutating func add(
        _ cell: Range<Int>, to subject: AnswerKey.Subject, of who: Int, _ answers: inout ClassAnswers
    ) {
        let item: Int
        switch subject {
        case .question(let place): item = place
        case .choice(let place, let choice):
            let said = text(cell)
            guard let isTaken = AnswerKey.isTaken(said) else {
                let id = answers.key.items[place].question.id
                return answers.leave("a column for one choice of `\(id.clipped)` says `\(said.clipped)`", by: who)
            }
            if isTaken { answers.join([choice], place, of: who) }
            return
        case .ending:
            let name = text(cell)
            guard let ending = answers.key.ending(name) else {
                return answers.leave("the exercise has no ending `\(name.clipped)`", by: who)
            }
            return answers.end(who, in: ending)
        }
        let question = answers.key.items[item].question
        if let known = options[item].find(buffer, cell) {
            let code = optionCodes[item][known]
            if question.form == .one { answers.set(code, item, of: who) } else { answers.join(code, item, of: who) }
            return
        }
        if question.form == .writing { return answers.write(text(cell), item, of: who) }
        let key = answers.key.items[item]
        let (places, unknown) = separated(cell, key, item).map { ($0, []) } ?? key.choices(text(cell))
        for piece in unknown { answers.leave("`\(question.id)` has no option `\(piece.clipped)`", by: who) }
        // What is put in order is right or wrong as a whole.
        guard !places.isEmpty, unknown.isEmpty || question.form != .inOrder else { return }
        if question.form != .one, Set(places).count < places.count { return answers.join(places, item, of: who) }
        guard let code = answers.code(places, of: item) else { return answers.leaveTooMany(item, by: who) }
        if unknown.isEmpty, options[item].count < AnswerSheet.mostCells {
            _ = options[item].add(buffer, cell)
            optionCodes[item].append(code)
        }
        if question.form == .one { answers.set(code, item, of: who) } else { answers.join(code, item, of: who) }
    }

    /// The choices of a cell that holds several, piece by piece, where no choice has the separator in it; nil where it is to
    /// be read as a text. People give the same few answers in very many orders.
    private mutating func separated(_ cell: Range<Int>, _ key: AnswerKey.Item, _ item: Int) -> [Int]? {
        guard key.question.form != .one, let content = content(cell) else { return nil }
        for (separator, signs) in AnswerSheet.separators.enumerated() {
            guard let first = content.first(where: { signs.contains(buffer[$0]) }) else { continue }
            guard key.isSeparated(by: separator) else { return nil }
            var places: [Int] = []
            var (start, end) = (content.lowerBound, first)
            while true {
                if start < end {
                    guard let choice = piece(start..<end, key, item) else { return nil }
                    places.append(choice)
                }
                if end == content.upperBound { return places.count > 1 ? places : nil }
                start = end + 1
                end = start
                while end < content.upperBound, !signs.contains(buffer[end]) { end += 1 }
            }
        }
        return nil
    }

    private static let separators = AnswerKey.Item.separators.dropLast().map { Array($0.utf8) }

    private mutating func piece(_ place: Range<Int>, _ key: AnswerKey.Item, _ item: Int) -> Int? {
        if let known = pieces[item].find(buffer, place) { return pieceChoices[item][known] }
        let choice = key.choice(String(decoding: buffer[place], as: UTF8.self))
        if pieces[item].count < AnswerSheet.mostCells {
            _ = pieces[item].add(buffer, place)
            pieceChoices[item].append(choice)
        }
        return choice
    }

    /// Without the quotes around it; nil where there are more of them.
    private func content(_ cell: Range<Int>) -> Range<Int>? {
        guard !cell.isEmpty, buffer[cell.lowerBound] == AnswerSheet.quote else { return cell }
        let inner = cell.lowerBound + 1..<max(cell.lowerBound + 1, cell.upperBound - 1)
        let isClosed = cell.count > 1 && buffer[cell.upperBound - 1] == AnswerSheet.quote
        return isClosed && !inner.contains { buffer[$0] == AnswerSheet.quote } ? inner : nil
    }
}
