/// Where a value was set: the statement, the layer it belongs to, and why it says so.
public struct Origin: Sendable, Hashable {
    /// The file as diagnostics name it; shipped playbooks are `playbook:NAME`.
    public var file: String
    /// From 1.
    public var line: Int
    /// The layer: `standard`, a playbook's name, `scenario`, `variant NAME`, `--set`, `line 3`.
    public var layer: String
    /// The `when` (or `replace`) that brought the value in, as it is written.
    public var rule: String?
    /// The statement's `because "…"`.
    public var reason: String?

    public init(file: String, line: Int, layer: String, rule: String? = nil, reason: String? = nil) {
        self.file = file
        self.line = line
        self.layer = layer
        self.rule = rule
        self.reason = reason
    }

    /// Where to look: `case.rs:3`. What was typed in a session or set for one command has no file, and is its layer.
    public var place: String { file == layer ? file : "\(file):\(line)" }
}
