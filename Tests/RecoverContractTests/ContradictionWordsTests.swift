import Foundation
import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import SnapshotTesting
import Testing

@testable import RecoverContract

/// Contradictions in everyday words: `Tests/Corpora/contradictions`, a file for each, says how its lines are read.
@Suite struct ContradictionWordsTests {
    private static let names = [
        "apology", "solution", "openers", "gesture", "leading", "internal", "only", "reviews",
    ]

    private static let head = """
        scenario "x"
        customer "Director" { name "Dana" }
        feedback 3/10 "Exports crawl."
        sender "Customer Success Manager" { person "Maya Ortiz" }
        owner CS "Customer Success" { person "Maya Ortiz"; account-csm }
        owner VP "VP Customer Success" { person "Ines Roy"; authority vp }
        owner Support { person "Jon Bell" }
        constraint no refunds

        """

    private struct Line {
        var isFound: Bool
        var text: String
        /// What the two places hold.
        var first = ""
        var second = ""
    }

    private static func lines(_ name: String) throws -> [Line] {
        let url = SnapshotFolder.package.appending(path: "Tests/Corpora/contradictions/\(name).txt")
        var (head, second) = ("", "")
        var lines: [Line] = []
        for row in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
            let text = row.dropFirst(2)
            let parts = text.drop { $0 == "!" }.split(separator: "~", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            if row.hasPrefix("=") {
                (head, second) = (parts[0], parts.count > 1 ? parts[1] : "")
                continue
            }
            var line = Line(isFound: row.hasPrefix("+"), text: head)
            if text.hasPrefix("!") {
                line.text += "\n" + (parts.last ?? "")
                if parts.count > 2 { (line.first, line.second) = (parts[0], parts[1]) }
            } else {
                let wishes = text.split(separator: " / ").map(String.init)
                line.text += "\ndeliver email { \(wishes.map { "include \"\($0)\"" }.joined(separator: "; ")) }"
                line.first = wishes.last ?? ""
                line.second = wishes.count > 1 ? wishes[0] : second
            }
            lines.append(line)
        }
        return lines
    }

    private func found(_ text: String, _ want: CompileRequest.Want) -> [Diagnostic] {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        var request = CompileRequest(main: Source(name: "case.rs", text: text))
        request.want = want
        let found = compiler.compile(request).diagnostics
        #expect(found.filter { $0.severity == .error }.map(\.message) == [], "\(text)")
        return found.filter { $0.code == .contradiction }
    }

    @Test(arguments: names) func areFoundByCheck(name: String) throws {
        let lines = try ContradictionWordsTests.lines(name)
        #expect(lines.count { $0.isFound } >= 15 && lines.count { !$0.isFound } >= 15)
        for line in lines {
            var text = ContradictionWordsTests.head
            if line.text.contains("/10") { text = text.replacing("feedback 3/10 \"Exports crawl.\"\n", with: "") }
            text += line.text
            let found = found(text, .messages)
            #expect(found == self.found(text, .model), "\(line.text)")
            #expect(
                found.count == (line.isFound ? 1 : 0),
                "\(line.text.replacing("\n", with: " ¶ ")): \(found.map(\.message))")
            guard line.isFound, let diagnostic = found.first, let other = diagnostic.related.first else { continue }
            func words(_ place: Diagnostic.Place) -> String {
                let source =
                    place.file == "case.rs"
                    ? Source(name: "case.rs", text: text)
                    : Library.shipped.source(named: String(place.file.dropFirst("playbook:".count)))
                return source?.text(place.span) ?? ""
            }
            #expect(words(diagnostic.place).contains(line.first), "\(line.text): \(words(diagnostic.place))")
            #expect(words(other.place).contains(line.second), "\(line.text): \(words(other.place))")
        }
    }

    /// Written before anybody looked at how these are read, and only counted.
    @Test func mostOfWhatNobodyPreparedIsFound() throws {
        var (missed, wrong) = ([String](), [String]())
        var all = (found: 0, silent: 0)
        for name in ContradictionWordsTests.names {
            for line in try ContradictionWordsTests.lines(name + "-aside") {
                let isFound = !found(ContradictionWordsTests.head + line.text, .messages).isEmpty
                if line.isFound { all.found += 1 } else { all.silent += 1 }
                if line.isFound, !isFound { missed.append(line.text) }
                if !line.isFound, isFound { wrong.append(line.text) }
            }
        }
        print("aside: missed \(missed.count) of \(all.found), false \(wrong.count) of \(all.silent)")
        #expect(missed.count * 100 <= all.found * 40, "\(missed)")
        #expect(wrong.count * 100 <= all.silent * 10, "\(wrong)")
    }

    /// The sentences beside a concept: what is for it is found and meant, what is against it is not.
    @Test func examplesOfTheConcepts() throws {
        let model = try #require(Cases.compile("scenario \"x\"").model)
        let reader = ErrandReader(model.tree)
        var judged = 0
        for errand in ErrandReader.Errand.allCases {
            let concept = try #require(model.concepts.first { $0.id == errand.rawValue }, "\(errand)")
            for (text, isLike) in concept.like.map({ ($0, true) }) + concept.unlike.map({ ($0, false) }) {
                let read = reader.read(text)
                let isFound =
                    errand == .leavesOut
                    ? read.leavesOut(0..<text.utf8.count)
                    : read.hits.contains { $0.errand == errand && $0.stance != .denied }
                #expect(isFound == isLike, "\(errand.rawValue): \(text)")
                judged += 1
            }
        }
        #expect(judged >= 40)
    }
}
