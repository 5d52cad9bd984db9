import ArgumentParser
import RecoverTerminal

/// The help of a command: ArgumentParser's, with its usage in lines, and with examples.
enum CommandHelp {
    static func text(of command: any ParsableCommand.Type) -> String {
        let name = command.configuration.commandName ?? ""
        return withExamples(of: name, RecoverScript.helpMessage(for: command))
    }

    /// The same for what ArgumentParser says by itself: an answer to `COMMAND --help`, or a mistake with the usage.
    static func completed(_ message: String, isAsked: Bool) -> String {
        let command = CommandLine.arguments.dropFirst().first ?? ""
        guard isAsked, message.hasPrefix("OVERVIEW: ") else {
            return folded(OptionHint(help: RecoverScript.help(of: command)).completed(message))
        }
        return withExamples(of: command, message)
    }

    private static func withExamples(of name: String, _ message: String) -> String {
        let lines = CommandExamples.of(name).map { "  \($0)\n" }
        guard !lines.isEmpty else { return folded(message) }
        let text = message.hasSuffix("\n") ? String(message.dropLast()) : message
        return folded(text) + "\n\nEXAMPLES:\n" + lines.joined()
    }

    /// ArgumentParser writes the usage as one line, however long.
    private static func folded(_ message: String) -> String {
        let width = Terminal.output.isTerminal ? Terminal.output.width : 80
        return message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.lowercased().hasPrefix("usage: ") && line.count > width ? folded(usage: line, to: width) : String(line)
        }.joined(separator: "\n")
    }

    /// An option stays with its value, and what may be repeated with its dots.
    private static func folded(usage: Substring, to width: Int) -> String {
        var parts: [String] = []
        for word in usage.split(separator: " ") {
            if let last = parts.last, last.hasPrefix("[") && !last.hasSuffix("]") || word == "..." {
                parts[parts.count - 1] = "\(last) \(word)"
            } else {
                parts.append(String(word))
            }
        }
        var lines = [""]
        for part in parts {
            let line = lines[lines.count - 1]
            if line.count + 1 + part.count > width {
                lines.append("       " + part)
            } else {
                lines[lines.count - 1] = line.isEmpty ? part : "\(line) \(part)"
            }
        }
        return lines.joined(separator: "\n")
    }
}
