import RecoverLanguage
import RecoverModel
import Testing

@testable import RecoverCompiler

/// The one answer to what a path leads to.
@Suite struct PathResolverTests {
    private let compilation = compile(
        """
        scenario "x"
        customer "B" { employees 5 }
        feedback 3/10 "y" { issue exports "y" }
        owner Support { person "Mo" }; assigned Support
        deliver email { words 90 }
        """)

    private var resolver: PathResolver<Vocabulary> { PathResolver(compilation.tree, .standard) }

    private func text(_ path: String) -> String {
        let path = Path(path) ?? Path([])
        switch resolver.resolve(path) {
        case .written(.node(let id)): return "node \(compilation.tree.path(of: id))"
        case .written(.argument(_, let role)): return "argument \(role)"
        case .written(.nodes(let ids)): return "nodes \(ids.count)"
        case .written(.count(let count)): return "count \(count)"
        case .field(let content): return "field: \(content.kind.description)\(content.isList ? ", several" : "")"
        case .open(let gap): return "open: \(path.segments[gap.index])"
        case .unknown(let gap): return "unknown: \(path.segments[gap.index])"
        }
    }

    @Test(arguments: [
        ("customer.employees", "node customer.employees"), ("feedback.score", "argument score"),
        ("feedback.issue", "nodes 1"), ("feedback.issue.count", "count 1"),
        ("assigned.person", "node owner.Support.person"),
        ("customer.arr", "field: a sum of money"), ("customer.cancelled", "field: a yes or no"),
        ("feedback.context", "field: a text, several"), ("feedback.context.count", "field: a number"),
        ("feedback.class", "field: a text"), ("feedback.exports.cause", "field: a text"),
        ("email.check-in.words", "open: check-in"), ("owner.Sales.person", "open: Sales"), ("policy.zzz", "open: zzz"),
        ("first.call.score", "open: first"), ("plan.later", "open: later"),
        ("customer.zzz", "unknown: zzz"), ("feedback.zzz", "unknown: zzz"), ("owner.Sales.zzz", "unknown: zzz"),
        ("owner.Support.zzz", "unknown: zzz"), ("customer.employees.zzz", "unknown: zzz"),
        ("feedback.exports.zzz", "unknown: zzz"),
    ])
    func tellsWhatAPathLeadsTo(path: String, expected: String) {
        #expect(text(path) == expected)
    }

    /// Whoever asks, a misspelt segment is the same one.
    @Test(arguments: [
        ("customer.employes", "employes", "customer.employees"), ("email.wrods", "wrods", "email.words"),
        ("feedback.exprots.cause", "exprots", "feedback.exports.cause"), ("custmer.arr", "custmer", "customer.arr"),
    ])
    func everyoneSuggestsTheSame(path: String, segment: String, meant: String) throws {
        #expect(compilation.suggestion(for: Path(path) ?? Path([])) == meant)
        let set = compile("scenario \"x\"\nfeedback 3/10 \"y\" { issue exports \"y\" }", set: [(path, "\"z\"")])
        let help = set.diagnostics.first { $0.place.file == "--set \(path)" }?.help
        #expect(help == "did you mean `\(meant)`?")
    }

    @Test func offersWhatCouldFollow() throws {
        let place = try #require(resolver.place(behind: Path(["owner", "Support"])))
        #expect(resolver.candidates(for: place).contains("person"))
        let names = try #require(resolver.place(behind: Path(["feedback", "issue"])))
        #expect(resolver.candidates(for: names) == ["exports"])
    }

    @Test(arguments: [
        ("customer.tenure", "3 years", "customer { tenure 3 years }"),
        ("email.words", "80", "deliver email { words 80 }"),
        ("plan.lasts", "30 days", "deliver plan { lasts 30 days }"), ("feedback.score", "4", "feedback 4/10"),
        ("owner.Support.person", "Ada", "owner Support { person \"Ada\" }"),
        ("assigned.person", "Ada", "owner Support { person \"Ada\" }"),
        ("policy.apology", "banned", "policy apology banned"),
        ("feedback.exports.cause", "load", "feedback { issue exports { cause \"load\" } }"),
    ])
    func setsWhatAPathLeadsTo(path: String, value: String, expected: String) throws {
        let statement = SetStatement(tree: compilation.tree)
        #expect(try statement.statement(setting: Path(path) ?? Path([]), to: value) == expected)
    }

    /// One value, and nothing beside it.
    @Test(arguments: [
        ("policy.clock", "zzz of zzz"), ("policy.clock", "calendar of calendar, zzz"),
        ("customer.employees", "20 internal"), ("customer.employees", "20 { internal }"), ("customer.name", ""),
        ("customer.name", "  "), ("customer.employees", ""), ("customer.tenure", "3 years; arr $5k"),
    ])
    func refusesToSetMore(path: String, value: String) {
        let statement = SetStatement(tree: compilation.tree)
        #expect(throws: SetStatement.Failure.self) {
            _ = try statement.statement(setting: Path(path) ?? Path([]), to: value)
        }
    }

    @Test func setsAWholeLineOfSeveralParts() throws {
        let statement = SetStatement(tree: compilation.tree)
        let line = try statement.statement(setting: Path(["email", "schedule"]), to: "2 times for 20 minutes")
        #expect(line == "deliver email { schedule 2 times for 20 minutes }")
    }
}
