import RecoverBase
import RecoverText

/// A reply that came as JSON, `{"email": {"subject": …, "body": …}, "plan": […]}`, as the text it stands for. One that
/// ends in the middle is read as far as it goes.
enum JSONReply {
    /// Nil where the reply is no JSON object.
    static func text(of bytes: [UInt8]) -> String? {
        guard let stretch = object(in: bytes) else { return nil }
        let text = bytes.text(stretch)
        guard let json = (try? JSON(parsing: text)) ?? (try? JSON(parsing: closed(Array(text.utf8)))),
            case .object(let members) = json, !members.isEmpty
        else { return nil }
        // A single wrapper, `{"deliverables": {…}}`, is none of the headings; a mail alone, `{"email": {…}}`, is no wrapper.
        if members.count == 1, let (key, value) = members.first, case .object(let inner) = value, inner.count > 1,
            !isDeliverable(key) || inner.keys.contains(where: { names.contains(heading($0).lowercased()) })
        {
            return lines(of: inner)
        }
        return lines(of: members)
    }

    private static let names: Set<String> = [
        "email", "mail", "call", "call guide", "plan", "recovery plan", "brief", "briefing", "sequence",
    ]

    private static func isDeliverable(_ key: String) -> Bool {
        let words = heading(key).lowercased().split(separator: " ").map(String.init)
        return words.count <= 3 && words.contains { names.contains($0) }
    }

    private static func lines(of members: [String: JSON]) -> String {
        members.keys.sorted(by: { order($0) < order($1) }).map { key in
            "## \(heading(key))\n\n\(body(members[key] ?? .null, depth: 0))\n"
        }.joined(separator: "\n")
    }

    private static func order(_ key: String) -> (Int, String) {
        let order = ["email", "mail", "call", "plan", "brief", "sequence"]
        return (order.firstIndex { key.lowercased().contains($0) } ?? order.count, key)
    }

    private static func heading(_ key: String) -> String {
        var out = ""
        for character in key {
            if character == "_" || character == "-" {
                out += " "
            } else {
                if character.isUppercase, let last = out.last, last.isLowercase { out += " " }
                out.append(character)
            }
        }
        return out.prefix(1).uppercased() + out.dropFirst()
    }

    private static func body(_ json: JSON, depth: Int) -> String {
        switch json {
        case .string(let text): return text
        case .array(let values):
            let isRich = values.contains { if case .object = $0 { true } else { false } }
            return values.enumerated().map { index, value in
                let text = body(value, depth: depth + 1)
                return isRich ? "\(index + 1). \(text)" : "- \(text)"
            }.joined(separator: isRich ? "\n\n" : "\n")
        case .object(let members):
            if depth == 0 { return mail(members) }
            return fields(members).joined(separator: "; ")
        case .null: return ""
        default: return json.write().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// A mail of subject and body, or the members under their names.
    private static func mail(_ members: [String: JSON]) -> String {
        var out = ""
        var rest = members
        for key in members.keys.sorted() where key.lowercased().hasPrefix("subject") {
            out += "Subject: \(body(members[key] ?? .null, depth: 1))\n\n"
            rest[key] = nil
        }
        for key in rest.keys.sorted() where ["body", "text", "content", "message"].contains(key.lowercased()) {
            out += body(rest[key] ?? .null, depth: 0) + "\n\n"
            rest[key] = nil
        }
        for key in rest.keys.sorted() {
            let value = rest[key] ?? .null
            switch value {
            case .array, .object: out += "### \(heading(key))\n\n\(body(value, depth: 1))\n\n"
            default: out += "\(heading(key)): \(body(value, depth: 1))\n\n"
            }
        }
        return out
    }

    /// What names it first, then `Owner: …; Day: 2`.
    private static func fields(_ members: [String: JSON]) -> [String] {
        let first = ["question", "title", "milestone", "name", "action", "task", "text", "checkpoint"]
        let keys = members.keys.sorted { one, other in
            let places = [one, other].map { key in first.firstIndex { key.lowercased() == $0 } ?? first.count }
            return (places[0], one) < (places[1], other)
        }
        return keys.map { key in
            let value = body(members[key] ?? .null, depth: 2)
            return first.contains(key.lowercased()) ? value : "\(heading(key)): \(value)"
        }
    }

    /// From the first brace on, where nothing but a fence and a line of talk stands before it.
    private static func object(in bytes: [UInt8]) -> Range<Int>? {
        guard let open = bytes.firstIndex(of: 0x7B), open < 400 else { return nil }
        var after = open + 1
        while after < bytes.count, Bytes.isSpace(bytes[after]) { after += 1 }
        guard after < bytes.count, bytes[after] == 0x22 else { return nil }
        let lead = bytes[..<open]
        guard lead.allSatisfy({ $0 != 0x23 }), lead.count < 4 || lead.count(where: { $0 == 0x0A }) <= 4 else {
            return nil
        }
        var end = bytes.count
        if let close = bytes.lastIndex(of: 0x7D), bytes[close...].contains(0x60) || bytes.count - close < 400 {
            end = close + 1
        }
        return open..<max(end, open)
    }

    /// Quotes and brackets closed where it ends in the middle; a member without its value is dropped.
    private static func closed(_ bytes: [UInt8]) -> String {
        var stack: [UInt8] = []
        var isInside = false
        var isEscaped = false
        /// Behind the last whole value or bracket, and what was open there.
        var good = (end: 0, stack: [UInt8]())
        for (index, byte) in bytes.enumerated() {
            if isInside {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isInside = false
                }
                continue
            }
            switch byte {
            case 0x22: isInside = true
            case 0x7B: stack.append(0x7D)
            case 0x5B: stack.append(0x5D)
            case 0x7D, 0x5D: _ = stack.popLast()
            case 0x2C: good = (index, stack)
            default: break
            }
        }
        var whole = bytes
        if isInside { whole.append(0x22) }
        let text = whole.text(0..<whole.count) + String(decoding: stack.reversed(), as: UTF8.self)
        if (try? JSON(parsing: text)) != nil { return text }
        return bytes.text(0..<good.end) + String(decoding: good.stack.reversed(), as: UTF8.self)
    }
}
