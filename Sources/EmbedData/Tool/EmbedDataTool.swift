#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `EmbedDataTool OUTPUT FILE...`: writes the files as Swift source. What becomes of a file is told by its folder.
/// `EmbedDataTool OUTPUT --commit [LOG]`: writes the last commit of a log of git.
@main
struct EmbedDataTool {
    static func main() {
        guard let output = CommandLine.arguments.dropFirst().first else {
            fail("usage: EmbedDataTool OUTPUT FILE...")
        }
        if CommandLine.arguments.dropFirst(2).first == "--commit" {
            let log = CommandLine.arguments.dropFirst(3).first.map(DataFile.init)
            return write(CommitConstant.source(of: log), to: output)
        }
        let folders = Dictionary(grouping: CommandLine.arguments.dropFirst(2).map(DataFile.init), by: \.folder)
        var source = "// Generated from the files in \(folders.keys.sorted().joined(separator: ", ")); edit those.\n"
        for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
            let files = files.sorted { $0.name < $1.name }
            for (first, second) in zip(files, files.dropFirst()) where first.name == second.name {
                fail("\(second.path): error: there are two files of this name")
            }
            switch folder {
            case "Codes": source += CodeTable.source(of: files)
            case "Page", "Leanings": source += TextTable.source(of: files, named: folder)
            default: source += LanguageTable.source(of: files, named: folder)
            }
        }
        write(source, to: output)
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "wb") else { fail("\(path): error: cannot be written") }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
            fail("\(path): error: cannot be written")
        }
    }
}

/// Ends the build with a message that begins with the place, as the compiler's do.
func fail(_ message: String) -> Never {
    print(message)
    exit(1)
}
