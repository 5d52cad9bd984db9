import Foundation
import Testing

@Suite struct FmtCommandTests {
    private let rough = "customer   \"Director\" {employees  600}\n"
    private let smooth = "customer \"Director\" { employees 600 }\n"

    @Test func formatsInPlaceAndKeepsPermissions() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", rough)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        let result = try runCommand("fmt", file)
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.errors == "")
        #expect(try place.text("case.rs") == smooth)
        let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(permissions == 0o755)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["case.rs"])
    }

    @Test func aLinkStaysALink() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", rough)
        try FileManager.default.createSymbolicLink(atPath: place.path("link.rs"), withDestinationPath: file)
        #expect(try runCommand("fmt", place.path("link.rs")).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path("link.rs")) == file)
        #expect(try place.text("case.rs") == smooth)
    }

    @Test func checkListsWhatDiffersAndChangesNothing() throws {
        let place = try Workplace()
        let (one, two) = (try place.file("one.rs", rough), try place.file("two.rs", smooth))
        let result = try runCommand("fmt", "--check", one, two)
        #expect(result.status == 1)
        #expect(result.output == one + "\n")
        #expect(try place.text("one.rs") == rough)
        #expect(try runCommand("fmt", "--check", two).status == 0)
    }

    @Test func whatIsNoTextIsRefusedAndTheOthersAreFormatted() throws {
        let place = try Workplace()
        let bad = place.path("bad.rs")
        try Data([0x61, 0xFF, 0x62]).write(to: URL(filePath: bad))
        let good = try place.file("good.rs", rough)
        let result = try runCommand("fmt", bad, good, place.path("none.rs"))
        #expect(result.status == 2)
        #expect(result.errors.contains("bad.rs: it is not UTF-8"))
        #expect(result.errors.contains("none.rs: there is no such file"))
        #expect(try Data(contentsOf: URL(filePath: bad)) == Data([0x61, 0xFF, 0x62]))
        #expect(try place.text("good.rs") == smooth)
    }

    @Test(arguments: [
        (
            "main.rs", "use std::io;\n\nfn main() {\n    let x   = 1;\n}\n",
            "this looks like Rust, not like RecoverScript"
        ),
        ("map.yaml", "customer:\n  role:   Boss\n  tenure: 3\n", "this looks like YAML, not like RecoverScript"),
        (
            "tool.py", "import os\n\ndef run(path):\n    return   os.stat(path)\n",
            "hardly a line of it is RecoverScript"
        ),
        ("mail.md", "Dear Ms Brandt,\n\nwe are   sorry.\n\nJon Bell\n", "hardly a line of it is RecoverScript"),
    ]) func aFileOfAnotherLanguageStaysAsItIs(name: String, text: String, reason: String) throws {
        let place = try Workplace()
        let file = try place.file(name, text)
        for arguments in [["fmt", file], ["fmt", "--check", file]] {
            let result = try runCommand(arguments)
            #expect(result.status == 2)
            #expect(result.errors.contains("\(name): \(reason)"), "\(result.errors)")
        }
        #expect(try place.text(name) == text)
    }

    @Test func mistakesAndLostBracesAreNoOtherLanguage() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", "scenario   \"x\"\n}\nname   \"Ida\"\ncustmer \"Boss\"\n")
        #expect(try runCommand("fmt", file).status == 0)
        #expect(try place.text("case.rs").hasPrefix("scenario \"x\"\n"))
    }

    @Test func aDashIsAFilter() throws {
        // The test's standard input is empty.
        let result = try runCommand("fmt", "-")
        #expect(result.status == 0)
        #expect(result.output == "")
    }
}
