import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax
import RecoverText

/// Names and fixed words: misspelt, of several words, or left out.
extension Rules {
    static let words: [Rule] = [
        Rule(.trueForYes, "legal-dispute true", "legal-dispute yes", in: .customer, on: .arguments) { suspect in
            guard suspect.keyword?.isFlag == true, suspect.at == suspect.start + 1, suspect.at < suspect.end else {
                return []
            }
            let meant: String
            switch suspect.text(suspect.at).lowercased() {
            case "true", "on", "y", "1", "yes": meant = "yes"
            case "false", "off", "n", "0", "no": meant = "no"
            default: return []
            }
            return suspect.propose(
                suspect.at..<suspect.at + 1, meant, "`\(suspect.text(suspect.at))` is said with `\(meant)`",
                isCertain: true)
        },
        Rule(.wrongArgument, "value hihg", "value high", in: .customer, on: .expected) { suspect in
            guard suspect.kind(suspect.at) == .word, let keyword = suspect.keyword,
                let near = Edits.bestMatch(for: suspect.text(suspect.at), in: suspect.refusal.words)
            else { return [] }
            return suspect.propose(
                suspect.at..<suspect.at + 1, near,
                "`\(keyword.name)` needs \(suspect.refusal.expected) here, not \(suspect.found)",
                help: "did you mean `\(near)`?", isCertain: near == suspect.text(suspect.at).lowercased())
        },
        Rule(.unknownKeyword, "issue late \"Late\" fixabel", "issue late \"Late\" fixable", in: .feedback, on: .tooMuch)
        {
            suspect in
            guard suspect.kind(suspect.at) == .word, let opens = suspect.opens else { return [] }
            let flags = Vocabulary.standard.flagKeywords(in: opens)
            let word = suspect.text(suspect.at)
            let meant =
                flags.first { $0.also.split(separator: " ").contains { $0 == word.lowercased() } }?.name
                ?? Edits.bestMatch(for: word, in: flags.map(\.name))
            guard let meant else { return [] }
            return suspect.propose(
                suspect.at..<suspect.at + 1, meant, "there is no \(shown(word, 40)) \(opens.location)",
                help: "did you mean `\(meant)`?", isCertain: meant == word.lowercased())
        },
        Rule(
            .unknownKeyword, "issue late \"Late\" not fixable", "issue late \"Late\" no-remedy", in: .feedback,
            on: .tooMuch
        ) {
            suspect in
            guard suspect.isWord(suspect.at, "not", "non", "isn't", "cannot"), let opens = suspect.opens,
                suspect.at + 2 == suspect.end
            else { return [] }
            let flag = suspect.text(suspect.at + 1)
            let opposite = Vocabulary.standard.flagKeywords(in: opens).first {
                $0.also.split(separator: " ").contains { $0 == "un\(flag)" }
            }
            guard let opposite else { return [] }
            return suspect.propose(
                suspect.at..<suspect.end, opposite.name,
                "there is no \(shown(suspect.written(suspect.rest), 40)) \(opens.location)",
                help: "did you mean `\(opposite.name)` (\(opposite.gist))?")
        },
        Rule(.wrongArgument, "issue 1 \"Late\"", "issue issue-1 \"Late\"", in: .feedback, on: .expected) { suspect in
            guard suspect.kind(suspect.at) == .number, let keyword = suspect.keyword, keyword.isItem,
                suspect.refusal.slots.contains(where: { $0.kind == .name })
            else { return [] }
            let name = "\(keyword.name)-\(suspect.text(suspect.at))"
            return suspect.propose(
                suspect.at..<suspect.at + 1, name, "a name starts with a letter",
                help: "write `\(name)`, or a name that tells more", isRenaming: true)
        },
        Rule(.extraArgument, "prevents the hotline", "prevents hotline", in: .milestone, on: .arguments) { suspect in
            let isDate = suspect.refusal.slots.contains { [.moment, .due].contains($0.kind) }
            for index in [suspect.at, suspect.at - 1]
            where index > suspect.start
                && (suspect.isWord(index, "a", "an", "the") || isDate && suspect.isWord(index, "on", "since", "from"))
            {
                return [
                    Proposal(
                        [suspect.delete(index..<index + 1)], "`\(suspect.text(index))` says nothing of its own here",
                        at: suspect.span(index))
                ]
            }
            return []
        },
        Rule(.spaceInName, "use recovery plan", "use recovery-plan", on: .tooMuch) { suspect in
            let words = suspect.start + 1..<suspect.end
            guard words.count > 1, words.count < 5, let keyword = suspect.keyword, let slot = keyword.shape.slots.first,
                keyword.shape.slots.count == 1, keyword.isItem || !slot.isList, slot.kind != .expression,
                words.allSatisfy({ suspect.kind($0) == .word && !suspect.isWord($0, "and", "or", "the") })
            else { return [] }
            let name = words.map(suspect.text).joined(separator: "-")
            return suspect.propose(words, name, "a name is one word", isRenaming: true)
        },
        Rule(.spaceInName, "owner Customer Care", "owner \"Customer Care\"", on: .tooMuch) { suspect in
            // The first word was taken for the name.
            let first = suspect.start + 1
            let words = suspect.run(from: first) { suspect.kind($0) == .word && !suspect.startsLine($0) }
            guard words.count == 2 || words.count > 1 && suspect.keyword?.shape.slots.count == 1, words.count < 4,
                let keyword = suspect.keyword,
                let slot = keyword.shape.slots.first, [.label, .name].contains(slot.kind), keyword.isItem
            else { return [] }
            let (written, hyphens) = (suspect.written(words), words.map(suspect.text).joined(separator: "-"))
            guard slot.kind == .label else {
                return suspect.propose(words, hyphens, "a name is one word", isRenaming: true)
            }
            return suspect.propose(
                words, quoted(written), "a name is one word, or it stands in quotes",
                help: "write `\(hyphens)`, or \(shown(quoted(written))) here and wherever it is named",
                isRenaming: true)
        },
        Rule(.spaceInName, "deliver email follow up", "deliver email follow-up", on: .tooMuch) { suspect in
            let words = suspect.run(from: suspect.at - 1) { suspect.kind($0) == .word && !suspect.isFlag($0) }
            guard words.lowerBound > suspect.start + 1, words.count == 2, suspect.keyword?.hasVerb == false,
                !suspect.isConditional
            else { return [] }
            let name = words.map(suspect.text).joined(separator: "-")
            return suspect.propose(words, name, "a name is one word")
        },
        Rule(.wrongArgument, "constraint no-refunds", "constraint no refunds", on: .expected) { suspect in
            guard suspect.keyword?.hasVerb == true, suspect.at == suspect.start + 1 else { return [] }
            let isText = suspect.isWholeText(suspect.at)
            let text = isText ? suspect.inside(suspect.at) : suspect.text(suspect.at)
            guard
                let verb = suspect.refusal.words.first(where: { text.lowercased().hasPrefix($0 + (isText ? " " : "-")) }
                )
            else { return [] }
            let object = String(text.dropFirst(verb.count + 1))
            return suspect.propose(
                suspect.at..<suspect.at + 1, "\(verb) \(suspect.name(of: object) == object ? object : quoted(object))",
                "`\(verb)` stands by itself in front of what it speaks of")
        },
        Rule(.wrongArgument, "constraint refunds", "constraint no refunds", on: .expected) { suspect in
            guard let keyword = suspect.keyword, keyword.hasVerb, suspect.at == suspect.start + 1,
                suspect.at < suspect.end
            else { return [] }
            let verbs = suspect.refusal.words
            let line = suspect.written(suspect.rest)
            guard suspect.kind(suspect.at) == .word, let verb = verbs.first else {
                let choices = verbs.map { shown("\(keyword.name) \($0) \(line)", 60) }
                return [
                    Proposal(
                        [], "`\(keyword.name)` says first what is meant, not a text", at: suspect.span(suspect.at),
                        help: "write \(choices.listed("or"))")
                ]
            }
            return [
                Proposal(
                    [.insert("\(verb) ", at: Int(suspect.span(suspect.at).start))],
                    "`\(keyword.name)` needs \(suspect.refusal.expected) here, not \(suspect.found)",
                    at: suspect.span(suspect.at),
                    help: "for what nobody may promise, write \(shown("\(keyword.name) \(verb) \(line)", 60))")
            ]
        },
        Rule(
            .wrongArgument, "schedule 2 times 20 minutes", "schedule 2 times for 20 minutes", in: .email, on: .arguments
        ) {
            suspect in
            // One word of the language is left out.
            guard let keyword = suspect.keyword, suspect.at < suspect.end, suspect.refusal.words.count < 4,
                !keyword.hasVerb || suspect.at > suspect.start + 1
            else { return [] }
            return suspect.refusal.expectations.compactMap { expectation in
                guard case .word(let word) = expectation else { return nil }
                let front = suspect.written(suspect.start..<suspect.at)
                return Proposal(
                    [.insert("\(word) ", at: Int(suspect.span(suspect.at).start))],
                    "`\(keyword.name)` needs `\(word)` here, not \(suspect.found)", at: suspect.span(suspect.at),
                    help: "write \(shown("\(front) \(word) \(suspect.written(suspect.rest))"))")
            }
        },
    ]
}

extension Suspect {
    /// How a message names the token that was refused.
    var found: String {
        switch kind(at) {
        case .string, .textBlock: "a text"
        case .endOfFile: "the end of the line"
        default: shown(text(at), 40)
        }
    }
}
