import RecoverBase
import RecoverEvaluation
import RecoverGrading
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverRendering
import RecoverText

/// What the commands do.
extension Session {
    mutating func run(_ command: SessionCommand, _ cancellation: any Cancellation) -> Response {
        switch command.name {
        case .unknown(let word): return unknown(word)
        case .ambiguous(let names): return .error("Which one: \(names.joined(separator: ", "))?")
        case .known(let name): return run(name, command.rest, cancellation)
        }
    }

    private func unknown(_ word: String) -> Response {
        let near = Edits.bestMatch(for: word, in: SessionCommand.Name.allCases.map(\.rawValue))
        return .error(
            "There is no command `:\(word)`\(near.map { "; did you mean `:\($0)`?" } ?? ". `:help` lists them.")")
    }

    private mutating func run(
        _ name: SessionCommand.Name, _ rest: String, _ cancellation: any Cancellation
    ) -> Response {
        switch name {
        case .help: return help(rest)
        case .quit: return Response("", action: .quit)
        case .load: return load(rest)
        case .reload: return reload()
        case .save: return save(rest)
        case .keep: return keep(rest)
        case .forget: return forget(rest)
        case .layers: return layers()
        case .more:
            return lastChange.map { Response($0.text()) } ?? .error("Nothing was changed yet.")
        case .undo: return undo(rest)
        case .redo: return redo()
        case .diff: return difference()
        case .why: return why(rest)
        case .set: return set(rest)
        case .vary: return vary(rest, cancellation)
        case .variant: return chooseVariant(rest)
        case .variants: return variants()
        case .compare: return compare(rest)
        case .prompt: return prompt(rest)
        case .plan: return withModel { PlanTable(model: $0, start: nil)?.text() ?? "The case delivers no plan." }
        case .model: return modelJSON(rest)
        case .check: return check()
        case .time:
            isTiming.toggle()
            return Response(
                isTiming ? "Each answer says how long it took." : "Answers no longer say how long they took.")
        case .private: return Response("This session stays out of the history.", action: .keepPrivate(true))
        case .edit:
            return Response(
                "", action: .edit(typed.last.map { $0.source.text(Span(start: 0, end: $0.source.bytes.count)) } ?? ""))
        case .paths: return paths(cancellation)
        case .play:
            guard let model = current.model, !model.exercise.isEmpty else {
                return .error("There is nothing to decide in it.")
            }
            return Response("", action: .play)
        case .grade: return grade(rest)
        }
    }

    func withModel(_ body: (RecoveryModel) -> String) -> Response {
        guard let model = current.model else {
            return .error("There is no case yet: `:load FILE`, or type its statements.")
        }
        return Response(body(model))
    }

    // MARK: Exercises

    private func paths(_ cancellation: any Cancellation) -> Response {
        guard let model = current.model, !model.exercise.decisions.isEmpty else {
            return .error("There is nothing to decide in it.")
        }
        do {
            let evaluation = try evaluate(model, cancellation)
            return Response(PathsText(title: model.title, evaluation).text)
        } catch {
            return .error("Cancelled.")
        }
    }

    private func evaluate(
        _ model: RecoveryModel, _ cancellation: some Cancellation
    ) throws(Cancelled) -> ExerciseEvaluation {
        try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree), cancellation: cancellation)
    }

    // MARK: Questions

    private mutating func why(_ rest: String) -> Response {
        guard !rest.isEmpty else { return .error("Which value, or which line? `:why email.words`") }
        let path: Path?
        do {
            path = try Path(rest).map { (path) throws(Refusal) in try whole(path, written: true) { ":why \($0)" } }
        } catch {
            return refuse(error)
        }
        guard let path, let why = current.explain(path) else {
            if let score = path.flatMap({ ScoreExplanation($0, current) }) { return Response(score.text) }
            if let spoken = spoken(rest) { return Response(spoken.text) }
            let lines = LineExplanation(current)
            let found = lines.lines(with: rest)
            guard found.isEmpty else { return Response(found.map(\.explained).joined(separator: "\n\n")) }
            if Path(rest) == nil || rest.contains(" ") { return .error(lines.failure(rest) + ".") }
            let near = Path(rest).flatMap { current.suggestion(for: $0) }.map { " Did you mean `\($0)`?" } ?? ""
            return .error("Nothing is written at `\(rest)`.\(near)")
        }
        return Response(GuardExplanation(path, current)?.text ?? why.text)
    }

    /// `why email words`: a path without its points.
    private func spoken(_ line: String) -> Why? {
        let words = line.split(separator: " ").map(String.init).filter { !["is", "the", "are"].contains($0) }
        guard words.count > 1 else { return nil }
        return Path(words.joined(separator: ".")).flatMap { current.explain($0) }
    }

    private func prompt(_ only: String) -> Response {
        guard let model = current.model else { return withModel { _ in "" } }
        do {
            return Response(try Prompt(model, options: .init(only: only.isEmpty ? nil : only)).text())
        } catch {
            return .error("The case delivers no `\(error.path)`; it delivers \(error.known.joined(separator: ", ")).")
        }
    }

    /// `:grade reply.md`, or `:grade mail.md as email.check-in`.
    private func grade(_ rest: String) -> Response {
        guard let model = current.model else { return withModel { _ in "" } }
        var words = rest.split(separator: " ").map(String.init)
        var part: String?
        if words.count >= 3, words[words.count - 2] == "as" {
            part = words.last
            words.removeLast(2)
        }
        let path = words.joined(separator: " ")
        guard !path.isEmpty else { return .error("Which reply? `:grade reply.md`, or `:grade mail.md as email`") }
        guard part != nil || !model.deliverables.isEmpty else {
            return .error("The case delivers nothing that a reply could be judged by.")
        }
        switch workbench.read(path) {
        case .failure(let failure): return .error("\(path): \(failure.message)")
        case .success(let source):
            let grader = Grader(model)
            do {
                let grade = try part.map { (path) throws(Grader.NoSuchDeliverable) in try grader.grade(source, as: path)
                }
                return Response(GradeReport([GradedReply(name: path, grade: grade ?? grader.grade(source))]).text)
            } catch {
                return .error(
                    "There is no `\(error.path)` to judge by; there are \(error.known.joined(separator: ", ")).")
            }
        }
    }

    private mutating func modelJSON(_ rest: String) -> Response {
        guard !rest.isEmpty else { return withModel { ModelJSON.json(of: $0).write() } }
        do {
            guard
                let path = try Path(rest).map({ (path) throws(Refusal) in
                    try whole(path, written: true) { ":model \($0)" }
                }),
                let words = current.tree.block(at: path)
            else { return .error("Nothing is written at `\(rest)`.") }
            return Response(VisibleText.visible(words))
        } catch {
            return refuse(error)
        }
    }

    private func check() -> Response {
        let messages = render(current.diagnostics, of: current)
        let unmet = Session.unmet(current)
        let failed = current.expectations.map(\.text).compactMap { text in
            unmet[text].map { VisibleText.visible("An expectation does not hold: \(text)\($0)", keepsLineFeeds: false) }
        }
        let parts = (messages.isEmpty ? [] : [messages]) + (failed.isEmpty ? [] : [failed.joined(separator: "\n")])
        return Response(parts.isEmpty ? "Nothing is wrong." : parts.joined(separator: "\n\n"))
    }

    private func layers() -> Response {
        let names = current.tree.provenance.layers.enumerated().map { index, layer in
            let text = layer.source.text(Span(start: 0, end: layer.source.bytes.count)).trimmed
            let isTyped = layer.source.isTyped
            return
                "  \(index + 1). \(layer.name)\(isTyped ? ": " + text.split(separator: "\n").joined(separator: " ⏎ ") : "  \(layer.source.name)")"
        }
        return Response(VisibleText.visible(names.joined(separator: "\n")))
    }
}
