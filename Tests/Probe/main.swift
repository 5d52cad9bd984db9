import RecoverBase
import RecoverCompiler
import RecoverPlaybooks
import RecoverDiagnostics
import RecoverLanguage
@testable import RecoverMistakes
import RecoverSyntax
import Foundation

if CommandLine.arguments.count < 2 {
    for rule in Rules.all {
        let e = rule.example
        let tree = Parser.parse(Source(name: "x", text: e.wrong))
        guard let refused = Reader.firstRefusal(in: tree, as: e.block) else { print("NOT REFUSED: \(e.wrong)"); continue }
        let detective = Detective(of: tree)
        let meant = detective.meant(by: refused, of: tree)
        let text = meant.map { String(decoding: $0.text.bytes, as: UTF8.self) } ?? "nil"
        let codes = detective.diagnostics.map { "\($0.code.rawValue): \($0.message) [\($0.help ?? "")]" }
        let want = e.mended.map { w in !w.hasPrefix("tenure 4") && !w.hasPrefix("customer {") ? String(w.split(separator: "{")[0]).trimmingCharacters(in: .whitespaces) : w } ?? "nil"
        if text != want || detective.diagnostics.map(\.code) != [rule.code] {
            print("RULE \(rule.code.rawValue)\n  \(e.wrong)\n  -> \(text)\n  != \(want)\n  \(codes)")
        }
    }
    var failed = 0
    for slip in BeginnerSlipTests.all + BeginnerSlipTests.wholeFileRows + BeginnerSlipTests.tooManyRows {
        let text = BeginnerSlipTests.tutorial.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
        let open = text.utf8.firstRange(of: "⟦".utf8)!
        let start = text.utf8.distance(from: text.utf8.startIndex, to: open.lowerBound)
        let source = text.replacing("⟦", with: "").replacing("⟧", with: "")
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let result = compiler.compile(CompileRequest(main: Source(name: "case.rs", text: source)))
        var after: String? = nil
        if let fix = result.diagnostics.first?.fix, let bytes = fix.applied(to: Source(name: "case.rs", text: source)) { after = String(decoding: bytes, as: UTF8.self) }
        let want = slip.mended.map { BeginnerSlipTests.tutorial.replacing(slip.right, with: $0, maxReplacements: 1) }
        let one = result.diagnostics.count == 1
        if !one || after != want || Int(result.diagnostics[0].place.span.start) != start || result.diagnostics[0].help ?? "" != slip.help {
            failed += 1
            print("SLIP \(slip.wrong)   WANT help: \(slip.help) mended: \(slip.mended ?? "-")")
            for d in result.diagnostics { print("   \(d.code.rawValue) @\(Int(d.place.span.start) - start): \(d.message) | \(d.help ?? "")  fix: \(d.fix.map { $0.edits.map { $0.replacement }.joined(separator: "~") } ?? "-")") }
            if one, let want, after != want { print("   MENDED DIFFERENTLY") }
        }
    }
    print("failed", failed)
    exit(0)
}
for path in CommandLine.arguments.dropFirst() {
    let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    let source = Source(name: path, bytes: bytes)
    var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
    let result = compiler.compile(CompileRequest(main: source))
    var renderer = DiagnosticRenderer(sources: result.sources, style: .plain)
    print(renderer.render(result.diagnostics), terminator: "")
}
