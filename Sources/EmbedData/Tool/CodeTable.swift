/// The pages of the diagnostics, as the enum `Code`: a code is a page, and none is without one.
///
/// A page begins with `# error: TITLE` or `# warning: TITLE`; its file is named after the code.
enum CodeTable {
    private struct Row {
        var code: String
        var name: String
        var isWarning: Bool
        var title: String
        var text: String
    }

    static func source(of files: [DataFile]) -> String {
        let rows = files.map(row)
        var source = """

            /// The codes of all diagnostics, as users see them, in alphabetical order. Each is a page in `Codes/`.
            public enum Code: String, Sendable, Hashable, CaseIterable {

            """
        for row in rows {
            source += "    /// \(row.title)\n    case \(row.name) = \"\(row.code)\"\n"
        }
        source += "\n    /// What a diagnostic of this code is.\n    public var severity: Diagnostic.Severity {\n"
        source += "        switch self {\n        case "
        source += rows.filter(\.isWarning).map { ".\($0.name)" }.joined(separator: ",\n            ")
        source += ":\n            .warning\n        default: .error\n        }\n    }\n"
        source +=
            "\n    /// What is wrong where it is reported, whatever the names and figures: one clause, lower case.\n"
        source += table("public var title", rows, \.title)
        source += "\n    /// Its page, in Markdown.\n"
        source += table("var markdown", rows, \.text)
        return source + "}\n"
    }

    private static func table(_ property: String, _ rows: [Row], _ value: (Row) -> String) -> String {
        rows.reduce(into: "    \(property): String {\n        switch self {\n") { source, row in
            source += "        case .\(row.name):\n\(rawLiteral(value(row)))\n"
        } + "        }\n    }\n"
    }

    private static func row(_ file: DataFile) -> Row {
        let text = file.text
        let head = text.prefix { $0 != "\n" }
        for (mark, isWarning) in [("# error: ", false), ("# warning: ", true)] where head.hasPrefix(mark) {
            let title = String(head.dropFirst(mark.count))
            return Row(
                code: file.name, name: caseName(of: file), isWarning: isWarning, title: title, text: text)
        }
        fail("\(file.path):1:1: error: a page of a code begins with `# error: TITLE` or `# warning: TITLE`")
    }

    /// `duplicateID` for `duplicate-id`.
    private static func caseName(of file: DataFile) -> String {
        let initialisms = ["id": "ID", "utf8": "UTF8"]
        let words = file.name.split(separator: "-").map(String.init)
        guard let first = words.first, file.name.utf8.allSatisfy(isPartOfCode) else {
            fail("\(file.path):1:1: error: a code is made of small letters, digits and hyphens")
        }
        return words.dropFirst().reduce(first) { name, word in
            name + (initialisms[word] ?? word.prefix(1).uppercased() + word.dropFirst())
        }
    }

    private static func isPartOfCode(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
