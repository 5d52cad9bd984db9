import Foundation
import RecoverText
import Testing

@testable import RecoverSession

/// Whatever is typed: no line traps, what is refused changes nothing, and everything can be taken back.
@Suite struct TypedLinesTests {
    private static let pieces = [
        "tenure", "score", "email", "words", "customer", "drop", "undo", "why", ":vary", ":set", ":prompt", ":model",
        "one",
        "5 years", "..90", "6", "=", "{", "}", ";", ",", "\"", "\"Dana\"", ">", "|", ".", "owner", "CS", "is", "and",
        "tone",
        "calm", "-", "all", "?", "#", "\n", "日本", "\u{202E}", "99999999999999999999", "authority", ":history", "y", "2",
    ]

    @Test func anythingCanBeTyped() {
        let workbench = MemoryWorkbench([
            "case.rs": """
            scenario "Late exports"
            customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
            feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable }
            owner CS "Customer Success" { person "Ann Low" }
            deliver email { words 120..160 }
            deliver plan { milestone one "First" { by day 1; owner CS; success "seen"; visible-win } }
            constraint no refunds
            """
        ])
        var session = Session(workbench: workbench)
        _ = session.submit(":load case.rs")
        let first = session.submit(":model").text
        var state: UInt64 = 12
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<300 {
            let words = (0...next(6)).map { _ in Self.pieces[next(Self.pieces.count)] }
            let line = words.joined(separator: next(4) == 0 ? "" : " ")
            session.columns = next(2) == 0 ? 40 : nil
            let typed = session.typed.map(\.source.name)
            #expect(session.completions(before: line).replaces <= line.utf8.count, "\(line)")
            let response = session.submit(line)
            #expect(!response.text.unicodeScalars.contains("\u{202E}"), "\(line)")
            if response.isError { #expect(session.typed.map(\.source.name) == typed, "\(line)") }
        }
        session.columns = nil
        _ = session.submit(":undo all")
        #expect(session.submit(":model").text == first)
    }
}
