import RecoverBase
import RecoverModel
import RecoverText

/// Reads the signature of a row.
struct SignatureReader: Sendable {
    /// A part of a condition that is decided by the cells of a row.
    private struct Atom: Sendable {
        var index: Int
        var expression: Expression
    }

    /// Conditions about the same fields, with what they said of the last cells.
    private struct Group: Sendable {
        var fields: [SurveyField]
        var columns: [Int]
        var atoms: [Atom] = []
        var memory = CellMemory()
        /// More than the cell itself decides: other cells, the score, when the answer came in.
        var isJoined: Bool
    }

    private let facts: RowFacts
    /// One signature for each score: all conditions about the score alone.
    private var byScore: [RowSignature]
    private var groups: [Group] = []
    /// All phrases that comments are searched for, each with its condition.
    private var phrases: PhraseSieve
    private var mentionAtoms: [Int] = []
    /// Whether the comment is known: conditions about that alone.
    private var withComment = RowSignature()
    private var withoutComment = RowSignature()
    private var scratch: [UInt8] = []
    private let scales: [[String]]
    private let comment: Int
    private var indices: [Expression.Form: Int] = [:]
    /// There are more conditions than a signature has room for.
    private(set) var isOverfull = false
    /// The conditions of blocks: what of the playbooks is in force for a row.
    private(set) var ofBlocks = RowSignature()
    /// The fields that these read.
    private(set) var fieldsOfBlocks: Set<SurveyField> = []

    init(facts: RowFacts, doctrine: SurveyDoctrine) {
        self.facts = facts
        comment = facts.layout[.comment]
        let tree = doctrine.base.tree
        scales = tree.children(of: ModelTree.root, .scale).map { tree.value("levels", of: $0).strings }
        byScore = [RowSignature](repeating: RowSignature(), count: 11)
        phrases = PhraseSieve([])
        var wanted: [(phrase: String, tag: Int)] = []
        for term in doctrine.conditions.ofBlocks.flatMap(\.terms) {
            let fields = add(term, &wanted)
            guard let index = indices[term.form] else { continue }
            ofBlocks.include(index)
            fieldsOfBlocks.formUnion(fields)
        }
        for term in doctrine.conditions.ofJudgements.flatMap(\.terms) { add(term, &wanted) }
        phrases = PhraseSieve(wanted)
    }

    /// The place of a term in signatures; nil for one that no cell decides.
    func index(of term: Expression) -> Int? { indices[term.form] }

    /// - Returns: the fields that it reads.
    @discardableResult
    private mutating func add(_ term: Expression, _ wanted: inout [(phrase: String, tag: Int)]) -> Set<SurveyField> {
        let paths = term.paths.map(\.path)
        let fields = Set(paths.compactMap { SignatureReader.field(of: $0) }.filter { facts.layout.has($0) })
        guard !fields.isEmpty, indices[term.form] == nil else { return fields }
        guard indices.count < RowSignature.room else {
            isOverfull = true
            return fields
        }
        let index = indices.count
        indices[term.form] = index
        if fields == [.score] {
            for score in 0...10 {
                let scope = CellScope(values: [.score: .score(Double(score))], scales: scales)
                byScore[score].set(SignatureReader.truth(term, scope), at: index)
            }
        } else if fields == [.comment], case .mentions(let inner, let list) = term.form, case .path = inner.form {
            mentionAtoms.append(index)
            wanted += list.map { ($0, index) }
        } else if fields == [.comment], SignatureReader.isAboutPresence(term) {
            let present = CellScope(values: [.comment: .text("x")], scales: scales)
            withComment.set(SignatureReader.truth(term, present), at: index)
            withoutComment.set(SignatureReader.truth(term, CellScope(values: [:], scales: scales)), at: index)
        } else {
            let sorted = fields.sorted { $0.rawValue < $1.rawValue }
            let place = groups.firstIndex { $0.fields == sorted } ?? groups.count
            if place == groups.count {
                let isJoined = sorted.count > 1 || sorted == [.renewal] || sorted == [.received]
                groups.append(
                    Group(fields: sorted, columns: sorted.map { facts.layout[$0] }, isJoined: isJoined))
            }
            groups[place].atoms.append(Atom(index: index, expression: term))
        }
        return fields
    }

    private static func isAboutPresence(_ term: Expression) -> Bool {
        switch term.form {
        case .isKnown(let inner), .isUnknown(let inner): if case .path = inner.form { true } else { false }
        default: false
        }
    }

    private static func truth(_ term: Expression, _ scope: CellScope) -> Truth {
        (try? term.truth(in: scope)) ?? .unknown
    }

    /// The field that a path reads.
    static func field(of path: Path) -> SurveyField? {
        let segments = path.segments
        switch segments.first {
        case "customer" where segments.count > 1:
            if segments[1] == "role" { return .role }
            return SurveyField.byKeyword[segments[1]]
        case "feedback":
            guard segments.count > 1 else { return .comment }
            switch segments[1] {
            case "score", "class": return .score
            case "comment": return .comment
            case "intensity": return .intensity
            case "touchpoint": return .touchpoint
            case "received": return .received
            default: return nil
            }
        default: return nil
        }
    }

    // MARK: Rows

    mutating func signature(of record: Record, score: Int, received: Instant?) -> RowSignature {
        var signature = byScore[score]
        for index in groups.indices { add(group: index, record, score, received, to: &signature) }
        guard comment >= 0 else { return signature }
        let cell = record.raw(comment)
        guard cell.contains(where: { $0 > 0x20 }) else {
            signature.formUnion(withoutComment)
            for index in mentionAtoms { signature.set(.unknown, at: index) }
            return signature
        }
        signature.formUnion(withComment)
        if record.cells[comment].isEscaped {
            scratch.removeAll(keepingCapacity: true)
            record.append(comment, to: &scratch)
            scratch.withUnsafeBufferPointer { text in phrases.sift(text) { signature.set(.yes, at: $0) } }
        } else {
            phrases.sift(cell) { signature.set(.yes, at: $0) }
        }
        return signature
    }

    private mutating func add(
        group index: Int, _ record: Record, _ score: Int, _ received: Instant?, to signature: inout RowSignature
    ) {
        if groups[index].isJoined {
            scratch.removeAll(keepingCapacity: true)
            for column in groups[index].columns {
                scratch.append(contentsOf: record.raw(column))
                scratch.append(record.cells[column].isEscaped ? 0x22 : 0x0A)
            }
            if let received {
                // A renewal is so many days away.
                let moment = groups[index].fields.contains(.received) ? received.seconds : received.seconds / 86_400
                withUnsafeBytes(of: moment) { scratch.append(contentsOf: $0) }
            }
            let known = scratch.withUnsafeBufferPointer { groups[index].memory[$0] }
            let part = known ?? judged(groups[index], record, score, received)
            if known == nil { scratch.withUnsafeBufferPointer { groups[index].memory.keep(part, for: $0) } }
            signature.formUnion(part)
        } else {
            let column = groups[index].columns[0]
            let cell = record.raw(column)
            if let known = groups[index].memory[cell] {
                signature.formUnion(known)
                return
            }
            let part = judged(groups[index], record, score, received)
            // The same bytes may stand for another text in another cell.
            if !record.cells[column].isEscaped { groups[index].memory.keep(part, for: cell) }
            signature.formUnion(part)
        }
    }

    private func judged(_ group: Group, _ record: Record, _ score: Int, _ received: Instant?) -> RowSignature {
        var values: [SurveyField: Value] = [:]
        for field in group.fields {
            let text = facts.text(field, of: record)
            switch field {
            case .score: values[field] = .score(Double(score))
            case .comment: values[field] = text.isEmpty ? .unknown : .text(text)
            case .renewal:
                guard case .moment(let moment)? = facts.value(text, of: field)?.value else { continue }
                // As the compiler reads it: the time until it, from when the feedback came in.
                values[field] =
                    received.map {
                        .duration(.days(Double(moment.date.daysSinceEpoch - $0.date(in: .utc).daysSinceEpoch)))
                    } ?? .moment(moment)
            case .received:
                if let received { values[field] = .moment(SignatureReader.moment(received)) }
            default: values[field] = facts.value(text, of: field)?.value
            }
        }
        let scope = CellScope(values: values, scales: scales)
        var part = RowSignature()
        for atom in group.atoms { part.set(SignatureReader.truth(atom.expression, scope), at: atom.index) }
        return part
    }

    private static func moment(_ instant: Instant) -> Moment {
        Moment(date: instant.date(in: .utc), timeOfDay: instant.timeOfDay(in: .utc), offset: 0)
    }
}

/// What conditions see of a row: the values of its cells, unwritten flags as `no`, everything else unknown.
private struct CellScope: Scope {
    var values: [SurveyField: Value]
    var scales: [[String]]

    func value(of path: Path) -> Value {
        if path.segments.count == 1, let word = path.segments.first {
            for levels in scales { if let rank = levels.firstIndex(of: word) { return .level(rank, word: word) } }
        }
        guard let field = SignatureReader.field(of: path) else { return .unknown }
        if path.segments.last == "count" { return .number(values[field] == nil ? 0 : 1) }
        if path.segments == ["feedback", "class"] {
            return values[.score]?.double.map { .word(Feedback.Class(score: $0).rawValue) } ?? .unknown
        }
        return values[field] ?? (field.isFlag ? .flag(false) : .unknown)
    }
}
