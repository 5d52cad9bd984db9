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

    @Test func aDashIsAFilter() throws {
        // The test's standard input is empty.
        let result = try runCommand("fmt", "-")
        #expect(result.status == 0)
        #expect(result.output == "")
    }
}
