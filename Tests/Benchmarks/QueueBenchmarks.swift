import RecoverEvaluation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// The whole process of `queue --format csv` on an export, beside others that are asked for the same rows of the same file in
    /// the same run. `RECOVER_PYTHON` names a Python with duckdb and polars (`pip install duckdb polars`); `/usr/bin/python3` else.
    /// What the interpreter and the import alone take is not counted against them.
    static let queue = Benchmark(work: "queue") { options in
        SurveyKind.allCases.flatMap { rows(of: $0, options) }
    }

    /// What stands in the comments of an export.
    private enum SurveyKind: String, CaseIterable {
        /// A few phrases in all orders: cells repeat themselves, as in most benchmarks.
        case repeating = "comments repeat"
        /// No two alike, as people write.
        case distinct = "no two comments alike"
    }

    private static func rows(of kind: SurveyKind, _ options: Options) -> [Row] {
        let tool = Peers.besideThis("recoverscript")
        guard let small = TemporaryFile.write(survey(rows: rowsOfSurvey / 10, kind), suffix: "-small.csv"),
            let large = TemporaryFile.write(survey(rows: rowsOfSurvey, kind), suffix: "-large.csv")
        else { return [] }
        defer {
            unlink(small)
            unlink(large)
        }
        func command(_ file: String, threads: Int = 1) -> [String] {
            [tool, "queue", file, "--format", "csv", "--threads", "\(threads)", "--now", "2026-03-09T14:30Z"]
        }
        guard let first = ProcessCost.run(command(large)), first.status == 0 else {
            return [Row(work: "queue", figure: "no release binary: swift build -c release --product recoverscript")]
        }
        let own = (0..<3).compactMap { _ in ProcessCost.run(command(large)) }
        let two = (0..<3).compactMap { _ in ProcessCost.run(command(large, threads: 2)) }
        let little = (0..<3).compactMap { _ in ProcessCost.run(command(small)) }
        let rate = Double(rowsOfSurvey) / own.map(\.cpu).median
        let memory = ProcessCost.peak(command(large)) ?? 0
        let gain = own.map(\.wall).median / two.map(\.wall).median
        var rows = [
            Row(
                work: "queue: rows, \(kind.rawValue)", figure: "\(millions(rate)) a CPU-second", goal: "≥ 3 million",
                isMet: rate >= 3e6, growth: own.map(\.cpu).median / little.map(\.cpu).median),
            Row(
                work: "queue: memory", figure: "\(memory >> 20) MB", goal: "≤ 32 MB",
                isMet: memory > 0 && memory <= 32 << 20),
            Row(
                work: "queue: two threads", figure: "\(gain.rounded(to: 2)) × as fast as one", goal: "≥ 1.6 ×",
                isMet: gain >= 1.6),
        ]
        guard options.against else { return rows }
        for peer in Peer.all {
            guard let theirs = peer.cost(of: large) else {
                rows.append(Row(work: "queue: \(peer.name)", figure: "skipped: not installed"))
                continue
            }
            let other = Double(rowsOfSurvey) / theirs.cpu
            rows.append(
                Row(
                    work: "queue: \(peer.name)",
                    figure: "we do \((rate / other).rounded(to: 2)) × as many (they \(millions(other)) in "
                        + "\(theirs.memory >> 20) MB)", goal: "≥ \(peer.goal.rounded(to: 0)) ×",
                    isMet: rate >= peer.goal * other))
        }
        return rows
    }

    private static let rowsOfSurvey = 1_000_000

    private static func millions(_ rate: Double) -> String { "\((rate / 1e6).rounded(to: 2)) million" }

    /// An export of ten columns, some 130 to 165 bytes a row; 15 in 100 are detractors, of the comments every sixth is quoted.
    private static func survey(rows: Int, _ kind: SurveyKind) -> [UInt8] {
        var random = SplitMix64(seed: 3)
        let industries = ["logistics", "healthcare", "financial-services", "retail", "software", ""]
        var out = Array("id,score,comment,email,company,employees,arr,value,industry,submitted_at\n".utf8)
        out.reserveCapacity(rows * 170)
        for row in 0..<rows {
            let share = random.below(100)
            let score = share < 15 ? random.below(7) : share < 45 ? 7 + random.below(2) : 9 + random.below(2)
            let comment = kind == .repeating ? phrases(&random) : sentences(&random)
            let quoting = comment.isEmpty ? 99 : random.below(100)
            let company = random.below(5000)
            out += "R_\(row),\(score),".utf8
            out +=
                (quoting < 15 ? "\"\(comment), and more\"" : quoting < 18 ? "\"\(comment)\n\"\"really\"\"\"" : comment)
                .utf8
            out +=
                ",user\(row)@company\(company).example,Company \(company),\([5, 40, 120, 600, 2500][random.below(5)]),"
                .utf8
            out += "\([4, 12, 48, 90, 250][random.below(5)])000,\(["high", "medium", "low", ""][random.below(4)]),".utf8
            out += "\(industries[random.below(6)]),2026-0\(1 + random.below(3))-\(10 + random.below(18))".utf8
            out += "T\(10 + random.below(14)):\(10 + random.below(50)):00Z\n".utf8
        }
        return out
    }

    private static func phrases(_ random: inout SplitMix64) -> String {
        let phrases = [
            "exports crawl", "support needs days", "the report was late", "nobody answered our ticket", "great product",
            "billing is confusing", "friendly and helpful team", "onboarding took weeks", "we lost data twice",
        ]
        return (0..<random.below(4)).map { _ in phrases[random.below(phrases.count)] }.joined(separator: " and ")
    }

    /// One comment in four is missing; of the others one in twenty makes a guard fire.
    private static func sentences(_ random: inout SplitMix64) -> String {
        let subjects = [
            "the export", "our dashboard", "the nightly report", "your support desk", "the new billing page",
            "the mobile app",
            "the API", "onboarding", "the integration with our CRM", "search", "the audit log", "single sign-on",
        ]
        let verbs = [
            "crawls", "fails", "stops", "times out", "loses rows", "shows the wrong totals", "takes hours",
            "needs three tries",
            "answers nobody", "breaks our month-end", "is confusing", "was down",
        ]
        let times = [
            "since the March release", "every Monday morning", "for two weeks now", "whenever we load more than # rows",
            "after the migration", "during our busiest week", "for # of our users", "three times this quarter",
            "on ticket #",
        ]
        let ends = [
            "We wait for an answer.", "Nobody called us back.", "Please fix it.", "My team does it by hand now.",
            "I had expected more.", "It costs us # hours a week.", "We look at alternatives.", "Otherwise it is fine.",
            "The people are friendly though.", "I do not know whom to ask.",
        ]
        let guarded = [
            "Our lawyer will be in touch.", "We are cancelling our contract.", "I will post this on G2.",
            "Stop calling me.",
        ]
        guard random.below(4) > 0 else { return "" }
        func some(_ list: [String], _ random: inout SplitMix64) -> String { list[random.below(list.count)] }
        var text =
            "\(some(subjects, &random)) \(some(verbs, &random)) \(some(times, &random)). \(some(ends, &random))"
        if random.below(10) < 3 { text += " \(some(subjects, &random)) \(some(verbs, &random))." }
        if random.below(20) == 0 { text += " " + some(guarded, &random) }
        return text.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(random.below(10000))")
    }

    /// Others that filter, sort into classes and write CSV.
    private struct Peer: Sendable {
        var name: String
        var goal: Double
        var imports: String
        var script: String

        func cost(of file: String) -> ProcessCost? {
            let python = getenv("RECOVER_PYTHON").map { String(cString: $0) } ?? "/usr/bin/python3"
            let bare = (0..<3).compactMap { _ in ProcessCost.run([python, "-c", imports]) }
            let all = (0..<3).compactMap { _ in ProcessCost.run([python, "-c", imports + "\n" + script, file]) }
            guard let start = bare.first, start.status == 0, var cost = all.first, cost.status == 0 else { return nil }
            cost.cpu = all.map(\.cpu).median - bare.map(\.cpu).median
            cost.memory = ProcessCost.peak([python, "-c", imports + "\n" + script, file]) ?? 0
            return cost
        }

        static let all = [
            Peer(
                name: "against DuckDB", goal: 1, imports: "import duckdb, sys",
                script: """
                    duckdb.sql("SET threads = 1")
                    duckdb.sql(f\"\"\"COPY (SELECT id, score, CASE WHEN employees < 50 THEN 'smb' WHEN employees <= 500 THEN 'mid-market'
                      ELSE 'enterprise' END AS segment, company, email, comment, (value = 'high')::INT * 30 + (score <= 2)::INT * 15
                      AS priority, submitted_at, submitted_at + INTERVAL 24 HOUR AS contact_by, submitted_at + INTERVAL 48 HOUR
                      AS breach_at FROM read_csv('{sys.argv[1]}', header = true, quote = '"', escape = '"') WHERE score <= 6)
                      TO '/dev/null' (FORMAT csv)\"\"\")
                    """),
            Peer(
                name: "against polars", goal: 1,
                imports: "import os, sys\nos.environ['POLARS_MAX_THREADS'] = '1'\nimport polars as pl",
                script: """
                    at = pl.col("submitted_at").str.to_datetime("%Y-%m-%dT%H:%M:%SZ")
                    segment = pl.when(pl.col("employees") < 50).then(pl.lit("smb")).when(pl.col("employees") <= 500).then(
                        pl.lit("mid-market")).otherwise(pl.lit("enterprise"))
                    priority = (pl.col("value") == "high").cast(pl.Int32) * 30 + (pl.col("score") <= 2).cast(pl.Int32) * 15
                    rows = pl.scan_csv(sys.argv[1]).filter(pl.col("score") <= 6)
                    rows.select("id", "score", segment.alias("segment"), "company", "email", "comment", priority.alias("priority"),
                        at.alias("submitted_at"), (at + pl.duration(hours=24)).alias("contact_by"),
                        (at + pl.duration(hours=48)).alias("breach_at")).sink_csv("/dev/null")
                    """),
            Peer(
                name: "against Python's csv", goal: 5, imports: "import csv, sys, datetime",
                script: """
                    out = csv.writer(open("/dev/null", "w"))
                    day = datetime.timedelta(hours=24)
                    for row in csv.DictReader(open(sys.argv[1], newline="")):
                        score = int(row["score"])
                        if score > 6: continue
                        employees = int(row["employees"])
                        segment = "smb" if employees < 50 else "mid-market" if employees <= 500 else "enterprise"
                        at = datetime.datetime.fromisoformat(row["submitted_at"][:-1])
                        priority = (30 if row["value"] == "high" else 0) + (15 if score <= 2 else 0)
                        out.writerow([row["id"], score, segment, row["company"], row["email"], row["comment"], priority,
                            at.isoformat(), (at + day).isoformat(), (at + 2 * day).isoformat()])
                    """),
        ]
    }
}

extension SplitMix64 {
    fileprivate mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
