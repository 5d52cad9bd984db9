import Foundation
import RecoverBase
import RecoverDiagnostics
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// What someone writes who has read the tutorial and nothing else: one message at its place, which mends it.
@Suite struct SlipTests {
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

    private func slipped(_ row: (right: String, wrong: String)) -> (text: String, start: Int) {
        let marked = Self.tutorial.replacing(row.right, with: row.wrong, maxReplacements: 1)
        let start = marked.utf8.firstRange(of: "⟦".utf8).map {
            marked.utf8.distance(from: marked.utf8.startIndex, to: $0.lowerBound)
        }
        return (marked.replacing("⟦", with: "").replacing("⟧", with: ""), start ?? 0)
    }

    /// The lines that a text has and another one has not.
    private func newLines(_ text: String, besides other: String) -> [String] {
        let known = Set(other.components(separatedBy: "\n"))
        return text.components(separatedBy: "\n").filter { !known.contains($0) }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// `RECOVER_RECORD=1 swift test --filter SlipTests` writes it anew.
    @Test func everySlipIsSaidAndMendedAsItWas() throws {
        var text = ""
        for row in Self.rows + Self.layoutRows {
            let (source, _) = slipped(row)
            let found = compile(source)
            text += newLines(source, besides: Self.tutorial).map { "\($0)\n" }.joined()
            if newLines(source, besides: Self.tutorial).isEmpty { text += "(a line less)\n" }
            for diagnostic in found.diagnostics {
                text += "    \(diagnostic.code.rawValue): \(diagnostic.message)\n"
                if let help = diagnostic.help { text += "        \(help)\n" }
                let mended = diagnostic.fix.flatMap { $0.applied(to: Source(name: "", text: source)) }
                for line in mended.map({ newLines(String(decoding: $0, as: UTF8.self), besides: source) }) ?? [] {
                    text += "        → \(line)\n"
                }
            }
            text += "\n"
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots/slips.txt")
            .standardized
        let difference = try SnapshotFolder.difference(Array(text.utf8), file: file)
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// All fix-its of a slip together leave a file without an error, where each of its messages has one.
    @Test(arguments: rows.indices) func theMendsOfASlipMendIt(_ index: Int) {
        var (text, start) = slipped(Self.rows[index])
        let first = compile(text)
        #expect(first.hasErrors || !first.diagnostics.isEmpty, "\(Self.rows[index].wrong) is no mistake")
        // What is said stands where the mistake is, or where its line begins.
        let line = (text.utf8.prefix(start).count { $0 == 10 })
        #expect(
            first.diagnostics.contains { found in
                abs(text.utf8.prefix(Int(found.place.span.start)).count { $0 == 10 } - line) <= 1
            }, "\(rendered(first))")
        guard first.diagnostics.allSatisfy({ $0.fix != nil || !$0.isError }) else { return }
        for _ in 0..<6 {
            guard let fix = compile(text).diagnostics.first(where: \.isError)?.fix,
                let bytes = fix.applied(to: Source(name: "", text: text))
            else { break }
            text = String(decoding: bytes, as: UTF8.self)
        }
        let left = compile(text).diagnostics.filter(\.isError)
        let isCertain = first.diagnostics.allSatisfy { $0.fix?.isCertain == true || !$0.isError }
        #expect(left.count <= (isCertain ? 0 : 1), "\(text)\n\(rendered(compile(text)))")
    }

    @Test func theTutorialItselfIsWithoutAMessage() {
        #expect(compile(Self.tutorial).diagnostics.isEmpty, "\(rendered(compile(Self.tutorial)))")
    }

    // MARK: Many in one file

    /// Slips of which one thing is said, where they are marked, and which can mean one thing only.
    private static let single = rows.filter { row in
        let test = SlipTests()
        let (text, start) = test.slipped(row)
        let found = compile(text).diagnostics
        return found.count == 1 && Int(found[0].place.span.start) == start && found[0].fix?.isCertain == true
    }

    /// The tutorial's file with some slips in it, and where their messages stand.
    private func text(with slips: [(right: String, wrong: String)]) -> (text: String, places: [Int]) {
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

    private func expectMessages(of slips: [(right: String, wrong: String)]) {
        let (text, places) = text(with: slips)
        let found = compile(text)
        #expect(found.diagnostics.map { Int($0.place.span.start) } == places, "\(rendered(found))")
    }

    /// One of each place of the file, at random: as many messages as slips, each where it belongs, whichever are mended first.
    @Test func slipsMendedInAnyOrderBringUpNothingNew() throws {
        let places = Dictionary(grouping: Self.single, by: \.right)
        #expect(places.count >= 6)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<6 {
            var slips: [(right: String, wrong: String)] = []
            var taken: [Range<String.Index>] = []
            for right in places.keys.sorted().shuffled(using: &generator) {
                let range = try #require(Self.tutorial.firstRange(of: right))
                guard !taken.contains(where: { $0.overlaps(range) }),
                    let slip = places[right]?.randomElement(using: &generator)
                else { continue }
                taken.append(range)
                slips.append(slip)
            }
            #expect(slips.count >= 6)
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
