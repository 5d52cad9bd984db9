import RecoverBase

/// Where a value comes from: every layer that set it, the winner last.
public struct Why: Sendable, Hashable {
    public struct Layer: Sendable, Hashable {
        /// What the layer said, without the keyword.
        public var value: String
        public var origin: Origin

        public init(value: String, origin: Origin) {
            self.value = value
            self.origin = origin
        }
    }

    public var path: String
    public var value: String
    public var layers: [Layer]

    public init(path: String, value: String, layers: [Layer]) {
        self.path = path
        self.value = value
        self.layers = layers
    }
}

extension ModelTree {
    /// The layers behind a path; nil where nothing is written there.
    public func why(_ path: Path) -> Why? {
        switch resolve(path) {
        case .node(let id): why(path, id, argument: nil)
        case .argument(let id, let role): why(path, id, argument: role)
        case .nodes(let ids): whyAll(path, ids)
        case nil: whyDropped(path)
        case .count: nil
        }
    }

    /// The layers behind a statement.
    public func why(of id: NodeID) -> Why? {
        why(Path(path(of: id)) ?? Path([nodes[id].keyword.rawValue]), id, argument: nil)
    }

    private func why(_ path: Path, _ id: NodeID, argument role: String?) -> Why? {
        guard id != ModelTree.root, !nodes[id].settings.isEmpty else { return nil }
        // A layer that said the statement again without this part of it kept what stood there.
        let told = role.flatMap { argument($0, of: id) }
        let layers = nodes[id].settings.prefix(told.map { $0.setting + 1 } ?? nodes[id].settings.count).map { setting in
            Why.Layer(value: said(setting, by: id), origin: provenance.origin(of: setting))
        }
        let value = told.map { words(of: $0, in: id) } ?? layers.last?.value ?? ""
        return Why(path: path.description, value: value, layers: layers)
    }

    /// Of a statement that a layer dropped: what it was, and who took it away, which wins.
    private func whyDropped(_ path: Path) -> Why? {
        guard
            let id = nodes.indices.dropFirst().first(where: {
                nodes[$0].isDropped && self.path(of: $0) == path.description
            }), let drop = nodes[id].droppedBy
        else { return nil }
        let layers = (Array(nodes[id].settings) + [drop]).map { setting in
            Why.Layer(value: said(setting, by: id), origin: provenance.origin(of: setting))
        }
        return Why(path: path.description, value: "dropped", layers: layers)
    }

    private func whyAll(_ path: Path, _ ids: [NodeID]) -> Why? {
        let layers = ids.flatMap { id in
            nodes[id].settings.map { Why.Layer(value: said($0, by: id), origin: provenance.origin(of: $0)) }
        }
        guard !layers.isEmpty else { return nil }
        let value = ids.compactMap { nodes[$0].settings.last.map(provenance.words) }.joined(separator: "; ")
        return Why(path: path.description, value: value, layers: layers)
    }

    /// The statement without its keyword and the name behind it; a flag is `yes`.
    private func said(_ setting: Setting, by id: NodeID) -> String {
        let words = provenance.words(of: setting)
        let keyword = nodes[id].keyword.rawValue
        guard words.hasPrefix(keyword) else { return words }
        let rest = words.dropFirst(keyword.count).drop { $0 == " " }
        if !nodes[id].key.isEmpty, rest.hasPrefix("\(nodes[id].key) ") {
            let value = String(rest.dropFirst(nodes[id].key.count).drop { $0 == " " })
            // What else a policy might be is not what it is.
            return nodes[id].keyword == .policy
                ? value.firstRange(of: " of ").map { String(value[..<$0.lowerBound]) } ?? value : value
        }
        return rest.isEmpty ? "yes" : String(rest)
    }
}
