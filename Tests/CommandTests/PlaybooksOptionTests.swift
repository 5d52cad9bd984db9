import Foundation
import PseudoTerminal
import Testing

/// `--playbooks` and `RECOVERSCRIPT_PLAYBOOKS`: a team's own playbooks beside the shipped ones.
@Suite struct PlaybooksOptionTests {
    private let place: Workplace
    private let file: String
    private let team: String

    init() throws {
        place = try Workplace()
        file = try place.file(
            "cases/case.rs",
            """
            scenario "Late exports"
            use acme
            customer "Director" { name "Dana" }
            feedback 3/10 "Exports crawl."
            deliver email

            """)
        _ = try place.file(
            "team/acme.rs",
            """
            playbook acme "How we write at Acme"
            use recovery-plan
            use "parts/words.rs"
            policy first-contact 12 hours because "We promised it to our customers."

            """)
        _ = try place.file("team/parts/words.rs", "playbook acme-words \"Lengths\"\ndeliver email { words 70..90 }\n")
        // Nobody uses it, so nobody reads it.
        _ = try place.file("team/broken.rs", "playbook broken {{{ \u{0}\n")
        team = place.path("team")
    }

    private func run(_ arguments: String..., folder: String) throws -> CommandResult {
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(
            path: "recoverscript")
        return try CommandTests.run(program.path, arguments, environment: ["RECOVERSCRIPT_PLAYBOOKS": folder])
    }

    @Test func useFindsThem() throws {
        let alone = try runCommand("check", file)
        #expect(alone.status == 1 && alone.errors.contains("error[unknown-playbook]: there is no playbook `acme`"))
        #expect(try runCommand("check", file, "--playbooks", team).status == 0)
        let model = try json(try runCommand("model", file, "--playbooks", team).output)
        let policies = try #require(model["policies"] as? [String: Any])
        #expect("\(try #require(policies["first-contact"]))".contains("12 hours"))
        let why = try runCommand("why", file, "email.words", "--playbooks", team).output
        #expect(why.contains("email.words is 70..90") && why.contains("\(team)/parts/words.rs:2"), "\(why)")
    }

    @Test func theEnvironmentNamesTheFolderUnlessTheCommandLineDoes() throws {
        // Also without any option, which takes the short way through the command line.
        #expect(try run("check", file, folder: team).status == 0)
        #expect(try run("prompt", file, folder: team).output.contains("70–90 words"))
        #expect(try run("check", file, folder: "").status == 1)
        let other = try place.file("other/acme.rs", "playbook acme \"Another\"\ndeliver email { words 30..40 }\n")
        let folder = URL(filePath: other).deletingLastPathComponent().path
        #expect(try run("prompt", file, "--playbooks", folder, folder: team).output.contains("30–40 words"))
    }

    @Test func showListsAndPrintsThem() throws {
        let shipped = try runCommand("show").output
        #expect(try runCommand("show", "--playbooks", team).output == shipped + "acme\nbroken\n")
        #expect(try run("show", "acme", folder: team).output.hasPrefix("playbook acme \"How we write at Acme\"\n"))
        let unknown = try run("show", "acmee", folder: team)
        #expect(unknown.status == 2)
        #expect(unknown.errors == "recoverscript: there is no playbook `acmee`; did you mean `acme`?\n")
    }

    @Test func shellsAndTheSessionCompleteThem() throws {
        let offered = try run("---completion", "show", "--", "positional@0", "0", "", folder: team).output
        #expect(offered.split(separator: "\n").contains("acme"), "\(offered)")
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(
            path: "recoverscript")
        let terminal = try PseudoTerminal(
            program.path, ["repl", "--private"], environment: ["RECOVERSCRIPT_PLAYBOOKS": team])
        try terminal.wait(forLine: "recover>")
        try terminal.send("use ac\t\r")
        try terminal.wait(for: "use acme")
        try terminal.send(":why email.words\r")
        try terminal.wait(for: "email.words is 70..90")
        try terminal.send(":quit\r")
        try terminal.send(":quit\r")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func whatIsWrongInOneIsToldWithItsPlace() throws {
        _ = try place.file("team/acme.rs", "playbook acme \"Ours\"\ndeliver email { wrods 70..90 }\n")
        let result = try runCommand("check", file, "--playbooks", team)
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("\(team)/acme.rs:2:17: error[unknown-keyword]"), "\(result.errors)")
        try FileManager.default.removeItem(atPath: "\(team)/acme.rs")
        try FileManager.default.createDirectory(atPath: "\(team)/acme.rs", withIntermediateDirectories: true)
        let folder = try runCommand("check", file, "--playbooks", team)
        #expect(folder.status == 1)
        #expect(folder.errors.contains("error[unreadable-file]: your playbook `acme` cannot be used: it is a folder"))
    }

    /// What a playbook of the folder uses lies in the folder; a case gets no further than before.
    @Test func aCaseReadsNothingElseOfTheFolder() throws {
        let outside = try place.file("cases/out.rs", "scenario \"x\"\nuse \"../team/acme.rs\"\n")
        #expect(try runCommand("check", outside, "--playbooks", team).errors.contains("error[use-outside]"))
        _ = try place.file("team/acme.rs", "playbook acme \"Ours\"\nuse \"../cases/out.rs\"\n")
        #expect(try runCommand("check", file, "--playbooks", team).errors.contains("error[use-outside]"))
    }

    @Test func aFolderThatCannotBeMeantIsRefused() throws {
        let missing = try runCommand("check", file, "--playbooks", place.path("none"))
        #expect(missing.status == 2)
        #expect(missing.errors == "recoverscript: --playbooks: \(place.path("none")): there is no such folder\n")
        let noFolder = try run("prompt", file, folder: file)
        #expect(noFolder.errors == "recoverscript: RECOVERSCRIPT_PLAYBOOKS: \(file): it is no folder\n")
        _ = try place.file("team/standard.rs", "playbook standard \"Ours\"\n")
        let taken = try runCommand("check", file, "--playbooks", team)
        #expect(taken.status == 2)
        #expect(
            taken.errors == """
                recoverscript: --playbooks: \(team)/standard.rs: a shipped playbook is called `standard`; give the file another \
                name, and begin it with `use standard` to build on that one

                """)
    }

    @Test func theQueueTakesThem() throws {
        let survey = projectRoot.appending(path: "Tests/Fixtures/surveys/plain.csv").path
        let result = try runCommand(
            "queue", survey, "--playbook", "acme", "--playbooks", team, "--now", "2026-03-09T08:30Z")
        #expect(!result.errors.contains("unknown-playbook"), "\(result.errors)")
        #expect(try runCommand("queue", survey, "--playbook", "acme").errors.contains("there is no playbook `acme`"))
    }
}
