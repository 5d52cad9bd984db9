import RecoverModel

/// Conditions as tests of a state, each of which says where to go on: what is asked on every way, and only has to be told
/// from what does not hold.
///
/// A `not` turns round what is asked of the comparisons below it, so that no truth has to be carried along; what is unknown
/// neither holds nor fails.
struct ConditionTests: Sendable {
    /// A test, or below zero what is decided.
    typealias Place = Int32

    static let holds: Place = -1
    static let fails: Place = -2

    /// Whether a slot holds an integer of a range.
    private struct Test: Sendable {
        /// Below zero the expression is asked, from -1 downwards, whether it is `low`: 1 is yes, 0 no.
        var slot: Int32
        var met: Place
        var unmet: Place
        var low: Int
        var high: Int
    }

    private let code: ConditionCode
    private var tests: [Test] = []

    init(_ code: ConditionCode) { self.code = code }

    @inline(__always)
    func holds(_ place: Place, _ state: Program.Row) -> Bool {
        place == ConditionTests.holds || decide(place, state) == ConditionTests.holds
    }

    /// What the tests from a place on come to.
    @inline(__always)
    func decide(_ place: Place, _ state: Program.Row) -> Place {
        var place = place
        while place >= 0 {
            let test = tests[Int(wide: place)]
            let isMet: Bool
            if test.slot >= 0 {
                let value = state[Int(wide: test.slot)]
                isMet = value >= test.low && value <= test.high
            } else {
                isMet = code.truth(-1 - Int(wide: test.slot), state) == (test.low == 1 ? .yes : .no)
            }
            place = isMet ? test.met : test.unmet
        }
        return place
    }

    // MARK: Making them

    /// The tests of a condition.
    mutating func add(_ root: ConditionCode.Root) -> Place {
        add(root, holds: ConditionTests.holds, otherwise: ConditionTests.fails)
    }

    mutating func add(_ root: ConditionCode.Root, holds: Place, otherwise: Place) -> Place {
        root < 0 ? holds : add(root, isYes: true, holds, otherwise)
    }

    /// - Parameter isYes: whether a node is to be yes, or no.
    private mutating func add(_ index: Int32, isYes: Bool, _ met: Place, _ unmet: Place) -> Place {
        let node = code.nodes[Int(wide: index)]
        switch node.kind {
        case .yes: return isYes ? met : unmet
        case .no: return isYes ? unmet : met
        case .unknown: return unmet
        case .not: return add(node.left, isYes: !isYes, met, unmet)
        case .and where isYes, .or where !isYes:
            return add(node.left, isYes: isYes, add(node.right, isYes: isYes, met, unmet), unmet)
        case .and, .or:
            return add(node.left, isYes: isYes, met, add(node.right, isYes: isYes, met, unmet))
        case .less: return add(node.left, .min, node.number - 1, isYes ? met : unmet, isYes ? unmet : met)
        case .atMost: return add(node.left, .min, node.number, isYes ? met : unmet, isYes ? unmet : met)
        case .equal: return add(node.left, node.number, node.number, isYes ? met : unmet, isYes ? unmet : met)
        case .isTaken: return add(node.left, 0, 0, isYes ? unmet : met, isYes ? met : unmet)
        case .took where isYes: return add(node.left, node.number, node.number, met, unmet)
        case .took: return add(node.left, 0, 0, unmet, add(node.left, node.number, node.number, unmet, met))
        case .expression:
            return add(-1 - node.left, isYes ? 1 : 0, 0, met, unmet)
        }
    }

    private mutating func add(_ slot: Int32, _ low: Int, _ high: Int, _ met: Place, _ unmet: Place) -> Place {
        tests.append(Test(slot: slot, met: met, unmet: unmet, low: low, high: high))
        return Int32(clamping: tests.count - 1)
    }
}
