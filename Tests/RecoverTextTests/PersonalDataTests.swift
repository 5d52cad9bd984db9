import RecoverText
import Testing

@Suite struct PersonalDataTests {
    @Test(
        "Masked",
        arguments: [
            ("Write to dana.ortiz+x@acme.co.uk.", "Write to [e-mail address]."),
            ("<a@b.io>, c_d@e-f.com;", "<[e-mail address]>, [e-mail address];"),
            ("Call +1 (415) 555-0132 now", "Call [phone number] now"),
            ("Tel. +49 30 1234567", "Tel. [phone number]"),
            ("(415) 555-0132", "[phone number]"),
            ("415-555-0132 or 415.555.0132", "[phone number] or [phone number]"),
            ("0171/123 45 67", "[phone number]"),
            ("call me at 5550132", "call me at [phone number]"),
            ("555-0132", "[phone number]"),
            ("Card 4111 1111 1111 1111 was charged", "Card [card number] was charged"),
            ("4111-1111-1111-1111, 378282246310005", "[card number], [card number]"),
            ("account 12345678", "account [account number]"),
            ("account no. 1234-5678 is open", "account no. [account number] is open"),
            ("IBAN DE89 3704 0044 0532 0130 00, thanks", "IBAN [account number], thanks"),
            ("GB82WEST12345698765432", "[account number]"),
            ("gb82west12345698765432", "[account number]"),
            ("my iban is de89 3704 0044 0532 0130 00.", "my iban is [account number]."),
            ("4111.1111.1111.1111", "[card number]"),
            ("8 (495) 123-45-67", "[phone number]"),
            ("id AB12345678", "id AB[account number]"),
            ("account 20260302", "account [account number]"),
            // As people paste them.
            ("Call +49\u{202F}30\u{2009}1234567", "Call [phone number]"),
            ("0171\u{A0}\u{2013}\u{A0}123 45 67", "[phone number]"),
            ("415\u{2011}555\u{2010}0132", "[phone number]"),
            ("+49\u{B7}30\u{B7}1234567", "[phone number]"),
            ("030 - 123 45 67", "[phone number]"),
            ("\u{FF0B}\u{FF14}\u{FF19} 30 \u{FF11}\u{FF12}\u{FF13}4567", "[phone number]"),
            ("tel \u{660}\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}\u{668}\u{669}", "tel [phone number]"),
            ("4111\u{200B} 1111\u{2060} 1111 11\u{AD}11", "[card number]"),
            ("maya @ example.org", "[e-mail address]"),
            ("maya\u{FF20}example.org", "[e-mail address]"),
            ("may\u{200B}a@exam\u{2060}ple.org", "[e-mail address]"),
            ("+49\u{200B}151\u{200E}234\u{202D}56\u{180E}789", "[phone number]"),
            ("m\u{0}ay\u{7F}a@ex\u{85}ample.org", "[e-mail address]"),
            ("DE89 3704 00\u{FEFF}44 0532 01\u{E0041}30 00", "[account number]"),
            ("4111/1111/1111/1111", "[card number]"), ("4111_1111_1111_1111.", "[card number]."),
            ("4111\n1111\n1111\n1111", "[card number]"),
            ("\"dana w\"@harbor.example", "[e-mail address]"),
            ("?email=dana%40harbor.example&x", "[e-mail address]&x"),
            ("DE89-3704-0044-0532-0130-00", "[account number]"),
            ("DE89\u{A0}3704\u{202F}0044 0532 0130 00", "[account number]"),
            ("IBAN DE89 3704 0044 0532 0130 01 it is", "IBAN [account number] it is"),
        ])
    func masked(_ text: String, _ expected: String) {
        #expect(PersonalData.masked(text).text == expected)
    }

    @Test(
        "Left alone",
        arguments: [
            "on 2026-03-02 at 10:30", "2026-03-02 10:30:15", "02.03.2026, 3/2/2026 and 20260302",
            "$84,000 and $84000000",
            "€12.345.678,00 or 12345678 EUR", "84,000,000 rows", "30% of 4,000", "version 10.0.19041.1234",
            "192.168.100.200",
            "ticket #4521 and 1234567", "24/7 since 1999-2024", "pi is 3.14159265", "10 12 15 20 25 30 35",
            "a@b and @dana",
            "from 9 to 5, 2 x 3", "2026-03-02 1234", "March 2, 2026 10 20 30", "10:30-11:45", "call 2026-03-02 12 34",
            "3 apples @ 4.50 each", "at noon @ the office. Then home",
            "at least 12 people from all 34 teams were here", "1234.5678.1234.5678", "as of 10 weeks and 20 days ago",
        ])
    func kept(_ text: String) {
        #expect(PersonalData.masked(text).text == text)
        #expect(PersonalData(text).findings == [])
    }

    @Test("Kinds, places and counts")
    func counts() {
        let text = "é a@b.io, +49 30 1234567, c@d.org"
        #expect(
            PersonalData(text).findings == [
                .init(kind: .email, range: 3..<9), .init(kind: .phone, range: 11..<25),
                .init(kind: .email, range: 27..<34),
            ])
        #expect(PersonalData.masked(text).counts == [.init(kind: .email, count: 2), .init(kind: .phone, count: 1)])
        #expect(PersonalData.masked("nothing").counts == [])
    }

    @Test("Check digits")
    func checkDigits() {
        #expect(AccountNumbers.isCard(Array("4111111111111111".utf8)))
        #expect(!AccountNumbers.isCard(Array("4111111111111112".utf8)))
        #expect(!AccountNumbers.isCard(Array("0000000000000000".utf8)))
        #expect(!AccountNumbers.isCard(Array("41111111".utf8)))
        #expect(PersonalData("4111 1111 1111 1112").findings == [])
        #expect(PersonalData("GB82 WEST 1234 5698 7654 32").findings == [.init(kind: .account, range: 0..<27)])
        // With a slip in it, it is still somebody's account; other letters and digits in fours are not.
        #expect(PersonalData("GB83 WEST 1234 5698 7654 32").findings == [.init(kind: .account, range: 0..<27)])
        #expect(PersonalData("GX83 WEST 1234 5698 7654 32").findings == [])
    }

    @Test("Hostile runs stay cheap and whole")
    func hostile() {
        for unit in ["@", "a@", "1 ", "+", "(", "1-", "a.@b.", "DE89 ", "1.2,"] {
            let text = String(repeating: unit, count: 5000)
            let findings = PersonalData(text).findings
            #expect(zip(findings, findings.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        }
    }
}
