/// The conditions of playbooks that decide who is dealt with, by whom and by when. Those that only decide what is written to a
/// customer are not among them.
public struct CaseConditions: Sendable {
    /// Of blocks and of everything but guards and priorities: what of the playbooks is in force depends on them.
    public var ofBlocks: [Expression] = []
    /// Of guards and priorities: they say something of a case and change nothing of what the playbooks say.
    public var ofJudgements: [Expression] = []

    public init() {}

    public var all: [Expression] { ofBlocks + ofJudgements }
}
