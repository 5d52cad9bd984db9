import RecoverLanguage
import RecoverModel
import RecoverSyntax

extension Compiler {
    /// Every condition of a file and of the playbooks below it, also of those blocks that do not hold in it: two cases
    /// of which all of them say the same are the same to the playbooks.
    public mutating func conditions(of request: CompileRequest) -> [Expression] {
        var loader = LayerLoader(surroundings: surroundings, cache: cache, playbooks: playbooks)
        loader.load(main: request.main, variant: nil, typed: [])
        cache = loader.cache
        var found: [Expression] = []
        for layer in loader.layers { Compiler.collect(layer.itemsWithVariants, of: layer, into: &found) }
        return found
    }

    private static func collect(_ items: [Item], of layer: Layer, into found: inout [Expression]) {
        for item in items {
            if let condition = item.condition { found.append(condition) }
            if let unread = item.unread, let tree = layer.tree {
                collect(Reader.items(of: unread, in: tree), of: layer, into: &found)
            } else {
                collect(item.children, of: layer, into: &found)
            }
        }
    }
}
