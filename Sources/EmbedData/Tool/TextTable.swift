/// Files that go out in pages, each a text of its own: as they are written, but without what only those need who work on
/// them, which is a tenth of a page: comments on lines of their own, and indentation.
enum TextTable {
    /// `EmbeddedPage.style` for the file `style.css` of `Page`.
    static func source(of files: [DataFile], named folder: String) -> String {
        let texts = files.map { "    static let \($0.name) =\n\(rawLiteral(lean($0)))\n" }
        return
            "\n/// The files of \(folder)/, without comments and indentation.\nenum Embedded\(folder) {\n\(texts.joined())}\n"
    }

    private static func lean(_ file: DataFile) -> String {
        var lean = ""
        for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " }
            // A text that goes on in the next line would lose what stands before it there.
            if line.count(where: { $0 == "`" }) % 2 == 1 {
                fail("\(file.path):\(number + 1): error: a text in backticks does not end in its line")
            }
            let isComment = line.hasPrefix("//") || line.hasPrefix("/*") && line.hasSuffix("*/")
            if !line.isEmpty, !isComment { lean += line + "\n" }
        }
        return lean
    }
}
