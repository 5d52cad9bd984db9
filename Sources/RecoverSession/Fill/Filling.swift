import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// A file whose open fields are being answered, one after the other. Each answer is tried in its place: one that would make
/// the file wrong is not taken.
public struct Filling: Sendable {
    public let fields: [OpenField]
    /// Of the file before anything is answered.
    public let compilation: Compilation
    private let request: CompileRequest
    private let statements: Int
    private var compiler: Compiler
    private var edits: [TextEdit] = []
    private var answered: Set<Int> = []

    /// Why an answer was not taken, and what to write instead.
    public struct Refusal: Error, Sendable {
        public var message: String
        public var help: String

        public var text: String { "\(message); \(help)" }
    }

    public init(_ request: CompileRequest, compiler: Compiler) {
        self.request = request
        self.compiler = compiler
        fields = OpenField.all(in: request.main)
        statements = Parser.parse(request.main).count
        compilation = self.compiler.compile(request)
    }

    /// What keeps the file from being filled in.
    public var errors: [Diagnostic] { compilation.diagnostics.filter(\.isError) }

    /// The file with what was answered so far; everything else as its author wrote it.
    public var text: String { String(decoding: text(with: edits), as: UTF8.self) }

    public var openCount: Int { fields.count - answered.count }

    /// The first field of that path that is not answered yet.
    public func field(at path: String) -> Int? {
        let path = Path(path)
        return fields.indices.first { fields[$0].path == path && !answered.contains($0) }
    }

    public mutating func answer(_ index: Int, with value: String) throws(Refusal) {
        let field = fields[index]
        let edit = TextEdit(field.span, SetStatement.written(value, as: field.slot))
        var request = request
        request.main = Source(name: request.main.name, bytes: text(with: edits + [edit]))
        let several = Refusal(message: "that is not one value", help: "it takes \(field.expectation)")
        // A brace, a `;` or a line end would close the statement and open another.
        guard Parser.parse(request.main).count == statements else { throw several }
        if let error = compiler.compile(request).diagnostics.first(where: \.isError) {
            throw Refusal(message: error.message, help: error.help ?? "it takes \(field.expectation)")
        }
        // A `?` would leave it open.
        guard OpenField.all(in: request.main).count == openCount - 1 else { throw several }
        edits.append(edit)
        answered.insert(index)
    }

    private func text(with edits: [TextEdit]) -> [UInt8] {
        EditedText(request.main.bytes, startingAt: 0).adding(edits)?.bytes ?? request.main.bytes
    }
}
