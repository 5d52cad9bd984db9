import RecoverText

/// Checks by words know English only: of a text in another language they can say nothing.
enum Language {
    /// The checks of a part; those that look for words are handed to a person where the text is not English.
    static func withoutPhrases(_ checks: [Check], unlessEnglish text: PartText) -> [Check] {
        guard !isEnglish(text.bytes) else { return checks }
        return checks.map { check in
            guard byWords.contains(check.id) else { return check }
            var check = check
            check.status = .manual
            check.message = "the text is not in English; no machine judged this"
            check.measured = nil
            check.place = nil
            check.evidence = nil
            check.help = "Look at this yourself."
            return check
        }
    }

    private static let byWords: Set<String> = [
        "email.reading-grade", "email.apology", "email.opener", "email.hollow-phrases", "email.blame",
        "email.minimising",
        "email.commitments", "email.goodwill-order", "email.review-ask", "email.first-message", "email.follow-up-by",
        "email.clarifying-question", "email.opt-out", "email.names-complaint", "email.options", "call.open-questions",
        "call.tied-to-complaint", "call.repeats-known", "call.next-step", "call.commitments", "call.options",
        "plan.prevents", "contract.leaks",
    ]

    /// Among the first two hundred words enough are little words of English, or too few words stand there to tell.
    static func isEnglish(_ bytes: [UInt8]) -> Bool {
        let words = Count(bytes)
        return words.isEnglish || words.other <= words.english
    }

    /// Long enough to tell, and hardly a little word of English: another language, or no language at all.
    static func isDoubtful(_ bytes: [UInt8]) -> Bool { !Count(bytes).isEnglish }

    private struct Count {
        var all = 0
        var english = 0
        var other = 0

        init(_ bytes: [UInt8]) {
            var scanner = WordScanner(bytes, in: 0..<bytes.count)
            while all < 200, !isEnough, let token = scanner.next() {
                guard !token.isAddress, !Bytes.isDigit(bytes[token.range.lowerBound]) else { continue }
                all += 1
                if little.contains(bytes, token.range) { english += 1 }
                if foreign.contains(bytes, token.range) || bytes[token.range.lowerBound] >= 0xCE { other += 1 }
            }
        }

        /// Whatever the rest is.
        private var isEnough: Bool { english * 12 >= 200 }
        var isEnglish: Bool { isEnough || all < 20 || english * 12 >= all }
    }

    private static let little = ShortWordTable([
        (
            1,
            "the and of to in is you that it for was on are with as i we have this not be at your our will from by what how"
        )
    ])

    private static let foreign = ShortWordTable([
        (1, "der die das und ist nicht sie wir ich ein eine zu mit auf für den dem haben wird ihr ihre"),
        (1, "le la les et est vous nous je un une des du pour que qui dans pas avec votre notre sur"),
        (1, "el los las y es usted nosotros que para con su por no se del una en lo más nos"),
        (1, "il gli e che non per con una del della sono voi noi di è ho"),
        (1, "het een van ik wij niet en dat met voor op uw onze zijn o os as um uma não com para seu nosso"),
    ])
}
