import RecoverBase
import RecoverSession

/// A statement typed at the prompt: from Return to the text that says what it changed.
extension Benchmark {
    static let session = Benchmark(work: "session") { _ in
        guard var session = Session.loaded(Texts.case300) else { return [] }
        // The first one also warms up what a session has done by the time somebody has typed.
        _ = session.submit(SessionTexts.statement(0))
        let times = (1...100).map { index in CPUTime.of { _ = session.submit(SessionTexts.statement(index)) } }
        let milliseconds = times.median * 1000
        let lines = Texts.case300.split(separator: 10, omittingEmptySubsequences: false).count - 1
        return [
            Row(
                work: "statement → what changed, \(lines) lines", figure: "\(milliseconds.rounded(to: 2)) ms",
                goal: "≤ 10 ms", isMet: milliseconds <= 10)
        ] + manyStatements()
    }

    /// A session that has a past beside one that has none, by turns: what noise there is meets both.
    private static func manyStatements() -> [Row] {
        guard var short = Session.loaded(Texts.case300), var long = Session.loaded(Texts.case300) else { return [] }
        let count = 1000
        let memory = ResidentMemory.now
        for index in 0..<count {
            _ = long.submit(SessionTexts.statement(index))
            _ = long.submit(":undo")
        }
        var rows = compare(&short, &long, "\(count) statements and undos : none", atMost: 1.1)
        let growth = (ResidentMemory.now - memory) / 1024
        rows[0].figure += ", \(growth) KiB more"
        for index in 0..<count { _ = long.submit(SessionTexts.statement(index)) }
        rows += compare(&short, &long, "\(count) statements in force : none", atMost: nil)
        return rows
    }

    private static func compare(
        _ short: inout Session, _ long: inout Session, _ work: String, atMost goal: Double?
    ) -> [Row] {
        var times: [(short: Double, long: Double)] = []
        for index in 0..<100 {
            for line in [SessionTexts.statement(index), ":undo", ":redo"] {
                times.append((CPUTime.of { _ = short.submit(line) }, CPUTime.of { _ = long.submit(line) }))
            }
            _ = short.submit(":undo")
            _ = long.submit(":undo")
        }
        let ratio = times.map(\.long).median / times.map(\.short).median
        return [
            Row(
                work: work, figure: "\(ratio.rounded(to: 2)) × the time", goal: goal.map { "≤ \($0) ×" } ?? "–",
                isMet: goal.map { ratio <= $0 })
        ]
    }
}

/// What somebody types who tries things.
private enum SessionTexts {
    static func statement(_ index: Int) -> String {
        switch index % 5 {
        case 0: "deliver email step-\(index % 7 + 1) { words ..\(80 + index % 60) }"
        case 1: "customer { tenure \(3 + index % 50) months }"
        case 2: "deliver plan after-\(index % 7 + 1) { milestone profile { by day \(1 + index % 5) } }"
        case 3: "feedback { issue exports { cause \"Queue number \(index)\" verified } }"
        default: "deliver email step-\(index % 7 + 1) { tone \(index % 2 == 0 ? "warm" : "calm"), direct }"
        }
    }
}

/// One file and no clock.
private struct Desk: Workbench {
    let source: Source

    func read(_ path: String) -> Result<Source, LoadFailure> { .success(source) }
    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        .failure(LoadFailure("there is no such file"))
    }
    func write(_ text: String, to path: String) -> LoadFailure? { nil }
    func files(beside path: String) -> [String] { [] }
    func zone(named name: String) -> ZoneRules? { nil }
    var now: Instant { Instant(seconds: 1_772_442_600) }
}

extension Session {
    fileprivate static func loaded(_ bytes: [UInt8]) -> Session? {
        var session = Session(workbench: Desk(source: Source(name: "case.rs", bytes: bytes)))
        let response = session.submit(":load case.rs")
        guard !response.isError, session.model != nil else {
            print("the generated scenario is not clean:", response.text)
            return nil
        }
        return session
    }
}
