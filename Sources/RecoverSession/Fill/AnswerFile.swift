import RecoverBase
import RecoverModel

/// Answers to the open fields of a file as lines `customer.name = "Noor Haddad"`; what is behind `#` at the start of a line
/// is for people. `fill --list` writes such a file, with a `?` wherever an answer is missing.
public struct AnswerFile: Sendable {
    public struct Answer: Sendable {
        public var path: String
        public var value: String
        /// Where it stands, counted from 1.
        public var line: Int
    }

    public private(set) var answers: [Answer] = []
    /// Lines that are no answers.
    public private(set) var unread: [Int] = []

    public init(_ text: String) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmed
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let equals = line.firstIndex(of: "="), equals != line.startIndex else {
                unread.append(index + 1)
                continue
            }
            let value = line[line.index(after: equals)...].trimmed
            guard !value.isEmpty, !value.hasPrefix("?") else { continue }
            answers.append(Answer(path: String(line[..<equals].trimmed), value: String(value), line: index + 1))
        }
    }

    /// The file to fill in by hand.
    public static func text(of fields: [OpenField], in name: String) -> String {
        let count = counted(fields.count, "field")
        guard !fields.isEmpty else { return "# Nothing is open in \(name).\n" }
        var text = """
            # \(name): \(count) open. Write what you know in place of `?`; a `?` that stays leaves the field open.

            """
        for field in fields {
            text += """

                # \(field.purpose) It takes \(field.expectation).
                \(field.path) = ? \(Escapes.statementText(field.needed, keepsPaths: true))

                """
        }
        return text
    }

    /// `{"open":[{"path","needed","purpose","expects"}]}`
    public static func json(of fields: [OpenField]) -> JSON {
        [
            "open": .array(
                fields.map {
                    [
                        "path": .string($0.path.description), "needed": .string($0.needed),
                        "purpose": .string($0.purpose), "expects": .string($0.expectation),
                    ]
                })
        ]
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
