import RecoverBase
import RecoverGrading
import RecoverText

/// Grades in the formats that programs read.
public enum GradeFormats {
    /// The grade of one reply; of several an array with `reply` in each.
    public static func json(_ replies: [GradedReply]) -> JSON {
        let all = replies.map { with("reply", .string($0.name), $0.grade.json) }
        return all.count == 1 ? all[0] : .array(all)
    }

    private static func with(_ key: String, _ value: JSON, _ json: JSON) -> JSON {
        guard case .object(var members) = json else { return json }
        members[key] = value
        members["file"] = value
        return .object(members)
    }

    /// One suite for each reply, one case for each check. Warnings and points to look at are skipped cases.
    public static func junit(_ replies: [GradedReply]) -> String {
        let checks = replies.flatMap(\.grade.checks)
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            "<testsuites tests=\"\(checks.count)\" failures=\"\(checks.count { $0.status == .fail })\">",
        ]
        for reply in replies {
            let name = Escapes.xml(reply.name)
            let skipped = reply.grade.count(.warn) + reply.grade.count(.manual)
            lines.append(
                "  <testsuite name=\"\(name)\" tests=\"\(reply.grade.checks.count)\" failures=\"\(reply.grade.count(.fail))\" skipped=\"\(skipped)\">"
            )
            for check in reply.grade.checks {
                let head =
                    "    <testcase classname=\"\(Escapes.xml(check.deliverable ?? "reply"))\" name=\"\(Escapes.xml(check.id))\""
                let message = Escapes.xml(check.message)
                switch check.status {
                case .pass: lines.append(head + "/>")
                case .fail:
                    lines.append(
                        head
                            + "><failure message=\"\(message)\">\(Escapes.xml(details(check, reply.name)))</failure></testcase>"
                    )
                case .warn, .manual: lines.append(head + "><skipped message=\"\(message)\"/></testcase>")
                }
            }
            lines.append("  </testsuite>")
        }
        return (lines + ["</testsuites>"]).joined(separator: "\n")
    }

    private static func details(_ check: Check, _ file: String) -> String {
        var lines: [String] = []
        if let place = check.place {
            lines.append("at \(file):\(place.line):\(place.column)\(check.evidence.map { ": \($0)" } ?? "")")
        }
        if let measured = check.measured, let expected = check.expected {
            lines.append("measured \(measured.text), asked \(expected.text)")
        }
        if let help = check.help { lines.append("help: \(help)") }
        if let source = check.source { lines.append("asked by \(source.file):\(source.line)") }
        return lines.joined(separator: "\n")
    }

    /// SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, a rule for each check id, a result for each finding.
    public static func sarif(_ replies: [GradedReply]) -> JSON {
        let ids = Set(replies.flatMap { $0.grade.checks.map(\.id) }).sorted()
        let results = replies.flatMap { reply in
            reply.grade.checks.filter { $0.status != .pass }.map { result($0, reply.name, ids) }
        }
        return [
            "version": "2.1.0",
            "runs": [
                [
                    "tool": [
                        "driver": [
                            "name": "recoverscript",
                            "rules": .array(ids.map { ["id": .string($0)] }),
                        ]
                    ],
                    "columnKind": "unicodeCodePoints",
                    "results": .array(results),
                ]
            ],
        ]
    }

    private static func result(_ check: Check, _ file: String, _ ids: [String]) -> JSON {
        let level: JSON =
            switch check.status {
            case .fail: "error"
            case .warn: "warning"
            case .manual, .pass: "note"
            }
        var location: [String: JSON] = ["artifactLocation": ["uri": .string(uri(file))]]
        if let place = check.place {
            location["region"] = ["startLine": .int(place.line), "startColumn": .int(place.column)]
        }
        var message = check.message
        if let help = check.help { message += ". \(help)" }
        return [
            "ruleId": .string(check.id), "ruleIndex": JSON(ids.firstIndex(of: check.id)), "level": level,
            "message": ["text": .string(VisibleText.visible(message))],
            "locations": [["physicalLocation": .object(location)]],
            "properties": check.json,
        ]
    }

    /// A path as a relative URI: what is no plain character is percent-encoded (RFC 3986).
    private static func uri(_ path: String) -> String {
        var out = ""
        let hex = Array("0123456789ABCDEF")
        for byte in path.utf8 {
            let isPlain = Bytes.isAlphanumeric(byte) || "-._~/".utf8.contains(byte)
            out += isPlain ? String(Unicode.Scalar(byte)) : "%\(hex[Int(wide: byte >> 4)])\(hex[Int(wide: byte & 15)])"
        }
        return out
    }
}
