import ArgumentParser
import RecoverCompiler
import RecoverMachine

/// `--playbooks DIR`: a team's own playbooks, which `use` finds beside those that are shipped.
struct PlaybooksOption: ExpressibleByArgument {
    static let help = ArgumentHelp(
        "Your own playbooks, for `use`: the files of this folder; else of the one that RECOVERSCRIPT_PLAYBOOKS names.",
        valueName: "folder")

    fileprivate let path: String

    init(argument: String) { path = argument }
}

extension PlaybooksOption? {
    var folder: String? { self?.path }

    /// A compiler for a file and what lies beside it.
    func compiler(for mainFile: String) throws -> Compiler { try PlaybookFolder(folder).compiler(for: mainFile) }
}
