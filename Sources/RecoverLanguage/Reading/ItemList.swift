import RecoverBase
import RecoverModel
import RecoverSyntax

/// The items of one block, each with its key.
struct ItemList {
    private(set) var items: [Item] = []
    /// How often a name was used by statements that are numbered, so that the next one is found at once.
    private var numbers: [String: Int] = [:]

    init(capacity: Int) { items.reserveCapacity(capacity) }

    /// A statement without a name of its own whose block can wait.
    mutating func append(_ item: consuming Item, unread: UnreadBlock) {
        item.unread = unread
        items.append(item)
    }

    /// Statements of the block of the last one.
    mutating func addToLast(_ children: [Item]) {
        guard !items.isEmpty, !children.isEmpty else { return }
        items[items.count - 1].children += children
    }

    mutating func append(_ item: consuming Item, children: [Item], keyword: Keyword, tree: SyntaxTree) {
        item.children = children
        switch keyword.repetition {
        case .once: break
        case .keyed(let roles): item.key = ItemList.key(of: item, roles: roles, tree)
        case .joined(let roles): item.key = ItemList.joinedKey(of: item, roles: roles)
        case .each(let role, let by):
            split(item, role: role, by: by)
            return
        case .ordered, .numbered: item.key = number(of: item, keyword)
        }
        items.append(item)
    }

    /// What tells statements apart that have no name of their own.
    private mutating func number(of item: Item, _ keyword: Keyword) -> String {
        guard case .numbered(let role) = keyword.repetition else { return "#\(items.count + 1)" }
        let name = item.arguments.first { $0.role == role }?.value.string ?? ""
        let number = numbers[name, default: 0] + 1
        numbers[name] = number
        return number == 1 ? name : "\(name)#\(number)"
    }

    /// A statement that has its key already, from another list.
    mutating func take(_ item: Item) {
        var item = item
        let keyword = Vocabulary.standard.keywords[item.keyword]
        switch keyword.repetition {
        case .ordered, .numbered: item.key = number(of: item, keyword)
        case .once, .keyed, .joined, .each: break
        }
        items.append(item)
    }

    /// Whether what is said once is said already: then another one was hardly meant.
    func says(_ item: Item) -> Bool {
        !Vocabulary.standard.keywords[item.keyword].isItem && items.contains { $0.keyword == item.keyword }
    }

    private static func key(of item: Item, roles: [String], _ tree: SyntaxTree) -> String {
        for role in roles {
            if role == "condition" { return item.condition.map { tree.formattedText($0.span) } ?? "" }
            if let argument = item.arguments.first(where: { $0.role == role }) {
                return argument.value.string ?? argument.value.description
            }
        }
        return ""
    }

    /// `email`, `email.check-in`.
    private static func joinedKey(of item: Item, roles: [String]) -> String {
        var key = ""
        for argument in item.arguments.indices where roles.contains(item.arguments[argument].role) {
            guard let name = item.arguments[argument].value.string else { continue }
            if key.isEmpty { key = name } else { key = "\(key).\(name)" }
        }
        return key
    }

    /// `owner A, B` and `constraint no x, y` are as many statements.
    private mutating func split(_ item: Item, role: String, by: String?) {
        guard let position = item.arguments.firstIndex(where: { $0.role == role }) else { return }
        let prefix = by.flatMap { name in item.arguments.first { $0.role == name }?.value.string }
        for (index, value) in (item.arguments[position].value.list ?? []).enumerated() {
            var single = item
            single.arguments[position].value = value
            if index < item.elementSpans.count { single.arguments[position].span = item.elementSpans[index] }
            let own = value.string ?? value.description
            single.key = prefix.map { "\($0).\(own)" } ?? own
            items.append(single)
        }
    }
}

extension Item {
    /// The same item of an edited text, with the places that its parts had before.
    func placed(by text: EditedText) -> Item {
        var item = self
        item.span = text.place(span)
        item.elementSpans = elementSpans.map(text.place)
        item.conditionSpan = text.place(conditionSpan)
        item.condition = condition.map { $0.placed(by: text) }
        item.reason = reason.map { $0.placed(by: text) }
        for index in arguments.indices { item.arguments[index].span = text.place(arguments[index].span) }
        item.children = children.map { $0.placed(by: text) }
        return item
    }
}

extension Provenance.Words {
    fileprivate func placed(by text: EditedText) -> Provenance.Words {
        switch self {
        case .written(let span): .written(text.place(span))
        case .condition(let span): .condition(text.place(span))
        case .text, .template: self
        }
    }
}

extension Expression {
    fileprivate func placed(by text: EditedText) -> Expression {
        let place = { (expression: Expression) in expression.placed(by: text) }
        let form: Form =
            switch self.form {
            case .literal, .path: self.form
            case .not(let inner): .not(place(inner))
            case .and(let left, let right): .and(place(left), place(right))
            case .or(let left, let right): .or(place(left), place(right))
            case .compare(let comparison, let left, let right): .compare(comparison, place(left), place(right))
            case .isKnown(let inner): .isKnown(place(inner))
            case .isUnknown(let inner): .isUnknown(place(inner))
            case .mentions(let inner, let phrases): .mentions(place(inner), phrases)
            case .arithmetic(let operation, let left, let right): .arithmetic(operation, place(left), place(right))
            case .negative(let inner): .negative(place(inner))
            }
        return Expression(form, span: text.place(span))
    }
}
