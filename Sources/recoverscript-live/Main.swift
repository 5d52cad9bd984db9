import ArgumentParser
import FlyingFox
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLive
import RecoverMachine
import RecoverModel
import RecoverSession

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript play --live` starts this, with its own options: the server of one room.
@main
struct LiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recoverscript-live", abstract: "The server of `recoverscript play --live`, which starts it.")

    @Argument(help: "The exercise.")
    var file: String

    @Option(help: "Keep the room in this file, and go on where it ends.")
    var record: String?

    @Option(help: "The address to listen at.")
    var listen = "127.0.0.1"

    @Option(help: "The port; 0 takes a free one.")
    var port: UInt16 = 8080

    @Option(help: "Draw the chances with this seed.")
    var seed: UInt64?

    @Option(name: .customLong("set"), help: "Set a value on top of the file.")
    var settings: [String] = []

    @Option(help: "Put a variant of the file on top.")
    var variant: String?

    @Option(help: "Use this time instead of the clock.")
    var now: String?

    @Option(help: "Your own playbooks.")
    var playbooks: String?

    mutating func run() async throws {
        do {
            try await serve()
        } catch let failure as UsageFailure {
            LiveCommand.print("recoverscript: \(failure.description)\n", to: STDERR_FILENO)
            Glibc.exit(2)
        }
    }

    private func serve() async throws {
        signal(SIGPIPE, SIG_IGN)
        Descriptors.raiseLimit()
        let address = try ListenAddress(listen)
        let (room, kept) = try room()
        let hub = Hub(room.room, file: room.file, record: kept)
        let hosts = AllowedHosts(names: ListenAddress.machineNames)
        let door = Door(hub: hub, hosts: hosts)
        try await Server(address: address, port: port).run(door) { bound in
            let joins = address.joins(port: bound)
            await hub.isOpen(at: joins[0])
            LiveCommand.announce(
                room.file, joins: joins, host: address.host(port: bound), record: record, isOpen: address.isOpen)
        }
    }

    // MARK: The room

    /// As it begins, or as it was when the file was written last.
    private func room() throws -> ((room: Room, file: RoomFile), RecordFile?) {
        let request = try CompileRequest(
            main: try Machine.source(file), settings: settings, variant: variant, now: now)
        var compiler = try PlaybookFolder(playbooks).compiler(for: file)
        guard let model = compiler.compile(request).model else {
            throw UsageFailure("\(file): there are errors in it; `recoverscript check` lists them")
        }
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        let evaluation = try ExerciseEvaluation(
            model.exercise, scope: TreeScope(tree: model.tree), limits: .judgedOnly)
        let grader = ContractTaskGrader(model)
        let kept = try record.map { try RecordFile.open($0, mode: 0o600) }
        if let (record, bytes) = kept, !bytes.isEmpty {
            guard let (found, events) = RoomFile.read(bytes) else {
                throw UsageFailure("\(record.path): it is no record of a live room; choose another file")
            }
            if found.scenario != model.title.oneLine {
                throw UsageFailure(
                    "\(record.path): it is the record of \"\(found.scenario.shown)\"; choose another file")
            }
            record.dropBrokenLine()
            var room = Room(model, evaluation, seed: found.seed, grader: grader)
            var left = 0
            for event in events { if (try? room.apply(event)) == nil { left += 1 } }
            if left > 0 {
                LiveCommand.print(
                    "recoverscript: \(record.path): \(left) of \(events.count) events do not fit the exercise any more\n",
                    to: STDERR_FILENO)
            }
            return ((room, found), record)
        }
        var random = SystemRandomNumberGenerator()
        let drawn = seed ?? UInt64(truncatingIfNeeded: Machine.now.seconds)
        let keys = RoomFile.Keys(code: RoomCodes.room(&random), host: RoomCodes.host(&random))
        let file = RoomFile(scenario: model.title, seed: drawn, keys: keys)
        try kept?.0.append([file.head])
        return ((Room(model, evaluation, seed: drawn, grader: grader), file), kept?.0)
    }

    // MARK: What is said

    private static func announce(_ file: RoomFile, joins: [String], host: String, record: String?, isOpen: Bool) {
        var lines = [
            file.scenario,
            "  Join  \(joins[0])  code \(file.keys.code)",
            "  Host  \(host)host#\(file.keys.host)",
            record.map { "  Kept in \($0); started again with it, the room goes on." }
                ?? "  Nothing is kept: --record FILE keeps the answers for `class`.",
        ]
        if joins.count > 1 {
            lines.insert("        or \(joins.dropFirst().joined(separator: ", or ")), by the network", at: 2)
            lines.append("  The wall shows the first; --listen ADDRESS is one network alone.")
        }
        if isOpen {
            lines.append(
                "  Everybody on this network can open the page; who has the code takes part. The link of the host is yours alone."
            )
        } else {
            lines.append("  Only this machine can open it; --listen 0.0.0.0 opens it to the network.")
        }
        lines.append("  Ctrl-C ends it.")
        print(
            lines.map { VisibleText.leaving($0, keepsColours: false) }.joined(separator: "\n") + "\n", to: STDOUT_FILENO
        )
    }

    static func print(_ text: String, to descriptor: Int32) {
        Files.writeAll(Array(VisibleText.leaving(text, keepsColours: false).utf8), to: descriptor)
    }
}
