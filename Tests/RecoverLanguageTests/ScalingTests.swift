import Foundation
import RecoverBase
import RecoverDiagnostics
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// The time that this thread has computed, which other work on the machine does not stretch.
func cpuSeconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}

/// Twice as much of anything takes about twice as long: what would take four times is found here.
@Suite struct ScalingTests {
    struct Subject: Sendable, CustomTestStringConvertible {
        var name: String
        var variant: String?
        var text: @Sendable (Int) -> String

        var testDescription: String { name }

        /// A line for each number, between a head and a foot.
        init(
            _ name: String, in head: String = "", _ foot: String = "", variant: String? = nil,
            _ line: @escaping @Sendable (Int) -> String
        ) {
            self.name = name
            self.variant = variant
            text = { count in head + "\n" + (0..<count).map(line).joined(separator: "\n") + "\n" + foot + "\n" }
        }
    }

    private static let plan = "owner CS\ndeliver plan {\n lasts 7 days"

    static let sound = [
        Subject("owners") { "owner O\($0) \"Owner\" { person \"P \($0)\" }" },
        Subject("milestones", in: plan, "}") { "milestone m\($0) \"M\" { by day 2; owner CS; success \"x\" }" },
        Subject("constraints") { "constraint no \"thing \($0)\"" },
        Subject("signals", in: "customer {", "}") { "signal s\($0) \"x\" verified" },
        Subject("issues", in: "feedback 3/10 \"Exports\" {", "}") { "issue i\($0) \"Exports\"" },
        Subject("decisions", "decision d-last \"Q\" { option a \"A\" }") {
            "decision d\($0) \"Q\" { option a \"A\" { then d-last } }"
        },
        Subject("options", in: "decision d \"Q\" {", "}") { "option o\($0) \"A\"" },
        Subject("endings", in: "meter trust \"T\" 0..10 = 4") { "ending e\($0) \"E\" when trust > 3" },
        Subject("events", in: "feedback 3/10 { received 2026-03-02 }") { "event contacted +\($0 + 1)h" },
        Subject("whens", in: "customer { employees 5 }") { "when customer.employees < \($0) { owner O\($0) }" },
        Subject("conditions about what is not there") { "guard g\($0) \"G\" { when customer.cancelled; hold email }" },
        Subject("segments") { "when segment is smb { owner O\($0) }" },
        Subject("variants") { "variant v\($0) { customer { tenure 3 years } }" },
        Subject("policies") { "policy p\($0) a of a, b" },
        Subject("topics") { "topic t\($0) \"T\" { phrases \"a \($0)\" }; constraint no t\($0)" },
        Subject("rules") { "rule r\($0) \"R\" { expects option.actor is known }" },
        Subject("scales") { "scale s\($0) a\($0), b\($0)" },
        Subject("expects") { "expect customer.employees > \($0)" },
        Subject("renamings") { "owner A\($0); replace owner A\($0) with B\($0)" },
        Subject("texts that are filled in") { "owner O\($0) { person \"P\" }; note \"\($0) {owner.O\($0).person}\"" },
        Subject("texts that all of them are filled in with", in: "customer { name \"N\" }") {
            "note \"\($0) {customer.name}\" because \"{customer.name}\""
        },
        Subject("calls with too many questions") {
            "deliver call c\($0) \"C\" { questions 1; question \"Q\"; question \"R\" }"
        },
        Subject("offers that are forbidden") { "offer o\($0) \"Thing \($0)\"; constraint no \"thing \($0)\"" },
        Subject("messages") { "deliver email m\($0) \"M\" { words 120 }" },
    ]

    static let broken = [
        Subject("unknown keywords") { "employes\($0) 600" },
        Subject("misspelt keywords", in: "customer {", "}") { "histroy \"x \($0)\"" },
        Subject("texts without quotes", in: "customer {", "}") { "history Dana W\($0)" },
        Subject("values set twice", in: "deliver email {", "}") { "words \($0)" },
        Subject("names used twice") { "owner A \"x\($0)\"" },
        Subject("swallowed lines", in: "deliver email {", "words 5\n}") { "include \"\($0)\"," },
        Subject("unclosed blocks") { _ in "customer {\n name \"x\"" },
        Subject("stray braces") { _ in "}" },
        Subject("braces on their own line") { _ in "customer\n{\n}" },
        Subject("unknown characters") { _ in "~" },
        Subject("unknown owners beside known ones", in: plan, "}") {
            "milestone m\($0) \"M\" { owner X\($0) }\n}\nowner N\($0)\ndeliver plan {"
        },
        Subject("unknown paths") { "owner N\($0)\nrule r\($0) \"R\" { when xoption\($0).actor is known }" },
        Subject("unknown policies") { "policy p\($0) a" },
        Subject("nothing to drop") { "owner B\($0); drop owner A\($0)" },
        Subject("drops", in: "variant v {", "}", variant: "v") {
            "drop owner A\($0)\n}\nowner A\($0)\nvariant v\($0) {"
        },
        Subject("comments of other languages") { _ in "// x\n/* x" },
        Subject("open parentheses") { _ in "expect (customer.employees > 3" },
        Subject("is-or") { _ in "expect customer.employees is 3 or 4" },
        Subject("texts in a row") { "owner O\($0) { person \"{owner.O\($0 + 1).person}\" }" },
        Subject("texts in circles") { "owner O\($0) { person \"{O\($0).person}\" }" },
        Subject("unknown paths in texts") { "owner N\($0)\nnote \"\($0) {owner.X\($0).person}\"" },
        Subject("unknown names in texts") { "owner N\($0)\nnote \"\($0) {X\($0).person}\"" },
        Subject("unterminated texts") { _ in "situation \"x" },
        Subject("quotes that are not in the comment", in: "feedback 3/10 \"Exports\" {", "}") {
            "issue i\($0) \"slow\""
        },
    ]

    @Test(arguments: sound + broken) func twiceTheInputTakesTwiceTheTime(subject: Subject) {
        func seconds(_ count: Int) -> Double {
            let text = Array(subject.text(count).utf8)
            let arguments = subject.variant.map { ["--variant", $0] } ?? []
            var found = 0
            let seconds = cpuSeconds { found = compile(text, arguments: arguments).diagnostics.count }
            _ = found
            return seconds
        }
        // A busy machine makes a measurement longer, never shorter: the shortest of each tells. What is quadratic
        // comes near 4; what is not stays under 3 even where the caches end.
        var (once, twice, ratio) = (Double.infinity, Double.infinity, Double.infinity)
        for tries in 1...6 where ratio >= 3 || tries <= 2 {
            once = min(once, seconds(1500))
            twice = min(twice, seconds(3000))
            ratio = twice / once
        }
        #expect(ratio < 3, "twice the input takes \(ratio) times the time")
    }

    @Test func soundSubjectsAreSound() {
        for subject in Self.sound {
            let compilation = compile(Array(subject.text(3).utf8))
            #expect(!compilation.hasErrors, "\(subject.name)\n\(rendered(compilation))")
        }
    }
}
