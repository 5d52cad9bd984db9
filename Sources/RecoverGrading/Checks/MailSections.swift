import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// The parts of a mail, in order and each in its size (H15).
extension Examination {
    /// A stretch of the mail that a part may fill: a paragraph, or a list.
    private struct Stretch {
        var range: Range<Int>
        var sentences: Int
        var bullets: Int
        var words: Int
    }

    /// - Parameter all: those of the model; only what the prompt asks for is judged.
    mutating func sections(_ all: [Email.Section]) {
        guard case .all(let asked)? = contract.requirement(CheckID(kind, .sections), of: name)?.demand else { return }
        let sections = all.filter { asked.contains($0.id) }
        guard let first = sections.first else { return }
        let stretches = stretches
        let placed = place(sections, stretches)
        var findings: [Finding] = []
        for (section, range) in zip(sections, placed) where range == nil {
            let size = section.size.map { "\($0.phrase) \(section.unit.rawValue)" } ?? "any size"
            findings.append(
                Finding(
                    message: "no part fits \"\(section.id)\" (\(size)) in its place",
                    help: section.about.map { Examination.excerpt($0) }
                        ?? "Write it as a paragraph of its own, in this order.",
                    source: criteria.origin(.section, section.id, in: node)))
        }
        for (section, range) in zip(sections, placed) {
            guard let range else { continue }
            findings += [lack(section, range)].compactMap { $0 }
        }
        report(
            .sections, source: criteria.origin(.section, first.id, in: node), found: findings,
            passed: "\(counted(sections.count, "part")) in order", measured: .count(placed.count { $0 != nil }),
            expected: .count(sections.count))
    }

    /// What a part of that name has to hold (`phrases complaint-part` and its like), where it does not stand there.
    private func lack(_ section: Email.Section, _ range: Range<Int>) -> Finding? {
        func isOne(of list: String) -> Bool { model.phrases(list).contains(section.id) }
        func finding(_ message: String, _ status: Check.Status = .fail) -> Finding {
            Finding(
                message: "\"\(section.id)\" \(message)", range: range,
                help: section.about.map { Examination.excerpt($0) }, status: status,
                source: criteria.origin(.section, section.id, in: node))
        }
        // What stands before it counts as well: how the paragraphs fall into the parts is a guess.
        if isOne(of: "complaint-part"), canBeNamed, firstNaming.map({ $0 >= range.upperBound }) ?? true {
            return finding("does not name the complaint")
        }
        if isOne(of: "person-part"), !namesWhoCanBeReached(from: range.lowerBound) {
            return finding("names nobody who can be reached")
        }
        if isOne(of: "own-part"), !ByteSearch.holds(text.bytes, range, ["we ", "we'", "we’", "i ", "our ", "my "]) {
            return finding("does not speak in the first person", .warn)
        }
        return nil
    }

    /// There are words by which it could be told from another.
    private var canBeNamed: Bool {
        contract.requirement(CheckID(kind, .namesComplaint), of: name) != nil && firstNaming != nil
    }

    /// A person, an address, a number or a blank for one stands in a sentence from there on, the sign-off apart.
    private func namesWhoCanBeReached(from start: Int) -> Bool {
        let blanks = Blanks.all(in: text.bytes)
        return text.sentences.all.contains { sentence in
            guard sentence.isBody, sentence.range.upperBound > start else { return false }
            return text.hits(in: sentence.range).contains { $0.subject == .person }
                || blanks.contains { $0.range.overlaps(sentence.range) }
                || !PersonalData(utf8: Array(text.bytes[sentence.range])).findings.isEmpty
                || ByteSearch.holds(
                    text.bytes, sentence.range, ["reach me", "write to me", "call me", "reply to this"])
        }
    }

    private var stretches: [Stretch] {
        let paragraphs = Paragraphs(blocks: text.blocks).all.filter {
            ($0.kind == .prose || $0.kind == .item) && !$0.isQuoted
        }
        // More than a mail can have: the placing below grows with the square.
        return paragraphs.prefix(60).map { paragraph in
            let inside = text.sentences(in: paragraph.range)
            let bullets = text.blocks.all.count { block in
                block.kind == .item && paragraph.range.contains(text.lines[block.lines.lowerBound].start)
            }
            return Stretch(
                range: paragraph.range, sentences: inside.count, bullets: bullets,
                words: inside.reduce(0) { $0 + Words.count(utf8: text.bytes, in: $1.range) })
        }
    }

    /// The longest way to put the parts, in order, onto stretches; a part may take up to three that follow each other.
    private func place(_ sections: [Email.Section], _ stretches: [Stretch]) -> [Range<Int>?] {
        // best[i][j]: how many of the parts from i on fit into the stretches from j on.
        let sections = Array(sections.prefix(30))
        var best = Array(repeating: Array(repeating: 0, count: stretches.count + 1), count: sections.count + 1)
        func end(_ section: Int, _ stretch: Int) -> [Int] {
            (1...3).map { stretch + $0 }.filter {
                $0 <= stretches.count && fits(sections[section], stretches[stretch..<$0])
            }
        }
        for i in sections.indices.reversed() {
            for j in stretches.indices.reversed() {
                var value = max(best[i][j + 1], best[i + 1][j])
                for next in end(i, j) { value = max(value, 1 + best[i + 1][next]) }
                best[i][j] = value
            }
        }
        var placed: [Range<Int>?] = []
        var j = 0
        for i in sections.indices {
            var at = j
            var found: Range<Int>?
            while at < stretches.count, found == nil {
                if let next = end(i, at).first(where: { 1 + best[i + 1][$0] == best[i][j] }) {
                    found = stretches[at].range.lowerBound..<stretches[next - 1].range.upperBound
                    j = next
                }
                at += 1
            }
            placed.append(found)
        }
        return placed
    }

    private func fits(_ section: Email.Section, _ stretches: ArraySlice<Stretch>) -> Bool {
        let bullets = stretches.reduce(0) { $0 + $1.bullets }
        switch section.unit {
        case .bullets:
            // The line that introduces a list may belong to it.
            return bullets > 0 && stretches.count <= 2 && section.size?.contains(bullets) ?? true
        case .sentences:
            guard bullets == 0 else { return false }
            return section.size?.contains(stretches.reduce(0) { $0 + $1.sentences }) ?? (stretches.count == 1)
        case .words:
            return section.size?.contains(stretches.reduce(0) { $0 + $1.words }) ?? (stretches.count == 1)
        }
    }
}
