import Foundation
import SnapshotTesting
import Testing

/// Every step of the tutorials is run as a reader would run it.
@Suite struct TutorialTests {
    /// Each page, and how many steps it has at least.
    @Test(arguments: [
        ("README.md", 5), ("Grammar/tutorial.md", 5), ("Grammar/csm.md", 12), ("Grammar/trainer.md", 5),
        ("Grammar/cx-lead.md", 8), ("Grammar/offline.md", 3), ("Grammar/CHANGES.md", 1),
    ])
    func everyStepShowsWhatItSays(page: String, steps: Int) throws {
        let place = try Workplace()
        var commands = 0
        for block in try MarkdownBlock.all(in: page) {
            if block.heading.hasPrefix("rs ") || block.heading.hasPrefix("text ") {
                let name = block.heading.drop { $0 != " " }.dropFirst()
                _ = try place.file(String(name), block.text)
            } else if block.heading == "console" {
                for (command, expected) in TutorialTests.steps(block.lines) {
                    commands += 1
                    let shown = try run(command, in: place)
                    #expect(TutorialTests.matches(shown, expected), "\(command)\n\(shown.joined(separator: "\n"))")
                }
            }
        }
        #expect(commands >= steps)
    }

    /// What `.ci/pictures` makes is small, and all of it is shown.
    @Test func picturesAreThereAndSmall() throws {
        let folder = projectRoot.appending(path: "Grammar/images")
        let readme = try String(contentsOf: projectRoot.appending(path: "README.md"), encoding: .utf8)
        let shown = readme.matches(of: #/!\[[^\]]+\]\(Grammar/images/([^)]+)\)/#).map { String($0.1) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == shown.sorted())
        for name in shown {
            let size = try Data(contentsOf: folder.appending(path: name)).count
            #expect((1000...60_000).contains(size), "\(name)")
        }
        #expect(shown.count >= 2)
    }

    /// Lines behind a `$ ` up to the next are what the command must show.
    private static func steps(_ lines: [String]) -> [(String, [String])] {
        var steps: [(String, [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                steps.append((String(line.dropFirst(2)), []))
            } else if !steps.isEmpty {
                steps[steps.count - 1].1.append(line)
            }
        }
        return steps
    }

    private func run(_ command: String, in place: Workplace) throws -> [String] {
        let process = Process()
        let program = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1; \(command)"]
        process.currentDirectoryURL = place.folder
        process.environment = ["PATH": "\(program.path):/bin:/usr/bin", "NO_COLOR": "1"]
        let output = place.folder.appending(path: "output")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        var lines = try String(contentsOf: output, encoding: .utf8).components(separatedBy: "\n")
        while lines.last == "" { lines.removeLast() }
        return lines.map { $0.replacing(/\s+$/, with: "") }
    }

    /// Line by line; `…` stands for any lines.
    private static func matches(_ shown: [String], _ expected: [String]) -> Bool {
        guard let gap = expected.firstIndex(of: "…") else { return shown == expected }
        guard shown.starts(with: expected[..<gap]) else { return false }
        let rest = Array(expected[(gap + 1)...])
        if rest.isEmpty { return true }
        return (gap...shown.count).contains { matches(Array(shown[$0...]), rest) }
    }
}
