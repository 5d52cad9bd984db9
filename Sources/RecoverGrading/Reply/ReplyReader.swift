import RecoverModel
import RecoverText

/// Finds the deliverables of a reply by their headings. One pass over the lines; nothing in a reply can make it fail.
struct ReplyReader {
    private let bytes: [UInt8]
    private let lines: [Lines.Line]
    private let wanted: [Deliverable]
    /// The words of their titles.
    private let titles: [[String]?]

    private struct Candidate {
        var line: Int
        var label: HeadingLabel
        var kind: Deliverable.Kind
        var id: String?
        var isExact: Bool

        var path: String { id.map { "\(kind.rawValue).\($0)" } ?? kind.rawValue }
    }

    init(_ bytes: [UInt8], wanted: [Deliverable]) {
        self.bytes = bytes
        self.wanted = wanted
        titles = wanted.map { $0.title.map { HeadingLabel.words(of: $0) } }
        lines = Lines(utf8: bytes).all
    }

    mutating func parts(only path: String?) -> [Reply.Part] {
        let found = headedParts()
        guard let path else { return found.isEmpty ? wholeReply().map { [$0] } ?? [] : found }
        if let part = found.first(where: { $0.path == path }) { return [part] }
        // A reply in one piece may begin with a heading of its kind: `## Email` above a check-in.
        if found.count == 1, path.hasPrefix(found[0].path) {
            return [Reply.Part(path: path, heading: found[0].heading, body: found[0].body)]
        }
        return [Reply.Part(path: path, heading: 0..<0, body: 0..<bytes.count)]
    }

    /// Without a heading, a reply is the one deliverable that is wanted, or the mail that it looks like.
    private func wholeReply() -> Reply.Part? {
        guard lines.contains(where: { $0.kind != .blank && $0.kind != .rule }) else { return nil }
        let mail = wanted.first { $0.kind == .email }
        let looksLikeMail = MailParts.roles(of: lines, in: bytes).contains { $0 == .subject || $0 == .greeting }
        let path = wanted.count == 1 ? wanted.first?.path : looksLikeMail ? mail?.path : nil
        return path.map { Reply.Part(path: $0, heading: 0..<0, body: 0..<bytes.count) }
    }

    // MARK: Headings

    private mutating func headedParts() -> [Reply.Part] {
        let candidates = candidates()
        let best = Dictionary(
            candidates.filter(\.isExact).map { ($0.path, $0.label.form) }, uniquingKeysWith: { min($0, $1) })
        var next = 0
        var parts: [Reply.Part] = []
        var open: (path: String, depth: Int, heading: Range<Int>, start: Int)?
        var taken: Set<String> = []
        func close(at end: Int) {
            guard let current = open else { return }
            parts.append(
                Reply.Part(path: current.path, heading: current.heading, body: current.start..<max(current.start, end)))
            open = nil
        }
        for index in lines.indices where lines[index].kind != .blank && lines[index].kind != .rule {
            if next < candidates.count, candidates[next].line == index {
                let candidate = candidates[next]
                next += 1
                let isWeaker = best[candidate.path].map { candidate.label.form > $0 } ?? false
                if !isWeaker, let path = path(for: candidate, taken, depth: open?.depth) {
                    close(at: lines[index].start)
                    taken.insert(path)
                    let heading = lines[index].start..<lines[index].end
                    let after = isUnderlined(index) ? index + 1 : index
                    let start = after + 1 < lines.count ? lines[after + 1].start : bytes.count
                    open = (path, candidate.label.depth, heading, start)
                    continue
                }
                // The same heading once more: what stands under it is another try, and the first one counts.
                if let current = open, candidate.isExact, candidate.label.form == .hashes,
                    candidate.label.depth <= current.depth, taken.contains(candidate.path)
                {
                    close(at: lines[index].start)
                    continue
                }
            }
            guard let current = open, lines[index].kind == .heading,
                let label = HeadingLabel(index, in: lines, bytes), label.depth <= current.depth, !label.isInner,
                label.kinds.isEmpty
            else { continue }
            close(at: lines[index].start)
        }
        close(at: bytes.count)
        return parts
    }

    private func isUnderlined(_ index: Int) -> Bool {
        index + 1 < lines.count && lines[index + 1].kind == .rule && lines[index].kind == .text
    }

    private func candidates() -> [Candidate] {
        lines.indices.compactMap { index in
            guard let label = HeadingLabel(index, in: lines, bytes) else { return nil }
            if let title = titles.firstIndex(of: label.words) {
                let named = wanted[title]
                return Candidate(line: index, label: label, kind: named.kind, id: named.id, isExact: true)
            }
            let kinds = label.kinds
            guard let kind = kinds.first, kinds.count == 1 else { return nil }
            let own = wanted.filter { $0.kind == kind }
            let id = own.compactMap(\.id).first { Set(HeadingLabel.words(of: $0)).isSubset(of: label.words) }
            let extra = Set((id.map { HeadingLabel.words(of: $0) } ?? []))
                .union(own.flatMap { $0.title.map { HeadingLabel.words(of: $0) } ?? [] })
            return Candidate(
                line: index, label: label, kind: kind, id: id ?? own.first?.id, isExact: label.isNothingBut(extra))
        }
    }

    /// The deliverable that a heading opens; nil where it only stands inside the one that is open.
    private func path(for candidate: Candidate, _ taken: Set<String>, depth: Int?) -> String? {
        let isOuter = depth.map { candidate.label.depth <= $0 } ?? true
        let isWanted = wanted.contains { $0.path == candidate.path }
        if !taken.contains(candidate.path) {
            // The wider the form, the surer it must be.
            guard candidate.isExact || candidate.label.form <= .bold && isOuter else { return nil }
            return isOuter || isWanted && candidate.isExact ? candidate.path : nil
        }
        guard isOuter, candidate.label.form <= .bold else { return nil }
        return wanted.first { $0.kind == candidate.kind && !taken.contains($0.path) }?.path
    }
}
