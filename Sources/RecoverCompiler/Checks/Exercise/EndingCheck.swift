import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A path ends in one of the endings.
struct EndingCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        let endings = context.children(.ending)
        guard let last = endings.last, endings.allSatisfy({ tree[$0].condition != nil }) else { return }
        context.report(
            .noLastEnding, "where none of the endings holds, a path ends in nothing", at: last,
            help: "let the last one say `otherwise`")
    }
}
