import RecoverBase
import RecoverModel
import RecoverText

/// What is ours to know, in words for the customer.
extension Examination {
    /// What the account is worth, the risk of losing it, our own steps.
    mutating func leaks() {
        guard criteria.has(.leaks) || model.customer != nil else { return }
        var findings = text.hits(of: .leaks).filter { ![.quoted, .reported].contains(text.stance(of: $0)) }.map { hit in
            Finding(
                message: "\(quoted(hit.range)) is internal", range: hit.range,
                shown: text.sentence(at: hit.range.lowerBound)?.range, help: "Leave it out of what the customer reads.",
                source: criteria.origin(of: .leaks))
        }
        let worth = model.customer?.field(.arr).known.map { Figures.all(Array($0.utf8), in: 0..<$0.utf8.count) } ?? []
        for figure in worth.isEmpty ? [] : Figures.all(text.bytes, in: 0..<text.bytes.count) {
            guard case .sum = figure.kind, worth.contains(where: { $0.kind == figure.kind && $0.value == figure.value })
            else { continue }
            findings.append(
                Finding(
                    message: "\(quoted(figure.range)) is what the account is worth to us", range: figure.range,
                    shown: text.sentence(at: figure.range.lowerBound)?.range,
                    help: "Leave it out of what the customer reads."))
        }
        report(
            .leaks, source: criteria.origin(of: .leaks) ?? criteria.origin(.customer), found: findings,
            passed: "nothing internal stands in it", measured: .count(findings.count), expected: .count(0))
    }
}
