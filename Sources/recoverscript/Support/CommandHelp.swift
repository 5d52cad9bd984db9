import ArgumentParser
import RecoverTerminal

/// The help of a command: ArgumentParser's, with its usage in lines, and with examples.
enum CommandHelp {
    static func text(of command: any ParsableCommand.Type) -> String {
        let name = command.configuration.commandName ?? ""
        return folded(RecoverScript.helpMessage(for: command)) + examples(of: name)
    }

    /// The same for what ArgumentParser says by itself: an answer to `COMMAND --help`, or a mistake with the usage.
    static func completed(_ message: String, isAsked: Bool) -> String {
        let command = CommandLine.arguments.dropFirst().first ?? ""
        return folded(message) + (isAsked && message.hasPrefix("OVERVIEW: ") ? examples(of: command) : "")
    }

    private static func examples(of name: String) -> String {
        let lines = CommandExamples.of(name)
        return lines.isEmpty ? "" : "\n\nEXAMPLES:\n" + lines.map { "  " + $0 }.joined(separator: "\n")
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
