import RecoverBase
import RecoverModel

extension Why {
    /// With the keys of interface.md.
    public var json: JSON {
        ["path": .string(path), "value": .string(value), "layers": .array(layers.map(\.json))]
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

extension Why.Layer {
    var json: JSON {
        [
            "value": .string(value), "file": .string(origin.file), "line": .int(origin.line),
            "layer": .string(origin.layer), "rule": JSON(origin.rule), "because": JSON(origin.reason),
        ]
    }
}
