import Foundation
import Testing

/// Editors understand what `check` prints, and know a file by what it says.
@Suite struct EditorTests {
    private static let hasVim = FileManager.default.isExecutableFile(atPath: "/usr/bin/vim")

    private static let broken = """
        scenario "Late exports"
        feedback 3/10 "Exports crawl."
        custmer "Director" { tenure 9 moons }

        """

    private static func package() throws -> [String: Any] {
        let file = projectRoot.appending(path: "Grammar/vscode/package.json")
        return try json(try String(contentsOf: file, encoding: .utf8))["contributes"] as? [String: Any] ?? [:]
    }

    @Test func theProblemPatternReadsEveryMessage() throws {
        let patterns = try Self.package()["problemPatterns"] as? [[String: Any]]
        let pattern = try #require(patterns?.first)
        let expression = try NSRegularExpression(pattern: try #require(pattern["regexp"] as? String))
        let place = try Workplace()
        let file = try place.file("case.rs", Self.broken)
        let shown = try runCommand("check", file).errors
        let document = try json(try runCommand("check", file, "--format", "json").output)
        let diagnostics = try #require(document["diagnostics"] as? [[String: Any]])
        let found = shown.split(separator: "\n").map(String.init).compactMap { line -> [String: String]? in
            let range = NSRange(line.startIndex..., in: line)
            guard let match = expression.firstMatch(in: line, range: range) else { return nil }
            var fields: [String: String] = [:]
            for key in ["file", "line", "column", "severity", "code", "message"] {
                fields[key] = (pattern[key] as? Int).flatMap { Range(match.range(at: $0), in: line) }.map {
                    String(line[$0])
                }
            }
            return fields
        }
        #expect(found.count >= 2 && found.count == diagnostics.count)
        for (fields, diagnostic) in zip(found, diagnostics) {
            for (key, value) in fields { #expect(value == "\(diagnostic[key] ?? "")", "\(key)") }
            #expect(fields.count == 6)
        }
        // What tells an editor that a check has begun and is done.
        let matchers = try #require(try Self.package()["problemMatchers"] as? [[String: Any]])
        let background = try #require(matchers.compactMap { $0["background"] as? [String: Any] }.first)
        let end = try Regex(try #require(background["endsPattern"] as? String))
        let last = try #require(shown.split(separator: "\n").last)
        #expect(last.wholeMatch(of: end) != nil && "no errors".wholeMatch(of: end) != nil)
        #expect("1 error, 2 warnings".wholeMatch(of: end) != nil && "an error".wholeMatch(of: end) == nil)
    }

    @Test(.enabled(if: hasVim, "vim is not installed: its files are not tried"))
    func vimKnowsTheFilesAndListsTheMessages() throws {
        let place = try Workplace()
        let files = try [
            ("ours.rs", Self.broken), ("commented.rs", "# A case\n\nscenario \"x\"\n"),
            ("script", "#!/usr/bin/env -S recoverscript run\nscenario \"x\"\n"),
            ("rust.rs", "#![allow(dead_code)]\nuse std::io;\nfn main() {}\n"), ("play.rs", "use std::io;\n"),
            ("cases/part.rs", "owner CS\n"),
        ].map { try place.file($0.0, $0.1) }
        let runtime = projectRoot.appending(path: "Grammar/vim").path
        let script = try place.file(
            "script.vim",
            """
            set nomore
            set runtimepath^=\(runtime)
            let g:recoverscript_folders = ['\(place.path("cases"))']
            filetype plugin on
            let r = []
            \(files.map { "edit \($0)\ncall add(r, &filetype)" }.joined(separator: "\n"))
            edit \(files[0])
            silent make!
            for q in getqflist()
              call add(r, fnamemodify(bufname(q.bufnr), ':t') . ' ' . q.lnum . ' ' . q.col . ' ' . q.type . ' ' . q.text)
            endfor
            call writefile(r, '\(place.path("out"))')
            qall!
            """)
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
        _ = try run(
            "/usr/bin/vim", ["-Nu", "NONE", "-n", "-i", "NONE", "-es", "-S", script],
            environment: ["PATH": "\(program.path):/usr/bin:/bin", "HOME": place.folder.path, "TERM": "dumb"])
        let lines = try place.text("out").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            lines.prefix(6) == [
                "recoverscript", "recoverscript", "recoverscript", "rust", "rust", "recoverscript",
            ])
        let messages = lines.dropFirst(6).filter { !$0.isEmpty }
        #expect(messages.count >= 2)
        #expect(messages.first?.hasPrefix("ours.rs 3 1 e there is no") == true, "\(messages)")
    }
}
