import ArgumentParser
import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverMachine

/// `recoverscript check FILE…`
struct CheckCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in scenarios and playbooks.")

    @Argument(help: "The files; - is standard input.")
    var files: [String]

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @Flag(help: "Apply the mends that are certain, in place.")
    var fix = false

    @Flag(help: "Check anew whenever a file is saved, until Ctrl-C.")
    var watch = false

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        var check = Check(
            files: files, format: format, fix: fix, color: options.color, output: output.path,
            playbooks: try PlaybookFolder(options.playbooks.folder), request: options.request)
        guard watch else { return try check.run() }
        try Watch.refuseStandardInput(files)
        guard !fix else { throw UsageFailure("--watch checks, --fix writes; give one of them") }
        try Watch.run({ files }, used: { files.flatMap(options.files) }, doing: { try check.run() })
    }
}
