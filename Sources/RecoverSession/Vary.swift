import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// `:vary PATH VALUES [PATH VALUES]`: what comes out for each value, as a table of what differs.
extension Session {
    /// Values that one table may have; more help nobody and take long.
    private static let limit = 60
    /// Columns that stand side by side.
    private static let columns = 6

    mutating func vary(_ rest: String, _ cancellation: any Cancellation) -> Response {
        let axes: [Axis]
        do {
            axes = try Axis.parse(rest, tree: current.tree)
        } catch {
            return .error(error.message)
        }
        guard axes.reduce(1, { $0 * $1.values.count }) <= Session.limit else {
            return .error("That is more than \(Session.limit) cases; choose fewer values.")
        }
        var rows: [(labels: [String], outcome: Outcome)] = []
        for first in axes[0].values {
            for second in axes.count > 1 ? axes[1].values : [nil] {
                if cancellation.isCancelled { return .error("Cancelled.") }
                var settings = [(axes[0].path, first ?? "")]
                if let second { settings.append((axes[1].path, second)) }
                let compilation = compile(typed, settings: settings)
                let errors = compilation.diagnostics.filter(\.isError)
                if let error = errors.first { return .error(Session.message(error, settings)) }
                rows.append((settings.map(\.1), Outcome(compilation, except: axes.map(\.path))))
            }
        }
        return Response(VisibleText.visible(axes.count == 1 ? table(axes[0], rows) : grid(axes, rows)))
    }

    /// One row for each value; a column for each thing that is not the same in all rows.
    private func table(_ axis: Axis, _ rows: [(labels: [String], outcome: Outcome)]) -> String {
        let columns = Outcome.differing(rows.map(\.outcome))
        guard !columns.isEmpty else { return "Nothing else changes with \(axis.path)." }
        // More than fit side by side stand below: nothing is left out.
        return stride(from: 0, to: columns.count, by: Session.columns).map { start in
            let shown = columns[start..<min(start + Session.columns, columns.count)]
            return Session.aligned(
                [[axis.path] + shown]
                    + rows.map { row in [row.labels[0]] + shown.map { row.outcome.values[$0] ?? "–" } })
        }.joined(separator: "\n\n")
    }

    /// What is wrong with a value, about the command: the statement that was made of it was not typed.
    private static func message(_ error: Diagnostic, _ settings: [(String, String)]) -> String {
        let values = settings.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let help = error.help.map { "; \($0)" } ?? ""
        return VisibleText.visible("`\(values)`: \(error.message)\(help)", keepsLineFeeds: false)
    }

    /// A cell for each pair of values, with what differs between the cells.
    private func grid(_ axes: [Axis], _ rows: [(labels: [String], outcome: Outcome)]) -> String {
        let columns = Outcome.differing(rows.map(\.outcome))
        guard !columns.isEmpty else { return "Nothing else changes." }
        var lines = [["\(axes[0].path) \\ \(axes[1].path)"] + axes[1].values.map { $0 ?? "" }]
        for (index, first) in axes[0].values.enumerated() {
            let start = index * axes[1].values.count
            lines.append(
                [first ?? ""]
                    + rows[start..<start + axes[1].values.count].map { row in
                        columns.prefix(3).map { row.outcome.values[$0] ?? "–" }.joined(separator: "; ")
                    })
        }
        return Session.aligned(lines) + "\nin each cell: \(columns.prefix(3).joined(separator: "; "))"
    }

    private static func aligned(_ lines: [[String]]) -> String {
        let widths = lines[0].indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return lines.map { line in
            line.enumerated().map { DisplayWidth.padded($1, to: widths[$0]) }.joined(separator: "  ").trimmedEnd
        }.joined(separator: "\n")
    }
}

/// A path and the values it takes.
private struct Axis {
    struct Failure: Error {
        var message: String
    }

    var path: String
    var values: [String?]

    /// `feedback.score 0..6`, `customer.tenure 3 months, 1 year customer.employees 20, 600`.
    static func parse(_ text: String, tree: ModelTree) throws(Failure) -> [Axis] {
        var axes: [Axis] = []
        var rest = text.split(separator: " ").map(String.init)
        while !rest.isEmpty, axes.count < 2 {
            let path = rest.removeFirst()
            let isPath = { (word: String) in word.contains(".") && word.first?.isLetter == true || word == "segment" }
            guard isPath(path) else {
                throw Failure(message: "`\(path)` is no path. Write `:vary feedback.score 0..6`.")
            }
            let end = rest.firstIndex(where: isPath) ?? rest.count
            let values = expand(rest[..<end].joined(separator: " "))
            guard !values.isEmpty else {
                throw Failure(message: "Which values of `\(path)`? Write `:vary \(path) 1, 2, 3` or a range.")
            }
            axes.append(Axis(path: path, values: values))
            rest.removeSubrange(..<end)
        }
        guard !axes.isEmpty, rest.isEmpty else {
            throw Failure(message: "Write a path and values, `:vary feedback.score 0..6`, or two of each.")
        }
        return axes
    }

    /// A list, or a range of whole numbers one by one. A unit behind the last number is that of all: `1, 12, 36 months`.
    private static func expand(_ text: String) -> [String?] {
        let items = text.split(separator: ",").map { String($0).trimmed }
        let unit = items.last.flatMap(unit)
        return items.flatMap { item -> [String?] in
            let number = self.unit(item).map { String(item.dropLast($0.count)).trimmed } ?? item
            let own = self.unit(item) ?? unit
            if let ends = number.components(around: ".."), let low = Int(ends.0), let high = Int(ends.1), low <= high,
                high - low < 1000
            {
                return (low...high).map { value(String($0), own) }
            }
            return [Int(number) == nil ? item : value(number, own)]
        }
    }

    private static func value(_ number: String, _ unit: String?) -> String {
        guard let unit else { return number }
        return "\(number) \(number == "1" && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
    }

    /// The word behind a number or a range.
    private static func unit(_ item: String) -> String? {
        let words = item.split(separator: " ")
        guard words.count == 2, words[0].first?.isNumber == true, words[1].allSatisfy(\.isLetter) else { return nil }
        return String(words[1])
    }
}

/// What a case comes to, as far as a table shows it.
private struct Outcome {
    var values: [String: String] = [:]
    /// The order of columns: what matters most first.
    private static let first = ["feedback.class", "guards", "segment"]

    init(_ compilation: Compilation, except paths: [String]) {
        guard let model = compilation.model else { return }
        values["guards"] = model.firedGuards.map(\.id).joined(separator: ", ")
        values["segment"] = model.segment ?? "–"
        if model.feedback != nil {
            values["feedback.class"] =
                TreeScope(tree: model.tree).value(of: Path(["feedback", "class"])).description
        }
        for deliverable in model.deliverables {
            let path = deliverable.path
            values["\(path).words"] = deliverable.words?.phrase
            values["\(path).tone"] = deliverable.tone.joined(separator: ", ")
            values["\(path).lasts"] = deliverable.lasts?.words
            values["\(path).includes"] = String(deliverable.includes.count)
            values["\(path).schedule"] = deliverable.schedule.map { "\($0.count) \($0.form.rawValue)" }
            if case .call(let call) = deliverable.details { values["\(path).questions"] = call.questionCount?.phrase }
        }
        for policy in model.policies { values["policy.\(policy.name)"] = policy.words }
        values["constraints"] = String(model.constraints.count)
        for path in paths { values[path] = nil }
    }

    /// The things that are not the same in all of them.
    static func differing(_ outcomes: [Outcome]) -> [String] {
        let keys = Set(outcomes.flatMap(\.values.keys))
        let differing = keys.filter { key in Set(outcomes.map { $0.values[key] ?? "" }).count > 1 }
        return first.filter(differing.contains) + differing.filter { !first.contains($0) }.sorted()
    }
}

extension String {
    fileprivate func components(around separator: String) -> (String, String)? {
        guard let range = ranges(of: separator).first else { return nil }
        return (String(self[..<range.lowerBound]).trimmed, String(self[range.upperBound...]).trimmed)
    }

    fileprivate var trimmedEnd: String {
        var slice = self[...]
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }
}
