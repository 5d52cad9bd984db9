import RecoverBase
import RecoverDiagnostics

/// A source in whose text `⟦` and `⟧` mark spans; the marks are taken out. Spans are numbered by their beginnings.
struct Marked {
    let source: Source
    let spans: [Span]

    init(_ text: String, name: String = "case.rs") {
        self.init(bytes: Array(text.utf8), name: name)
    }

    init(bytes: [UInt8], name: String = "case.rs") {
        let (open, close) = (Array("⟦".utf8), Array("⟧".utf8))
        var plain: [UInt8] = []
        var starts: [Int] = []
        var ends: [Int: Int] = [:]
        var unclosed: [Int] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if rest.starts(with: open) {
                unclosed.append(starts.count)
                starts.append(plain.count)
                rest = rest.dropFirst(open.count)
            } else if rest.starts(with: close) {
                ends[unclosed.removeLast()] = plain.count
                rest = rest.dropFirst(close.count)
            } else {
                plain.append(byte)
                rest = rest.dropFirst()
            }
        }
        source = Source(name: name, bytes: plain)
        spans = starts.enumerated().map { Span(start: $1, end: ends[$0] ?? $1) }
    }

    func place(_ index: Int = 0) -> Diagnostic.Place {
        Diagnostic.Place(file: source.name, span: spans[index])
    }

    /// A diagnostic of the first span, the others its related places.
    func diagnostic(
        _ message: String = "wrong", note: String? = nil, help: String? = nil, fix: Diagnostic.FixIt? = nil
    ) -> Diagnostic {
        let related = spans.indices.dropFirst().map { Diagnostic.Related(place($0), "see \($0)") }
        return Diagnostic(.unknownKeyword, message, at: place(), related: related, note: note, help: help, fix: fix)
    }
}

/// The diagnostic of a marked text as it is shown.
func shown(_ marked: Marked, style: DiagnosticStyle = .plain, width: Int = 100) -> String {
    var renderer = DiagnosticRenderer(sources: [marked.source], style: style, width: width)
    return renderer.render(marked.diagnostic())
}
