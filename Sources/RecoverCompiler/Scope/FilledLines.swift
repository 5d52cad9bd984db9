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
        for piece in pieces {
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
        tree.child(of: ModelTree.root, "feedback").map { tree.children(of: $0, "issue") } ?? []
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
