import RecoverBase

/// The beginning of an export: its encoding, its delimiter, its header. What comes behind is left in `rest`.
public struct SurveyInput: Sendable {
    private var decoder = TextDecoder()
    /// What is read and not yet taken, as UTF-8.
    public private(set) var rest: [UInt8] = []
    public private(set) var delimiter: UInt8 = 0x2C
    private let recogniser: Recogniser

    /// A header that has not ended by then is none.
    private static let mostHeader = 3 << 20

    public init(recogniser: Recogniser) {
        self.recogniser = recogniser
    }

    public var encoding: TextDecoder.Encoding? { decoder.encoding }

    public mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        decoder.decode(chunk, isLast: isLast, into: &rest)
    }

    public mutating func takeRest() -> [UInt8] {
        let taken = rest
        rest = []
        return taken
    }

    /// What the export is, as soon as its header is there: nil until then. The header is taken away.
    public mutating func layout(isLast: Bool) throws(SurveyRefusal) -> SurveyLayout? {
        if rest.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw SurveyRefusal("it is a workbook or an archive; save the sheet as CSV")
        }
        delimiter = SurveyInput.delimiter(of: rest)
        var feed = RecordFeed(delimiter: delimiter)
        var header = Header()
        var ends: [Int] = []
        rest.withUnsafeBufferPointer { bytes in
            var at = 0
            while at < bytes.count, header.rows.count < Recogniser.mostRows, header.broken == nil {
                let slice = UnsafeBufferPointer(rebasing: bytes[at...])
                let count = header.rows.count
                let next = feed.run(slice, isLast: isLast, into: &header)
                guard next > 0 else { break }
                at += next
                if header.rows.count > count { ends.append(at) }
            }
        }
        if let reason = header.broken, header.rows.isEmpty { throw SurveyRefusal("its header is broken: \(reason)") }
        let isWhole = header.rows.count == Recogniser.mostRows || header.broken != nil || isLast
        guard isWhole || rest.count > SurveyInput.mostHeader else { return nil }
        var layout = try recogniser.recognise(header.rows)
        if !CellText.isUTF8(rest) { layout.notes.append("it is not UTF-8; what is not is read as Windows-1252") }
        let end = layout.headerRows <= ends.count ? ends[layout.headerRows - 1] : ends.last ?? 0
        rest.removeFirst(end)
        return layout
    }

    private struct Header: RecordConsumer {
        var rows: [[String]] = []
        var broken: RejectReason?

        mutating func take(_ record: Record) -> Bool {
            rows.append(record.cells.indices.map { record.text($0) })
            return false
        }

        mutating func reject(_ reject: Reject) { broken = broken ?? reject.reason }
    }

    /// A comma, a semicolon or a tab: the one that the first line has most of.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [0x2C: 0, 0x3B: 0, 0x09: 0]
        var isQuoted = false
        for byte in bytes {
            if byte == 0x22 { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let count = counts[byte] { counts[byte] = count + 1 }
        }
        var best: UInt8 = 0x2C
        for other: UInt8 in [0x3B, 0x09] where counts[other, default: 0] > counts[best, default: 0] { best = other }
        return best
    }
}
