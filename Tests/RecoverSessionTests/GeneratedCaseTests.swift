import Foundation
import GeneratedCases
import Testing

/// Cases made from the vocabulary, with quantities at the ends of what the language takes: whatever the commands make of
/// them, none traps. A seed that does so ends the run; it is the last that was printed.
@Suite struct GeneratedCaseTests {
    @Test func noCaseTraps() {
        let count = ProcessInfo.processInfo.environment["RECOVER_CASES"].flatMap { UInt64($0) } ?? 60
        var run = CaseRun()
        for seed in 0..<count {
            if ProcessInfo.processInfo.environment["RECOVER_CASES"] != nil {
                FileHandle.standardError.write(Data("seed \(seed)\n".utf8))
            }
            var generator = CaseGenerator(seed: seed)
            run.run(generator.text())
        }
        // Most come through once what is wrong is taken out; if they did not, nothing would have been tried.
        #expect(run.modelled * 2 > Int(count))
    }
}
