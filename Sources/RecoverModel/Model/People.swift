/// An address and how to reach it.
public struct Contact: Sendable, Hashable {
    public var address: String
    /// `email`, `phone`, …
    public var channel: String?

    public init(address: String, channel: String?) {
        self.address = address
        self.channel = channel
    }
}

/// Who writes to the customer.
public struct Sender: Sendable, Hashable, Stated {
    public var role: Field<String> = .unknown
    public var organisation: Field<String> = .unknown
    public var person: Field<String> = .unknown
    public var contact: Field<Contact> = .unknown
    public var node = ModelTree.root

    public init() {}
}

/// Someone, or a team, who can own a step.
public struct Owner: Sendable, Hashable, Stated {
    public var id: String
    public var title: String?
    public var person: Field<String> = .unknown
    /// A level of the `authority` scale.
    public var authority: String?
    /// The account's own CSM (D3).
    public var isAccountCSM = false
    public var contact: Field<Contact> = .unknown
    public var node = ModelTree.root

    public init(id: String, title: String? = nil) {
        self.id = id
        self.title = title
    }

    /// `Customer Success (Maya Ortiz)`, or as much of it as is known.
    public var display: String {
        let name = title ?? id
        return person.known.map { "\(name) (\($0))" } ?? name
    }
}

/// Something that may be given, and under which conditions.
public struct Offer: Sendable, Hashable, Stated {
    public var id: String
    public var title: String
    public var worth: Quantity?
    /// `before` or `after`, and of what: `understanding` or `resolution` (C8, P6).
    public var order: String?
    public var moment: String?
    /// The owner who must approve it.
    public var approval: String?
    public var node = ModelTree.root

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}
