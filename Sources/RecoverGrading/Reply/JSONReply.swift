import RecoverBase
import RecoverText

/// A reply that came as JSON, `{"email": {"subject": …, "body": …}, "plan": […]}`, as the text it stands for. One that
/// ends in the middle is read as far as it goes.
struct JSONReply {
    /// Nil where the reply is no JSON object.
    static func text(of bytes: [UInt8]) -> String? {
        guard let stretch = object(in: bytes) else { return nil }
        let text = bytes.text(stretch)
        guard let json = (try? JSON(parsing: text)) ?? (try? JSON(parsing: closed(Array(text.utf8)))),
            case .object(let members) = json, !members.isEmpty
        else { return nil }
        let places = places(in: bytes[stretch])
        // A single wrapper, `{"deliverables": {…}}`, is none of the headings; a mail alone, `{"email": {…}}`, is no wrapper.
        if members.count == 1, let (key, value) = members.first, case .object(let inner) = value, inner.count > 1,
            !isMail(key) || inner.keys.contains(where: { deliverables.contains(heading($0).lowercased()) })
        {
            return JSONReply(places: places).lines(of: inner)
        }
        return JSONReply(places: places).lines(of: members)
    }

    private static let deliverables: Set<String> = [
        "email", "mail", "call", "call guide", "plan", "recovery plan", "brief", "briefing", "sequence",
    ]

    private static func isMail(_ key: String) -> Bool {
        let words = heading(key).lowercased().split(separator: " ")
        return words.count <= 3 && words.contains { $0 == "email" || $0 == "mail" }
    }

    /// Where each name of a member stands for the first time: members have no order of their own.
    private let places: [String: Int]

    private static func places(in bytes: ArraySlice<UInt8>) -> [String: Int] {
        var names: [String: Int] = [:]
        var index = bytes.startIndex
        while let open = bytes[index...].firstIndex(of: 0x22) {
            var close = open + 1
            while close < bytes.endIndex, bytes[close] != 0x22 { close += bytes[close] == 0x5C ? 2 : 1 }
            guard close < bytes.endIndex else { break }
            index = close + 1
            while index < bytes.endIndex, Bytes.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.endIndex, bytes[index] == 0x3A else { continue }
            let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
            names[name] = names[name] ?? open
        }
        return names
    }

    /// As they stand in the reply.
    private func inOrder(_ members: [String: JSON]) -> [String] {
        members.keys.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
    }

    private func lines(of members: [String: JSON]) -> String {
        members.keys.sorted(by: { JSONReply.order($0) < JSONReply.order($1) }).map { key in
            "## \(JSONReply.heading(key))\n\n\(body(members[key] ?? .null, depth: 0))\n"
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

    private func body(_ json: JSON, depth: Int) -> String {
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

    /// The parts of a mail one behind the other, and other members under their names.
    private func mail(_ members: [String: JSON]) -> String {
        var out = ""
        let keys = inOrder(members)
        for key in keys where key.lowercased().hasPrefix("subject") {
            out += "Subject: \(body(members[key] ?? .null, depth: 1))\n\n"
        }
        for key in keys where !key.lowercased().hasPrefix("subject") {
            let value = members[key] ?? .null
            switch value {
            case .string(let text) where JSONReply.parts.contains(key.lowercased()): out += text + "\n\n"
            case .array, .object: out += "### \(JSONReply.heading(key))\n\n\(body(value, depth: 1))\n\n"
            default: out += "\(JSONReply.heading(key)): \(body(value, depth: 1))\n\n"
            }
        }
        return out
    }

    private static let parts: Set<String> = [
        "body", "text", "content", "message", "greeting", "salutation", "opening", "closing", "signature", "sign_off",
    ]

    /// What names it first, then `Owner: …; Day: 2`.
    private func fields(_ members: [String: JSON]) -> [String] {
        // The text of a message stands behind its day.
        let isDated = members.keys.contains { $0.lowercased() == "day" }
        let first =
            ["question", "title", "milestone", "name", "action", "task", "checkpoint"] + (isDated ? [] : ["text"])
        func place(_ key: String) -> Int { first.firstIndex { key.lowercased() == $0 } ?? first.count }
        let keys = inOrder(members).enumerated().sorted {
            (place($0.element), $0.offset) < (place($1.element), $1.offset)
        }
        return keys.map { _, key in
            let value = body(members[key] ?? .null, depth: 2)
            return first.contains(key.lowercased()) ? value : "\(JSONReply.heading(key)): \(value)"
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
