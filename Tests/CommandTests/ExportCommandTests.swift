import Foundation
import SnapshotTesting
import Testing

/// `export`: exercises for learning systems.
@Suite struct ExportCommandTests {
    private let file = scenario("exercise-first-reply.rs")

    private func names(_ place: Workplace) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.path("out")).sorted()
    }

    @Test(arguments: [
        ("scorm", ["imsmanifest.xml", "index.html"]), ("gift", ["questions.gift.txt"]), ("moodle", ["questions.xml"]),
    ])
    func files(target: String, files: [String]) throws {
        let place = try Workplace()
        let result = try runCommand("export", file, "--to", target, place.path("out"))
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "")
        #expect(try names(place) == files)
        let texts = try files.map { try place.text("out/\($0)") }
        let refused = try runCommand("export", file, "--to", target, place.path("out"))
        #expect(refused.status == 2)
        #expect(refused.errors.contains("out/\(files[0]): there is such a file already; --force replaces it"))
        let again = try runCommand("export", file, "--to", target, place.path("out"), "--force", "--now", "2030-01-01")
        #expect(again.status == 0)
        #expect(try files.map { try place.text("out/\($0)") } == texts)
    }

    @Test func whatIsLostIsSaid() throws {
        let place = try Workplace()
        let result = try runCommand("export", file, "--to", "gift", place.path("out"))
        #expect(
            result.errors.hasPrefix(
                "recoverscript: Each question stands alone: paths, meters, the clock and endings are left out.\n"))
        #expect(try runCommand("export", file, "--to", "scorm", place.path("scorm")).errors == "")
    }

    @Test func wrongUsage() throws {
        let place = try Workplace()
        #expect(try runCommand("export", file, "--to", "qti", place.path("out")).status == 2)
        #expect(try runCommand("export", file, place.path("out")).status == 2)
        let plain = try runCommand("export", scenario("mid-market-reporting.rs"), "--to", "gift", place.path("out"))
        #expect(plain.status == 2)
        #expect(plain.errors.contains("there is nothing to decide in it"))
        let nothing = try place.file(
            "one.rs", "scenario \"One\"\ndrop rule\ndecision a \"A?\" { option b \"B\" correct }\n")
        let alone = try runCommand("export", nothing, "--to", "moodle", place.path("out"))
        #expect(alone.status == 1)
        #expect(alone.errors.contains("a is left out: there is nothing to choose."))
        #expect(alone.errors.contains("nothing in it can stand alone as a question"))
        #expect(!FileManager.default.fileExists(atPath: place.path("out")))
    }

    /// A link in the folder is replaced, not followed.
    @Test func noLinkIsFollowed() throws {
        let place = try Workplace()
        let kept = try place.file("kept.txt", "kept")
        try FileManager.default.createDirectory(atPath: place.path("out"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: place.path("out/questions.xml"), withDestinationPath: kept)
        #expect(try runCommand("export", file, "--to", "moodle", place.path("out")).status == 2)
        #expect(try runCommand("export", file, "--to", "moodle", place.path("out"), "--force").status == 0)
        #expect(try place.text("kept.txt") == "kept")
        #expect(try place.text("out/questions.xml").hasPrefix("<?xml"))
    }

    @Test func nobodyReadsThePackageInPassing() throws {
        let place = try Workplace()
        #expect(try runCommand("export", file, "--to", "scorm", place.path("out")).status == 0)
        let page = try place.text("out/index.html")
        #expect(page.contains("It tells the learning system what you choose"))
        #expect(!page.contains("It sends nothing anywhere"))
        for address in ["http:", "https:", "//cdn", "@import", "url(", "fetch("] { #expect(!page.contains(address)) }
        #expect(page.components(separatedBy: "</script").count == 3)
    }
}
