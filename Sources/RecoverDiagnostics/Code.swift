// The codes themselves are generated from the pages in `Codes/`, with their severities and titles.

extension Code: Comparable {
    public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }

    /// What it means, why it matters, how to mend it, and the mistake and the mend as examples.
    public var page: ExplainPage {
        ExplainPage(
            "\(severity.rawValue)[\(rawValue)]", severity: severity,
            ExplainPage.parts(ofMarkdown: markdown.drop { $0 != "\n" }))
    }
}
