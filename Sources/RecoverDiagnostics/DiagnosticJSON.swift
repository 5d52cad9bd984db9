import RecoverBase

/// Diagnostics as JSON, with the keys of `check --format json`.
///
/// Lines and columns count from 1, columns in Unicode scalars; the end is the place after the last character. Where a
/// file is not among the sources they are `null`. `note` and `fix` are there only where a diagnostic has one.
public struct DiagnosticJSON: Sendable {
    private var index: SourceIndex

    /// - Parameter sources: the texts that the diagnostics are about.
    public init(sources: [Source]) {
        index = SourceIndex(sources)
    }

    /// `{"diagnostics": […]}`.
    public mutating func document(_ diagnostics: [Diagnostic]) -> JSON {
        ["diagnostics": list(diagnostics)]
    }

    /// The diagnostics alone, as a part of a larger document.
    public mutating func list(_ diagnostics: [Diagnostic]) -> JSON {
        var values: [JSON] = []
        values.reserveCapacity(diagnostics.count)
        for diagnostic in diagnostics { values.append(value(diagnostic)) }
        return .array(values)
    }

    /// One diagnostic.
    public mutating func value(_ diagnostic: Diagnostic) -> JSON {
        var members = place(diagnostic.place)
        members["code"] = .string(diagnostic.code.rawValue)
        members["severity"] = .string(diagnostic.severity.rawValue)
        members["message"] = .string(diagnostic.message)
        members["help"] = JSON(diagnostic.help)
        if let note = diagnostic.note { members["note"] = .string(note) }
        if let fix = diagnostic.fix {
            members["fix"] = value(fix, in: diagnostic.place.file)
        }
        var related: [JSON] = []
        for other in diagnostic.related {
            var members = place(other.place)
            members["message"] = .string(other.message)
            related.append(.object(members))
        }
        members["related"] = .array(related)
        return .object(members)
    }

    /// The fix-it as one replacement, which may hold text that stays, and as the edits it is made of.
    private mutating func value(_ fix: Diagnostic.FixIt, in file: String) -> JSON {
        var members = positions(of: fix.span, in: file)
        let whole = fix.edits.count == 1 ? fix.edits[0].replacement : nil
        members["replacement"] = JSON(whole ?? index.find(file).flatMap { fix.replacement(in: $0.source) })
        members["certain"] = .bool(fix.isCertain)
        var edits: [JSON] = []
        for edit in fix.edits {
            var members = positions(of: edit.span, in: file)
            members["replacement"] = .string(edit.replacement)
            edits.append(.object(members))
        }
        members["edits"] = .array(edits)
        return .object(members)
    }

    private mutating func place(_ place: Diagnostic.Place) -> [String: JSON] {
        var members = positions(of: place.span, in: place.file)
        members["file"] = .string(place.file)
        return members
    }

    private mutating func positions(of span: Span, in file: String) -> [String: JSON] {
        guard let source = index.find(file) else {
            return ["line": .null, "column": .null, "endLine": .null, "endColumn": .null]
        }
        let start = source.position(at: span.range.lowerBound)
        let end = source.position(at: span.range.upperBound)
        return [
            "line": .int(start.line), "column": .int(start.column), "endLine": .int(end.line),
            "endColumn": .int(end.column),
        ]
    }
}
