import Foundation

/// As much of JSON Schema 2020-12 as `Grammar/model.schema.json` uses. It refuses a schema that says more.
struct JSONSchema {
    struct Unsupported: Error {
        var keyword: String
    }

    private let root: [String: Any]
    private static let known: Set<String> = [
        "$schema", "$ref", "$defs", "title", "description", "type", "properties", "required", "additionalProperties",
        "unevaluatedProperties", "items", "enum", "const", "anyOf", "oneOf", "allOf", "pattern", "minLength", "minimum",
        "maximum", "minItems",
    ]

    init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        try JSONSchema.check(root)
    }

    private static func check(_ schema: [String: Any]) throws {
        for key in schema.keys where !known.contains(key) { throw Unsupported(keyword: key) }
        for key in ["properties", "$defs"] {
            for value in (schema[key] as? [String: [String: Any]] ?? [:]).values { try check(value) }
        }
        for key in ["items", "additionalProperties"] {
            if let value = schema[key] as? [String: Any] { try check(value) }
        }
        for key in ["anyOf", "oneOf", "allOf"] {
            for value in schema[key] as? [[String: Any]] ?? [] { try check(value) }
        }
    }

    /// What is wrong with a document, each with its place; empty where it is valid.
    func mistakes(in document: Any) -> [String] { mistakes(document, root, at: "$") }

    private func mistakes(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var found: [String] = []
        if let reference = schema["$ref"] as? String {
            guard let target = target(of: reference) else { return ["\(path): there is no \(reference)"] }
            found += mistakes(value, target, at: path)
        }
        for part in schema["allOf"] as? [[String: Any]] ?? [] { found += mistakes(value, part, at: path) }
        if let names = (schema["type"] as? [String]) ?? (schema["type"] as? String).map({ [$0] }),
            !names.contains(where: { JSONSchema.isA(value, $0) })
        {
            return found + ["\(path): \(value) is no \(names.joined(separator: " or "))"]
        }
        if let constant = schema["const"], !JSONSchema.same(constant, value) {
            found.append("\(path): not \(constant)")
        }
        if let options = schema["enum"] as? [Any], !options.contains(where: { JSONSchema.same($0, value) }) {
            found.append("\(path): \(value) is none of \(options)")
        }
        if let options = schema["anyOf"] as? [[String: Any]] {
            let results = options.map { mistakes(value, $0, at: path) }
            if !results.contains(where: \.isEmpty) {
                found.append("\(path): fits none of anyOf: \(results.min { $0.count < $1.count } ?? [])")
            }
        }
        if let options = schema["oneOf"] as? [[String: Any]] {
            let results = options.map { mistakes(value, $0, at: path) }
            let count = results.filter(\.isEmpty).count
            if count != 1 {
                found.append("\(path): fits \(count) of oneOf: \(results.min { $0.count < $1.count } ?? [])")
            }
        }
        found += limits(value, schema, at: path)
        if let object = value as? [String: Any] { found += members(object, schema, at: path) }
        if let list = value as? [Any] {
            if let count = schema["minItems"] as? Int, list.count < count { found.append("\(path): too few") }
            if let items = schema["items"] as? [String: Any] {
                for (index, item) in list.enumerated() { found += mistakes(item, items, at: "\(path)[\(index)]") }
            }
        }
        return found
    }

    private func limits(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var found: [String] = []
        if let text = value as? String {
            if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
                found.append("\(path): \(text) does not match \(pattern)")
            }
            if let count = schema["minLength"] as? Int, text.count < count { found.append("\(path): too short") }
        }
        if let number = value as? NSNumber, !JSONSchema.isFlag(number) {
            if let limit = schema["minimum"] as? Double, number.doubleValue < limit {
                found.append("\(path): too small")
            }
            if let limit = schema["maximum"] as? Double, number.doubleValue > limit {
                found.append("\(path): too large")
            }
        }
        return found
    }

    private func target(of reference: String) -> [String: Any]? {
        (root["$defs"] as? [String: [String: Any]])?[String(reference.dropFirst("#/$defs/".count))]
    }

    /// The properties that a schema speaks of, with those of what it refers to.
    private func names(in schema: [String: Any]) -> Set<String> {
        let own = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        let parts = schema["allOf"] as? [[String: Any]] ?? []
        let target = (schema["$ref"] as? String).flatMap(target)
        return (parts + [target].compactMap { $0 }).reduce(own) { $0.union(names(in: $1)) }
    }

    private func members(_ object: [String: Any], _ schema: [String: Any], at path: String) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): no \($0)" }
        if schema["unevaluatedProperties"] as? Bool == false {
            let names = names(in: schema)
            found += object.keys.filter { !names.contains($0) }.map { "\(path): \($0) is too much" }
        }
        for (name, value) in object {
            if let property = properties[name] {
                found += mistakes(value, property, at: "\(path).\(name)")
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                found += mistakes(value, others, at: "\(path).\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): \(name) is too much")
            }
        }
        return found
    }

    private static func isA(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "null": value is NSNull
        case "boolean": (value as? NSNumber).map(isFlag) ?? false
        case "number": (value as? NSNumber).map { !isFlag($0) } ?? false
        case "integer": (value as? NSNumber).map { !isFlag($0) && $0.doubleValue.rounded() == $0.doubleValue } ?? false
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

    private static func same(_ left: Any, _ right: Any) -> Bool {
        (left as? NSObject).map { $0.isEqual(right) } ?? false
    }
}
