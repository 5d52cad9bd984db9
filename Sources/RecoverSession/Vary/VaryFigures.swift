import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// What a case comes to, as far as a table of `:vary` shows it: each figure by its name.
struct VaryFigures {
    private(set) var values: [String: String] = [:]
    /// The order of columns: what matters most first.
    private static let first = ["feedback.class", "guards", "best-path", "segment"]

    init(_ compilation: Compilation, except paths: [String]) {
        guard let model = compilation.model else { return }
        values["guards"] = model.firedGuards.map(\.id).joined(separator: ", ")
        values["segment"] = model.segment ?? "–"
        if model.feedback != nil {
            values["feedback.class"] =
                TreeScope(tree: model.tree).value(of: Path(["feedback", "class"])).description
        }
        for judged in JudgedOption.all(of: model) { values[judged.path] = judged.value }
        for deliverable in model.deliverables {
            let path = deliverable.path
            values["\(path).words"] = deliverable.words?.phrase
            values["\(path).tone"] = deliverable.tone.joined(separator: ", ")
            values["\(path).lasts"] = deliverable.lasts?.words
            values["\(path).includes"] = String(deliverable.includes.count)
            values["\(path).schedule"] = deliverable.schedule.map { "\($0.count) \($0.form.rawValue)" }
            if case .call(let call) = deliverable.details { values["\(path).questions"] = call.questionCount?.phrase }
        }
        for policy in model.policies { values["policy.\(policy.name)"] = policy.words }
        values["constraints"] = String(model.constraints.count)
        for path in paths { values[path] = nil }
    }

    /// As a cell shows it.
    subscript(name: String) -> String { values[name].map { $0.isEmpty ? "–" : $0 } ?? "–" }

    /// The figures that are not the same in all of them.
    static func differing(_ figures: [VaryFigures]) -> [String] {
        let names = Set(figures.flatMap(\.values.keys))
        let differing = names.filter { name in Set(figures.map { $0.values[name] ?? "" }).count > 1 }
        return first.filter(differing.contains) + differing.filter { !first.contains($0) }.sorted()
    }

    /// The one that says most: it has the most different values.
    static func mostTelling(_ names: [String], of figures: [VaryFigures]) -> String? {
        let counts = names.map { name in (name, Set(figures.map { $0[name] }).count) }
        return counts.reduce(nil as (String, Int)?) { best, next in best.map { $0.1 >= next.1 } == true ? best : next }?
            .0
    }
}
