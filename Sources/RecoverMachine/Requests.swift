import RecoverBase
import RecoverCompiler
import RecoverModel

extension CompileRequest {
    /// What `--set`, `--variant` and `--now` ask for, as they were written.
    package init(main source: Source, settings: [String], variant: String?, now: String?) throws {
        self.init(main: source)
        self.variant = variant
        self.now = try Machine.clock(now)
        if now != nil { sending = self.now }
        self.settings = try settings.map { setting in
            // As the session has it: blanks around the `=` are nobody's.
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw UsageFailure("--set: `\(setting)` has no value; write `--set customer.tenure=\"3 years\"`")
            }
            return (parts[0], parts[1])
        }
    }
}

extension Machine {
    /// The clock: `--now`, or the machine's.
    package static func clock(_ now: String?) throws -> Instant {
        guard let now else { return Machine.now }
        guard let moment = Moment(written: now) else {
            throw UsageFailure("--now: `\(now)` is no time; write `2026-03-02` or `2026-03-02T09:10Z`")
        }
        return moment.instant(in: .utc)
    }

    /// Of a folder, how the scenarios in it are written.
    private static func scripts(in path: String) -> String {
        guard let first = Files.isFolder(path) ? try? Files.scripts(in: path).first : nil else { return "" }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return "; one file in it is \(Escapes.shellWord(folder + first)), all are \(Escapes.shellWord(folder))*.rs"
    }

    /// A scenario as it stands in a file.
    package static func source(_ path: String) throws -> Source {
        do {
            return Source(name: path == "-" ? "<standard input>" : path, bytes: try Files.read(path))
        } catch {
            throw UsageFailure("\(path): \(error.message)\(scripts(in: path))")
        }
    }
}
