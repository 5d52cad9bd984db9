import RecoverText

/// Blanks out what surrounds a message, keeping every offset: code fences, header lines, labels, and what a language model
/// says to the person who asked ("Here is the email:", "Let me know if …").
struct PartCleaner {
    private(set) var bytes: [UInt8]
    private(set) var subject: Range<Int>?
    private(set) var subjectLine: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func clean(isMail: Bool) {
        dropFences()
        liftQuoteBlock()
        let lines = Lines(utf8: bytes).all
        dropClosingRemark(lines)
        guard isMail else { return }
        let filled = lines.indices.filter { lines[$0].kind != .blank && lines[$0].kind != .rule }
        for place in filled.prefix(8) where lines[place].quoteDepth == 0 {
            if let found = value(of: ["subject", "subject line", "betreff", "re"], in: lines[place]) {
                subject = found
                subjectLine = place
                break
            }
        }
        if let subjectLine {
            // Only talk and header lines stand before the subject.
            for index in filled where index < subjectLine { blank(lines[index]) }
            rewriteSubject(lines[subjectLine])
        } else if let first = filled.first, filled.count > 1, isIntroduction(lines[first]) {
            blank(lines[first])
        }
        for index in filled.prefix(12) where index != subjectLine {
            let line = lines[index]
            if value(of: ["to", "from", "cc", "date"], in: line) != nil || isLabel(line) { blank(line) }
        }
    }

    /// A comment that was handed over between marks, `<<<COMMENT … COMMENT>>>`, and comes back.
    private mutating func dropFences() {
        guard bytes.contains(0x3C) else { return }
        var isInside = false
        for line in Lines(utf8: bytes).all {
            let range = line.start..<line.end
            if !isInside, ByteSearch.starts(bytes, range, with: ["<<<"]) { isInside = true }
            let ends = isInside && range.count >= 3 && bytes[range.suffix(3)].allSatisfy { $0 == 0x3E }
            if isInside { blank(line) }
            if ends { isInside = false }
        }
    }

    /// A message that stands in a quote block as a whole is no quotation.
    private mutating func liftQuoteBlock() {
        guard bytes.contains(0x3E) else { return }
        let filled = Lines(utf8: bytes).all.filter { $0.kind != .blank && $0.kind != .rule }
        let quoted = filled.filter { $0.quoteDepth > 0 }
        guard filled.count > 2, quoted.count * 10 >= filled.count * 8 else { return }
        for line in Lines(utf8: bytes).all where line.quoteDepth > 0 {
            guard let mark = bytes[line.start..<line.end].firstIndex(of: 0x3E) else { continue }
            // The words move to the margin, so nothing looks indented.
            let rest = Array(bytes[(mark + 1)..<line.end].drop { $0 == 0x20 })
            let gap = line.end - line.start - rest.count
            bytes.replaceSubrange(line.start..<line.end, with: rest + [UInt8](repeating: 0x20, count: gap))
        }
    }

    private mutating func blank(_ line: Lines.Line) {
        for index in line.start..<line.end { bytes[index] = 0x20 }
    }

    /// The line in the form that everything else knows: `Subject: …`.
    private mutating func rewriteSubject(_ line: Lines.Line) {
        let label = Array("Subject:".utf8)
        guard let subject, subject.lowerBound - line.start >= label.count else { return }
        for index in line.start..<subject.lowerBound { bytes[index] = 0x20 }
        for (offset, byte) in label.enumerated() { bytes[line.start + offset] = byte }
        for index in subject.upperBound..<line.end { bytes[index] = 0x20 }
    }

    /// What follows `Label:`, marks of emphasis aside; nil where the line has another label or none.
    private func value(of labels: [String], in line: Lines.Line) -> Range<Int>? {
        guard line.kind == .text || line.kind == .heading || line.kind == .item else { return nil }
        let limit = min(line.end, line.content + 24)
        guard let colon = bytes[line.content..<limit].firstIndex(of: 0x3A) else { return nil }
        let label = bytes.text(line.content..<colon).filter { $0 != "*" && $0 != "_" }.lowercased()
        guard labels.contains(label) else { return nil }
        var from = colon + 1
        var to = line.end
        while from < to, bytes[from] == 0x2A || bytes[from] == 0x5F || Bytes.isSpace(bytes[from]) { from += 1 }
        while to > from, bytes[to - 1] == 0x2A || bytes[to - 1] == 0x5F { to -= 1 }
        return from..<to
    }

    /// `Body:`, `**Email body**`: a name for what follows.
    private func isLabel(_ line: Lines.Line) -> Bool {
        guard line.end - line.content <= 24,
            bytes[line.end - 1] == 0x3A || bytes[line.end - 1] == 0x2A || line.kind == .heading
        else { return false }
        let text = bytes.text(line.content..<line.end).lowercased().filter { $0.isLetter || $0 == " " }
        return ["body", "email body", "message", "message body", "text", "email text"].contains(text)
    }

    /// "Here is the email you asked for:", "Sure! Below is a draft."
    private func isIntroduction(_ line: Lines.Line) -> Bool {
        guard line.kind == .text, line.end - line.start < 200 else { return false }
        let text = bytes.text(line.content..<line.end).lowercased()
        let opens = ["here is", "here's", "here’s", "sure", "certainly", "of course", "below is", "absolutely"]
        let isOpening = opens.contains { text.hasPrefix($0) }
        return isOpening
            && (text.hasSuffix(":")
                || ["email", "e-mail", "draft", "message", "mail", "reply"].contains { text.contains($0) })
    }

    /// The last paragraph, where it speaks to the person who asked: "Let me know if you would like another tone.", or a remark in
    /// italics below a rule.
    private mutating func dropClosingRemark(_ lines: [Lines.Line]) {
        let filled = lines.indices.filter { lines[$0].kind != .blank && lines[$0].kind != .rule }
        guard let last = filled.last, filled.count > 2, lines[last].kind == .text else { return }
        let before = lines[..<last].last { $0.kind != .blank }
        let text = bytes.text(lines[last].content..<min(lines[last].end, lines[last].content + 200)).lowercased()
        let starts = ["let me know if you", "would you like me", "want me to", "i hope this", "feel free to adjust"]
        let topics = ["tone", "adjust", "version", "shorter", "draft", "changes", "tweak", "revise", "edit", "format"]
        let isRemark = starts.contains { text.hasPrefix($0) } && topics.contains { text.contains($0) }
        if isRemark, before?.kind == .rule || filled.count > 4 { blank(lines[last]) }
        guard let rule = lines.lastIndex(where: { $0.kind == .rule }) else { return }
        let below = filled.filter { $0 > rule }
        if let first = below.first, isEmphasised(lines[first].content..<lines[last].end) {
            for index in below { blank(lines[index]) }
        }
    }

    /// `*All of it.*`, `(_all of it_)`, `**Note:** …` in whole.
    private func isEmphasised(_ range: Range<Int>) -> Bool {
        let first = bytes[range.lowerBound]
        guard first == 0x2A || first == 0x5F, range.count > 2 else { return false }
        return bytes[range.upperBound - 1] == first
            && !bytes[(range.lowerBound + 1)..<(range.upperBound - 1)].contains(0x7C)
            || ByteSearch.holds(
                bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 12), ["note:", "remark:"])
    }
}
