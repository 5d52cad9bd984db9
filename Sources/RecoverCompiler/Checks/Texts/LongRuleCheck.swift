import RecoverBase
import RecoverContract
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A sentence for the prompt that is longer than a rule may be: nobody keeps it in mind.
struct LongRuleCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        for deliverable in context.children(.deliver) + context.children(.template) {
            for keyword in [KeywordName.check, .include] {
                var seen: Set<String> = []
                for id in context.children(keyword, of: deliverable) {
                    guard let text = tree.value("text", of: id).string,
                        keyword == .check || tree.value("number", of: id).isKnown, seen.insert(text).inserted
                    else { continue }
                    // Letters of several bytes may be spaces.
                    let spaces = text.utf8.reduce(0) { count, byte in byte <= 0x20 || byte >= 0x80 ? count + 1 : count }
                    guard spaces >= Contract.mostWords else { continue }
                    let words = text.split(whereSeparator: \.isWhitespace).count
                    guard words > Contract.mostWords else { continue }
                    context.report(
                        .longRule,
                        "a rule of the prompt has at most \(Contract.mostWords) words, this one has \(words)", at: id,
                        "text", help: "say it in fewer words; what a person needs besides goes into `because`")
                }
            }
        }
    }
}
