/// Words after which a full stop need not end a sentence.
public enum Abbreviations {
    /// What the stop behind an abbreviation means.
    public enum Rule: UInt8, Sendable {
        /// Never the end: `Dr.`, `e.g.`, `vs.`
        case never = 1
        /// The end unless a number follows: `No.`, `Fig.`
        case beforeNumber
        /// The end when an upper-case letter follows: `etc.`
        case beforeUpper
        /// As `beforeUpper`, but time zones, days and months may follow: `a.m. Eastern`.
        case time
        /// The end only when the next word usually starts a sentence: `U.S. The …`, `Inc. We …`, `J. Smith`.
        case beforeStarter
        /// Days and months, only when capitalised: `Jan. 5`.
        case calendar
    }

    private static let table = ShortWordTable([
        (Rule.never.rawValue, "dr mr mrs ms mx prof st messrs rev hon capt col lt sgt gen gov sen rep pres supt"),
        (Rule.never.rawValue, "e.g eg i.e ie cf vs viz approx ca tel ext attn p.s p.p.s ps incl excl resp esp mt ft"),
        (Rule.beforeNumber.rawValue, "no nos fig figs sec ch chap vol pp art para min max nr"),
        (Rule.beforeUpper.rawValue, "etc hr hrs mins secs wk wks mo mos yr yrs dept est ave blvd rd acct qty et.al"),
        (Rule.time.rawValue, "a.m p.m am pm"),
        (
            Rule.beforeStarter.rawValue,
            "inc ltd co corp jr sr llc plc gmbh bros ph.d m.d b.a m.a u.s u.k u.s.a e.u d.c u.n"
        ),
        (
            Rule.calendar.rawValue,
            "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
        ),
    ])

    private static let starters = ShortWordTable([
        (1, "the we i you it this that these those if in our your he she they please thank thanks a an and but so my"),
        (
            1,
            "there here what when how why who where which as at for no yes to not let after before with on by from all"
        ),
        (1, "any each every some is are was will can could would should do does did have has had since because while"),
        (1, "i'm i'll i've i'd we're we'll we've we'd you're you'll you've it's that's there's here's let's they're"),
        (1, "however meanwhile also then next first second finally instead once until both sorry today tomorrow"),
    ])

    private static let times = ShortWordTable([
        (
            1,
            "et pt ct mt est edt cst cdt mst mdt pst pdt cet cest utc gmt bst ist jst eastern pacific central mountain"
        ),
        (1, "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"),
        (1, "january february march april may june july august september october november december berlin london"),
    ])

    /// The rule for the word in `range`; nil when it is no abbreviation. The range excludes the last stop.
    public static func rule(for bytes: [UInt8], in range: Range<Int>) -> Rule? {
        guard !range.isEmpty, range.count <= 16 else { return nil }
        if let value = table[bytes, range], let rule = Rule(rawValue: value) {
            return rule == .calendar && !Bytes.isUpper(bytes[range.lowerBound]) ? nil : rule
        }
        if range.count == 1 {
            let letter = bytes[range.lowerBound]
            return Bytes.isUpper(letter) && letter != 0x49 ? .beforeStarter : nil
        }
        // U.N.E.S.C.O: single letters joined by stops.
        var index = range.lowerBound
        while index < range.upperBound {
            let isLetterTurn = (index - range.lowerBound).isMultiple(of: 2)
            guard isLetterTurn ? Bytes.isLetter(bytes[index]) : bytes[index] == 0x2E else { return nil }
            index += 1
        }
        return range.count.isMultiple(of: 2) ? nil : .beforeStarter
    }

    /// Words that open a sentence far more often than they follow an abbreviation.
    public static func isStarter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        starters.contains(bytes, range)
    }

    /// Time zones, days and months, which follow `a.m.` and `p.m.` inside a sentence.
    public static func isTimeWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        times.contains(bytes, range)
    }
}
