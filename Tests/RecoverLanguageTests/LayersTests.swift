import RecoverBase
import RecoverModel
import RecoverPlaybooks
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Layers, stages and provenance: what language.md says of them, by example.
@Suite struct LayersTests {
    let scenario = """
        scenario "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z; issue exports "Exports crawl" fixable }
        deliver email { words 120..160; tone calm, accountable }
        variant exec "For the board" { customer "CEO" { seniority executive }; deliver email { words 80..100 } }
        """

    @Test func aLaterLayerReplacesALineAndMergesABlock() {
        let plain = compile(scenario)
        #expect(plain.value("email.words") == .range(.number(120), .number(160)))
        let variant = compile(scenario, variant: "exec")
        #expect(variant.value("email.words") == .range(.number(80), .number(100)))
        #expect(variant.value("customer.role") == .text("CEO"))
        #expect(variant.value("customer.employees") == .number(600), "the block is merged, not replaced")
        #expect(variant.value("email.tone") == .list([.word("calm"), .word("accountable")]))
    }

    @Test func settingsComeOnTopOfTheVariant() {
        let result = compile(
            scenario, variant: "exec",
            set: [("customer.tenure", "3 years"), ("email.words", "..50"), ("feedback.score", "6")])
        #expect(result.value("customer.tenure") == .duration(CalendarSpan(months: 36)))
        #expect(result.value("email.words") == .range(nil, .number(50)))
        #expect(result.value("feedback.score") == .score(6))
        #expect(result.value("feedback.comment") == .text("Exports crawl."), "the rest of the line stays")
        let why = result.explain(Path(["email", "words"]))
        #expect(why?.layers.map(\.origin.layer).suffix(3) == ["scenario", "variant exec", "--set email.words"])
    }

    @Test func settingTextNeedsNoQuotes() {
        let result = compile(scenario, set: [("customer.name", #"Dana "D" Whitfield"#), ("policy.apology", "banned")])
        #expect(result.value("customer.name") == .text(#"Dana "D" Whitfield"#))
        #expect(result.value("policy.apology") == .word("banned"))
        #expect(!result.hasErrors)
    }

    @Test func aPathThatLeadsNowhereCannotBeSet() {
        let result = compile(scenario, set: [("customer.tenur", "3 years")])
        #expect(result.hasErrors)
        let error = result.diagnostics.first(where: \.isError)
        #expect(error?.message == "there is nothing at `customer.tenur` to set")
        #expect(error?.help == "did you mean `customer.tenure`?")
    }

    @Test func itemsMergeByKeyAndNewOnesGoToTheEnd() {
        let result = compile(
            """
            scenario "x"
            owner CS "Customer Success" { person "Maya" }
            owner Support
            variant b { owner CS { authority manager }; owner Legal; owner Support "Help desk" }
            """, variant: "b")
        #expect(result.model?.owners.map(\.id) == ["CS", "Support", "Legal"])
        #expect(result.model?.owners.first?.title == "Customer Success")
        #expect(result.model?.owners.first?.person == .known("Maya"))
        #expect(result.model?.owners.first?.authority == "manager")
        #expect(result.model?.owners[1].title == "Help desk")
    }

    /// The title of a milestone with an id is its value; only one without an id is named by its title.
    @Test(arguments: [
        ("milestone m \"Two\"", "Two", "s"), ("milestone m \"Two\" { success \"t\" }", "Two", "t"),
        ("milestone m { success \"t\" }", "One", "t"),
    ])
    func aLaterLayerRetitlesAMilestone(statement: String, title: String, success: String) throws {
        let text = """
            scenario "x"
            owner A
            deliver plan { milestone m "One" { by day 1; owner A; success "s"; visible-win } }
            variant v { deliver plan { \(statement) } }
            """
        let result = compile(text, variant: "v")
        let milestone = try #require(result.model?.plan?.milestones.first)
        #expect(milestone.title == title)
        #expect(milestone.success == .known(success))
        #expect(result.model?.plan?.milestones.count == 1)
        let layers = result.explain(Path(["plan", "m"]))?.layers.map(\.value)
        #expect(layers == (title == "Two" ? [#""One""#, #""Two""#] : [#""One""#]))
    }

    @Test func aMilestoneWrittenTwiceIsOneMistake() {
        let result = compile(
            """
            scenario "x"
            owner A
            deliver plan {
              milestone m "One" { by day 1; owner A; success "s"; visible-win }
              milestone m "Two" { by day 2; success "t" }
            }
            constraint no refunds
            """)
        #expect(result.summary.filter { $0.hasPrefix("duplicate") || $0.hasPrefix("set") } == ["duplicate-id 5:3"])
        #expect(result.diagnostics.first?.message == "there are two of `milestone m`")
    }

    @Test func dropTakesAwayWhatLowerLayersSaidBeforeItsOwnLayerSpeaks() {
        let text = """
            scenario "x"
            owner A; owner B
            constraint avoid "sorry", "alas"
            constraint no roadmap
            deliver plan { milestone one "One" { by day 1; owner A; success "s" }; milestone two "Two" { by day 2; owner B; success "s" } }
            variant less {
              drop constraint avoid
              constraint avoid "oops"
              deliver plan { drop milestone one }
            }
            """
        let model = compile(text, variant: "less").model
        #expect(model?.constraints.filter { $0.verb == .avoid }.map(\.text) == ["oops"])
        #expect(model?.constraints.contains { $0.topic == "roadmap" } == true)
        #expect(model?.plan?.milestones.map(\.id) == ["two"])
    }

    @Test func whatWasDroppedAndWrittenAgainStartsAfresh() {
        let model = compile(
            """
            scenario "x"
            owner A "First" { person "P" }
            variant v { drop owner A; owner A "Second" }
            """, variant: "v"
        ).model
        #expect(model?.owners.map(\.title) == ["Second"])
        #expect(model?.owners.first?.person == .unknown)
    }

    /// Who drops a policy to say it anew says no new policy.
    @Test func aPolicyThatWasDroppedIsStillKnown() {
        let text = "scenario \"x\"\nvariant v { drop policy attempts; policy attempts 3 }"
        #expect(compile(text, variant: "v").diagnostics == [])
        #expect(compile(text, variant: "v").value("policy.attempts") == .number(3))
    }

    /// What is named by a figure, a day or a condition can be dropped as well.
    @Test(arguments: ["holiday 2026-12-25", "priority 30", "priority 7"])
    func dropTakesFiguresAndDays(name: String) throws {
        let text = """
            scenario "x"
            holiday 2026-12-25
            priority 30 when customer.value is high
            priority 7
            variant v { drop \(name) }
            """
        let keyword = try #require(KeywordName(rawValue: String(name.prefix { $0 != " " })))
        let key = { (compilation: Compilation) in
            compilation.tree.children(of: ModelTree.root, keyword).map { id in
                compilation.tree.principal(of: id)?.value.description
            }
        }
        let result = compile(text, variant: "v")
        #expect(result.diagnostics == [])
        let dropped = name.split(separator: " ").last.map(String.init)
        #expect(key(compile(text)).contains(dropped))
        #expect(!key(result).contains(dropped))
    }

    @Test func aMeterThatWasDroppedIsNotUnknown() {
        let result = compile(
            """
            scenario "x"
            meter m "M" 0..10 = 4
            decision d "?" { option a "A" { effect m +1 }; option b "B" }
            ending e "E" otherwise
            variant v { drop meter m }
            """, variant: "v")
        #expect(result.summary == ["dropped-name 3:40"])
        #expect(result.diagnostics.first?.message == "`m` was dropped, and `effect` still names it")
    }

    @Test func dropOfAValueLeavesWhatAPlaybookConcludes() {
        let text = """
            scenario "x"
            customer "y" { tenure 3 years }
            feedback 3/10 "z"
            deliver email { tone calm, accountable }
            variant bare { deliver email { drop tone } }
            """
        #expect(compile(text, variant: "bare").value("email.tone") == .list([.word("warm"), .word("direct")]))
    }

    @Test func usingWhatWasDroppedIsAnErrorWithBothPlaces() {
        let result = compile(
            """
            scenario "x"
            owner A
            deliver plan { milestone m "M" { by day 1; owner A; success "s" } }
            variant v { drop owner A }
            """, variant: "v")
        #expect(result.summary.first { $0.hasPrefix("dropped-name") } == "dropped-name 3:50")
        #expect(result.diagnostics.first { $0.code == .droppedName }?.related.first?.message == "dropped here")
    }

    @Test func nothingToDropIsAWarning() {
        let result = compile("scenario \"x\"\nvariant v { drop owner Nobody }", variant: "v")
        #expect(result.summary == ["nothing-to-drop 2:13"])
        #expect(!result.hasErrors)
    }

    @Test func replaceRenamesOnceAllLayersAreIn() {
        let text = """
            scenario "x"
            use "house.rs"
            owner Product { person "Ada" }
            owner CS
            deliver plan { owners CS, Product; milestone m "M" { by day 1; owner Product; success "s"; visible-win } }
            """
        let house = "playbook house\nreplace owner Product with TAM \"Technical Account Management\""
        let result = compile(text, files: ["house.rs": house])
        #expect(result.model?.owners.map(\.id) == ["TAM", "CS"])
        #expect(result.model?.owners.first?.title == "Technical Account Management")
        #expect(result.model?.owners.first?.person == .unknown, "the person was Product's")
        #expect(result.model?.plan?.owners == ["CS", "TAM"])
        #expect(result.model?.plan?.milestones.first?.owner == "TAM")
    }

    @Test func theLowerOfTwoConditionsWinsAndWhyShowsBoth() {
        let result = compile(
            """
            scenario "x"
            customer "y" { employees 10 }
            when customer.employees < 50 { deliver email { words 10 } }
            when customer.employees < 20 { deliver email { words 20 } }
            deliver email { words 30 }
            """)
        #expect(result.value("email.words") == .number(20))
        let layers = result.explain(Path(["email", "words"]))?.layers.suffix(3)
        #expect(layers?.map(\.value) == ["30", "10", "20"])
        #expect(layers?.map(\.origin.rule) == [nil, "when customer.employees < 50", "when customer.employees < 20"])
    }

    @Test func aValueSetTwiceInOneLayerNamesBothPlaces() {
        let result = compile("scenario \"x\"\ndeliver email {\n  words 10\n  words 20\n}")
        #expect(result.summary == ["set-twice 4:3"])
        #expect(result.diagnostics.first?.related.first?.place.span.start == 31)
    }

    @Test func stagesNeverDependOnTheOrderOfStatements() {
        let statements = [
            "customer \"y\" { employees 20; industry healthcare }",
            "when segment is tiny { policy apology banned }",
            "when policy.apology is banned { deliver email { words 7 } }",
            "when customer.employees < 50 { segment tiny }",
        ]
        for rotation in 0..<4 {
            let rotated = Array(statements[rotation...] + statements[..<rotation])
            for order in [rotated, rotated.reversed()] {
                let result = compile("scenario \"x\"\n" + order.joined(separator: "\n"))
                #expect(result.value("email.words") == .number(7), "\(order)")
                #expect(result.value("segment") == .word("tiny"))
            }
        }
    }

    @Test func aConditionSetsNoFactAndLooksOnlyToTheLeft() {
        #expect(
            compile("scenario \"x\"\nwhen segment is smb { customer { tenure 1 year } }").summary == [
                "when-sets-fact 2:23"
            ])
        #expect(
            compile("scenario \"x\"\nwhen policy.apology is banned { segment smb }").summary.first
                == "when-looks-ahead 2:33")
        #expect(
            compile("scenario \"x\"\nwhen segment is smb { segment enterprise }").summary.first
                == "when-looks-ahead 2:23")
    }

    @Test func usedFilesLieBelowTheScenarioInTheirOrder() {
        let files = [
            "a.rs": "playbook a\ndeliver email { words 1 }\npolicy apology banned",
            "b.rs": "playbook b\nuse \"c.rs\"\ndeliver email { words 2 }",
            "c.rs": "owner Shared { person \"Sam\" }\ndeliver email { words 3 }",
        ]
        let result = compile("scenario \"x\"\nuse \"a.rs\", \"b.rs\"", files: files)
        #expect(result.value("email.words") == .number(2))
        #expect(
            result.explain(Path(["email", "words"]))?.layers.map(\.origin.file).suffix(3) == ["a.rs", "c.rs", "b.rs"])
        #expect(result.model?.owner("Shared")?.person == .known("Sam"))
    }

    @Test func aVariantCanUseAndDropPlaybooks() {
        let text = """
            scenario "x"
            use recovery-plan
            variant loop { drop use recovery-plan; use closed-loop }
            """
        #expect(compile(text).value("policy.outreach-owner") == .word("account-csm"))
        let variant = compile(text, variant: "loop")
        #expect(variant.value("policy.outreach-owner") == .word("not-account-csm"))
        #expect(variant.tree.provenance.layers.map(\.name) == ["standard", "closed-loop", "scenario", "variant loop"])
    }

    @Test func filesThatUseEachOtherShowTheChain() {
        let files = ["a.rs": "use \"b.rs\"", "b.rs": "use \"a.rs\""]
        let result = compile("scenario \"x\"\nuse \"a.rs\"", files: files)
        #expect(result.diagnostics.map(\.code) == [.useCycle])
        #expect(result.diagnostics.first?.note == "a.rs → b.rs → a.rs")
    }

    @Test func twoPlaybooksThatDisagreeAreNamedOnceWithBothPlaces() {
        let result = compile("scenario \"x\"\nuse recovery-plan\nuse closed-loop")
        #expect(result.summary == ["playbooks-disagree 3:5"])
        #expect(
            result.diagnostics.first?.related.map(\.place.file) == ["playbook:recovery-plan", "playbook:closed-loop"])
    }

    @Test(arguments: [
        (["use \"acme.rs\""], 0), (["use closed-loop", "use \"acme.rs\""], 0), (["use \"both.rs\""], 0),
        (["use \"acme.rs\"", "use \"other.rs\""], 1), (["use \"other.rs\"", "use \"both.rs\""], 0),
    ])
    func aPlaybookDiffersOnPurposeFromWhatItBuildsOn(uses: [String], warnings: Int) {
        let files = [
            "acme.rs": "use closed-loop\npolicy first-contact 8 hours because \"We promised it.\"",
            "other.rs": "policy first-contact 3 days", "both.rs": "use \"other.rs\"\nuse \"acme.rs\"",
        ]
        let result = compile("scenario \"x\"\n" + uses.joined(separator: "\n"), files: files)
        #expect(result.diagnostics.count { $0.code == .playbooksDisagree } == warnings, "\(result.summary)")
    }

    @Test func unknownPoliciesAndValues() {
        #expect(compile("scenario \"x\"\npolicy apologie banned").diagnostics.first?.help == "did you mean `apology`?")
        let value = compile("scenario \"x\"\npolicy apology bannd").diagnostics.first
        #expect(value?.code == .unknownPolicyValue)
        #expect(value?.help == "its values are banned, with-action and required; did you mean `banned`?")
    }

    /// What a session no longer needs is not kept: files of another case.
    @Test func filesThatAreNotUsedAnyMoreAreForgotten() {
        var cache = LayerCache()
        for index in 0..<1000 {
            var loader = LayerLoader(surroundings: MemoryFiles(), cache: cache, playbooks: .shipped)
            loader.load(main: Source(name: "case-\(index).rs", text: scenario), variant: nil, typed: [])
            #expect(loader.layers.count == 2)
            cache = loader.cache
        }
        #expect(cache.count <= 3 + 65)
    }
}
