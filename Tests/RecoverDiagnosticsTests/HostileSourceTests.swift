import RecoverBase
import RecoverDiagnostics
import Testing

/// Whatever bytes a source holds and wherever a span lies: no trap, nothing sent to the terminal, lines within bounds.
@Suite struct HostileSourceTests {
    private struct Generator {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private static let pieces: [[UInt8]] =
        [
            "a", " ", "\t", "\n", "\r\n", "\r", "\u{1B}[2J", "\u{0}", "\u{9B}", "田", "é", "e\u{301}", "\u{301}", "👍🏽",
            "\u{200D}", "👩‍👩‍👧‍👦", "🇩🇪", "🇩", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{E0041}", "𝟘",
        ].map { Array($0.utf8) } + [[0xFF], [0xF0, 0x9F], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80]]

    @Test(arguments: [20, 33, 1000]) func showsAnything(width: Int) {
        var generator = Generator(state: UInt64(width))
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<generator.next(120) { bytes += Self.pieces[generator.next(Self.pieces.count)] }
            let source = Source(name: "case.rs", bytes: bytes)
            let start = generator.next(bytes.count + 3)
            let span = Span(start: start, end: start + generator.next(30))
            let place = Diagnostic.Place(file: "case.rs", span: span)
            let diagnostic = Diagnostic(
                .unknownKeyword, "wrong", at: place,
                fix: Diagnostic.FixIt(span, generator.next(2) == 0 ? "x\n\ty" : "x"))
            var renderer = DiagnosticRenderer(sources: [source], style: .plain, width: width)
            let text = renderer.render(diagnostic)

            let sent = text.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
            #expect(sent.isEmpty, "\(bytes) \(span)")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count >= 4, "\(bytes) \(span)")
            #expect(lines[2].contains("^"), "\(bytes) \(span)")
            #expect(lines[2].count <= width + 8, "\(bytes) \(span)")
            var json = DiagnosticJSON(sources: [source])
            #expect(json.value(diagnostic)["line"] == .int(LineTable(source).line(at: start)))
            _ = applyCertainFixes(to: source, diagnostics: [diagnostic])
        }
    }
}
