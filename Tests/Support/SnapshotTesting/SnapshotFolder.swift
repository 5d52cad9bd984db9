import Foundation

/// Expected outputs that lie as files beside their inputs, where a person can read both:
/// `Tests/Snapshots/<feature>/<name>.rs` and `<name>.<what>`.
///
/// With `RECOVER_RECORD=1` in the environment they are written anew, which is then to be read as a diff.
public struct SnapshotFolder: Sendable {
    /// The root of the package.
    public static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    /// Whether expected outputs are written instead of compared.
    public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECOVER_RECORD"] == "1" }

    public let url: URL
    /// What the inputs are called, such as `rs`.
    public let inputExtension: String

    public init(_ feature: String, inputExtension: String = "rs") {
        url = SnapshotFolder.package.appending(path: "Tests/Snapshots/\(feature)")
        self.inputExtension = inputExtension
    }

    /// The inputs' names without extension, sorted. A name with a dot in it is an output.
    public func names() throws -> [String] {
        try files().filter { $0.hasSuffix("." + inputExtension) && $0.split(separator: ".").count == 2 }
            .map { String($0.dropLast(inputExtension.count + 1)) }
    }

    public func input(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: "\(name).\(inputExtension)")))
    }

    /// Nil where the bytes are those of `<name>.<what>`, or were recorded; else what is wrong, with the first line that
    /// differs.
    public func difference(_ bytes: [UInt8], name: String, what: String) throws -> String? {
        try SnapshotFolder.difference(bytes, file: url.appending(path: "\(name).\(what)"))
    }

    /// The same for any file of the repository, such as a generated page.
    public static func difference(_ bytes: [UInt8], file: URL) throws -> String? {
        let expected = try? Data(contentsOf: file)
        if isRecording {
            if expected.map(Array.init) != bytes { try Data(bytes).write(to: file) }
            return nil
        }
        guard let expected else { return "\(file.path) is missing; RECOVER_RECORD=1 writes it" }
        guard Array(expected) != bytes else { return nil }
        let old = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        return """
            \(file.path):\(line + 1) differs; RECOVER_RECORD=1 writes it anew
            expected: \(line < old.count ? old[line] : "(the end)")
                 got: \(line < new.count ? new[line] : "(the end)")
            """
    }

    /// Outputs without an input, and anything else that no test reads.
    public func orphans(outputs: [String]) throws -> [String] {
        let known = Set(
            try names().flatMap { name in ["\(name).\(inputExtension)"] + outputs.map { "\(name).\($0)" } })
        return try files().filter { !known.contains($0) }
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// The files of the repository that run as tests.
public enum ShippedFiles {
    /// A scenario or playbook.
    public struct File: Sendable, CustomStringConvertible {
        public let name: String
        public let url: URL
        public var description: String { name }
        public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }
    }

    public static var scenarios: [File] { files(in: "Scenarios") }
    public static var playbooks: [File] { files(in: "Sources/RecoverPlaybooks/Playbooks") }
    /// What `new` writes.
    public static var starters: [File] { files(in: "Sources/RecoverPlaybooks/Starters") }
    public static var all: [File] { scenarios + playbooks + starters }

    private static func files(in folder: String) -> [File] {
        let url = SnapshotFolder.package.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasSuffix(".rs") }.sorted().map { File(name: $0, url: url.appending(path: $0)) }
    }
}
