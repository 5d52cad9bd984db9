import RecoverBase
import RecoverCompiler
import RecoverGrading
import RecoverLanguage
import RecoverPlaybooks

extension Benchmark {
    /// One reply (a mail, a call guide and a plan of some 350 words) and all its checks. Ten times the input is ten times
    /// the text in the mail.
    static let grade = Benchmark(work: "grade") { _ in
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        guard let model = compiler.compile(CompileRequest(main: Source(name: "contract.rs", text: contract))).model
        else {
            print("the generated contract is not clean")
            return []
        }
        let grader = Grader(model)
        let source = Source(name: "reply.md", text: reply(paragraphs: 1))
        if !grader.grade(source).isPass {
            print("the reply fails:", grader.grade(source).checks.filter { $0.status == .fail })
        }
        let count = 2000
        let seconds = (0..<3).map { _ in
            CPUTime.of { for _ in 0..<count { checks += grader.grade(source).checks.count } }
        }.median
        let rate = Double(count) / seconds
        // Of texts long enough that what does not grow with them does not count.
        let small = Source(name: "reply.md", text: reply(paragraphs: 40))
        let large = Source(name: "reply.md", text: reply(paragraphs: 400))
        let smallTime = (0..<3).map { _ in CPUTime.of { for _ in 0..<10 { checks += grader.grade(small).checks.count } }
        }
        .median
        let largeTime = (0..<3).map { _ in CPUTime.of { for _ in 0..<10 { checks += grader.grade(large).checks.count } }
        }
        .median
        let scale = Double(large.bytes.count) / Double(small.bytes.count) / 10
        return [
            Row(
                work: "grade: one reply, all checks", figure: "\((rate / 1000).rounded(to: 1)) thousand/s",
                goal: "≥ 10 thousand", isMet: rate >= 10_000, growth: largeTime / smallTime / scale)
        ]
    }

    /// Keeps the optimizer from leaving the work out.
    private nonisolated(unsafe) static var checks = 0

    private static let contract = """
        scenario "Late exports"
        use recovery-plan
        sender "Customer Success Manager" { person "Maya Ortiz"; contact "maya.ortiz@brightdock.example" via email }
        customer "Operations Director" { name "Dana Whitfield"; employees 200 }
        feedback 3/10 "Exports crawl and support needs days to answer." { issue exports "Exports crawl" fixable }
        owner CS "Customer Success" { person "Maya Ortiz" }
        owner Support { person "Jon Bell" }
        owner Product { person "Wei Lindqvist" }
        deliver email { drop words; schedule 2 times for 20 minutes }
        deliver call { questions 3 }
        deliver plan { owners CS, Support, Product }
        constraint no sla, uptime, discounts
        constraint avoid "sorry", "unfortunately"
        """

    private static func reply(paragraphs: Int) -> String {
        let more = """
            We looked at the last ten exports. Each waited for the nightly jobs, and nobody told you. That was ours to see.


            """
        return """
            ## Email

            Subject: Your exports, and two times to talk

            Hello Dana,

            You wrote that exports crawl and that support needs days to answer. You are right. This should not have happened.

            Jon Bell checks your exports every morning this week, and I send you what we find in plain numbers. A plan with names
            and days is ready. I would like to go through it with you before anything else.

            \(String(repeating: more, count: paragraphs))Would Thursday, 5 March at 10:00 or at 15:30 suit you for 20 minutes? You
            can also reach me at maya.ortiz@brightdock.example.

            Kind regards,
            Maya Ortiz

            ## Call guide

            1. What do slow exports hold up?
               - Shows the cost to the month-end close.
            2. How do your people work around the exports today?
               - Shows the hidden hours.
            3. Tell me about the last export that came too late.
               - Shows which delay hurt most.

            Next step: Maya sends the notes and the plan by the end of the day.

            ## Plan

            | Day | Milestone | Owner | Success signal |
            |---|---|---|---|
            | 2 | Exports profiled on their own data | Wei Lindqvist | Dana confirms the profile by reply |
            | 4 | The open tickets answered | Jon Bell | Dana closes all three |
            | 7 | A month-end export run together, so that it does not happen again | Maya Ortiz | Dana starts the close on day one |
            """
    }
}
