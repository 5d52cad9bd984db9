#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// `class` of a file of a hundred thousand runs, six answers each, beside Python counting the same answers.
    static let records = Benchmark(work: "class, records") { _ in
        guard let exercise = TemporaryFile.write(Array(Records.exercise.utf8), suffix: ".rs"),
            let small = TemporaryFile.write(Records.file(runs: Records.count / 10), suffix: "-small.jsonl"),
            let large = TemporaryFile.write(Records.file(runs: Records.count), suffix: ".jsonl"),
            let script = TemporaryFile.write(Array(Records.python.utf8), suffix: ".py")
        else { return [] }
        defer { for file in [exercise, small, large, script] { unlink(file) } }
        let tool = Peers.besideThis("recoverscript")
        guard let one = ProcessCost.run([tool, "class", exercise, small]), one.status == 0,
            let ten = ProcessCost.run([tool, "class", exercise, large]), ten.status == 0
        else { return [] }
        let (rate, memory) = (Double(Records.count) / ten.cpu / 1000, Double(ten.memory) / 1e6)
        var rows = [
            Row(
                work: "`class`, 100,000 runs of a record",
                figure: "\(rate.rounded(to: 0)) thousand/s, \(memory.rounded(to: 0)) MB",
                goal: "≤ 32 MB", isMet: memory <= 32, growth: ten.cpu / one.cpu)
        ]
        if let python = ProcessCost.run(["/usr/bin/python3", script, large]), python.status == 0 {
            rows.append(.multiple("the same", ten.cpu / python.cpu, of: "Python json and dictionaries", atMost: 1))
        }
        return rows
    }
}

private enum Records {
    static let count = 100_000
    private static let questions = 6

    static var exercise: String {
        let decisions = (1...questions).map { index in
            "decision d\(index) \"Question \(index)?\" { option a \"A\" correct; option b \"B\" weak; option c \"C\" harmful }\n"
        }
        return "scenario \"Counted\"\n" + decisions.joined() + "pass at 70\nending end \"End\" otherwise\n"
    }

    static func file(runs: Int) -> [UInt8] {
        var text = ""
        for run in 0..<runs {
            text += "{\"participant\":\"P\(run)\",\"scenario\":\"Counted\",\"seed\":\(run),\"version\":2}\n"
            for question in 1...questions {
                let option = ["a", "b", "c"][(run &* 7 &+ question &* run / 3) % 3]
                text += "{\"answer\":[\"\(option)\"],\"question\":\"d\(question)\"}\n"
            }
        }
        return Array(text.utf8)
    }

    static let python = """
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
