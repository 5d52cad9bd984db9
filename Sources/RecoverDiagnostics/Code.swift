/// The codes of all diagnostics, as users see them, in alphabetical order. Their stories are in the catalogue.
public enum Code: String, Sendable, Hashable, CaseIterable, Comparable {
    case badPlaceholder = "bad-placeholder"
    case blockWithoutStatement = "block-without-statement"
    case braceOnOwnLine = "brace-on-own-line"
    case contextUnknown = "context-unknown"
    case dayAfterPlan = "day-after-plan"
    case divisionByZero = "division-by-zero"
    case droppedName = "dropped-name"
    case duplicateID = "duplicate-id"
    case expectedOperand = "expected-operand"
    case extraArgument = "extra-argument"
    case fileTooLarge = "file-too-large"
    case invalidUTF8 = "invalid-utf8"
    case isOr = "is-or"
    case kindMismatch = "kind-mismatch"
    case milestoneWithoutDay = "milestone-without-day"
    case milestoneWithoutOwner = "milestone-without-owner"
    case milestoneWithoutSuccess = "milestone-without-success"
    case misplacedKeyword = "misplaced-keyword"
    case missingArgument = "missing-argument"
    case missingKeyword = "missing-keyword"
    case nestedTooDeep = "nested-too-deep"
    case neverApplies = "never-applies"
    case noCondition = "no-condition"
    case noHardConstraint = "no-hard-constraint"
    case noSuchDate = "no-such-date"
    case noVisibleWin = "no-visible-win"
    case nothingToDrop = "nothing-to-drop"
    case numberTooLarge = "number-too-large"
    case playbooksDisagree = "playbooks-disagree"
    case quoteNotInComment = "quote-not-in-comment"
    case rangeDash = "range-dash"
    case reversedRange = "reversed-range"
    case scoreRange = "score-range"
    case segmentMismatch = "segment-mismatch"
    case setTwice = "set-twice"
    case singleDeliverable = "single-deliverable"
    case stalePlaybook = "stale-playbook"
    case strayBrace = "stray-brace"
    case symbolForIs = "symbol-for-is"
    case thousandsComma = "thousands-comma"
    case tooManySignals = "too-many-signals"
    case trailingComma = "trailing-comma"
    case unclosedBlock = "unclosed-block"
    case unclosedParenthesis = "unclosed-parenthesis"
    case unexpectedBlock = "unexpected-block"
    case unknownCharacter = "unknown-character"
    case unknownEscape = "unknown-escape"
    case unknownKeyword = "unknown-keyword"
    case unknownName = "unknown-name"
    case unknownPath = "unknown-path"
    case unknownPlaybook = "unknown-playbook"
    case unknownPolicy = "unknown-policy"
    case unknownPolicyValue = "unknown-policy-value"
    case unknownVariant = "unknown-variant"
    case unknownZone = "unknown-zone"
    case unreadableFile = "unreadable-file"
    case unterminatedText = "unterminated-text"
    case unverifiedSignal = "unverified-signal"
    case useCycle = "use-cycle"
    case useOutside = "use-outside"
    case whenLooksAhead = "when-looks-ahead"
    case whenSetsFact = "when-sets-fact"
    case wrongArgument = "wrong-argument"
    case wrongQuotes = "wrong-quotes"

    /// What a diagnostic of this code is.
    public var severity: Diagnostic.Severity {
        switch self {
        case .contextUnknown, .dayAfterPlan, .milestoneWithoutDay, .milestoneWithoutOwner, .milestoneWithoutSuccess,
            .neverApplies, .noHardConstraint, .noVisibleWin, .nothingToDrop, .playbooksDisagree, .quoteNotInComment,
            .segmentMismatch, .singleDeliverable, .stalePlaybook, .tooManySignals, .unverifiedSignal:
            .warning
        default: .error
        }
    }

    public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
}
