import RecoverModel

/// Looks at one file as a whole for one sort of mistake.
protocol Check {
    /// Nothing that it finds keeps anybody from going on.
    static var onlyWarns: Bool { get }
    var context: CheckContext { get }
    init(context: CheckContext)
    mutating func run()
}

extension Check {
    static var onlyWarns: Bool { false }
    var tree: ModelTree { context.tree }
    var model: RecoveryModel { context.model }
}

/// All checks of meaning, in the order in which they report. What one statement alone tells is read before them.
enum Checks {
    private static var ofEveryFile: [any Check.Type] {
        [
            ReferenceCheck.self, CompletenessCheck.self, LevelCheck.self, PolicyCheck.self, EventNamesCheck.self,
            FillCheck.self, ConditionCheck.self, NeverAppliesCheck.self, MeterCheck.self, DecisionCheck.self,
            QuizCheck.self, EndingCheck.self, StageCycleCheck.self, DecisionCycleCheck.self,
            AgreementCheck.self, ReviewCheck.self, LongRuleCheck.self,
            LimitOrderCheck.self,
        ]
    }
    /// Of a case without mistakes that is complete as a text and weak as a plan. They fit what the file is for: one without
    /// `deliver` is not scolded for a missing plan. Their warnings wait until the file has no error: what they miss may
    /// stand in a line that could not be read.
    private static var ofCases: [any Check.Type] {
        [
            DetractorCheck.self, SegmentMismatchCheck.self, SignalCheck.self, QuoteCheck.self, OfferCheck.self,
            GestureCheck.self, DeliverablesCheck.self,
            OfferedTimeCheck.self, PassedTimeCheck.self, PlanCheck.self, EventCheck.self, ClockChangeCheck.self,
            LeadCheck.self, ContradictionCheck.self, TaskSenderCheck.self,
        ]
    }

    /// - Parameter wantsWarnings: false where only the errors are wanted.
    static func run(_ context: CheckContext, wantsWarnings: Bool = true) {
        run(ofEveryFile, context, wantsWarnings)
    }

    static func run(_ context: CheckContext, case model: RecoveryModel, wantsWarnings: Bool) {
        context.model = model
        run(ofCases, context, wantsWarnings)
    }

    private static func run(_ checks: [any Check.Type], _ context: CheckContext, _ wantsWarnings: Bool) {
        for type in checks where wantsWarnings || !type.onlyWarns {
            var check = type.init(context: context)
            check.run()
        }
    }
}
