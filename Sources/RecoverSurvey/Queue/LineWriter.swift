import RecoverBase

/// Writes cells, texts of JSON and times as bytes, for lines by the million.
enum LineWriter {
    /// A cell of CSV as `Escapes.csvCell` writes it.
    static func csv(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { csv($0, isEscaped: false, to: &out) }
    }

    /// - Parameter isEscaped: the quotes in it are doubled already.
    static func csv(_ cell: UnsafeBufferPointer<UInt8>, isEscaped: Bool, to out: inout [UInt8]) {
        guard let first = cell.first else { return }
        let isFormula =
            first == 0x3D || first == 0x2B || first == 0x2D || first == 0x40 || first == 0x0A || first == 0x27
            || first == 0x20
        var isPlain = true
        var isOdd = isFormula
        if !isFormula, !isSimple(cell, without: 0x22, 0x2C) {
            for byte in cell {
                if byte == 0x22 || byte == 0x2C || byte == 0x0A { isPlain = false }
                if byte < 0x20 && byte != 0x0A || byte >= 0x7F { isOdd = true }
            }
        }
        if isOdd {
            // What is not plain ASCII, or a formula to a spreadsheet, goes through the one escaper there is.
            let raw = CellText.decoded(cell)
            out.append(contentsOf: Escapes.csvCell(isEscaped ? single(raw) : raw).utf8)
        } else if isPlain {
            out.append(contentsOf: cell)
        } else {
            out.append(0x22)
            for byte in cell {
                if byte == 0x22, !isEscaped { out.append(0x22) }
                out.append(byte)
            }
            out.append(0x22)
        }
    }

    /// Visible ASCII and spaces alone, without these two; eight bytes at a time.
    private static func isSimple(_ cell: UnsafeBufferPointer<UInt8>, without one: UInt8, _ other: UInt8) -> Bool {
        guard let base = cell.baseAddress else { return true }
        let raw = UnsafeRawPointer(base)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (first, second) = (ones &* UInt64(wide: one), ones &* UInt64(wide: other))
        var at = 0
        var found: UInt64 = 0
        while at &+ 8 <= cell.count {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // The high bits of bytes that are below 0x20, above 0x7E, or one of the two. Of several in a word one may be
            // missing or too many, but never the first.
            found |= (word &- ones &* 0x20) | (word &+ ones) | word
            found |= ((word ^ first) &- ones) & ~(word ^ first)
            found |= ((word ^ second) &- ones) & ~(word ^ second)
            at = at &+ 8
        }
        if found & 0x8080_8080_8080_8080 != 0 { return false }
        while at < cell.count {
            let byte = base[at]
            if byte < 0x20 || byte >= 0x7F || byte == one || byte == other { return false }
            at = at &+ 1
        }
        return true
    }

    private static func single(_ text: String) -> String {
        var out = ""
        var wasQuote = false
        for scalar in text.unicodeScalars {
            if scalar == "\"", wasQuote {
                wasQuote = false
                continue
            }
            wasQuote = scalar == "\""
            out.unicodeScalars.append(scalar)
        }
        return out
    }

    static func json(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { json($0, isEscaped: false, to: &out) }
    }

    /// A text of JSON with its quotes; an empty one is `null`.
    /// - Parameter isEscaped: quotes in it are doubled and stand for one.
    static func json(_ cell: UnsafeBufferPointer<UInt8>, isEscaped: Bool, to out: inout [UInt8]) {
        guard !cell.isEmpty else {
            out.append(contentsOf: "null".utf8)
            return
        }
        if !isEscaped {
            if isSimple(cell, without: 0x22, 0x5C) {
                out.append(0x22)
                out.append(contentsOf: cell)
                out.append(0x22)
                return
            }
        }
        let raw = CellText.decoded(cell)
        let text = JSON.string(isEscaped ? single(raw) : raw).write(compact: true)
        out.append(contentsOf: text.utf8.dropLast())
    }

    /// `2026-03-02T09:10Z`, with seconds where there are any.
    static func time(_ instant: Instant, to out: inout [UInt8]) {
        let days = instant.seconds >= 0 ? instant.seconds / 86_400 : (instant.seconds - 86_399) / 86_400
        let rest = instant.seconds - days * 86_400
        let date = CivilDate(daysSinceEpoch: days)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
            two(date.year / 100, room, 0)
            two(date.year % 100, room, 2)
            room[4] = 0x2D
            two(date.month, room, 5)
            room[7] = 0x2D
            two(date.day, room, 8)
            room[10] = 0x54
            two(rest / 3600, room, 11)
            room[13] = 0x3A
            two(rest / 60 % 60, room, 14)
            var count = 16
            if rest % 60 != 0 {
                room[16] = 0x3A
                two(rest % 60, room, 17)
                count = 19
            }
            room[count] = 0x5A
            out.append(contentsOf: UnsafeBufferPointer(rebasing: room[...count]))
        }
    }

    @inline(__always)
    private static func two(_ value: Int, _ room: UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
        room[at] = UInt8(truncatingIfNeeded: 48 + value / 10)
        room[at + 1] = UInt8(truncatingIfNeeded: 48 + value % 10)
    }
}
