import RecoverBase
import RecoverCompiler
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
    exit(0)
}
for path in CommandLine.arguments.dropFirst() {
    let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    let source = Source(name: path, bytes: bytes)
    var compiler = Compiler(surroundings: EmptySurroundings())
    let result = compiler.compile(CompileRequest(main: source))
    var renderer = DiagnosticRenderer(sources: result.sources, style: .plain)
    print(renderer.render(result.diagnostics), terminator: "")
}
