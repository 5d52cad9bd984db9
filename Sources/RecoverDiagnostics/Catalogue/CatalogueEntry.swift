/// The story of one code: what it means, why it matters, how to mend it, and the mistake and the mend as examples.
public struct CatalogueEntry: Sendable {
    /// A file of the language, with what it needs around it. Every example runs as a test.
    public struct Example: Sendable {
        public let text: String
        /// What `check` is called with besides the file: `--variant exec`.
        public let arguments: [String]
        /// Files that stand beside it, by name.
        public let files: [(name: String, text: String)]

        public init(_ text: String, arguments: [String] = [], files: [(name: String, text: String)] = []) {
            self.text = text
            self.arguments = arguments
            self.files = files
        }
    }

    public let code: Code
    /// Two to five sentences.
    public let story: String
    public let wrong: Example
    public let mended: Example

    init(_ code: Code, _ story: String, wrong: Example, mended: Example) {
        self.code = code
        self.story = story
        self.wrong = wrong
        self.mended = mended
    }

    init(_ code: Code, _ story: String, wrong: String, mended: String) {
        self.init(code, story, wrong: Example(wrong), mended: Example(mended))
    }
}
