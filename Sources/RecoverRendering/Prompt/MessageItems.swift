import RecoverBase
import RecoverModel

/// What only emails, briefings and sequences are asked for.
extension PromptBuilder {
    mutating func add(_ email: Email, to points: inout PointList) {
        points.add(.structure, "Structure: ", "structure") { path in
            email.structure.map { ledger.write($0, at: path) }
        }
        if !email.sections.isEmpty {
            let sections = email.sections.map { sectionItem($0, at: points.path) }
            let statements = email.sections.map(\.statement)
            points.add(PromptItem(.sections, "Parts, in this order:", from: statements, sections))
        }
        points.add(.paragraph, "Each paragraph: ", "paragraph") { path in
            email.paragraph.map { ledger.count($0, "sentence", at: path) }
        }
        points.add(.readingGrade, "Reading grade (Flesch-Kincaid): ", "reading-grade") { path in
            email.readingGrade.map { grade in grade.needed.map { ledger.blank($0, at: path) } ?? grade.phrase }
        }
    }

    private mutating func sectionItem(_ section: Email.Section, at path: String) -> PromptItem {
        var text = Wording.spaced(section.id.shown).capitalisedFirst
        let path = "\(path).section.\(section.id)"
        if let size = section.size {
            let unit = String(section.unit.rawValue.dropLast())
            text += ", " + ledger.count(size, unit, at: "\(path).size")
        }
        if let about = section.about { text += ": " + ledger.write(about, at: path).sentence }
        return PromptItem(.sections, text, from: [section.statement])
    }

    mutating func add(_ brief: Brief, to points: inout PointList) {
        points.add(.bullets, "Write it as bullets.", "bullets", if: brief.isBulleted)
        if !brief.covers.isEmpty {
            points.add(.cover, "Cover:", "cover", listing: brief.covers) { ledger.write($0, at: $1) }
        }
        if brief.confirmCount != nil || !brief.confirms.isEmpty {
            let things = brief.confirmCount.map { "exactly \(Wording.count($0, "thing")) that" } ?? "what"
            let list = "List \(things) the team must confirm\(brief.confirms.isEmpty ? "." : ":")"
            points.add(.confirm, list, "confirm", listing: brief.confirms) { ledger.write($0, at: $1) }
        }
    }

    mutating func add(_ sequence: MessageSequence, to points: inout PointList) {
        guard !sequence.messages.isEmpty else { return }
        let messages = sequence.messages.enumerated().map { index, message in
            let path = "\(points.path).message.\(index + 1)"
            let title = ledger.write(message.title, at: path)
            let day =
                message.day.map { "Day \($0)" }
                ?? ledger.blank(message.dayNeeded ?? "day of \(message.title)", at: "\(path).day")
            var about = PointList(path, message)
            about.add(.sequence, "About: ", "about") { path in message.about.map { ledger.write($0, at: path) } }
            return PromptItem(.sequence, "\(day): \(title)", from: [message.statement], about.items)
        }
        let count = Wording.count(messages.count, "message").capitalisedFirst
        points.add(
            PromptItem(
                .sequence, "\(count), each with its day; day 1 is the start:",
                from: sequence.messages.map(\.statement), messages))
    }
}
