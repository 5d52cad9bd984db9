import Foundation

/// What a finished run of the executable left behind.
struct CommandResult {
    let status: Int32
    let output: String
    let errors: String
}

/// Starts the `recoverscript` that `swift test` has just built, with a file (or nothing) as input, and waits for its end.
func runCommand(_ arguments: String..., input: String? = nil) throws -> CommandResult {
    try runCommand(arguments, input: input)
}

func runCommand(_ arguments: [String], input: String? = nil) throws -> CommandResult {
    let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
    return try run(program ?? "recoverscript", arguments, input: input)
}

/// The same for any program. An environment replaces the one of the tests.
func run(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil, input: String? = nil
) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardInput = try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? FileHandle.nullDevice
    let folder = FileManager.default.temporaryDirectory.appending(path: "recoverscript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files rather than pipes: neither stream can fill up and stop the run while the other is read.
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return CommandResult(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
}
