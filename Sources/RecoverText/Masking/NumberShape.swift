/// Tells phone, card and account numbers from dates, times, money and counts by their shape.
struct NumberShape {
    /// One run of digits and what stands in front of it.
    private struct Group {
        let range: Range<Int>
        let separator: UInt8
        var count: Int { range.count }
    }

    private let bytes: [UInt8]
    private let start: Int
    private let groups: [Group]
    private let hasPlus: Bool
    private let hasBracket: Bool

    private static let separators = Array(" -./_\n".utf8)
    /// Those that stand between the fours of cards only: lines and names of files are full of other figures.
    private static let ofCards: Set<UInt8> = [0x0A, 0x5F]

    /// Digits of the longest number that is looked at.
    private static let limit = 40

    /// The finding at `index`, which holds a digit, `+` or `(`, and the place behind what was read.
    static func read(
        _ bytes: [UInt8], from index: Int, notBefore lowest: Int
    ) -> (PersonalData.Finding?, Int) {
        let shape = NumberShape(bytes, index)
        guard let first = shape.groups.first else { return (nil, index + 1) }
        // A number that starts inside a longer run is read from the first group on, then from the next.
        for length in stride(from: shape.groups.count, to: 0, by: -1) {
            if let kind = shape.kind(of: shape.groups[..<length], lowest) {
                let end = shape.groups[length - 1].range.upperBound
                return (PersonalData.Finding(kind: kind, range: shape.start..<end), end)
            }
        }
        // A date is passed over whole: its day is no beginning of a number.
        if !shape.hasPlus, shape.isDate(at: 0, in: shape.groups[...]) { return (nil, shape.groups[2].range.upperBound) }
        return (nil, first.range.upperBound)
    }

    private init(_ bytes: [UInt8], _ index: Int) {
        self.bytes = bytes
        start = index
        var at = index
        var groups: [Group] = []
        hasPlus = bytes[at] == 0x2B
        if hasPlus { at += 1 }
        var isOpen = false
        if at < bytes.count, bytes[at] == 0x28 {
            isOpen = true
            at += 1
        }
        var hadBracket = isOpen
        var separator: UInt8 = 0
        var total = 0
        while at < bytes.count, total < NumberShape.limit, groups.count < 10 {
            let from = at
            while at < bytes.count, Bytes.isDigit(bytes[at]) { at += 1 }
            guard at > from else { break }
            groups.append(Group(range: from..<at, separator: separator))
            total += at - from
            guard at < bytes.count else { break }
            var next = at
            if isOpen, bytes[next] == 0x29 {
                isOpen = false
                separator = 0x29
                next += 1
                if next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x2D { next += 1 }
            } else if bytes[next] == 0x20, next + 1 < bytes.count, bytes[next + 1] == 0x28 {
                isOpen = true
                hadBracket = true
                separator = 0x28
                next += 2
            } else if NumberShape.separators.contains(bytes[next]) {
                // A mark with spaces around it is that mark: "030 - 123 45 67".
                separator = 0x20
                let end = min(next + 3, bytes.count)
                while next < end, NumberShape.separators.contains(bytes[next]),
                    bytes[next] == 0x20 || separator == 0x20
                {
                    if bytes[next] != 0x20 { separator = bytes[next] }
                    next += 1
                }
            } else {
                break
            }
            at = next
        }
        self.groups = groups
        hasBracket = hadBracket
    }

    private func kind(of groups: ArraySlice<Group>, _ lowest: Int) -> PersonalData.Kind? {
        guard let first = groups.first, let last = groups.last, standsAlone(first, last) else { return nil }
        guard groups.contains(where: { $0.count > 1 }) else { return nil }
        let sizes = groups.map(\.count)
        let digits = groups.flatMap { bytes[$0.range] }
        let separators = Set(groups.dropFirst().map(\.separator))
        guard digits.count >= 7, !isDate(groups), !isMoney(last) else { return nil }
        let isInFours = separators.count == 1 && sizes.count > 3 && sizes.allSatisfy { $0 == 4 }
        let isPlain = (separators.isSubset(of: [0x20, 0x2D]) || isInFours) && !hasPlus && !hasBracket
        if isPlain, separators.count <= 1, AccountNumbers.isCard(digits), isCardGrouping(sizes) { return .card }
        if holdsDate(groups) || !separators.isDisjoint(with: NumberShape.ofCards) { return nil }
        if isPhone(sizes, separators, digits) { return .phone }
        let isLabelled = separators.isSubset(of: [0x20, 0x2D]) && hasWord(before: lowest, NumberShape.accountWords)
        if digits.count >= 8, sizes.count == 1 || isLabelled && sizes.allSatisfy({ $0 >= 2 }) { return .account }
        return nil
    }

    /// 4-4-4-4, American Express 4-6-5, or no groups at all.
    private func isCardGrouping(_ sizes: [Int]) -> Bool {
        sizes.count == 1 || sizes == [4, 6, 5] || sizes == [4, 6, 4] || sizes.dropLast().allSatisfy { $0 == 4 }
    }

    private func isPhone(_ sizes: [Int], _ separators: Set<UInt8>, _ digits: [UInt8]) -> Bool {
        guard digits.count <= 15 else { return false }
        if hasPlus { return digits.count >= 8 && sizes.first.map { $0 <= 15 } ?? false }
        if hasBracket { return digits.count >= 9 && sizes.count <= 5 }
        let isCalled = hasWord(before: 0, NumberShape.phoneWords)
        if sizes.count == 1 { return isCalled && digits.count <= 12 }
        if sizes == [3, 3, 4] || sizes == [1, 3, 3, 4] && digits[0] == 0x31 { return true }
        if separators == [0x2E] { return isCalled && sizes.count >= 4 && sizes.count != 4 }
        if sizes == [3, 4] { return separators == [0x2D] || isCalled }
        if separators.contains(0x2E) { return false }
        // National numbers with a trunk zero, "030 1234567", "0171/123 45 67", and "00 49 …".
        if digits[0] == 0x30, digits.count >= 9, sizes[0] >= 2 { return true }
        return isCalled && digits.count >= 7 && sizes.allSatisfy { $0 >= 2 }
    }

    /// No letter or digit on either side, no currency in front, no further part of a decimal or a version.
    private func standsAlone(_ first: Group, _ last: Group) -> Bool {
        if start > 0, !hasPlus, !hasBracket {
            let before = bytes[start - 1]
            if Bytes.isDigit(before) || before == 0x24 { return false }
            if Bytes.isLetter(before), !isShortPrefix(last) { return false }
            if start > 1, before == 0x2E || before == 0x2C || before == 0x3A, Bytes.isDigit(bytes[start - 2]) {
                return false
            }
            if start > 1, before >= 0x80, isCurrencySign(endingAt: start) { return false }
        }
        let end = last.range.upperBound
        guard end < bytes.count else { return true }
        let after = bytes[end]
        if Bytes.isLetter(after) || Bytes.isDigit(after) || after == 0x25 || after == 0x40 { return false }
        if end + 1 < bytes.count, after == 0x2E || after == 0x2C || after == 0x3A, Bytes.isDigit(bytes[end + 1]) {
            return after == 0x2C && last.count >= 7 && isLongRun(from: end + 1)
        }
        return true
    }

    /// A list of long numbers: "12345678,87654321".
    private func isLongRun(from index: Int) -> Bool {
        var end = index
        while end < bytes.count, end - index < 5, Bytes.isDigit(bytes[end]) { end += 1 }
        return end - index >= 4
    }

    /// "AB12345678": up to four capitals joined to eight digits and more.
    private func isShortPrefix(_ last: Group) -> Bool {
        guard last.range.upperBound - start >= 8 else { return false }
        var index = start
        while index > 0, start - index < 5, Bytes.isUpper(bytes[index - 1]) { index -= 1 }
        return start - index <= 4 && (index == 0 || !Bytes.isAlphanumeric(bytes[index - 1]))
    }

    private func isCurrencySign(endingAt end: Int) -> Bool {
        let from = Bytes.startOfScalar(in: bytes, before: end, notBefore: 0)
        let value = Bytes.scalar(in: bytes, at: from).value
        return (0xA2...0xA5).contains(value) || (0x20A0...0x20CF).contains(value)
    }

    private func isMoney(_ last: Group) -> Bool {
        if hasWord(before: 0, NumberShape.currencies, reach: 1) { return true }
        var index = last.range.upperBound
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index < bytes.count else { return false }
        if bytes[index] >= 0x80 { return isCurrencySign(endingAt: index + Bytes.scalar(in: bytes, at: index).length) }
        if bytes[index] == 0x25 || bytes[index] == 0x24 { return true }
        var end = index
        while end < bytes.count, end - index < 9, Bytes.isLetter(bytes[end]) { end += 1 }
        return NumberShape.currencies.contains(bytes, index..<end)
    }

    // MARK: Dates

    private func value(_ group: Group) -> Int {
        group.count > 4 ? -1 : bytes[group.range].reduce(0) { $0 * 10 + Int(wide: $1 - 0x30) }
    }

    /// 2026-03-02, 02.03.2026, 3/2/26, 20260302.
    private func isDate(_ groups: ArraySlice<Group>) -> Bool {
        if groups.count == 1, let only = groups.first, only.count == 8, !hasWord(before: 0, NumberShape.accountWords) {
            let from = only.range.lowerBound
            func part(_ offset: Int, _ count: Int) -> Int {
                bytes[(from + offset)..<(from + offset + count)].reduce(0) { $0 * 10 + Int(wide: $1 - 0x30) }
            }
            return (1900...2099).contains(part(0, 4)) && (1...12).contains(part(4, 2)) && (1...31).contains(part(6, 2))
        }
        return groups.count == 3 && isDate(at: groups.startIndex, in: groups)
    }

    private func isDate(at index: Int, in groups: ArraySlice<Group>) -> Bool {
        guard index + 2 < groups.endIndex else { return false }
        let parts = groups[index...(index + 2)]
        guard groups[index + 1].separator == groups[index + 2].separator,
            ![0x20, 0x0A].contains(groups[index + 1].separator)
        else {
            return false
        }
        let sizes = parts.map(\.count)
        let values = parts.map(value)
        if sizes[0] == 4, sizes[1] <= 2, sizes[2] <= 2 { return values[1] <= 12 && values[2] <= 31 }
        return sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 4 || sizes[2] == 2) && values[0] <= 31 && values[1] <= 31
    }

    private func holdsDate(_ groups: ArraySlice<Group>) -> Bool {
        !hasPlus && groups.indices.contains { isDate(at: $0, in: groups) }
    }

    // MARK: Words in front

    private static let phoneWords = ShortWordTable([
        (1, "phone tel telephone mobile cell call calls ring fax text whatsapp dial phoned reach number")
    ])
    private static let accountWords = ShortWordTable([
        (1, "account acct accounts iban card customer contract id ssn passport policy routing sort code a/c bank")
    ])
    private static let currencies = ShortWordTable([
        (
            1,
            "usd eur gbp chf jpy cad aud dollars euros pounds percent rows users records tickets requests bytes times"
        )
    ])

    /// Whether one of the `reach` words in front of the number, on its line, is in `table`.
    private func hasWord(before lowest: Int, _ table: ShortWordTable, reach: Int = 4) -> Bool {
        var index = start
        var seen = 0
        while seen < reach, index > lowest, start - index < 60 {
            while index > lowest, !Bytes.isAlphanumeric(bytes[index - 1]) {
                index -= 1
                if bytes[index] == 0x0A || bytes[index] == 0x2C || bytes[index] == 0x3B { return false }
                if bytes[index] == 0x2E, start - index > 2, index > 3, Bytes.isSpace(bytes[index + 1]) {
                    guard bytes.text((index - 2)..<index).lowercased() == "no" else { return false }
                }
            }
            let end = index
            while index > lowest, end - index < 17, Bytes.isAlphanumeric(bytes[index - 1]) { index -= 1 }
            if table.contains(bytes, index..<end) { return true }
            seen += 1
        }
        return false
    }
}
