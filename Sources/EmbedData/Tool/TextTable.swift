/// Files that go out as they are, each a text of its own.
enum TextTable {
    /// `EmbeddedPage.style` for the file `style.css` of `Page`.
    static func source(of files: [DataFile], named folder: String) -> String {
        let texts = files.map { "    static let \($0.name) =\n\(rawLiteral($0.text))\n" }
        return "\n/// The files of \(folder)/, as they are.\nenum Embedded\(folder) {\n\(texts.joined())}\n"
    }
}
