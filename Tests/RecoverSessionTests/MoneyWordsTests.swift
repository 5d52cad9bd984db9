import Foundation
import RecoverRendering
import SnapshotTesting
import Testing

/// Money is told as it is written, and on a page as in the terminal.
@Suite struct MoneyWordsTests {
    private static let amounts: [(Double, String)] = [
        (2600, "$2.6k"), (29_000, "$29k"), (1_250_000, "$1.25m"), (2605.5, "$2605.5"), (0.5, "$0.5"), (-300, "-$300"),
        (999, "$999"),
    ]

    @Test func asItIsWritten() {
        for (amount, words) in MoneyWordsTests.amounts { #expect(PlayWords.money(amount, "$") == words) }
    }

    private static let hasNode = (try? output(of: ["node", "--version"]))?.isEmpty == false

    @Test(.enabled(if: hasNode, "node is not installed: nobody saw how the page tells money"))
    func alikeOnThePage() throws {
        let words = SnapshotFolder.package.appending(path: "Sources/RecoverRendering/Browser/Page/words.js").path
        let script = """
            const page = require("vm").createContext({});
            require("vm").runInContext(require("fs").readFileSync(process.argv[1], "utf8"), page);
            console.log(JSON.stringify(process.argv.slice(2).map((amount) => page.money(Number(amount), "$"))));
            """
        let told = try MoneyWordsTests.output(
            of: ["node", "-e", script, words] + MoneyWordsTests.amounts.map { "\($0.0)" })
        #expect(try JSONDecoder().decode([String].self, from: told) == MoneyWordsTests.amounts.map(\.1))
    }

    private static func output(of command: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
