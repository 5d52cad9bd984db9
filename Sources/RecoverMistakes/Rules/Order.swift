import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// The parts of a statement in another order: where exactly one order can be read, it was meant.
extension Rules {
    static let order: [Rule] = [
        Rule(.wrongArgument, "feedback \"Late.\" 4/10", "feedback 4/10 \"Late.\"", on: .arguments) { s in
            let parts = s.parts
            let flags = parts.filter { s.isFlag($0.lowerBound) }
            let movable = parts.filter { !s.isFlag($0.lowerBound) }
            // More parts have too many orders, and a mark belongs to what stands around it.
            guard (2...5).contains(movable.count), !s.arguments.contains(where: { s.kind($0) == .equals }) else {
                return nil
            }
            let written = movable.map(s.written)
            let tail = flags.map { " " + s.written($0) }.joined()
            let isFlagInside = !flags.isEmpty && flags.last?.upperBound != s.end
            let orders = permutations(of: Array(movable.indices))
            let readable = (isFlagInside ? orders[...] : orders.dropFirst()).filter { order in
                let line = "\(s.name) \(order.map { written[$0] }.joined(separator: " "))\(tail)"
                let tree = Parser.parse(Source(name: "", text: line + (s.hasBlock ? " {}" : "")))
                return tree.problems.isEmpty && Reader.firstRefusal(in: tree, as: s.block) == nil
            }
            guard readable.count == 1 else { return nil }
            let mended = readable[0].map { written[$0] }.joined(separator: " ") + tail
            // The part that moves in front of another one.
            let moved = zip(readable[0], movable.indices).first { $0 != $1 }.map { movable[$0.0] } ?? s.arguments
            return s.on(s.arguments).replace(
                with: mended, "the parts of `\(s.name)` stand in another order", at: s.span(moved),
                help: "write \(shown("\(s.name) \(mended)"))")
        }
    ]

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
            let end = Piece.quantity.end(self, index) ?? index + 1
            let isGlued = [index, index - 1].contains { [.comma, .dot, .dotDot].contains(kind($0)) }
            let first = isGlued ? parts.popLast()?.lowerBound : nil
            parts.append((first ?? index)..<end)
            index = end
        }
        return parts
    }
}
