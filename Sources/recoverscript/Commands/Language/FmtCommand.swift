import ArgumentParser
import RecoverBase
import RecoverMachine
import RecoverMistakes
import RecoverSyntax

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript fmt FILE…`
struct FmtCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "fmt", abstract: "Format scenarios and playbooks in place.",
        discussion: """
            Comments and the meaning of a file never change, and what cannot be read stays as it is. Line ends become LF. \
            Files of other languages are refused.
            """)

    @Argument(help: "The files; - formats standard input to standard output.")
    var files: [String]

    @Flag(help: "Change nothing; list the files that are not formatted and exit with 1.")
    var check = false

    func run() throws {
        var differs = false
        var unreadable = false
        for file in files {
            do {
                if try format(file) { differs = true }
            } catch let failure as UsageFailure {
                Output.error("recoverscript: \(failure.description)")
                unreadable = true
            }
        }
        if unreadable { throw Exit.usage }
        if check, differs { throw Exit.wrong }
    }

    /// Formats one file and says whether that changed anything.
    private func format(_ file: String) throws -> Bool {
        let source = try ScenarioOptions.source(file)
        guard source.bytes.count <= Source.sizeLimit else {
            throw UsageFailure("\(file): it is larger than \(Source.sizeLimit >> 20) MiB")
        }
        guard let text = String(validating: source.bytes, as: UTF8.self) else {
            throw UsageFailure("\(file): it is not UTF-8")
        }
        if let refusal = OtherFile.refusal(of: Parser.parse(source)) { throw UsageFailure("\(file): \(refusal)") }
        let formatted = String(decoding: Formatter.format(source), as: UTF8.self)
        let differs = !formatted.utf8.elementsEqual(text.utf8)
        if check {
            if differs { Output.print(file) }
        } else if file == "-" {
            Output.printExactly(formatted)
        } else if differs {
            do {
                try Files.write(formatted, to: file)
            } catch {
                throw UsageFailure("\(file): \(error.message)")
            }
        }
        return differs
    }
}
