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
            guard let equals = setting.firstIndex(of: "="), equals != setting.startIndex else {
                throw UsageFailure("--set: `\(setting)` has no value; write `--set customer.tenure=\"3 years\"`")
            }
            return (String(setting[..<equals]), String(setting[setting.index(after: equals)...]))
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

    /// A scenario as it stands in a file.
    package static func source(_ path: String) throws -> Source {
        do {
            return Source(name: path == "-" ? "<standard input>" : path, bytes: try Files.read(path))
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
    }
}
