import RecoverBase
import RecoverModel
import RecoverText

/// What is ours to know, in words for the customer.
extension Examination {
    /// What the account is worth, the risk of losing it, our own steps. What the customer said is no secret.
    mutating func leaks() {
        guard criteria.has(.leaks) || model.customer != nil else { return }
        let hits = text.hits(of: .leaks).filter { hit in
            ![.quoted, .reported].contains(text.stance(of: hit)) && !criteria.isSaid(text.text(hit.range))
        }
        var findings = hits.map { hit in
            leak(
                "\(quoted(hit.range)) is internal", hit.range,
                status: hit.isMaybe || text.stance(of: hit) == .denied ? .warn : .fail, criteria.origin(of: .leaks))
        }
        let worth = model.customer?.field(.arr).known.map { Figures.all(Array($0.utf8), in: 0..<$0.utf8.count) } ?? []
        for figure in worth.isEmpty ? [] : Figures.all(text.bytes, in: 0..<text.bytes.count) {
            guard case .sum = figure.kind,
                worth.contains(where: { $0.kind == figure.kind && $0.value == figure.value }),
                !criteria.isSaid(text.text(figure.range))
            else { continue }
            findings.append(leak("\(quoted(figure.range)) is what the account is worth to us", figure.range))
        }
        findings += approvals
        report(
            .leaks, source: criteria.origin(of: .leaks) ?? criteria.origin(.customer), found: findings,
            passed: "nothing internal stands in it", measured: .count(findings.count), expected: .count(0))
    }

    private func leak(
        _ message: String, _ range: Range<Int>, status: Check.Status = .fail, _ source: Origin? = nil
    ) -> Finding {
        Finding(
            message: message, range: range, shown: text.sentence(at: range.lowerBound)?.range,
            help: "Leave it out of what the customer reads.", status: status, source: source)
    }

    /// "Daniel Osei has to approve this": who must approve a step of the plan is between us.
    private var approvals: [Finding] {
        let approvers = Set((model.plan?.milestones ?? []).compactMap(\.approval))
        guard !approvers.isEmpty else { return [] }
        return text.sentences.all.filter { $0.isBody && !$0.isQuoted }.compactMap { sentence in
            guard ByteSearch.holds(text.bytes, sentence.range, ["approv", "sign off", "sign-off"]) else { return nil }
            let names = text.hits(in: sentence.range).filter { hit in
                if case .owner(let index) = hit.subject { approvers.contains(model.owners[index].id) } else { false }
            }
            let name = names.max { $0.range.count < $1.range.count }
            return name.map { leak("who must approve, \(quoted($0.range)), is internal", $0.range) }
        }
    }
}
