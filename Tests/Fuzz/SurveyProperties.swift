import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverSurvey

/// What holds of every export: it is refused or read, its rows add up, and chunks change nothing.
enum SurveyProperties {
    static func check(_ bytes: [UInt8]) {
        let whole = read(bytes, chunk: max(1, bytes.count))
        guard let whole else { return }
        require(whole.counts.addsUp, "the parts of \(whole.counts) add up")
        let chunk = max(1, bytes.reduce(7) { ($0 &* 31 &+ Int($1)) & 63 })
        let other = read(bytes, chunk: chunk)
        require(other?.lines == whole.lines, "chunks of \(chunk) give the same lines")
        require(other?.counts == whole.counts, "chunks of \(chunk) give the same counts")
        require(String(validating: whole.lines, as: UTF8.self) != nil, "lines are UTF-8")
        // With its header, so that the commas are found.
        let table = CSVTable(Array((QueueRow.columns.joined(separator: ",") + "\r\n").utf8) + whole.lines)
        require(table.rows.count == whole.counts.detractors + 1, "one line for each detractor")
        for row in table.rows { require(row.count == QueueRow.columns.count, "a line has all columns: \(row)") }
    }

    private static func read(_ bytes: [UInt8], chunk: Int) -> (lines: [UInt8], counts: QueueCounts)? {
        var input = SurveyInput(recogniser: Recogniser())
        var worker: QueueWorker?
        var buffer: [UInt8] = []
        var lines: [UInt8] = []
        var counts = QueueCounts()
        var at = 0
        repeat {
            let end = min(bytes.count, at + chunk)
            let isLast = end == bytes.count
            bytes[at..<end].withUnsafeBufferPointer { input.feed($0, isLast: isLast) }
            at = end
            if worker == nil {
                do {
                    guard let layout = try input.layout(isLast: isLast) else { continue }
                    let facts = RowFacts(layout: layout, time: SurveyTime(), currency: "$", doctrine: doctrine)
                    worker = QueueWorker(
                        QueueFilter(facts: facts, doctrine: doctrine, form: .csv), delimiter: input.delimiter)
                } catch {
                    return nil
                }
            }
            buffer += input.takeRest()
            let count = buffer.withUnsafeBufferPointer { worker?.work($0, isLast: isLast) ?? 0 }
            require(count <= buffer.count, "no more is done than there was")
            buffer.removeFirst(count)
            if let part = worker?.takePart() {
                lines += part.lines
                counts += part.counts
            }
        } while at < bytes.count
        require(buffer.isEmpty, "nothing is left")
        return (lines, counts)
    }

    private static let doctrine: SurveyDoctrine = {
        let first = "scenario \"Queue\"\nuse closed-loop\n"
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let request = CompileRequest(main: Source(name: "queue", text: first))
        guard let model = compiler.compile(request).model else { fatalError("the playbooks are not clean") }
        let conditions = compiler.conditions(of: request)
        let warm = compiler
        return SurveyDoctrine(
            conditions: conditions, base: model,
            compile: { text in
                var compiler = warm
                return compiler.compile(CompileRequest(main: Source(name: "queue", text: first + text))).model
            },
            truth: { condition, model in (try? condition.truth(in: TreeScope(tree: model.tree))) ?? .unknown })
    }()
}
