import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// Commas between the items of a list: missing, trailing, or written in words.
extension Rules {
    static let lists: [Rule] = [
        Rule(
            .missingComma, "tone calm and accountable", "tone calm, accountable", in: .email, on: .tooMuch,
            find: .words("and", "or", "but", "plus") | .of(.plus, .slash) | .marks("&"), where: \.takesList
        ) {
            // `a, b, and c`
            $0.bridge(
                0, isIncluded: true, with: $0.kind($0.at - 1) == .comma ? "" : ",",
                "a comma stands between the items of a list, not `\($0[0])`", help: "write `,` in its place")
        },
        Rule(
            .missingComma, "tone calm, and warm", "tone calm, warm", in: .email, on: .expected, find: .comma,
            .words("and", "or"), from: [-1]
        ) { $0.delete(2, "only a comma stands between the items of a list") },
        Rule(
            .missingComma, "tone calm accountable", "tone calm, accountable", in: .email, on: .tooMuch,
            find: .of(.word, .string), .of(.word, .string), from: [-1], where: \.takesList
        ) { s in
            let isText = s.kind(s.at) == .string && s.kind(s.at - 1) == .string
            guard isText || s.keyword?.isItem == false else { return nil }
            let items = [s[1], s[2]].map { Text.shortened($0, to: 40) }
            return s.bridge(
                2, with: ", ", "a comma is missing between the items of the list",
                help: "write `\(items[0]), \(items[1])`", isCertain: isText)
        },
        Rule(
            .missingComma, "constraint no refunds roadmap", "constraint no refunds, roadmap", on: .tooMuch,
            find: .word, .word, from: [-1], where: { $0.isTopic(1) && $0.isTopic(2) },
            propose: {
                $0.bridge(
                    2, with: ", ", "a comma is missing between the topics", help: "write `\($0[1]), \($0[2])`")
            }),
        Rule(
            .missingComma, "constraint no refunds no roadmap", "constraint no refunds, roadmap", on: .tooMuch,
            find: .word, .words("no"), .word, from: [-1, -2], where: { $0.isTopic(1) && $0.isTopic(3) },
            propose: {
                $0.bridge(
                    2, isIncluded: true, with: ",", "`no` stands once, in front of all topics",
                    help: "write `\($0[1]), \($0[3])`")
            }),
        Rule(
            .extraArgument, "constraint no refunds, no discounts", "constraint no refunds, discounts", on: .tooMuch,
            find: .word, from: [-1], where: { $0.at > $0.start + 2 && $0[0] == $0.text($0.start + 1) },
            propose: {
                // The repeated word was taken for an item.
                $0.delete(0, "`\($0[0])` stands once, in front of the whole list", help: "write it only once")
            }),
        Rule(
            .trailingComma, "name \"Dana\",\nemployees 4", "name \"Dana\"\nemployees 4", in: .customer, on: .swallowed
        ) { s in
            // Each line behind such a comma is a statement of its own.
            [
                Proposal(
                    edits: s.statement.refusals.map { .delete($0.span) },
                    message: "the comma at the end of the line draws the next line into `\(s.name)`",
                    place: s.refusal.span, help: "take the comma away", isCertain: true, isSaidOfEach: true)
            ]
        },
        Rule(
            .trailingComma, "include \"a\",\nwords 120", "include \"a\"\nwords 120", in: .email, on: .arguments,
            find: .comma, .token, from: [-1, 0], where: { $0.startsLine($0.first(2)) },
            propose: {
                // What stands in the next line is no item of the list.
                $0.replace(
                    1, with: "", "the comma at the end of the line draws the next line into `\($0.name)`",
                    help: "take the comma away", isCertain: true)
            }),
        Rule(.trailingComma, "tone calm,", "tone calm", in: .email, on: .expected, find: .comma, .end, from: [-1]) {
            $0.delete(
                0, "behind the comma another item of the list is missing", help: "write it, or take the comma away",
                isCertain: true)
        },
        Rule(
            .extraArgument, "deliver call, brief", "deliver call; deliver brief", on: .tooMuch,
            find: .comma | .words("and"),
            where: { $0.keyword?.isItem == true && $0.at == $0.start + 2 && !$0.hasBlock },
            propose: { s in
                let items = s.arguments.filter { s.kind($0) == .word && !s.isWord($0, "and", s.name) }
                guard items.count > 1, s.arguments.allSatisfy({ [.word, .comma].contains(s.kind($0)) }) else {
                    return nil
                }
                let lines = items.map { "\(s.name) \(s.text($0))" }
                return s.on(s.arguments).replace(
                    with: String(lines.joined(separator: "; ").dropFirst(s.name.count + 1)),
                    "`\(s.name)` takes one name",
                    help: "write `\(lines.joined(separator: "; "))`, or each on a line of its own")
            }),
        Rule(
            .extraArgument, "issue late \"Late\", fixable", "issue late \"Late\" fixable", in: .feedback,
            on: .arguments, find: .comma
        ) { $0.delete(0, "no comma stands between the parts of a statement") },
    ]
}

extension Suspect {
    fileprivate var takesList: Bool { keyword?.shape.slots.contains(where: \.isList) == true }
}

extension Suspect {
    /// Whether a piece is a topic of the playbooks, where topics may stand.
    fileprivate func isTopic(_ piece: Int) -> Bool { keyword?.hasVerb == true && known.topics.contains(self[piece]) }
}
