import Foundation
import PseudoTerminal
import Testing

@Suite struct HistoryTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The texts in the history file, its times left out.
    private func remembered() throws -> [String] {
        try folder.text(of: folder.history).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    @Test func survivesARestart() throws {
        let first = try startDemo(in: folder)
        try first.enter("tone calm")
        try first.enter("words 90")
        try first.quit()
        #expect(try remembered() == ["tone calm", "words 90", "quit"])
        #expect(try folder.mode(of: folder.history) == 0o600)
        #expect(try folder.mode(of: folder.path + "/recoverscript") == 0o700)

        let second = try startDemo(in: folder)
        try second.send(Key.up + Key.up)
        try second.wait(forLine: "demo> words 90")
        try second.send(Key.up)
        try second.wait(forLine: "demo> tone calm")
    }

    @Test func aBlockIsOneEntryAlsoAfterARestart() throws {
        let first = try startDemo(in: folder)
        try first.send("email {" + Key.enter)
        try first.wait(forLine: "more>")
        try first.send("#1 a comment like a time" + Key.enter)
        try first.wait("for a third line") { $0.cursor.row == 2 && $0.line == "more>" }
        try first.send("}" + Key.enter)
        try first.wait(for: "read: [email {⏎#1 a comment like a time⏎}]")
        try first.wait(forLine: "demo>")
        try first.send(Key.up)
        try first.wait(for: "demo> email {\n#1 a comment like a time\n}")
        try first.send(Key.enter)
        try first.wait("for the second answer") { $0.text.components(separatedBy: "read: ").count == 3 }
        try first.quit()

        let second = try startDemo(in: folder)
        try second.send(Key.up + Key.up)
        try second.wait(for: "demo> email {\n#1 a comment like a time\n}")
        try second.send(Key.enter)
        try second.wait(for: "read: [email {⏎#1 a comment like a time⏎}]")
    }

    @Test func aTextIsThereOnce() throws {
        let terminal = try startDemo(in: folder)
        for line in ["one", "two", "one"] { try terminal.enter(line) }
        try terminal.send(Key.up + Key.up + Key.up)
        try terminal.wait(forLine: "demo> two")
        try terminal.send(Key.control("u"))
        try terminal.quit()
        #expect(try remembered() == ["two", "one", "quit"])
    }

    @Test func twoSessionsAtOnceLoseNothing() throws {
        let one = try startDemo(in: folder)
        let two = try startDemo(in: folder)
        for round in 1...5 {
            try one.enter("one \(round)")
            try two.enter("two \(round)")
        }
        // Written anew by one session, while the other has it open no longer than it needs.
        try one.enter("one 1")
        try two.enter("two 6")
        try one.quit()
        try two.quit()
        let texts = try remembered()
        #expect(Set(texts).count == 12)
        #expect(texts.filter { $0 == "one 1" }.count == 1)
        #expect(texts.contains("two 6"))
        let third = try startDemo(in: folder)
        try third.quit()
        #expect(try remembered().filter { $0 == "quit" }.count == 1)
    }

    @Test func privateSessionsWriteNothing() throws {
        let open = try startDemo(in: folder)
        try open.enter("for everyone")
        try open.quit()
        let before = try folder.text(of: folder.history)

        let terminal = try startDemo(in: folder, "--private")
        try terminal.enter("secret")
        try terminal.send(Key.up)
        try terminal.wait(forLine: "demo> secret")
        try terminal.send(Key.up + Key.up)
        try terminal.wait(forLine: "demo> for everyone")
        try terminal.send(Key.control("u"))
        try terminal.quit()
        #expect(try folder.text(of: folder.history) == before)
    }

    @Test func aPrivateSessionMakesNoFile() throws {
        let terminal = try startDemo(in: folder, "--private")
        try terminal.enter("secret")
        try terminal.quit()
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/recoverscript"))
    }

    @Test func privacyCanBeginLater() throws {
        let terminal = try startDemo(in: folder)
        try terminal.enter("known")
        try terminal.send("private" + Key.enter)
        try terminal.wait("for another prompt") { $0.lines.filter { $0.hasPrefix("demo>") }.count == 3 }
        try terminal.enter("secret")
        try terminal.quit()
        #expect(try remembered() == ["known", "private"])
    }

    @Test func aFolderThatCannotBeWrittenDoesNotMatter() throws {
        let file = try folder.write("", to: "no-folder")
        let terminal = try startDemo(in: folder, environment: ["XDG_STATE_HOME": file])
        try terminal.enter("works")
        try terminal.quit()
    }
}
