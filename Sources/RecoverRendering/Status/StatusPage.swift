import RecoverBase
import RecoverEvaluation
import RecoverModel

/// Where a case stands, as a page.
extension StatusText {
    public var document: Document {
        var page = Document(kind: "Status · \(now)", title: who)
        page.blocks += standing
        page.section(2, nil, "To do", duties(jumped + duties))
        page.section(2, nil, "The way so far", [.facts(way)])
        if let milestones { page.paragraph(.stages, milestones) }
        page.section(2, nil, "What happened", past)
        return page
    }

    /// The stage, and who leads the case.
    var standing: [Document.Block] {
        let headline = Document.Line(.standing, [.strong(headline)])
        return [.paragraph([headline])] + (lead.map { [.paragraph([.init(.standing, "Led by \($0)")])] } ?? [])
    }

    func duties(_ entries: [Entry]) -> [Document.Block] {
        guard !entries.isEmpty else { return [] }
        return [
            .facts(
                entries.map { entry in
                    let text = entry.text + (entry.person.map { " (\($0))" } ?? "")
                    return Document.Fact(
                        part: entry.part, label: entry.label, text: ([text] + entry.below).joined(separator: "\n"),
                        statements: entry.statements, isUrgent: entry.paint == .bad)
                })
        ]
    }

    private var way: [Document.Fact] {
        state.fields.map { field in
            Document.Fact(
                part: .stages, label: Wording.spaced(field.name).capitalisedFirst,
                text: field.happened ? happened(field) : "not yet")
        }
    }

    /// The events with their times, the first one first.
    var past: [Document.Block] {
        let words = EventWords(model: model)
        var items: [Document.Item] = []
        if let received = state.received {
            items.append(.init(line: .init(.timeline, [.label(wall.long(received)), .text("The feedback came in")])))
        }
        for dated in state.past {
            let when = dated.at.map { wall.long($0) } ?? "no time is noted"
            let line = Document.Line(
                .timeline, [.label(when), .text(words.line(dated.event))], from: [dated.event.statement])
            items.append(.init(line: line))
        }
        return items.isEmpty ? [] : [.list(items, .bullet)]
    }
}
