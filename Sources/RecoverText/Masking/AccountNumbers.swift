/// Check digits of payment cards and bank accounts.
public enum AccountNumbers {
    /// The Luhn check (ISO/IEC 7812-1, annex B) over ASCII digits; false for all-equal digits.
    public static func isCard(_ digits: [UInt8]) -> Bool {
        guard (13...19).contains(digits.count), Set(digits).count > 1 else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = Int(wide: digit &- 0x30)
            guard value < 10 else { return false }
            let doubled = place.isMultiple(of: 2) ? value : value * 2
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum.isMultiple(of: 10)
    }

    /// The IBAN that starts at `index`: two letters, two check digits, 11 to 30 letters and digits, spaces, dashes or dots
    /// between them, letters in any case; the remainder modulo 97 is 1 (ISO 13616-1). One with a slip in it is still an
    /// account number where it starts with a country that has IBANs and is written in fours.
    static func iban(_ bytes: [UInt8], at index: Int) -> Range<Int>? {
        guard index + 15 <= bytes.count, Bytes.isLetter(bytes[index]), Bytes.isLetter(bytes[index + 1]),
            Bytes.isDigit(bytes[index + 2]), Bytes.isDigit(bytes[index + 3]),
            index == 0 || !Bytes.isAlphanumeric(bytes[index - 1])
        else { return nil }
        var found: Range<Int>?
        var signs: [UInt8] = []
        var grouped: Range<Int>?
        var group = 0
        var isInFours = countries.contains(String(decoding: bytes[index..<index + 2], as: UTF8.self).uppercased())
        var at = index
        while at < bytes.count, signs.count < 34 {
            let byte = bytes[at]
            if Bytes.isAlphanumeric(byte) {
                signs.append(Bytes.isLetter(byte) ? byte & 0xDF : byte)
                at += 1
                group += 1
                guard at >= bytes.count || !Bytes.isAlphanumeric(bytes[at]) else { continue }
                if signs.count >= 15, isIBAN(signs) { found = index..<at }
                if signs.count >= 15, isInFours, group <= 4, signs.count(where: Bytes.isDigit) * 2 > signs.count {
                    grouped = index..<at
                }
            } else if let next = signBehindGap(bytes, at) {
                at = next
                isInFours = isInFours && group == 4
                group = 0
            } else {
                break
            }
        }
        return found ?? grouped
    }

    /// Up to three spaces, dashes and dots.
    private static func signBehindGap(_ bytes: [UInt8], _ at: Int) -> Int? {
        var next = at
        while next < bytes.count, next < at + 3, " -.".utf8.contains(bytes[next]) { next += 1 }
        return next > at && next < bytes.count && Bytes.isAlphanumeric(bytes[next]) ? next : nil
    }

    /// Those with IBANs, after the registry of ISO 13616 (SWIFT).
    private static let countries = Set(
        """
        AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HR HU IE IL IQ \
        IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL PS PT QA RO RS RU SA SC SD SE SI SK \
        SM SO ST SV TL TN TR UA VA VG XK YE
        """.split(separator: " ").map(String.init))

    /// Modulo 97 of the rearranged account number; letters count 10 to 35.
    static func isIBAN(_ signs: [UInt8]) -> Bool {
        var remainder = 0
        for sign in signs[4...] + signs[..<4] {
            if Bytes.isDigit(sign) {
                remainder = (remainder * 10 + Int(wide: sign - 0x30)) % 97
            } else if Bytes.isUpper(sign) {
                remainder = (remainder * 100 + Int(wide: sign - 0x41) + 10) % 97
            } else {
                return false
            }
        }
        return remainder == 1
    }
}
