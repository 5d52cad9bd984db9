import PseudoTerminal
import Testing

@Suite struct CompletionTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func theOnlyCandidateIsFilledInWithItsSuffix() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("cu\t")
        try terminal.wait(forLine: "demo> customer")
        #expect(terminal.screen.cursor.column == "demo> customer ".count)
        try terminal.send("dec\t")
        try terminal.wait(forLine: "demo> customer decision {")
        try terminal.send("}" + Key.enter)
        try terminal.wait(for: "read: [customer decision {}]")
    }

    @Test func severalAreListedBelowWithWhatTheyAreFor() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("de\t")
        try terminal.wait(for: "deliver   what the reply must hold")
        try terminal.wait("for the line again") { $0.line == "demo> de" && $0.cursor.row == 3 }
        #expect(
            terminal.screen.text == """
                demo> de
                decision  a choice to make
                deliver   what the reply must hold
                demo> de
                """
        )
        try terminal.send("l\t")
        try terminal.wait(forLine: "demo> deliver")
    }

    @Test func whatTheyShareIsFilledIn() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("gr\t")
        try terminal.wait(for: "größe   größer")
        try terminal.wait(forLine: "demo> größe")
    }

    @Test func caseIsMended() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("SEN\t")
        try terminal.wait(forLine: "demo> sender")
    }

    @Test func noneLeavesTheLineAlone() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("xyz\t!")
        try terminal.wait(forLine: "demo> xyz!")
    }

    @Test func namesWithSpacesAreCompletedInTheirQuotes() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("customer \"harb\t")
        try terminal.wait(for: "\"Harborline Freight\"  \"Harbour Lights\"")
        try terminal.wait(forLine: "demo> customer \"Harbo")
        try terminal.send("u\t")
        try terminal.wait(forLine: "demo> customer \"Harbour Lights\"")
    }

    @Test func continuedLinesAreCompletedWithTheLinesBefore() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("scenario {" + Key.enter)
        try terminal.wait(forLine: "more>")
        try terminal.send("sen\t")
        try terminal.wait(forLine: "more> sender")
        try terminal.send("}" + Key.enter)
        try terminal.wait(for: "read: [scenario {⏎sender }]")
    }

    @Test func completionInTheMiddleKeepsTheRest() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("cus x" + Key.left + Key.left + "\t")
        try terminal.wait(forLine: "demo> customer x")
        try terminal.send("!" + Key.enter)
        try terminal.wait(for: "read: [customer! x]")
    }
}
