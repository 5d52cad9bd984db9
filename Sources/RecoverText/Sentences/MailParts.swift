/// Which lines of a mail are its frame: subject, greeting, closing and signature.
///
/// They are words of the mail but no sentences of its prose: counted as sentences they make a text look easier than it
/// reads.
public enum MailParts {
    public enum Role: Hashable, Sendable {
        case body
        case subject
        case greeting
        case signature
    }

    private static let greetings = ShortWordTable([
        (1, "hi hello hey dear greetings hallo good")
    ])

    private static let closings = ShortWordTable([
        (1, "best regards sincerely thanks thank cheers warmly warm kind yours respectfully many all with cordially"),
        (1, "faithfully gratefully"),
    ])

    private static let closingRest = ShortWordTable([
        (1, "best regards sincerely thanks thank you cheers wishes warm kind yours truly the again and so much very"),
        (1, "gratitude appreciation faithfully in advance from us"),
    ])

    /// One role for each line.
    public static func roles(of lines: [Lines.Line], in bytes: [UInt8]) -> [Role] {
        var roles = Array(repeating: Role.body, count: lines.count)
        let filled = lines.indices.filter { lines[$0].kind != .blank }
        markTop(&roles, filled.prefix(3), lines, bytes)
        var isSigning = false
        for (place, index) in filled.enumerated() {
            let line = lines[index]
            if line.quoteDepth > 0 {
                isSigning = false
                continue
            }
            let left = filled.count - place
            let isDash = line.kind == .rule && bytes.text(line.start..<min(line.start + 3, line.end)) == "--"
            if isDash && place > 0 && left <= 12 {
                isSigning = true
            } else if isSigning {
                if line.kind == .item || line.kind == .heading || !isShort(line, bytes, limit: 10) || stops(line, bytes)
                {
                    isSigning = false
                } else {
                    roles[index] = .signature
                }
            } else if place > 0, left <= 8, roles[index] == .body, isClosing(line, bytes) {
                let after = index + 1 < lines.count ? lines[index + 1] : nil
                let goesOn = after.map { $0.kind == .text && !Bytes.startsUpper(bytes, at: $0.content) } ?? false
                if !goesOn {
                    roles[index] = .signature
                    isSigning = true
                }
            }
        }
        markNames(&roles, filled, lines, bytes)
        return roles
    }

    private static func markTop(
        _ roles: inout [Role], _ top: ArraySlice<Int>, _ lines: [Lines.Line], _ bytes: [UInt8]
    ) {
        for index in top where lines[index].kind == .text && lines[index].quoteDepth == 0 {
            let line = lines[index]
            let words = firstWords(line, bytes, limit: 6)
            guard let first = words.first else { return }
            let firstIsSubject = bytes.text(first).lowercased() == "subject"
            if firstIsSubject, first.upperBound < line.end, bytes[first.upperBound] == 0x3A {
                roles[index] = .subject
                continue
            }
            let last = bytes[line.end - 1]
            let isName =
                words.count <= 2 && last == 0x2C && words.allSatisfy { Bytes.startsUpper(bytes, at: $0.lowerBound) }
            let isGreeting = words.count <= 5 && greetings.contains(bytes, first) && last != 0x2E && last != 0x3F
            if isGreeting || isName { roles[index] = .greeting }
            return
        }
    }

    /// A last paragraph of capitalised words without stops behind an earlier one: "Anna Keller / VP Customer Success". Below
    /// the name may stand how to reach her.
    private static func markNames(
        _ roles: inout [Role], _ filled: [Int], _ lines: [Lines.Line], _ bytes: [UInt8]
    ) {
        var block: [Int] = []
        for index in filled.reversed() {
            if let next = block.last, next != index + 1 { break }
            block.append(index)
            if block.count > 6 { return }
        }
        guard block.count < filled.count, block.count <= 4 else { return }
        let isName = block.allSatisfy { index in
            let line = lines[index]
            guard line.kind == .text || line.kind == .item, line.quoteDepth == 0 else { return false }
            guard line.kind == .text || bytes[line.start] >= 0x80 else { return false }
            guard isShort(line, bytes, limit: 6), !stops(line, bytes) else { return false }
            if index != block.last, isAddress(line, bytes) { return true }
            return firstWords(line, bytes, limit: 7).allSatisfy {
                Bytes.startsUpper(bytes, at: $0.lowerBound) || $0.count <= 3 && $0.lowerBound > line.content
            }
        }
        guard isName else { return }
        for index in block where roles[index] == .body { roles[index] = .signature }
    }

    private static func isClosing(_ line: Lines.Line, _ bytes: [UInt8]) -> Bool {
        guard line.kind == .text, !stops(line, bytes) || bytes[line.end - 1] == 0x21 else { return false }
        let words = firstWords(line, bytes, limit: 6)
        guard let first = words.first, words.count <= 5, closings.contains(bytes, first) else { return false }
        return words.dropFirst().allSatisfy { closingRest.contains(bytes, $0) }
    }

    /// Nothing stands in the line but an address.
    private static func isAddress(_ line: Lines.Line, _ bytes: [UInt8]) -> Bool {
        var scanner = WordScanner(bytes, in: line.content..<line.end)
        guard let token = scanner.next(), token.isAddress else { return false }
        return scanner.next() == nil
    }

    private static func stops(_ line: Lines.Line, _ bytes: [UInt8]) -> Bool {
        guard line.end > line.content else { return false }
        let last = bytes[line.end - 1]
        return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A
    }

    private static func isShort(_ line: Lines.Line, _ bytes: [UInt8], limit: Int) -> Bool {
        firstWords(line, bytes, limit: limit + 1).count <= limit
    }

    private static func firstWords(_ line: Lines.Line, _ bytes: [UInt8], limit: Int) -> [Range<Int>] {
        var scanner = WordScanner(bytes, in: line.content..<line.end)
        var words: [Range<Int>] = []
        while words.count < limit, let token = scanner.next() { words.append(token.range) }
        return words
    }
}
