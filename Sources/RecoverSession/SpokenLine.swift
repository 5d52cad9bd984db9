import RecoverLanguage
import RecoverPlaybooks

/// Lines as people say them, before it is asked what they mean in a case.
enum SpokenLine {
    /// Without articles and `add`: `remove the call`, `add milestone …`.
    static func written(_ line: String) -> String {
        guard !line.contains("\""), !line.contains("\n"), !Interactive.isStatement(line) else { return line }
        var words = line.split(separator: " ").map(String.init)
        if words.count > 2, words[0] == "add" { words.removeFirst() }
        words.removeAll { $0 == "the" }
        // `1.2 million`
        for (index, word) in words.enumerated().dropFirst().reversed() {
            guard let letter = ["million": "m", "thousand": "k"][word], words[index - 1].last?.isNumber == true else {
                continue
            }
            words[index - 1] += letter
            words.remove(at: index)
        }
        return words.joined(separator: " ")
    }

    /// `3 questions`, `email 80 words`, `mail 60 to 90 words` with the number where the language has it; nil for others.
    static func numberBehind(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard let word = words.last, !Vocabulary.standard.keywords(named: word).isEmpty, !Interactive.isStatement(line)
        else { return nil }
        let head = words.prefix { !$0.contains { $0.isASCII && $0.isNumber } }
        let value = words[head.count..<max(head.count, words.count - 1)]
        guard head.count <= 2, value.count == 1 || value.count == 3 && ["to", "-", "–"].contains(value[head.count + 1])
        else { return nil }
        let ends = value.joined().replacing("to", with: "..").replacing("-", with: "..").replacing("–", with: "..")
        guard ends.allSatisfy({ $0.isASCII && ($0.isNumber || ".<>=".contains($0)) }) else { return nil }
        return (head + [word, ends]).joined(separator: " ")
    }

    /// What stands behind `what if`.
    static func supposed(_ line: String) -> String? {
        for opening in ["what if ", "What if ", "suppose "] where line.hasPrefix(opening) {
            var words = line.dropFirst(opening.count).split(separator: " ").map(String.init)
            if words.first == "the" { words.removeFirst() }
            if words.count > 2, words[1] == "is" || words[1] == "was" { words.remove(at: 1) }
            let rest = words.joined(separator: " ")
            return rest.hasSuffix("?") ? String(rest.dropLast()).trimmed : rest
        }
        return nil
    }

    /// `drop variant old`
    static func forgottenVariant(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        return words.count == 3 && words[1] == "variant" && ["drop", "remove", "delete"].contains(words[0])
            ? words[2] : nil
    }

    /// `use closed-loop instead of recovery-plan`, `replace recovery-plan with closed-loop`.
    static func otherPlaybook(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        let names: (new: String, old: String)
        if words.count == 5, words[0] == "use", words[2...3] == ["instead", "of"] {
            names = (words[1], words[4])
        } else if words.count == 4, words[0] == "replace", words[2] == "with" {
            names = (words[3], words[1])
        } else {
            return nil
        }
        guard Library.shipped.names.contains(names.new), Library.shipped.names.contains(names.old) else { return nil }
        return "drop use \(names.old); use \(names.new)"
    }
}
