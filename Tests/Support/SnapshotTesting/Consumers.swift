import Foundation

/// Programs of others that read what was written: a Python of its own, which `.ci/setup browser` makes from
/// `.ci/consumers.txt`.
public enum Consumers {
    private static let folder = SnapshotFolder.package.appending(path: ".build/consumers/bin")

    public static let areInstalled = FileManager.default.isExecutableFile(atPath: python)
    public static let python = folder.appending(path: "python3").path
    /// What looks at pages for those who do not see them, or use no mouse; nil where it is not installed.
    public static let axe = package("axe_selenium_python/node_modules/axe-core/axe.min.js")
    /// The folder of the schemas of SCORM 1.2; nil where they are not installed.
    public static let scormSchemas = package("plct_bulder_for_sphinx/scorm-templates")

    private static func package(_ path: String) -> String? {
        let places: [URL]? = try? FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "../lib").standardized, includingPropertiesForKeys: nil)
        return (places ?? []).map { $0.appending(path: "site-packages/\(path)").path }
            .first { FileManager.default.isReadableFile(atPath: $0) }
    }

    /// Said of a test that is skipped.
    public static let missing = "`.ci/setup browser` has not installed the readers of .ci/consumers.txt"

    struct Failure: Error {
        var output: String
    }

    /// What a Python script finds in a file: it has `path`, and leaves `found`.
    public static func read<Found: Decodable>(_ file: String, _ script: String) throws -> Found {
        let path = FileManager.default.temporaryDirectory.appending(path: "consumed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(file.utf8).write(to: path)
        return try read(at: path.path, script)
    }

    public static func read<Found: Decodable>(at path: String, _ script: String) throws -> Found {
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [
            "-W", "ignore", "-c",
            "import json, sys\npath = sys.argv[1]\n\(script)\nprint('\\n' + json.dumps(found))", path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.standardError
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let last = output.split(separator: UInt8(ascii: "\n")).last ?? Data()
        guard process.terminationStatus == 0 else {
            throw Failure(output: String(decoding: output, as: UTF8.self))
        }
        return try JSONDecoder().decode(Found.self, from: last)
    }
}
