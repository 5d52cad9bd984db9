import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// `:vary PATH VALUES [PATH VALUES] [show FIGURE]`: what comes out for each value, as a table of what differs.
extension Session {
    /// Values that one table may have; more help nobody and take long.
    private static let limit = 60
    /// Columns that stand side by side.
    private static let columns = 6

    mutating func vary(_ rest: String, _ cancellation: any Cancellation) -> Response {
        let request: VaryRequest
        do {
            request = try VaryRequest.parse(rest, in: self)
        } catch {
            return refuse(error)
        }
        let axes = request.axes
        guard axes.reduce(1, { $0 * $1.values.count }) <= Session.limit else {
            return .error("That is more than \(Session.limit) cases; choose fewer values.")
        }
        var cases: [VaryFigures] = []
        for first in axes[0].values {
            for second in axes.count > 1 ? axes[1].values.map(Optional.some) : [nil] {
                if cancellation.isCancelled { return .error("Cancelled.") }
                var settings = [(axes[0].name, first)]
                if let second { settings.append((axes[1].name, second)) }
                let compilation = compile(typed, settings: settings)
                let errors = compilation.diagnostics.filter(\.isError)
                if let error = errors.first { return .error(Session.message(error, settings)) }
                cases.append(VaryFigures(compilation, except: axes.map(\.name)))
            }
        }
        let differing = VaryFigures.differing(cases)
        guard !differing.isEmpty else {
            let tried = axes.map { "\($0.name) \($0.values.joined(separator: ", "))" }.joined(separator: " and ")
            return Response(VisibleText.visible("Nothing else changes with \(tried)."))
        }
        if let shown = request.shown, shown != "all", !differing.contains(shown) {
            return .error(
                "`\(VisibleText.visible(shown))` does not differ here. What does: \(Session.named(differing)).")
        }
        let text =
            axes.count == 1
            ? table(axes[0], cases, differing.filter { [nil, "all", $0].contains(request.shown) })
            : grids(axes, cases, differing, shown: request.shown)
        return Response(VisibleText.visible(text))
    }

    /// What is wrong with a value, about the command: the statement that was made of it was not typed.
    private static func message(_ error: Diagnostic, _ settings: [(String, String)]) -> String {
        let values = settings.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let help = error.help.map { "; \($0)" } ?? ""
        return VisibleText.visible("`\(values)`: \(error.message)\(help)", keepsLineFeeds: false)
    }

    /// One row for each value; a column for each thing that is not the same in all rows.
    private func table(_ axis: VaryRequest.Axis, _ cases: [VaryFigures], _ names: [String]) -> String {
        // More than fit side by side stand below: nothing is left out.
        stride(from: 0, to: names.count, by: Session.columns).map { start in
            let shown = names[start..<min(start + Session.columns, names.count)]
            return Session.aligned(
                [[axis.name] + shown]
                    + zip(axis.values, cases).map { value, figures in [value] + shown.map { figures[$0] } })
        }.joined(separator: "\n\n")
    }

    /// A cell for each pair of values with one figure in it, so that it can be read; the others are named.
    private func grids(
        _ axes: [VaryRequest.Axis], _ cases: [VaryFigures], _ names: [String], shown: String?
    ) -> String {
        guard shown != "all" else {
            return names.map { grid(axes, cases, $0) }.joined(separator: "\n\n")
        }
        let name = shown ?? VaryFigures.mostTelling(names, of: cases) ?? names[0]
        let others = names.filter { $0 != name }
        guard !others.isEmpty else { return grid(axes, cases, name) }
        return """
            \(grid(axes, cases, name))

            Also different: \(Session.named(others)).
            With `show \(others[0])` behind it the line shows that one, with `show all` every one.
            """
    }

    private static func named(_ names: [String]) -> String {
        let left = names.count - 8
        return names.prefix(8).joined(separator: ", ") + (left > 0 ? " and \(left) more" : "")
    }

    private func grid(_ axes: [VaryRequest.Axis], _ cases: [VaryFigures], _ name: String) -> String {
        let width = axes[1].values.count
        let rows = axes[0].values.enumerated().map { index, value in
            [value] + cases[index * width..<(index + 1) * width].map { $0[name] }
        }
        return "\(name), by \(axes[0].name) (down) and \(axes[1].name) (across)\n"
            + Session.aligned([[""] + axes[1].values] + rows)
    }

    private static func aligned(_ lines: [[String]]) -> String {
        let widths = lines[0].indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return lines.map { line in
            var text = line.enumerated().map { DisplayWidth.padded($1, to: widths[$0]) }.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text
        }.joined(separator: "\n")
    }
}
