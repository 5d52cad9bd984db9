import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// Commas between the items of a list: missing, trailing, or written in words.
extension Rules {
    static let lists: [Rule] = [
        Rule(.missingComma, "tone calm and accountable", "tone calm, accountable", in: .email, on: .tooMuch) {
            suspect in
            let joins =
                suspect.isWord(suspect.at, "and", "or", "but", "plus") || suspect.kind(suspect.at) == .plus
                || suspect.kind(suspect.at) == .slash || suspect.isMark(suspect.at, "&")
            guard joins, suspect.takesList else { return [] }
            let gap = Span(start: suspect.gap(before: suspect.at), end: Int(suspect.span(suspect.at).end))
            // `a, b, and c`
            let isDoubled = suspect.kind(suspect.at - 1) == .comma
            return [
                Proposal(
                    [TextEdit(gap, isDoubled ? "" : ",")],
                    "a comma stands between the items of a list, not `\(suspect.text(suspect.at))`",
                    at: suspect.span(suspect.at), help: "write `,` in its place")
            ]
        },
        Rule(.missingComma, "tone calm, and warm", "tone calm, warm", in: .email, on: .expected) { suspect in
            guard suspect.isWord(suspect.at, "and", "or"), suspect.kind(suspect.at - 1) == .comma else { return [] }
            return [
                Proposal(
                    [suspect.delete(suspect.at..<suspect.at + 1)],
                    "only a comma stands between the items of a list", at: suspect.span(suspect.at))
            ]
        },
        Rule(.missingComma, "tone calm accountable", "tone calm, accountable", in: .email, on: .tooMuch) { suspect in
            let (before, found) = (suspect.kind(suspect.at - 1), suspect.kind(suspect.at))
            let isText = found == .string && before == .string
            guard suspect.takesList, suspect.at > suspect.start + 1, suspect.keyword?.isItem == false || isText,
                isText || found == .word && before == .word || found == .word && before == .string
                    || found == .string && before == .word
            else { return [] }
            let gap = Span(start: suspect.gap(before: suspect.at), end: Int(suspect.span(suspect.at).start))
            let items = [suspect.at - 1, suspect.at].map { Text.shortened(suspect.text($0), to: 40) }
            return [
                Proposal(
                    [TextEdit(gap, ", ")], "a comma is missing between the items of the list",
                    at: suspect.span(suspect.at), help: "write `\(items[0]), \(items[1])`", isCertain: isText)
            ]
        },
        Rule(.extraArgument, "constraint no refunds, no discounts", "constraint no refunds, discounts", on: .tooMuch) {
            suspect in
            // The repeated word was taken for an item.
            let word = suspect.at - 1
            guard let first = suspect.arguments.first, word > first, suspect.text(word) == suspect.text(first) else {
                return []
            }
            return [
                Proposal(
                    [suspect.delete(word..<word + 1)],
                    "`\(suspect.text(word))` stands once, in front of the whole list", at: suspect.span(word),
                    help: "write it only once")
            ]
        },
        Rule(.trailingComma, "include \"a\",\nwords 120", "include \"a\"\nwords 120", in: .email, on: .arguments) {
            suspect in
            // What stands in the next line is no item of the list.
            guard
                let next = [suspect.at, suspect.at + 1].first(where: {
                    suspect.startsLine($0) && suspect.kind($0 - 1) == .comma
                })
            else { return [] }
            let comma = suspect.span(next - 1)
            return [
                Proposal(
                    [TextEdit.delete(comma)],
                    "the comma at the end of the line draws the next line into `\(suspect.text(suspect.start))`",
                    at: comma,
                    help: "take the comma away", isCertain: true)
            ]
        },
        Rule(.trailingComma, "tone calm,", "tone calm", in: .email, on: .expected) { suspect in
            guard suspect.at == suspect.end, suspect.kind(suspect.end - 1) == .comma else { return [] }
            return [
                Proposal(
                    [suspect.delete(suspect.end - 1..<suspect.end)],
                    "behind the comma another item of the list is missing", at: suspect.span(suspect.end - 1),
                    help: "write it, or take the comma away", isCertain: true)
            ]
        },
        Rule(.extraArgument, "deliver call, brief", "deliver call; deliver brief", on: .tooMuch) { suspect in
            guard let keyword = suspect.keyword, keyword.isItem, suspect.at == suspect.start + 2,
                suspect.kind(suspect.at) == .comma || suspect.isWord(suspect.at, "and"),
                !suspect.tree.hasBlock(suspect.statement.node)
            else { return [] }
            let items = suspect.arguments.filter {
                suspect.kind($0) == .word && !suspect.isWord($0, "and", keyword.name)
            }
            guard items.count > 1, suspect.arguments.allSatisfy({ [.word, .comma].contains(suspect.kind($0)) }) else {
                return []
            }
            let lines = items.map { "\(keyword.name) \(suspect.text($0))" }
            let mended = lines.joined(separator: "; ").dropFirst(keyword.name.utf8.count + 1)
            return suspect.propose(
                suspect.arguments, String(mended), "`\(keyword.name)` takes one name",
                help: "one a line: \(lines.map { "`\($0)`" }.listed())")
        },
        Rule(
            .extraArgument, "issue late \"Late\", fixable", "issue late \"Late\" fixable", in: .feedback, on: .arguments
        ) {
            suspect in
            let at = suspect.at
            guard suspect.kind(at) == .comma else { return [] }
            return [
                Proposal(
                    [suspect.delete(at..<at + 1)], "no comma stands between the parts of a statement",
                    at: suspect.span(at))
            ]
        },
    ]
}

extension Suspect {
    fileprivate var takesList: Bool { keyword?.shape.slots.contains(where: \.isList) == true }
}
