import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// The parts of a statement in another order: where exactly one order can be read, it was meant.
extension Rules {
    static let order: [Rule] = [
        Rule(.wrongArgument, "feedback \"Late.\" 4/10", "feedback 4/10 \"Late.\"", on: .arguments, reordered)
    ]

    /// More parts have too many orders.
    private static let limit = 5

    @Sendable private static func reordered(_ suspect: Suspect) -> [Proposal] {
        let (flags, parts) = (
            suspect.parts.filter { suspect.isFlag($0.lowerBound) },
            suspect.parts.filter { !suspect.isFlag($0.lowerBound) }
        )
        guard let keyword = suspect.keyword, (2...limit).contains(parts.count) else { return [] }
        let written = parts.map(suspect.written)
        let isFlagInside = !flags.isEmpty && flags.last?.upperBound != suspect.end
        let tail = flags.map { " " + suspect.written($0) }.joined()
        let orders = permutations(of: Array(parts.indices))
        let readable = (isFlagInside ? orders[...] : orders.dropFirst()).filter { order in
            let line = "\(keyword.name) \(order.map { written[$0] }.joined(separator: " "))\(tail)"
            let braces = suspect.tree.hasBlock(suspect.statement.node) ? " {}" : ""
            let tree = Parser.parse(Source(name: "", text: line + braces))
            return tree.problems.isEmpty && Reader.firstRefusal(in: tree, as: suspect.block) == nil
        }
        guard readable.count == 1 else { return [] }
        let mended = readable[0].map { written[$0] }.joined(separator: " ") + tail
        // The part that moves in front of another one.
        let moved = zip(readable[0], parts.indices).first { $0 != $1 }.map { parts[$0.0] } ?? suspect.arguments
        return [
            Proposal(
                [suspect.replace(suspect.arguments, mended)],
                "the parts of `\(keyword.name)` stand in another order", at: suspect.span(moved),
                help: "write \(shown("\(keyword.name) \(mended)"))")
        ]
    }

    private static func permutations(of items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.indices.flatMap { index -> [[Int]] in
            var rest = items
            let first = rest.remove(at: index)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}

extension Suspect {
    /// The arguments in pieces that belong together: words, texts, quantities, lists.
    fileprivate var parts: [Range<Int>] {
        var parts: [Range<Int>] = []
        var index = arguments.lowerBound
        while index < end {
            guard !startsLine(index) else { return [] }
            let piece = quantity(from: index) ?? index..<index + 1
            let isGlued =
                [.comma, .dot, .dotDot].contains(kind(index)) || [.comma, .dot, .dotDot].contains(kind(index - 1))
            if isGlued, let last = parts.popLast() {
                parts.append(last.lowerBound..<piece.upperBound)
            } else {
                parts.append(piece)
            }
            index = piece.upperBound
        }
        return parts
    }
}
