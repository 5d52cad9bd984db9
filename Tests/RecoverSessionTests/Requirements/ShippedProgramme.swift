import RecoverBase
import RecoverCompiler
import RecoverModel
import RecoverSurvey

/// What a programme says that follows the playbook which `standard` names for it: the queue of an export with the files of its
/// cases, and the figures of a table of cases. The case itself says nothing there; its playbooks and settings do.
extension ShippedCase {
    private static let moment = Instant(seconds: 1_773_066_600)  // 2026-03-09T14:30Z

    private static let export = """
        id,score,comment,name,email,company,value,submitted_at
        a,2,Exports crawl. Write to kim@lund.example.,Kim Lund,kim@lund.example,Osprey,low,2026-03-02T09:10Z
        b,6,Support needs days.,Jo Adair,,Quillon,high,2026-03-09T09:10Z
        c,3,Nobody answers.,,,,medium,2026-02-02T09:10Z

        """

    /// Ten answers, of which four were contacted, two of them in time; all were asked again within 60 days.
    private static let table: String = {
        var text =
            "id,score,account,received,initial_contact_sent,check_in_answered,answer,resurvey_at,resurvey_score,arr,retained\n"
        for number in 0..<10 {
            let contacted = number < 4 ? "2026-01-0\(number + 6)T09:00Z" : ""
            let answered = number < 3 ? "2026-03-0\(number * 3 + 2)T09:00Z,yes" : ","
            let second = number < 2 ? 9 : number < 5 ? 7 : 3
            text +=
                "c\(number),3,A\(number),2026-01-05T09:00Z,\(contacted),\(answered),2026-02-10T09:00Z,\(second),$100k,\(number < 3 ? "$120k" : "no")\n"
        }
        return text
    }()

    func programme(_ output: CaseOutput) throws -> String {
        var compiler = Compiler.warm(playbooks)
        var request = CompileRequest(main: Source(name: "queue.rs", text: "scenario \"Queue\"\n"))
        request.settings = settings
        request.now = ShippedCase.moment
        guard let chosen = compiler.compile(request).model?.policy(.programmePlaybook)?.value.string else {
            throw Refused()
        }
        let first = "scenario \"Queue\"\nuse \(chosen)\n"
        request.main = Source(name: "queue.rs", text: first)
        let compilation = compiler.compile(request)
        guard let base = compilation.model, !compilation.hasErrors else { throw Refused() }
        let (warm, asked) = (compiler, request)
        let doctrine = SurveyDoctrine(
            conditions: compiler.conditions(of: request), base: base,
            compile: { statements in
                var (compiler, request) = (warm, asked)
                request.main = Source(name: "queue.rs", text: first + statements)
                return compiler.compile(request).model
            },
            truth: { condition, model in (try? condition.truth(in: TreeScope(tree: model.tree))) ?? .unknown })
        return output == .queue ? try ShippedCase.queue(doctrine) : try ShippedCase.metrics(doctrine)
    }

    /// The layout of a text, and the rest of it.
    private static func read(_ text: String) throws -> (layout: SurveyLayout, rest: [UInt8]) {
        var input = SurveyInput(recogniser: Recogniser())
        Array(text.utf8).withUnsafeBufferPointer { input.feed($0, isLast: true) }
        guard let layout = try input.layout(isLast: true) else { throw Refused() }
        return (layout, input.takeRest())
    }

    private static func queue(_ doctrine: SurveyDoctrine) throws -> String {
        let (layout, rest) = try read(export)
        let facts = RowFacts(layout: layout, time: SurveyTime(), currency: "$", doctrine: doctrine)
        var worker = QueueWorker(QueueFilter(facts: facts, doctrine: doctrine, form: .rows), delimiter: 0x2C)
        _ = rest.withUnsafeBufferPointer { worker.work($0, isLast: true) }
        var report = QueueReport(layout: layout, most: 100, headerRows: 1)
        report.add(worker.takePart())
        report.finish()
        let isRedacted = doctrine.base.policy(.namesInExports)?.value.string == "redacted"
        let files = report.rows.map { $0.scenario(using: [], isRedacted: isRedacted) }
        let text = QueueText(report, file: "export.csv", now: moment, zone: .utc, claim: SilenceClaim(doctrine.base))
            .text
        return ([text] + files).joined(separator: "\n")
    }

    private static func metrics(_ doctrine: SurveyDoctrine) throws -> String {
        let (layout, rest) = try read(table)
        let facts = RowFacts(layout: layout, time: SurveyTime(), currency: "$", doctrine: doctrine)
        var reader = ProgrammeReader(
            facts: facts, delimiter: 0x2C, name: "cases.csv", programme: Programme(), now: moment,
            breach: { $0.adding(seconds: 48 * 3600) })
        _ = rest.withUnsafeBufferPointer { reader.work($0, isLast: true) }
        return MetricsText(ProgrammeFigures(reader.programme, model: doctrine.base, now: moment)).text
    }
}
