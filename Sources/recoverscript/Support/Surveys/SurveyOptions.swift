import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverSurvey

/// What the commands take that read exports of surveys.
struct SurveyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The doctrine: a playbook, or a file; else the one that the policy programme-playbook names.",
            valueName: "file"))
    var playbook: String?

    @Option(
        help: ArgumentHelp(
            "Say what a column is: score, comment, email, company, at, …; an empty column means there is none.",
            valueName: "field=column"))
    var map: [String] = []

    @Option(help: ArgumentHelp("The order of dates such as 3/2/2026: mdy or dmy.", valueName: "order"))
    var dates: DateOrder?

    @Option(help: ArgumentHelp("The time zone of times that name none, such as Europe/Berlin.", valueName: "zone"))
    var zone: String?

    @Option(help: ArgumentHelp("The currency of sums that name none.", valueName: "sign"))
    var currency = "$"

    @Option(help: ArgumentHelp("Use this time instead of the clock.", valueName: "time"))
    var now: String?

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(help: PlaybooksOption.help, completion: .directory) var playbooks: PlaybooksOption?

    enum DateOrder: String, Choice {
        case mdy, dmy
    }

    func recogniser(_ doctrine: SurveyDoctrine) throws -> Recogniser {
        var recogniser = Recogniser()
        for text in map {
            guard let equals = text.firstIndex(of: "=") else {
                throw UsageFailure("--map: `\(text)` names no column; write `--map score=\"Q1\"`")
            }
            let name = String(text[..<equals])
            guard let field = SurveyField(header: name) else {
                let known = SurveyField.allCases.map(\.name).filter { $0 != "status" && $0 != "finished" }
                let near = Text.bestMatch(for: name, in: known).map { "did you mean `\($0)`?" }
                throw UsageFailure(
                    "--map: there is no field `\(name)`; \(near ?? "there is \(known.joined(separator: ", "))")")
            }
            recogniser.maps.append((field, String(text[text.index(after: equals)...])))
        }
        let tree = doctrine.base.tree
        if let id = tree.child(of: ModelTree.root, .columns) {
            recogniser.columns = tree.value("names", of: id).strings
        }
        return recogniser
    }

    func zoneRules(_ layout: SurveyLayout, _ doctrine: SurveyDoctrine) throws -> ZoneRules {
        if let zone {
            if zone == "UTC" { return .utc }
            guard let rules = Zones.rules(named: zone) else { throw UsageFailure("--zone: there is no zone `\(zone)`") }
            return rules
        }
        return layout.zone.flatMap { $0 == "UTC" ? .utc : Zones.rules(named: $0) } ?? doctrine.base.zone
    }

    func facts(_ layout: SurveyLayout, _ doctrine: SurveyDoctrine) throws -> RowFacts {
        let order: SurveyTime.Order? =
            switch dates {
            case .mdy: .monthFirst
            case .dmy: .dayFirst
            case nil: nil
            }
        let time = SurveyTime(zone: try zoneRules(layout, doctrine), order: order)
        return RowFacts(layout: layout, time: time, currency: currency, doctrine: doctrine)
    }

    /// The playbook that was named, else the one that `standard` names.
    private func chosen() throws -> String {
        if let playbook { return playbook }
        var compiler = try playbooks.compiler(for: "queue")
        let shared = compiler.compile(CompileRequest(main: Source(name: "queue", text: "scenario \"Queue\"\n")))
        return shared.model?.policy(.programmePlaybook)?.value.string ?? ""
    }

    private static func isFile(_ playbook: String) -> Bool {
        playbook.hasSuffix(".rs") || playbook.contains("/") || Files.exists(playbook)
    }

    /// The playbooks, compiled once, and how a case is compiled on top of them.
    func doctrine(now: Instant) throws -> SurveyDoctrine {
        let playbook = try chosen()
        let isFile = SurveyOptions.isFile(playbook)
        let folder = isFile ? Files.folder(of: playbook) : "."
        let name = isFile && folder != "." ? "\(folder)/queue" : "queue"
        if isFile, !Files.exists(playbook) { throw UsageFailure("\(playbook): there is no such file") }
        let names = isFile ? [] : try PlaybookFolder(playbooks.folder).library.names
        if !isFile, !names.contains(playbook) { throw ShowCommand.unknown(playbook, among: names) }
        let base = playbook.split(separator: "/").last.map(String.init) ?? playbook
        let first = "scenario \"Queue\"\nuse \(isFile ? "\"\(base)\"" : playbook)\n"
        var compiler = try playbooks.compiler(for: name)
        func request(_ statements: String) -> CompileRequest {
            var request = CompileRequest(main: Source(name: name, text: first + statements))
            request.now = now
            return request
        }
        let plain = request("")
        let compilation = compiler.compile(plain)
        guard let model = compilation.model else {
            ScenarioOptions.report(compilation, color: color)
            throw Exit.wrong
        }
        let conditions = compiler.conditions(of: plain)
        // Each call begins with what was read: nothing is shared between threads.
        let warm = compiler
        return SurveyDoctrine(
            conditions: conditions, base: model,
            compile: { statements in
                var compiler = warm
                var request = CompileRequest(main: Source(name: name, text: first + statements))
                request.now = now
                return compiler.compile(request).model
            },
            truth: { condition, model in (try? condition.truth(in: TreeScope(tree: model.tree))) ?? .unknown })
    }

    /// What scenario files use.
    func used() throws -> [String] {
        let playbook = try chosen()
        guard SurveyOptions.isFile(playbook) else { return [playbook] }
        return [playbook.split(separator: "/").last.map(String.init) ?? playbook]
    }
}
