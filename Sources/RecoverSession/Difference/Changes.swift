import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What was looked at of two states of a session, so that it is worked out once.
struct Seen: Sendable {
    /// What can be seen of the state now, and of the one before.
    var side: CaseDifference.Side?
    var earlierSide: CaseDifference.Side?
    /// The same of the expectations: those that do not hold, by their words, and what is there instead.
    var unmet: [String: String]?
    var earlierUnmet: [String: String]?

    mutating func turnOver() {
        (earlierSide, side) = (side, nil)
        (earlierUnmet, unmet) = (unmet, nil)
    }
}

/// What a step did.
struct Changes {
    var text = ""
    var isNothing = false
    var warnings: [Diagnostic] = []
}

extension Session {
    /// What is different now; before it what there is to beware of: warnings that were not there before, expectations
    /// that do not hold any more.
    /// - Parameter limit: how many lines of it are shown.
    mutating func changes(from previous: Compilation, limit: Int = 12) -> Changes {
        guard let new = current.model else { return Changes() }
        let known = Set(previous.diagnostics.map(\.message))
        var changes = Changes(warnings: current.diagnostics.filter { !known.contains($0.message) })
        var parts = changes.warnings.prefix(3).map(brief)
        if changes.warnings.count > 3 {
            parts.append("… and \(changes.warnings.count - 3) more: `:check` shows them all")
        }
        let expectations = expectationsChanged(from: previous)
        if !expectations.isEmpty { parts.append(expectations.joined(separator: "\n")) }
        if let old = previous.model {
            let side = CaseDifference.Side(new)
            let difference = CaseDifference(from: seen.earlierSide ?? CaseDifference.Side(old), to: side)
            seen.side = side
            changes.isNothing = difference.isEmpty
            if difference.isEmpty {
                parts.append(declaration(since: previous) ?? (expectations.isEmpty ? "Nothing changed." : ""))
            } else {
                lastChange = difference
                parts.append(difference.summary(limit: limit, width: shownColumns, command: ":diff last"))
            }
        }
        changes.text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        return changes
    }

    /// The columns that a line of a difference may take.
    var shownColumns: Int { max(40, columns ?? 100) }

    /// What a statement says that sets no value: a variant, or an expectation that holds.
    private func declaration(since previous: Compilation) -> String? {
        if let name = current.variants.first(where: { !previous.variants.contains($0) }) {
            return "The variant `\(VisibleText.visible(name))` is there: `:variant \(name)` puts it on top."
        }
        let new = current.expectations.dropFirst(previous.expectations.count).map(\.text)
        guard !new.isEmpty, let unmet = seen.unmet, new.allSatisfy({ unmet[$0] == nil }) else { return nil }
        return new.count == 1 ? "It holds." : "They hold."
    }

    /// A warning without the line it is about: that line was typed a moment ago, and `:check` has all of it.
    private func brief(_ diagnostic: Diagnostic) -> String {
        let text = VisibleText.visible("\(diagnostic.severity.rawValue): \(diagnostic.message)", keepsLineFeeds: false)
        let help = diagnostic.help.map { "\nhelp: \(VisibleText.visible($0, keepsLineFeeds: false))" } ?? ""
        return Session.typed(text + help)
    }

    private mutating func expectationsChanged(from previous: Compilation) -> [String] {
        guard !current.expectations.isEmpty || !previous.expectations.isEmpty else { return [] }
        let before = seen.earlierUnmet ?? Session.unmet(previous)
        let now = Session.unmet(current)
        seen.unmet = now
        let known = Set(previous.expectations.map(\.text))
        return current.expectations.map(\.text).compactMap { text in
            if let actual = now[text] {
                guard before[text] == nil else { return nil }
                return known.contains(text)
                    ? "The file expects otherwise: \(text)\(actual)" : "This does not hold: \(text)\(actual)"
            }
            return before[text] == nil ? nil : "As the file expects again: \(text)"
        }.map { VisibleText.visible($0, keepsLineFeeds: false) }
    }

    /// The expectations that do not hold, and what is there instead.
    static func unmet(_ compilation: Compilation) -> [String: String] {
        let failed = compilation.judgeExpectations().filter { !$0.isMet }
        return Dictionary(
            failed.map { result in
                // A whole prompt would hide what was changed.
                let actual = result.actual.flatMap { $0.utf8.contains(10) ? nil : "it is \($0)" }
                return (result.text, (result.problem ?? actual).map { " (\($0))" } ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }
}
