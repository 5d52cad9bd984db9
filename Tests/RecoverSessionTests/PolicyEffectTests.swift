import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks
import RecoverSyntax
import SnapshotTesting
import Testing

/// Doctrine with effect: each value that a policy may have changes what some shipped case says.
@Suite struct PolicyEffectTests {
    /// What belongs to the queue and to the programme's figures: no single case says anything of it.
    static let waiting: Set<String> = [
        "benchmarks", "cases", "churn-list", "conversion-goal", "converted-at", "names-in-exports", "outreach",
        "programme-playbook", "retention-gap", "scores",
    ]

    struct Flip: Sendable, CustomTestStringConvertible {
        var policy: String
        var value: String
        var testDescription: String { "policy \(policy) \(value)" }
    }

    /// Each value but the default; of a number or a length of time, another one.
    static func flips() throws -> [Flip] {
        let source = try #require(Library.shipped.source(named: "standard"))
        let items = Reader.read(Parser.parse(source)).items
        return items.filter { $0.name == "policy" }.flatMap { item -> [Flip] in
            let value = item.arguments.first { $0.role == "value" }?.value
            let values = item.arguments.first { $0.role == "values" }?.value.list ?? []
            guard values.isEmpty else {
                return values.filter { $0 != value }.map { Flip(policy: item.key, value: $0.description) }
            }
            switch value {
            case .number(let number)?: return [Flip(policy: item.key, value: String(Int(number) + 1))]
            case .duration?: return [Flip(policy: item.key, value: "5 hours")]
            default: return []
            }
        }
    }

    @Test func whatWaitsIsStillThere() throws {
        let policies = Set(try PolicyEffectTests.flips().map(\.policy))
        #expect(PolicyEffectTests.waiting.subtracting(policies) == [])
    }

    /// Where it is likeliest to show, first.
    private static let outputs: [CaseOutput] = [.expect, .check, .status, .refusal, .prompt, .mail, .guide, .grade]
    private static let cases =
        [
            "full-clock", "life-jumped-gates", "life-escalation", "guard-two-attempts", "exercise-enterprise-outreach",
            "segment-501",
        ]

    @Test(arguments: try flips()) func changesAnOutput(flip: Flip) throws {
        guard !PolicyEffectTests.waiting.contains(flip.policy) else { return }
        let names = PolicyEffectTests.cases + ShippedCase.names.filter { !PolicyEffectTests.cases.contains($0) }
        for name in names {
            let before = try ShippedCase(name)
            var after = before
            after.settings = [("policy.\(flip.policy)", flip.value)]
            guard let plain = try? before.compilations(), plain.first?.isPlaybook == false,
                let flipped = try? after.compilations()
            else { continue }
            // The case as written and its variants: a variant is a case that ships, too.
            for (plain, flipped) in zip(plain, flipped) {
                for output in PolicyEffectTests.outputs {
                    // An expectation that names the policy proves nothing of it.
                    let one = try ShippedCase.says(output, plain, name).withoutLines(naming: "policy.\(flip.policy)")
                    let other = try ShippedCase.says(output, flipped, name)
                        .withoutLines(naming: "policy.\(flip.policy)")
                    if one != other { return }
                }
            }
        }
        Issue.record("policy \(flip.policy) \(flip.value) changes no output of any shipped case")
    }
}

extension String {
    fileprivate func withoutLines(naming path: String) -> String {
        split(separator: "\n").filter { !$0.contains(path) }.joined(separator: "\n")
    }
}
