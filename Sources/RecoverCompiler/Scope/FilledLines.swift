import RecoverLanguage
import RecoverModel

extension TreeScope {
    /// A line of a text, and the statements whose values were filled into it.
    public typealias FilledLine = (text: String, statements: [ModelTree.NodeID])

    /// A text with its paths filled in, line by line.
    public func filledLines(_ value: Value) -> [FilledLine] {
        guard case .template(let pieces) = value else {
            return TreeScope.lines(of: fill(value)).map { ($0, []) }
        }
        var lines: [FilledLine] = [("", [])]
        for piece in saying(pieces) {
            let (text, statements): FilledLine =
                switch piece {
                case .text(let text): (text, [])
                case .path(let path): (self.text(of: path), statements(behind: path))
                }
            for (index, line) in TreeScope.lines(of: text).enumerated() {
                if index > 0 { lines.append(("", [])) }
                lines[lines.count - 1].text += line
                lines[lines.count - 1].statements += statements
            }
        }
        return lines
    }

    /// Without the lines that tell of something that there is not, and one of the empty lines around each.
    func saying(_ pieces: [TextPiece]) -> [TextPiece] {
        guard pieces.contains(where: tellsOfNothing) else { return pieces }
        var lines: [[TextPiece]] = [[]]
        for piece in pieces {
            guard case .text(let text) = piece else {
                lines[lines.count - 1].append(piece)
                continue
            }
            for (index, line) in TreeScope.lines(of: text).enumerated() {
                if index > 0 { lines.append([]) }
                if !line.isEmpty { lines[lines.count - 1].append(.text(line)) }
            }
        }
        var said: [[TextPiece]] = []
        var isBehindNothing = false
        for line in lines {
            if line.contains(where: tellsOfNothing) {
                isBehindNothing = true
            } else {
                if !line.isEmpty || !isBehindNothing || said.last?.isEmpty == false { said.append(line) }
                isBehindNothing = false
            }
        }
        return Array(said.joined(separator: [.text("\n")]))
    }

    private func tellsOfNothing(_ piece: TextPiece) -> Bool {
        guard case .path(let path) = piece, case .told(_, let parts) = source(of: path) else { return false }
        return parts.isEmpty
    }

    private func statements(behind path: Path) -> [ModelTree.NodeID] {
        switch source(of: path) {
        case .arguments(let places): places.map(\.node)
        case .told(let told, let parts):
            parts.compactMap { if case .place(let place) = $0 { place.node } else { nil } }
                + (told == .about ? issues : [])
        case .words, .missing: []
        }
    }

    private var issues: [ModelTree.NodeID] {
        tree.child(of: ModelTree.root, .feedback).map { tree.children(of: $0, .issue) } ?? []
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
