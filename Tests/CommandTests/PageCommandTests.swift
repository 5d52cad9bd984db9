import Foundation
import Testing

/// `play --html`: one file that plays the exercise, and keeps to itself what nobody may know beforehand.
@Suite struct PageCommandTests {
    static let hasBrowser =
        (try? run("/usr/bin/env", ["chromedriver", "--version"]).status) == 0
        && (try? run("/usr/bin/env", ["node", "--version"]).status) == 0

    /// Everything that could end a script, open markup or turn the direction of text, wherever a text may stand.
    static let hostile = {
        let text =
            "</script><script>hacked = true</script><img src=x onerror='hacked = true'><!-- \u{202E}\u{2028} $(1) `"
        return """
            scenario "Case \(text)"
            customer "Role \(text)" { name "Dana \(text)" }
            feedback 2/10 "Comment \(text)"
            situation "Situation \(text)"
            exhibit "Exhibit \(text)" "Exhibited \(text)"
            meter trust "Trust \(text)" 0..10 = 4
            decision one "One \(text)" {
              hint "Hint \(text)"
              option a "A \(text)" correct { because "Why \(text)"; reveal "Reveal \(text)"; effect trust +2 }
              option b "B \(text)" weak { because "Not \(text)"; chance 50% "Luck \(text)"; chance otherwise "None \(text)" }
            }
            ending last "Ending \(text)" otherwise { text "Text \(text)" }
            quiz check "Quiz \(text)" { answer x "X \(text)" correct because "So \(text)"; answer y "Y \(text)" }
            debrief "Debrief \(text)"
            pass at 50

            """
    }()

    private func page(of file: String, _ place: Workplace, _ more: String...) throws -> String {
        let result = try runCommand(["play", file, "--html", place.path("page.html")] + more)
        try #require(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty)
        return try place.text("page.html")
    }

    /// The texts in quotation marks behind a word of the language.
    private func texts(after words: [String], in source: String) throws -> [String] {
        try words.flatMap { word in
            try source.matches(of: Regex("(?m)(?:^|[\\s;{])\(word)\\s+\"([^\"\\n]+)\""))
                .compactMap { $0.output[1].substring.map(String.init) }
        }
    }

    @Test(arguments: ["enterprise-outreach", "first-reply", "garden-centres", "guard-drill", "knowledge-check"])
    func nobodyReadsItInPassing(name: String) throws {
        let file = scenario("exercise-\(name).rs")
        let html = try page(of: file, Workplace())
        // The largest has eight decisions and a task.
        #expect(html.utf8.count < 60_000)
        #expect(html.contains("unproctored"))
        let source = try String(contentsOfFile: file, encoding: .utf8)
        let secrets = try texts(
            after: [
                "reveal", "because", "hint", "note", "debrief", "ending [a-z-]+", "option [a-z-]+", "answer [a-z-]+",
            ],
            in: source)
        #expect(secrets.count > 10)
        for secret in secrets where secret.count > 3 { #expect(!html.contains(secret)) }
        for address in ["http:", "https:", "//cdn", "@import", "url(", "fetch("] { #expect(!html.contains(address)) }
    }

    @Test func noTextBecomesMarkup() throws {
        let place = try Workplace()
        let html = try page(of: place.file("hostile.rs", PageCommandTests.hostile), place)
        #expect(html.components(separatedBy: "<script").count == 3)
        #expect(html.components(separatedBy: "</script").count == 3)
        #expect(!html.contains("<img"))
        #expect(!html.contains("<!--"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(!html.unicodeScalars.contains("\u{2028}"))
        #expect(html.contains("Situation &lt;/script&gt;"))
    }

    @Test func itOnlyWritesThePage() throws {
        let file = scenario("exercise-guard-drill.rs")
        for more in [["--answers", "send"], ["--room"], ["--record", "x"], ["--require-pass"]] {
            let result = try runCommand(["play", file, "--html", "-"] + more)
            #expect(result.status == 2)
            #expect(result.errors.contains("--html only writes the page"))
        }
        #expect(try runCommand("play", file, "--html", "-").output.hasPrefix("<!DOCTYPE html>\n"))
    }

    /// The text that is longest, everywhere.
    @Test func longTexts() throws {
        let place = try Workplace()
        let long = String(repeating: "long ", count: 20_000)
        let file = try place.file(
            "long.rs",
            """
            scenario "Long"
            situation "\(long)"
            decision one "\(long)" { option a "\(long)" correct { reveal "\(long)" }; option b "B" weak }
            """)
        #expect(try page(of: file, place).utf8.count < 200_000)
    }

    // MARK: In a browser

    private struct Played: Decodable {
        var heard: [String]
        var isWide: Bool
        var isHacked: Bool
        var errors: [String]
        var record: String
    }

    /// By the keyboard alone: the focus goes from heading to heading, a reload in the middle loses nothing, and `class`
    /// reads the answer file.
    @Test(.enabled(if: hasBrowser, "chromedriver or node is not installed: the page was not played in a browser"))
    func theKeyboardIsEnough() throws {
        let place = try Workplace()
        let hostile = try place.file("hostile.rs", PageCommandTests.hostile)
        let files =
            [hostile] + ["enterprise-outreach", "first-reply", "knowledge-check"].map { scenario("exercise-\($0).rs") }
        var pages: [String] = []
        for (index, file) in files.enumerated() {
            pages.append(place.path("\(index).html"))
            try #require(try runCommand("play", file, "--html", pages[index]).status == 0)
        }
        let script = projectRoot.appending(path: "Tests/Support/BrowserPlay/browse.mjs").path
        let result = try run("/usr/bin/env", ["node", script, "-"] + pages)
        try #require(result.status == 0, "\(result.errors)")
        let played = try result.output.split(separator: "\n").map {
            try JSONDecoder().decode(Played.self, from: Data($0.utf8))
        }
        try #require(played.count == files.count)
        for (file, run) in zip(files, played) {
            #expect(run.heard.count > 2)
            #expect(run.heard.last == "Looking back")
            #expect(run.errors.isEmpty)
            #expect(!run.isWide)
            #expect(!run.isHacked)
            let answers = try place.file("answers.jsonl", run.record)
            let results = try runCommand("class", "--participants", "--format", "json", file, answers)
            #expect(results.status == 0, "\(results.errors)")
            #expect(results.errors.isEmpty)
            let document = try json(results.output)
            #expect(document["count"] as? Int == 1)
            let participant = (document["participants"] as? [[String: Any]])?.first
            #expect(participant?["participant"] as? String == "Ada")
            #expect(participant?["finished"] as? Bool == true)
        }
    }
}
