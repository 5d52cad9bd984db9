import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A playbook of the user's, or a scenario that is a template, that was due to be read again (E22, G18). The shipped ones
/// warn nobody, since no user can mend them: `show` says when they were last read.
struct ReviewCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard let now = context.now else { return }
        for layer in context.layers where layer.kind == .playbook || layer.kind == .scenario {
            guard !Library.holds(layer.source), let item = layer.items.first(named: .reviewed),
                case .moment(let date)? = item.arguments.first(where: { $0.role == "date" })?.value,
                let interval = item.arguments.first(where: { $0.role == "interval" })?.value.duration
            else { continue }
            let name = layer.items.first(named: .playbook)?.arguments.first?.value.string ?? layer.name
            let due = interval.after(date.instant(in: .utc))
            guard now > due else { continue }
            context.report(
                .stalePlaybook,
                "\(layer.kind == .scenario ? "this file" : "`\(name.shown)`") was due to be read again on "
                    + due.date(in: .utc).text,
                at: .init(file: layer.source.name, span: item.span),
                help: "read it, mend what is out of date, and set the date of `reviewed`")
        }
    }
}
