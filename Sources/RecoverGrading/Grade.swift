import RecoverBase
import RecoverContract

/// A reply, judged.
public struct Grade: Sendable, Hashable {
    public let checks: [Check]
    /// What labelled blanks wait for, each once, in the order of the reply: "name of the customer".
    public let toFill: [String]
    /// Something was asked and is missing as a whole, or the text says nothing of the case.
    let isHollow: Bool
    /// The guard that keeps what was judged from the customer; however well it is written, it stays with the team.
    public let heldBy: String?

    public init(_ checks: [Check], toFill: [String] = [], isHollow: Bool = false, heldBy: String? = nil) {
        self.checks = checks
        self.toFill = toFill
        self.isHollow = isHollow
        self.heldBy = heldBy
    }

    /// No check failed, and no guard holds it. A reply passes with warnings, and with points that a person has to look at.
    public var isPass: Bool { heldBy == nil && !checks.contains { $0.status == .fail } }

    /// It passes, nothing is to be filled in, and nothing looks suspicious. What no machine can ever check does not count.
    public var isReady: Bool { isPass && toFill.isEmpty && toLookAt.isEmpty }

    public func count(_ status: Check.Status) -> Int { checks.count { $0.status == status } }

    /// Suspicious, and no blank that is listed to fill in anyway.
    public var toLookAt: [Check] { checks.filter { $0.status == .warn && $0.id != "contract.blanks" } }

    /// What a person says of it: `Send.`, `Fill 1 blank, then send.`, `Do not send: 2 reasons.`, `Do not send: the guard legal
    /// holds it.` What only looks suspicious holds nothing back.
    public var verdict: String {
        if let heldBy { return "Do not send: the guard \(heldBy) holds it." }
        let failed = count(.fail)
        if failed > 0 { return "Do not send: \(counted(failed, "reason"))." }
        return toFill.isEmpty ? "Send." : "Fill \(counted(toFill.count, "blank")), then send."
    }

    /// Out of 100: the weight of what was asked and is there, less what was forbidden and is there. A text without
    /// substance, half as long as asked or without the complaint, gets 20 at most.
    public var score: Int {
        var asked = 0
        var there = 0
        var taken = 0
        for check in checks where check.status != .manual {
            let weight = Grade.weight(of: check.id)
            if weight < 0 {
                if check.status == .fail { taken -= weight }
            } else {
                asked += weight
                if check.status != .fail { there += weight }
            }
        }
        let base = asked == 0 ? 100 : there * 100 / asked
        let score = max(0, base - taken)
        return isHollow ? min(score, 20) : score
    }

    /// How much a check counts; negative for what is forbidden, which earns nothing where it is not there.
    public static func weight(of id: String) -> Int {
        let dot = id.utf8.lastIndex(of: UInt8(ascii: "."))
        return weights[dot.map { String(id[id.utf8.index(after: $0)...]) } ?? id] ?? 1
    }

    /// By name, since each check of each reply is asked for its weight.
    private static let weights = Dictionary(
        uniqueKeysWithValues: CheckName.allCases.map { ($0.rawValue, weight(named: $0.rawValue)) })

    private static func weight(named name: String) -> Int {
        switch name {
        case "commitments", "leaks", "facts": -20
        case "review-ask", "blame", "avoid": -15
        case "hollow-phrases", "minimising", "opener", "goodwill-order", "repeats-known": -10
        case "blanks": -5
        case "deliverables": 6
        case "names-complaint", "options", "questions", "milestones", "as-written": 4
        case "words", "apology", "owners", "days", "success", "first-message", "clarifying-question", "sections",
            "messages",
            "confirm", "tied-to-complaint", "open-questions":
            3
        case "greeting", "contact", "visible-win", "checkpoint", "next-step", "approval", "follow-up-by", "notes": 2
        default: 1
        }
    }

    /// `{"pass","ready","score","toFill","verdict","checks":[…]}`, and `"heldBy"` where a guard holds it.
    public var json: JSON {
        var members: [String: JSON] = [
            "pass": .bool(isPass), "ready": .bool(isReady), "score": .int(score),
            "toFill": .array(toFill.map { .string($0) }), "verdict": .string(verdict),
            "checks": .array(checks.map(\.json)),
        ]
        if let heldBy { members["heldBy"] = .string(heldBy) }
        return .object(members)
    }
}
