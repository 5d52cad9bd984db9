import RecoverLanguage
import RecoverSyntax
import RecoverText

/// Names and fixed words: misspelt, of several words, or left out.
extension Rules {
    static let words: [Rule] = [
        Rule(
            .trueForYes, "legal-dispute true", "legal-dispute yes", in: .customer, on: .arguments, find: .token,
            where: { $0.at == $0.start + 1 && $0.takes(.oneOf(["yes", "no"])) || $0.isFlag($0.at - 1) },
            propose: { s in
                answers[s[0].lowercased()].map {
                    s.replace(with: $0, "`\(s[0])` is said with `\($0)`", isCertain: true)
                }
            }),
        Rule(.wrongArgument, "value hihg", "value high", in: .customer, on: .expected, find: .word) { s in
            s.nearest(in: s.refusal.words).map {
                s.replace(
                    with: $0, s.notExpected, help: "did you mean `\($0)`?", isCertain: $0 == s[0].lowercased())
            }
        },
        Rule(
            .unknownKeyword, "issue late \"Late\" fixabel", "issue late \"Late\" fixable", in: .feedback, on: .tooMuch,
            find: .word
        ) { s in
            guard let opens = s.opens else { return nil }
            let word = s[0].lowercased()
            let flags = Vocabulary.standard.flagKeywords(in: opens)
            let meant = flags.first { $0.isAlso(word) }?.name.rawValue ?? s.nearest(in: flags.map(\.name.rawValue))
            return meant.map {
                s.replace(
                    with: $0, "there is no \(shown(s[0], 40)) \(opens.location(openedBy: s.name))",
                    help: "did you mean `\($0)`?",
                    isCertain: $0 == word)
            }
        },
        Rule(
            .unknownKeyword, "issue late \"Late\" not fixable", "issue late \"Late\" no-remedy", in: .feedback,
            on: .tooMuch, find: .words("not", "non", "isn't", "cannot"), .token, .end
        ) { s in
            guard let opens = s.opens,
                let opposite = Vocabulary.standard.flagKeywords(in: opens).first(where: { $0.isAlso("un\(s[2])") })
            else { return nil }
            return s.replace(
                with: opposite.name.rawValue, "there is no \(shown(s[0], 40)) \(opens.location(openedBy: s.name))",
                help: "did you mean `\(opposite.name)` (\(opposite.gist))?")
        },
        Rule(
            .wrongArgument, "issue 1 \"Late\"", "issue issue-1 \"Late\"", in: .feedback, on: .expected, find: .number,
            where: { $0.keyword?.isItem == true && $0.wants(.name) },
            propose: {
                let name = "\($0.name)-\($0[0])"
                return $0.replace(
                    with: name, "a name starts with a letter", help: "write `\(name)`, or a name that tells more",
                    isRenaming: true)
            }),
        Rule(
            .extraArgument, "prevents the hotline", "prevents hotline", in: .milestone, on: .arguments, find: .word,
            from: [0, -1],
            where: {
                ["a", "an", "the"].contains($0[0].lowercased())
                    || $0.wants(.moment, .due) && ["on", "since", "from"].contains($0[0].lowercased())
            },
            propose: { $0.delete(0, "`\($0[0])` says nothing of its own here") }),
        Rule(
            .missingArgument, "decision \"Next?\"", "decision next \"Next?\"", on: .expected, find: .text,
            where: { $0.wants(.name) && $0.at == $0.start + 1 },
            propose: { s in
                guard let name = s.nameMade(of: s.inside(s.at)) else { return nil }
                var found = s.insert(
                    "\(name) ", "`\(s.name)` needs a name of one word in front of its text",
                    help: "write \(shown("\(s.name) \(name) \(s[0])")), or a name that tells more")
                found[0].isRenaming = true
                return found
            }),
        Rule(
            .spaceInName, "issue wi fi \"It drops\"", "issue wi-fi \"It drops\"", in: .feedback, on: .arguments,
            find: .word, .word, .word.optional, .text, from: [-1],
            where: { $0.first(1) == $0.start + 1 && $0.keyword?.isItem == true && $0.keyword?.hasVerb == false },
            propose: { s in
                let words = s.first(1)..<s.first(4)
                guard !words.contains(where: { s.isFlag($0) || s.isWord($0, "because", "when") }) else { return nil }
                return s.on(words).replace(
                    with: words.map(s.text).joined(separator: "-"), "a name is one word", isRenaming: true)
            }),
        Rule(
            .spaceInName, "policy reply working day", "policy reply working-day", on: .arguments,
            find: .words("working", "business"), .words("day"), from: [-1, 0], where: { $0.takes(.value) },
            propose: { $0.replace(with: "working-day", "a word of the language is one word") }),
        Rule(.spaceInName, "use recovery plan", "use recovery-plan", on: .tooMuch) { s in
            let words = s.start + 1..<s.end
            guard (2..<5).contains(words.count), let keyword = s.keyword, keyword.shape.slots.count == 1,
                let slot = keyword.shape.slots.first, keyword.isItem || !slot.isList, slot.kind != .expression,
                words.allSatisfy({ s.kind($0) == .word && !s.isWord($0, "and", "or") })
            else { return nil }
            let told = keyword.name == .use ? words.filter { !s.isWord($0, "the", "playbook") } : Array(words)
            guard keyword.name == .use || !told.contains(where: { s.isWord($0, "the") }) else { return nil }
            let name = told.map(s.text).joined(separator: "-")
            guard keyword.name == .use else {
                return s.on(words).replace(with: name, "a name is one word", isRenaming: !s.takesOneName)
            }
            let near =
                Text.bestMatch(for: name, in: s.known.playbooks) ?? s.known.playbooks.first(where: name.hasPrefix)
            return s.on(words).replace(
                with: near ?? name, "a name is one word",
                help: near == name ? nil : near.map { "did you mean `\($0)`?" },
                isRenaming: true)
        },
        Rule(.spaceInName, "owner Customer Care", "owner \"Customer Care\"", on: .tooMuch) { s in
            // The first word was taken for the name.
            let words = s.run(from: s.start + 1) { s.kind($0) == .word && !s.startsLine($0) }
            guard let keyword = s.keyword, keyword.isItem, let slot = keyword.shape.slots.first,
                words.count == 2 || words.count == 3 && keyword.shape.slots.count == 1,
                slot.kind == .label || slot.kind == .name
            else { return nil }
            let hyphens = words.map(s.text).joined(separator: "-")
            let quotes = quoted(s.written(words))
            return slot.kind == .name
                ? s.on(words).replace(with: hyphens, "a name is one word", isRenaming: true)
                : s.on(words).replace(
                    with: quotes, "a name is one word, or it stands in quotes",
                    help: "write `\(hyphens)`, or \(shown(quotes)) here and wherever it is named", isRenaming: true)
        },
        Rule(
            .spaceInName, "constraint no custom work", "constraint no custom-work", on: .tooMuch,
            where: { $0.takes(.reference(.topic)) && $0.text($0.at - 1) != $0.text($0.start + 1) },
            propose: { s in
                let words = s.run(from: s.at - 1) { s.kind($0) == .word }
                guard words.count > 1, words.upperBound == s.end else { return nil }
                let name = words.map(s.text).joined(separator: "-")
                return Text.bestMatch(for: name, in: s.known.topics).map {
                    s.on(words).replace(with: $0, "a name is one word", help: "did you mean `\($0)`?")
                }
            }),
        Rule(
            .extraArgument, "owner Support and Sales", nil, in: .milestone, on: .tooMuch,
            find: .word, .words("and", "or") | .of(.comma, .plus, .slash) | .marks("&"), .word, .end, from: [-1],
            where: \.takesOneName
        ) {
            $0.say(
                "`\($0.name)` takes one name", at: $0.span($0.first(2)..<$0.end),
                help: "write `\($0.name) \($0[1])` or `\($0.name) \($0[3])`, whoever sees to it")
        },
        Rule(
            .spaceInName, "deliver email follow up", "deliver email follow-up", on: .tooMuch, find: .word, .word,
            from: [-1], where: { $0.first(1) > $0.start + 1 && $0.keyword?.hasVerb == false && !$0.isConditional },
            propose: { s in
                let words = s.run(from: s.first(1)) { s.kind($0) == .word && !s.isFlag($0) }
                return words.count == 2 ? s.replace(with: "\(s[1])-\(s[2])", "a name is one word") : nil
            }),
        Rule(
            .wrongArgument, "constraint do not offer refunds", "constraint no refunds", on: .expected,
            find: .words("do", "does", "we", "must", "will").optional, .words("never", "not", "without"),
            .words("offer", "promise", "give", "make", "mention").optional,
            where: { $0.keyword?.hasVerb == true && $0.at == $0.start + 1 },
            propose: { s in
                s.replace(
                    with: "no", "what nobody may promise stands behind `no`",
                    help: "write \(shown("\(s.name) no \(s.written(s.pieces[0].upperBound..<s.end))"))")
            }),
        Rule(
            .wrongArgument, "constraint no-refunds", "constraint no refunds", on: .expected, find: .token,
            where: \.wantsVerb
        ) { s in
            let isText = s.isWholeText(s.at)
            let text = isText ? s.inside(s.at) : s[0]
            let verb = s.refusal.words.first { text.lowercased().hasPrefix($0 + (isText ? " " : "-")) }
            guard let verb else { return nil }
            let object = String(text.dropFirst(verb.count + 1))
            return s.replace(
                with: "\(verb) \(s.hyphenated(object) == object ? object : quoted(object))",
                "`\(verb)` stands by itself in front of what it speaks of")
        },
        Rule(
            .wrongArgument, "constraint refunds", "constraint no refunds", on: .expected, find: .token,
            where: \.wantsVerb
        ) { s in
            let (verbs, line) = (s.refusal.words, s.written(s.rest))
            guard s.kind(s.at) == .word, let verb = verbs.first else {
                let choices = verbs.map { shown("\(s.name) \($0) \(line)", 60) }
                return s.say(
                    "`\(s.name)` says first what is meant, not a text", help: "write \(choices.listed("or"))")
            }
            return s.insert(
                "\(verb) ", s.notExpected,
                help: "for what nobody may promise, write \(shown("\(s.name) \(verb) \(line)", 60))")
        },
        Rule(
            .wrongArgument, "schedule 2 times 20 minutes", "schedule 2 times for 20 minutes", in: .email,
            on: .arguments, find: .token, where: { $0.refusal.words.count < 4 && !$0.wantsVerb },
            propose: { s in
                // One word of the language is left out.
                let (front, rest) = (s.written(s.start..<s.at), s.written(s.rest))
                return s.refusal.connectors.flatMap {
                    s.insert(
                        "\($0) ", "`\(s.name)` needs `\($0)` here, not \(s.found)",
                        help: "write \(shown("\(front) \($0) \(rest)"))")
                }
            }),
    ]

    private static let answers = [
        "true": "yes", "on": "yes", "y": "yes", "1": "yes", "yes": "yes",
        "false": "no", "off": "no", "n": "no", "0": "no", "no": "no",
    ]
}

extension Suspect {
    /// The word is missing that says what is meant: the `no` of `constraint no refunds`.
    fileprivate var wantsVerb: Bool { keyword?.hasVerb == true && at == start + 1 }

    /// A name for what a text says: its first words.
    fileprivate func nameMade(of text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(3)
        guard words.first?.first?.isLetter == true else { return nil }
        return words.joined(separator: "-")
    }

    var notExpected: String { "`\(name)` needs \(refusal.expected) here, not \(found)" }
}

extension Keyword {
    /// People write this word for it.
    fileprivate func isAlso(_ word: String) -> Bool { also.split(separator: " ").contains { $0 == word } }
}

extension Refusal {
    /// The words of the language itself that could have stood there.
    var connectors: [String] {
        expectations.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }
}
