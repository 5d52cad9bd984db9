import RecoverBase
import RecoverContract
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverText

/// By what replies to a scenario are judged: its contract, and what is looked for in them. Read once for all replies, and a
/// class so that the judging of each part shares it: copying a model costs more than a check.
final class Criteria: Sendable {
    let model: RecoveryModel
    /// Nobody reads what a check says.
    let isBrief: Bool
    /// What the case delivers, and what it describes for tasks.
    let contract: Contract
    let described: Contract
    let watch: Watch
    /// What the case leaves open on purpose, in lower case: a reply may leave it open too.
    let openNeeds: Set<String>
    /// Where the sender and the owners are reached, in lower case.
    let addresses: [[UInt8]]
    /// `phrases open-question`, word by word.
    let openers: [[ShortWord]]
    /// How many telling words each issue, each milestone and each offer has.
    let issueWords: [Int]
    let offerWords: [Int]
    let milestoneWords: [Int]
    /// What the complaint is about, under its other names.
    let subjects: Subjects
    /// What the case holds, to tell what a reply adds.
    let facts: CaseFacts
    let counts: CaseCounts
    let days: CaseDays
    let causes: CaseCauses
    /// What the customer said, in lower case.
    private let said: String
    /// All that the case says, likewise.
    private let own: String
    /// The same in bytes, where all of them are letters by themselves.
    private let ownBytes: [UInt8]?
    /// The statements that checks cite, by node. Making one takes longer than finding it.
    private let origins: [ModelTree.NodeID: Origin]
    private let lists: Set<WatchedList>
    private let concepts: Set<String>
    /// Concepts as the program ships them: where they hold, the shipped weights do.
    private let shippedConcepts: Set<String>
    /// What promises are about.
    let things: PromisedThings

    init(_ model: RecoveryModel, isBrief: Bool) {
        self.model = model
        self.isBrief = isBrief
        contract = Contract(model)
        described = Contract(model, of: model.described)
        watch = Watch(model)
        var needs: Set<String> = []
        for node in model.tree.nodes {
            for argument in node.arguments {
                if case .open(let needed) = argument.value { needs.insert(needed.lowercased()) }
            }
        }
        openNeeds = needs
        addresses = ([model.sender?.contact.known] + model.owners.map(\.contact.known)).compactMap { contact in
            contact.map { Array($0.address.lowercased().utf8) }
        }
        openers = model.phrases("open-question").map { phrase in
            phrase.split(separator: " ").compactMap { ShortWord(String($0)) }
        }
        issueWords = (model.feedback?.issues ?? []).map { TellingWords.of($0.quote).count }
        milestoneWords = (model.plan?.milestones ?? []).map { TellingWords.of($0.title).count }
        offerWords = model.offers.map { TellingWords.of($0.title).count }
        facts = CaseFacts(model)
        counts = CaseCounts(model)
        days = CaseDays(model)
        causes = CaseCauses(model)
        subjects = Subjects(model)
        let comment = model.feedback.map { [$0.comment.known].compactMap { $0 } + $0.issues.map(\.quote) } ?? []
        said = comment.joined(separator: "\n").lowercased()
        own = CaseFacts.texts(of: model).joined(separator: "\n").lowercased()
        ownBytes = Criteria.isPlain(own) ? Array(own.utf8) : nil
        origins = Criteria.origins(of: model.tree)
        let concepts = Set(model.concepts.map(\.id))
        self.concepts = concepts
        let shipped = Dictionary(Library.words.map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        shippedConcepts = Set(model.concepts.filter { shipped[$0.id] == $0.forms }.map(\.id))
        things = PromisedThings(model)
        lists = Set(
            WatchedList.allCases.filter {
                !model.phrases($0.rawValue).isEmpty
                    || WatchedList.unlisted.contains($0) && concepts.contains($0.rawValue)
            })
    }

    /// The customer's own words hold this.
    func isSaid(_ words: String) -> Bool { said.contains(words.lowercased()) }

    /// Several words that the case itself has: a question that it prescribes, or a cause, reproaches nobody.
    func isOfCase(_ words: String) -> Bool {
        guard words.utf8.contains(0x20) else { return false }
        if let ownBytes, Criteria.isPlain(words) { return ByteSearch.holds(ownBytes, Array(words.lowercased().utf8)) }
        return own.contains(words.lowercased())
    }

    /// Each byte of it is one sign.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } }

    // MARK: Where it is asked for

    private static func origins(of tree: ModelTree) -> [ModelTree.NodeID: Origin] {
        var origins: [ModelTree.NodeID: Origin] = [:]
        func visit(_ id: ModelTree.NodeID, isDeep: Bool) {
            if let setting = tree[id].settings.last { origins[id] = tree.provenance.origin(of: setting) }
            if isDeep { for child in tree.children(of: id) { visit(child, isDeep: true) } }
        }
        for id in tree.children(of: ModelTree.root) {
            switch tree[id].keyword {
            case .deliver, .template: visit(id, isDeep: true)
            case .phrases, .concept, .topic, .policy, .constraint, .feedback, .customer: visit(id, isDeep: false)
            default: break
            }
        }
        return origins
    }

    func node(of deliverable: Deliverable) -> ModelTree.NodeID? {
        model.tree.child(of: ModelTree.root, .deliver, deliverable.path)
    }

    /// The statement in the block of another, by its keyword and, where it repeats, its key.
    func origin(_ keyword: KeywordName, _ key: String = "", in node: ModelTree.NodeID?) -> Origin? {
        node.flatMap { model.tree.child(of: $0, keyword, key) }.flatMap { origins[$0] }
    }

    func origin(of id: ModelTree.NodeID) -> Origin? { origins[id] }

    /// The first statement that a requirement comes from.
    func origin(of requirement: Requirement) -> Origin? {
        requirement.statements.lazy.flatMap(model.tree.nodes(of:)).compactMap { self.origins[$0] }.first
    }

    /// A statement of the root: `phrases hollow`, `policy apology`.
    func origin(_ keyword: KeywordName, _ key: String = "") -> Origin? { origin(keyword, key, in: ModelTree.root) }

    func origin(of list: WatchedList) -> Origin? {
        origin(.phrases, list.rawValue) ?? origin(.concept, list.rawValue)
    }

    func origin(ofConstraint index: Int) -> Origin? {
        let constraint = model.constraints[index]
        return origin(.constraint, "\(constraint.verb.rawValue).\(constraint.topic)")
    }

    // MARK: What it says

    func has(_ list: WatchedList) -> Bool { lists.contains(list) }

    func hasConcept(_ list: WatchedList) -> Bool { concepts.contains(list.rawValue) }

    func hasConcept(_ topic: String) -> Bool { concepts.contains(topic) }

    /// How sentences lean counts for a list, and for what it forbids.
    func isWeighed(_ list: WatchedList) -> Bool { shippedConcepts.contains(list.rawValue) }

    func isWeighed(topic: String) -> Bool { shippedConcepts.contains(topic) }

    /// The phrases of a topic are those that come with the program.
    func isShipped(topic: String) -> Bool {
        origin(.topic, topic).map { $0.file.hasPrefix("playbook:") } ?? false
    }

    /// The phrases are those that come with the program.
    func isShipped(_ list: WatchedList) -> Bool {
        origin(.phrases, list.rawValue).map { $0.file.hasPrefix("playbook:") } ?? true
    }

    func policy(_ name: PolicyName) -> String? { model.policy(name.rawValue)?.words }
}
