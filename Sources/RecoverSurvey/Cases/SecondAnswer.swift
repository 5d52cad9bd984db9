import RecoverBase

/// An answer of a customer whose case is known from an earlier morning.
public struct SecondAnswer: Sendable, Hashable, CustomStringConvertible {
    public var id: String
    public var score: Int
    /// What it was the first time, and who said it; empty where nobody has looked.
    public var before = ""
    public var who = ""
    public var row: Int
    public var at: Instant?
    public var touchpoint: String

    public init(id: String, score: Int, row: Int, at: Instant?, touchpoint: String = "") {
        self.id = id
        self.score = score
        self.row = row
        self.at = at
        self.touchpoint = touchpoint
    }

    /// `Kim, Osprey: 3, now 9 (row 12), kept as resurvey_score`
    public var description: String {
        let name = who.isEmpty ? "case `\(id)`" : who
        return "\(name): \(before), now \(score) (row \(row)), kept as resurvey_score"
    }
}

/// The ids of cases from earlier mornings. Most ids of an export are known by their hash not to be among them.
public struct KnownCases: Sendable {
    private let ids: Set<String>
    private var hashes = IDTable()

    public init(_ table: CaseTable) {
        ids = Set(table.ids)
        for id in ids { Array(id.utf8).withUnsafeBufferPointer { _ = hashes.insert(IDTable.hash($0)) } }
    }

    /// - Parameter id: a cell as it stands in the file.
    func mayHold(_ id: UnsafeBufferPointer<UInt8>) -> Bool { !id.isEmpty && hashes.contains(IDTable.hash(id)) }

    public func holds(_ id: String) -> Bool { ids.contains(id) }
}
