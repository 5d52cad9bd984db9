import RecoverBase
import RecoverModel

/// Judges rows: the playbooks are compiled once for all rows of which the conditions of their blocks say the same, and what they
/// say is judged once for each signature.
struct RowJudge: Sendable {
    let facts: RowFacts
    let doctrine: SurveyDoctrine
    private var reader: SignatureReader
    private var known = SignatureTable(room: most)
    private(set) var verdicts: [SharedVerdict] = []
    /// What is written of each verdict again and again, made once.
    private(set) var written: [WrittenVerdict] = []
    private var fixed: [ContactClock.FixedTimes?] = []
    private var handled = SignatureTable(room: mostHandlings)
    private var handlings: [Handling] = []
    /// Rows whose facts the language refused: they were judged without their revenue, or by score and time alone.
    private(set) var refused = 0

    /// So many signatures are remembered; with more the memory would depend on the file.
    private static let most = 2000
    private static let mostHandlings = 500

    init(facts: RowFacts, doctrine: SurveyDoctrine) {
        self.facts = facts
        self.doctrine = doctrine
        reader = SignatureReader(facts: facts, doctrine: doctrine)
    }

    var isOverfull: Bool { reader.isOverfull }

    /// The index of the verdict on a row.
    mutating func judge(_ record: Record, score: Int, received: Instant?) -> Int {
        let signature = reader.signature(of: record, score: score, received: received)
        if let found = known[signature] { return found }
        if verdicts.count >= RowJudge.most {
            known.removeAll()
            verdicts.removeAll(keepingCapacity: true)
            written.removeAll(keepingCapacity: true)
            fixed.removeAll(keepingCapacity: true)
        }
        let verdict = Verdict(handling(signature, record, score, received), signature)
        verdicts.append(SharedVerdict(verdict))
        written.append(WrittenVerdict(verdict))
        fixed.append(verdict.contact?.fixed)
        known.insert(verdicts.count - 1, for: signature)
        return verdicts.count - 1
    }

    private mutating func handling(
        _ signature: RowSignature, _ record: Record, _ score: Int, _ received: Instant?
    ) -> Handling {
        let key = signature.masked(by: reader.ofBlocks)
        if let found = handled[key] { return handlings[found] }
        if handlings.count >= RowJudge.mostHandlings {
            handled.removeAll()
            handlings.removeAll(keepingCapacity: true)
        }
        let model = compiled(record, score, received)
        let handling = Handling(model, doctrine: doctrine, index: reader.index)
        handled.insert(handlings.count, for: key)
        handlings.append(handling)
        return handling
    }

    private mutating func compiled(_ record: Record, _ score: Int, _ received: Instant?) -> RecoveryModel {
        let fields = reader.fieldsOfBlocks
        let all = facts.statements(record, score: score, received: received, only: fields).written()
        if let model = doctrine.compile(all) { return model }
        refused += 1
        // Sums in another currency than the playbooks' cannot be compared with theirs.
        let without = facts.statements(record, score: score, received: received, only: fields.subtracting([.arr]))
            .written()
        if let model = doctrine.compile(without) { return model }
        let least = facts.statements(record, score: score, received: received, only: []).written()
        return doctrine.compile(least) ?? doctrine.base
    }

    /// Gives it memory of its own: threads that count the users of the same memory wait for each other.
    mutating func separate() { written = verdicts.map { WrittenVerdict($0.verdict) } }

    /// When somebody is to be contacted by, and when the limit is broken.
    func times(_ index: Int, _ received: Instant?) -> (due: Instant?, breach: Instant?) {
        guard let received else { return (nil, nil) }
        if let fixed = fixed[index] {
            return (received.adding(seconds: fixed.due), fixed.breach.map { received.adding(seconds: $0) })
        }
        let times = verdicts[index].verdict.contact?.times(received)
        return (times?.due, times?.breach)
    }

    func id(_ record: Record) -> String {
        var out: [UInt8] = []
        appendID(record, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The export's own id or, where it has none, one made of all cells: the same row has the same id tomorrow.
    func appendID(_ record: Record, to out: inout [UInt8]) {
        let column = facts.layout[.id]
        if column >= 0, !record.cells[column].isEmpty {
            record.append(column, to: &out)
            return
        }
        RowJudge.appendMadeID(record, to: &out)
    }

    /// The id of a row that has none of its own.
    static func madeID(_ record: Record) -> String {
        var out: [UInt8] = []
        appendMadeID(record, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func appendMadeID(_ record: Record, to out: inout [UInt8]) {
        let hash = RowJudge.hash(record)
        out.append(contentsOf: "r-".utf8)
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hash >> shift) & 15
            out.append(digit < 10 ? 48 + digit : 87 + digit)
        }
    }

    /// FNV-1a, 64 bits, over all cells.
    static func hash(_ record: Record) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for cell in record.cells {
            for index in cell.range { hash = (hash ^ UInt64(wide: record.bytes[index])) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        return hash
    }
}

/// The parts of a line that are the same for all rows of a verdict, as bytes.
struct WrittenVerdict: Sendable {
    /// From behind the score to the account: `,class,segment,`
    var csvStart: [UInt8] = []
    /// `,guard,priority,priority_because,owner,`
    var csvMiddle: [UInt8] = []
    /// `,stage,next`, and the end of the line.
    var csvEnd: [UInt8] = []
    var jsonGuard: [UInt8] = []
    var jsonNext: [UInt8] = []
    var jsonOwner: [UInt8] = []
    var jsonPriority: [UInt8] = []
    var jsonSegment: [UInt8] = []

    init(_ verdict: Verdict) {
        csvStart = Array(",detractor,\(verdict.segment),".utf8)
        csvMiddle.append(0x2C)
        LineWriter.csv(verdict.guardIDs, to: &csvMiddle)
        csvMiddle.append(0x2C)
        csvMiddle += CellValue.plain(verdict.priority).utf8
        csvMiddle.append(0x2C)
        LineWriter.csv(verdict.because, to: &csvMiddle)
        csvMiddle.append(0x2C)
        LineWriter.csv(verdict.owner?.id ?? "", to: &csvMiddle)
        csvMiddle.append(0x2C)
        csvEnd += ",new,".utf8
        LineWriter.csv(verdict.next, to: &csvEnd)
        csvEnd += "\r\n".utf8
        LineWriter.json(verdict.guardIDs, to: &jsonGuard)
        LineWriter.json(verdict.next, to: &jsonNext)
        LineWriter.json(verdict.owner?.id ?? "", to: &jsonOwner)
        LineWriter.json(verdict.segment, to: &jsonSegment)
        jsonPriority += CellValue.plain(verdict.priority).utf8
        jsonPriority += ",\"priority_because\":".utf8
        LineWriter.json(verdict.because, to: &jsonPriority)
    }
}
