import Foundation
import RecoverBase
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverText
import Testing

/// Learns `Sources/RecoverPlaybooks/Leanings/weights.txt` from the seen half of the corpora: logistic regression by AdaGrad
/// (J. Duchi, E. Hazan, Y. Singer, JMLR 12, 2011) over words and pairs of neighbours. The same corpora give the same file.
@Suite struct LeaningTraining {
    static let families = ["commitments", "blame", "minimising", "hollow", "reviews"]

    /// With `RECOVER_RECORD=1` the weights are learned anew; without, they are those of the corpora as they stand.
    @Test func weightsAreThoseOfTheSeenHalf() throws {
        let isRecording = ProcessInfo.processInfo.environment["RECOVER_RECORD"]?.isEmpty == false
        guard isRecording else {
            #expect(
                Shipped.leanings.stamp == (try LeaningTraining.stamp()),
                "the seen half has changed: RECOVER_RECORD=1 learns the weights anew")
            return
        }
        let file = Corpus.folder.appending(path: "../../Sources/RecoverPlaybooks/Leanings/weights.txt").standardized
        try LeaningTraining.learned().write(to: file, atomically: true, encoding: .utf8)
    }

    /// Of all files of the seen half.
    static func stamp() throws -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for family in Corpus.families + ["good"] {
            for byte in try Data(contentsOf: Corpus.folder.appending(path: "seen/\(family).txt")) {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        for byte in examples.map(\.text).joined().utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }

    /// The sentences for and against that stand beside the concepts of the playbook.
    static var examples: [(family: String, label: Bool, text: String)] {
        let others = [
            "blame": "blame", "minimising": "minimising", "hollow": "hollow", "review-gating": "reviews",
            "incentive": "reviews",
        ]
        let promises = Set(Corpus.topics.split(separator: ", ").map(String.init) + ["unconfirmed-promise"])
        return Library.words.flatMap { concept -> [(family: String, label: Bool, text: String)] in
            guard let family = others[concept.id] ?? (promises.contains(concept.id) ? "commitments" : nil) else {
                return []
            }
            return concept.like.map { (family, true, $0) } + concept.unlike.map { (family, false, $0) }
        }
    }

    /// A sentence to learn from: its features by number, and what it weighs.
    struct Example {
        var label: Bool
        var features: [Int]
        /// Of all its features, known or not.
        var count: Double
        /// Written for this family.
        var isOwn: Bool
        var weight: Double
    }

    static func learned() throws -> String {
        var texts: [(family: String, label: Bool, words: [String])] = []
        for family in Corpus.families + ["good"] {
            let text = try String(contentsOf: Corpus.folder.appending(path: "seen/\(family).txt"), encoding: .utf8)
            for row in Corpus.rows(text, family) { texts.append((family, row.label, features(row.text))) }
        }
        for example in examples { texts.append((example.family, example.label, features(example.text))) }
        // What stands in one sentence alone teaches nothing.
        var counts: [String: Int] = [:]
        for text in texts { for word in Set(text.words) { counts[word, default: 0] += 1 } }
        let vocabulary = counts.filter { $0.value > 1 }.map(\.key).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
        var weights: [[Double]] = []
        var (biases, warns, fails) = ([Double](), [Double](), [Double]())
        for family in families {
            let examples = texts.compactMap { text -> Example? in
                let isOwn = text.family == family
                // What other families are not is none of this one either; what they are may be.
                let isNeutral = ["options", "questions", "good"].contains(text.family)
                guard isOwn || isNeutral || !text.label && text.family != "apology" else { return nil }
                return Example(
                    label: isOwn && text.label, features: text.words.compactMap { numbers[$0] },
                    count: max(Double(Leanings.fewest), Double(text.words.count)), isOwn: isOwn,
                    weight: isOwn || text.family == "good" ? 1 : 0.5)
            }
            let folds = 4
            var scored: [(score: Double, label: Bool)] = []
            var others: [Double] = []
            for fold in 0..<folds {
                let model = Model(
                    examples.enumerated().filter { $0.offset % folds != fold }.map(\.element), vocabulary.count)
                for (offset, example) in examples.enumerated() where offset % folds == fold {
                    let score = model.score(example)
                    if example.weight == 1 { scored.append((score, example.label)) } else { others.append(score) }
                }
            }
            let model = Model(examples, vocabulary.count)
            weights.append(model.weights)
            biases.append(model.bias)
            // A sentence of which nothing is known leans by the bias alone, and must not warn.
            let floor = model.bias < -0.3 ? model.bias + 0.2 : -0.6
            warns.append(threshold(scored, precision: 0.82, least: max(floor, rarest(others, 0.045))))
            fails.append(threshold(scored, precision: 0.97, least: max(0, rarest(others, 0.0025))))
            let found = scored.count { $0.label && $0.score >= warns[warns.count - 1] }
            let failed = scored.count { $0.label && $0.score >= fails[fails.count - 1] }
            print(
                "\(family): warns \(warns.last ?? 0), fails \(fails.last ?? 0), recall \(found), \(failed) of \(scored.count { $0.label }); of others \(others.count { $0 >= warns[warns.count - 1] }), \(others.count { $0 >= fails[fails.count - 1] }) of \(others.count)"
            )
        }
        func line(_ name: String, _ values: [Double]) -> String {
            "\(name) \(values.map { String(Int(($0 * 100).rounded())) }.joined(separator: " "))\n"
        }
        var text = """
            # Learned by LeaningTraining from Tests/Corpora/seen; RECOVER_RECORD=1 in its environment writes this anew.
            # A word or two neighbours, and what they weigh for each family, in sixteenths.
            families \(families.joined(separator: " "))
            learned-from \(try stamp())

            """
        for kind in kinds { text += "kind \(kind.name) \(kind.words.sorted().joined(separator: " "))\n" }
        text += line("bias", biases) + line("warns", warns) + line("fails", fails)
        for (number, word) in vocabulary.enumerated() {
            let row = weights.map { max(-127, min(127, Int(($0[number] * Double(Leanings.scale)).rounded()))) }
            if row.contains(where: { $0 != 0 }) { text += "\(word)\t\(row.map(String.init).joined(separator: "\t"))\n" }
        }
        return text
    }

    /// The kinds of words: who, and what went wrong, as the playbook `words` has them.
    static let kinds: [(name: String, words: Set<String>)] = {
        let forms = Dictionary(Library.words.map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        func stems(_ concepts: [String], _ others: String) -> Set<String> {
            let forms = concepts.flatMap { forms[$0] ?? [] }.filter { !$0.contains(" ") }
            let words = (forms + [others]).flatMap { $0.split(whereSeparator: { "| ".contains($0) }) }
            return Set(words.filter { $0.allSatisfy(\.isLetter) }.map { Stem.of(String($0)) })
        }
        return [
            (
                "<they>",
                stems(
                    ["others", "party", "colleague"],
                    "sales marketing engineering billing logistics finance accounting purchasing operations they he she someone somebody department"
                )
            ),
            ("<failed>", stems(["failed"], "")), ("<you>", stems([], "you your yours")),
            ("<we>", stems([], "we us our ours i me my")),
        ]
    }()

    static func features(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        var sentence = WeighedSentence()
        var reader = WeighedWords()
        reader.read(bytes, in: 0..<bytes.count) {
            let word = String(decoding: $0, as: UTF8.self)
            words.append(word)
            var bits: UInt8 = 0
            for (number, kind) in kinds.enumerated() where kind.words.contains(word) { bits |= 1 << UInt8(number) }
            sentence.append(kinds: bits)
        }
        var features: [String] = []
        func name(_ symbol: WeighedSentence.Symbol) -> String {
            switch symbol {
            case .word(let index): words[index]
            case .kind(let kind): kinds[kind].name
            }
        }
        sentence.features { feature in
            let second = feature.second.map { (feature.isApart ? " .. " : " ") + name($0) } ?? ""
            features.append(name(feature.first) + second)
        }
        return features
    }

    /// The score that a share of sentences of other families exceeds.
    static func rarest(_ scores: [Double], _ share: Double) -> Double {
        let sorted = scores.sorted(by: >)
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// The lowest score from which on what is found is right so often.
    static func threshold(_ scored: [(score: Double, label: Bool)], precision: Double, least: Double) -> Double {
        var best = 9.0
        for step in stride(from: 4.0, through: least, by: -0.05) {
            let found = scored.filter { $0.score >= step }
            let right = found.count { $0.label }
            if found.count > 20, Double(right) >= precision * Double(found.count) { best = step }
        }
        return best
    }

    struct Model {
        private(set) var weights: [Double]
        private(set) var bias = 0.0

        init(_ examples: [Example], _ size: Int) {
            weights = Array(repeating: 0, count: size)
            var squares = Array(repeating: 1e-3, count: size)
            var biasSquares = 1e-3
            var order = Array(examples.indices)
            var random = SplitMix64(seed: 1)
            for _ in 0..<10 {
                order.shuffle(using: &random)
                for index in order {
                    let example = examples[index]
                    let chance = 1 / (1 + exp(-score(example)))
                    let step = (chance - (example.label ? 1 : 0)) * example.weight
                    biasSquares += step * step
                    bias -= 0.3 * step / biasSquares.squareRoot()
                    let share = step / example.count.squareRoot()
                    for feature in example.features {
                        squares[feature] += share * share
                        weights[feature] -=
                            0.3 * share / squares[feature].squareRoot() + 2e-5 * weights[feature]
                    }
                }
            }
        }

        func score(_ example: Example) -> Double {
            bias + example.features.reduce(0) { $0 + weights[$1] } / example.count.squareRoot()
        }
    }
}
