import Glibc
import RecoverTerminal

/// Shows what the terminal layer hands on, so that tests can drive it alone.
@main
enum LineReaderDemo {
    static func main() {
        let arguments = CommandLine.arguments
        let reader = LineReader(isPrivate: arguments.contains("--private"))
        if arguments.contains("--once") {
            show("outcome: \(reader.next("once> "))")
            return
        }
        let prompt = Prompt("demo", .cyan) + "> "
        while let text = reader.read(
            prompt, continuationPrompt: "more> ", continues: isUnfinished, completing: complete
        ) {
            if text == "quit" { break }
            answer(text, reader: reader)
        }
        show("bye")
    }

    private static func answer(_ text: String, reader: LineReader) {
        switch text {
        case "spin": spin(reader.interrupts)
        case "facts":
            let terminal = Terminal.output
            show("facts: \(terminal.width)x\(terminal.height) colour \(terminal.showsColour)")
        case "private": reader.isPrivate = true
        case "page": Pager.show((1...200).map { "line \($0)\n" }.joined())
        case "short page": Pager.show("a short page\n")
        case "edit":
            do {
                show("edited: \(visible(try Editor.edit("before\n")))")
            } catch {
                show("not edited: \(error)")
            }
        default: show("read: [\(visible(text))]")
        }
    }

    /// Stands for an evaluation that takes long.
    private static func spin(_ flag: InterruptFlag) {
        show("spinning")
        var rounds = 0
        while !flag.isCancelled, rounds < 20_000 {
            usleep(1000)
            rounds += 1
        }
        show(flag.isCancelled ? "cancelled" : "ran to its end")
    }

    private static func isUnfinished(_ text: String) -> Bool {
        text.utf8.count { $0 == UInt8(ascii: "{") } > text.utf8.count { $0 == UInt8(ascii: "}") }
    }

    private static let words: [Completion.Candidate] = [
        "customer", "sender", "scenario", .init("decision", description: "a choice to make", suffix: " {"),
        .init("deliver", description: "what the reply must hold"), "größe", "größer",
    ]

    private static let names: [Completion.Candidate] = [
        .init("\"Harborline Freight\"", suffix: ""), .init("\"Harbour Lights\"", suffix: ""),
    ]

    /// Words by their beginning, in any case; names in quotes, with spaces in them.
    private static func complete(_ request: CompletionRequest) -> Completion? {
        let before = Array(request.text.utf8.prefix(request.cursor))
        let line = before[(before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]
        let isQuoted = line.count { $0 == UInt8(ascii: "\"") } % 2 == 1
        let separator = isQuoted ? UInt8(ascii: "\"") : UInt8(ascii: " ")
        let start = line.lastIndex(of: separator).map { isQuoted ? $0 : $0 + 1 } ?? line.startIndex
        let word = String(decoding: before[start...], as: UTF8.self).lowercased()
        let found = (isQuoted ? names : words).filter { $0.text.lowercased().hasPrefix(word) }
        return Completion(start: start, candidates: found)
    }

    private static func visible(_ text: String) -> String {
        String(text.map { $0 == "\n" ? "⏎" : $0 == "\t" ? "⇥" : $0 })
    }

    private static func show(_ text: String) {
        print(text)
        fflush(nil)
    }
}
