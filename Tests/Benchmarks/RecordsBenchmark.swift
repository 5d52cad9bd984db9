#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// `class` of very many answers, in a long CSV and in records of `play`, beside Python counting the same.
    static let records = Benchmark(work: "class, records") { _ in
        let tool = Peers.besideThis("recoverscript")
        guard let exercise = TemporaryFile.write(Array(Answers.exercise.utf8), suffix: ".rs") else { return [] }
        defer { unlink(exercise) }
        return Answers.kinds.flatMap { $0.rows([tool, "class", exercise]) }
    }
}

/// A file of answers, six of each participant.
private struct Answers: Sendable {
    var work: String
    var suffix: String
    /// How many participants there are in the larger file, and how many answers or runs that is.
    var runs: Int
    var count: Int
    var file: @Sendable (Int) -> [UInt8]
    var peer: String
    var python: String

    private static let questions = 6

    func rows(_ command: [String]) -> [Benchmark.Row] {
        guard let small = TemporaryFile.write(file(runs / 10), suffix: "-small" + suffix),
            let large = TemporaryFile.write(file(runs), suffix: suffix),
            let script = TemporaryFile.write(Array(python.utf8), suffix: ".py")
        else { return [Benchmark.Row(work: work, figure: "cannot be written")] }
        defer { for file in [small, large, script] { unlink(file) } }
        guard let one = ProcessCost.run(command + [small]), one.status == 0,
            let ten = ProcessCost.run(command + [large]), ten.status == 0
        else { return [Benchmark.Row(work: work, figure: "`class` fails")] }
        let (rate, memory) = (Double(count) / ten.cpu / 1e6, Double(ProcessCost.peak(command + [large]) ?? 0) / 1e6)
        var rows = [
            Benchmark.Row(
                work: work, figure: "\(rate.rounded(to: 2)) million/s, \(memory.rounded(to: 0)) MB", goal: "≤ 32 MB",
                isMet: memory > 0 && memory <= 32, growth: ten.cpu / one.cpu)
        ]
        if let peer = ProcessCost.run(["/usr/bin/python3", script, large]), peer.status == 0 {
            rows.append(.multiple("the same", ten.cpu / peer.cpu, of: self.peer, atMost: 1))
        }
        return rows
    }

    static let kinds = [
        Answers(
            work: "`class`, a million rows of a long CSV", suffix: ".csv", runs: 1_000_000 / questions,
            count: 1_000_000 / questions * questions, file: table, peer: "Python csv and dictionaries",
            python: counting),
        Answers(
            work: "`class`, 100,000 runs of a record", suffix: ".jsonl", runs: 100_000, count: 100_000, file: record,
            peer: "Python json and dictionaries", python: countingRecords),
    ]

    static var exercise: String {
        let decisions = (1...questions).map { index in
            "decision d\(index) \"Question \(index)?\" { option a \"A\" correct; option b \"B\" weak; option c \"C\" harmful }\n"
        }
        return "scenario \"Counted\"\n" + decisions.joined() + "pass at 70\nending done \"Done\" otherwise\n"
    }

    private static func option(_ run: Int, _ question: Int) -> String {
        ["a", "b", "c"][(run &* 7 &+ question &* run / 3) % 3]
    }

    private static func table(runs: Int) -> [UInt8] {
        var bytes = Array("participant,decision,option\n".utf8)
        for run in 0..<runs {
            for question in 1...questions { bytes += "P\(run),d\(question),\(option(run, question))\n".utf8 }
        }
        return bytes
    }

    private static func record(runs: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for run in 0..<runs {
            bytes += "{\"participant\":\"P\(run)\",\"scenario\":\"Counted\",\"seed\":\(run),\"version\":2}\n".utf8
            for question in 1...questions {
                bytes += "{\"answer\":[\"\(option(run, question))\"],\"question\":\"d\(question)\"}\n".utf8
            }
        }
        return bytes
    }

    private static let counting = """
        import csv, sys
        counts, people = {}, {}
        with open(sys.argv[1], newline="") as file:
            rows = csv.reader(file)
            next(rows)
            for who, question, option in rows:
                people.setdefault(who, {})[question] = option
        for answers in people.values():
            for key in answers.items():
                counts[key] = counts.get(key, 0) + 1
        print(counts)

        """

    private static let countingRecords = """
        import json, sys
        counts, people, who = {}, {}, None
        for line in open(sys.argv[1]):
            event = json.loads(line)
            if "scenario" in event:
                who = event.get("participant")
                people[who] = {}
            elif "question" in event:
                people[who][event["question"]] = event["answer"]
        for answers in people.values():
            for question, answer in answers.items():
                key = (question, answer[0])
                counts[key] = counts.get(key, 0) + 1
        print(counts)

        """
}
