import RecoverBase
import RecoverSyntax

/// Files of the language, as a table of their texts and tokens, so that they need not be taken apart at every start.
enum LanguageTable {
    /// `EmbeddedPlaybooks` for the files of `Playbooks`.
    static func source(of files: [DataFile], named folder: String) -> String {
        var source = """

            /// The files of \(folder)/, sorted by name.
            enum Embedded\(folder) {
                static let all: [(name: String, text: String, tokens: StaticString)] = [

            """
        for file in files {
            let text = file.text
            let tokens = TokenCode.encode(Lexer.tokens(of: Source(name: file.name, text: text)))
            source += "(\(rawLiteral(file.name)),\n\(rawLiteral(text)),\n\(rawLiteral(tokens))),\n"
        }
        return source + "    ]\n}\n"
    }
}
