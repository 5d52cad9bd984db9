import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverEvaluation
import RecoverGrading
import RecoverLanguage
import RecoverModel
import RecoverRendering
import RecoverText

/// Commands that show something and change nothing.
extension Session {
    // MARK: What is made of the case

    func prompt(_ only: String) throws(Refusal) -> Response {
        let model = try theCase()
        do {
            return Response(try Prompt(model, options: .init(only: only.isEmpty ? nil : only)).text())
        } catch {
            throw Refusal(
                "The case delivers no `\(error.path.shown)`; it delivers \(error.known.joined(separator: ", ")).")
        }
    }

    func plan() throws(Refusal) -> Response {
        guard let plan = PlanTable(model: try theCase(), start: nil) else {
            throw Refusal("The case delivers no plan.")
        }
        return .set(plan.text(width: columns))
    }

    func mail(_ name: String) throws(Refusal) -> Response {
        let model = try theCase()
        let names = model.templates.map(\.id)
        guard !names.isEmpty else { throw Refusal("The playbooks of this case have no templates.") }
        guard !name.isEmpty else { return Response(names.joined(separator: "\n")) }
        guard let template = model.templates.first(where: { $0.id == name }) else {
            let near = Edits.bestMatch(for: name, in: names).map { "did you mean `\($0)`?" }
            throw Refusal(
                "There is no template `\(VisibleText.visible(name))`; \(near ?? "there are \(names.joined(separator: ", ")).")"
            )
        }
        let permission = CaseLoop(model, scope: TreeScope(tree: model.tree)).mail(name, at: workbench.now)
        if let first = permission.obstacles.first {
            let allowed = first.allowedBy.map { " What would allow it: \($0)." } ?? ""
            throw Refusal(VisibleText.visible("Not now: \(first.message).\(allowed)", keepsLineFeeds: false))
        }
        return Response(MailText(template, of: model).text)
    }

    func paths(_ cancellation: any Cancellation) throws(Refusal) -> Response {
        let model = try theCase()
        guard !model.exercise.decisions.isEmpty else { throw Refusal("There is nothing to decide in it.") }
        do {
            let scope = TreeScope(tree: model.tree)
            let evaluation = try ExerciseEvaluation(model.exercise, scope: scope, cancellation: cancellation)
            return .set(PathsText(title: model.title, evaluation, width: columns).text)
        } catch {
            throw Refusal("Cancelled.")
        }
    }

    /// `:grade reply.md`, or `:grade mail.md as email.check-in`.
    func grade(_ given: [String]) throws(Refusal) -> Response {
        let model = try theCase()
        let showsAll = given.count > 1 && given.last == "all"
        let words = given.dropLast(showsAll ? 1 : 0)
        let isPart = words.count >= 3 && words[words.count - 2] == "as"
        let part = isPart ? words.last : nil
        let file = words.dropLast(isPart ? 2 : 0).joined(separator: " ").unquoted
        guard !file.isEmpty else { throw Refusal("Which reply? `:grade reply.md`, or `:grade mail.md as email`") }
        guard part != nil || !model.deliverables.isEmpty else {
            throw Refusal("The case delivers nothing that a reply could be judged by.")
        }
        let source = try read(file)
        let grader = Grader(model)
        do {
            let grade = if let part { try grader.grade(source, as: part) } else { grader.grade(source) }
            let report = GradeReport(
                [GradedReply(name: file, grade: grade)], width: columns, showsAll: showsAll,
                all: "`:grade \(words.joined(separator: " ")) all`")
            return .set(report.text)
        } catch {
            let near = Text.bestMatch(for: error.path, in: error.known).map { "did you mean `\($0)`?" }
            throw Refusal(
                "There is no `\(error.path)` to judge by; "
                    + (near ?? "there are \(error.known.joined(separator: ", "))."))
        }
    }

    /// Where the case stands now, or at `2026-03-09T11:00Z` or `+8 days`.
    func status(_ rest: String) throws(Refusal) -> Response {
        let model = try theCase()
        let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        let text = rest.unquoted
        let moment: Instant
        if text.isEmpty {
            moment = workbench.now
        } else if let written = Moment(written: text) {
            moment = written.instant(in: model.zone)
        } else if text.hasPrefix("+"), let span = CalendarSpan(written: String(text.dropFirst())),
            let received = loop.history.received
        {
            moment = span.after(received, in: model.zone)
        } else {
            throw Refusal("`\(text.shown)` is no time; write `:status 2026-03-09T11:00Z` or `:status +8 days`.")
        }
        return .set(StatusText(loop.state(at: moment), of: model, width: columns).text)
    }

    // MARK: The case itself

    func model(_ rest: String) throws(Refusal) -> Response {
        guard !rest.isEmpty else { return .set(ModelJSON.json(of: try theCase()).write()) }
        guard let path = Path(rest),
            let words = current.tree.block(at: try whole(path, isAsked: true) { ":model \($0)" })
        else { throw Refusal("Nothing is written at `\(VisibleText.visible(rest))`.") }
        return Response(VisibleText.visible(words))
    }

    func check() -> Response {
        let unmet = Session.unmet(current)
        let failed = current.expectations.map(\.text).compactMap { text in
            unmet[text].map { VisibleText.visible("An expectation does not hold: \(text)\($0)", keepsLineFeeds: false) }
        }
        var checked = current
        checked.addExerciseFindings()
        let parts = [render(checked.diagnostics, of: checked), failed.joined(separator: "\n")].filter { !$0.isEmpty }
        return Response(parts.isEmpty ? "Nothing is wrong." : parts.joined(separator: "\n\n"))
    }

    /// With what was typed: the case as it stands, or where no variant is chosen also each of its variants.
    mutating func test() -> Response {
        let names = variant == nil ? current.variants.map(Optional.some) : []
        let file = path ?? "this session"
        var suites = [ExpectationSuite(file: file, variant: variant, compilation: current)]
        for name in names {
            suites.append(
                ExpectationSuite(file: file, variant: name, compilation: compile(typed, variant: .some(name))))
        }
        guard suites.contains(where: { $0.isBroken || !$0.results.isEmpty }) else {
            return Response("The case expects nothing of itself. Write it as `expect email.words is 90..120`.")
        }
        return Response(ExpectationSuites(suites).text)
    }

    func layers() -> Response {
        let names = current.tree.provenance.layers.enumerated().map { index, layer in
            let said = Session.text(layer.source).split(separator: "\n").joined(separator: " ⏎ ")
            return "  \(index + 1). \(layer.name)\(layer.source.isTyped ? ": \(said)" : "  \(layer.source.name)")"
        }
        return Response(VisibleText.visible(names.joined(separator: "\n")))
    }

    func lines(_ rest: String) throws(Refusal) -> Response {
        guard let count = rest.isEmpty ? Int.max : Int(reading: rest), count > 0 else {
            throw Refusal("Write `:history`, or `:history 5`.")
        }
        // Without the line that asks.
        let lines = history.dropLast().suffix(count)
        return Response(lines.isEmpty ? "Nothing was typed yet." : VisibleText.visible(lines.joined(separator: "\n")))
    }

    // MARK: Playbooks, and what is explained

    func show(_ name: String) throws(Refusal) -> Response {
        let names = playbooks.names
        guard !name.isEmpty else { return Response(names.joined(separator: "\n")) }
        switch playbooks.load(name) {
        case .success(let source): return .set(VisibleText.visible(Session.text(source)))
        case .failure(let failure):
            throw Refusal("Your playbook `\(VisibleText.visible(name))` cannot be read: \(failure.message).")
        case nil:
            let near = Text.bestMatch(for: name, in: names).map { "did you mean `\($0)`?" }
            throw Refusal(
                "There is no playbook `\(VisibleText.visible(name))`; "
                    + (near ?? "there are \(names.joined(separator: ", "))."))
        }
    }

    func explain(_ name: String) throws(Refusal) -> Response {
        let renderer = ExplainRenderer(style: .plain, width: columns ?? 80)
        guard !name.isEmpty else { return .set(renderer.text(of: Explained.lists)) }
        let pages = Explained.pages(of: name)
        guard !pages.isEmpty else {
            throw Refusal(Explained.nothing(called: name, listedBy: ":explain").capitalisedSentence)
        }
        return .set(pages.map(renderer.text).joined(separator: "\n"))
    }

    /// A path, or the words of a line of the prompt or the plan, in quotes or without.
    func why(_ rest: String) throws(Refusal) -> Response {
        let words = rest.unquoted
        guard !words.isEmpty else { throw Refusal("Which value, or which line? `:why email.words`") }
        let path =
            words == rest
            ? try Path(rest).map { path throws(Refusal) in
                try whole(path, isAsked: true) { ":why \($0)" }
            } : nil
        if let answer = path.flatMap({ WhyAnswer($0, current, at: workbench.now) }) { return Response(answer.text) }
        let lines = LineExplanation(current)
        let found = lines.lines(with: rest)
        guard found.isEmpty else { return Response(found.map(\.explained).joined(separator: "\n\n")) }
        let shown = VisibleText.visible(words, keepsLineFeeds: false)
        guard let path else { throw Refusal(lines.failure(shown) + ".") }
        throw Refusal(
            "Nothing is written at `\(shown)`.\(current.suggestion(for: path).map { " Did you mean `\($0)`?" } ?? "")")
    }
}
