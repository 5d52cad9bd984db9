import RecoverBase
import RecoverModel

/// The answers of a group, read from records of `play` and from CSV files.
public struct ClassAnswers: Sendable {
    /// One answer of one participant.
    struct Given: Sendable {
        var item: String
        var ids: [String]
        /// What was answered first; nil where the source does not hold it.
        var first: [String]?
    }

    struct Member: Sendable {
        var name: String
        var seed: UInt64?
        /// In the order in which they were given; a decision with `again` may stand in it more than once.
        var given: [Given] = []
    }

    /// Something that could not be counted.
    public struct LeftOut: Sendable, Hashable {
        /// A clause without names of participants: "`owner` has no answer `qa`". Untrusted text.
        public var what: String
        public var count: Int
    }

    private(set) var members: [Member] = []
    /// What could not be counted, in the order in which it came up.
    public private(set) var leftOut: [LeftOut] = []
    private var places: [String: Int] = [:]
    private let key: AnswerKey
    private let title: String

    /// How many took part.
    public var count: Int { members.count }

    public init(_ exercise: Exercise, title: String) {
        key = AnswerKey(exercise)
        self.title = title.oneLine
    }

    // MARK: Records

    /// Adds the run of one participant. `name` is used where the record has none.
    public mutating func add(_ record: PlayRecord, name: String) {
        if record.scenario != title { leave("a record is of \"\(record.scenario.clipped)\"") }
        var member = Member(name: record.participant ?? name, seed: record.seed)
        for reject in record.rejects { leave("in a record \(reject.clipped)") }
        for (answer, first) in record.standingWithFirst {
            guard let item = key.items[answer.item] else {
                leave("the exercise has no `\(answer.item.clipped)`")
                continue
            }
            guard item.question.form != .writing else { continue }
            guard key.recurring.contains(answer.item) || !member.given.contains(where: { $0.item == answer.item })
            else {
                leave("a record answers `\(answer.item.clipped)` twice")
                continue
            }
            guard !answer.given.isEmpty else {
                leave("an answer to `\(answer.item.clipped)` is blank")
                continue
            }
            guard Set(answer.given).count == answer.given.count else {
                leave("an answer to `\(answer.item.clipped)` says the same twice")
                continue
            }
            let ids = known(answer.given, of: item)
            if !ids.isEmpty { member.given.append(Given(item: answer.item, ids: ids, first: first)) }
        }
        members.append(member)
    }

    private mutating func known(_ given: [String], of item: AnswerKey.Item) -> [String] {
        let ids = Set(item.question.choices.map(\.id))
        for id in given where !ids.contains(id) { leave("`\(item.question.id)` has no option `\(id.clipped)`") }
        return given.filter(ids.contains)
    }

    // MARK: CSV

    /// Adds the participants of a table, whose first row names its columns.
    /// - Returns: false where none of its columns says what the answers are to.
    public mutating func add(_ table: CSVTable) -> Bool {
        guard let header = table.rows.first else { return false }
        let names = header.map(AnswerKey.folded)
        func column(_ words: Set<String>) -> Int? { names.firstIndex(where: words.contains) }
        let participant = column(ClassAnswers.participantWords)
        if let participant, let decision = column(["decision", "question", "quiz", "item"]),
            let option = column(["option", "answer", "choice"])
        {
            addLong(table.rows.dropFirst(), participant, decision, option)
            return true
        }
        return addWide(table.rows.dropFirst(), header, participant)
    }

    private static let participantWords: Set<String> = ["participant", "team", "name", "group", "player"]

    private mutating func addLong(_ rows: ArraySlice<[String]>, _ participant: Int, _ decision: Int, _ option: Int) {
        var byName: [String: Int] = [:]
        for row in rows {
            guard let answer = row.cell(option) else { continue }
            guard let name = row.cell(participant) else {
                leave("a row names no participant")
                continue
            }
            let question = row.cell(decision) ?? ""
            let place = byName[name] ?? members.count
            if place == members.count {
                members.append(Member(name: name))
                byName[name] = place
            }
            guard let item = key.item(question) else {
                leave("the exercise has no `\(question.clipped)`")
                continue
            }
            add(answer, to: item, of: place)
        }
    }

    private mutating func addWide(_ rows: ArraySlice<[String]>, _ header: [String], _ participant: Int?) -> Bool {
        let items = header.map { key.item($0) }
        guard items.contains(where: { $0 != nil }) else { return false }
        let named = participant.flatMap { items[$0] == nil ? $0 : nil } ?? items.firstIndex { $0 == nil }
        for (index, name) in header.enumerated() where items[index] == nil && index != named {
            leave("the exercise has no `\(name.clipped)`")
        }
        for row in rows {
            let place = members.count
            members.append(Member(name: named.flatMap { row.cell($0) } ?? "\(place + 1)"))
            for (index, item) in items.enumerated() {
                if let item, let answer = row.cell(index) { add(answer, to: item, of: place) }
            }
        }
        return true
    }

    /// A second answer replaces the first, except where a decision is asked again or several answers belong together.
    private mutating func add(_ cell: String, to item: AnswerKey.Item, of place: Int) {
        let id = item.question.id
        guard item.question.form != .writing else { return }
        let (ids, unknown) = item.choices(cell)
        for piece in unknown { leave("`\(id)` has no option `\(piece.clipped)`") }
        guard !ids.isEmpty else { return }
        let known = key.recurring.contains(id) ? nil : members[place].given.firstIndex { $0.item == id }
        guard let known else {
            members[place].given.append(Given(item: id, ids: ids, first: nil))
            return
        }
        let old = members[place].given[known]
        if item.question.form == .one {
            members[place].given[known] = Given(item: id, ids: ids, first: old.first ?? old.ids)
        } else {
            members[place].given[known].ids += ids.filter { !old.ids.contains($0) }
        }
    }

    private mutating func leave(_ what: String) {
        if let place = places[what] {
            leftOut[place].count += 1
        } else {
            places[what] = leftOut.count
            leftOut.append(LeftOut(what: what, count: 1))
        }
    }
}

extension PlayRecord {
    /// What still stands, each with what was answered first to the same asking of the same question.
    var standingWithFirst: [(answer: PlaySession.Answer, first: [String])] {
        struct Asking: Hashable {
            var item: String
            var turn: Int
        }
        var stack: [PlaySession.Answer] = []
        var turns: [String: Int] = [:]
        var first: [Asking: [String]] = [:]
        for event in events {
            switch event {
            case .answer(let item, let given):
                let asking = Asking(item: item, turn: turns[item, default: 0])
                if first[asking] == nil { first[asking] = given }
                turns[item, default: 0] += 1
                stack.append(.init(item: item, given: given))
            case .back:
                if let last = stack.popLast() { turns[last.item, default: 1] -= 1 }
            case .hint: break
            }
        }
        var seen: [String: Int] = [:]
        return stack.map { answer in
            let asking = Asking(item: answer.item, turn: seen[answer.item, default: 0])
            seen[answer.item, default: 0] += 1
            return (answer, first[asking] ?? answer.given)
        }
    }
}

extension [String] {
    /// Nil where the row is shorter, or the cell has no text.
    fileprivate func cell(_ index: Int) -> String? {
        guard index < count, !self[index].allSatisfy(\.isWhitespace) else { return nil }
        return self[index]
    }
}

extension String {
    /// The beginning, for messages.
    fileprivate var clipped: String { count > 60 ? prefix(59) + "…" : self }
}
