import Foundation
import RecoverBase
import RecoverDiagnostics
import RecoverSyntax
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// A broken line keeps its mistakes when it is laid out: the message afterwards is the one before.
@Suite struct FormatBrokenTests {
    private func codes(_ bytes: [UInt8]) -> [Code] {
        compile(bytes).diagnostics.map(\.code).filter { $0 != .braceOnOwnLine }
    }

    private func formatted(_ text: String) -> String {
        String(decoding: Formatter.format(Source(name: "case.rs", bytes: Array(text.utf8))), as: UTF8.self)
    }

    @Test(arguments: [
        "feedback 2/10 \"The \"booking page\" freezes\"\n", "feedback 2/10 \"a \"b\" c\"\n",
        "customer { name \"Dana \"the boss\" Whitfield\" }\n", "include \"Say \"sorry\"once\"\n",
    ])
    func whatSticksToATextStays(text: String) {
        #expect(formatted(text) == text)
    }

    @Test func aKeywordIsStillSetOffFromItsText() {
        #expect(formatted("customer\"Director\" { name\"Dana\" }\n") == "customer \"Director\" { name \"Dana\" }\n")
    }

    /// What the fuzzer found for formatter and checker.
    @Test func theCorpusKeepsItsMistakes() throws {
        let corpus = SnapshotFolder.package.appending(path: "Tests/Fuzz/Corpus")
        var count = 0
        for folder in ["formatter", "checker"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: folder).path)
                .sorted()
            {
                let bytes = [UInt8](try Data(contentsOf: corpus.appending(path: "\(folder)/\(name)")))
                let text = Array("playbook standard \"Fuzzed\"\n".utf8) + bytes
                guard bytes.contains(UInt8(ascii: "\"")) else { continue }
                let source = Source(name: "case.rs", bytes: text)
                let after = Formatter.format(source)
                count += 1
                let before = codes(text)
                // Where the braces are even and the indentation says otherwise, a layout by the braces says nothing more.
                let isToldByIndentation =
                    before.contains(.unclosedBlock)
                    && !Parser.parse(source).problems.contains { $0.kind == .unclosedBlock }
                #expect(isToldByIndentation ? !codes(after).isEmpty : before == codes(after), "\(folder)/\(name)")
            }
        }
        #expect(count > 50)
    }
}
