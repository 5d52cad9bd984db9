import RecoverModel

/// What only emails, briefings and sequences are asked for.
extension PromptBuilder {
    mutating func emailItems(_ email: Email, at path: String) -> [PromptItem] {
        var items: [PromptItem] = []
        if let structure = email.structure {
            items.append(PromptItem(.structure, "Structure: " + ledger.write(structure, at: "\(path).structure")))
        }
        if !email.sections.isEmpty {
            let sections = email.sections.map { section in sectionItem(section, at: path) }
            items.append(PromptItem(.sections, "Parts, in this order:", sections))
        }
        if let paragraph = email.paragraph {
            let sentences = ledger.count(paragraph, "sentence", at: "\(path).paragraph")
            items.append(PromptItem(.paragraph, "Each paragraph: \(sentences)"))
        }
        if let grade = email.readingGrade {
            let phrase = grade.needed.map { ledger.blank($0, at: "\(path).reading-grade") } ?? grade.phrase
            items.append(PromptItem(.readingGrade, "Reading grade (Flesch-Kincaid): \(phrase)"))
        }
        return items
    }

    private mutating func sectionItem(_ section: Email.Section, at path: String) -> PromptItem {
        var text = Wording.spaced(section.id.shown).capitalisedFirst
        if let size = section.size {
            text += ", " + ledger.count(size, section.unit.singular, at: "\(path).section.\(section.id).size")
        }
        if let about = section.about {
            text += ": " + ledger.write(about, at: "\(path).section.\(section.id)").sentence
        }
        return PromptItem(.sections, text)
    }

    mutating func briefItems(_ brief: Brief, at path: String) -> [PromptItem] {
        var items: [PromptItem] = []
        if brief.isBulleted { items.append(PromptItem(.bullets, "Write it as bullets.")) }
        if !brief.covers.isEmpty {
            let covers = brief.covers.enumerated().map { index, text in
                PromptItem(.cover, ledger.write(text, at: "\(path).cover.\(index + 1)"))
            }
            items.append(PromptItem(.cover, "Cover:", covers))
        }
        let confirms = brief.confirms.enumerated().map { index, text in
            PromptItem(.confirm, ledger.write(text, at: "\(path).confirm.\(index + 1)"))
        }
        if brief.confirmCount != nil || !confirms.isEmpty {
            let things = brief.confirmCount.map { "exactly \(Wording.count($0, "thing")) that" } ?? "what"
            items.append(
                PromptItem(
                    .confirm, "List \(things) the team must confirm\(confirms.isEmpty ? "." : ":")", confirms))
        }
        return items
    }

    mutating func sequenceItems(_ sequence: MessageSequence, at path: String) -> [PromptItem] {
        guard !sequence.messages.isEmpty else { return [] }
        let messages = sequence.messages.enumerated().map { index, message in
            let title = ledger.write(message.title, at: "\(path).message.\(index + 1)")
            let day =
                message.day.map { "Day \($0)" }
                ?? ledger.blank(
                    message.dayNeeded ?? "day of \(message.title)", at: "\(path).message.\(index + 1).day")
            let about = message.about.map { text in
                PromptItem(.sequence, "About: " + ledger.write(text, at: "\(path).message.\(index + 1).about"))
            }
            return PromptItem(.sequence, "\(day): \(title)", about.map { [$0] } ?? [])
        }
        let count = Wording.count(messages.count, "message")
        return [PromptItem(.sequence, "\(count.capitalisedFirst), each with its day; day 1 is the start:", messages)]
    }
}

extension Email.Section.Unit {
    var singular: String {
        switch self {
        case .sentences: "sentence"
        case .bullets: "bullet"
        case .words: "word"
        }
    }
}
