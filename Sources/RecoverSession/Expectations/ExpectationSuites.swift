import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverRendering

/// The `expect`s of one scenario or variant, judged.
public struct ExpectationSuite: Sendable {
    public let file: String
    public let variant: String?
    public let results: [ExpectationResult]
    /// It does not compile, so nothing could be judged.
    public let isBroken: Bool
    /// For each failed one, where the value comes from.
    let reasons: [String]

    public init(file: String, variant: String?, compilation: Compilation) {
        self.file = file
        self.variant = variant
        isBroken = compilation.model == nil
        results = compilation.judgeExpectations()
        reasons = results.map { result in
            result.isMet ? "" : ExpectationSuite.chain(of: result.expectation.condition, in: compilation)
        }
    }

    var name: String { variant.map { "\(file), variant \($0)" } ?? file }

    /// A file that does not compile counts as one.
    var count: Int { isBroken ? 1 : results.count }
    var failures: Int { isBroken ? 1 : results.filter { !$0.isMet }.count }

    /// The `why` of every path in the condition, a line for each layer, the winner first.
    private static func chain(of condition: Expression, in compilation: Compilation) -> String {
        condition.paths.compactMap { path, _ in compilation.explain(path) }.map { why in
            ([why.path]
                + why.layers.reversed().prefix(3).map { layer in
                    var line = "  \(layer.value)  (\(layer.origin.layer), \(layer.origin.place)"
                    if let rule = layer.origin.rule { line += ", \(rule)" }
                    return line + ")"
                }).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

/// A report over many: as text, JUnit's XML or JSON.
public struct ExpectationSuites: Sendable {
    let suites: [ExpectationSuite]

    public init(_ suites: [ExpectationSuite]) {
        self.suites = suites
    }

    public var failures: Int { suites.reduce(0) { $0 + $1.failures } }

    /// Nobody expects anything.
    public var isEmpty: Bool { suites.allSatisfy { !$0.isBroken && $0.results.isEmpty } }

    private var count: Int { suites.reduce(0) { $0 + $1.count } }

    public var text: String {
        var lines: [String] = []
        for suite in suites where suite.isBroken || !suite.results.isEmpty {
            let passed = suite.results.filter(\.isMet).count
            let head = suite.isBroken ? "does not compile" : "\(passed) of \(suite.results.count) met"
            lines.append("\(suite.failures == 0 ? "ok  " : "FAIL") \(suite.name): \(head)")
            for (result, reason) in zip(suite.results, suite.reasons) where !result.isMet {
                lines.append("       expect \(result.text)")
                if let problem = result.problem { lines.append("         \(problem)") }
                if let actual = result.actual { lines.append("         it is  \(ExpectationSuites.short(actual))") }
                if let expected = result.expected {
                    lines.append("         not    \(ExpectationSuites.short(expected))")
                }
                lines += reason.split(separator: "\n").map { "         \($0)" }
            }
        }
        lines.append("\(count - failures) met, \(failures) not met")
        return VisibleText.visible(lines.joined(separator: "\n"))
    }

    private static func short(_ text: String) -> String {
        let line = VisibleText.visible(text, keepsLineFeeds: false)
        return line.count > 160 ? line.prefix(159) + "…" : line
    }

    public var json: JSON {
        [
            "met": .int(count - failures), "failed": .int(failures),
            "suites": .array(
                suites.map { suite in
                    [
                        "file": .string(suite.file), "variant": JSON(suite.variant), "broken": .bool(suite.isBroken),
                        "expects": .array(
                            zip(suite.results, suite.reasons).map { result, reason in
                                guard case .object(var members) = result.json else { return .null }
                                if !result.isMet { members["why"] = .string(reason) }
                                return .object(members)
                            }),
                    ]
                }),
        ]
    }

    /// The format that build servers read: one suite for each scenario or variant, one case for each `expect`.
    public var junit: String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            "<testsuites tests=\"\(count)\" failures=\"\(failures)\">",
        ]
        for suite in suites {
            let name = Escapes.xml(suite.name)
            lines.append(
                "  <testsuite name=\"\(name)\" tests=\"\(suite.count)\" failures=\"\(suite.failures)\">"
            )
            if suite.isBroken {
                lines.append(
                    "    <testcase classname=\"\(name)\" name=\"compiles\"><failure message=\"it does not compile\"/></testcase>"
                )
            }
            for (result, reason) in zip(suite.results, suite.reasons) {
                let head = "    <testcase classname=\"\(name)\" name=\"\(Escapes.xml(result.text))\""
                guard !result.isMet else {
                    lines.append(head + "/>")
                    continue
                }
                let message = result.problem ?? "it is \(ExpectationSuites.short(result.actual ?? "unknown"))"
                lines.append(
                    head
                        + "><failure message=\"\(Escapes.xml(message))\">\(Escapes.xml(reason))</failure></testcase>"
                )
            }
            lines.append("  </testsuite>")
        }
        return (lines + ["</testsuites>"]).joined(separator: "\n")
    }
}
