import RecoverLanguage

/// What was probably meant by an option that a command does not have.
struct OptionHint {
    /// An option as the help of its command lists it.
    private struct Option {
        /// `--format`
        var name: String
        /// `<format>`, or nothing where it takes no value.
        var value: String
        /// Those that it may have.
        var choices: [String]
    }

    private let options: [Option]

    /// - Parameter help: that of the command.
    init(help: String) {
        let words = help.split { $0 == " " || $0 == "\n" || $0 == "," }
        var options: [Option] = []
        var isChoice = false
        for word in words[(words.firstIndex(of: "OPTIONS:") ?? words.endIndex)...] {
            if word.hasPrefix("--") {
                options.append(Option(name: String(word), value: "", choices: []))
            } else if word.hasPrefix("<"), options.last?.value == "" {
                options[options.count - 1].value = String(word)
            } else if word == "(values:" {
                isChoice = true
            } else if isChoice, !options.isEmpty {
                options[options.count - 1].choices.append(word.filter { $0 != ";" && $0 != ")" })
                isChoice = word.last != ";" && word.last != ")"
            }
        }
        self.options = options
    }

    /// `--version` for `--verison`, `--format json` for `--json`, `--only email` for `--email`.
    func meant(by name: String) -> String? {
        let bare = String(name.drop { $0 == "-" })
        if let option = options.first(where: { $0.choices.contains(bare) }) { return "\(option.name) \(bare)" }
        if Block(deliverable: bare) != nil, let option = options.first(where: { $0.value == "<deliverable>" }) {
            return "\(option.name) \(bare)"
        }
        return Text.bestMatch(for: bare, in: options.map { String($0.name.dropFirst(2)) }).map { "--\($0)" }
    }

    /// ArgumentParser's message, with what was meant: it counts letters that differ, and knows no values.
    func completed(_ message: String) -> String {
        let head = "Error: Unknown option '"
        guard message.hasPrefix(head) else { return message }
        let name = message.dropFirst(head.count).prefix { $0 != "'" }
        let rest = message.drop { $0 != "\n" }
        let hint = meant(by: String(name)).map { ". Did you mean '\($0)'?" } ?? ""
        return "\(head)\(name)'\(hint)\(rest)"
    }
}
