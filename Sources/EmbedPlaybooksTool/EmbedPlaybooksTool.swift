import RecoverBase
import RecoverSyntax

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `EmbedPlaybooksTool OUTPUT FILE...`: writes the files as Swift source, those of a folder `Playbooks` as
/// `EmbeddedPlaybooks`, those of `Starters` as `EmbeddedStarters`, each sorted by name and with its tokens.
@main
struct EmbedPlaybooksTool {
    static func main() {
        guard let output = CommandLine.arguments.dropFirst().first else {
            fail("usage: EmbedPlaybooksTool OUTPUT FILE...")
        }
        var source = "// Generated from the files in Playbooks/ and Starters/; edit those.\n"
        for folder in ["Playbooks", "Starters"] {
            source += literals(
                of: CommandLine.arguments.dropFirst(2).filter { $0.contains("/\(folder)/") }, named: folder)
        }
        write(source, to: output)
    }

    /// A table of the files' texts by their names.
    private static func literals(of paths: [String], named folder: String) -> String {
        let files = paths.map { (name: name(ofPath: $0), path: $0) }.sorted { $0.name < $1.name }
        for (first, second) in zip(files, files.dropFirst()) where first.name == second.name {
            fail("\(second.path): error: there are two files of this name")
        }
        var source = """

            /// The files of \(folder)/, sorted by name.
            enum Embedded\(folder) {
                static let all: [(name: String, text: String, tokens: StaticString)] = [

            """
        for file in files {
            let text = read(file.path)
            let tokens = TokenCode.encode(Lexer.tokens(of: Source(name: file.name, text: text)))
            source += "(\(rawLiteral(file.name)),\n\(rawLiteral(text)),\n\(rawLiteral(tokens))),\n"
        }
        return source + "    ]\n}\n"
    }

    /// The file name without its folder and the ending `.rs`.
    private static func name(ofPath path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.hasSuffix(".rs") ? file.dropLast(3) : file)
    }

    private static func read(_ path: String) -> String {
        guard let file = fopen(path, "rb") else { fail("\(path): error: cannot be read") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&block, 1, block.count, file), count > 0 {
            bytes += block[..<count]
        }
        guard ferror(file) == 0 else { fail("\(path): error: cannot be read") }
        guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(path): error: is not UTF-8") }
        return text
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "wb") else { fail("\(path): error: cannot be written") }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
            fail("\(path): error: cannot be written")
        }
    }

    private static func fail(_ message: String) -> Never {
        print(message)
        exit(1)
    }
}
