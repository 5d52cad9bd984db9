import RecoverCompiler
import RecoverDiagnostics
import RecoverGrading
import RecoverLanguage
import RecoverText

/// A kind of thing that `explain` tells about: its names, and a page for each.
public struct Explained {
    /// What one is called: "code".
    private let noun: String
    /// For the list.
    private let groups: [CataloguePage.Group]
    /// The pages of a name; several where playbooks state a rule in parts.
    private let pages: (String, CataloguePage) -> [String]

    /// All kinds, in the order of the list. One more is one more line here.
    private static var all: [Explained] { [diagnostics, doctrine(.rule), doctrine(.guard), checks] }

    static var names: [String] { all.flatMap { $0.groups.flatMap(\.names) } }

    /// Everything that can be explained.
    public static func list(_ page: CataloguePage) -> String { page.list(all.flatMap(\.groups)) }

    /// The pages of a name, as it stands in a message or alone: `error[set-twice]:`, `set-twice`. Nil where there is none.
    public static func text(of name: String, _ page: CataloguePage) -> String? {
        let pages = all.flatMap { $0.pages(bare(name), page) }
        return pages.isEmpty ? nil : pages.joined(separator: "\n")
    }

    /// That there is nothing of a name, and what may be meant.
    /// - Parameter command: what lists all names.
    public static func nothing(called name: String, listedBy command: String) -> String {
        let nouns = all.map(\.noun)
        let what = nouns.dropLast().joined(separator: ", ") + " or " + (nouns.last ?? "")
        let word = bare(name)
        let near = Edits.bestMatch(for: word, in: names).map { "; did you mean `\($0)`?" }
        return "there is no \(what) `\(VisibleText.visible(word))`\(near ?? "; `\(command)` lists them")"
    }

    private static func bare(_ name: String) -> String {
        name.split(separator: "[").last.map { $0.prefix { $0 != "]" } }.map(String.init) ?? name
    }

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
        let entries = ShippedPlaybooks.doctrine(kind)
        let group = CataloguePage.Group("\(kind.rawValue)s", entries.map { ($0.name, $0.title) })
        return Explained(noun: kind.rawValue, groups: [group]) { name, page in
            entries.filter { $0.name == name.lowercased() }.map(page.text)
        }
    }
}
