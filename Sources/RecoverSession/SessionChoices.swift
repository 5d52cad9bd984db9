import RecoverBase
import RecoverLanguage

/// Why nothing was done, and lines of which one may be meant.
struct Refusal: Error {
    var message: String
    var choices: [String] = []
}

/// What an answer proposes: the next line takes one of several by its number, or the only one by `y`.
extension Session {
    /// How many lines are proposed at most.
    private static let choices = 9

    /// The line that was chosen by a number or by `y`; nil where nothing was proposed, or something else was typed.
    func chosen(by line: String) -> String? {
        if proposed.count == 1, ["y", "yes"].contains(line.lowercased()) { return proposed[0] }
        guard let number = Int(line), proposed.indices.contains(number - 1) else { return nil }
        return proposed[number - 1]
    }

    /// Where nothing of what was proposed is taken: by `n`, or by a number that is none of theirs.
    mutating func refusal(by line: String) -> Response? {
        if !proposed.isEmpty, ["n", "no"].contains(line.lowercased()) {
            proposed = []
            return Response("Nothing is changed.")
        }
        guard proposed.count > 1, Int(line) != nil else { return nil }
        return .error("There are \(proposed.count) lines to choose from: type 1 to \(proposed.count).")
    }

    /// Takes what was proposed, and says what that was.
    mutating func take(chosen line: String, _ cancellation: any Cancellation) -> Response {
        var response = submit(line, cancellation: cancellation)
        if !response.isError, SessionCommand(line) == nil, Interactive.expression(line) == nil {
            response.text = Session.taken(line, response.text)
        }
        return response
    }

    /// Several lines, each with its number. From now on the number alone stands for it.
    mutating func choice(among lines: [String]) -> String {
        proposed = Array(lines.prefix(Session.choices))
        let shown = proposed.enumerated().map { "  \($0 + 1)  \(Session.oneLine($1))" }
        let left = lines.count - proposed.count
        return (shown + (left > 0 ? ["  … and \(left) more"] : [])).joined(separator: "\n")
    }

    mutating func refuse(_ refusal: Refusal) -> Response {
        let lines = refusal.choices.isEmpty ? "" : "\n" + choice(among: refusal.choices)
        return .error(refusal.message + lines)
    }

    /// Asks whether a line is meant, or which of several.
    /// - Parameter head: what is wrong with the line that was typed.
    mutating func asking(_ head: String, _ lines: [String]) -> Response {
        guard lines.count == 1 else {
            return refuse(Refusal(message: "\(head); did you mean one of these? Type its number:", choices: lines))
        }
        proposed = lines
        return .error("\(head); did you mean `\(Session.oneLine(lines[0]))`? `y` takes it.")
    }

    static func taken(_ line: String, _ text: String) -> String { "Taken as `\(oneLine(line))`.\n\n\(text)" }

    static func oneLine(_ text: String) -> String {
        VisibleText.visible(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), keepsLineFeeds: false)
    }
}
