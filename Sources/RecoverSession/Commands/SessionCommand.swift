import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverText

/// A command of the session, such as `:why email.words`. All there are stand in `SessionCommand.all`; one more is one
/// more entry there.
struct SessionCommand: Sendable {
    /// What may stand behind it, for Tab.
    enum Words: Sendable {
        case nothing, paths, assignment, variants, scripts, replies, deliverables, templates, keywords, playbooks, names
        /// One of these.
        case oneOf([String])
    }

    let name: String
    /// `[N]`, for `:help`.
    let arguments: String
    /// One line on what it does.
    let summary: String
    let words: Words
    /// As it could be typed, for `:help`.
    let examples: [String]
    /// It needs no colon.
    let isBare: Bool
    let run: @Sendable (inout Session, Call) throws(Refusal) -> Response

    /// One word at most stands behind it.
    var takesOneWord: Bool { !arguments.contains(" ") }

    init(
        _ name: String, _ arguments: String = "", _ summary: String, _ words: Words = .nothing, isBare: Bool = false,
        examples: [String] = [], run: @escaping @Sendable (inout Session, Call) throws(Refusal) -> Response
    ) {
        self.name = name
        self.arguments = arguments
        self.summary = summary
        self.words = words
        self.isBare = isBare
        self.examples = examples
        self.run = run
    }

    /// A command as it was typed.
    struct Call {
        var command: SessionCommand
        /// What stands behind its name.
        var rest: String
        var destination = Destination.screen
        var cancellation: any Cancellation = NeverCancelled()

        /// `rest`, as blanks part it.
        var words: [String] { rest.split(separator: " ").map(String.init) }
    }

    static func named(_ word: String) -> SessionCommand? { all.first { $0.name == word } }

    /// Nil for a line that is no command.
    static func call(_ line: String) throws(Refusal) -> Call? {
        let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        guard let first = parts.first else { return nil }
        let command: SessionCommand
        if first.hasPrefix(":") {
            command = try SessionCommand(abbreviated: String(first.dropFirst()))
        } else if line == "exit" {
            command = try SessionCommand(abbreviated: "quit")
        } else {
            guard let bare = named(first), bare.isBare else { return nil }
            command = bare
        }
        let (rest, destination) = try Destination.split(parts.count > 1 ? parts[1].trimmed : "")
        return Call(command: command, rest: rest, destination: destination)
    }

    /// By its whole name, or by a beginning that only one has.
    private init(abbreviated word: String) throws(Refusal) {
        let matching = SessionCommand.all.filter { $0.name.hasPrefix(word) }
        if let exact = matching.first(where: { $0.name == word }) ?? (matching.count == 1 ? matching[0] : nil) {
            self = exact
            return
        }
        let names = matching.map { ":\($0.name)" }
        guard names.isEmpty || word.isEmpty else { throw Refusal("Which one: \(names.joined(separator: ", "))?") }
        let near = Edits.bestMatch(for: word, in: SessionCommand.all.map(\.name))
        let shown = VisibleText.visible(word, keepsLineFeeds: false)
        throw Refusal(
            "There is no command `:\(shown)`\(near.map { "; did you mean `:\($0)`?" } ?? ". `:help` lists them.")")
    }
}

/// Where the answer of a command goes.
enum Destination: Sendable, Hashable {
    case screen
    case file(String)
    case command(String)

    /// `email > out.txt`, `email | less`: what stands behind the last mark with blanks around it, outside of quotes.
    static func split(_ rest: String) throws(Refusal) -> (String, Destination) {
        var isQuoted = false
        var marks: [String.Index] = []
        for index in rest.indices {
            if rest[index] == "\"" { isQuoted.toggle() }
            guard !isQuoted, rest[index] == ">" || rest[index] == "|" else { continue }
            let isApart = index == rest.startIndex || rest[rest.index(before: index)] == " "
            if isApart { marks.append(index) }
        }
        // What stands behind a `|` is the shell's, with marks of its own.
        guard let mark = marks.first(where: { rest[$0] == "|" }) ?? marks.last else { return (rest, .screen) }
        let target = String(rest[rest.index(after: mark)...]).trimmed
        let before = String(rest[..<mark]).trimmed
        guard !target.isEmpty else { throw Refusal("Where to? `:prompt > prompt.txt`, or `:prompt | less`.") }
        if rest[mark] == "|" { return (before, .command(target)) }
        guard !target.contains(" ") || target.hasPrefix("\"") else {
            throw Refusal("Write the name of one file behind `>`, in quotes where it has blanks.")
        }
        return (before, .file(target.unquoted))
    }
}

extension Session {
    /// Runs a command, and sends its answer where it is to go.
    mutating func run(_ call: SessionCommand.Call, _ cancellation: any Cancellation) throws(Refusal) -> Response {
        var call = call
        call.cancellation = cancellation
        guard call.destination != .screen else { return try call.command.run(&self, call) }
        // A file has no width.
        let columns = columns
        self.columns = nil
        defer { self.columns = columns }
        var response = try call.command.run(&self, call)
        guard response.action == .none else {
            throw Refusal("`:\(call.command.name)` has no answer that could go elsewhere.")
        }
        if !response.text.hasSuffix("\n") { response.text += "\n" }
        switch call.destination {
        case .screen: return response
        case .command(let command):
            response.action = .pipe(command)
            return response
        case .file(let file):
            guard file != path else { throw Refusal("\(file) is the case itself; choose another name.") }
            // An answer may be written anew as often as one likes; a case is not its to replace.
            if file.hasSuffix(".rs"), case .success = workbench.read(file) {
                throw Refusal("\(file) is there already and would be lost; choose another name.")
            }
            if let failure = workbench.write(response.text, to: file) { throw Refusal("\(file): \(failure.message)") }
            let count = response.text.utf8.count { $0 == 10 }
            return .short("\(VisibleText.visible(file)): written, \(counted(count, "line")).")
        }
    }
}
