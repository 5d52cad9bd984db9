import Foundation
import PseudoTerminal
import Testing

@Suite struct ProgramTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func longOutputGoesThroughThePager() throws {
        let pager = try folder.write("head -n 2\necho \"paged $1 ${COLUMNS-no columns}\"\n", to: "pager")
        let terminal = try startDemo(in: folder, environment: ["PAGER": "sh \(pager) --all"])
        // The pager leaves before it has read everything: that must not end us.
        try terminal.enter("page", expecting: "line 1\nline 2\npaged --all no columns\ndemo>")
        try terminal.enter("short page", expecting: "demo> short page\na short page\ndemo>")
        try terminal.quit()
    }

    /// A pager would take it for its own keys.
    @Test(arguments: ["short page\r", "short page\rhal", "hal"])
    func whatIsTypedAheadIsNotThePagers(typed: String) throws {
        let pager = try folder.write("cat > /dev/null\nread eaten < /dev/tty\necho \"eaten\"\n", to: "pager")
        let terminal = try startDemo(in: folder, environment: ["PAGER": "sh \(pager)"])
        try terminal.send("page" + Key.enter + typed)
        let rest = typed.hasSuffix("hal") ? " hal" : ""
        try terminal.wait(for: typed == "hal" ? "line 200\ndemo> hal" : "a short page\ndemo>\(rest)")
        #expect(!terminal.screen.text.contains("eaten"))
        // Without it there is a pager.
        try terminal.send(Key.control("c"))
        try terminal.wait(forLine: "demo>")
        try terminal.send("page" + Key.enter)
        usleep(200_000)
        try terminal.send(Key.enter)
        try terminal.wait(for: "eaten")
    }

    @Test func aPagerThatIsNotThereIsDoneWithout() throws {
        let terminal = try startDemo(in: folder, environment: ["PAGER": "/no/such/pager"])
        try terminal.enter("page", expecting: "line 200\ndemo>")
        let none = try startDemo(in: folder, environment: ["PAGER": ""])
        try none.enter("page", expecting: "line 200\ndemo>")
    }

    @Test func lessIsTheDefault() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/less") else { return }
        let terminal = try startDemo(in: folder)
        try terminal.send("page" + Key.enter)
        try terminal.wait("for the first page") { $0.text.contains("line 23\n") && $0.text.contains("q: back") }
        // What was meant for us and is typed into the pager does no harm.
        let file = "\(folder.path)/written"
        try terminal.send("s\(file)" + Key.enter)
        try terminal.wait(for: "not available")
        try terminal.send(Key.enter)
        try terminal.send("G")
        try terminal.wait(for: "line 200")
        #expect(!FileManager.default.fileExists(atPath: file))
        try terminal.send("q")
        try terminal.wait(forLine: "demo>")
        try terminal.enter("next")
    }

    @Test func controlCIsForThePager() throws {
        let script = "trap 'echo pager ends; exit' INT\nhead -n 1\necho waiting\nwhile :; do sleep 0.05; done\n"
        let pager = try folder.write(script, to: "pager")
        let terminal = try startDemo(in: folder, environment: ["PAGER": "sh \(pager)"])
        try terminal.send("page" + Key.enter)
        try terminal.wait(for: "waiting")
        try terminal.send(Key.control("c"))
        try terminal.wait(for: "pager ends")
        try terminal.wait(forLine: "demo>")
        try terminal.enter("next")
    }

    @Test func theEditorsTextComesBack() throws {
        let editor = try folder.write(
            "stat -c 'mode %a' \"$2\"\ncat \"$2\"\necho after >> \"$2\"\n", to: "editor"
        )
        let terminal = try startDemo(in: folder, environment: ["EDITOR": "sh \(editor) -w", "VISUAL": ""])
        try terminal.enter("edit", expecting: "mode 600\nbefore\nedited: before⏎after⏎")
        // Nothing is left behind.
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(left) == ["editor", "recoverscript"])
    }

    @Test func anEditorThatFailsChangesNothing() throws {
        let terminal = try startDemo(in: folder, environment: ["VISUAL": "exit 3; :", "EDITOR": "false"])
        try terminal.enter("edit", expecting: "not edited: it ended with status 3")
        let missing = try startDemo(in: folder, environment: ["VISUAL": "/no/such/editor"])
        try missing.enter("edit", expecting: "not edited: `/no/such/editor` could not be started")
    }
}
