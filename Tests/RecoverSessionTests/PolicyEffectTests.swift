import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks
import RecoverSyntax
import SnapshotTesting
import Synchronization
import Testing

/// Doctrine with effect: each value that a policy may have changes what some shipped case says, or a queue and the figures of a
/// programme.
@Suite struct PolicyEffectTests {
    struct Flip: Sendable, CustomTestStringConvertible {
        var policy: String
        /// Several where either of them may show it.
        var values: [String]
        var testDescription: String { "policy \(policy) \(values.joined(separator: " or "))" }
    }

    /// Each value but the default; of a number, one more or one less; of a length of time, another one.
    static func flips() throws -> [Flip] {
        let source = try #require(Library.shipped.source(named: "standard"))
        let items = Reader.read(Parser.parse(source)).items
        return items.filter { $0.name == .policy }.flatMap { item -> [Flip] in
            let value = item.arguments.first { $0.role == "value" }?.value
            let values = item.arguments.first { $0.role == "values" }?.value.list ?? []
            guard values.isEmpty else {
                return values.filter { $0 != value }.map { Flip(policy: item.key, values: [$0.description]) }
            }
            switch value {
            case .number(let number)?:
                return [Flip(policy: item.key, values: [String(Int(number) + 1), String(Int(number) - 1)])]
            case .duration?: return [Flip(policy: item.key, values: ["5 hours"])]
            default: return []
            }
        }
    }

    /// Two values, neither of them the default: they say the same as each other only where one of them says nothing of its own.
    static func pairs() throws -> [Flip] {
        Dictionary(grouping: try flips().filter { $0.values.count == 1 }, by: \.policy).sorted { $0.key < $1.key }
            .flatMap { policy, flips -> [Flip] in
                let values = flips.compactMap(\.values.first)
                return values.indices.flatMap { first in
                    values[(first + 1)...].map { Flip(policy: policy, values: [values[first], $0]) }
                }
            }
    }

    /// What is said at once, first; reading the replies and walking every path of an exercise take longest.
    private static let outputs: [CaseOutput] = [
        .expect, .status, .refusal, .prompt, .run, .mail, .check, .grade, .guide,
    ]

    /// Every case, first those by which the table of requirements shows that this policy has an effect, then those that
    /// name it.
    private static func names(for policy: String) throws -> [String] {
        let shown = try RequirementsTable.rows().flatMap(\.carriers).compactMap { carrier -> String? in
            guard case .mutation(let mutation) = carrier else { return nil }
            let said = "\(mutation.without ?? mutation.from) "
            return said.contains("policy \(policy) ") ? mutation.scenario : nil
        }
        let naming = try ShippedCase.names.filter { name in
            let text = try ShippedCase(name).text
            return text.contains("policy.\(policy)") || text.contains("policy \(policy) ")
        }
        var names: [String] = []
        for name in shown + naming + ShippedCase.names where !names.contains(name) { names.append(name) }
        return names
    }

    /// The case as written and its variants, a variant is a case that ships, too: compiled once for all flips.
    private static func written(_ name: String) throws -> [Compilation] {
        if let known = compilations.withLock({ $0[name] }) { return known }
        let compiled = (try? ShippedCase(name).compilations()) ?? []
        let cases = compiled.first?.isPlaybook == false ? compiled : []
        compilations.withLock { $0[name] = cases }
        return cases
    }

    private static let compilations = Mutex<[String: [Compilation]]>([:])

    /// What the case as written says, found out once for all flips.
    private static func says(_ output: CaseOutput, _ name: String, at index: Int) throws -> String {
        let key = "\(output) \(name) \(index)"
        if let known = said.withLock({ $0[key] }) { return known }
        let says = try ShippedCase.says(output, written(name)[index], name)
        said.withLock { $0[key] = says }
        return says
    }

    private static let said = Mutex<[String: String]>([:])

    @Test(arguments: try flips()) func changesAnOutput(flip: Flip) throws {
        // What belongs to many cases, no single case says anything of.
        for value in flip.values where try showsInProgramme(flip.policy, value) { return }
        for name in try PolicyEffectTests.names(for: flip.policy) {
            for value in flip.values where try shows(flip.policy, value, in: name) { return }
        }
        Issue.record("\(flip) changes no output of any shipped case")
    }

    @Test(arguments: try pairs()) func eachValueIsOneOfItsOwn(pair: Flip) throws {
        func said(_ name: String, _ value: String, _ output: CaseOutput) throws -> [String] {
            var shipped = try ShippedCase(name)
            shipped.settings = [("policy.\(pair.policy)", value)]
            if output == .queue || output == .metrics { return [try shipped.programme(output)] }
            return try shipped.compilations().map {
                try ShippedCase.says(output, $0, name).withoutLines(naming: "policy.\(pair.policy)")
            }
        }
        let programme = [CaseOutput.queue, .metrics].map { ("mid-market-reporting", $0) }
        let cases = try PolicyEffectTests.names(for: pair.policy).lazy.flatMap { name in
            PolicyEffectTests.outputs.map { (name, $0) }
        }
        for (name, output) in programme + cases {
            guard let one = try? said(name, pair.values[0], output), let other = try? said(name, pair.values[1], output)
            else { continue }
            if one != other { return }
        }
        Issue.record("\(pair) say the same in every shipped case")
    }

    private func showsInProgramme(_ policy: String, _ value: String) throws -> Bool {
        let before = try ShippedCase("mid-market-reporting")
        var after = before
        after.settings = [("policy.\(policy)", value)]
        return try [CaseOutput.queue, .metrics].contains { output in
            let one = try PolicyEffectTests.programme(output, before)
            guard let other = try? after.programme(output), other != one else { return false }
            // A value that is set says no reason: set to its own, it must say something else, too.
            var same = before
            let own = try PolicyEffectTests.written(before.name).first?.model?.policy(policy)?.words
            same.settings = own.map { [("policy.\(policy)", $0)] } ?? []
            return try same.programme(output) != other
        }
    }

    private static func programme(_ output: CaseOutput, _ written: ShippedCase) throws -> String {
        if let known = said.withLock({ $0["\(output)"] }) { return known }
        let says = try written.programme(output)
        said.withLock { $0["\(output)"] = says }
        return says
    }

    private func shows(_ policy: String, _ value: String, in name: String) throws -> Bool {
        var after = try ShippedCase(name)
        after.settings = [("policy.\(policy)", value)]
        guard try !PolicyEffectTests.written(name).isEmpty, let flipped = try? after.compilations() else {
            return false
        }
        for output in PolicyEffectTests.outputs {
            for (index, compilation) in flipped.enumerated() {
                // An expectation that names the policy proves nothing of it.
                let one = try PolicyEffectTests.says(output, name, at: index).withoutLines(naming: "policy.\(policy)")
                let other = try ShippedCase.says(output, compilation, name).withoutLines(naming: "policy.\(policy)")
                if one != other, try isOfTheValue(policy, output, name, at: index, other) { return true }
            }
        }
        return false
    }

    /// What is set says no reason: the policy set to its own value in the same way must say something else, too.
    private func isOfTheValue(
        _ policy: String, _ output: CaseOutput, _ name: String, at index: Int, _ other: String
    ) throws -> Bool {
        guard let own = try PolicyEffectTests.written(name)[index].model?.policy(policy)?.words else { return true }
        var same = try ShippedCase(name)
        same.settings = [("policy.\(policy)", own)]
        guard let compilation = try? same.compilations()[index] else { return false }
        return try ShippedCase.says(output, compilation, name).withoutLines(naming: "policy.\(policy)") != other
    }
}

extension String {
    fileprivate func withoutLines(naming path: String) -> String {
        split(separator: "\n").filter { !$0.contains(path) }.joined(separator: "\n")
    }
}
