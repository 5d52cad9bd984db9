import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverRendering
import RecoverText

/// What one model says and another does not: values, guards, lines of the prompt, steps of the plan.
public struct CaseDifference: Sendable {
    /// A line that was taken away or came in.
    public enum Line: Sendable, Hashable {
        case removed(String)
        case added(String)
    }

    public let values: [TreeDifference.Change]
    /// Guards that fire in only one of the two: the id, and whether it is the new one.
    public let guards: [(id: String, title: String, fires: Bool)]
    /// Scores of options and the best path.
    public let scores: [ScoreChange]
    public let prompt: [Line]
    public let plan: [Line]

    public init(from old: RecoveryModel, to new: RecoveryModel) {
        self.init(from: Side(old), to: Side(new))
    }

    /// What can be seen of one model: all that is compared with another one. To work it out takes longer than to compare it.
    public struct Side: Sendable {
        fileprivate let values: TreeDifference.Side
        fileprivate let guards: [Guard]
        fileprivate let scores: [JudgedOption]
        fileprivate let prompt: [String]
        fileprivate let plan: [String]

        fileprivate var firedGuards: [Guard] { guards.filter { $0.fired == .yes } }

        public init(_ model: RecoveryModel) {
            values = TreeDifference.Side(model.tree)
            guards = model.guards
            scores = JudgedOption.all(of: model)
            prompt = CaseDifference.prompt(of: model)
            plan = CaseDifference.plan(of: model)
        }
    }

    public init(from old: Side, to new: Side) {
        values = TreeDifference(from: old.values, to: new.values).changes
        let before = Set(old.firedGuards.map(\.id))
        let after = Set(new.firedGuards.map(\.id))
        guards =
            new.guards.filter { after.contains($0.id) && !before.contains($0.id) }.map { ($0.id, $0.title, true) }
            + old.guards.filter { before.contains($0.id) && !after.contains($0.id) }.map { ($0.id, $0.title, false) }
        scores = JudgedOption.changes(from: old.scores, to: new.scores)
        prompt = CaseDifference.lines(from: old.prompt, to: new.prompt)
        plan = CaseDifference.lines(from: old.plan, to: new.plan)
    }

    public var isEmpty: Bool { values.isEmpty && guards.isEmpty && scores.isEmpty && prompt.isEmpty && plan.isEmpty }

    private static func prompt(of model: RecoveryModel) -> [String] {
        guard !model.deliverables.isEmpty, let prompt = try? Prompt(model) else { return [] }
        return prompt.text().split(separator: "\n").map(String.init)
    }

    private static func plan(of model: RecoveryModel) -> [String] {
        guard let plan = PlanTable(model: model, start: nil) else { return [] }
        return plan.markdown().split(separator: "\n").map(String.init)
    }

    /// The shortest way from one list of lines to the other, in reading order.
    static func lines(from old: [String], to new: [String]) -> [Line] {
        var removed: [Int: String] = [:]
        var added: [Int: String] = [:]
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, let line, _): removed[offset] = line
            case .insert(let offset, let line, _): added[offset] = line
            }
        }
        var lines: [Line] = []
        var (from, to) = (0, 0)
        while from < old.count || to < new.count {
            if let line = removed[from], from < old.count {
                lines.append(.removed(line))
                from += 1
            } else if let line = added[to] {
                lines.append(.added(line))
                to += 1
            } else {
                from += 1
                to += 1
            }
        }
        return lines
    }

    // MARK: Showing

    /// Old → new, and nothing that did not change, in the order people ask about it; empty where nothing did.
    public func text() -> String { CaseDifference.text(of: blocks) }

    /// At most `limit` lines, each of one row of `width` columns, and how many there are besides. Every part has its share;
    /// what playbooks say in full is only counted, unless nothing else was set.
    /// - Parameter command: what shows them all.
    public func summary(limit: Int = 12, width: Int = 100, command: String) -> String {
        let firsts = told.filter { !ChangedLine.isDoctrine($0.path) }
        let blocks = blocks(of: firsts.isEmpty ? told : firsts, CaseDifference.brief).map {
            Block(heading: $0.heading, lines: ChangedLine.withoutMoves($0.lines))
        }
        let counts = CaseDifference.shares(of: limit, among: blocks.map(\.lines.count))
        let shown = zip(blocks, counts).compactMap { block, count -> Block? in
            let lines = ChangedLine.fromDifference(block.lines, width: width).prefix(count)
            return lines.isEmpty
                ? nil : Block(heading: block.heading, lines: lines.map { ChangedLine.shortened($0, to: width) })
        }
        let text = CaseDifference.text(of: shown)
        let untold = firsts.isEmpty ? 0 : told.count - firsts.count
        let left = blocks.reduce(untold) { $0 + $1.lines.count } - counts.reduce(0, +)
        guard left > 0 else { return text }
        return text + "\n\n… and \(left) more: `\(command)` shows \(left == 1 ? "it" : "them all")"
    }

    /// What each of several lists may show of a number of lines: as much as the others, and what they do not need.
    static func shares(of limit: Int, among counts: [Int]) -> [Int] {
        var shares = counts.map { min($0, limit / max(1, counts.count)) }
        var left = limit - shares.reduce(0, +)
        for index in counts.indices {
            let more = min(left, counts[index] - shares[index])
            shares[index] += more
            left -= more
        }
        return shares
    }

    /// A heading and what stands under it.
    private struct Block {
        var heading: String
        var lines: [String]
    }

    /// What is inside something that went is gone with it.
    private var told: [TreeDifference.Change] {
        let gone = Set(values.filter { $0.new == nil }.map(\.path))
        return values.filter { change in
            change.new != nil || !gone.contains { change.path.hasPrefix($0 + ".") }
        }
    }

    private var blocks: [Block] { blocks(of: told) { CaseDifference.text($0.path, $0.old, $0.new) } }

    private func blocks(of told: [TreeDifference.Change], _ line: (TreeDifference.Change) -> String) -> [Block] {
        let best = scores.filter { $0.path == "best-path" }
        return [
            Block(
                heading: "Guards",
                lines: guards.map { "  \($0.id) \($0.fires ? "fires" : "no longer fires"): \($0.title)" }),
            Block(
                heading: "Scores",
                lines: (best + scores.filter { $0.path != "best-path" }).map { score in
                    CaseDifference.text(score.path, score.old, score.new) + score.because
                }),
            Block(heading: "Values", lines: ChangedLine.inOrder(told).map(line)),
            Block(heading: "Plan", lines: plan.map(CaseDifference.text)),
            Block(heading: "Prompt", lines: prompt.map(CaseDifference.text)),
        ].filter { !$0.lines.isEmpty }
    }

    private static func text(of blocks: [Block]) -> String {
        VisibleText.visible(
            blocks.map { ([$0.heading] + $0.lines).joined(separator: "\n") }.joined(separator: "\n\n"))
    }

    /// Nobody reads the difference of two whole texts in a row.
    private static func brief(_ change: TreeDifference.Change) -> String {
        guard let old = change.old, let new = change.new, old.utf8.contains(10) || new.utf8.contains(10) else {
            return text(change.path, change.old, change.new)
        }
        return "  \(change.path): changed"
    }

    private static func text(_ path: String, _ old: String?, _ new: String?) -> String {
        switch (old, new) {
        case (let old?, let new?): "  \(path): \(old) → \(new)"
        case (nil, let new?): "  \(path): \(new) (new)"
        case (let old?, nil): "  \(path): \(old) (gone)"
        case (nil, nil): "  \(path)"
        }
    }

    private static func text(_ line: Line) -> String {
        switch line {
        case .removed(let text): "  - \(text)"
        case .added(let text): "  + \(text)"
        }
    }

    public var json: JSON {
        func lines(_ lines: [Line]) -> JSON {
            .array(
                lines.map { line in
                    switch line {
                    case .removed(let text): ["change": "removed", "line": .string(text)]
                    case .added(let text): ["change": "added", "line": .string(text)]
                    }
                })
        }
        return [
            "values": .array(values.map { ["path": .string($0.path), "old": JSON($0.old), "new": JSON($0.new)] }),
            "guards": .array(guards.map { ["id": .string($0.id), "fires": .bool($0.fires)] }),
            "scores": .array(scores.map { ["path": .string($0.path), "old": JSON($0.old), "new": JSON($0.new)] }),
            "prompt": lines(prompt), "plan": lines(plan),
        ]
    }
}
