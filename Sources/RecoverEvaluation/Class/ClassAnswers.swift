import RecoverBase
import RecoverModel

/// The answers of a group, as few bytes for each participant: a number for each question. Filled from records of `play` and
/// from CSV files.
public struct ClassAnswers: Sendable {
    /// Something that could not be counted.
    public struct LeftOut: Sendable, Hashable {
        /// A clause without names of participants: "`owner` has no answer `qa`". Untrusted text.
        public var what: String
        public var count: Int
        /// Who gave it, the first few; untrusted, and printed only when names are asked for.
        public var who: [String] = []
    }

    /// An answer beyond the first asking, where a decision is asked again.
    struct Further: Sendable {
        var participant: Int32
        var item: Int32
        var code: UInt16
    }

    private struct Run {
        var seed: UInt64 = 0
        var isRecorded = false
        var isDrawn = false
    }

    static let mostNamed = 5

    /// The decisions, then the quizzes, then the tasks.
    let key: AnswerKey
    private let decisionCount: Int
    let title: String
    /// Names; of those who gave none, the file they stand in.
    private(set) var names = ByteTable()
    private(set) var isAnonymous: Set<Int> = []
    /// For each participant and question, what was given: 0 is nothing, 1 the first choice, and beyond the choices what
    /// `lists` holds.
    private(set) var codes: [UInt16] = []
    /// What was answered first, where that was something else: like `codes`, and empty until it is needed.
    private(set) var firsts: [UInt16] = []
    private(set) var further: [Further] = []
    /// For each question, the answers of several choices, in the order in which they came up.
    private(set) var lists: [[[Int]]]
    private var listCodes: [[[Int]: UInt16]]
    /// Of each participant, until the last who comes from a record.
    private var runs: [Run] = []
    /// What was written, by participant and task.
    private(set) var texts: [Int: [Int: String]] = [:]
    /// Of each participant, the ending that a table gives: 0 is none, 1 the first; empty until one does.
    private var endings: [UInt16] = []
    /// Decisions, by participant, to which another answer was taken back once it was known what came of it.
    private(set) var takenBack: [Int: Set<Int>] = [:]
    /// For each question, the votes of rooms: before they talked, and after.
    private(set) var votes: [Int: (before: [Int], after: [Int])] = [:]
    /// The file or row in which a participant was seen last.
    private var sources: [Int32] = []
    private var source: Int32 = 0
    /// How many came twice; the later run counts.
    public private(set) var repeated = 0
    /// What could not be counted, in the order in which it came up.
    public private(set) var leftOut: [LeftOut] = []
    private var places: [String: Int] = [:]

    var width: Int { key.items.count }
    /// How many took part.
    public var count: Int { names.count }

    public init(_ exercise: Exercise, title: String) {
        key = AnswerKey(exercise)
        decisionCount = exercise.decisions.count
        self.title = title.oneLine
        lists = key.items.map { _ in [] }
        listCodes = key.items.map { _ in [:] }
    }

    // MARK: Who

    /// What comes next is of another file, or another row of a wide table: a name that is known comes again.
    mutating func nextSource() { source += 1 }

    /// The number of a participant. One from another source begins anew.
    mutating func participant(_ bytes: [UInt8], _ place: Range<Int>) -> Int {
        if let known = names.find(bytes, place) {
            if sources[known] != source {
                sources[known] = source
                repeated += 1
                forget(known)
            }
            return known
        }
        let index = names.add(bytes, place)
        sources.append(source)
        codes.append(contentsOf: repeatElement(0, count: width))
        if !firsts.isEmpty { firsts.append(contentsOf: repeatElement(0, count: width)) }
        return index
    }

    func name(_ participant: Int) -> String {
        let name = names.text(participant)
        guard isAnonymous.contains(participant) else { return name }
        return name.split(separator: "/").last.map(String.init) ?? name
    }

    private mutating func forget(_ participant: Int) {
        for item in 0..<width { codes[participant * width + item] = 0 }
        if !firsts.isEmpty { for item in 0..<width { firsts[participant * width + item] = 0 } }
        further.removeAll { $0.participant == Int32(clamping: participant) }
        texts[participant] = nil
        takenBack[participant] = nil
        if participant < endings.count { endings[participant] = 0 }
        if participant < runs.count { runs[participant] = Run() }
    }

    /// Who comes from a record: there first answers are known, and what luck brought.
    func isRecorded(_ participant: Int) -> Bool { participant < runs.count && runs[participant].isRecorded }

    /// By what chances came up, where a record says it.
    func seed(_ participant: Int) -> UInt64? {
        participant < runs.count && runs[participant].isDrawn ? runs[participant].seed : nil
    }

    // MARK: What

    /// Where a table gives it.
    func ending(_ participant: Int) -> Int? {
        participant < endings.count && endings[participant] > 0 ? Int(wide: endings[participant]) - 1 : nil
    }

    mutating func end(_ participant: Int, in ending: Int) {
        while endings.count < count { endings.append(0) }
        endings[participant] = UInt16(clamping: ending + 1)
    }

    /// What a table gives as an answer to a task.
    mutating func write(_ text: String, _ item: Int, of participant: Int) {
        texts[participant, default: [:]][item] = text
    }

    /// Why several choices are no answer together, as a clause; nil where they are one.
    private func refusal(_ choices: [Int], of item: Int) -> String? {
        let question = key.items[item].question
        if choices.count > 1, Set(choices).count < choices.count {
            return "an answer to `\(question.id.clipped)` says the same twice"
        }
        if question.form == .inOrder, choices.count != question.choices.count {
            return
                "an answer to `\(question.id.clipped)` does not name each of the \(question.choices.count) once, in order"
        }
        return nil
    }

    /// Takes out of a table what is no answer: only at its end it is known what several rows say of one question.
    mutating func settle() {
        for item in key.items.indices where key.items[item].question.form == .inOrder {
            let size = key.items[item].question.choices.count + lists[item].count
            let refusals = (0...size).map { code in
                code == 0 ? nil : refusal(choices(UInt16(clamping: code), of: item), of: item)
            }
            for participant in 0..<count where !isRecorded(participant) {
                guard let why = refusals[Int(wide: codes[participant * width + item])] else { continue }
                leave(why, by: participant)
                codes[participant * width + item] = 0
            }
        }
    }

    /// The number of an answer; nil for none, for several choices where one is to be taken, and where there are too many
    /// different ones. All that apply are the same answer in whatever order they are given.
    mutating func code(_ choices: [Int], of item: Int) -> UInt16? {
        guard let first = choices.first else { return nil }
        let question = key.items[item].question
        let count = question.choices.count
        if question.form == .one { return choices.count == 1 ? UInt16(exactly: first + 1) : nil }
        let choices = question.form == .allThatApply ? choices.sorted() : choices
        if let known = listCodes[item][choices] { return known }
        let code = count + lists[item].count + 1
        guard code <= Int(wide: UInt16.max) else { return nil }
        lists[item].append(choices)
        listCodes[item][choices] = UInt16(clamping: code)
        return UInt16(clamping: code)
    }

    /// The choices that a number stands for.
    func choices(_ code: UInt16, of item: Int) -> [Int] {
        let count = key.items[item].question.choices.count
        if code == 0 { return [] }
        return Int(wide: code) <= count ? [Int(wide: code) - 1] : lists[item][Int(wide: code) - count - 1]
    }

    /// A second answer replaces the first, except where a decision is asked again.
    mutating func set(_ code: UInt16, _ item: Int, of participant: Int) {
        let place = participant * width + item
        let old = codes[place]
        if old == 0 {
            codes[place] = code
        } else if key.isRecurring[item] {
            further.append(Further(participant: Int32(clamping: participant), item: Int32(clamping: item), code: code))
        } else if old != code {
            keepFirst(old, at: place)
            codes[place] = code
        }
    }

    /// Several rows of one question belong together.
    mutating func join(_ choices: [Int], _ item: Int, of participant: Int) {
        if Set(choices).count < choices.count, let why = refusal(choices, of: item) {
            return leave(why, by: participant)
        }
        let old = self.choices(codes[participant * width + item], of: item)
        let all = old + choices.filter { !old.contains($0) }
        guard let code = code(all, of: item) else { return leaveTooMany(item, by: participant) }
        codes[participant * width + item] = code
    }

    mutating func leaveTooMany(_ item: Int, by participant: Int) {
        leave("`\(key.items[item].question.id.clipped)` has more different answers than are counted", by: participant)
    }

    mutating func join(_ code: UInt16, _ item: Int, of participant: Int) {
        let place = participant * width + item
        if codes[place] == 0 { codes[place] = code } else { join(choices(code, of: item), item, of: participant) }
    }

    private mutating func keepFirst(_ code: UInt16, at place: Int) {
        if firsts.isEmpty { firsts = [UInt16](repeating: 0, count: codes.count) }
        if firsts[place] == 0 { firsts[place] = code }
    }

    /// - Parameter name: of somebody who does not take part.
    mutating func leave(_ what: String, by participant: Int? = nil, name other: String? = nil) {
        let place = places[what] ?? leftOut.count
        if place == leftOut.count {
            // A hostile file has as many mistakes as it likes.
            guard leftOut.count < 10_000 else { return }
            places[what] = place
            leftOut.append(LeftOut(what: what, count: 0))
        }
        leftOut[place].count += 1
        if let name = participant.map(name) ?? other, leftOut[place].who.count < ClassAnswers.mostNamed {
            if !leftOut[place].who.contains(name) { leftOut[place].who.append(name) }
        }
    }

    // MARK: Records

    /// Adds the run of one participant.
    /// - Parameter path: where it stands; it stands for the name where the record has none.
    public mutating func add(_ record: PlayRecord, path: String) {
        guard record.scenario == title else {
            // Its questions may be called the same, and mean something else.
            return leave("a record is of \"\(record.scenario.clipped)\"", by: nil, name: record.participant ?? path)
        }
        if record.isRoom { return addRoom(record) }
        nextSource()
        let bytes = Array((record.participant ?? path).utf8)
        let participant = participant(bytes, bytes.indices)
        if record.participant == nil { isAnonymous.insert(participant) }
        while runs.count <= participant { runs.append(Run()) }
        runs[participant] = Run(seed: record.seed ?? 0, isRecorded: true, isDrawn: record.seed != nil)
        for reject in record.rejects { leave("in a record \(reject.clipped)", by: participant) }
        for (answer, first, votes) in record.standingWithFirst {
            guard let item = key.places[answer.item] else {
                leave("the exercise has no `\(answer.item.clipped)`", by: participant)
                continue
            }
            let question = key.items[item].question
            guard question.form != .writing else {
                texts[participant, default: [:]][item] = answer.given.joined(separator: " ")
                continue
            }
            // Taking an answer back is an event of its own; what comes twice without it is of another making, and the first
            // stands, as when the run goes on.
            guard key.isRecurring[item] || codes[participant * width + item] == 0 else {
                leave("a record answers `\(answer.item.clipped)` twice", by: participant)
                continue
            }
            add(votes, of: item)
            guard !answer.given.isEmpty else {
                leave("an answer to `\(answer.item.clipped)` is blank", by: participant)
                continue
            }
            guard answer.given.count == 1 || Set(answer.given).count == answer.given.count else {
                leave("an answer to `\(answer.item.clipped)` says the same twice", by: participant)
                continue
            }
            let ids = known(answer.given, of: item, by: participant)
            if ids.count == answer.given.count, let why = refusal(ids, of: item) {
                leave(why, by: participant)
                continue
            }
            guard ids.count == answer.given.count || question.form != .inOrder else { continue }
            guard let code = code(ids, of: item) else {
                if ids.count > 1, question.form == .one {
                    leave(
                        "an answer to `\(question.id.clipped)` names several options, and one counts", by: participant)
                }
                continue
            }
            if first != answer.given, Set(first).count == first.count, codes[participant * width + item] == 0,
                let before = self.code(key.items[item].choices(ids: first), of: item)
            {
                keepFirst(before, at: participant * width + item)
                // In a live room, who votes otherwise the second time has read no consequence yet.
                if !record.isInRoom, question.form == .one, item < decisionCount {
                    takenBack[participant, default: []].insert(item)
                }
            }
            set(code, item, of: participant)
        }
    }

    /// Of a live room, the votes: who took part has a run of their own.
    private mutating func addRoom(_ record: PlayRecord) {
        for reject in record.rejects { leave("in a record \(reject.clipped)") }
        for _ in 0..<record.open {
            leave("an answer to a question that is still open in the room; it counts when the host closes it")
        }
        for (answer, _, votes) in record.standingWithFirst {
            if let item = key.places[answer.item], key.items[item].question.form != .writing { add(votes, of: item) }
        }
    }

    private mutating func known(_ given: [String], of item: Int, by participant: Int) -> [Int] {
        let question = key.items[item].question
        for id in given where !question.choices.contains(where: { $0.id == id }) {
            leave("`\(question.id)` has no option `\(id.clipped)`", by: participant)
        }
        return key.items[item].choices(ids: given)
    }

    private mutating func add(_ rounds: [[String: Int]], of item: Int) {
        guard let first = rounds.first else { return }
        let ids = key.items[item].question.choices.map(\.id)
        var (before, after) = votes[item] ?? (ids.map { _ in 0 }, ids.map { _ in 0 })
        for (place, id) in ids.enumerated() {
            before[place] += first[id] ?? 0
            after[place] += (rounds.count > 1 ? rounds[1] : first)[id] ?? 0
        }
        votes[item] = (before, after)
    }
}

extension String {
    /// The beginning, for messages.
    var clipped: String { count > 60 ? prefix(59) + "…" : self }
}
