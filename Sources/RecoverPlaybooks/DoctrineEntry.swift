import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// A rule or a guard as a playbook states it: what `explain NAME` tells.
public struct DoctrineEntry: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case rule, `guard`
    }

    public let kind: Kind
    /// Its id: `acknowledges`.
    public let name: String
    public let title: String
    /// The playbook that states it, and the line.
    public let playbook: String
    public let line: Int
    /// The whole statement as it is written, without comments.
    public let statement: String
    /// Why; empty where no reason is given.
    public let reason: String

    /// Those of a playbook in the order of the file.
    public static func entries(of source: Source, playbook: String) -> [DoctrineEntry] {
        let tree = Parser.parse(source)
        let lines = LineTable(source)
        let statements = source.withoutComments
        let starts = Dictionary(
            tree.roots.map { (tree.keyword(of: $0).start, $0) }, uniquingKeysWith: { first, _ in first })
        return Reader.read(tree).items.compactMap { item in
            guard let kind = Kind(rawValue: item.name.rawValue), let root = starts[item.span.start] else { return nil }
            let extent = tree.extent(of: root)
            let span = Span(start: Int(wide: item.span.start), end: tree.tokens[extent.upperBound - 1].end)
            return DoctrineEntry(
                item, kind, playbook: playbook, line: lines.line(at: Int(wide: item.span.start)),
                statement: statements.text(span).withoutTrailingSpaces, in: source)
        }
    }

    private init(
        _ item: Item, _ kind: Kind, playbook: String, line: Int, statement: String, in source: Source
    ) {
        self.kind = kind
        name = item.key
        title = item.arguments.first { $0.role == "title" }?.value.string ?? ""
        self.playbook = playbook
        self.line = line
        self.statement = statement
        let inBlock = item.children.first { $0.name == .because }?.arguments.first?.value.string
        reason = item.reason?.text(in: source) ?? inBlock ?? ""
    }
}

extension Library {
    /// The rules and guards of all playbooks, those of one kind by their names.
    public func doctrine(_ kind: DoctrineEntry.Kind) -> [DoctrineEntry] {
        let all = names.flatMap { name in
            source(named: name).map { DoctrineEntry.entries(of: $0, playbook: name) } ?? []
        }
        return all.filter { $0.kind == kind }.sorted {
            ($0.name, $0.playbook, $0.line) < ($1.name, $1.playbook, $1.line)
        }
    }
}

extension ExplainPage {
    /// A rule or a guard in full: the statement, why, where that is from, and which cases it is for.
    public init(_ entry: DoctrineEntry) {
        var parts: [Part] = [.prose(entry.title + (entry.title.hasSuffix(".") ? "" : "."))]
        parts += [.heading("As it is written"), .example(Example(entry.statement))]
        if !entry.reason.isEmpty { parts.append(.prose("Why: \(entry.reason)")) }
        parts.append(.prose(ExplainPage.use(of: entry)))
        parts.append(.prose("`recoverscript show \(entry.playbook)` has it in line \(entry.line)."))
        self.init("\(entry.kind.rawValue) \(entry.name)", parts)
    }

    private static func use(of entry: DoctrineEntry) -> String {
        let cases =
            entry.playbook == "standard" ? "in every case" : "in a case that says `use \(entry.playbook)`"
        switch entry.kind {
        case .rule:
            return "It stands \(cases). An option that breaks it loses its weight in points, where another option of "
                + "the decision meets it; what all options share costs nobody anything."
                + (entry.statement.contains("\n  fails") ? " Who breaks it has not passed, whatever the score." : "")
        case .guard:
            return "It stands \(cases). While its `when` holds, what it `hold`s is internal preparation only and goes "
                + "to nobody outside. `drop guard \(entry.name)` takes it away."
        }
    }
}
