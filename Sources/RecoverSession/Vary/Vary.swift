import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// `:vary PATH VALUES [PATH VALUES] [show FIGURE]`: what comes out for each value, as a table of what differs.
extension Session {
    /// Values that one table may have; more help nobody and take long.
    private static let limit = 60

    mutating func vary(_ rest: String, _ cancellation: any Cancellation) throws(Refusal) -> Response {
        let request = try VaryRequest(rest, in: self)
        let axes = request.axes
        guard axes.reduce(1, { $0 * $1.values.count }) <= Session.limit else {
            throw Refusal("That is more than \(Session.limit) cases; choose fewer values.")
        }
        var cases: [VaryFigures] = []
        for first in axes[0].values {
            for second in axes.count > 1 ? axes[1].values.map(Optional.some) : [nil] {
                if cancellation.isCancelled { throw Refusal("Cancelled.") }
                var settings = [(axes[0].name, first)]
                if let second { settings.append((axes[1].name, second)) }
                let compilation = compile(typed, settings: settings)
                let errors = compilation.diagnostics.filter(\.isError)
                if let error = errors.first { throw Refusal(Session.message(error, settings)) }
                cases.append(VaryFigures(compilation, except: axes.map(\.name)))
            }
        }
        let differing = VaryFigures.differing(cases)
        guard !differing.isEmpty else {
            let tried = axes.map { "\($0.name) \($0.values.joined(separator: ", "))" }.joined(separator: " and ")
            return Response(VisibleText.visible("Nothing else changes with \(tried)."))
        }
        if let shown = request.shown, shown != "all", !differing.contains(shown) {
            throw Refusal(
                "`\(VisibleText.visible(shown))` does not differ here. What does: \(Session.named(differing)).")
        }
        let text =
            axes.count == 1
            ? table(axes[0], cases, differing.filter { [nil, "all", $0].contains(request.shown) })
            : grids(axes, cases, differing, shown: request.shown)
        return .set(VisibleText.visible(text))
    }

    /// What is wrong with a value, about the command: the statement that was made of it was not typed.
    private static func message(_ error: Diagnostic, _ settings: [(String, String)]) -> String {
        let values = settings.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let help = error.help.map { "; \($0)" } ?? ""
        return VisibleText.visible("`\(values)`: \(error.message)\(help)", keepsLineFeeds: false)
    }

    /// One row for each value; a column for each thing that is not the same in all rows. More than fit side by side stand
    /// below: nothing is left out.
    private func table(_ axis: VaryRequest.Axis, _ cases: [VaryFigures], _ names: [String]) -> String {
        let first = [axis.name] + axis.values
        let columns = names.map { name in [name] + cases.map { $0[name] } }
        var tables: [[[String]]] = []
        var room = 0
        for column in columns {
            let width = Session.width(of: column) + 2
            if tables.isEmpty || width > room || tables[tables.count - 1].count > 6 {
                tables.append([first])
                room = shownColumns - Session.width(of: first)
            }
            tables[tables.count - 1].append(column)
            room -= width
        }
        return tables.map { table in
            Session.aligned(first.indices.map { row in table.map { $0[row] } })
        }.joined(separator: "\n\n")
    }

    private static func width(of column: [String]) -> Int { column.map { DisplayWidth.of($0) }.max() ?? 0 }

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

    /// Rows of cells with each column as wide as its widest cell.
    static func aligned(_ rows: [[String]], indent: String = "") -> String {
        let widths = rows[0].indices.map { column in width(of: rows.map { $0[column] }) }
        return rows.map { row in
            var line = indent + row.enumerated().map { DisplayWidth.padded($1, to: widths[$0]) }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
