import ArgumentParser
import RecoverBase

/// The manual page, in the language of `man`: the commands and options as they are defined, and what there is to know
/// around them.
enum ManualPage {
    static var text: String {
        let commands = (try? JSON(parsing: RecoverScript._dumpHelp()))?["command"]?["subcommands"]?.array ?? []
        let shown = commands.filter { $0["shouldDisplay"]?.bool != false }
        return ([Roff.heading(version: Version.number), front] + shown.map(section) + [examples(shown), back])
            .joined(separator: "\n")
    }

    private static var front: String {
        Roff.section("NAME") + "recoverscript \\- service recovery scenarios: check, evaluate, render\n"
            + Roff.section("SYNOPSIS")
                + """
                .B recoverscript
                .I COMMAND
                [\\fIARGUMENTS\\fR] [\\fIOPTIONS\\fR]
                .br
                .B recoverscript
                [\\fIFILE\\fR.rs]

                """
            + Roff.section("DESCRIPTION")
            + Roff.paragraph(
                """
                A customer gave a low score. RecoverScript is a small language in which such a case is written down once; from that \
                text come the prompt for a language model, the plan with owners and days, the guards that say when not to write, \
                the exercise for a class, and an answer to "why?" for every value in any of them.
                """)
            + Roff.paragraph(
                """
                On a terminal, `recoverscript` and `recoverscript FILE` explore a case line by line; elsewhere `recoverscript \
                FILE` is `recoverscript run FILE`, and `recoverscript` alone reads statements from standard input. Results go to \
                standard output, messages to standard error; `-` as a file is standard input. Nothing is sent anywhere.
                """)
            + Roff.section("COMMANDS")
    }

    private static func section(_ command: JSON) -> String {
        let arguments = (command["arguments"]?.array ?? []).filter {
            $0["shouldDisplay"]?.bool != false && !["help", "version"].contains(name(of: $0))
        }
        let positional = arguments.filter { $0["kind"]?.string == "positional" }
        let line = positional.map { argument -> String in
            let word = "\\fI\(Roff.escaped(argument["valueName"]?.string ?? ""))\\fR"
            let repeated = argument["isRepeating"]?.bool == true ? word + " ..." : word
            return argument["isOptional"]?.bool == true ? "[\(repeated)]" : repeated
        }
        var text = ".SS \(Roff.escaped(command["commandName"]?.string ?? "")) \(line.joined(separator: " "))\n"
        text += Roff.paragraph(command["abstract"]?.string ?? "")
        if let more = command["discussion"]?.string, !more.isEmpty { text += Roff.paragraph(more) }
        for argument in arguments { text += Roff.item(label(of: argument), explanation(of: argument)) }
        return text
    }

    private static func name(of argument: JSON) -> String { argument["preferredName"]?["name"]?.string ?? "" }

    private static func label(of argument: JSON) -> String {
        let value = "\\fI\(Roff.escaped(argument["valueName"]?.string ?? ""))\\fR"
        switch argument["kind"]?.string {
        case "positional": return value
        case "flag": return "\\fB\(Roff.escaped("--" + name(of: argument)))\\fR"
        default: return "\\fB\(Roff.escaped("--" + name(of: argument)))\\fR \(value)"
        }
    }

    private static func explanation(of argument: JSON) -> String {
        var text = argument["abstract"]?.string ?? ""
        if let value = argument["defaultValue"]?.string { text += " By default \(value)." }
        if argument["isRepeating"]?.bool == true, argument["kind"]?.string == "option" { text += " May be repeated." }
        return text
    }

    private static func examples(_ commands: [JSON]) -> String {
        let lines = commands.compactMap { $0["commandName"]?.string }.flatMap(CommandExamples.of)
        return Roff.section("EXAMPLES") + ".nf\n" + lines.map(Roff.line).joined() + ".fi\n"
    }

    private static var back: String {
        Roff.section("EXIT STATUS")
            + Roff.item("0", "Fine.")
            + Roff.item(
                "1",
                "The input was read and found wrong: errors in a scenario, a reply that fails its contract, an expectation "
                    + "that is not met, an exercise that was not passed with --require-pass.")
            + Roff.item("2", "Wrong usage, or a file that cannot be read or written.")
            + Roff.item("130", "Interrupted.")
            + Roff.section("FILES")
            + Roff.item(
                "*.rs",
                "Scenarios, exercises and playbooks. A scenario begins with `scenario`, a playbook with `playbook`, a script "
                    + "with #!/usr/bin/env -S recoverscript run.")
            + Roff.item(
                "~/.local/state/recoverscript/",
                "The lines of earlier sessions, below XDG_STATE_HOME where that is set; --private keeps one out of it.")
            + Roff.item("~/.inputrc", "The keys of GNU readline, under the name recoverscript.")
            + Roff.section("ENVIRONMENT")
            + Roff.item("RECOVERSCRIPT_PLAYBOOKS", "The folder of your own playbooks, where --playbooks names none.")
            + Roff.item("NO_COLOR", "No colours, whatever the terminal, unless --color always asks for them.")
            + Roff.item("VISUAL, EDITOR", "What opens for :edit, and for texts of an exercise.")
            + Roff.item("PAGER", "What shows long answers of a session.")
            + Roff.section("SEE ALSO")
            + Roff.paragraph(
                """
                `recoverscript help WORD` explains a word of the language, `recoverscript explain CODE` a message, \
                `recoverscript show` lists the playbooks.
                """)
    }
}

extension JSON {
    fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    fileprivate var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
}

/// The few marks of `man` that the page needs. A text can hold none of them by accident.
enum Roff {
    static func heading(version: String) -> String {
        ".TH RECOVERSCRIPT 1 \"\" \"recoverscript \(escaped(version))\" \"User Commands\""
    }

    static func section(_ title: String) -> String { ".SH \(title)\n" }

    static func paragraph(_ text: String) -> String { ".PP\n" + line(text) }

    static func item(_ label: String, _ text: String) -> String { ".TP\n\(label)\n" + line(text) }

    static func line(_ text: String) -> String {
        let escaped = escaped(text)
        return (escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped + "\n"
    }

    static func escaped(_ text: String) -> String {
        text.substituting("\\", with: "\\e").substituting("-", with: "\\-").substituting("\n", with: " ")
    }
}
