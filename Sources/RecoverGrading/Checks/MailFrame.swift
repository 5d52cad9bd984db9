import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// The frame of a mail: subject, greeting, a person who can be reached, blanks.
extension Examination {
    mutating func subject() {
        guard let source = request(.subject) else { return }
        var findings: [Finding] = []
        if text.subject?.isEmpty ?? true {
            findings.append(
                Finding(
                    message: "there is no subject line",
                    help: "Begin with a line `Subject: …` that could only be about this case."))
        }
        report(
            .subject, source: source, found: findings,
            passed: text.subject.map { "the subject is \(quoted($0))" } ?? "")
    }

    mutating func greeting() {
        guard let source = request(.greeting) else { return }
        let first = text.lines.indices.first { index in
            let kind = text.lines[index].kind
            return kind != .blank && kind != .rule && index != text.subjectLine
        }
        let opening = first.map { openingWords(of: text.lines[$0]) } ?? 0..<0
        let name = model.customer?.name ?? .unknown
        let names = text.hits.contains { $0.subject == .customer && opening.contains($0.range.lowerBound) }
        let isGreeting = text.blocks.all.contains { $0.kind == .greeting }
        var findings: [Finding] = []
        switch name {
        case .known(let name) where !names:
            findings.append(
                Finding(
                    message: isGreeting ? "the greeting does not name \(name)" : "there is no greeting by name",
                    range: opening.isEmpty ? nil : opening,
                    help: "Begin with `Hello \(name.split(separator: " ").first ?? ""),`."))
        case .open, .unknown:
            if !isGreeting, !text.text(opening).contains("[CONTEXT NEEDED") {
                findings.append(Finding(message: "there is no greeting", help: "Begin with a greeting by name."))
            }
        case .known: break
        }
        report(.greeting, source: source, found: findings, passed: "it greets by name")
    }

    /// The first eight words of a line.
    private func openingWords(of line: Lines.Line) -> Range<Int> {
        var scanner = WordScanner(text.bytes, in: line.content..<line.end)
        var end = line.content
        for _ in 0..<8 {
            guard let token = scanner.next() else { break }
            end = token.range.upperBound
        }
        return line.content..<max(end, line.content)
    }

    /// A name and a channel (H18).
    mutating func contact() {
        guard let source = request(.contact) else { return }
        let isNamed =
            text.hits.contains { $0.subject == .person } || signsWithName
            || text.blanks.contains {
                $0.isLabelled && $0.mentions(["name", "who", "person"], text.bytes)
            }
        let isReachable =
            criteria.addresses.contains { ByteSearch.holds(text.bytes, $0) }
            || ByteSearch.holds(
                text.bytes, 0..<text.bytes.count, ["reply to this", "just reply", "reply directly", "hit reply"])
            || PersonalData(utf8: text.bytes).findings.contains { $0.kind == .email || $0.kind == .phone }
            || text.blanks.contains {
                $0.mentions(
                    ["contact", "phone", "number", "address", "email", "e-mail", "line", "extension", "reach"],
                    text.bytes)
            }
        var findings: [Finding] = []
        if !isNamed {
            findings.append(Finding(message: "no person is named", help: "Say who can be reached, by name."))
        }
        if !isReachable {
            let known = model.sender?.contact.known.map { ", such as \($0.address)" } ?? ""
            findings.append(
                Finding(message: "there is no way to reach that person", help: "Give an address or a number\(known)."))
        }
        // The prompt gives the address: another one reaches nobody.
        if let known = model.sender?.contact.known?.address, known.contains("@"),
            !criteria.addresses.contains(where: { ByteSearch.holds(text.bytes, $0) }),
            let other = PersonalData(utf8: text.bytes).findings.first(where: { $0.kind == .email })
        {
            findings.append(
                Finding(
                    message: "\(quoted(other.range)) is no address of the case", range: other.range,
                    help: "Give \(known)."))
        }
        report(.contact, source: source, found: findings, passed: "a person is named, with a way to reach them")
    }

    /// The sign-off holds a capitalised name of somebody the case does not know.
    private var signsWithName: Bool {
        text.blocks.all.filter { $0.kind == .signature }.contains { block in
            block.lines.contains { index in
                let line = text.lines[index]
                var scanner = WordScanner(text.bytes, in: line.content..<line.end)
                var words = 0
                while let token = scanner.next() {
                    guard Bytes.isUpper(text.bytes[token.range.lowerBound]) else { return false }
                    words += 1
                }
                return (2...4).contains(words)
            }
        }
    }

    /// Nothing with a blank in it is sent (C19, H23). A labelled one says what is missing and only has to be filled in.
    mutating func blanks(isFinal: Bool) {
        let blanks = text.blanks
        guard request(.blanks) != nil || blanks.contains(where: { $0.isLabelled }) else { return }
        let findings = blanks.filter { $0.isLabelled || request(.blanks) != nil }.map { blank in
            let shown = quoted(blank.range)
            guard blank.isLabelled else {
                return Finding(
                    message: "the blank \(shown) has no label", range: blank.range,
                    help: "Fill it in, or write `[CONTEXT NEEDED: what is missing]`.")
            }
            return Finding(
                message: "\(shown) is to be filled in", range: blank.range, help: "Fill it in before this is sent.",
                status: isFinal ? .fail : .warn)
        }
        report(
            .blanks, source: request(.blanks), found: findings, passed: "no blank is left",
            measured: .count(blanks.count), expected: .count(0))
    }
}

/// Places that somebody still has to fill in.
enum Blanks {
    struct Blank: Hashable {
        /// With its brackets.
        var range: Range<Int>
        /// `[CONTEXT NEEDED: …]` (C19).
        var isLabelled: Bool

        /// What is needed.
        func need(_ bytes: [UInt8]) -> String {
            let inner = bytes.text(range).dropFirst().dropLast()
            guard isLabelled, let colon = inner.firstIndex(of: ":") else { return String(inner) }
            return String(inner[inner.index(after: colon)...].drop { $0 == " " })
        }

        func mentions(_ words: [String], _ bytes: [UInt8]) -> Bool {
            let text = bytes.text(range).lowercased()
            return words.contains { text.contains($0) }
        }
    }

    /// `[…]` that is no link and no task box, `{…}`, `<…>` that is no address, runs of underscores, `TBD`, `XXX`.
    static func all(in bytes: [UInt8]) -> [Blank] {
        var blanks: [Blank] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let close: UInt8? = byte == 0x5B ? 0x5D : byte == 0x7B ? 0x7D : byte == 0x3C ? 0x3E : nil
            if let close, let end = end(of: close, from: index + 1, bytes) {
                let inner = (index + 1)..<end
                let text = bytes.text(inner)
                let isLink = end + 1 < bytes.count && bytes[end + 1] == 0x28 && byte == 0x5B
                let isAddress = byte == 0x3C && (text.contains("@") || text.contains("/") || text.contains("="))
                let hasWord = bytes[inner].contains { Bytes.isLetter($0) || $0 >= 0x80 } && text.utf8.count > 1
                let isLabelled = byte == 0x5B && text.uppercased().hasPrefix("CONTEXT NEEDED")
                if !isLink, !isAddress, hasWord {
                    blanks.append(Blank(range: index..<(end + 1), isLabelled: isLabelled))
                }
                index = end + 1
                continue
            }
            if byte == 0x5F, index + 3 < bytes.count, bytes[(index + 1)...(index + 3)].allSatisfy({ $0 == 0x5F }) {
                var end = index
                while end < bytes.count, bytes[end] == 0x5F { end += 1 }
                blanks.append(Blank(range: index..<end, isLabelled: false))
                index = end
                continue
            }
            if byte == 0x54 || byte == 0x58, let end = placeholder(at: index, bytes) {
                blanks.append(Blank(range: index..<end, isLabelled: false))
                index = end
                continue
            }
            index += 1
        }
        return blanks
    }

    /// On one line and within 200 bytes: what is longer is no blank.
    private static func end(of close: UInt8, from start: Int, _ bytes: [UInt8]) -> Int? {
        var index = start
        while index < bytes.count, index - start < 200, bytes[index] != 0x0A {
            if bytes[index] == close { return index }
            index += 1
        }
        return nil
    }

    private static func placeholder(at index: Int, _ bytes: [UInt8]) -> Int? {
        guard index == 0 || !Bytes.isAlphanumeric(bytes[index - 1]) else { return nil }
        var end = index
        while end < bytes.count, Bytes.isAlphanumeric(bytes[end]) { end += 1 }
        let word = bytes.text(index..<end)
        return ["TBD", "TBC", "XX", "XXX", "XXXX", "TODO"].contains(word) ? end : nil
    }
}
