/// The statements at the top of a model by their keywords, in order.
struct TopStatements: Sendable {
    private(set) var keywords: [KeywordName] = []
    private var nodes: [[ModelTree.NodeID]] = []
    /// The place of a keyword by its statement in the vocabulary, or -1.
    private var places: [Int16] = []

    func named(_ keyword: KeywordName) -> [ModelTree.NodeID] {
        keywords.firstIndex(of: keyword).map { nodes[$0] } ?? []
    }

    mutating func add(_ node: ModelTree.NodeID, _ keyword: KeywordName, statement: Int) {
        nodes[place(of: keyword, statement: statement)].append(node)
    }

    /// What was dropped and is written again stands behind the others.
    mutating func moveToEnd(_ node: ModelTree.NodeID, _ keyword: KeywordName) {
        guard let place = keywords.firstIndex(of: keyword) else { return }
        nodes[place].removeAll { $0 == node }
        nodes[place].append(node)
    }

    private mutating func place(of keyword: KeywordName, statement: Int) -> Int {
        if places.indices.contains(statement), places[statement] >= 0 { return Int(wide: places[statement]) }
        let place = keywords.firstIndex(of: keyword) ?? keywords.count
        if place == keywords.count {
            keywords.append(keyword)
            nodes.append([])
        }
        if statement >= 0 {
            while places.count <= statement { places.append(-1) }
            places[statement] = Int16(clamping: place)
        }
        return place
    }
}
