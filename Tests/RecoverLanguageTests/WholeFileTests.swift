import Foundation
import RecoverBase
import RecoverDiagnostics
import RecoverPlaybooks
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// `check` tells of a whole file: of its variants, and of blocks whose conditions do not hold in this case.
@Suite struct WholeFileTests {
    private static let head = """
        scenario "x"
        customer "Director" { name "Dana"; employees 600 }
        feedback 3/10 "Exports crawl."
        owner CS { person "Maya" }
        deliver email { words 120..160 }
        deliver plan { owners CS; milestone trace "Trace" { by day 2; owner CS; success "Seen"; visible-win } }

        """

    /// What `check` says beyond what compiling the file as it stands does, as `code line: message`.
    private func added(_ text: String, name: String = "case.rs") -> [String] {
        let source = Source(name: name, text: text)
        var compiler = Compiler(surroundings: MemoryFiles(files: [name: text]), playbooks: .shipped)
        let request = CompileRequest(main: source)
        let lines = LineTable(source)
        func told(_ compilation: Compilation) -> [String] {
            compilation.diagnostics.map {
                "\($0.code.rawValue) \(lines.position(at: Int($0.place.span.start)).line): \($0.message)"
            }
        }
        let known = told(compiler.compile(request))
        let all = told(compiler.check(request))
        #expect(Array(all.filter(known.contains)) == known)
        #expect(Set(all).count == all.count)
        return all.filter { !known.contains($0) }
    }

    /// Lengths of time that a block sets are compared with those around it, whether or not it holds here.
    @Test func lengthsInBlocksAreCompared() {
        let clash = "limit-order 7: `breach` of `contacted` is 12 hours, which lies before `within`, 24 hours"
        let short = "when customer.employees < 50 { policy first-contact-breach 12 hours }\n"
        #expect(added(Self.head + short) == [clash])
        // Another block, which would hide it, does not hold with it.
        #expect(added(Self.head + short + "when customer.value is high { policy first-contact 2 hours }") == [clash])
        #expect(
            added(
                Self.head
                    + "when customer.employees < 50 { policy first-contact 2 hours; policy first-contact-breach 12 hours }"
            )
                == [])
        #expect(
            added(Self.head + "when customer.employees < 50 { stage contacted { within 3 days of received } }") == [
                "limit-order 7: `breach` of `contacted` is 48 hours, which lies before `within`, 3 days"
            ])
        let playbook = "playbook mine \"Mine\"\nuse closed-loop\n"
        #expect(added(playbook + short, name: "mine.rs").map { $0.hasPrefix("limit-order 3: ") } == [true])
        let text = playbook + "policy first-contact-breach 12 hours"
        var compiler = Compiler(surroundings: MemoryFiles(files: [:]), playbooks: .shipped)
        let found = compiler.check(CompileRequest(main: Source(name: "mine.rs", text: text))).diagnostics
        #expect(found.map(\.code) == [.limitOrder])
    }

    private static let mistakes = [
        ("deliver plan { owners Nobody }", "unknown-name 7: `owners` needs an `owner`, and there is no `Nobody`"),
        ("policy apology nonsense", "unknown-policy-value 7: `nonsense` is no value of the policy `apology`"),
        ("constraint no unicorns", "unknown-name 7: `constraint` needs a `topic`, and there is no `unicorns`"),
        (
            "policy first-contact 24",
            "missing-unit 7: `24` needs its unit: the policy `first-contact` is a length of time"
        ),
    ]

    @Test(arguments: mistakes) func aVariantIsLookedInto(statement: String, message: String) {
        #expect(added(Self.head + "variant v { \(statement) }") == [message])
    }

    @Test func aVariantIsNamedWhereTheMistakeStandsElsewhere() throws {
        let text = Self.head + "variant v { drop owner CS }\nvariant fine { deliver email { words ..90 } }"
        var compiler = Compiler(surroundings: MemoryFiles(files: [:]), playbooks: .shipped)
        let found = compiler.check(CompileRequest(main: Source(name: "case.rs", text: text))).diagnostics
        let dropped = try #require(found.first { $0.code == .droppedName })
        #expect(dropped.note == "this is so in the variant `v`")
    }

    @Test func setTwiceAndUnknownPlaybooksAreToldInVariants() {
        let twice = added(Self.head + "variant v { customer { name \"a\"; name \"b\" } }")
        #expect(twice == ["set-twice 7: `name` is set twice"])
        #expect(added(Self.head + "variant v { use nosuch }") == ["unknown-playbook 7: there is no playbook `nosuch`"])
        let expects = added(Self.head + "variant v { expect emial.words is 5 }")
        #expect(expects == ["unknown-path 7: there is no `emial` to ask about"])
    }

    @Test(arguments: mistakes) func aBlockThatDoesNotHoldIsLookedInto(statement: String, message: String) {
        #expect(added(Self.head + "when customer.employees < 50 { \(statement) }") == [message])
        let inner = "when customer.employees < 50 { when customer.arr > $5k { \(statement) } }"
        #expect(added(Self.head + inner) == [message])
        #expect(added(Self.head + "variant v { when customer.employees < 50 { \(statement) } }") == [message])
        // Where it does hold, it was told before.
        #expect(added(Self.head + "when customer.employees > 50 { \(statement) }") == [])
    }

    /// Two that set the same hide each other in the model, and not here.
    @Test func eachOfSeveralBlocksIsLookedInto() {
        let text =
            Self.head + """
                when segment is smb { policy apology nonsense }
                when segment is mid-market { policy apology banned }
                when customer.employees < 50 { policy apology senseless }
                """
        #expect(
            added(text) == [
                "unknown-policy-value 7: `nonsense` is no value of the policy `apology`",
                "unknown-policy-value 9: `senseless` is no value of the policy `apology`",
            ])
    }

    /// What another block declares, or takes away, is no mistake of this one.
    @Test func blocksThatBelongTogetherAreLeftAlone() {
        let text =
            Self.head + """
                when customer.legal-dispute { owner Legal { person "Lea" } }
                when customer.legal-dispute and customer.cancelled { assigned Legal }
                when customer.cancelled { drop owner CS }
                when customer.opted-out { deliver plan { owners CS } }
                """
        #expect(added(text).filter { !$0.hasPrefix("dropped-name") } == [])
    }

    @Test func aPlaybookIsLookedInto() {
        let text = """
            playbook p "P"
            when segment is smb { policy apology nonsense }
            when customer.industry is retail { constraint no unicorns }
            """
        #expect(
            added(text, name: "p.rs") == [
                "unknown-policy-value 2: `nonsense` is no value of the policy `apology`",
                "unknown-name 3: `constraint` needs a `topic`, and there is no `unicorns`",
            ])
    }

    /// Nothing is wrong in what is shipped, whichever of its conditions hold.
    @Test(arguments: Library.shipped.names) func shippedPlaybooksAreClean(name: String) throws {
        let source = try #require(Library.shipped.source(named: name))
        let text = source.text(Span(start: 0, end: source.bytes.count))
        #expect(added(text, name: "mine.rs").filter { !$0.hasPrefix("never-applies") } == [])
    }

    @Test(arguments: ShippedFiles.scenarios) func shippedScenariosAreClean(name: String) throws {
        let url = ShippedFiles.folder.appending(path: name)
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(added(text) == [])
    }

    /// A huge file of conditions that all set the same is not compiled once for each.
    @Test func manyBlocksAreTriedTogether() {
        let sets = (0..<400).map {
            UnmetBlock(
                conditions: [UInt32($0)], place: .init(file: "", span: Span(start: 0, end: 0)), sets: ["policy apology"]
            )
        }
        #expect(UnmetBlock.batches(sets).count == 24)
        #expect(UnmetBlock.batches(sets).joined().count == 400)
    }
}

private enum ShippedFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Scenarios")
    static let scenarios = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
        $0.hasSuffix(".rs")
    }.sorted()
}
