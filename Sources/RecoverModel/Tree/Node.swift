import RecoverBase

extension ModelTree {
    /// One statement as all layers together make it.
    public struct Node: Sendable {
        public let keyword: KeywordName
        /// The key of a statement that may repeat, empty for one that may not.
        public let key: String
        public var arguments: [Argument] = []
        /// Lowest layer first, so the winner is the last.
        public var settings = Settings()
        /// The first statement of it in a layer that is no playbook: a scenario lists what it wants.
        public var listedBy: Setting?
        /// What few statements have, in no or one element: a model has many nodes.
        @usableFromInline var rare: [Rare] = []
        /// A layer dropped the statement and none wrote it again.
        public private(set) var isDropped = false

        @usableFromInline let statementNumber: Int16
        public internal(set) var parent: Int32
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var next: Int32 = -1
        var childCount: Int32 = 0

        @usableFromInline
        struct Rare: Sendable {
            @usableFromInline var condition: Expression?
            @usableFromInline var conditionSpan = Span(start: 0, end: 0)
            @usableFromInline var conditional: [Argument]?
            @usableFromInline var renamedTo: String?
            @usableFromInline var droppedBy: Setting?
            @usableFromInline var firstSetting: Setting?

            init() {}
        }

        init(keyword: KeywordName, key: String, statement: Int, parent: NodeID) {
            self.keyword = keyword
            self.key = key
            statementNumber = Int16(clamping: statement)
            self.parent = Int32(clamping: parent)
        }

        /// The statement's index in the vocabulary; -1 for the root.
        @inlinable public var statement: Int { Int(wide: statementNumber) }

        @inlinable public var name: String { rare.isEmpty ? key : renamedTo ?? key }

        func isNamed(_ name: String) -> Bool { rare.isEmpty || renamedTo == nil ? key == name : renamedTo == name }

        /// The condition of a statement that has one.
        public var condition: Expression? {
            @inlinable get { rare.isEmpty ? nil : rare[0].condition }
            set { if newValue != nil || !rare.isEmpty { withRare { $0.condition = newValue } } }
        }

        /// Where the condition stands.
        public var conditionSpan: Span {
            @inlinable get { rare.isEmpty ? Span(start: 0, end: 0) : rare[0].conditionSpan }
            set { withRare { $0.conditionSpan = newValue } }
        }

        /// What a `when` of a lower layer said: it stands again when a layer drops what was said outright.
        public var conditional: [Argument]? {
            @inlinable get { rare.isEmpty ? nil : rare[0].conditional }
            set { if newValue != nil || !rare.isEmpty { withRare { $0.conditional = newValue } } }
        }

        /// What `replace` made of the key; where nil, the key.
        public var renamedTo: String? {
            @inlinable get { rare.isEmpty ? nil : rare[0].renamedTo }
            set { withRare { $0.renamedTo = newValue } }
        }

        /// The statement that dropped it.
        public var droppedBy: Setting? {
            @inlinable get { isDropped ? rare[0].droppedBy : nil }
            set {
                guard isDropped || newValue != nil else { return }
                isDropped = newValue != nil
                withRare { $0.droppedBy = newValue }
            }
        }

        /// The lowest statement of it, also where it was dropped and written again since.
        public internal(set) var firstSetting: Setting? {
            get { rare.isEmpty ? settings.first : rare[0].firstSetting ?? settings.first }
            set { withRare { $0.firstSetting = newValue } }
        }

        private mutating func withRare(_ change: (inout Rare) -> Void) {
            if rare.isEmpty { rare.append(Rare()) }
            change(&rare[0])
        }
    }
}
