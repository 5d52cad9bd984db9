import RecoverDiagnostics
import RecoverGrading
import RecoverLanguage
import RecoverPlaybooks

/// A kind of thing that `explain` tells about: its names, and a page for each.
struct Explained {
    /// What one is called: "code".
    let noun: String
    /// For the list.
    let groups: [CataloguePage.Group]
    /// The pages of a name; several where playbooks state a rule in parts.
    let pages: (String, CataloguePage) -> [String]

    /// All kinds, in the order of the list. One more is one more line here.
    static var all: [Explained] { [diagnostics, doctrine(.rule), doctrine(.guard), checks] }

    var names: [String] { groups.flatMap(\.names) }

    private static var diagnostics: Explained {
        Explained(noun: "code", groups: CataloguePage.Group.diagnostics) { name, page in
            Code(rawValue: name.lowercased()).flatMap(Catalogue.entry).map { [page.text(of: $0)] } ?? []
        }
    }

    /// What `grade` looks for in a reply.
    private static var checks: Explained {
        let entries = CheckCatalogue.all
        let group = CataloguePage.Group("checks", entries.map { ($0.id, $0.summary) })
        return Explained(noun: "check", groups: [group]) { name, _ in
            CheckCatalogue.entry(name.lowercased()).map { ["\($0.id)\n\n\($0.story)\n"] } ?? []
        }
    }

    private static func doctrine(_ kind: DoctrineEntry.Kind) -> Explained {
        let entries = Library.shipped.doctrine(kind)
        let group = CataloguePage.Group("\(kind.rawValue)s", entries.map { ($0.name, $0.title) })
        return Explained(noun: kind.rawValue, groups: [group]) { name, page in
            entries.filter { $0.name == name.lowercased() }.map(page.text)
        }
    }
}
