import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax
import RecoverText

/// Words that are no keyword, or not in this block.
extension Rules {
    static let keywords: [Rule] = [
        Rule(.unknownKeyword, "employes 600", "employees 600", in: .customer, on: .keyword) { suspect in
            let name = suspect.text(suspect.start)
            guard suspect.kind(suspect.start) == .word,
                let near = Vocabulary.standard.nearest(to: name, in: suspect.block)
            else { return [] }
            // `owner` in a `sender` is rather misplaced than a misspelt `offer`; `Owner` is only capitalised.
            let isSame = near == name.lowercased()
            let isPlural = near + "s" == name || name + "s" == near
            guard isSame || isPlural || !Vocabulary.standard.has(name) else { return [] }
            return suspect.instead(near, isCertain: isSame)
        },
        Rule(.unknownKeyword, "visible win", "visible-win", in: .milestone, on: .keyword) { suspect in
            let words = suspect.start..<suspect.start + 2
            guard words.allSatisfy({ suspect.kind($0) == .word }) else { return [] }
            let parts = words.map(suspect.text)
            let names = [parts.joined(separator: "-"), parts.joined()]
            guard let name = names.first(where: { Vocabulary.standard.keyword($0, in: suspect.block) != nil }) else {
                return []
            }
            return suspect.instead(name, words)
        },
        Rule(.unknownKeyword, "client \"Clinic\"", "customer \"Clinic\"", on: .keyword) { suspect in
            let name = suspect.text(suspect.start)
            let meanings = Vocabulary.standard.meant(by: name, in: suspect.block).filter { $0.rest != "?" }
            if meanings.count > 1 {
                let choices = meanings.map { "`\($0.written)` (\($0.keyword.gist))" }
                return [
                    Proposal(
                        [], suspect.noSuchKeyword, at: suspect.span(suspect.start),
                        help: "did you mean \(choices.listed("or"))?")
                ]
            }
            return meanings.flatMap { suspect.instead($0.written) }
        },
        Rule(.unknownKeyword, "include recovery-plan", "use recovery-plan", on: .keyword) { suspect in
            guard suspect.block == .file, suspect.arguments.count == 1, suspect.kind(suspect.start) == .word,
                ["include", "import", "require", "extends", "with", "load", "playbooks"].contains(
                    suspect.text(suspect.start).lowercased())
            else { return [] }
            return [
                Proposal(
                    [suspect.replace(suspect.start..<suspect.start + 1, "use")], suspect.noSuchKeyword,
                    at: suspect.span(suspect.start), help: "a playbook is taken by `use`")
            ]
        },
        Rule(.unknownKeyword, "milestones trace \"Traced\"", "milestone trace \"Traced\"", in: .plan, on: .arguments) {
            suspect in
            // The keyword that says how many there are, for one of them.
            let name = suspect.text(suspect.start)
            guard name.hasSuffix("s"),
                let one = Vocabulary.standard.keyword(String(name.dropLast()), in: suspect.block),
                one.opens != nil
            else { return [] }
            return [
                Proposal(
                    [suspect.replace(suspect.start..<suspect.start + 1, one.name)],
                    "`\(name)` says only how many there are", at: suspect.span(suspect.start),
                    help: "did you mean `\(one.name)`?")
            ]
        },
        Rule(.needlessQuotes, "\"visible-win\"", "visible-win", in: .milestone, on: .keyword) { suspect in
            guard suspect.isWholeText(suspect.start),
                Vocabulary.standard.keyword(suspect.inside(suspect.start), in: suspect.block) != nil
            else { return [] }
            return suspect.propose(
                suspect.start..<suspect.start + 1, suspect.inside(suspect.start), "a keyword stands without quotes")
        },
        Rule(.missingKeyword, "100 words", "words 100", in: .email, on: .keyword) { suspect in
            let last = suspect.end - 1
            guard last > suspect.start, suspect.kind(suspect.start) != .word, suspect.isKeyword(last, in: suspect.block)
            else { return [] }
            let mended = "\(suspect.text(last)) \(suspect.written(suspect.start..<last))"
            return suspect.propose(
                suspect.start..<suspect.end, mended, "a statement starts with its keyword, not with its value")
        },
        Rule(
            .misplacedKeyword, "tenure 4 years", "customer { tenure 4 years }", in: .variant, on: .keyword
        ) { suspect in
            let name = suspect.text(suspect.start)
            guard suspect.block == .variant || suspect.block == .when, !suspect.isFactOfWhen,
                !suspect.tree.hasBlock(suspect.statement.node),
                let inner = Vocabulary.standard.onlyBlock(of: name),
                let opener = Vocabulary.standard.keywords(in: suspect.block)
                    .first(where: { $0.opens == inner && !$0.isItem })
            else { return [] }
            let whole = suspect.start..<suspect.end
            let mended = "\(opener.name) { \(suspect.written(whole)) }"
            return [
                Proposal(
                    [suspect.replace(whole, mended)], "`\(name)` does not stand \(suspect.block.location)",
                    at: suspect.span(suspect.start),
                    help: "it stands \(inner.location): write \(shown(mended))")
            ]
        },
        Rule(.extraArgument, "name \"Dana\" employees 4", "name \"Dana\"; employees 4", in: .customer, on: .tooMuch) {
            suspect in
            if suspect.kind(suspect.at) == .comma, suspect.isKeyword(suspect.at + 1, in: suspect.block),
                !suspect.startsLine(suspect.at + 1)
            {
                return suspect.propose(
                    suspect.at..<suspect.at + 1, ";", "`\(suspect.text(suspect.at + 1))` is a statement of its own",
                    help: "start a new line in front of it, or write `;` instead of the comma")
            }
            guard suspect.at > suspect.start + 1, suspect.isKeyword(suspect.at, in: suspect.block) else { return [] }
            let gap = Span(start: suspect.gap(before: suspect.at), end: Int(suspect.span(suspect.at).start))
            return [
                Proposal(
                    [TextEdit(gap, "; ")], "`\(suspect.text(suspect.at))` is a statement of its own",
                    at: suspect.span(suspect.at), help: "start a new line in front of it, or write `;` between the two")
            ]
        },
        Rule(.misplacedKeyword, "customer tenure 4 years", "customer { tenure 4 years }", on: .arguments) { suspect in
            guard suspect.at > suspect.start, suspect.isKeyword(suspect.at, in: suspect.opens),
                !suspect.isFlag(suspect.at),
                !suspect.tree.hasBlock(suspect.statement.node), let keyword = suspect.keyword
            else { return [] }
            let inner = "{ \(suspect.written(suspect.rest)) }"
            return [
                Proposal(
                    [suspect.replace(suspect.rest, inner)],
                    "`\(suspect.text(suspect.at))` stands in the block of `\(keyword.name)`",
                    at: suspect.span(suspect.at), help: "write it in braces: \(shown(inner, 60))")
            ]
        },
    ]
}

extension Suspect {
    var noSuchKeyword: String { "there is no \(shown(text(start), 40)) \(block.location)" }

    /// A condition cannot set facts.
    var isFactOfWhen: Bool { block == .when && Stage.of(text(start)) == .facts }

    /// Another keyword in place of the first words.
    fileprivate func instead(_ name: String, _ words: Range<Int>? = nil, isCertain: Bool = false) -> [Proposal] {
        let words = words ?? start..<start + 1
        return propose(words, name, noSuchKeyword, help: "did you mean `\(name)`?", isCertain: isCertain)
    }
}

extension Vocabulary {
    /// Whether a word is a keyword anywhere.
    func has(_ name: String) -> Bool { keywords.contains { $0.name == name } }

    /// The one block in which a keyword may stand; nil where there is none, or several.
    func onlyBlock(of name: String) -> Block? {
        let found = keywords(named: name)
        return found.count == 1 && found[0].blocks.count == 1 ? found[0].blocks[0] : nil
    }

    /// The keyword of a block that a misspelt word was probably meant to be.
    func nearest(to word: String, in block: Block) -> String? { Edits.bestMatch(for: word, in: names(in: block)) }
}
