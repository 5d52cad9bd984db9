import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks
import RecoverSyntax
import SnapshotTesting

/// What carries a row: a change of the doctrine or of a case that changes an output, or a test by its name.
///
///     without guard legal in standard: expect guard-legal
///     attempts 2 → attempts 3 in standard: expect guard-two-attempts
///     test GuideCommandTests.theHandoutKnowsNoAnswers
enum Carrier: Sendable {
    case mutation(Mutation)
    case test(suite: String, name: String)

    struct Mutation: Sendable {
        /// Words of the statement that is left out, in their order; nil where a text is replaced.
        var without: String?
        var from = ""
        var to = ""
        /// A playbook or a scenario.
        var file: String
        var output: CaseOutput
        var scenario: String
    }

    init?(_ entry: String) {
        if let test = entry.wholeMatch(of: /test (\w+)\.(\w+)/) {
            self = .test(suite: String(test.1), name: String(test.2))
        } else if let match = entry.wholeMatch(of: /(.+) in ([\w-]+): (\w+) ([\w-]+)/),
            let output = CaseOutput(rawValue: String(match.3))
        {
            var mutation = Mutation(file: String(match.2), output: output, scenario: String(match.4))
            let words = String(match.1)
            if words.hasPrefix("without ") {
                mutation.without = String(words.dropFirst("without ".count))
            } else if case let ends = words.components(separatedBy: " → "), ends.count == 2 {
                (mutation.from, mutation.to) = (ends[0], ends[1])
            } else {
                return nil
            }
            self = .mutation(mutation)
        } else {
            return nil
        }
    }
}

extension Carrier.Mutation {
    /// The case as it is and as it is without the statement; nil where there is nothing to change.
    func cases() throws -> (before: ShippedCase, after: ShippedCase)? {
        let before = try ShippedCase(scenario)
        var after = before
        if file == scenario {
            guard let text = changed(before.text) else { return nil }
            after.text = text
        } else {
            guard let source = Library.shipped.source(named: file),
                let text = changed(String(decoding: source.bytes, as: UTF8.self))
            else { return nil }
            after.playbooks = Library.shipped.replacing(file, with: text)
        }
        return (before, after)
    }

    private func changed(_ text: String) -> String? {
        guard let without else {
            return text.range(of: from).map { text.replacingCharacters(in: $0, with: to) }
        }
        return Carrier.removing(without, from: text)
    }
}

extension Carrier {
    /// The text without the first statement that says these words, blocks around it taken along; nil where none does.
    static func removing(_ wanted: String, from text: String) -> String? {
        let source = Source(name: "changed", text: text)
        let tree = Parser.parse(source)
        guard let index = statement(saying: words(wanted), in: tree) else { return nil }
        let extent = tree.extent(of: index)
        let span = tree.tokens[extent.lowerBound].span.union(tree.tokens[extent.upperBound - 1].span)
        var bytes = source.bytes
        for index in span.range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func statement(saying wanted: [Substring], in tree: SyntaxTree) -> SyntaxTree.Index? {
        func search(_ index: SyntaxTree.Index, _ rest: ArraySlice<Substring>) -> SyntaxTree.Index? {
            var rest = rest
            for word in words(tree.source.text(tree.headSpan(of: index))) where word == rest.first {
                rest = rest.dropFirst()
            }
            if rest.isEmpty { return index }
            for child in tree.children(of: index) {
                if let found = search(child, rest) { return found }
            }
            return nil
        }
        for root in tree.roots {
            if let found = search(root, wanted[...]) { return found }
        }
        return nil
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    }
}
