import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import SnapshotTesting
import Testing

@testable import RecoverSurvey

let now = Instant(seconds: 1_773_066_600)  // 2026-03-09T14:30Z

/// The doctrine of some playbooks, and of statements on top of them.
func doctrine(_ playbooks: String = "closed-loop", _ statements: String = "") throws -> SurveyDoctrine {
    let first = "scenario \"Queue\"\nuse \(playbooks)\n\(statements)\n"
    var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
    var request = CompileRequest(main: Source(name: "queue", text: first))
    request.now = now
    let compilation = compiler.compile(request)
    let model = try #require(compilation.model, "\(compilation.diagnostics.map(\.message))")
    let conditions = compiler.conditions(of: request)
    let warm = compiler
    return SurveyDoctrine(
        conditions: conditions, base: model,
        compile: { text in
            var compiler = warm
            var request = CompileRequest(main: Source(name: "queue", text: first + text))
            request.now = now
            return compiler.compile(request).model
        },
        truth: { condition, model in (try? condition.truth(in: TreeScope(tree: model.tree))) ?? .unknown })
}

/// A whole export, read at once or in chunks.
struct ReadExport {
    var layout: SurveyLayout
    var report: QueueReport
    var lines: String

    var counts: QueueCounts { report.counts }
    var rejects: [String] { report.rejects.map { "row \($0.row): \($0.reason)" } }

    init(
        _ bytes: [UInt8], _ doctrine: SurveyDoctrine, form: QueueForm = .rows, maps: [(SurveyField, String)] = [],
        order: SurveyTime.Order? = nil, zone: ZoneRules = .utc, since: Instant? = nil, chunk: Int = 1 << 20,
        most: Int = 10_000
    ) throws {
        var recogniser = Recogniser()
        recogniser.maps = maps
        var input = SurveyInput(recogniser: recogniser)
        var found: SurveyLayout?
        var worker: QueueWorker?
        var buffer: [UInt8] = []
        var report: QueueReport?
        var lines: [UInt8] = []
        var at = 0
        repeat {
            let end = min(bytes.count, at + chunk)
            let isLast = end == bytes.count
            bytes[at..<end].withUnsafeBufferPointer { input.feed($0, isLast: isLast) }
            at = end
            if found == nil {
                guard let layout = try input.layout(isLast: isLast) else { continue }
                found = layout
                let facts = RowFacts(
                    layout: layout, time: SurveyTime(zone: zone, order: order), currency: "$", doctrine: doctrine)
                worker = QueueWorker(
                    QueueFilter(facts: facts, doctrine: doctrine, form: form, since: since, most: most),
                    delimiter: input.delimiter)
                report = QueueReport(layout: layout, most: most, headerRows: layout.headerRows)
            }
            buffer += input.takeRest()
            let count = buffer.withUnsafeBufferPointer { worker?.work($0, isLast: isLast) ?? 0 }
            buffer.removeFirst(count)
            if let part = worker?.takePart() {
                lines += part.lines
                report?.add(part)
            }
        } while at < bytes.count
        report?.finish()
        layout = try #require(found)
        self.report = try #require(report)
        self.lines = String(decoding: lines, as: UTF8.self)
    }

    init(
        _ text: String, _ doctrine: SurveyDoctrine, form: QueueForm = .rows, maps: [(SurveyField, String)] = [],
        order: SurveyTime.Order? = nil, since: Instant? = nil, chunk: Int = 1 << 20
    ) throws {
        try self.init(
            Array(text.utf8), doctrine, form: form, maps: maps, order: order, since: since, chunk: chunk)
    }
}

func export(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: SnapshotFolder.package.appending(path: "Tests/Fixtures/surveys/\(name)")))
}
