import RecoverBase
import RecoverModel
import Testing

@testable import RecoverEvaluation

@Suite struct PathTests {
    private let scored = """
        rule right "Right" { expects option.prepared; weight 100 }

        """

    @Test func effectsClampOneAfterTheOther() throws {
        let found = try evaluated(
            """
            meter trust 0..10 = 9
            decision d "?" { option a "A" { effect trust +5, trust -3 } }
            """)
        // 9 + 5 is cut off at 10, and 10 - 3 is 7.
        #expect(found.paths.best?.meters == [7])
        #expect(found.paths.findings.filter { $0.kind == .meterCutOff }.map(\.trail) == [["a"]])
    }

    @Test func theOptionsEffectsComeBeforeTheChances() throws {
        let found = try evaluated(
            """
            meter trust 0..10 = 5
            decision d "?" {
              option a "A" { chance 25% "Up" { effect trust -4 }; chance otherwise "Down"; effect trust +9 }
            }
            """)
        // 5 + 9 is cut off at 10 first; then 6 in a quarter of the plays.
        #expect(isClose(found.paths.whole.meters[0], 0.25 * 6 + 0.75 * 10))
        #expect(found.paths.count == 2)
        #expect(found.paths.best?.steps[0].chance == 1)
        #expect(found.paths.best?.meters == [10])
    }

    @Test func theFirstThenThatHoldsIsTaken() throws {
        let found = try evaluated(
            """
            meter trust 0..10 = 1
            decision one "?" { option a "A" { effect trust +1; then three when trust < 2; then end when trust is 2 } }
            decision two "?" { option b "B" }
            decision three "?" { option c "C" }
            ending last "Last" otherwise
            """)
        #expect(found.ids(found.paths.best) == ["a"])
        #expect(
            found.paths.findings.filter { $0.kind == .unreachableDecision }.map(\.decision) == ["two", "three"])
    }

    @Test func withoutAThenTheNextInTheFileComes() throws {
        let found = try evaluated(
            """
            decision one "?" { option a "A" { then three when one is b }; option b "B" { then three when one is b } }
            decision two "?" { option c "C" }
            decision three "?" { option d "D" }
            """)
        #expect(found.paths.count == 2)
        #expect(found.ids(found.paths.best) == ["a", "c", "d"])
        #expect(isClose(found.outlook("two", "c")?.reach, 0.5))
    }

    @Test func otherwiseComesLastWhereverItIsWritten() throws {
        let found = try evaluated(
            """
            meter trust 0..10 = 5
            decision d "?" { option a "A" { effect trust +3 }; option b "B" }
            ending lost "Lost" otherwise
            ending won "Won" when trust >= 7
            """)
        #expect(found.exercise.endings.map(\.id) == ["won", "lost"])
        #expect(found.paths.endings == [0.5, 0.5])
    }

    @Test func againIsAskedOnceMoreThanItsNumberAndThenPassedBy() throws {
        let found = try evaluated(
            """
            meter calls 0..10 = 0
            decision call "?" { again max 2; option ring "Ring" { effect calls +1 } }
            decision after "?" { option retry "Again" { then call }; option stop "Stop" { then end } }
            decision last "?" { option done "Done" }
            ending out "Out" otherwise
            """)
        // stop; retry stop; retry retry stop; retry retry retry, from where `then call` counts no more.
        #expect(found.paths.count == 4)
        let walked = Walker.totals(found.program)
        #expect(walked.leaves == 4)
        #expect(isClose(found.paths.whole.meters[0], 0.5 * 1 + 0.25 * 2 + 0.25 * 3))
        #expect(isClose(found.outlook("last", "done")?.reach, 0.125))
    }

    @Test func tiesGoByTheOrderOfTheFile() throws {
        let found = try evaluated(
            scored + """
                decision one "?" { option x "X" { prepared }; option y "Y" { prepared } }
                decision two "?" { option z "Z"; option w "W" { prepared }; option v "V" { prepared } }
                """)
        #expect(found.ids(found.paths.best) == ["x", "w"])
        #expect(found.ids(found.paths.worst) == ["x", "z"])
        #expect(found.scores.decisions.map(\.best) == [nil, 1])
    }

    @Test func whoEndsEarlyIsMeasuredByTheBestWay() throws {
        // The short way scores 100 once, the long way 100, 100 and 0. Who takes the best each time lacks nothing.
        let found = try evaluated(
            scored + """
                decision one "?" { option short "S" correct { then end }; option long "L" correct; option no "N" }
                decision two "?" { option a "A" { prepared }; option n "N" }
                decision three "?" { option b "B" { score 0 }; option c "C" harmful }
                """)
        #expect(found.program.leastWeight == 1)
        #expect(found.ids(found.paths.best) == ["short"])
        let turned = try evaluated(
            scored + """
                decision one "?" { option long "L" correct; option short "S" correct { then end } }
                decision two "?" { option a "A" { prepared }; option n "N" }
                decision three "?" { option b "B" { score 0 } }
                """)
        // The order of the file changes nothing.
        #expect(turned.program.leastWeight == 1)
        #expect(turned.ids(turned.paths.best) == ["short"])
        #expect(isClose(turned.paths.best?.score, 100))
        #expect(turned.ids(turned.paths.worst) == ["long", "n", "b"])
        #expect(isClose(turned.paths.worst?.score, 100.0 / 3))
    }

    @Test func tiesGoByCorrectFirst() throws {
        let found = try evaluated(
            """
            decision one "?" { option a "A" weak; option b "B" weak; option c "C" { score 33 } }
            decision two "?" { option d "D" correct; option e "E" correct }
            """)
        #expect(found.ids(found.paths.best) == ["a", "d"])
    }

    @Test func whereChancesSplitThePathFollowsTheLikelierBranch() throws {
        let found = try evaluated(
            """
            decision one "?" { option a "A" { score 50; chance 60% "P" { then low }; chance 40% "Q" { then high } } }
            decision low "?" { option l "L" { score 10; then end } }
            decision high "?" { option h "H" { score 90; then end } }
            """)
        #expect(found.ids(found.paths.best) == ["a", "l"])
        #expect(isClose(found.paths.best?.score, 30))
        #expect(isClose(found.paths.whole.score, 0.6 * 30 + 0.4 * 70))
    }

    @Test func takesMovesTheClockAndWithoutItWithin() throws {
        let found = try evaluated(
            """
            decision one "?" { option a "A" { within 2 days; takes 1 hour; costs $2k } }
            decision two "?" { option b "B" { within 1 day; chance 50% "X" { costs $500 }; chance 50% "Y" { takes 2 hours } } }
            ending slow "Slow" when elapsed > 12 hours
            ending dear "Dear" when spent >= $2.5k
            ending fine "Fine" otherwise
            """)
        #expect(isClose(found.paths.whole.seconds, 3600 + 0.5 * 86_400 + 0.5 * 7200))
        #expect(isClose(found.paths.whole.spent, 2250))
        #expect(found.paths.endings == [0.5, 0, 0.5])
    }

    @Test func anOptionIsOfferedOnlyWhereItsConditionHolds() throws {
        let found = try evaluated(
            """
            meter trust 0..10 = 4
            decision one "?" { option up "Up" { effect trust +2 }; option down "Down" }
            decision two "?" { option board "Board" { when trust >= 6 }; option plain "Plain"; option never "Never" { when trust > 9 } }
            decision three "?" { option only "Only" { when one is up } }
            """)
        #expect(found.paths.count == 3)
        #expect(found.paths.findings.contains { $0.kind == .unreachableOption && $0.option == "never" })
        let passed = try #require(found.paths.findings.first { $0.kind == .noOptionOffered })
        #expect(passed.trail == ["down", "plain"])
    }

    @Test func passMarks() throws {
        func kinds(_ text: String) throws -> [Finding.Kind] {
            try evaluated(text).paths.findings.filter { !$0.isNote }.map(\.kind)
        }
        let text = #"decision d "?" { option a "A" { score 40 }; option b "B" { score 60 } }"# + "\n"
        #expect(try kinds(text + "pass at 70") == [.passForNobody])
        #expect(try kinds(text + "pass at 40") == [.passForEverybody])
        #expect(try kinds(text + "pass at 50") == [])
        // A quiz can lift the mean to 80, or pull it down to 20.
        let quiz = #"quiz q "?" { answer r "R" correct; answer w "W" }"# + "\n"
        #expect(try kinds(text + quiz + "pass at 70") == [])
        #expect(try kinds(text + quiz + "pass at 20") == [.passForEverybody])
    }

    @Test func theBestScoredOptionCanEndWorse() throws {
        let found = try evaluated(
            scored + """
                meter trust 0..10 = 5
                decision d "?" { option good "G" { prepared; effect trust -5 }; option bad "B" }
                ending won "Won" when trust >= 5
                ending lost "Lost" otherwise
                """)
        let finding = try #require(found.paths.findings.first { $0.kind == .bestLeadsWorse })
        #expect(
            finding.message == "`good` scores best in `d` and leads to `lost`; `bad` leads to `won`, which is better")
        #expect(finding.trail == ["good"])
    }

    @Test func statesThatGoOnAlikeAreOne() throws {
        // Twenty decisions of three options with nothing to remember: 21 states for 3^20 ways.
        let text = (1...20).map { #"decision d\#($0) "?" { option a "A"; option b "B"; option c "C" }"# }
        let found = try evaluated(text.joined(separator: "\n"))
        #expect(found.paths.count == 3_486_784_401)
        let graph = try #require(
            try StateGraph(found.program, limit: 100, memory: 1 << 28, cancellation: NeverCancelled()))
        #expect(graph.count == 21)
    }

    /// Every way comes to a sum of its own.
    private static func unmerged(decisions: Int) -> String {
        var (power, text) = (1, "meter m 0..10_000_000 = 0\n")
        for index in 1...decisions {
            let options = (0..<5).map { "option o\($0) \"O\" { score \($0 * 25); effect m +\($0 * power) }" }
            text += "decision d\(index) \"?\" { \(options.joined(separator: "; ")) }\n"
            power *= 5
        }
        return text + "ending high \"High\" when m >= \(power / 2)\nending low \"Low\" otherwise\npass at 100\n"
    }

    @Test func waysThatDoNotMeetAreWalked() throws {
        let found = try evaluated(PathTests.unmerged(decisions: 6))
        let size = TreeSize(found.program, seed: 1)
        #expect(size.ways == 15_625)
        // That states do not meet is seen before they are all there.
        var isAsked = 0
        let graph = try StateGraph(
            found.program, limit: 1_000_000, memory: 1 << 28, cancellation: NeverCancelled(),
            isWalkable: {
                isAsked += 1
                return true
            })
        #expect(graph == nil && isAsked == 1)
        #expect(found.paths.isExhaustive)
        #expect(found.paths.count == 15_625)
        #expect(isClose(found.paths.whole.meters[0], 7_812))
        #expect(isClose(found.paths.whole.score, 50))
        #expect(isClose(found.paths.endings[0], 7_813.0 / 15_625))
        #expect(found.ids(found.paths.best) == [String](repeating: "o4", count: 6))
        #expect(isClose(found.paths.guessing?.even.passes, 1.0 / 15_625))
        #expect(found.paths.guessing?.isExact == true)
        #expect(isClose(found.outlook("d6", "o4")?.meters[0], 4 * 3_125 + 1_562))
    }

    @Test func aWalkIsGivenUpBeyondItsLimit() throws {
        let found = try evaluated(PathTests.unmerged(decisions: 4))
        for (limit, isWhole) in [(625, true), (624, false)] {
            let walk = try TreeWalk(found.program, guesser: nil, limit: limit, cancellation: NeverCancelled())
            #expect((walk != nil) == isWhole)
        }
        #expect(throws: Cancelled.self) {
            let long = try evaluated(PathTests.unmerged(decisions: 6))
            _ = try TreeWalk(long.program, guesser: nil, limit: .max, cancellation: AlwaysCancelled())
        }
    }

    @Test func tooLargeATreeIsSampledAndSaysSo() throws {
        let text = (1...12).map {
            #"decision d\#($0) "?" { option a "A" { score 20; effect m +\#($0) }; option b "B" { score 80 } } "#
        }
        var limits = PathLimits()
        limits.states = 50
        limits.ways = 4_000
        limits.plays = 50_000
        let source = "meter m 0..100 = 0\n" + text.joined(separator: "\n")
        let partial = try evaluated(source, limits: limits)
        let whole = try evaluated(source)
        #expect(!partial.paths.isExhaustive)
        #expect(partial.paths.plays == 50_176)
        #expect(whole.paths.isExhaustive)
        #expect(isClose(whole.paths.whole.meters[0], 39))
        #expect(abs(partial.paths.whole.meters[0] - 39) < 0.3)
        // One play in 4096 would come to it by chance.
        #expect(isClose(partial.paths.best?.score, 80))
        #expect(isClose(partial.paths.worst?.score, 20))
        // Who always takes the first has one way, however many there are.
        #expect(partial.paths.guessing?.isExact == false)
        #expect(partial.paths.guessing?.first == whole.paths.guessing?.first)
        #expect(partial.paths.guessing?.longest == whole.paths.guessing?.longest)
    }

    /// A tree of figures finds what comparing all options finds.
    @Test(arguments: 1...20)
    func dominatedIsAsCompared(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        let (count, meters, steps) = (1 + generator.below(120), generator.below(4), 2 + generator.below(30))
        var options: [Outlook] = []
        var scores: [Double] = []
        for _ in 0..<count {
            var option = Outlook(reach: generator.below(9) == 0 ? 0 : 0.5)
            option.seconds = Double(generator.below(steps))
            option.meters = (0..<meters).map { _ in Double(generator.below(steps)) }
            options.append(option)
            scores.append(Double(generator.below(steps)))
        }
        let lowIsGood = (0..<meters).map { $0 % 2 == 1 }
        func row(_ place: Int) -> [Double] {
            [scores[place], -options[place].seconds]
                + zip(options[place].meters, lowIsGood).map { $1 ? -$0 : $0 }
        }
        var figures = OptionFigures(options, scores: scores, lowIsGood: lowIsGood)
        for place in options.indices {
            let expected =
                options[place].reach == 0
                ? nil
                : options.indices.first { other in
                    let pairs = zip(row(other), row(place))
                    return options[other].reach > 0 && pairs.allSatisfy { $0 >= $1 } && pairs.contains { $0 > $1 }
                }
            #expect(figures.first(dominating: place) == expected)
        }
    }
}

private struct AlwaysCancelled: Cancellation {
    var isCancelled: Bool { true }
}
