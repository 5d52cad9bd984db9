import ModelDump
import RecoverBase
import RecoverLanguage
import RecoverModel
import Testing

@testable import RecoverSession

/// An afternoon of trying things: nothing is lost, and nothing piles up.
@Suite struct LongSessionTests {
    /// A small `standard` of its own, below which nothing lies: thousands of statements are tried on it.
    private static let text = """
        playbook standard "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
        owner Support { person "Jon Bell" }
        deliver email { words 120..160; tone calm, accountable }
        deliver plan { milestone one "First" { by day 1; owner Support; success "seen"; visible-win } }
        """

    private func loaded() -> Session {
        var session = Session(workbench: MemoryWorkbench(["case.rs": Self.text]))
        #expect(!session.submit(":load case.rs").isError)
        return session
    }

    private func statement(_ index: Int) -> String {
        switch index % 4 {
        case 0: "deliver email { words ..\(80 + index) }"
        case 1: "customer { employees \(10 + index * 7 % 900) }"
        case 2: "deliver plan { milestone one { by day \(1 + index % 5) } }"
        default: "constraint avoid \"word \(index)\""
        }
    }

    /// What a session shows of a state: every value and its reasons, the layers, and what is wrong.
    private func state(_ session: inout Session) -> [String] {
        ModelDump(session.current.tree).lines + [session.submit(":layers").text, session.submit(":check").text]
    }

    @Test func aThousandStatementsAndUndosBringBackTheFirstState() {
        var session = loaded()
        let first = state(&session)
        let layers = session.current.tree.provenance.layers.count
        for round in 0..<10 {
            var half: [String] = []
            for index in 0..<100 {
                let response = session.submit(statement(round * 100 + index))
                #expect(!response.isError, "\(response.text)")
                if index == 49 { half = state(&session) }
            }
            #expect(session.current.tree.provenance.layers.count == layers + 100)
            #expect(session.typed.count == 100 && session.undone.isEmpty)
            for _ in 0..<50 { #expect(!session.submit(":undo").isError) }
            #expect(state(&session) == half)
            #expect(!session.submit(":redo").isError)
            for _ in 0..<51 { #expect(!session.submit(":undo").isError) }
            #expect(state(&session) == first)
            #expect(session.current.tree.provenance.layers.count == layers)
            #expect(session.current.sources.count == 1)
            #expect(session.typed.isEmpty && session.undone.count == 100)
        }
        #expect(session.submit(":undo").text == "There is nothing to take back.")
    }

    @Test func anotherFileForgetsWhatWasTakenBack() {
        var session = loaded()
        _ = session.submit("deliver email { words ..90 }")
        _ = session.submit(":undo")
        #expect(session.submit(":redo").text.contains("email.words: 120..160 → ..90"))
        _ = session.submit(":undo")
        _ = session.submit(":load case.rs")
        #expect(session.submit(":redo").text == "There is nothing to bring back.")
    }
}
