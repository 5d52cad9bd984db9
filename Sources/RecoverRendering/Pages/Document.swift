import RecoverBase
import RecoverModel

/// A page before it is written: headings, lines, lists and tables, as plain text. `lines` is it in Markdown, `html` a page
/// for a browser and for paper; each writer escapes what stands in it.
public struct Document: Sendable {
    /// A piece of a line. Between two pieces there is a space.
    enum Piece: Sendable, Hashable {
        case text(String)
        /// Our words around texts of others.
        case mixed(MixedText)
        /// What kind of thing comes next: `Objective:`.
        case label(String)
        case strong(String)
        case emphasis(String)
        /// The id of what the line is about.
        case id(String)
        /// Room to write by hand, in widths of a short answer.
        case blank(Int)
    }

    struct Line: Sendable {
        var part: Part?
        var pieces: [Piece]
        var statements: [Statement]

        init(_ part: Part?, _ pieces: [Piece], from statements: [Statement] = []) {
            self.part = part
            self.pieces = pieces
            self.statements = statements
        }

        init(_ part: Part?, _ text: String, from statements: [Statement] = []) {
            self.init(part, [.text(text)], from: statements)
        }

        init(_ part: Part?, mixed text: MixedText, from statements: [Statement] = []) {
            self.init(part, [.mixed(text)], from: statements)
        }
    }

    struct Item: Sendable {
        var line: Line
        var below: [Item] = []
    }

    enum Marker: Sendable {
        case bullet, number
        /// To be ticked by hand.
        case box
    }

    /// A share of a whole, drawn; words stand beside it.
    struct Bar: Sendable {
        /// 0 to 1; nil where too little is known to draw it.
        var share: Double?
        /// What a source names as a target.
        var target: ClosedRange<Double>?
        /// Whether it is the right one, of several.
        var isMarked = false
    }

    enum Cell: Sendable {
        case text(String)
        /// Our words around texts of others.
        case mixed(MixedText)
        /// Something to look at now.
        case urgent(String)
        case bar(Bar)
    }

    struct Table: Sendable {
        var caption: String?
        var header: [String]
        var rows: [[Cell]]
        /// The column that names the row.
        var naming = 0
    }

    /// What comes first in a row, and a text about it.
    struct Fact: Sendable {
        var part: Part?
        var label: String
        var text: String
        /// The same in lines, where anything in it keeps its direction for itself.
        private(set) var mixed: [MixedText] = []
        var statements: [Statement] = []
        /// Something to look at now.
        var isUrgent = false

        init(part: Part? = nil, label: String, text: String, statements: [Statement] = [], isUrgent: Bool = false) {
            (self.part, self.label, self.text) = (part, label, text)
            (self.statements, self.isUrgent) = (statements, isUrgent)
        }

        init(label: String, lines: [MixedText]) {
            self.init(label: label, text: lines.map(\.plain).joined(separator: "\n"))
            if lines.contains(where: \.hasApart) { mixed = lines }
        }
    }

    /// A value with the range in which it may lie, drawn on a scale.
    struct Interval: Sendable {
        var words: String
        var scale: ClosedRange<Double>
        var range: ClosedRange<Double>
        var value: Double
    }

    enum Block: Sendable {
        /// From 2; the title is 1.
        case heading(Int, Line)
        /// Its lines stay lines; an empty one begins a new paragraph.
        case paragraph([Line])
        case list([Item], Marker)
        case quote([Line])
        case facts([Fact])
        case table(Table)
        case interval(Interval)
        /// Lines to write on; they are on paper only.
        case room(Int)
        /// What comes next begins a new sheet.
        case newSheet
    }

    /// How the sheets lie on paper.
    enum Layout: String, Sendable {
        case sheets
        /// Several on one, to be cut.
        case cards
    }

    /// What kind of page it is; HTML shows it above the title.
    var kind: String
    var title: Line
    var blocks: [Block] = []
    var layout = Layout.sheets
    /// Small print at the end.
    var footer: String?

    init(kind: String, title: Line) {
        self.kind = kind
        self.title = title
    }

    init(kind: String, title: String) {
        self.init(kind: kind, title: Line(.title, title))
    }

    // MARK: Adding

    mutating func heading(_ level: Int, _ part: Part?, _ text: String, from statements: [Statement] = []) {
        blocks.append(.heading(level, Line(part, text, from: statements)))
    }

    mutating func heading(_ level: Int, mixed text: MixedText) {
        blocks.append(.heading(level, Line(nil, mixed: text)))
    }

    mutating func paragraph(mixed text: MixedText) {
        if text.hasApart { blocks.append(.paragraph([Line(nil, mixed: text)])) } else { paragraph(nil, text.plain) }
    }

    mutating func paragraph(_ part: Part?, _ text: String, from statements: [Statement] = []) {
        blocks.append(.paragraph(Document.lines(part, text, from: statements)))
    }

    mutating func list(_ items: [Item], _ marker: Marker = .bullet) {
        if !items.isEmpty { blocks.append(.list(items, marker)) }
    }

    mutating func facts(_ facts: [Fact]) {
        if !facts.isEmpty { blocks.append(.facts(facts)) }
    }

    /// A heading and what stands below it; neither where that is nothing.
    mutating func section(_ level: Int, _ part: Part?, _ heading: String, _ body: [Block]) {
        guard !body.isEmpty else { return }
        self.heading(level, part, heading)
        blocks += body
    }

    /// Text as its author broke it into lines and indented them, without empty ones at its ends.
    static func lines(_ part: Part?, _ text: String, from statements: [Statement] = []) -> [Line] {
        var lines = text.shownLines.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { line in
                let text = Substring(line)
                return String(text.prefix { $0 == " " || $0 == "\t" }) + text.trimmed
            }
            .map { $0.contains { !$0.isWhitespace } ? $0 : "" }
        while lines.last?.isEmpty == true { lines.removeLast() }
        let first = lines.firstIndex { !$0.isEmpty } ?? lines.count
        return lines[first...].map { Line($0.isEmpty ? nil : part, $0.isEmpty ? [] : [.text($0)], from: statements) }
    }
}

/// Collects the items of a list; what is not written makes none.
struct BulletList {
    var items: [Document.Item] = []

    mutating func add(_ part: Part, _ label: String, _ text: String?, _ statements: Statement...) {
        add(part, label, text, from: statements)
    }

    mutating func add(_ part: Part, _ label: String, _ text: String?, from statements: [Statement]) {
        guard let text else { return }
        add(part, (label.isEmpty ? [] : [.label(label)]) + [.text(text)], from: statements)
    }

    mutating func add(_ part: Part, _ label: String = "", mixed text: MixedText?, from statements: [Statement]) {
        guard let text, !text.isEmpty else { return }
        add(part, (label.isEmpty ? [] : [.label(label)]) + [.mixed(text)], from: statements)
    }

    mutating func add(_ part: Part, _ pieces: [Document.Piece], from statements: [Statement]) {
        items.append(.init(line: .init(part, pieces, from: statements)))
    }

    /// Nothing where the list is empty.
    var blocks: [Document.Block] { items.isEmpty ? [] : [.list(items, .bullet)] }
}

extension Document {
    /// What participants know at the start, and what they can read.
    static func situation(of exercise: Exercise, exhibit: String) -> [Block] {
        var blocks: [Block] = []
        if let situation = exercise.situation {
            blocks += [
                .heading(2, Line(.situation, "Situation")),
                .paragraph(lines(.situation, situation, from: [.top(.situation)])),
            ]
        }
        for document in exercise.exhibits {
            blocks += [
                .heading(2, Line(.exhibit, mixed: "\(exhibit) \(document.title)", from: [document.statement])),
                .paragraph(lines(.exhibit, document.text, from: [document.statement])),
            ]
        }
        return blocks
    }
}
