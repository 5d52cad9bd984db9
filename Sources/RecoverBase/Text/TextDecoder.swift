/// Makes UTF-8 of what an export is written in: UTF-8 with or without a byte-order mark, or UTF-16 as Qualtrics writes it.
public struct TextDecoder: Sendable {
    public enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16"
        case utf16BigEndian = "UTF-16 (big-endian)"
    }

    /// Nil until enough of the file is there to tell.
    public private(set) var encoding: Encoding?
    private var pending: [UInt8] = []
    private var high: UInt32?

    public init() {}

    /// Adds a part of the file to `out`, as UTF-8. What is no UTF-16 becomes U+FFFD.
    public mutating func decode(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into out: inout [UInt8]) {
        if encoding == nil {
            pending.append(contentsOf: chunk)
            guard pending.count >= 4 || isLast else { return }
            let start = detect()
            let first = Array(pending[start...])
            pending = []
            first.withUnsafeBufferPointer { add($0, isLast: isLast, into: &out) }
        } else {
            add(chunk, isLast: isLast, into: &out)
        }
    }

    /// - Returns: the length of the mark.
    private mutating func detect() -> Int {
        if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
            encoding = .utf8
            return 3
        }
        if pending.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16LittleEndian
            return 2
        }
        if pending.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16BigEndian
            return 2
        }
        // Headers begin with letters: every other byte is zero where they are written in two.
        if pending.count >= 4, pending[1] == 0, pending[3] == 0, pending[0] != 0 {
            encoding = .utf16LittleEndian
        } else if pending.count >= 4, pending[0] == 0, pending[2] == 0, pending[1] != 0 {
            encoding = .utf16BigEndian
        } else {
            encoding = .utf8
        }
        return 0
    }

    private mutating func add(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into out: inout [UInt8]) {
        guard encoding != .utf8 else {
            out.append(contentsOf: chunk)
            return
        }
        let isBig = encoding == .utf16BigEndian
        out.reserveCapacity(out.count + chunk.count)
        var at = 0
        while at < chunk.count {
            if pending.isEmpty, at + 1 < chunk.count {
                unit(chunk[at], chunk[at + 1], isBig, &out)
                at += 2
            } else if pending.isEmpty {
                pending.append(chunk[at])
                at += 1
            } else {
                unit(pending[0], chunk[at], isBig, &out)
                pending.removeAll()
                at += 1
            }
        }
        if isLast, high != nil || !pending.isEmpty {
            TextDecoder.put(0xFFFD, &out)
            high = nil
            pending.removeAll()
        }
    }

    private mutating func unit(_ first: UInt8, _ second: UInt8, _ isBig: Bool, _ out: inout [UInt8]) {
        let unit = UInt32(wide: isBig ? first : second) << 8 | UInt32(wide: isBig ? second : first)
        if let lead = high {
            high = nil
            if (0xDC00...0xDFFF).contains(unit) {
                TextDecoder.put(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), &out)
                return
            }
            TextDecoder.put(0xFFFD, &out)
        }
        switch unit {
        case 0xD800...0xDBFF: high = unit
        case 0xDC00...0xDFFF: TextDecoder.put(0xFFFD, &out)
        default: TextDecoder.put(unit, &out)
        }
    }

    private static func put(_ scalar: UInt32, _ out: inout [UInt8]) {
        if scalar < 0x80 {
            out.append(UInt8(clamping: scalar))
        } else if scalar < 0x800 {
            out.append(UInt8(clamping: 0xC0 | scalar >> 6))
            out.append(UInt8(clamping: 0x80 | scalar & 63))
        } else if scalar < 0x10000 {
            out.append(UInt8(clamping: 0xE0 | scalar >> 12))
            out.append(UInt8(clamping: 0x80 | scalar >> 6 & 63))
            out.append(UInt8(clamping: 0x80 | scalar & 63))
        } else {
            out.append(UInt8(clamping: 0xF0 | scalar >> 18))
            out.append(UInt8(clamping: 0x80 | scalar >> 12 & 63))
            out.append(UInt8(clamping: 0x80 | scalar >> 6 & 63))
            out.append(UInt8(clamping: 0x80 | scalar & 63))
        }
    }
}
