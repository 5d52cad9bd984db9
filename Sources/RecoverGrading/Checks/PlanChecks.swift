import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// A plan against its contract (H4, H9, H10, H12).
extension Examination {
    mutating func plan(_ plan: Plan) {
        let read = PlanText(text, CustomerSigns(model.customer))
        length(plan, read)
        milestones(plan, read)
        asWritten(plan, read)
        owners(plan, read)
        days(read)
        success(read)
        visibleWin(plan, read)
        prevents(plan, read)
        checkpoints(plan, read)
        approvals(plan, read)
    }

    private mutating func length(_ plan: Plan, _ read: PlanText) {
        guard let length = plan.days.known else { return }
        let last = read.entries.compactMap(\.day).max()
        let findings = read.entries.filter { $0.day.map { $0 > length } ?? false }.map { entry in
            Finding(
                message: "day \(entry.day ?? 0) is after the end of the plan", range: entry.title,
                help: "Bring it into \(counted(length, "day")), or leave it out.")
        }
        report(
            .length, source: criteria.origin(.lasts, in: node), found: findings,
            passed: last.map { "it ends on day \($0)" } ?? "no day lies behind its end",
            measured: last.map { .count($0) },
            expected: .text("..\(length)"))
    }

    private mutating func milestones(_ plan: Plan, _ read: PlanText) {
        let given = plan.milestones.count
        let rows = plan.rows.count
        // Where the scenario writes out as many as it asks for, or more, those are asked for.
        let asked = plan.milestoneCount
        let wanted: Bounds
        if given > 0, asked?.upper.map({ given >= $0 }) ?? true {
            wanted = Bounds(lower: given, upper: asked?.upper == nil ? nil : given)
        } else if let asked {
            wanted = asked
        } else if rows > 0 {
            wanted = Bounds(lower: rows, upper: rows)
        } else {
            return
        }
        let found = read.milestones
        var findings: [Finding] = []
        if !wanted.contains(found.count) {
            findings.append(
                Finding(
                    message: "\(counted(found.count, "milestone")), \(wanted.phrase) asked",
                    help: "Write \(wanted.phrase), each with a day, an owner and a success signal."))
        }
        let said = milestoneWords(in: found)
        for (index, milestone) in plan.milestones.enumerated()
        where entry(of: index, among: found, said) == nil && isTelling(index) {
            findings.append(
                Finding(
                    message: "\"\(Examination.excerpt(milestone.title))\" is not there",
                    help: "Take it over as the case has it.",
                    source: criteria.origin(.milestone, milestone.id, in: node)))
        }
        report(
            .milestones, source: criteria.origin(.milestones, in: node) ?? criteria.origin(.row, in: node),
            found: findings,
            passed: counted(found.count, "milestone"), measured: .count(found.count), expected: wanted.figure)
    }

    /// A milestone of the case is there with its day and its owner.
    private mutating func asWritten(_ plan: Plan, _ read: PlanText) {
        guard let first = plan.milestones.first else { return }
        var findings: [Finding] = []
        let found = read.milestones
        let said = milestoneWords(in: found)
        for (index, milestone) in plan.milestones.enumerated() where isTelling(index) {
            guard let entry = entry(of: index, among: found, said) else { continue }
            let source = criteria.origin(.milestone, milestone.id, in: node)
            if let day = milestone.day.known, let other = entry.day, other != day, !entry.hasDate {
                findings.append(
                    Finding(
                        message: "\(quoted(entry.title)) is on day \(other), the case says day \(day)",
                        range: entry.title,
                        help: "Put it on day \(day).", source: source))
            }
            if let owner = milestone.owner, need(of: owner) == nil, let place = entry.owner, !isBlank(place),
                !names(owner, in: place)
            {
                findings.append(
                    Finding(
                        message:
                            "\(quoted(entry.title)) is \(quoted(place))'s, the case gives it to \(model.ownerDisplay(owner))",
                        range: place, help: "Name \(model.ownerDisplay(owner)).", source: source))
            }
        }
        report(
            .asWritten, source: criteria.origin(.milestone, first.id, in: node), found: findings,
            passed: "the milestones of the case stand as written", measured: .count(findings.count), expected: .count(0)
        )
    }

    private func names(_ owner: String, in place: Range<Int>) -> Bool {
        text.hits(in: place).contains { hit in
            if case .owner(let index) = hit.subject { model.owners[index].id == owner } else { false }
        } || namesListedOwner([owner], in: place)
    }

    /// Whether there are words to find it by.
    private func isTelling(_ index: Int) -> Bool {
        criteria.milestoneWords.indices.contains(index) && criteria.milestoneWords[index] > 0
    }

    /// The entry that has most of a milestone's telling words, and at least half of them; of several the one on its day.
    private func entry(of index: Int, among entries: [PlanText.Entry], _ said: [Int: [(entry: Int, words: Int)]])
        -> PlanText.Entry?
    {
        guard isTelling(index) else { return entries.first }
        let wanted = criteria.milestoneWords[index]
        let fit = (said[index] ?? []).filter { $0.words * 2 >= wanted }
        guard let most = fit.map(\.words).max() else { return nil }
        let best = fit.filter { $0.words == most }.map { entries[$0.entry] }
        let day = model.plan.flatMap { $0.milestones.indices.contains(index) ? $0.milestones[index].day.known : nil }
        return best.first { $0.day != nil && $0.day == day } ?? best.first
    }

    /// For each milestone, how many of its telling words which entries have, in one pass over the plan.
    private func milestoneWords(in entries: [PlanText.Entry]) -> [Int: [(entry: Int, words: Int)]] {
        var said: [Int: [(entry: Int, words: Int)]] = [:]
        for (place, entry) in entries.enumerated() {
            var words: [Int: Set<Int>] = [:]
            for hit in text.hits(in: entry.range) {
                if case .milestone(let index, let word) = hit.subject { words[index, default: []].insert(word) }
            }
            for (index, found) in words { said[index, default: []].append((place, found.count)) }
        }
        return said
    }

    /// One named owner on each (H4); a team that the plan does not know is no owner.
    private mutating func owners(_ plan: Plan, _ read: PlanText) {
        guard let source = request(.owners) else { return }
        var findings: [Finding] = []
        let asked = model.owners(toChooseFrom: plan)
        let listed = asked.isEmpty ? [] : asked + plan.milestones.compactMap(\.owner)
        // Where one is left open, anybody may be meant; where the plan names none, whoever is not declared only warns.
        let known = listed.contains { need(of: $0) != nil } ? [] : listed
        let names = asked.map { model.ownerDisplay($0) }.joined(separator: ", ")
        for entry in read.milestones {
            let place = entry.owner ?? entry.range
            let hits = text.hits(in: place).compactMap { hit -> Int? in
                if case .owner(let index) = hit.subject { index } else { nil }
            }
            let isKnown = hits.contains { known.isEmpty || known.contains(model.owners[$0].id) }
            if isKnown || namesListedOwner(known, in: place) { continue }
            let title = quoted(entry.title)
            let help = names.isEmpty ? "Say who does it, as \"Owner: …\"." : "Name one of \(names)."
            if let owner = entry.owner, !isBlank(owner) {
                guard !known.isEmpty else { continue }
                findings.append(
                    Finding(
                        message: "\(quoted(owner)), owner of \(title), is none of the plan's owners", range: owner,
                        help: help, status: plan.owners.isEmpty ? .warn : .fail,
                        source: criteria.origin(.owners, in: node)))
            } else {
                findings.append(Finding(message: "\(title) has no owner", range: entry.title, help: help))
            }
        }
        reportEach(.owners, source, findings, read, passed: "each milestone has an owner")
    }

    /// Owners that are only listed, `owners CS, Support`, without a statement of their own.
    private func namesListedOwner(_ known: [String], in range: Range<Int>) -> Bool {
        let words = Set(
            text.text(range).lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        return known.contains { id in
            let parts = id.lowercased().split(separator: " ").map(String.init)
            return !parts.isEmpty && words.isSuperset(of: parts)
        }
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        let value = text.text(range).lowercased()
        return !Blanks.all(in: Array(text.bytes[range])).isEmpty
            || ["tbd", "tbc", "n/a", "none", "unassigned", "team", "the team", "us", "we"].contains(value)
    }

    private mutating func days(_ read: PlanText) {
        guard let source = request(.days) else { return }
        let findings = read.milestones.filter { $0.day == nil && !$0.hasDate }.map { entry in
            Finding(
                message: "\(quoted(entry.title)) has no day", range: entry.title,
                help: "Give it a day number, such as \"by day 2\".")
        }
        reportEach(.days, source, findings, read, passed: "each milestone has a day")
    }

    private mutating func success(_ read: PlanText) {
        guard let source = request(.success) else { return }
        let findings =
            read.milestones.filter { entry in entry.success.map(isBlank) ?? true }.map { entry in
                Finding(
                    message: "\(quoted(entry.title)) has no success signal", range: entry.title,
                    help: "Say how the customer will notice, as \"Success: …\".")
            } + vague(read)
        reportEach(.success, source, findings, read, passed: "each milestone has a success signal")
    }

    /// "We feel good about it" is no sign that anybody could see.
    private func vague(_ read: PlanText) -> [Finding] {
        let hits = text.hits(of: .vagueSuccess)
        return read.milestones.compactMap { entry in
            guard let success = entry.success, !isBlank(success),
                let hit = hits.first(where: { success.contains($0.range.lowerBound) })
            else { return nil }
            return Finding(
                message: "\(quoted(hit.range)) is no sign that anybody could see", range: hit.range, shown: success,
                help: "Say what the customer does or sees then.", status: .warn,
                source: criteria.origin(of: .vagueSuccess))
        }
    }

    private mutating func reportEach(
        _ check: CheckName, _ source: Origin, _ findings: [Finding], _ read: PlanText, passed: String
    ) {
        var findings = findings
        let count = read.milestones.count
        if count == 0 {
            findings = [
                Finding(
                    message: "no milestone could be read",
                    help: "Write the plan as a list or a table with a row for each milestone.")
            ]
        }
        report(
            check, source: source, found: findings, passed: passed, measured: .count(max(0, count - findings.count)),
            expected: .count(count))
    }

    /// Something that the customer sees early (H10).
    private mutating func visibleWin(_ plan: Plan, _ read: PlanText) {
        guard let limit = plan.visibleWinWithin?.value.duration?.wholeDays else { return }
        let first = read.milestones.compactMap(\.day).min()
        var findings: [Finding] = []
        if first.map({ $0 > limit }) ?? true {
            let message = first.map { "the first milestone is on day \($0)" } ?? "no milestone has a day"
            findings.append(
                Finding(message: message, help: "Add something the customer sees by day \(limit)."))
        }
        report(
            .visibleWin, source: criteria.origin(.visibleWin, in: node), found: findings,
            passed: "the first result comes on day \(first ?? 0)", measured: first.map { .count($0) },
            expected: .text("..\(limit)"))
    }

    /// What keeps it from coming back is named somewhere (C4).
    private mutating func prevents(_ plan: Plan, _ read: PlanText) {
        guard let source = request(.prevents), criteria.has(.prevention) else { return }
        var findings: [Finding] = []
        // A milestone of the case that prevents something does so without saying it again.
        let found = read.milestones
        let said = milestoneWords(in: found)
        let isThere = plan.milestones.enumerated().contains { index, milestone in
            !milestone.prevents.isEmpty && isTelling(index) && entry(of: index, among: found, said) != nil
        }
        if !isThere, text.hits(of: .prevention).isEmpty,
            !ByteSearch.holds(text.bytes, 0..<text.bytes.count, ["coming back"])
        {
            let isAsked = plan.milestones.contains { !$0.prevents.isEmpty }
            findings.append(
                Finding(
                    message: "nothing keeps it from happening again", help: "Say of a step what it prevents.",
                    status: isAsked ? .fail : .warn))
        }
        report(.prevents, source: source, found: findings, passed: "it says what keeps it from coming back")
    }

    private mutating func checkpoints(_ plan: Plan, _ read: PlanText) {
        guard let first = plan.checkpoints.first else { return }
        var findings: [Finding] = []
        for checkpoint in plan.checkpoints {
            let day = checkpoint.day.known.map { "day \($0)" } ?? "its day"
            let source = criteria.origin(.checkpoint, checkpoint.title, in: node)
            if read.checkpoints.contains(where: {
                checkpoint.day.known == nil || $0.day == checkpoint.day.known || $0.hasDate
            }) {
                continue
            }
            if let other = read.checkpoints.first {
                findings.append(
                    Finding(
                        message: other.day.map { "the checkpoint is on day \($0), asked is \(day)" }
                            ?? "the checkpoint has no day",
                        range: other.title, help: "Put it on \(day).", source: source))
            } else {
                findings.append(
                    Finding(
                        message: "the checkpoint on \(day) is missing",
                        help: "Add \"Checkpoint on \(day): \(Examination.excerpt(checkpoint.title))\".", source: source)
                )
            }
        }
        report(
            .checkpoint, source: criteria.origin(.checkpoint, first.title, in: node), found: findings,
            passed: "the checkpoint is there",
            measured: .count(read.checkpoints.count), expected: .count(plan.checkpoints.count))
    }

    /// Whoever must approve is named beside the milestone, or it is flagged (C17, G11).
    private mutating func approvals(_ plan: Plan, _ read: PlanText) {
        let waiting = plan.milestones.enumerated().filter { $0.element.approval != nil }
        guard let first = waiting.first?.element else { return }
        var findings: [Finding] = []
        let said = milestoneWords(in: read.entries)
        for (index, milestone) in waiting {
            guard let entry = entry(of: index, among: read.entries, said) else { continue }
            let words = ([entry.range] + entry.besides).map { text.text($0) }.joined(separator: " ").lowercased()
            let isShown = words.contains("approv") || words.contains("flag") || words.contains("sign-off")
            if !isShown {
                findings.append(
                    Finding(
                        message: "\(quoted(entry.title)) does not show that it needs approval", range: entry.title,
                        help:
                            "Add \"FLAG: needs the approval of \(milestone.approval.map { model.ownerDisplay($0) } ?? "")\".",
                        source: criteria.origin(
                            .needs, in: node.flatMap { model.tree.child(of: $0, .milestone, milestone.id) })))
            }
        }
        let node = node.flatMap { model.tree.child(of: $0, .milestone, first.id) }
        report(
            .approval, source: criteria.origin(.needs, in: node), found: findings,
            passed: "what needs approval says so",
            measured: .count(waiting.count - findings.count), expected: .count(waiting.count))
    }
}
