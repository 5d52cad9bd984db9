import Foundation

/// A fenced block of a Markdown page: what stands behind the fence, and its lines.
public struct MarkdownBlock: Sendable, CustomStringConvertible {
    /// Of the repository: `Grammar/tutorial.md`.
    public let file: String
    /// The line of the fence, from 1.
    public let line: Int
    public let heading: String
    public fileprivate(set) var lines: [String] = []

    public var text: String { lines.joined(separator: "\n") + "\n" }
    public var description: String { "\(file):\(line)" }

    /// The blocks of a page in order.
    public static func all(in file: String) throws -> [MarkdownBlock] {
        let page = try String(contentsOf: SnapshotFolder.package.appending(path: file), encoding: .utf8)
        var blocks: [MarkdownBlock] = []
        var current: MarkdownBlock?
        for (number, line) in page.components(separatedBy: "\n").enumerated() {
            if !line.hasPrefix("```") {
                current?.lines.append(line)
            } else if let block = current {
                blocks.append(block)
                current = nil
            } else {
                current = MarkdownBlock(file: file, line: number + 1, heading: String(line.dropFirst(3)))
            }
        }
        return blocks
    }

    private init(file: String, line: Int, heading: String) {
        self.file = file
        self.line = line
        self.heading = heading
    }

    /// The pages that people read, and the README.
    public static var pages: [String] {
        let folder = SnapshotFolder.package.appending(path: "Grammar")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "Grammar/\($0)" }
    }
}
