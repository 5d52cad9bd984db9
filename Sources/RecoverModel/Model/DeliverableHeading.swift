extension Deliverable {
    /// The heading under which a reply holds it, and the reader of replies looks for it: `## Call guide`, and
    /// `## Email: check-in` for a further message of a kind.
    public var heading: String {
        "## " + kind.title + (id.map { ": \($0)" } ?? "")
    }
}

extension Deliverable.Kind {
    /// `Call guide`, as headings name it.
    public var title: String {
        switch self {
        case .email: "Email"
        case .call: "Call guide"
        case .plan: "Plan"
        case .brief: "Briefing"
        case .sequence: "Sequence"
        }
    }
}
