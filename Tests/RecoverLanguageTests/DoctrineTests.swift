import RecoverBase
import RecoverDiagnostics
import RecoverPlaybooks
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// What `explain` tells of rules and guards.
@Suite struct DoctrineTests {
    private func entries(_ text: String) -> [DoctrineEntry] {
        DoctrineEntry.entries(of: Source(name: "own.rs", text: text), playbook: "own")
    }

    @Test func aRuleIsToldAsItIsWritten() throws {
        let text = """
            playbook own
            rule kind "A kind word comes first" {
              when    customer.cancelled
              expects option.asks
              weight  5
              because "It costs \\"#nothing\\"."   # C1, source 002
            }
            when customer.cancelled { rule inner "Not at the top" { weight 3 } }
            guard press "The press asks" { when feedback mentions "paper"; hold email } because "They print it."
            """
        let found = entries(text)
        #expect(found.map { "\($0.kind) \($0.name) \($0.line)" } == ["rule kind 2", "guard press 9"])
        let rule = try #require(found.first)
        #expect(rule.title == "A kind word comes first")
        let lines = text.split(separator: "\n")[1...6].map { $0.replacing("   # C1, source 002", with: "") }
        #expect(rule.statement == lines.joined(separator: "\n"))
        #expect(rule.reason == "It costs \"#nothing\".")
    }

    /// Each rule and guard that comes with the tool has a title and a reason.
    @Test(arguments: DoctrineEntry.Kind.allCases) func everyShippedOneHasAReason(kind: DoctrineEntry.Kind) {
        let all = Library.shipped.doctrine(kind)
        #expect(all.count > (kind == .rule ? 30 : 6))
        #expect(all.map(\.name) == all.map(\.name).sorted())
        for entry in all {
            #expect(!entry.title.isEmpty && !entry.reason.isEmpty, "\(entry.name)")
            #expect(entry.statement.hasPrefix("\(kind.rawValue) \(entry.name) "))
            let page = ExplainRenderer(style: .plain).text(of: ExplainPage(entry))
            #expect(page.hasPrefix("\(kind.rawValue) \(entry.name)\n\n\(entry.title)"))
            #expect(page.contains("\nWhy: "))
        }
    }

    @Test func aPageIsSafeAndWrapped() throws {
        let entry = try #require(
            entries("rule kind \"\(String(repeating: "kind ", count: 30))\u{1B}[2J\" { weight 5 }").first)
        let page = ExplainRenderer(style: .plain, width: 40).text(of: ExplainPage(entry))
        #expect(!page.contains("\u{1B}"))
        #expect(page.split(separator: "\n").filter { !$0.hasPrefix("    ") }.allSatisfy { $0.count <= 40 })
    }
}
