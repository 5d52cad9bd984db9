import RecoverText

/// A list that stands on one line: `Checklist: (1) the account runs, (2) the report is seen`, `To confirm: the time; the
/// tickets; who approves`.
enum InlineList {
    /// Its items, byte offsets; none where nothing divides them.
    static func items(in line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        let numbered = numbered(line, bytes)
        if !numbered.isEmpty { return numbered }
        guard let colon = bytes[line].firstIndex(of: 0x3A) else { return [] }
        let items = bytes[(colon + 1)..<line.upperBound].split(separator: 0x3B).map { $0.startIndex..<$0.endIndex }
            .filter { bytes[$0].contains(where: Bytes.isLetter) }
        return items.count > 1 ? items : []
    }

    /// Behind `1)`, `2)`, or `1.`, in their order.
    private static func numbered(_ line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var scanner = WordScanner(bytes, in: line)
        while let token = scanner.next() {
            let behind = token.range.upperBound
            guard behind < line.upperBound, [0x29, 0x2E].contains(bytes[behind]),
                Int(reading: bytes.text(token.range)) == items.count + 1
            else { continue }
            if let last = items.indices.last { items[last] = items[last].lowerBound..<token.range.lowerBound }
            items.append((behind + 1)..<line.upperBound)
        }
        return items
    }
}
