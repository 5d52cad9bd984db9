import RecoverDiagnostics
import RecoverGrading
import RecoverLanguage
import RecoverPlaybooks

/// A kind of thing that `explain` tells about: its names, and a page for each.
struct Explained {
    /// What one is called: "code".
    let noun: String
    let lists: [ExplainList]
    /// The pages of a name in small letters; several where playbooks state a rule in parts.
    let pages: (String) -> [ExplainPage]

    /// All kinds, in the order of the list. One more is one more line here.
    static var all: [Explained] { [diagnostics, doctrine(.rule), doctrine(.guard), checks] }

    var names: [String] { lists.flatMap(\.names) }

    private static var diagnostics: Explained {
        Explained(noun: "code", lists: ExplainList.diagnostics) { name in
            Code(rawValue: name).map { [$0.page] } ?? []
        }
    }

    /// What `grade` looks for in a reply.
    private static var checks: Explained {
        let list = ExplainList("checks", CheckCatalogue.all.map { ($0.id, $0.summary) })
        return Explained(noun: "check", lists: [list]) { name in
            CheckCatalogue.entry(name).map { [ExplainPage($0.id, [.prose($0.story)])] } ?? []
        }
    }

    private static func doctrine(_ kind: DoctrineEntry.Kind) -> Explained {
        let entries = Library.shipped.doctrine(kind)
        let list = ExplainList("\(kind.rawValue)s", entries.map { ($0.name, $0.title) })
        return Explained(noun: kind.rawValue, lists: [list]) { name in
            entries.filter { $0.name == name }.map { ExplainPage($0) }
        }
    }
}
