/// What a language says of its statements, by their numbers: enough to follow a path where nothing is written.
public protocol Schema: Sendable {
    /// What paths of every case begin with.
    var roots: [String] { get }
    /// The statement of a name in a block; nil is the top of a file.
    func statement(_ name: String, in block: Int?) -> Int?
    func name(of statement: Int) -> KeywordName
    /// The block that a statement opens; which, the key may tell: that of `deliver email`.
    func block(of statement: Int, key: String) -> Int?
    /// Its statements are told apart by names, so that a name follows it in a path.
    func isNamed(_ statement: Int) -> Bool
    /// What the statement as a whole holds.
    func content(of statement: Int) -> FieldContent
    /// What stands on its line under that name: an argument, or a word of the form.
    func part(_ name: String, of statement: Int) -> FieldContent?
    /// The names of its arguments.
    func roles(of statement: Int) -> [String]
    /// The statement that declares what this one names: `owner` for `assigned`.
    func declaration(namedBy statement: Int) -> Int?
    /// The names of the statements that say something in a block.
    func fields(of block: Int) -> [String]
    /// Where the name alone of an item in a block may stand in a path, the statements of such items.
    /// - Parameter isLast: nothing follows the name.
    func items(namedIn block: Int, isLast: Bool) -> [Int]?
    /// What follows from the statements of a block and is none of them: the class of a score.
    func derived(_ name: String, in block: Int) -> FieldContent?
}

/// What a field can hold, `.unknown` where that is of several kinds.
public struct FieldContent: Sendable, Hashable {
    public var kind: ValueKind
    public var isList: Bool
    /// All the words that it can hold, where they are few and known; else none.
    public var words: [String]

    public init(_ kind: ValueKind, isList: Bool = false, words: [String] = []) {
        self.kind = kind
        self.isList = isList
        self.words = words
    }
}
