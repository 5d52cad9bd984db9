import RecoverBase
import RecoverDiagnostics
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Files with several mistakes: each is found, at its place, and mending one never brings up another.
@Suite struct TwelveSlipsTests {
    /// `1️⃣` to `9️⃣` and `🔟` mark where a diagnostic starts; they are taken out. Behind the text stand the codes.
    private func expect(_ marked: String, _ codes: Code...) {
        let (text, places) = marks(marked)
        let found = compile(text).diagnostics
        #expect(found.map(\.code) == codes, "\(rendered(compile(text)))")
        #expect(found.map { Int($0.place.span.start) } == places, "\(rendered(compile(text)))")
    }

    private func marks(_ marked: String) -> (String, [Int]) {
        var text = ""
        var places: [Int] = []
        for character in marked {
            if character == "🔟" || character.unicodeScalars.last == "\u{20E3}" {
                places.append(text.utf8.count)
            } else {
                text.append(character)
            }
        }
        return (text, places)
    }

    static let twelve = """
        // The spring survey
        scenario “Late exports”
        use recovery-plan
        customer "Operations Director" {
          name Dana Whitfield
          employees 4,000
          tenure: 2,5 years
          arr 84k USD
          peak 27.11.2026
          legal-dispute true
        }
        feedback 3/10 "Exports crawl" {
          issue exports "Exports crawl"
        }
        owner Product
        constraint no refunds
        deliver email {
          words 120-160
          tone calm,
          structure star
        }
        deliver plan
        {
          lasts 7 days
          milestone profile "Exports profiled" { by day 2; ownr Product; success "They confirm it"; visible-win }
        }
        when customer.industry == logistics or segment is smb or mid-market { policy apology banned }

        """

    @Test func manyMistakesAreFoundEachAtItsPlace() {
        expect(
            """
            1️⃣// The spring survey
            scenario 2️⃣“Late exports”
            customer "Operations Director" {
              name 3️⃣Dana Whitfield
              employees 4️⃣4,000
              tenure5️⃣: 6️⃣2,5 years
              arr 7️⃣84k USD
              peak 8️⃣27.11.2026
              legal-dispute 9️⃣true
            }
            when customer.industry 🔟== logistics or 1️⃣customer.employees is 5 or 6 { segment smb }
            deliver email
            2️⃣{
              words 1203️⃣-160
              tone calm4️⃣,
              structure star
            }
            """,
            .commentMark, .wrongQuotes, .missingQuotes, .thousandsComma, .keywordMark, .decimalComma, .currencyBehind,
            .dateFormat, .trueForYes, .symbolForIs, .isOr, .braceOnOwnLine, .rangeDash, .trailingComma)
    }

    @Test func oneUnclosedBlockIsOneMessage() {
        expect("deliver plan 1️⃣{\n  lasts 7 days\n\nowner CS\ncustomer { employees 600 }\n", .unclosedBlock)
        expect(
            "deliver plan {\n  milestone a \"A\" 1️⃣{\n    by day 2\n  milestone b \"B\" {\n    by day 3\n  }\n}\nowner CS\n",
            .unclosedBlock)
        expect("feedback 3/10 \"x\" {\n  issue a \"x\" {\n    cause \"c\" 1️⃣{\n", .unclosedBlock)
    }

    @Test func semicolonsAndTabsAreFine() {
        #expect(
            compile("customer {\n\tname\t\"Dana\";\n\temployees 600; industry logistics;\n};\n").diagnostics.isEmpty)
    }

    @Test func oneSlipOfABeginnerIsOneMessage() {
        expect("owner 1️⃣Customer Care { person \"A\" }\nassigned \"Customer Care\"\n", .spaceInName)
        expect("use 1️⃣recovery plan\ndeliver email { tone 2️⃣very sorry and warm }\n", .spaceInName, .missingQuotes)
        expect("1️⃣client \"Clinic\" {\n  2️⃣staff 4\n}\n", .unknownKeyword, .unknownKeyword)
        expect("feedback 1️⃣3 out of 10 \"x\"\n", .missingUnit)
        expect("feedback 2/10 \"The 1️⃣\"booking page\" freezes\"\n", .quoteInsideText)
        expect(
            "deliver plan1️⃣\n  milestone a { by day 1; success \"x\"; visible-win; owner X }\n}\nowner X\n",
            .missingArgument)
    }

    @Test func whatIsInsideABrokenStatementIsDeclared() {
        expect(
            """
            owner X
            feedback 1️⃣bad "It freezes" { issue freeze "It freezes" }
            deliver plan { milestone a { by day 1; owner X; success "x"; visible-win; prevents freeze } }
            """, .wrongArgument)
    }

    @Test func emptyCommentIsABlankOne() {
        #expect(compile("feedback 3/10 \"\"").value("feedback.comment") == .unknown)
        #expect(compile("feedback 3/10 \"  \"").value("feedback.comment") == .unknown)
        #expect(compile("feedback 3/10 \"x\"").value("feedback.comment") != .unknown)
    }

    @Test func noNameOfSeveralWordsIsMendedUnasked() {
        for text in ["owner Customer Care", "deliver call on Tuesday", "deliver email follow up", "owner CS Support"] {
            #expect(
                !compile(text).diagnostics.isEmpty && compile(text).diagnostics.allSatisfy { $0.fix?.isCertain != true }
            )
        }
    }

    // MARK: Mending

    /// Applies one diagnostic's mend: its fix-it, or what a person would write.
    private func mend(_ text: String, _ diagnostic: Diagnostic) -> String? {
        diagnostic.fix?.applied(to: Source(name: "case.rs", text: text)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The diagnostics without their places, which mends move.
    private func keys(_ compilation: Compilation) -> [String: Int] {
        compilation.diagnostics.reduce(into: [:]) { $0["\($1.code.rawValue): \($1.message)", default: 0] += 1 }
    }

    @Test func mendsInAnyOrderBringUpNothingNew() throws {
        let count = compile(Self.twelve).diagnostics.count
        #expect(count == 15, "\(rendered(compile(Self.twelve)))")
        for diagnostic in compile(Self.twelve).diagnostics {
            let after = keys(compile(try #require(mend(Self.twelve, diagnostic))))
            let before = keys(compile(Self.twelve))
            #expect(after.allSatisfy { $0.value <= before[$0.key, default: 0] }, "\(diagnostic.code)")
        }
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<25 {
            var text = Self.twelve
            var left = keys(compile(text))
            while true {
                let diagnostics = compile(text).diagnostics
                guard let chosen = diagnostics.randomElement(using: &generator) else { break }
                text = try #require(mend(text, chosen), "no mend for \(chosen.code)")
                let after = keys(compile(text))
                for (key, number) in after {
                    #expect(number <= left[key, default: 0], "new after \(chosen.code): \(key)")
                }
                #expect(after.values.reduce(0, +) < left.values.reduce(0, +), "\(chosen.code) was not mended")
                guard after.values.reduce(0, +) < left.values.reduce(0, +) else { return }
                left = after
            }
        }
    }

    @Test func fixAppliesTheCertainMendsOnly() {
        let source = Source(name: "case.rs", text: Self.twelve)
        let diagnostics = compile(Self.twelve).diagnostics
        let mended = applyCertainFixes(to: source, diagnostics: diagnostics)
        let left = compile(mended).diagnostics
        #expect(left.map(\.code) == [.unknownKeyword], "\(rendered(compile(mended)))")
        // A second run has nothing to do.
        #expect(certainFixes(for: Source(name: "case.rs", bytes: mended), in: left).isEmpty)
    }

    /// Every certain mend of every snapshot's source is safe: it leaves fewer messages and no new one.
    @Test(arguments: Code.allCases) func certainMendsAreSafe(code: Code) throws {
        let example = try CodeExample.wrong(code)
        let compilation = example.compiled()
        for diagnostic in compilation.diagnostics where diagnostic.fix?.isCertain == true {
            let text = try #require(mend(example.text, diagnostic))
            let after = compile(text, arguments: example.arguments)
            #expect(after.diagnostics.count < compilation.diagnostics.count, "\(rendered(after))")
        }
    }

    /// "declare it" would make a second owner, and the person of the first would be gone.
    @Test func theFirstWordOfAnOwnerIsThatOwner() {
        let result = compile(
            """
            scenario "x"
            customer "Owner"
            feedback 3/10 "Late."
            owner Billing-Team { person "Ruth Adler" }
            owner Product
            deliver plan { milestone a "A" { by day 1; owner billing; success "It is seen"; visible-win } }
            """)
        #expect(result.diagnostics.filter(\.isError).map(\.help) == ["did you mean `Billing-Team`?"])
    }
}
