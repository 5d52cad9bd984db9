import Foundation
import Testing

/// Input that nobody should give: one clear message, the right exit code, never a trap.
@Suite struct BadInputTests {
    @Test func filesThatCannotBeRead() throws {
        let place = try Workplace()
        let missing = try runCommand("run", place.path("none.rs"))
        #expect(missing.status == 2)
        #expect(missing.errors == "recoverscript: \(place.path("none.rs")): there is no such file\n")
        let folder = try runCommand("check", place.folder.path)
        #expect(folder.status == 2)
        #expect(folder.errors.contains("it is a folder"))
        let pipe = place.path("pipe")
        mkfifo(pipe, 0o600)
        let fifo = try runCommand("check", pipe)
        #expect(fifo.status == 2)
        #expect(fifo.errors.contains("it is no ordinary file"))
    }

    @Test func oneUnreadableFileDoesNotHideTheOthers() throws {
        let place = try Workplace()
        let good = try place.file("a.rs", "scenario \"x\"\nbad 1\n")
        let result = try runCommand("check", place.path("none.rs"), good)
        #expect(result.status == 2)
        #expect(result.errors.contains("\(good):2:1: error[unknown-keyword]"))
    }

    @Test func invalidUTF8HasAPlace() throws {
        let place = try Workplace()
        let path = place.path("latin.rs")
        try Data([0x73, 0x0A, 0x61, 0x62, 0xE9, 0x0A]).write(to: URL(filePath: path))
        let result = try runCommand("check", path)
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("\(path):2:3: error[invalid-utf8]: the file is not UTF-8"))
    }

    @Test func aHugeLineIsRefusedWithAPlace() throws {
        let place = try Workplace()
        let path = try place.file("huge.rs", "scenario \"x\"\n" + String(repeating: "a ", count: 50_000_000))
        let result = try runCommand("check", path)
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("\(path):1:1: error[file-too-large]: the file is larger than 64 MiB"))
        #expect(result.errors.count < 1000)
    }

    @Test func deepBlocksAndLongNumbers() throws {
        let place = try Workplace()
        let deep = try place.file("deep.rs", String(repeating: "when yes {\n", count: 10_000))
        let result = try runCommand("check", deep)
        #expect(result.status == 1)
        #expect(result.errors.contains("error[nested-too-deep]: blocks are nested too deep"))
        let number = try place.file("number.rs", "customer \"x\" { employees 99999999999999999999 }")
        #expect(try runCommand("check", number).errors.contains("error[number-too-large]"))
    }

    @Test func usesThatLeadOutsideOrInCircles() throws {
        let place = try Workplace()
        _ = try place.file("outside.rs", "owner A")
        let escaping = try place.file("inner/case.rs", "scenario \"x\"\nuse \"../outside.rs\"\n")
        let result = try runCommand("check", escaping)
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "error[use-outside]: `../outside.rs` cannot be used: it lies outside the scenario's folder"))
        let circle = try place.file("a.rs", "use \"b.rs\"\n")
        _ = try place.file("b.rs", "use \"a.rs\"\n")
        #expect(try runCommand("check", circle).errors.contains("error[use-cycle]"))
    }

    @Test func controlCharactersNeverReachTheTerminal() throws {
        let place = try Workplace()
        let path = try place.file(
            "control.rs",
            "scenario \"a\u{1B}[31mred\u{7}\u{202E}\"\ncustomer \"\u{1B}]0;x\u{7}\"\nfeedback 2/10 \"\u{1B}[2J\"\nnonsense \u{1B}[1m\n"
        )
        for command in ["check", "run", "prompt", "model", "plan"] {
            let result = try runCommand(command, path)
            for text in [result.output, result.errors] {
                #expect(
                    !text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E },
                    "\(command)")
            }
        }
    }

    @Test func diagnosticsAsJSON() throws {
        let place = try Workplace()
        let path = try place.file("x.rs", "scenario \"x\"\ndeliver email { words 120-160 }\n")
        let result = try runCommand("check", path, "--format", "json")
        #expect(result.status == 1)
        let list = try #require(try json(result.output)["diagnostics"] as? [[String: Any]])
        let first = try #require(list.first)
        #expect(first["code"] as? String == "range-dash")
        #expect(first["severity"] as? String == "error")
        #expect(first["file"] as? String == path)
        #expect(first["line"] as? Int == 2)
        #expect(first["column"] as? Int == 26)
        #expect(first["endColumn"] as? Int == 27)
    }

    @Test func certainMendsAreApplied() throws {
        let place = try Workplace()
        let path = try place.file("x.rs", "scenario “x”\ndeliver email { words 120-160; tone calm, direct }\nbad 1\n")
        let result = try runCommand("check", path, "--fix")
        #expect(result.status == 1, "what is not certain stays")
        #expect(
            try place.text("x.rs") == "scenario \"x\"\ndeliver email { words 120..160; tone calm, direct }\nbad 1\n")
    }
}
