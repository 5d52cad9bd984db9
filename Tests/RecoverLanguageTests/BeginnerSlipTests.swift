import RecoverBase
import RecoverDiagnostics
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// What someone writes who has read the tutorial and nothing else: each slip is one message, at its place, and what it
/// says to write is right.
@Suite struct BeginnerSlipTests {
    /// The file of the tutorial, with an owner more.
    static let tutorial = """
        scenario "Parcels that arrive late"
        use recovery-plan

        customer "Shop owner" {
          name      "Nora Field"
          company   "Field & Fern"
          employees 12
          tenure    14 months
        }

        feedback 4/10 "Parcels arrive late and the hotline never picks up." {
          received 2026-03-02T09:10Z
          issue late    "Parcels arrive late" fixable
          issue hotline "the hotline never picks up" fixable
        }

        owner Support { person "Jon Bell" }
        owner Sales { person "Ruth Adler" }

        deliver email { words 90..120 }
        deliver call
        deliver plan {
          milestone callback "Jon calls back himself" {
            by day 1
            owner   Support
            success "Nora has his direct number"
            visible-win
            prevents hotline
          }
          milestone route "Her parcels go by the morning tour" {
            by day 4
            owner   Support
            success "Two parcels in a row are on time"
            prevents late
          }
        }

        constraint no refunds

        """

    struct Slip: Sendable, CustomTestStringConvertible {
        /// Words of the tutorial's file.
        let right: String
        /// What is written instead; `⟦` and `⟧` mark what the message points at.
        let wrong: String
        let help: String
        /// What the fix-it makes of it; nil where there is none.
        var mended: String?
        var isCertain = false
        var testDescription: String { wrong }
    }

    static let slips: [Slip] = [
        // Marks and numbers
        .init(
            right: "words 90..120", wrong: "words ⟦…⟧120", help: "write `..`", mended: "words ..120"),
        .init(
            right: "words 90..120", wrong: "words ⟦...⟧120", help: "write `..`", mended: "words ..120", isCertain: true),
        .init(
            right: "milestone callback \"", wrong: "⟦milestones⟧ callback \"", help: "did you mean `milestone`?",
            mended: "milestone callback \""),
        .init(
            right: "tenure    14 months", wrong: "tenure    14 months\n  ⟦person⟧ \"Ruth\"",
            help: "did you mean `name`?", mended: nil),
        // Lists
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds, ⟦no⟧ discounts",
            help: "write `constraint no refunds, discounts`", mended: "constraint no refunds, discounts"),
        .init(
            right: "constraint no refunds", wrong: "constraint no ⟦refunds and discounts⟧",
            help: "write `refunds, discounts`", mended: "constraint no refunds, discounts"),
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds, credits and ⟦no⟧ discounts",
            help: "write `constraint no refunds, credits, discounts`",
            mended: "constraint no refunds, credits, discounts"),
        .init(
            right: "constraint no refunds", wrong: "constraint no ⟦free nights⟧",
            help: "write `\"free nights\"`; between several topics stand commas",
            mended: "constraint no \"free nights\""),
        .init(
            right: "constraint no refunds", wrong: "⟦no⟧ refunds", help: "did you mean `constraint no`?",
            mended: "constraint no refunds"),
        .init(
            right: "prevents hotline", wrong: "prevents ⟦the hotline⟧", help: "write `hotline`",
            mended: "prevents hotline"),
        // Deliverables
        .init(
            right: "deliver call", wrong: "deliver ⟦call, brief⟧",
            help: "one deliverable a line: `deliver call` and `deliver brief`", mended: "deliver call\ndeliver brief",
            isCertain: true),
        .init(
            right: "deliver call", wrong: "deliver ⟦call and brief⟧",
            help: "one deliverable a line: `deliver call` and `deliver brief`", mended: "deliver call\ndeliver brief",
            isCertain: true),
        .init(
            right: "deliver call", wrong: "deliver ⟦a call⟧", help: "write `deliver call`", mended: "deliver call"),
        // Days
        .init(
            right: "by day 4", wrong: "by ⟦2026-04-24⟧",
            help: "write the number of the day, such as `by day 2`; day 1 is the start"),
        .init(
            right: "by day 4", wrong: "by ⟦Friday⟧",
            help: "write the number of the day, such as `by day 2`; day 1 is the start"),
        .init(
            right: "by day 4", wrong: "by ⟦day 2026-04-24⟧",
            help: "write the number of the day, such as `by day 2`; day 1 is the start"),
        .init(right: "by day 4", wrong: "by ⟦4⟧", help: "write `by day 4`", mended: "by day 4"),
        .init(right: "by day 4", wrong: "by ⟦the 4th day⟧", help: "write `by day 4`", mended: "by day 4"),
        // Quantities
        .init(
            right: "words 90..120", wrong: "words ⟦max 100⟧", help: "write `..100`", mended: "words ..100",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦at most 100⟧", help: "write `..100`", mended: "words ..100",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦100 max⟧", help: "write `..100`", mended: "words ..100",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦under 100⟧", help: "write `..99`", mended: "words ..99",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦min 80⟧", help: "write `80..`", mended: "words 80..",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦at least 80⟧", help: "write `80..`", mended: "words 80..",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦80+⟧", help: "write `80..`", mended: "words 80..", isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦between 80 and 120⟧", help: "write `80..120`",
            mended: "words 80..120", isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦about 100⟧",
            help: "write the two ends, such as `90..110`, or only `100`", mended: "words 100"),
        .init(
            right: "words 90..120", wrong: "words ⟦100 words⟧", help: "write `100`", mended: "words 100",
            isCertain: true),
        .init(right: "words 90..120", wrong: "⟦100 words⟧", help: "write `words 100`", mended: "words 100"),
        .init(
            right: "employees 12", wrong: "employees ⟦\"12\"⟧", help: "write `12`", mended: "employees 12",
            isCertain: true),
        .init(
            right: "employees 12", wrong: "employees ⟦1.200⟧", help: "write `1200`, or `1` if that is meant",
            mended: "employees 1200"),
        .init(
            right: "tenure    14 months", wrong: "tenure ⟦over a year⟧",
            help: "write it as near as you know it, such as `1 year`", mended: "tenure 1 year"),
        .init(
            right: "tenure    14 months", wrong: "tenure ⟦1 year and 2 months⟧", help: "write `1 year 2 months`",
            mended: "tenure 1 year 2 months", isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "arr ⟦84 thousand dollars⟧", help: "write `$84k`", mended: "arr $84k",
            isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "arr ⟦84,000 USD⟧", help: "write `$84000`", mended: "arr $84000",
            isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "value ⟦very high⟧", help: "write `high`", mended: "value high"),
        .init(
            right: "feedback 4/10", wrong: "feedback ⟦score: 4 out of 10⟧", help: "write `4/10`",
            mended: "feedback 4/10"),
        .init(right: "feedback 4/10", wrong: "feedback ⟦4 / 10⟧", help: "write `4/10`", mended: "feedback 4/10"),
        .init(
            right: "feedback 4/10", wrong: "feedback ⟦\"4/10\"⟧", help: "write `4/10`", mended: "feedback 4/10",
            isCertain: true),
        // Owners
        .init(right: "owner   Support", wrong: "owner ⟦Ruth⟧", help: "write `Sales`"),
        .init(right: "owner   Support", wrong: "owner ⟦Ruth Adler⟧", help: "write `Sales`"),
        .init(
            right: "owner   Support", wrong: "owner Sales ⟦\"Head of Sales\"⟧",
            help: "write `owner Sales` here, and at the top of the file `owner Sales \"Head of Sales\"`"),
        .init(
            right: "owner   Support", wrong: "owner New ⟦\"New Team\"⟧",
            help: "write `owner New` here, and at the top of the file `owner New \"New Team\"`"),
        .init(
            right: "owner   Support", wrong: "owner Support ⟦and Sales⟧",
            help: "write `owner Support` or `owner Sales`; one is answerable, the other can stand in the text"),
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "owner Support ⟦Jon Bell⟧",
            help: "write `owner Support { person \"Jon Bell\" }` for a person, or `owner Support \"Jon Bell\"`",
            mended: "owner Support \"Jon Bell\""),
        // Flags
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\" ⟦can be fixed⟧",
            help: "did you mean `fixable`?", mended: "\"Parcels arrive late\" fixable"),
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\"⟦, fixable⟧",
            help: "write only `fixable`", mended: "\"Parcels arrive late\" fixable", isCertain: true),
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\" ⟦not fixable⟧",
            help: "did you mean `no-remedy` (nothing can be done about it)?",
            mended: "\"Parcels arrive late\" no-remedy"),
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\" fixable⟦: yes⟧",
            help: "write only `fixable`", mended: "\"Parcels arrive late\" fixable", isCertain: true),
        // Names
        .init(
            right: "issue hotline \"the hotline never picks up\"", wrong: "issue ⟦\"the hotline never picks up\"⟧",
            help: "choose one by which others can name it, as in `issue exports \"Exports crawl\" fixable`"),
        .init(
            right: "issue hotline \"the hotline never picks up\"", wrong: "issue ⟦1⟧ \"the hotline never picks up\"",
            help: "write `issue-1`, or a name that tells more"),
        // Conditions
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds\nexpect segment ⟦smb⟧",
            help: "write `expect segment is smb`", mended: "constraint no refunds\nexpect segment is smb"),
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds\nexpect email.words ⟦90..120⟧",
            help: "write `expect email.words is 90..120`",
            mended: "constraint no refunds\nexpect email.words is 90..120"),
        // Statements
        .init(
            right: "feedback 4/10", wrong: "⟦opinion⟧ 4/10", help: "did you mean `feedback`?", mended: "feedback 4/10"),
        .init(
            right: "issue late  ", wrong: "⟦-⟧ issue late  ", help: "take the `-` away", mended: "issue late  ",
            isCertain: true),
        .init(
            right: "success \"Two", wrong: "success ⟦when⟧ \"Two",
            help: "write only `\"Two parcels in a row are on time\"`", mended: "success \"Two"),
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds⟦.⟧", help: "take the `.` away",
            mended: "constraint no refunds", isCertain: true),
    ]

    static let all =
        slips + flagRows + constraintRows + quantityRows + conditionRows + nameRows + markRows + blockRows + textRows
        + lineRows + meaningRows + habitRows + pathRows + sentenceRows + clockRows + closingRows + orderRows + partRows

    @Test(arguments: all + wholeFileRows + tooManyRows) func oneSlipIsOneMessageThatMendsIt(slip: Slip) throws {
        try #require(Self.tutorial.contains(slip.right))
        let text = Self.tutorial.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
        let open = try #require(text.utf8.firstRange(of: "⟦".utf8))
        let start = text.utf8.distance(from: text.utf8.startIndex, to: open.lowerBound)
        let bare = text.replacing("⟦", with: "")
        let close = try #require(bare.utf8.firstRange(of: "⟧".utf8))
        let end = bare.utf8.distance(from: bare.utf8.startIndex, to: close.lowerBound)
        let source = bare.replacing("⟧", with: "")

        let result = compile(source)
        try #require(result.diagnostics.count == 1, "\(rendered(result))")
        let diagnostic = result.diagnostics[0]
        #expect(diagnostic.place.span == Span(start: start, end: end), "\(rendered(result))")
        #expect(diagnostic.help ?? "" == slip.help)
        guard let mended = slip.mended else {
            #expect(diagnostic.fix?.isCertain != true)
            return
        }
        let fix = try #require(diagnostic.fix)
        #expect(fix.isCertain == slip.isCertain)
        let after = String(decoding: try #require(fix.applied(to: result.sources[0])), as: UTF8.self)
        #expect(after == Self.tutorial.replacing(slip.right, with: mended, maxReplacements: 1))
        #expect(compile(after).diagnostics.isEmpty, "\(rendered(compile(after)))")
    }

    @Test func theTutorialItselfIsWithoutAMessage() {
        #expect(compile(Self.tutorial).diagnostics.isEmpty, "\(rendered(compile(Self.tutorial)))")
    }

    // MARK: Many in one file

    /// The tutorial's file with some slips in it, and where their messages stand.
    private func text(with slips: [Slip]) -> (text: String, places: [Int]) {
        var text = ""
        var places: [Int] = []
        var rest = Self.tutorial[...]
        let placed = slips.map { (slip: $0, range: Self.tutorial.firstRange(of: $0.right)!) }
        for (slip, range) in placed.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            text += rest[..<range.lowerBound]
            let parts = slip.wrong.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
            text += parts[0]
            places.append(text.utf8.count)
            text += parts[1].replacing("⟧", with: "")
            rest = rest[range.upperBound...]
        }
        return (text + rest, places)
    }

    private func expectMessages(of slips: [Slip]) {
        let (text, places) = text(with: slips)
        let found = compile(text)
        #expect(found.diagnostics.map { Int($0.place.span.start) } == places, "\(rendered(found))")
    }

    /// One of each place of the file, at random: as many messages as slips, each where it belongs, whichever are mended first.
    @Test func slipsMendedInAnyOrderBringUpNothingNew() throws {
        let places = Dictionary(grouping: Self.all, by: \.right)
        #expect(places.count >= 12)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<6 {
            var slips: [Slip] = []
            var taken: [Range<String.Index>] = []
            for right in places.keys.sorted().shuffled(using: &generator) {
                let range = try #require(Self.tutorial.firstRange(of: right))
                guard !taken.contains(where: { $0.overlaps(range) }),
                    let slip = places[right]?.randomElement(using: &generator)
                else { continue }
                taken.append(range)
                slips.append(slip)
            }
            #expect(slips.count >= 12)
            while !slips.isEmpty {
                expectMessages(of: slips)
                slips.remove(at: Int.random(in: slips.indices, using: &generator))
            }
        }
    }

    @Test(arguments: evenBraces.indices) func indentationTellsWhichBraceIsMissingAndWhichIsTooMany(_ index: Int) {
        let (change, lines) = Self.evenBraces[index]
        let text = change.reduce(Self.tutorial) { $0.replacing($1.right, with: $1.wrong, maxReplacements: 1) }
        let found = compile(text)
        #expect(found.diagnostics.map(\.code) == [.unclosedBlock, .strayBrace], "\(rendered(found))")
        let line = { (place: Diagnostic) in text.utf8.prefix(Int(place.place.span.start)).count { $0 == 10 } + 1 }
        #expect(found.diagnostics.map(line) == lines)
    }

    /// A name that is nearly one that is there is told at once, whatever else a broken line may declare.
    @Test(arguments: ["issue 1 \"Parcels arrive late\" fixable", "issue \"Parcels arrive late\" late fixable"])
    func aMisspeltNameIsNotHiddenByABrokenLine(line: String) {
        let text = Self.tutorial
            .replacing("issue late    \"Parcels arrive late\" fixable", with: line)
            .replacing("prevents hotline", with: "prevents hotlin")
        let found = compile(text)
        #expect(found.diagnostics.map(\.code) == [.wrongArgument, .unknownName], "\(rendered(found))")
        #expect(found.diagnostics.last?.help == "did you mean `hotline`?")
    }

    // MARK: Warnings beside errors

    /// Whatever they are about: what a file is short of is told once all of it can be read.
    @Test func theWarningsOfACaseWaitUntilItHasNoErrors() {
        let text = Self.tutorial
            .replacing("issue late    \"Parcels arrive late\"", with: "issue late    \"Parcels come late\"")
            .replacing("    success \"Two parcels in a row are on time\"\n", with: "")
        let wrong = text.replacing("employees 12", with: "employees \"12\"")
        let codes: [Code] = [.quoteNotInComment, .milestoneWithoutSuccess]
        #expect(compile(text).diagnostics.map(\.code) == codes)
        #expect(compile(wrong).diagnostics.map(\.code) == [.needlessQuotes])
    }

    /// What a warning misses may stand in the line that could not be read.
    @Test(arguments: [
        ("success \"Two", "sucess \"Two", [Code.unknownKeyword]),
        ("by day 4", "by Friday", [.wrongArgument]),
        ("constraint no refunds", "constrain no refunds", [.unknownKeyword]),
        ("constraint no refunds", "guarantee no refunds", [.unknownKeyword]),
        ("use recovery-plan", "use recovry-plan", [.unknownPlaybook]),
    ])
    func warningsThatAnErrorMayExplainWait(right: String, wrong: String, codes: [Code]) {
        let result = compile(Self.tutorial.replacing(right, with: wrong, maxReplacements: 1))
        #expect(result.diagnostics.map(\.code) == codes, "\(rendered(result))")
    }
}
