import RecoverBase
import RecoverContract
import RecoverDiagnostics
import RecoverGrading
import RecoverLanguage
import RecoverPlaybooks
import RecoverText

/// A kind of thing that `explain` tells about: its names, and a page for each.
public struct Explained {
    /// What one is called: "code".
    private let noun: String
    /// For the list of all.
    private let lists: [ExplainList]
    /// The pages of a name in small letters; several where playbooks state a rule in parts.
    private let pages: (String) -> [ExplainPage]

    /// All kinds, in the order of the list. One more is one more line here.
    private static var all: [Explained] { [diagnostics, doctrine(.rule), doctrine(.guard), checks] }

    /// Everything that can be explained.
    public static var lists: [ExplainList] { all.flatMap(\.lists) }

    static var names: [String] { lists.flatMap(\.names) }

    /// The pages of a name, as it stands in a message or alone: `error[set-twice]:`, `set-twice`. None where there is none.
    public static func pages(of name: String) -> [ExplainPage] {
        let word = bare(name).lowercased()
        return all.flatMap { $0.pages(word) }
    }

    /// That there is nothing of a name, and what may be meant.
    /// - Parameter command: what lists all names.
    public static func nothing(called name: String, listedBy command: String) -> String {
        let word = bare(name)
        let near = Edits.bestMatch(for: word, in: names).map { "; did you mean `\($0)`?" }
        let what = all.map(\.noun).listed("or")
        return "there is no \(what) `\(VisibleText.visible(word))`\(near ?? "; `\(command)` lists them")"
    }

    private static func bare(_ name: String) -> String {
        name.split(separator: "[").last.map { $0.prefix { $0 != "]" } }.map(String.init) ?? name
    }

    private static var diagnostics: Explained {
        Explained(noun: "code", lists: ExplainList.diagnostics) { name in
            Code(rawValue: name).map { [$0.page] } ?? []
        }
    }

    /// What `grade` looks for in a reply.
    private static var checks: Explained {
        let list = ExplainList("checks", CheckCatalogue.all.map { ($0.id, $0.summary) })
        return Explained(noun: "check", lists: [list]) { name in
            CheckCatalogue.entry(name).map { entry in
                let figures = CheckFigures.of(entry.id).map { [ExplainPage.Part.prose($0.story)] } ?? []
                return [ExplainPage(entry.id, [.prose(entry.story), .prose("To mend it: \(entry.hint)")] + figures)]
            } ?? []
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
