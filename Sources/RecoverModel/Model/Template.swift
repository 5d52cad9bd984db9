/// A message of a playbook, filled in with the case.
public struct Template: Sendable, Hashable, Stated {
    public var id: String
    public var title: String?
    public var subject: String
    public var body: String
    /// What `grade` looks for in a message written after it.
    public var checks: [CheckRequest] = []
    public var node = ModelTree.root

    public init(id: String, title: String? = nil, subject: String, body: String, checks: [CheckRequest] = []) {
        self.id = id
        self.title = title
        self.subject = subject
        self.body = body
        self.checks = checks
    }
}
