import RecoverBase

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The machine as the stages see it: files below the scenario's folder, and time zones.
package struct Machine: Surroundings {
    /// Resolved; nil for standard input, which may use files below the current folder.
    private let root: String?
    /// The team's own playbooks, resolved; what one of them uses lies below it.
    private let playbooks: String?

    package init(mainFile: String, playbooks: String? = nil) {
        root = Files.resolved(mainFile == "-" ? "." : Files.folder(of: mainFile))
        self.playbooks = playbooks.flatMap(Files.resolved)
    }

    private func root(for user: String) -> String? {
        guard let playbooks, let file = Files.resolved(user), file.hasPrefix(playbooks + "/") else { return root }
        return playbooks
    }

    package func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        let folder = user.hasPrefix("<") || user.hasPrefix("--") ? "." : Files.folder(of: user)
        let full = path.hasPrefix("/") ? path : folder == "." ? path : "\(folder)/\(path)"
        guard let resolved = Files.resolved(full) else { return .failure(LoadFailure("there is no such file")) }
        guard let root = root(for: user), resolved.hasPrefix(root == "/" ? "/" : root + "/") else {
            return .failure(LoadFailure("it lies outside the scenario's folder", isOutside: true))
        }
        do {
            return .success(Source(name: full, bytes: try Files.read(full)))
        } catch {
            return .failure(LoadFailure(error.message))
        }
    }

    package func zone(named name: String) -> ZoneRules? { Zones.rules(named: name) }

    package static var now: Instant { Instant(seconds: time(nil)) }
}
