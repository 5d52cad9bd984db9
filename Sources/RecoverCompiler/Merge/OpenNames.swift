import RecoverModel

extension ModelTree {
    /// What is needed where a bare `?` stands, by its place: "customer's company", "name of Support".
    mutating func nameOpenArguments(of id: NodeID) {
        for index in self[id].arguments.indices {
            guard case .open("") = self[id].arguments[index].value else { continue }
            self[id].arguments[index].value = .open(openName(id, role: self[id].arguments[index].role))
        }
    }

    private func openName(_ id: NodeID, role: String) -> String {
        let keyword = self[id].keyword.rawValue
        let parent = Int(wide: self[id].parent)
        if parent == ModelTree.root {
            return self[id].key.isEmpty ? "\(keyword)'s \(role)" : "\(role) of \(self[id].key)"
        }
        // Little words say nothing by themselves: `person`, `by`, `at`.
        let what = ["person", "by", "at", "on"].contains(keyword) ? role : String(keyword.map { $0 == "-" ? " " : $0 })
        if !self[id].key.isEmpty { return "\(what) \(self[id].key)" }
        return self[parent].key.isEmpty
            ? "\(self[parent].keyword.rawValue)'s \(what)" : "\(what) of \(self[parent].key)"
    }
}
