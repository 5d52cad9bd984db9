import RecoverBase
import RecoverEvaluation
import RecoverLanguage

/// Makes cases from the vocabulary: each block gets some of the statements that may stand in it, their arguments as large,
/// as small and as odd as the language takes them. Every statement inside a block stands on a line of its own, so that one
/// that is wrong can be taken out.
public struct CaseGenerator {
    private var random: SplitMix64
    private var lines: [String] = []
    private static let keywords = Dictionary(
        grouping: Vocabulary.standard.keywords.flatMap { keyword in
            keyword.blocks.map { (block: $0, keyword: keyword) }
        }
    ) { $0.block }.mapValues { $0.map(\.keyword) }

    public init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    public mutating func text() -> String {
        lines = ["scenario \"Generated\""]
        if random.chance(0.5) {
            lines.append("use " + random.pick(["recovery-plan", "closed-loop", "service-protocol"]))
        }
        open("sender \"CSM\"", .sender, 2)
        open("customer \"Ops\"", .customer, 6)
        lines.append("feedback \(random.pick(Pools.scores)) \"Exports crawl\" {")
        lines.append("received \(random.pick(Pools.moments))")
        fill(.feedback, 3)
        open("issue exports \"Exports crawl\"", .issue, 2)
        close()
        for owner in ["a", "b"] { open("owner \(owner)", .owner, 2) }
        open("offer credit \"Credit\"", .offer, 1)
        if random.chance(0.7) { deliverables() }
        if random.chance(0.8) { exercise() }
        fill(.file, 4)
        for _ in 0..<3 { lines.append("expect \(condition())") }
        open("variant other \"Other\"", .variant, 2)
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Blocks

    private mutating func deliverables() {
        open("deliver email", .email, 5)
        lines.append("deliver email second {")
        lines.append("schedule \(random.pick(Pools.counts)) times for \(random.pick(Pools.spans)) {")
        fill(.schedule, 2)
        close()
        close()
        open("deliver call", .call, 4)
        open("deliver brief", .brief, 3)
        open("deliver sequence", .sequence, 3)
        lines.append("deliver plan {")
        fill(.plan, 4)
        lines.append("row day \(random.pick(Pools.ranges))")
        for number in 1...2 {
            lines.append("milestone m\(number) \"M\" {")
            lines.append("owner a")
            lines.append("by day \(random.pick(Pools.counts))")
            fill(.milestone, 2)
            close()
        }
        open("checkpoint \"Go\" on day \(random.pick(Pools.counts))", .checkpoint, 1)
        close()
    }

    private mutating func exercise() {
        let meters = Int.random(in: 1...3, using: &random)
        for meter in 0..<meters {
            let unit = meter == 1 ? "%" : ""
            let low = random.pick(["0", "-10000000000", "-0.001", "0.0001"])
            let high = random.pick(["10000000000", "1", "0.002", "100"])
            lines.append("meter m\(meter) \"M\" \(low)\(unit)..\(high)\(unit) = \(random.pick([low, high]))\(unit)")
        }
        let decisions = Int.random(in: 1...4, using: &random)
        for decision in 0..<decisions {
            lines.append("decision d\(decision) \"What?\" {")
            lines.append("weight \(random.pick(Pools.weights))")
            lines.append("again max \(random.chance(0.05) ? "100" : random.pick(["1", "2"]))")
            fill(.decision, 1)
            for option in ["x", "y", "z"].prefix(Int.random(in: 1...3, using: &random)) {
                lines.append("option \(option) \"O\" {")
                lines.append("takes \(random.pick(Pools.spans))")
                lines.append("costs \(random.pick(["$0", "$100000000000", "$0.01"]))")
                lines.append("effect \(effect(meters))")
                fill(.option, 2)
                if random.chance(0.4) {
                    lines.append(
                        "chance \(random.pick(["0%", "50%", "99.999%", "100%"])) \"C\" { effect \(effect(meters)) }")
                    lines.append("chance otherwise \"D\" { takes \(random.pick(Pools.spans)) }")
                }
                if random.chance(0.4) {
                    lines.append("then \(random.pick(["d0", "d1", "last", "end"])) when \(condition())")
                }
                close()
            }
            close()
        }
        lines.append("ending first \"First\" when \(condition()) { worth \(random.pick(Pools.sums)) }")
        lines.append("ending last \"Last\" otherwise { fails }")
        lines.append("quiz q \"Who?\" {")
        lines.append("weight \(random.pick(Pools.weights))")
        lines.append("answer a \"A\" correct")
        lines.append("answer b \"B\"")
        close()
        lines.append(
            "rule r \"R\" { expects \(random.pick(["option.asks", "option.within <= 24 hours", "not option.templated"])); weight \(random.pick(Pools.weights)) }"
        )
        lines.append("pass at \(random.pick(["0", "50", "100", "99.999"]))")
    }

    private mutating func open(_ head: String, _ block: Block, _ count: Int) {
        lines.append(head + " {")
        fill(block, count)
        close()
    }

    private mutating func close() { lines.append("}") }

    private mutating func fill(_ block: Block, _ most: Int) {
        let keywords = CaseGenerator.keywords[block] ?? []
        for _ in 0..<Int.random(in: 0...most, using: &random) {
            guard let keyword = keywords.randomElement(using: &random), keyword.name != .use else { continue }
            let arguments = write(keyword.shape.parts)
            lines.append(arguments.isEmpty ? keyword.name.rawValue : "\(keyword.name) \(arguments)")
        }
    }

    // MARK: Arguments

    private mutating func write(_ parts: [Shape.Part]) -> String {
        var words: [String] = []
        for part in parts {
            switch part {
            case .literal(let word): words.append(word)
            case .argument(let slot): words.append(argument(slot))
            case .optional(let inner): if random.chance(0.6) { words.append(write(inner)) }
            case .choice(let alternatives): words.append(write(random.pick(alternatives)))
            }
        }
        return words.joined(separator: " ")
    }

    private mutating func argument(_ slot: Shape.Slot) -> String {
        let count = slot.isList ? Int.random(in: 1...3, using: &random) : 1
        return (0..<count).map { _ in value(slot.kind) }.joined(separator: ", ")
    }

    private mutating func value(_ kind: ArgumentKind) -> String {
        switch kind {
        case .text, .verbatim: Escapes.statementText(random.pick(Pools.texts), keepsPaths: kind == .text)
        case .name, .label: random.pick(["a", "b", "c", "x", "y"])
        case .reference(let reference): name(of: reference)
        case .number: random.pick(Pools.numbers)
        case .count: random.pick(random.chance(0.5) ? Pools.numbers : Pools.ranges)
        case .percent: random.pick(["0%", "100%", "999999999999999%", "0.0001%"])
        case .money: random.pick(Pools.sums)
        case .duration: random.pick(Pools.spans)
        case .durations: random.chance(0.5) ? random.pick(Pools.spans) : "0..365250 days"
        case .score: random.pick(Pools.scores)
        case .moment: random.pick(Pools.moments)
        case .weekdays: random.pick(["mon..fri", "sun", "sat..sun"])
        case .times: random.pick(["0:00..23:59", "9:00", "23:59..24:00"])
        case .due: random.chance(0.5) ? "in " + random.pick(Pools.spans) : random.pick(Pools.moments)
        case .offset: random.pick(["+", "-"]) + random.pick(Pools.spans)
        case .value: random.pick(Pools.numbers + Pools.sums + Pools.spans + ["a", "yes", "30%"])
        case .effects: effect(3)
        case .expression: condition()
        case .oneOf(let words): random.pick(words)
        }
    }

    private mutating func name(of reference: Reference) -> String {
        switch reference {
        case .owner: random.pick(["a", "b"])
        case .issue: "exports"
        case .topic: random.pick(["refunds", "roadmap"])
        case .offer: "credit"
        case .meter: "m0"
        case .kind: random.pick(["email", "call", "plan", "brief", "sequence"])
        case .playbook: "closed-loop"
        case .target: random.pick(["d0", "last", "end"])
        case .objective, .stage, .template, .part: "a"
        }
    }

    private mutating func effect(_ meters: Int) -> String {
        let meter = Int.random(in: 0..<meters, using: &random)
        let size = random.pick(["999999999999999", "0.0001", "1", "10000000000", "0"])
        return "m\(meter) \(random.pick(["+", "-"]))\(size)\(meter == 1 ? "%" : "")"
    }

    private mutating func condition() -> String {
        random.pick([
            "m0 \(random.pick(["<", ">=", "is"])) \(random.pick(Pools.numbers))",
            "m0 * 999999999999999 * 999999999999999 > 5",
            "m0 in \(random.pick(Pools.ranges))",
            "elapsed >= \(random.pick(Pools.spans))",
            "elapsed * 999999999999999 > 3 days",
            "spent \(random.pick(["<", ">"])) \(random.pick(["$999999999999999", "$0"]))",
            "customer.arr * 999999999999999 * 999999999999999 >= $5",
            "customer.arr / 0.000000001 > $5",
            "customer.tenure * 999999999999 < \(random.pick(Pools.spans))",
            "customer.employees - 999999999999999 * 999999999999999 < 0",
            "customer.renewal < \(random.pick(Pools.spans))",
            "feedback.received + \(random.pick(Pools.spans)) > \(random.pick(Pools.moments))",
            "feedback.received - 999 years < \(random.pick(Pools.moments))",
            "feedback.score < 4", "d0 is x", "not (d0 is y)", "email.words is 1..999999999999999", "guards has a",
            "plan.days > 0", "prompt mentions \"a\"",
        ])
    }
}

extension SplitMix64 {
    fileprivate mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    fileprivate mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &self)]
    }
}

/// The ends of what the language takes.
private enum Pools {
    static let numbers = ["0", "1", "0.01", "99.5", "100", "100000", "999999.99", "1_000_000", "999999999999999"]
    static let counts = ["0", "1", "2", "99999", "100000"]
    static let weights = ["0.01", "1", "33.33", "999999.99", "1000000"]
    static let ranges = ["1..2", "..99", "5..", "1..999999999999999", "..999999999999999", "999999999999998.."]
    static let spans = [
        "0 days", "1 minute", "0.001 hours", "365250 days", "1000 years", "11999 months", "2 years 3 months", "48h",
        "0.5 months",
    ]
    static let sums = ["$0", "$0.01", "$84k", "$999999999999999", "$999999999m", "€1.2m"]
    static let scores = ["0/10", "3/10", "10/10", "3..4/10"]
    static let moments = [
        "0001-01-01", "9999-12-31", "2026-03-02T09:10Z", "9999-12-31T23:59-14:00", "0001-01-01T00:00+14:00",
        "2024-02-29",
    ]
    static let texts = [
        "", "a", "Exports crawl", "=1+1", "\"\u{301}quoted", "<\u{200D}b>", "\u{202E}turned", "two\nlines",
        "{customer.name}",
        "tab\there", "\u{1F4C8}", "a;b}c{d", "]]>", "```", "\u{FEFF}", "-- # x", "\u{0}\u{1B}[31m",
    ]
}
