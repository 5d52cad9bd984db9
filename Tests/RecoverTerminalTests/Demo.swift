import Foundation
import PseudoTerminal
import Testing

/// A folder for one test, gone with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "recoverscript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where `XDG_STATE_HOME` is this folder, the history.
    var history: String { path + "/recoverscript/history" }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: file, encoding: .utf8)
    }

    func write(_ text: String, to name: String, mode: Int = 0o644) throws -> String {
        let file = "\(path)/\(name)"
        try text.write(toFile: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }

    func mode(of file: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int ?? 0
    }
}

/// Starts the demo on a terminal and waits for its first prompt.
func startDemo(
    in folder: TemporaryFolder, _ arguments: String..., environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
    // RECOVER_DEMO: another build of it, such as the static one.
    let built = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "LineReaderDemo").path
    let program = try #require(ProcessInfo.processInfo.environment["RECOVER_DEMO"] ?? built)
    let own = ["XDG_STATE_HOME": folder.path, "HOME": folder.path, "INPUTRC": "/dev/null", "TMPDIR": folder.path]
    let terminal = try PseudoTerminal(
        program, arguments, environment: own.merging(environment) { _, given in given }, columns: columns, rows: rows
    )
    try terminal.wait(for: ">")
    return terminal
}

extension PseudoTerminal {
    /// Types a line and waits for what the demo says and its next prompt.
    func enter(_ line: String, expecting answer: String? = nil) throws {
        try send(line + Key.enter)
        try wait(for: answer ?? "read: [\(line)]")
        try wait(forLine: "demo>")
    }

    /// Ends the demo in order.
    func quit() throws {
        try send("quit" + Key.enter)
        #expect(try waitForExit() == 0)
    }
}
