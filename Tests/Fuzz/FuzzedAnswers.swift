import GeneratedCases
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverRendering
import RecoverSyntax

/// What takes apart what participants and tables say, and cases that are made rather than read.
extension FuzzTarget {
    private nonisolated(unsafe) static var caseRun = CaseRun()

    /// The first eight bytes are a seed; the others are the choices of a statement or two more.
    static func generate(_ bytes: [UInt8]) {
        let seed = bytes.prefix(8).reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) }
        var generator = CaseGenerator(seed: seed)
        caseRun.run(generator.text())
    }

    /// Each pair of bytes is a slip: what happens, and at which token.
    static func slip(_ bytes: [UInt8]) {
        var words = caseTokens
        for index in stride(from: 0, to: min(bytes.count, 16) - 1, by: 2) where words.count > 2 {
            let place = (Int(bytes[index + 1]) &* 7 &+ Int(bytes[index])) % (words.count - 1)
            switch bytes[index] % 5 {
            case 0: words.remove(at: place)
            case 1: words.insert(words[place], at: place)
            case 2: words.swapAt(place, place + 1)
            case 3: words[place] = Array(words[place].dropLast())
            default: words.insert([bytes[index + 1]], at: place)
            }
        }
        compile(Array(words.joined()))
    }

    /// Each with the space in front of it.
    private static let caseTokens: [[UInt8]] = {
        let tree = Parser.parse(Source(name: "case", text: text))
        var end = 0
        return tree.tokens.map { token in
            defer { end = token.end }
            return Array(tree.source.bytes[end..<token.end])
        }
    }()

    private static let text = """
        scenario "Fuzzed"
        customer "Ops" { name "Dana"; employees 600; tenure 9 months; arr $84k; renewal in 90 days }
        feedback 3/10 "Exports crawl" { received 2026-03-02T09:10Z; issue exports "Exports crawl" fixable }
        owner CS "Customer Success" { person "Ann Low" }
        deliver email { words 20..160; tone calm, warm }
        meter trust "Trust" 0..10 = 4
        decision first "What?" {
          again max 2
          option call "Call" correct { channel call; within 24 hours; effect trust +2; then second when trust > 5 }
          option mail "Mail" { costs $2k; takes 1 day; chance 70% "a" { effect trust -1 }; chance otherwise "b" }
        }
        decision second "And then?" { option wait "Wait" { then first }; option act "Act" }
        ending good "Good" when trust >= 6 and first is call { worth $84k }
        ending last "Bad" otherwise
        quiz who "Who?" { answer a "A" correct because "x"; answer b "B" }
        task mail "Write it" { grade email }
        expect email.words is 20..160
        expect first.call.score >= 0

        """

    private static let evaluation: ExerciseEvaluation? = {
        guard let model = withPlaybooks.compile(CompileRequest(main: Source(name: "case", text: text))).model else {
            require(false, "the case is clean")
            return nil
        }
        return try? ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree))
    }()

    /// What does not begin like a line of JSON is what records of the first version say behind their title.
    static func resume(_ bytes: [UInt8]) {
        guard let evaluation else { return }
        let isJSON = bytes.first == UInt8(ascii: "{")
        let head = isJSON ? "{\"scenario\":\"Fuzzed\",\"version\":2}\n" : "recoverscript record 1\nscenario Fuzzed\n"
        let records = PlayRecord.all(in: Array(head.utf8) + bytes)
        require(!records.isEmpty, "a record with its first line is one")
        var group = ClassAnswers(evaluation.exercise, title: "Fuzzed")
        for record in records {
            var session = PlaySession(evaluation, luck: .likeliest)
            let (_, repair) = session.resume(record)
            // What was repaired reads as the run that stands.
            var repaired = record
            repaired.events += repair
            require(repaired.standing == session.answers, "the record and the run agree")
            let again = PlayRecord.all(in: Array((repaired.head + repaired.events.map(PlayRecord.line).joined()).utf8))
            require(again.count == 1 && again.first?.events == repaired.events, "what was written is read again")
            require(again.first?.seed == record.seed && again.first?.rejects == [], "what was written is whole")
            group.add(record, path: "?")
        }
        _ = ClassResults(group, of: evaluation)
    }

    static func tabulate(_ bytes: [UInt8]) {
        guard let evaluation else { return }
        let chunk = max(1, bytes.reduce(7) { ($0 &* 31 &+ Int($1)) & 63 })
        for head in ["", "participant,decision,option\n"] {
            let sheet = Array(head.utf8) + bytes
            let whole = results(of: sheet, chunk: max(1, sheet.count), evaluation)
            require(results(of: sheet, chunk: chunk, evaluation) == whole, "chunks of \(chunk) give the same results")
        }
        let cells = CSVTable(bytes).rows.prefix(20).map { ["x"] + $0 }
        // The first line decides what stands between cells.
        let header = Escapes.csvLine(Array(repeating: "h", count: 600))
        let read = CSVTable(text: header + cells.map(Escapes.csvLine).joined())
        require(read.rows.count == cells.count + 1, "a row is a row again")
    }

    private static func results(of bytes: [UInt8], chunk: Int, _ evaluation: ExerciseEvaluation) -> String {
        var group = ClassAnswers(evaluation.exercise, title: "Fuzzed")
        var sheet = AnswerSheet(group)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            sheet.take(Array(bytes[start..<min(bytes.count, start + chunk)]), into: &group)
        }
        guard sheet.finish(into: &group) else { return "" }
        let results = ClassResults(group, of: evaluation, isNamed: true)
        return ClassJSON(title: "Fuzzed", results, isNamed: true).document.write()
    }
}
