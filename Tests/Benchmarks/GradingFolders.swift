import RecoverEvaluation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// The whole process of `grade CASE FOLDER` on a thousand and on ten thousand replies, no two of them alike; beside it GNU
    /// `style` (Debian `diction`) on the same files in the same run. What counts is the time on the clock: `grade` uses all
    /// processors, `style` has one.
    static let gradeFolders = Benchmark(work: "grade: folders") { options in
        let tool = Peers.besideThis("recoverscript")
        return Kind.all.flatMap { kind in kind.rows(tool, options) }
    }

    private struct Kind: Sendable {
        var name: String
        var asked: String
        var goal: Double
        /// How many times as fast as `style`.
        var ratio: Double
        var text: @Sendable (inout SplitMix64) -> String

        static let all = [
            Kind(
                name: "mails", asked: "deliver email { drop words; schedule 2 times for 20 minutes }", goal: 20_000,
                ratio: 2
            ) {
                Replies.mail(&$0)
            },
            Kind(name: "full replies", asked: Replies.asked, goal: 10_000, ratio: 1) { Replies.full(&$0) },
        ]

        func rows(_ tool: String, _ options: Options) -> [Row] {
            guard let file = TemporaryFile.write(Array((Replies.contract + asked).utf8), suffix: "-grade.rs"),
                let small = Folder(1000, text), let large = Folder(10_000, text)
            else { return [] }
            defer {
                unlink(file)
                small.remove()
                large.remove()
            }
            guard let first = ProcessCost.run([tool, "grade", file, small.path]), [0, 1].contains(first.status >> 8)
            else {
                return [Row(work: "grade", figure: "no release binary: swift build -c release --product recoverscript")]
            }
            let own = (0..<3).compactMap { _ in ProcessCost.run([tool, "grade", file, large.path]) }
            let little = (0..<3).compactMap { _ in ProcessCost.run([tool, "grade", file, small.path]) }
            let rate = 10_000 / own.map(\.wall).median
            let cpu = 10_000 / own.map(\.cpu).median
            let memory = own.map(\.memory).max() ?? 0
            let less = little.map(\.memory).max() ?? 1
            var rows = [
                Row(
                    work: "grade: a folder of 10,000 \(name)",
                    figure: "\(thousands(rate))/s, \(thousands(cpu)) a CPU-second", goal: "≥ \(thousands(goal))",
                    isMet: rate >= goal, growth: own.map(\.wall).median / little.map(\.wall).median),
                Row(
                    work: "the same: memory", figure: "\(memory >> 20) MB, \(less >> 20) MB for 1,000", goal: "≤ 1.2 ×",
                    isMet: Double(memory) <= 1.2 * Double(less)),
            ]
            guard options.against else { return rows }
            let theirs = (0..<3).compactMap { _ in ProcessCost.run(["/usr/bin/style"] + large.files) }
            guard theirs.count == 3 else {
                return rows + [Row(work: "the same: against GNU style", figure: "skipped: not installed")]
            }
            let other = 10_000 / theirs.map(\.wall).median
            rows.append(
                Row(
                    work: "the same: against GNU style",
                    figure: "\((rate / other).rounded(to: 2)) × as fast (they \(thousands(other))/s)",
                    goal: "≥ \(ratio.rounded(to: 0)) ×", isMet: rate >= ratio * other))
            return rows
        }

        private func thousands(_ rate: Double) -> String { "\((rate / 1000).rounded(to: 1)) thousand" }
    }

    /// A folder of texts that are made by a seed.
    private struct Folder {
        let path: String
        private(set) var files: [String] = []

        init?(_ count: Int, _ text: (inout SplitMix64) -> String) {
            let root = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
            path = "\(root)/recoverscript-benchmark-\(getpid())-\(count)"
            guard mkdir(path, 0o700) == 0 else { return nil }
            var random = SplitMix64(seed: 11)
            for number in 0..<count {
                let bytes = Array(text(&random).utf8)
                let name = "\(path)/\(100_000 + number).md"
                guard let file = fopen(name, "w") else { return nil }
                defer { fclose(file) }
                guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { return nil }
                files.append(name)
            }
        }

        func remove() {
            for file in files { unlink(file) }
            rmdir(path)
        }
    }
}

/// Replies to the case of the benchmark, as several people would write them: most of their sentences differ.
private enum Replies {
    static let contract = """
        scenario "Late exports"
        use recovery-plan
        sender "Customer Success Manager" { person "Maya Ortiz"; contact "maya.ortiz@brightdock.example" via email }
        customer "Operations Director" { name "Dana Whitfield"; employees 200 }
        feedback 3/10 "Exports crawl and support needs days to answer." { issue exports "Exports crawl" fixable }
        owner CS "Customer Success" { person "Maya Ortiz" }
        owner Support { person "Jon Bell" }
        owner Product { person "Wei Lindqvist" }
        constraint no sla, uptime, discounts
        constraint avoid "sorry", "unfortunately"

        """

    static let asked = """
        deliver email { drop words; schedule 2 times for 20 minutes }
        deliver call { questions 3 }
        deliver plan { owners CS, Support, Product }
        """

    private static let openings = [
        "You wrote that exports crawl and that support needs days to answer.",
        "Your last export took the whole night, and the ticket about it stayed open for days.",
        "Exports crawl, you say, and nobody answers: I have read all six tickets.",
        "Thank you for telling us what slow exports cost your team at month-end.",
    ]
    private static let middles = [
        "You are right, and this should not have happened.", "We looked at the last ten exports on your account.",
        "Each of them waited for the nightly jobs, and nobody told you.", "That was ours to see.",
        "Jon Bell checks your exports every morning this week, and I send you what we find in plain numbers.",
        "A plan with names and days is ready.", "I would like to go through it with you before anything else.",
        "Our monitoring did not count a slow export as a fault.", "Since yesterday it does.",
        "The queue that your files wait in is shared with four other accounts.",
        "Wei Lindqvist moves yours to a queue of its own and tells you when it is done.",
        "Until then we start your export by hand in the evening.", "You do not have to open another ticket for it.",
        "What I do not know yet is why the answers took so long.",
        "I will ask each of the three people who had your ticket.",
        "If something else holds up your close, please tell me.", "It may take us a week to be sure of the cause.",
        "The report of March was complete, and it was late.", "I have put the file of last night on your share.",
    ]
    private static let days = ["Tuesday, 3 March", "Wednesday, 4 March", "Thursday, 5 March", "Friday, 6 March"]
    private static let times = ["9:30", "10:00", "11:15", "14:00", "15:30"]

    private static func pick(_ texts: [String], _ random: inout SplitMix64) -> String {
        texts[Int.random(in: 0..<texts.count, using: &random)]
    }

    static func mail(_ random: inout SplitMix64) -> String {
        var body = pick(openings, &random)
        for sentence in middles.shuffled(using: &random).prefix(Int.random(in: 5...8, using: &random)) {
            body += Int.random(in: 0..<3, using: &random) == 0 ? "\n\n\(sentence)" : " \(sentence)"
        }
        return """
            Subject: Your exports, and two times to talk

            Hello Dana,

            \(body)

            Would \(pick(days, &random)) at \(pick(times, &random)) or at 16:45 suit you for 20 minutes? You can also reach me at
            maya.ortiz@brightdock.example.

            Kind regards,
            Maya Ortiz

            """
    }

    static func full(_ random: inout SplitMix64) -> String {
        """
        ## Email

        \(mail(&random))
        ## Call guide

        1. What do slow exports hold up \(pick(["in your close", "on your side", "for your team"], &random))?
           - Shows the cost to the month-end close.
        2. How do your people work around the exports today?
           - \(pick(["Shows the hidden hours.", "Tells who does the work twice."], &random))
        3. Tell me about the last export that came too late.
           - Shows which delay hurt most.

        Next step: Maya sends the notes and the plan by the end of the day.

        ## Plan

        | Day | Milestone | Owner | Success signal |
        |---|---|---|---|
        | 2 | Exports profiled on their own data | Wei Lindqvist | \(pick(["Dana confirms the profile by reply", "Dana sees the profile"], &random)) |
        | 4 | The open tickets answered | Jon Bell | Dana closes all \(pick(["three", "six", "of them"], &random)) |
        | 7 | A month-end export run together, so that it does not happen again | Maya Ortiz | Dana starts the close on day one |
        """
    }
}
