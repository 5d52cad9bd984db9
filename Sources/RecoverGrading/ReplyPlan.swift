import RecoverBase
import RecoverModel
import RecoverText

/// The plan that stands in a reply, as the language would say it.
public struct ReplyPlan: Sendable, Hashable {
    public let plan: Plan

    /// Nil where the reply holds no plan that could be read.
    public init?(_ source: Source, of model: RecoveryModel) {
        let grader = Grader(model)
        let readable = grader.readable(source)
        let deliverable =
            (model.deliverables + model.described).first { $0.kind == .plan } ?? Deliverable(.plan(Plan()))
        let wanted =
            model.deliverables.contains { $0.kind == .plan } ? model.deliverables : model.deliverables + [deliverable]
        guard readable.bytes.count <= Reply.sizeLimit,
            let part = Reply(readable, wanted: wanted).parts.first(where: { $0.path == deliverable.path })
                ?? Reply(readable, wanted: wanted, only: deliverable.path).parts.first
        else { return nil }
        let text = PartText(readable.bytes, part.body, isMail: false, watch: grader.watch)
        let read = PlanText(text, CustomerSigns(model.customer))
        guard !read.entries.isEmpty else { return nil }
        var plan = Plan()
        if case .plan(let own) = deliverable.details {
            plan.days = own.days
            plan.owners = own.owners
            plan.visibleWinWithin = own.visibleWinWithin
        }
        let known = ReplyPlan.milestonesOfCase(read.milestones, text, model)
        for (place, entry) in read.milestones.enumerated() {
            let title = ReplyPlan.title(text.text(entry.title))
            guard !title.isEmpty else { continue }
            var milestone = Plan.Milestone(id: title, title: title)
            if let own = known[place] {
                // Under its own name it is the same milestone, and does not stand there twice.
                milestone.id = own.id
                if own.id == own.title { milestone.title = own.title }
            }
            milestone.day = Field(entry.day)
            let place = entry.owner ?? entry.range
            let index = text.hits.lazy.compactMap { hit -> Int? in
                guard case .owner(let index) = hit.subject, place.contains(hit.range.lowerBound) else { return nil }
                return index
            }.first
            milestone.owner = index.map { model.owners[$0].id } ?? entry.owner.map { ReplyPlan.line(text.text($0)) }
            milestone.success = entry.success.map { .known(ReplyPlan.line(text.text($0))) } ?? .unknown
            plan.milestones.append(milestone)
        }
        for entry in read.checkpoints {
            plan.checkpoints.append(
                Plan.Checkpoint(title: ReplyPlan.title(text.text(entry.title)), day: Field(entry.day)))
        }
        self.plan = plan
    }

    /// Which entries are milestones that the case writes out: they have at least half of their telling words, and more than
    /// any other entry.
    private static func milestonesOfCase(_ entries: [PlanText.Entry], _ text: PartText, _ model: RecoveryModel)
        -> [Int: Plan.Milestone]
    {
        let own = model.plan?.milestones ?? []
        var said: [(entry: Int, milestone: Int, words: Int)] = []
        for (place, entry) in entries.enumerated() {
            var words: [Int: Set<Int>] = [:]
            for hit in text.hits(in: entry.range) {
                if case .milestone(let index, let word) = hit.subject { words[index, default: []].insert(word) }
            }
            for (index, found) in words where found.count * 2 >= TellingWords.of(own[index].title).count {
                said.append((place, index, found.count))
            }
        }
        var known: [Int: Plan.Milestone] = [:]
        var taken: Set<Int> = []
        for (entry, index, _) in said.sorted(by: { ($1.words, $0.entry) < ($0.words, $1.entry) })
        where known[entry] == nil && taken.insert(index).inserted {
            known[entry] = own[index]
        }
        return known
    }

    /// On one line, without marks of emphasis.
    private static func line(_ text: String) -> String {
        let bare = text.filter { $0 != "*" && $0 != "`" && $0 != "|" }
        return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingMarks
    }

    /// Without "Milestone 1 (by day 2):" in front and "; owner: …" behind.
    private static func title(_ text: String) -> String {
        var words = line(text)
        for mark in [";", " — ", " – ", " | ", "(Owner", "(owner", ", owner", ", Owner", ". Owner"] {
            if let cut = words.ranges(of: mark).first, cut.lowerBound > words.startIndex {
                words = String(words[..<cut.lowerBound])
            }
        }
        var isGoing = true
        while isGoing {
            isGoing = false
            let lower = words.lowercased()
            for label in ["milestone", "by day", "days", "day", "checkpoint on", "step", "phase", "checkpoint on day"]
            where lower.hasPrefix(label) {
                let rest = words.dropFirst(label.count)
                let number = rest.drop { $0 == " " }
                guard number.first?.isNumber ?? false else { continue }
                words = String(number.drop { $0.isNumber || $0 == "-" || $0 == "–" }).trimmingMarks
                isGoing = true
                break
            }
            if words.hasPrefix("("), let close = words.firstIndex(of: ")") {
                words = String(words[words.index(after: close)...]).trimmingMarks
                isGoing = true
            }
        }
        return words.trimmingMarks
    }

    /// `deliver plan { milestone "…" { by day 2; owner Product; success "…" } }`.
    /// - Parameter name: where it was read, for the comment on top.
    public func statements(readFrom name: String) -> String {
        var out = "# Read out of \(ReplyPlan.line(VisibleText.visible(name))).\ndeliver plan {\n"
        if let days = plan.days.known { out += "  lasts \(counted(days, "day"))\n" }
        for milestone in plan.milestones {
            let name = milestone.id == milestone.title ? "" : "\(ReplyPlan.label(milestone.id)) "
            out += "  milestone \(name)\(ReplyPlan.quoted(milestone.title)) {\n"
            if let day = milestone.day.known { out += "    by day \(day)\n" }
            if let owner = milestone.owner { out += "    owner \(ReplyPlan.label(owner))\n" }
            if let success = milestone.success.known { out += "    success \(ReplyPlan.quoted(success))\n" }
            out += "  }\n"
        }
        for checkpoint in plan.checkpoints {
            out += "  checkpoint \(ReplyPlan.quoted(checkpoint.title))"
            out += checkpoint.day.known.map { " on day \($0)\n" } ?? "\n"
        }
        return out + "}\n"
    }

    private static func label(_ owner: String) -> String {
        let isName =
            owner.first?.isLetter ?? false
            && owner.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        return isName ? owner : quoted(owner)
    }

    private static func quoted(_ text: String) -> String { Escapes.statementText(text, keepsPaths: false) }
}

extension String {
    /// Without spaces, colons, dashes and stops at both ends.
    fileprivate var trimmingMarks: String {
        let marks: Set<Character> = [" ", ":", "-", "–", "—", ".", ",", ")", "(", "#", "_"]
        let front = drop { marks.contains($0) && $0 != "(" }
        return String(front.reversed().drop { marks.contains($0) && $0 != ")" }.reversed())
    }
}
