import RecoverBase
import RecoverModel
import RecoverText

/// What a language model is asked for: sections, built from the recovery model as a structure and only then written.
/// Nothing that was filled in is ever read as a part of the prompt's form.
public struct Prompt: Sendable, Hashable {
    public struct Options: Sendable, Hashable {
        /// The path of one deliverable, `email` or `email.check-in`; nil takes all.
        public var only: String?
        /// Addresses and numbers in the customer's words stay as they are.
        public var includesPersonalData: Bool
        /// Names are swapped for these stand-ins.
        public var pseudonyms: Pseudonyms?

        public init(only: String? = nil, includesPersonalData: Bool = false, pseudonyms: Pseudonyms? = nil) {
            self.only = only
            self.includesPersonalData = includesPersonalData
            self.pseudonyms = pseudonyms
        }
    }

    /// A deliverable that is asked for, and the heading under which the reply holds it.
    public struct Request: Sendable, Hashable {
        public var path: String
        public var heading: String
    }

    /// `Options.only` names no deliverable of the model.
    public struct NoSuchDeliverable: Error, Sendable, Hashable {
        public var path: String
        /// The paths that there are.
        public var known: [String]

        public init(path: String, known: [String]) {
            self.path = path
            self.known = known
        }
    }

    public let sections: [PromptSection]
    /// In order.
    public let deliverables: [Request]
    public let fence: Fence
    public let manifest: Manifest
    /// The statements that its lines ask for.
    let asked: [Statement]

    public init(_ model: RecoveryModel, options: Options = Options()) throws(NoSuchDeliverable) {
        let selected = try Prompt.select(options.only, from: model.deliverables)
        var builder = PromptBuilder(model: model, deliverables: selected, options: options)
        sections = builder.build()
        deliverables = selected.map { Request(path: $0.path, heading: $0.heading) }
        fence = builder.fence
        manifest = builder.ledger.manifest
        asked = builder.contract.asked
    }

    /// The deliverable of that path; where there is none, all of the kind of that name.
    private static func select(
        _ path: String?, from deliverables: [Deliverable]
    ) throws(NoSuchDeliverable) -> [Deliverable] {
        guard let path else { return deliverables }
        let exact = deliverables.filter { $0.path == path }
        if !exact.isEmpty { return exact }
        let kind = deliverables.filter { $0.kind.rawValue == path }
        guard !kind.isEmpty else { throw NoSuchDeliverable(path: path, known: deliverables.map(\.path)) }
        return kind
    }

    // MARK: Writing

    /// The whole prompt as one text.
    public func text() -> String { sections.text }

    /// The same line by line.
    public var lines: [OutputLine] { sections.lines }

    /// A chat-completions array: who writes and by which rules is the system's message, the case the user's.
    public func messages() -> JSON {
        let system = sections.filter { Prompt.isForSystem($0.id) }
        let user = sections.filter { !Prompt.isForSystem($0.id) }
        return [
            ["role": "system", "content": .string(system.text)],
            ["role": "user", "content": .string(user.text)],
        ]
    }

    /// `{"sections":[{"id","title","text"}],"deliverables":[{"path","heading"}],"fence":{"open","close"},"manifest"}`.
    public func json() -> JSON {
        sections.json(
            fence: fence,
            [
                "deliverables": .array(
                    deliverables.map { ["path": .string($0.path), "heading": .string($0.heading)] }),
                "manifest": manifest.json,
            ])
    }

    private static func isForSystem(_ id: PromptSection.ID) -> Bool {
        switch id {
        case .role, .rules: true
        case .task, .facts, .comment, .deliverable, .repair, .answered: false
        }
    }
}
