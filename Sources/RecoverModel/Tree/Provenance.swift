import RecoverBase

/// One setting of a value: which statement of which layer said it. Small on purpose; `Provenance` has the words.
@frozen
public struct Setting: Sendable, Hashable {
    public var layer: Int32
    /// The statement from its keyword to the end of its arguments.
    public var span: Span
    /// Index of the `when` or `replace` that brought it in, or -1.
    public var rule: Int32
    /// Index of its reason, or -1.
    public var reason: Int32

    public init(layer: Int, span: Span, rule: Int = -1, reason: Int = -1) {
        self.layer = Int32(clamping: layer)
        self.span = span
        self.rule = Int32(clamping: rule)
        self.reason = Int32(clamping: reason)
    }
}

/// The layers of a model and the words of their statements, lowest first.
public struct Provenance: Sendable {
    /// One object for all models that a layer is part of: a session makes a model of thousands of them for each statement.
    public final class Layer: Sendable {
        /// `standard`, a playbook's name, `scenario`, `variant NAME`, `--set`, `line 3`.
        public let name: String
        public let source: Source
        /// Doctrine, not a case: what it says of deliverables is how, not what.
        public let isPlaybook: Bool
        let lines: LineTable

        public init(name: String, source: Source, isPlaybook: Bool, lines: LineTable) {
            self.name = name
            self.source = source
            self.isPlaybook = isPlaybook
            self.lines = lines
        }
    }

    /// The words of a rule or a reason. Most are asked for by nobody, so they stay in the source until they are.
    public enum Words: Sendable {
        /// A text that its source writes differently, such as one with escapes.
        case text(String)
        /// A text with paths that are filled in when it is shown.
        case template([TextPiece])
        /// A part of the source.
        case written(Span)
        /// The condition of a `when`.
        case condition(Span)

        /// The words of a text; nil for what is none.
        public init?(_ value: Value) {
            switch value {
            case .template(let pieces): self = .template(pieces)
            default:
                guard let text = value.string else { return nil }
                self = .text(text)
            }
        }

        /// As a reader sees them; the spans are of this source.
        public func text(in source: Source) -> String {
            switch self {
            case .text(let text): text
            case .template(let pieces): TextPiece.written(pieces)
            case .written(let span): source.text(span)
            case .condition(let span):
                "when " + source.text(span).oneLine
            }
        }
    }

    public let layers: [Layer]
    private var words: [Words] = []
    /// Whether any reason has paths to be filled in.
    public private(set) var hasFills = false

    public init(layers: [Layer] = []) {
        self.layers = layers
    }

    /// Keeps a rule or a reason of a layer; the index goes into a `Setting` of that layer.
    public mutating func add(_ words: Words) -> Int {
        self.words.append(words)
        if case .template = words { hasFills = true }
        return self.words.count - 1
    }

    /// As it is written.
    public func reason(of setting: Setting) -> String? { text(setting.reason, of: setting) }

    /// To be filled in.
    public func reasonValue(of setting: Setting) -> Value? {
        guard setting.reason >= 0 else { return nil }
        if case .template(let pieces) = words[Int(wide: setting.reason)] { return .template(pieces) }
        return reason(of: setting).map(Value.text)
    }

    private func text(_ index: Int32, of setting: Setting) -> String? {
        index < 0 ? nil : words[Int(wide: index)].text(in: layers[Int(wide: setting.layer)].source)
    }

    public func origin(of setting: Setting) -> Origin {
        let layer = layers[Int(wide: setting.layer)]
        return Origin(
            file: layer.source.name, line: layer.lines.line(at: Int(wide: setting.span.start)), layer: layer.name,
            rule: text(setting.rule, of: setting), reason: reason(of: setting))
    }

    /// The statement as it is written, in one line.
    public func words(of setting: Setting) -> String {
        layers[Int(wide: setting.layer)].source.text(setting.span).oneLine
    }

    /// The part of a source as it is written, in one line.
    public func words(of span: Span, in setting: Setting) -> String {
        layers[Int(wide: setting.layer)].source.text(span).oneLine
    }
}
