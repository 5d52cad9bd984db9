/// A text as it was handed in: the name it is shown under and its bytes.
///
/// Offsets everywhere in the project are byte offsets into `bytes`. A byte-order mark stays in the
/// bytes (the tree is lossless); the lexer steps over it.
public struct Source: Sendable {
    /// The largest file that is read, in bytes. Offsets are 32 bits wide; the limit is far below that,
    /// so that a hostile file costs little before it is refused.
    public static let sizeLimit = 64 << 20

    /// What diagnostics and provenance call it: a path, `--set`, `line 3` of the REPL.
    public let name: String
    public let bytes: [UInt8]
    /// The number of its first line: 1, but for a statement of a session.
    public let firstLine: Int
    /// A statement of a session: it has a line, and no file.
    public let isTyped: Bool

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        firstLine = 1
        isTyped = false
    }

    /// A statement typed in a session, whose lines go on counting from those typed before it.
    public init(typed text: String, firstLine: Int) {
        name = "line \(firstLine)"
        bytes = Array(text.utf8)
        self.firstLine = firstLine
        isTyped = true
    }

    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// How messages name a place in it: `case.rs:3:5`, or `line 3, column 5` of a session.
    public func place(_ position: LineTable.Position) -> String {
        isTyped
            ? "line \(position.line), column \(position.column)" : "\(name):\(position.line):\(position.column)"
    }

    /// Whether both say the same. Eight bytes at a time: a playbook is compared for each of a folder's cases.
    public func hasText(of other: Source) -> Bool {
        guard bytes.count == other.bytes.count else { return false }
        return bytes.withUnsafeBytes { own in
            other.bytes.withUnsafeBytes { other in
                var at = 0
                while at + 8 <= own.count {
                    let word = own.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    if word != other.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
                    at += 8
                }
                return own[at...].elementsEqual(other[at...])
            }
        }
    }

    /// The text of a span; invalid UTF-8 is shown as replacement characters.
    public func text(_ span: Span) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }
}
