import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverSession

@testable import RecoverLive

/// A room to play with.
enum SampleRoom {
    static let text = """
        scenario "Late exports"
        situation "The exports are late."
        meter trust "Trust" 0..10 = 4
        decision first "What first?" {
          hint "Who can act?"
          discuss 10 minutes
          option rush "Rush" harmful { because "Too fast."; effect trust -2; then last }
          option ask "Ask" correct { because "They feel heard."; effect trust +3; reveal "They talk." }
          option wait "Wait" weak
        }
        decision second "And then?" { option call "Call"; option mail "Mail" }
        decision last "At the end?" { option thank "Thank them"; option leave "Leave" }
        ending won "They stay" when trust >= 6 { text "For now." }
        ending lost "They leave" otherwise
        quiz owner "Who owns it?" all-that-apply {
          answer csm "The CSM" because "Too close."
          answer manager "A manager" correct because "Can act."
          answer vp "The VP" correct
        }
        quiz steps "In order?" in-order { answer one "B: first"; answer two "A: second"; answer three "C: third" }
        task mail "Write it." { grade email }
        debrief "What helped?"
        """

    /// - Parameter grader: judges what is written; nil is the one of all commands.
    static func make(
        _ text: String = text, seed: UInt64 = 7, limits: Room.Limits = .init(), grader: (any TaskGrader)? = nil
    ) throws -> Room {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let compilation = compiler.compile(CompileRequest(main: Source(name: "room.rs", text: text)))
        guard let model = compilation.model else { throw NoModel(codes: compilation.diagnostics.map { "\($0.code)" }) }
        let evaluation = try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree))
        return Room(model, evaluation, seed: seed, grader: grader ?? ContractTaskGrader(model), limits: limits)
    }

    /// Three people at a knowledge check, the votes on what came before being "ask", "call" and "thank".
    static func at(_ quiz: String) throws -> Room {
        var room = try make()
        try room.join("ABC")
        try room.host(.begin)
        for given in ["ask", "call", "thank", "vp", "one+two+three"] where room.question?.id != quiz {
            try room.vote("A:\(given)")
            try room.host(.reveal)
            try room.host(.next)
            try room.host(.next)
        }
        return room
    }

    struct NoModel: Error {
        var codes: [String]
    }
}

/// The longer, the better.
struct LengthGrader: TaskGrader {
    func grade(_ text: String, for task: WritingTask) -> TaskResult {
        TaskResult(task: task, text: text, score: min(100, Double(text.count)))
    }
}

extension Room {
    /// Some who joined, named A, B, C…, with the keys KEYA, KEYB…
    mutating func join(_ names: String) throws {
        for name in names { try apply(.joined(key: "KEY\(name)", name: "\(name)")) }
    }

    /// `A:ask B:rush`
    mutating func vote(_ votes: String) throws {
        for vote in votes.split(separator: " ") {
            let parts = vote.split(separator: ":")
            try apply(.voted(name: String(parts[0]), given: parts[1].split(separator: "+").map(String.init)))
        }
    }

    @discardableResult
    mutating func host(_ action: HostAction) throws -> [Record] { try apply(.host(action)) }
}

/// What is refused, as its words.
func refusal(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch { return (error as? RoomFailure)?.message ?? "\(error)" }
}
