import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import Testing

@testable import RecoverGrading

/// Compiles a scenario; `standard` lies below it.
func compiled(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> RecoveryModel {
    var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
    let result = compiler.compile(CompileRequest(main: Source(name: "test.rs", text: "scenario \"Test\"\n" + text)))
    let errors = result.diagnostics.filter(\.isError).map { "\($0.code): \($0.message)" }
    return try #require(result.model, "\(errors)", sourceLocation: sourceLocation)
}

/// The case that most tests judge replies by.
let exportsCase = """
    sender "Customer Success Manager" { person "Maya Ortiz"; contact "maya.ortiz@brightdock.example" via email }
    customer "Operations Director" { name "Dana Whitfield"; employees 200 }
    feedback 3/10 "Exports crawl and nobody answers the tickets." {
      issue exports "Exports crawl" fixable
      issue tickets "nobody answers the tickets" fixable
    }
    owner CS "Customer Success" { person "Maya Ortiz" }
    owner Support { person "Jon Bell"; authority manager }
    owner Product { person "Wei Lindqvist" }

    """

func graded(
    _ reply: String, by scenario: String, as path: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Grade {
    let grader = Grader(try compiled(exportsCase + scenario, sourceLocation: sourceLocation))
    let source = Source(name: "reply.md", text: reply)
    return try path.map { try grader.grade(source, as: $0) } ?? grader.grade(source)
}

extension Grade {
    func check(_ id: String, of deliverable: String? = nil) -> Check? {
        checks.first { $0.id == id && (deliverable == nil || $0.deliverable == deliverable) }
    }

    func status(_ id: String, of deliverable: String? = nil) -> Check.Status? { check(id, of: deliverable)?.status }

    var failing: [String] { checks.filter { $0.status == .fail }.map(\.id) }
}
