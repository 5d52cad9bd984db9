import RecoverBase
import RecoverModel

extension Why {
    /// With the keys of interface.md.
    public var json: JSON {
        let layers = layers.map { layer -> JSON in
            [
                "value": .string(layer.value), "file": .string(layer.origin.file), "line": .int(layer.origin.line),
                "layer": .string(layer.origin.layer), "rule": JSON(layer.origin.rule),
                "because": JSON(layer.origin.reason),
            ]
        }
        return ["path": .string(path), "value": .string(value), "layers": .array(layers)]
    }

    /// The winner first, as people read it; then what it overrode.
    public var text: String {
        var lines = ["\(path) is \(value)"]
        for (index, layer) in layers.reversed().enumerated() {
            let origin = layer.origin
            lines.append("")
            lines.append("  \(index == 0 ? "set by" : "over") \(origin.layer): \(layer.value)")
            if origin.place != origin.layer { lines.append("    \(origin.place)") }
            if let rule = origin.rule { lines.append("    \(rule)") }
            if let reason = origin.reason { lines.append("    because \(reason)") }
        }
        return VisibleText.visible(lines.joined(separator: "\n"))
    }
}
