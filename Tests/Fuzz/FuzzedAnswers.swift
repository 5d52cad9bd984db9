import GeneratedCases
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverSyntax

/// What takes apart what participants and tables say, and cases that are made rather than read.
extension FuzzTarget {
    private nonisolated(unsafe) static var cases = CaseRun()

    /// The first eight bytes are a seed; the others are the choices of a statement or two more.
    static func generate(_ bytes: [UInt8]) {
        let seed = bytes.prefix(8).reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) }
        var generator = CaseGenerator(seed: seed)
        cases.run(generator.text())
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
          option call "Call" correct { channel call; within 24 hours; effect trust +2; then second when trust > 5 }
          option mail "Mail" { costs $2k; takes 1 day; chance 70% "a" { effect trust -1 }; chance otherwise "b" }
        }
        decision second "And then?" { again max 2; option wait "Wait" { then first }; option act "Act" }
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

    static func resume(_ bytes: [UInt8]) {
        guard let evaluation else { return }
        let text = "\(PlayRecord.firstLine)\nscenario Fuzzed\n" + String(decoding: bytes, as: UTF8.self)
        guard let record = PlayRecord(text) else { return require(false, "a record with its first line is one") }
        var session = PlaySession(evaluation, luck: .likeliest)
        let (_, repair) = session.resume(record)
        // What was repaired reads as the run that stands.
        var repaired = record
        repaired.events += repair
        require(repaired.standing == session.answers || repair.isEmpty, "the record and the run agree")
        let again = repaired.head + repaired.events.map(PlayRecord.line).joined()
        require(PlayRecord(again)?.events.count == repaired.events.count, "what was written is read again")
        var group = ClassAnswers(evaluation.exercise, title: "Fuzzed")
        group.add(record, name: "?")
        _ = ClassResults(group, of: evaluation)
    }

    static func tabulate(_ bytes: [UInt8]) {
        guard let evaluation else { return }
        let table = CSVTable(bytes)
        var group = ClassAnswers(evaluation.exercise, title: "Fuzzed")
        _ = group.add(table)
        var long = ClassAnswers(evaluation.exercise, title: "Fuzzed")
        _ = long.add(CSVTable(Array("participant,decision,option\n".utf8) + bytes))
        for answers in [group, long] { _ = ClassResults(answers, of: evaluation) }
        let cells = table.rows.prefix(20).map { ["x"] + $0 }
        // The first line decides what stands between cells.
        let header = Escapes.csvLine(Array(repeating: "h", count: 600))
        let read = CSVTable(text: header + cells.map(Escapes.csvLine).joined())
        require(read.rows.count == cells.count + 1, "a row is a row again")
    }
}
