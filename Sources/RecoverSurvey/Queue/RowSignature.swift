import RecoverBase
import RecoverModel
import RecoverText

/// What the conditions of the playbooks say of a row, two bits for each: no, yes or unknown. Rows with the same signature are
/// judged alike, so each signature is compiled once and no row is.
struct RowSignature: Hashable, Sendable {
    private var words: SIMD4<UInt64> = .zero

    /// How many conditions find room.
    static let room = 128

    mutating func set(_ truth: Truth, at index: Int) {
        let bits: UInt64 =
            switch truth {
            case .no: 0
            case .yes: 1
            case .unknown: 2
            }
        words[index >> 5] |= bits << ((index & 31) * 2)
    }

    mutating func formUnion(_ other: RowSignature) { words |= other.words }

    /// All bits of it in one number.
    var mixed: UInt64 {
        var hash = words[0] &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 32 ^ words[1]) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 32 ^ words[2]) &* 0x94D0_49BB_1331_11EB
        hash = (hash ^ hash >> 32 ^ words[3]) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 32
    }
}

/// Reads the signature of a row.
struct SignatureReader: Sendable {
    /// A part of a condition that is decided by the cells of a row.
    private struct Atom: Sendable {
        var index: Int
        var expression: Expression
        var fields: [SurveyField]
    }

    private let facts: RowFacts
    /// One signature for each score: all conditions about the score alone.
    private var byScore: [RowSignature]
    /// Conditions about one field, by field, with what they said of the last cells.
    private var single: [(field: SurveyField, column: Int, atoms: [Atom], memory: CellMemory)] = []
    /// Conditions about several fields.
    private var several: [Atom] = []
    /// All phrases that comments are searched for, and the conditions that each belongs to.
    private var phrases: PhraseSet
    private var ofPhrase: [[Int]] = []
    private var mentionAtoms: [Int] = []
    /// Whether the comment is known: conditions about that alone.
    private var withComment = RowSignature()
    private var withoutComment = RowSignature()
    private var scratch: [UInt8] = []
    private let scales: [[String]]
    /// There are more conditions than a signature has room for.
    private(set) var isOverfull = false

    init(facts: RowFacts, doctrine: SurveyDoctrine) {
        self.facts = facts
        let tree = doctrine.base.tree
        scales = tree.children(of: ModelTree.root, .scale).map { tree.value("levels", of: $0).strings }
        byScore = [RowSignature](repeating: RowSignature(), count: 11)
        var seen: Set<Expression.Form> = []
        var wanted: [String] = []
        var count = 0
        var bySingle: [SurveyField: [Atom]] = [:]
        for term in doctrine.conditions.flatMap(\.terms) {
            let paths = term.paths.map(\.path)
            let fields = Set(paths.compactMap { SignatureReader.field(of: $0) }.filter { facts.layout.has($0) })
            guard !fields.isEmpty, seen.insert(term.form).inserted else { continue }
            guard count < RowSignature.room else {
                isOverfull = true
                break
            }
            let atom = Atom(index: count, expression: term, fields: fields.sorted { $0.rawValue < $1.rawValue })
            count += 1
            if fields == [.score] {
                for score in 0...10 {
                    let scope = CellScope(values: [.score: .score(Double(score))], scales: scales)
                    byScore[score].set(SignatureReader.truth(term, scope), at: atom.index)
                }
            } else if fields == [.comment], case .mentions(let inner, let list) = term.form, case .path = inner.form {
                mentionAtoms.append(atom.index)
                for phrase in list.flatMap({ PhraseForms.all($0) }) {
                    wanted.append(phrase)
                    ofPhrase.append([atom.index])
                }
            } else if fields == [.comment], SignatureReader.isAboutPresence(term) {
                let present = CellScope(values: [.comment: .text("x")], scales: scales)
                withComment.set(SignatureReader.truth(term, present), at: atom.index)
                withoutComment.set(SignatureReader.truth(term, CellScope(values: [:], scales: scales)), at: atom.index)
            } else if let field = fields.first, fields.count == 1, field != .renewal, field != .comment {
                bySingle[field, default: []].append(atom)
            } else {
                several.append(atom)
            }
        }
        single = bySingle.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            ($0.key, facts.layout[$0.key], $0.value, CellMemory())
        }
        phrases = PhraseSet(wanted)
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

    mutating func signature(of record: Record, score: Int, received: Instant?) -> RowSignature {
        var signature = byScore[score]
        for index in single.indices {
            let cell = record.raw(single[index].column)
            if let known = single[index].memory[cell] {
                signature.formUnion(known)
                continue
            }
            let field = single[index].field
            let text = record.text(single[index].column)
            var part = RowSignature()
            let scope = CellScope(values: facts.value(text, of: field).map { [field: $0.value] } ?? [:], scales: scales)
            for atom in single[index].atoms {
                part.set(SignatureReader.truth(atom.expression, scope), at: atom.index)
            }
            single[index].memory.keep(part, for: cell)
            signature.formUnion(part)
        }
        let comment = facts.layout[.comment]
        if comment >= 0 {
            let cell = record.raw(comment)
            if cell.allSatisfy({ $0 <= 0x20 }) {
                signature.formUnion(withoutComment)
                for index in mentionAtoms { signature.set(.unknown, at: index) }
            } else {
                signature.formUnion(withComment)
                if !ofPhrase.isEmpty {
                    scratch.removeAll(keepingCapacity: true)
                    record.append(comment, to: &scratch)
                    for match in phrases.matches(utf8: scratch) {
                        for index in ofPhrase[match.phrase] { signature.set(.yes, at: index) }
                    }
                }
            }
        }
        if !several.isEmpty { readSeveral(record, score, received, &signature) }
        return signature
    }

    private func readSeveral(
        _ record: Record, _ score: Int, _ received: Instant?, _ signature: inout RowSignature
    ) {
        for atom in several {
            var values: [SurveyField: Value] = [:]
            for field in atom.fields {
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
            signature.set(
                SignatureReader.truth(atom.expression, CellScope(values: values, scales: scales)), at: atom.index)
        }
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

/// The last cells of a column and what came of them: columns repeat themselves.
private struct CellMemory: Sendable {
    /// Longer cells are read anew each time.
    private static let width = 48
    private static let slots = 256

    private var keys = [UInt8](repeating: 0, count: slots * width)
    /// The length of each key; -1 where there is none.
    private var lengths = [Int8](repeating: -1, count: slots)
    private var values = [RowSignature](repeating: RowSignature(), count: slots)

    private func slot(_ cell: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in cell { hash = (hash ^ UInt32(wide: byte)) &* 16_777_619 }
        return Int(wide: (hash ^ hash >> 15) & 255)
    }

    subscript(cell: UnsafeBufferPointer<UInt8>) -> RowSignature? {
        let slot = slot(cell)
        guard cell.count <= CellMemory.width, Int(wide: lengths[slot]) == cell.count else { return nil }
        let isSame = keys.withUnsafeBufferPointer { keys in
            let start = slot * CellMemory.width
            for index in 0..<cell.count where keys[start + index] != cell[index] { return false }
            return true
        }
        return isSame ? values[slot] : nil
    }

    mutating func keep(_ value: RowSignature, for cell: UnsafeBufferPointer<UInt8>) {
        guard cell.count <= CellMemory.width else { return }
        let slot = slot(cell)
        for index in 0..<cell.count { keys[slot * CellMemory.width + index] = cell[index] }
        lengths[slot] = Int8(truncatingIfNeeded: cell.count)
        values[slot] = value
    }
}

/// The verdicts on signatures, by a hash that costs less than that of a dictionary.
struct SignatureTable: Sendable {
    private var keys: [RowSignature]
    /// The verdict of each key; -1 where there is none.
    private var values: [Int32]

    /// - Parameter room: how many signatures it is asked to keep at most.
    init(room: Int) {
        let slots = 1 << (Int.bitWidth - max(1, 2 * room - 1).leadingZeroBitCount)
        keys = [RowSignature](repeating: RowSignature(), count: slots)
        values = [Int32](repeating: -1, count: slots)
    }

    /// Where a signature is, or where it belongs.
    private func slot(_ key: RowSignature) -> Int {
        var slot = Int(truncatingIfNeeded: key.mixed) & (keys.count - 1)
        while values[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    subscript(key: RowSignature) -> Int? {
        let value = values[slot(key)]
        return value < 0 ? nil : Int(wide: value)
    }

    mutating func insert(_ value: Int, for key: RowSignature) {
        let slot = slot(key)
        keys[slot] = key
        values[slot] = Int32(truncatingIfNeeded: value)
    }

    mutating func removeAll() {
        for slot in values.indices { values[slot] = -1 }
    }
}
