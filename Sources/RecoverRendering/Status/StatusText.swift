import RecoverBase
import RecoverEvaluation
import RecoverModel

/// Where a case stands, on one screen: who and when, what is late, what is due, what may not come yet, the days as a
/// line, and the five fields.
public struct StatusText {
    let state: CaseState
    let model: RecoveryModel
    /// The file, for the commands that are proposed; nil proposes none.
    let file: String?
    let style: ReportStyle
    /// Explains each time, step by step.
    let explains: Bool
    let wall: WallClock
    let width: Int

    public init(
        _ state: CaseState, of model: RecoveryModel, file: String? = nil, style: ReportStyle = .plain,
        width: Int? = nil, explains: Bool = false
    ) {
        self.state = state
        self.model = model
        self.file = file
        self.style = style
        self.width = max(48, min(width ?? 80, 120))
        self.explains = explains
        wall = WallClock(model.zone)
    }

    public var text: String { lines.text }

    public var lines: [OutputLine] {
        OutputLine.blocks([head, jumped.flatMap(lines), duties.flatMap(lines), timeLine, fields])
    }

    /// What is to be known and done, each on one line however long: for whoever looks for the words of one.
    public var unbroken: [OutputLine] {
        (jumped + duties).flatMap { entry in
            ([entry.text] + entry.below).map { OutputLine(entry.part, $0, from: entry.statements) }
        }
    }

    // MARK: Who and when

    private var head: [OutputLine] {
        both(who.shown, now).map { line(.standing, $0, [.top(.customer), .top(.feedback)]) }
            + both(headline.shown, lead.map { "lead \($0)" }?.shown ?? "").map {
                line(.standing, $0, [.top(.event), .top(.assigned)], .heading)
            }
    }

    /// `Noor Castellan, Marrow & Finch · 3/10 · day 6`
    var who: String {
        var who = [model.customer?.name.written ?? model.title, model.customer?.company.written].compactMap { $0 }
            .joined(separator: ", ")
        if let feedback = model.feedback, !feedback.scoreWords.isEmpty { who += " · \(feedback.scoreWords)" }
        if let day, day > 0 { who += " · day \(day)" }
        return who
    }

    var now: String { "\(wall.long(state.at, year: true)) \(model.zone.name)" }
    var lead: String? { state.lead.map(person) }

    /// Day 1 is the day on which the feedback came in.
    private var day: Int? {
        state.received.map {
            state.at.date(in: model.zone).daysSinceEpoch - $0.date(in: model.zone).daysSinceEpoch + 1
        }
    }

    var headline: String {
        if let received = state.received, state.at < received {
            return "NOTHING YET: the survey comes in only on \(wall.long(received))"
        }
        let title = state.stageTitle.uppercased()
        if let closed = state.closed { return "CLOSED: \(closed)" }
        if state.received == nil, state.past.isEmpty { return "\(title), no time is noted" }
        let isResolved = state.fields.contains { $0.stage == "resolved" && $0.happened }
        let isAnswered = state.fields.contains { $0.stage == "answered" && $0.happened }
        guard isResolved, !isAnswered else { return title + (state.returns > 0 ? ", again" : "") }
        return "\(title), not yet confirmed by \(model.customer?.name.known ?? "the customer")"
    }

    /// A person and the title, of an owner; a level of a policy is said in words.
    private func person(_ id: String) -> String {
        guard let owner = model.owner(id) else { return Wording.spaced(id) }
        return owner.person.known.map { "\($0), \(owner.title ?? owner.id)" } ?? owner.title ?? owner.id
    }

    /// In one line where they fit.
    private func both(_ left: String, _ right: String) -> [String] {
        guard !right.isEmpty else { return left.fitted(to: width) }
        let gap = width - DisplayWidth.of(left) - DisplayWidth.of(right)
        if gap >= 2 { return [left + String(repeating: " ", count: gap) + right] }
        return left.fitted(to: width) + right.fitted(to: width).map { $0.indented(by: width - DisplayWidth.of($0)) }
    }

    // MARK: What to do

    private static let label = 20
    /// A text has so many columns beside a name, or the name stands below it.
    private static let narrowest = 20

    /// One thing to know or to do: its label, what it is, whose it is.
    struct Entry {
        var part: Part
        var label: String
        var text: String
        var person: String?
        var statements: [Statement]
        var paint: ReportStyle.Part
        /// To be copied: what writes the message. Of several the first that fits into a line, since it is never broken.
        var commands: [String] = []
        /// What stands below it.
        var below: [String] = []
    }

    var jumped: [Entry] {
        state.violations.map { found in
            Entry(
                part: .jumped, label: found.isRefused ? "JUMPED" : "POINTED OUT",
                text: found.message + (found.at.map { " (\(found.event), \(near($0)))" } ?? ""),
                statements: found.statements, paint: .bad, below: found.reason.map { ["why: \($0)"] } ?? [])
        }
    }

    /// Who has to act before anybody of ours may write or call.
    private var holds: [Entry] {
        state.takenOver.map { found in
            let to = found.route.map { " → \(name($0))" } ?? ""
            let lifted = found.route.map {
                "lifted by: recoverscript log \(file ?? "FILE") approved \(found.id) --by \($0)"
            }
            return Entry(
                part: .held, label: "HOLD",
                text: "\(found.title)\(to): \(found.advice ?? found.reason ?? "send nothing")",
                statements: [found.statement, found.statement(.hold)], paint: .bad,
                below: explains ? [found.reason.map { "why: \($0)" }, lifted].compactMap { $0 } : [])
        }
    }

    var duties: [Entry] {
        var out = holds
        for duty in state.breached {
            if duty.isOver {
                let limit = duty.breach.map { ", limit \(near($0))" } ?? ""
                out.append(entry(.late, "BREACHED", duty, "\(duty.title)\(limit), never done", .bad))
                continue
            }
            let label =
                duty.doneAt.map { done in duty.breach.map { "BREACHED \(WallClock.length(done.seconds - $0.seconds))" }
                }
                ?? nil
            let since = duty.breach.map { "BREACHED \(WallClock.length(state.at.seconds - $0.seconds))" }
            let limit = duty.breach.map { ", limit \(near($0))" } ?? ""
            let text = duty.title + limit + tooLate(duty)
            out.append(entry(.late, label ?? since ?? "BREACHED", duty, text, .bad))
        }
        for duty in state.overdue {
            let since = duty.by.map { "LATE \(WallClock.length(state.at.seconds - $0.seconds))" } ?? "LATE"
            let text = duty.title + (duty.by.map { ", due \(near($0))" } ?? "") + tooLate(duty)
            out.append(entry(.late, since, duty, text, .bad))
        }
        let soon = state.at.adding(seconds: 14 * 86_400)
        for duty in state.due where explains || (duty.opens ?? state.at) <= soon { out.append(due(duty)) }
        for step in state.next where !step.may && !isHeld(step) && (explains || tells(step)) {
            let below = explains ? [step.reason.map { "why: \($0)" }, step.allowedBy.map { "opened by \($0)" }] : []
            out.append(
                Entry(
                    part: .notYet, label: "NOT YET", text: "\(step.title): \(step.why)", statements: step.statements,
                    paint: .label, below: below.compactMap { $0 }))
        }
        if let outer = state.next.first(where: { $0.id == "outer-loop" }) {
            out.append(
                Entry(
                    part: .due, label: "ALSO", text: "\(outer.title), \(outer.why)", statements: outer.statements,
                    paint: .label))
        }
        if state.ahead > 0 {
            out.append(
                Entry(
                    part: .notYet, label: "AHEAD", text: "\(counted(state.ahead, "event")) written for later",
                    statements: [.top(.event)], paint: .label))
        }
        return out
    }

    /// The line HOLD says it of all of them, or the headline that the case is closed.
    private func isHeld(_ step: CaseState.NextStep) -> Bool {
        switch step.gate {
        case .held: !state.takenOver.isEmpty
        case .caseClosed: true
        case .afterOptOut: !state.takenOver.isEmpty || state.closed != nil
        default: false
        }
    }

    /// What people ask for too early: a message to the customer, or to close.
    private func tells(_ step: CaseState.NextStep) -> Bool {
        guard !state.due.contains(where: { $0.id == step.id }) else { return false }
        // A clock that never runs is a mistake of the case, and said at once.
        return step.sends != nil || step.id == "close" || step.gate == .tooEarly && step.opens == nil
            || step.id == "released" && state.due.contains { $0.kind == .attempt }
    }

    /// Whether it can still help.
    private func tooLate(_ duty: CaseState.Duty) -> String {
        guard duty.doneAt == nil, let closes = duty.closes, closes < state.at else { return "" }
        let isSaid = closes == (duty.standing == .breached ? duty.breach : duty.by)
        return ", too late to help" + (isSaid ? "" : " since \(near(closes))")
    }

    private func due(_ duty: CaseState.Duty) -> Entry {
        let isOpen = duty.opens.map { $0 <= state.at } ?? true
        var label = duty.by.map { "DUE by \(near($0))" } ?? "NEXT"
        if !isOpen { label = duty.opens.map { "FROM \(near($0))" } ?? label }
        var text = duty.title
        if let opens = duty.opens, isOpen { text += ", open since \(near(opens))" }
        if !isOpen, let by = duty.by { text += ", until \(near(by))" }
        if let channel = duty.channel { text += ", by \(channel)" }
        if duty.kind == .promise, duty.by == nil { text += ", promised without a time" }
        return entry(.due, label, duty, text, isOpen ? .warning : .label)
    }

    private func entry(
        _ part: Part, _ label: String, _ duty: CaseState.Duty, _ text: String, _ paint: ReportStyle.Part
    ) -> Entry {
        var commands: [String] = []
        var below = duty.escalatedTo.isEmpty ? [] : ["goes up to \(duty.escalatedTo.listed())"]
        let isOpen = duty.opens.map { $0 <= state.at } ?? true
        if let file, let mail = duty.sends, duty.doneAt == nil, isOpen, !duty.isOver, !duty.isCall,
            state.holding.isEmpty
        {
            commands = [file, "FILE"].map { "recoverscript mail \($0) \(mail)" }
        }
        if explains {
            let place = duty.place.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
            below = duty.steps + (duty.reason.map { ["why: \($0)\(place)"] } ?? [])
        }
        let awaited = duty.awaits.map { ", waits for the yes of \(name($0))" } ?? ""
        return Entry(
            part: part, label: label, text: text + awaited, person: duty.owner.map(name), statements: duty.statements,
            paint: paint, commands: commands, below: below)
    }

    func name(_ id: String) -> String {
        model.owner(id)?.person.known ?? model.owner(id)?.title ?? Wording.spaced(id)
    }

    private func lines(_ entry: Entry) -> [OutputLine] {
        let right = entry.person?.shown ?? ""
        let label = DisplayWidth.of(entry.label)
        let indent = max(StatusText.label, label + 1)
        let beside = right.isEmpty ? 0 : DisplayWidth.of(right) + 2
        let fits = width - indent - beside >= StatusText.narrowest
        var lines = entry.text.shown.fitted(to: width - indent - (fits ? beside : 0))
        let first = entry.label + lines.removeFirst().indented(by: indent - label)
        if !fits { lines += right.fitted(to: width - StatusText.label) }
        let whole = fits && !right.isEmpty ? both(first, right)[0] : first
        let painted = style.paint(entry.label, entry.paint) + whole.dropFirst(entry.label.count)
        let below = entry.below.flatMap { $0.shown.fitted(to: width - StatusText.label) }
        return [OutputLine(entry.part, painted, from: entry.statements)]
            + lines.map { OutputLine(entry.part, $0.indented(by: StatusText.label), from: entry.statements) }
            + [command(entry)].compactMap { $0 }.map { OutputLine(.due, $0) }
            + below.map { OutputLine(.due, $0.indented(by: StatusText.label)) }
    }

    private func command(_ entry: Entry) -> String? {
        let texts = entry.commands.map(\.shown)
        return (texts.first { DisplayWidth.of($0) <= width } ?? texts.last).map {
            $0.indented(by: min(StatusText.label, width - DisplayWidth.of($0)))
        }
    }

    func near(_ instant: Instant) -> String {
        instant.date(in: model.zone) == state.at.date(in: model.zone)
            ? "today \(wall.time(instant))" : wall.text(instant, near: state.at)
    }

    func line(
        _ part: Part, _ text: String, _ statements: [Statement], _ paint: ReportStyle.Part? = nil
    ) -> OutputLine {
        OutputLine(part, paint.map { style.paint(text, $0) } ?? text, from: statements)
    }
}

extension String {
    /// In lines of at most so many columns, at least one; a word that is longer is broken.
    func fitted(to columns: Int) -> [String] {
        wrapped(to: columns).flatMap { line in
            guard DisplayWidth.of(line) > columns else { return [line] }
            var (pieces, piece, taken) = ([String](), "", 0)
            for character in line {
                let width = DisplayWidth.of(String(character))
                if taken + width > columns, !piece.isEmpty {
                    pieces.append(piece)
                    (piece, taken) = ("", 0)
                }
                piece.append(character)
                taken += width
            }
            return pieces + [piece]
        }
    }

    func indented(by columns: Int) -> String { String(repeating: " ", count: max(0, columns)) + self }
}

extension OutputLine {
    static func blocks(_ blocks: [[OutputLine]]) -> [OutputLine] {
        Array(blocks.filter { !$0.isEmpty }.joined(separator: [OutputLine.empty]))
    }
}
