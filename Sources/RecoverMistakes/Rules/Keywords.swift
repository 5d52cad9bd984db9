import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Words that are no keyword, or not in this block.
extension Rules {
    static let keywords: [Rule] = [
        Rule(.unknownKeyword, "employes 600", "employees 600", in: .customer, on: .keyword, find: .word) { s in
            guard let near = s.nearest(in: Vocabulary.standard.names(in: s.block)) else { return nil }
            // `owner` in a `sender` is rather misplaced than a misspelt `offer`; `Owner` is only capitalised.
            let isSame = near == s.name.lowercased()
            let isPlural = near + "s" == s.name || s.name + "s" == near
            guard isSame || isPlural || Vocabulary.standard.keywords(word: s.name).isEmpty else { return nil }
            return s.instead(near, isCertain: isSame)
        },
        Rule(.unknownKeyword, "visible win", "visible-win", in: .milestone, on: .keyword, find: .word, .word) { s in
            ["\(s[1])-\(s[2])", s[1] + s[2]].first { Vocabulary.standard.keyword(word: $0, in: s.block) != nil }
                .map { s.instead($0) }
        },
        Rule(.unknownKeyword, "client \"Clinic\"", "customer \"Clinic\"", on: .keyword) { s in
            let meanings = Vocabulary.standard.meant(by: s.name, in: s.block)
            guard meanings.count > 1 else { return meanings.flatMap { s.instead($0.written) } }
            let choices = meanings.map { "`\($0.written)` (\($0.keyword.gist))" }
            return s.say(s.noSuchKeyword, help: "did you mean \(choices.listed("or"))?")
        },
        Rule(
            .unknownKeyword, "new owner IT", "owner IT", on: .keyword, find: .word, .word, .token,
            where: { s in
                let names = Vocabulary.standard.names(in: s.block)
                return names.contains(s[2]) || Text.bestMatch(for: s[2], in: names) != nil
            },
            propose: {
                $0.delete(1, $0.noSuchKeyword, help: "a statement starts with its keyword: leave `\($0[1])` out")
            }),
        Rule(
            .unknownKeyword, "include recovery-plan", "use recovery-plan", on: .keyword,
            find: .words("include", "import", "require", "extends", "with", "load", "playbooks"), .token, .end,
            where: { $0.block == .file },
            propose: { $0.replace(1, with: "use", $0.noSuchKeyword, help: "a playbook is taken by `use`") }),
        Rule(.unknownKeyword, "milestones trace \"Traced\"", "milestone trace \"Traced\"", in: .plan, on: .arguments) {
            s in
            // The keyword that says how many there are, for one of them.
            guard s.name.hasSuffix("s"),
                let one = Vocabulary.standard.keyword(word: String(s.name.dropLast()), in: s.block), one.opens != nil
            else { return nil }
            return s.on(s.start).replace(
                with: one.name.rawValue, "`\(s.name)` says only how many there are", help: "did you mean `\(one.name)`?"
            )
        },
        Rule(.wrongArgument, "question 5", "questions 5", in: .call, on: .expected, find: .number) { s in
            // The keyword of one of them, for the one that says how many there are.
            guard let many = Vocabulary.standard.keyword(word: s.name + "s", in: s.block) else { return nil }
            return s.on(s.start).replace(
                with: many.name.rawValue, "`\(s.name)` is one of them, not how many",
                help: "did you mean `\(many.name)`?")
        },
        Rule(
            .needlessQuotes, "\"visible-win\"", "visible-win", in: .milestone, on: .keyword, find: .keywordInQuotes
        ) { $0.replace(with: $0.inside($0.start), "a keyword stands without quotes", isCertain: true) },
        Rule(
            .missingKeyword, "100 words", "words 100", in: .email, on: .keyword, find: .allButLast, .keyword,
            where: { $0.kind($0.start) != .word },
            propose: {
                $0.replace(with: "\($0[2]) \($0[1])", "a statement starts with its keyword, not with its value")
            }),
        Rule(
            .misplacedKeyword, "otherwise \"They leave.\"", "chance otherwise \"They leave.\"", in: .option,
            on: .keyword, find: .words("otherwise")
        ) {
            $0.replace(with: "chance otherwise", "`otherwise` is said of a `chance`", isCertain: true)
        },
        Rule(.misplacedKeyword, "tenure 4 years", "customer { tenure 4 years }", in: .variant, on: .keyword) { s in
            guard s.block == .variant || s.block == .when, !s.isFactOfWhen, !s.hasBlock,
                let inner = Vocabulary.standard.onlyBlock(of: s.name),
                let opener = Vocabulary.standard.keywords(in: s.block).first(where: { $0.opens == inner && !$0.isItem })
            else { return nil }
            let whole = s.on(s.start..<s.end)
            let mended = "\(opener.name) { \(whole[0]) }"
            return whole.replace(
                with: mended, "`\(s.name)` does not stand \(s.location)", at: s.span(s.start),
                help: "it stands \(inner.location): write \(shown(mended))")
        },
        Rule(
            .extraArgument, "name \"Dana\", employees 4", "name \"Dana\"; employees 4", in: .customer, on: .tooMuch,
            find: .comma, .keyword | .keywordInQuotes, where: { !$0.startsLine($0.first(2)) },
            propose: {
                $0.replace(
                    1, with: ";", "`\($0[2])` is a statement of its own",
                    help: "start a new line in front of it, or write `;` instead of the comma", isCertain: true)
            }),
        Rule(
            .extraArgument, "decision a \"Next?\" when customer.employees > 50", "decision a \"Next?\"", on: .tooMuch,
            find: .words("when"), where: { $0.block == .file && $0.isWord($0.start, "decision") },
            propose: { s in
                s.on(s.at..<s.end).delete(0, Rules.noCondition, help: Rules.whereConditionsStand(s.text(s.start + 1)))
            }),
        Rule(
            .extraArgument, "name \"Dana\" employees 4", "name \"Dana\"; employees 4", in: .customer, on: .tooMuch,
            find: .keyword, where: { $0.at > $0.start + 1 },
            propose: {
                $0.bridge(
                    1, with: "; ", "`\($0[1])` is a statement of its own",
                    help: "start a new line in front of it, or write `;` between the two")
            }),
        Rule(
            .misplacedKeyword, "customer tenure 4 years", "customer { tenure 4 years }", on: .arguments,
            where: { $0.isKeyword($0.at, in: $0.opens) && !$0.isFlag($0.at) && !$0.hasBlock },
            propose: { s in
                let inner = "{ \(s.written(s.rest)) }"
                return s.on(s.rest).replace(
                    with: inner, "`\(s[0])` stands in the block of `\(s.name)`", at: s.span(s.at),
                    help: "write it in braces: \(shown(inner, 60))")
            }),
        // The keyword was taken for the id.
        Rule(
            .misplacedKeyword, "deliver email words 120", "deliver email { words 120 }", on: .tooMuch, find: .word,
            .token, from: [-1],
            where: {
                $0.first(1) > $0.start + 1 && $0.isKeyword($0.first(1), in: $0.opens) && !$0.isFlag($0.first(1))
                    && !$0.hasBlock
            },
            propose: { s in
                let rest = s.first(1)..<max(s.first(2) + 1, s.rest.upperBound)
                let inner = "{ \(s.written(rest)) }"
                return s.on(rest).replace(
                    with: inner, "`\(s[1])` stands in the block of `\(s.name) \(s.text(s.start + 1))`",
                    at: s.span(s.first(1)), help: "write it in braces: \(shown(inner, 60))")
            }),
        Rule(
            .misplacedKeyword, "when customer.employees > 50", nil, in: .decision, on: .keyword, find: .words("when"),
            propose: { s in s.say(Rules.noCondition, help: Rules.whereConditionsStand(nil)) }),
    ]
}

extension Rules {
    private static let noCondition = "a decision has no condition of its own"

    private static func whereConditionsStand(_ id: String?) -> String {
        "write the condition where an option leads to it, `then \(id ?? "ID") when …`, or in each option, `when …`"
    }
}

extension Suspect {
    var noSuchKeyword: String { "there is no \(shown(text(start), 40)) \(location)" }

    /// A condition cannot set facts.
    var isFactOfWhen: Bool { block == .when && Stage.of(word: text(start)) == .facts }

    /// Another keyword in place of the first words.
    fileprivate func instead(_ name: String, isCertain: Bool = false) -> [Proposal] {
        replace(with: name, noSuchKeyword, help: "did you mean `\(name)`?", isCertain: isCertain)
    }
}

extension Vocabulary {
    /// The one block in which a keyword may stand; nil where there is none, or several.
    fileprivate func onlyBlock(of name: String) -> Block? {
        let found = keywords(word: name)
        return found.count == 1 && found[0].blocks.count == 1 ? found[0].blocks[0] : nil
    }
}
