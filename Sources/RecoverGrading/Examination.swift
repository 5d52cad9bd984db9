import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// The judging of one part of a reply: its text, what is asked, and the checks that were made so far.
struct Examination {
    let criteria: Criteria
    let contract: Contract
    let text: PartText
    /// The id's first word.
    let kind: CheckKind
    /// What reports call it: `email.check-in`, `acknowledgement`.
    let name: String
    /// The statement that asks for the deliverable.
    let node: ModelTree.NodeID?
    /// What its `check` statements name.
    let requested: [String]
    let lines: LineTable
    private(set) var checks: [Check] = []

    init(
        criteria: Criteria, contract: Contract, text: PartText, kind: CheckKind, name: String, node: ModelTree.NodeID?,
        requested: [CheckRequest], lines: LineTable
    ) {
        self.criteria = criteria
        self.contract = contract
        self.text = text
        self.kind = kind
        self.name = name
        self.node = node
        self.requested = requested.map(\.name)
        self.lines = lines
    }

    /// Without a copy: a model has many parts.
    var model: RecoveryModel { _read { yield criteria.model } }

    /// The statement `check NAME`, where the deliverable has it.
    func request(_ check: CheckName) -> Origin? {
        requested.contains(check.rawValue) ? criteria.origin(.check, check.rawValue, in: node) : nil
    }

    /// A finding: what is wrong, where, and what mends it.
    struct Finding {
        var message: String
        var range: Range<Int>?
        /// The words that are shown; by default those of the range.
        var shown: Range<Int>?
        var help: String?
        var status: Check.Status = .fail
        /// Where another statement asks for it than the one of the check.
        var source: Origin?
    }

    /// Adds a check: passed where there is no finding. Several findings of one check are told in one. What nothing asks for
    /// is not judged, and what the prompt had no room to ask for only warns.
    mutating func report(
        _ check: CheckName, source: Origin?, found findings: [Finding], passed: String, measured: Check.Figure? = nil,
        expected: Check.Figure? = nil
    ) {
        guard let place = contract.place(of: CheckID(kind, check), in: name) else { return }
        var findings = findings
        if !contract.requirements[place].isAsked { for index in findings.indices { findings[index].status = .warn } }
        let source = source ?? criteria.origin(of: contract.requirements[place])
        guard let worst = findings.first(where: { $0.status == .fail }) ?? findings.first else {
            add(check, .pass, passed, nil, measured, expected, nil, source)
            return
        }
        var seen: Set<String> = []
        let messages = findings.filter { $0.status == worst.status && seen.insert($0.message).inserted }.map(\.message)
        let rest = messages.count > 20 ? "; and \(messages.count - 20) more" : ""
        add(
            check, worst.status, messages.prefix(20).joined(separator: "; ") + rest, worst.range, measured, expected,
            worst.help, worst.source ?? source, shown: worst.shown)
    }

    private mutating func add(
        _ check: CheckName, _ status: Check.Status, _ message: String, _ range: Range<Int>?, _ measured: Check.Figure?,
        _ expected: Check.Figure?, _ help: String?, _ source: Origin?, shown: Range<Int>? = nil
    ) {
        checks.append(
            Check(
                id: CheckID(kind, check).description, deliverable: name, status: status, message: message,
                measured: measured,
                expected: expected,
                place: criteria.isBrief ? nil : range.map { lines.position(at: text.original($0.lowerBound)) },
                evidence: criteria.isBrief ? nil : (shown ?? range).map { Examination.excerpt(text.text($0)) },
                help: help, source: source))
    }

    /// One line of at most 120 characters.
    static func excerpt(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }

    func quoted(_ range: Range<Int>) -> String {
        criteria.isBrief ? "" : "\"\(Examination.excerpt(text.text(range)))\""
    }
}

extension Bounds {
    /// As the language writes it: `120..160`, `..8`, `3`.
    var figure: Check.Figure {
        switch (lower, upper) {
        case (let low?, let high?) where low == high: .count(low)
        case (nil, nil): .text(phrase)
        default: .text("\(lower.map(String.init) ?? "")..\(upper.map(String.init) ?? "")")
        }
    }
}
