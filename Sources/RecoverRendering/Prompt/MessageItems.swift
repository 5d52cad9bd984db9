import RecoverBase
import RecoverModel

/// What only emails, briefings and sequences are asked for.
extension PromptBuilder {
    mutating func emailItems(_ email: Email, of deliverable: Deliverable) -> [PromptItem] {
        let path = deliverable.path
        var items: [PromptItem] = []
        func add(_ part: Part, _ label: String, _ text: String, _ keyword: String) {
            items.append(PromptItem(part, "\(label): \(text)", from: [deliverable.statement(keyword)]))
        }
        if let structure = email.structure {
            add(.structure, "Structure", ledger.write(structure, at: "\(path).structure"), "structure")
        }
        if !email.sections.isEmpty {
            let sections = email.sections.map { section in sectionItem(section, at: path) }
            items.append(
                PromptItem(.sections, "Parts, in this order:", from: email.sections.map(\.statement), sections))
        }
        if let paragraph = email.paragraph {
            add(
                .paragraph, "Each paragraph", ledger.count(paragraph, "sentence", at: "\(path).paragraph"), "paragraph")
        }
        if let grade = email.readingGrade {
            let phrase = grade.needed.map { ledger.blank($0, at: "\(path).reading-grade") } ?? grade.phrase
            add(.readingGrade, "Reading grade (Flesch-Kincaid)", phrase, "reading-grade")
        }
        return items
    }

    private mutating func sectionItem(_ section: Email.Section, at path: String) -> PromptItem {
        var text = Wording.spaced(section.id.shown).capitalisedFirst
        if let size = section.size {
            let unit = String(section.unit.rawValue.dropLast())
            text += ", " + ledger.count(size, unit, at: "\(path).section.\(section.id).size")
        }
        if let about = section.about {
            text += ": " + ledger.write(about, at: "\(path).section.\(section.id)").sentence
        }
        return PromptItem(.sections, text, from: [section.statement])
    }

    mutating func briefItems(_ brief: Brief, of deliverable: Deliverable) -> [PromptItem] {
        let path = deliverable.path
        var items: [PromptItem] = []
        if brief.isBulleted {
            items.append(PromptItem(.bullets, "Write it as bullets.", from: [deliverable.statement("bullets")]))
        }
        func points(_ part: Part, _ texts: [String], _ keyword: String) -> [PromptItem] {
            texts.enumerated().map { index, text in
                PromptItem(
                    part, ledger.write(text, at: "\(path).\(keyword).\(index + 1)"),
                    from: [deliverable.statement(keyword)])
            }
        }
        if !brief.covers.isEmpty {
            items.append(
                PromptItem(
                    .cover, "Cover:", from: [deliverable.statement("cover")], points(.cover, brief.covers, "cover")))
        }
        let confirms = points(.confirm, brief.confirms, "confirm")
        if brief.confirmCount != nil || !confirms.isEmpty {
            let things = brief.confirmCount.map { "exactly \(Wording.count($0, "thing")) that" } ?? "what"
            items.append(
                PromptItem(
                    .confirm, "List \(things) the team must confirm\(confirms.isEmpty ? "." : ":")",
                    from: [deliverable.statement("confirm")], confirms))
        }
        return items
    }

    mutating func sequenceItems(_ sequence: MessageSequence, at path: String) -> [PromptItem] {
        guard !sequence.messages.isEmpty else { return [] }
        let messages = sequence.messages.enumerated().map { index, message in
            let path = "\(path).message.\(index + 1)"
            let title = ledger.write(message.title, at: path)
            let day =
                message.day.map { "Day \($0)" }
                ?? ledger.blank(message.dayNeeded ?? "day of \(message.title)", at: "\(path).day")
            let about = message.about.map { text in
                PromptItem(
                    .sequence, "About: " + ledger.write(text, at: "\(path).about"), from: [message.statement("about")])
            }
            return PromptItem(.sequence, "\(day): \(title)", from: [message.statement], about.map { [$0] } ?? [])
        }
        let count = Wording.count(messages.count, "message").capitalisedFirst
        return [
            PromptItem(
                .sequence, "\(count), each with its day; day 1 is the start:",
                from: sequence.messages.map(\.statement), messages)
        ]
    }
}
