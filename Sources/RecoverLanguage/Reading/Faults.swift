import RecoverBase
import RecoverSyntax

/// Literals of one statement that mean nothing, in the order in which they were read.
struct Faults {
    private(set) var found: [Refusal] = []
    /// The token that is being read.
    var token = 0

    var isEmpty: Bool { found.isEmpty }

    mutating func add(_ fault: ValueFault, at span: Span) {
        found.append(Refusal(reason: .value(fault), token: token, span: span))
    }

    /// Of the tokens from one to the last that was read.
    mutating func add(_ fault: ValueFault, from start: Int, to cursor: TokenCursor, expecting slot: Shape.Slot? = nil) {
        found.append(
            Refusal(
                reason: .value(fault), token: start, span: cursor.span(from: start),
                expectations: slot.map { [.argument($0)] } ?? []))
    }

    /// Forgets what was found while something was tried that did not come to anything.
    mutating func forget(from count: Int) {
        if found.count > count { found.removeSubrange(count...) }
    }
}
