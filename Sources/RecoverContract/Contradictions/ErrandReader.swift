import RecoverModel
import RecoverText

/// What an author's sentences have the writer do, by the concepts of the playbooks.
final class ErrandReader {
    /// Named as its concept is. What the concept `not-…` finds is none of it.
    enum Errand: String, CaseIterable {
        case leavesOut = "leaves-out"
        case opening = "opening-words"
        case leading = "leading-words"
        case signing = "signing-words"
        case solution = "solution-errand"
        case score = "score-errand"
        case gesture = "gesture-errand"
        case review = "review-errand"
        case apology = "apology-errand"
        case ofTeam = "internal-words"
        /// In what may be proposed alone: a team keeps it without others.
        case ownReach = "own-reach"
    }

    struct Hit {
        var errand: Errand
        var range: Range<Int>
        var words: String
        var stance: Stance
    }

    private let tree: ModelTree
    /// Made for the first text: most cases have none.
    private lazy var forms = Forms(tree)

    private struct Forms {
        let set: ConceptSet
        /// For each concept that is looked for what it is, and whether it is what only comes near.
        let meanings: [(errand: Errand, isSpared: Bool)]

        init(_ tree: ModelTree) {
            var forms: [String: [String]] = [:]
            for id in tree.children(of: ModelTree.root, .concept) {
                forms[tree[id].key] = tree.value("forms", of: id).strings
            }
            let named = Errand.allCases.flatMap { [($0.rawValue, $0, false), ("not-\($0.rawValue)", $0, true)] }
            let wanted = named.filter { forms[$0.0] != nil }
            set = ConceptSet(forms, wanted: wanted.map(\.0))
            meanings = wanted.map { ($0.1, $0.2) }
        }
    }

    init(_ tree: ModelTree) { self.tree = tree }

    /// What is found in one text.
    struct Reading {
        /// By where they start. What stands in a sentence on what to leave out is denied.
        fileprivate(set) var hits: [Hit] = []
        fileprivate var spared: [(errand: Errand, range: Range<Int>)] = []
        fileprivate var leaving: [Range<Int>] = []

        /// Whether a sentence says what to leave out.
        func leavesOut(_ sentence: Range<Int>) -> Bool { leaving.contains(sentence) }

        /// Whether it only comes near.
        func spares(_ errand: Errand, _ range: Range<Int>) -> Bool {
            spared.contains { $0.errand == errand && $0.range.overlaps(range) }
        }
    }

    func read(_ text: String) -> Reading {
        let bytes = Array(text.utf8)
        let meanings = forms.meanings
        var finder = ConceptFinder(forms.set, utf8: bytes)
        var reading = Reading()
        for sentence in Sentences(utf8: bytes).all {
            let found = finder.matches(in: sentence.range)
            guard !found.isEmpty else { continue }
            let leavesOut = found.contains { meanings[$0.concept].errand == .leavesOut }
            if leavesOut { reading.leaving.append(sentence.range) }
            for match in found where meanings[match.concept].isSpared {
                reading.spared.append((meanings[match.concept].errand, match.range))
            }
            for match in found where !meanings[match.concept].isSpared {
                let errand = meanings[match.concept].errand
                guard errand != .leavesOut, !reading.spares(errand, match.range) else { continue }
                let stance: Stance =
                    sentence.isQuoted
                    ? .quoted : leavesOut ? .denied : Stance.of(match.range, in: sentence.range, utf8: bytes)
                let words = String(decoding: bytes[match.range], as: UTF8.self)
                reading.hits.append(Hit(errand: errand, range: match.range, words: words, stance: stance))
            }
        }
        reading.hits.sort { $0.range.lowerBound < $1.range.lowerBound }
        return reading
    }
}
