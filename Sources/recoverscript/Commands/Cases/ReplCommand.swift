import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverMachine
import RecoverSession
import RecoverTerminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript repl [FILE]`, also what `recoverscript` and `recoverscript FILE` do on a terminal.
struct ReplCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "repl", abstract: "Explore a case: each statement is a layer on top of the file.",
        discussion: "Piped input runs as a script and ends at the first error, with exit code 1.")

    @Argument(help: "The scenario to load.")
    var file: String?

    @Flag(help: "Go on behind an error in piped input.")
    var keepGoing = false

    @Flag(help: "Keep the session out of the history.")
    var `private` = false

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let playbooks = try PlaybookFolder(options.playbooks.folder)
        let bench = Bench(folderOf: file, clock: try ScenarioOptions.clock(options.now), playbooks: playbooks.path)
        var session = Session(workbench: bench, playbooks: playbooks.library)
        if Terminal.isInteractive { session.columns = Terminal.output.width }
        var shell = SessionShell(isInteractive: Terminal.isInteractive, color: options.color)
        if let file {
            // A folder or a missing file is wrong usage; a file with errors is explored all the same.
            if file != "-" { _ = try ScenarioOptions.source(file) }
            let response = session.load(file)
            shell.announce(response)
            if response.isError, !Terminal.isInteractive, !keepGoing { throw Exit.wrong }
        }
        try applyOptions(&session, &shell)
        if Terminal.isInteractive {
            shell.converse(with: &session, isPrivate: self.private)
        } else if !shell.runScript(on: &session, keepGoing: keepGoing) {
            throw Exit.wrong
        }
    }

    /// `--variant` and `--set` are the first things typed.
    private func applyOptions(_ session: inout Session, _ shell: inout SessionShell) throws {
        var lines = options.variant.map { [":variant \($0)"] } ?? []
        for setting in options.settings {
            guard let equals = setting.firstIndex(of: "=") else {
                throw UsageFailure("--set: `\(setting)` has no value")
            }
            lines.append("\(setting[..<equals]) = \(setting[setting.index(after: equals)...])")
        }
        for line in lines { shell.announce(session.submit(line)) }
    }
}

/// Files for a session: anything the user names may be read and written; what a scenario uses stays below its folder.
struct Bench: Workbench {
    private let machine: Machine
    private let clock: Instant
    private let playbooks: String?

    init(folderOf file: String?, clock: Instant, playbooks: String?) {
        machine = Machine(mainFile: file ?? "-", playbooks: playbooks)
        self.clock = clock
        self.playbooks = playbooks
    }

    var now: Instant { clock }

    func read(_ path: String) -> Result<Source, LoadFailure> {
        do {
            return .success(Source(name: path, bytes: try Files.read(path)))
        } catch {
            return .failure(LoadFailure(error.message))
        }
    }

    func write(_ text: String, to path: String) -> LoadFailure? {
        do {
            try Files.write(text, to: path)
            return nil
        } catch {
            return LoadFailure(error.message)
        }
    }

    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        // Another file may have been loaded since: what it uses lies below its own folder.
        Machine(mainFile: user.hasPrefix("<") || user.hasPrefix("line ") ? "-" : user, playbooks: playbooks)
            .load(path, usedBy: user)
    }

    func zone(named name: String) -> ZoneRules? { machine.zone(named: name) }

    func files(beside path: String) -> [String] { names(beside: path, [".rs"]) }

    func replies(beside path: String) -> [String] {
        names(beside: path, [".md", ".txt", ".eml"])
    }

    /// For completion: none where the folder cannot be read.
    private func names(beside path: String, _ endings: [String]) -> [String] {
        (try? Files.names(in: path == "." ? "." : Files.folder(of: path), endings: endings)) ?? []
    }
}
