/// Check digits of payment cards and bank accounts.
public enum AccountNumbers {
    /// The Luhn check (ISO/IEC 7812-1, annex B) over ASCII digits; false for all-equal digits.
    public static func isCard(_ digits: [UInt8]) -> Bool {
        guard (13...19).contains(digits.count), Set(digits).count > 1 else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = Int(digit &- 0x30)
            guard value < 10 else { return false }
            let doubled = place.isMultiple(of: 2) ? value : value * 2
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum.isMultiple(of: 10)
    }

    /// The IBAN that starts at `index`: two letters, two check digits, 11 to 30 letters and digits, single spaces
    /// allowed between them, letters in any case; the remainder modulo 97 is 1 (ISO 13616-1).
    static func iban(_ bytes: [UInt8], at index: Int) -> Range<Int>? {
        guard index + 15 <= bytes.count, Bytes.isLetter(bytes[index]), Bytes.isLetter(bytes[index + 1]),
            Bytes.isDigit(bytes[index + 2]), Bytes.isDigit(bytes[index + 3]),
            index == 0 || !Bytes.isAlphanumeric(bytes[index - 1])
        else { return nil }
        var found: Range<Int>?
        var signs: [UInt8] = []
        var at = index
        while at < bytes.count, signs.count < 34 {
            let byte = bytes[at]
            if Bytes.isAlphanumeric(byte) {
                signs.append(Bytes.isLetter(byte) ? byte & 0xDF : byte)
                at += 1
                let isEnd = at >= bytes.count || !Bytes.isAlphanumeric(bytes[at])
                if isEnd, signs.count >= 15, isIBAN(signs) { found = index..<at }
            } else if byte == 0x20, at + 1 < bytes.count, Bytes.isAlphanumeric(bytes[at + 1]) {
                at += 1
            } else {
                break
            }
        }
        return found
    }

    /// Modulo 97 of the rearranged account number; letters count 10 to 35.
    static func isIBAN(_ signs: [UInt8]) -> Bool {
        var remainder = 0
        for sign in signs[4...] + signs[..<4] {
            if Bytes.isDigit(sign) {
                remainder = (remainder * 10 + Int(sign - 0x30)) % 97
            } else if Bytes.isUpper(sign) {
                remainder = (remainder * 100 + Int(sign - 0x41) + 10) % 97
            } else {
                return false
            }
        }
        return remainder == 1
    }
}
