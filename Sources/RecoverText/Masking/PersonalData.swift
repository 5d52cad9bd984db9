/// Finds e-mail addresses, phone numbers, card and account numbers in a text, and masks them.
///
/// Dates, times, money, percentages, versions, IP addresses and numbers of fewer than eight digits stay, unless a word
/// such as "call" or "phone" says what a seven-digit number is.
public struct PersonalData: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case email = "e-mail address"
        case phone = "phone number"
        /// 13 to 19 digits with a valid Luhn check digit (ISO/IEC 7812-1).
        case card = "card number"
        /// An IBAN with valid check digits (ISO 13616) or eight digits and more.
        case account = "account number"
    }

    public struct Finding: Hashable, Sendable {
        public let kind: Kind
        /// Byte offsets into the text.
        public let range: Range<Int>

        public init(kind: Kind, range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }

    /// A text with its personal data replaced.
    public struct Masked: Hashable, Sendable {
        /// Each finding replaced by its kind in brackets: `[e-mail address]`.
        public let text: String
        /// What was masked and how often; kinds in the order of `Kind.allCases`, none with 0.
        public let counts: [Count]

        public struct Count: Hashable, Sendable {
            public let kind: Kind
            public let count: Int

            public init(kind: Kind, count: Int) {
                self.kind = kind
                self.count = count
            }
        }
    }

    /// In order, without overlaps.
    public let findings: [Finding]

    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    public init(utf8 text: [UInt8]) {
        let folded = FoldedSigns(text)
        findings = PersonalData.findings(in: folded.bytes).map {
            Finding(kind: $0.kind, range: folded.range($0.range))
        }
    }

    private static func findings(in bytes: [UInt8]) -> [Finding] {
        var findings: [Finding] = []
        var index = 0
        var last = 0
        while index < bytes.count {
            let byte = bytes[index]
            var found: Finding?
            if let sign = EmailShape.sign(at: index, bytes) {
                found = EmailShape.range(around: sign, notBefore: last, bytes).map { Finding(kind: .email, range: $0) }
            } else if Bytes.isDigit(byte) || byte == 0x2B || byte == 0x28 {
                let (finding, end) = NumberShape.read(bytes, from: index, notBefore: last)
                found = finding
                if finding == nil { index = max(end, index + 1) }
                if finding == nil { continue }
            } else if Bytes.isLetter(byte), let range = AccountNumbers.iban(bytes, at: index) {
                found = Finding(kind: .account, range: range)
            }
            if let found {
                while let previous = findings.last, previous.range.upperBound > found.range.lowerBound {
                    findings.removeLast()
                }
                findings.append(found)
                last = found.range.upperBound
                index = max(last, index + 1)
            } else {
                index += 1
            }
        }
        return findings
    }

    /// What is found in a text, in its own words, without what is invisible in them.
    public static func found(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalData(utf8: bytes).findings.map { word($0.range, in: bytes) }
    }

    /// The text with every finding masked, and what was masked.
    /// - Parameter isMasked: asked of each word, as `found` has it.
    public static func masked(_ text: String, where isMasked: (String) -> Bool = { _ in true }) -> Masked {
        let bytes = Array(text.utf8)
        let findings = PersonalData(utf8: bytes).findings.filter { isMasked(word($0.range, in: bytes)) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var from = 0
        for finding in findings {
            result.append(contentsOf: bytes[from..<finding.range.lowerBound])
            result.append(contentsOf: "[\(finding.kind.rawValue)]".utf8)
            from = finding.range.upperBound
        }
        result.append(contentsOf: bytes[from...])
        let counts = Kind.allCases.compactMap { kind -> Masked.Count? in
            let count = findings.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
            return count == 0 ? nil : Masked.Count(kind: kind, count: count)
        }
        return Masked(text: result.text(0..<result.count), counts: counts)
    }

    private static func word(_ range: Range<Int>, in bytes: [UInt8]) -> String {
        let folded = FoldedSigns(Array(bytes[range])).bytes
        return folded.text(0..<folded.count)
    }
}

/// The shape of an e-mail address around an `@`.
enum EmailShape {
    /// The `@` at a place, or the `%40` that addresses of pages have for it.
    static func sign(at index: Int, _ bytes: [UInt8]) -> Range<Int>? {
        if bytes[index] == 0x40 { return index..<index + 1 }
        return bytes[index] == 0x25 && bytes[index...].starts(with: "%40".utf8) ? index..<index + 3 : nil
    }

    /// Lengths from RFC 5321: 64 bytes before the `@`, 255 behind.
    static func range(around sign: Range<Int>, notBefore lowest: Int, _ bytes: [UInt8]) -> Range<Int>? {
        let at = sign.lowerBound
        // "maya @ example.org", as people write who want no robot to read it.
        var localEnd = at
        while localEnd > lowest, at - localEnd < 3, bytes[localEnd - 1] == 0x20 { localEnd -= 1 }
        var start = quotedStart(before: localEnd, notBefore: lowest, bytes) ?? localEnd
        let isQuoted = start < localEnd
        while !isQuoted, start > lowest, localEnd - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
        while start < localEnd, bytes[start] == 0x2E || bytes[start] == 0x27 { start += 1 }
        let behind = sign.upperBound
        let domain = behind + bytes[behind...].prefix(3).prefix { $0 == 0x20 }.count
        let isSpaced = localEnd < at || domain > behind
        var end = domain
        var lastDot: Int?
        while end < bytes.count, end - at < 256 {
            let byte = bytes[end]
            if byte == 0x2E {
                guard end + 1 < bytes.count, isLabel(bytes[end + 1]) else { break }
                lastDot = end
            } else if !isLabel(byte) {
                break
            }
            end += 1
        }
        while end > domain, bytes[end - 1] == 0x2D { end -= 1 }
        guard start < localEnd, let lastDot, end - lastDot > 2 else { return nil }
        // Spaces also stand around the `@` of prices: "3 @ 4.50".
        if isSpaced,
            !isQuoted && !Bytes.isLetter(bytes[start]) || !bytes[(lastDot + 1)..<end].allSatisfy(Bytes.isLetter)
        {
            return nil
        }
        guard bytes[(lastDot + 1)..<end].contains(where: { Bytes.isLetter($0) || $0 >= 0x80 }) else { return nil }
        return start..<end
    }

    /// Where a local part in quotes begins, `"dana w"@example.org`; nil where none ends here.
    private static func quotedStart(before end: Int, notBefore lowest: Int, _ bytes: [UInt8]) -> Int? {
        let quote = UInt8(ascii: "\"")
        guard end > lowest, bytes[end - 1] == quote else { return nil }
        let window = bytes[max(lowest, end - 66)..<end - 1]
        guard let open = window.lastIndex(where: { $0 == quote || $0 == 0x0A }), open < end - 2 else { return nil }
        return bytes[open] == quote ? open : nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        Bytes.isAlphanumeric(byte) || byte >= 0x80 || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
    }

    private static func isLabel(_ byte: UInt8) -> Bool {
        Bytes.isAlphanumeric(byte) || byte == 0x2D || byte >= 0x80
    }
}
