import Foundation
import Testing

/// What a lead does with `queue` and `metrics` from one morning to the next.
@Suite struct QueueMorningTests {
    private static let first = """
        id,score,comment,name,company,submitted_at
        a1,3,x,Al,Acme,2026-03-08T09:10Z

        """
    private static let second = first + "a2,4,y,Bo,Acme,2026-03-08T20:10Z\n"

    private func queue(_ arguments: String...) throws -> CommandResult {
        try runCommand(["queue"] + arguments + ["--now", "2026-03-09T07:00Z"])
    }

    /// Exports overlap: a scenario that is there already is kept, and the new ones are written.
    @Test func scenariosOfOverlappingExports() throws {
        let place = try Workplace()
        let (cases, folder) = (place.path("cases.csv"), place.path("sm"))
        _ = try queue(try place.file("m1.csv", Self.first), "--tracker", cases, "--scenarios", folder)
        _ = try place.file("sm/a1.rs", "# edited by hand\n")
        let again = try place.file("m2.csv", Self.second)
        for count in [
            "1 scenario in \(folder), 1 there already and kept", "0 scenarios in \(folder), 2 there already and kept",
        ] {
            let result = try queue(again, "--tracker", cases, "--scenarios", folder)
            #expect(result.status == 0)
            #expect(result.errors.contains(count), "\(result.errors)")
            #expect(result.output.contains("Bo, Acme"))
        }
        #expect(try place.text("sm/a1.rs") == "# edited by hand\n")
        #expect(try place.text("sm/a2.rs").contains("feedback 4/10"))
    }

    /// Under stand-ins a file is known by what it says, whatever its number would be today.
    @Test func pseudonymousScenariosOfOverlappingExports() throws {
        let place = try Workplace()
        let (folder, map) = (place.path("sm"), place.path("map.json"))
        _ = try queue(try place.file("m1.csv", Self.first), "--scenarios", folder, "--pseudonyms", map)
        let again = try place.file(
            "m2.csv",
            "id,score,comment,name,company,submitted_at\nz,0,awful,Cy,Zeta,2026-03-08T20:10Z\n"
                + Self.first.dropFirst(Self.first.firstIndex(of: "\n")!.utf16Offset(in: Self.first) + 1))
        let result = try queue(again, "--scenarios", folder, "--pseudonyms", map)
        #expect(result.errors.contains("1 scenario in \(folder), 1 there already and kept"), "\(result.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["case-1.rs", "case-2.rs"])
        #expect(try place.text("sm/case-2.rs").contains("feedback 0/10"))
    }

    @Test func namesOfCustomersLeaveCommentsToo() throws {
        let place = try Workplace()
        let folder = place.path("sm")
        let file = try place.file(
            "m.csv",
            "id,score,comment,name,submitted_at\na1,3,Ruth Amadi here. Ruth is cross.,Ruth Amadi,2026-03-08T09:10Z\n")
        _ = try queue(file, "--scenarios", folder)
        #expect(try place.text("sm/a1.rs").contains("\"Customer A here. Customer A is cross.\""))
    }

    /// A day begins in the zone of the export.
    @Test func sinceIsInTheZoneOfTheExport() throws {
        let place = try Workplace()
        let file = try place.file(
            "z.csv", "id,score,comment,name,submitted_at\na,3,slow,Al,2026-03-08 00:30\nb,3,slow,Bo,2026-03-07 23:30\n")
        let output = try queue(file, "--zone", "Europe/Berlin", "--since", "2026-03-08").output
        #expect(output.contains(" Al ") && !output.contains(" Bo ") && output.contains("1 earlier"), "\(output)")
    }

    /// The page says what the text says.
    @Test func thePageSaysWhatTheTextSays() throws {
        let place = try Workplace()
        let file = try place.file(
            "m.csv",
            """
            id,score,comment,name,company,renewal,submitted_at
            a,3,I will sue,Al,Acme,,2026-03-08T09:10Z
            b,3,x,Bo,Acme,20 days,2026-03-08T09:10Z
            c,3,x,Cy,Cola,,08-Mar-2026
            c,3,x,Di,Dino,,2026-03-10T09:10Z

            """)
        let page = try queue(file, "--format", "html").output
        for words in [
            "2 cells NOT READ: row 3: renewal &quot;20 days&quot;", "1 detractor answered after now",
            "Find date: row 4",
            "1 detractor with the id of another: look at these first; `c` in rows 4 and 5", "Assign first; then: Call",
        ] {
            #expect(
                page.contains(words) || page.contains(words.replacingOccurrences(of: "&quot;", with: "\"")),
                "\(words)\n\(page)")
        }
        #expect(page.components(separatedBy: "data-label=\"Owner\">Legal</td>").count == 3, "\(page)")
    }

    /// Of all detractors, not of those alone of whom somebody made a case.
    @Test func whoIsInNoCaseWasNotReached() throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        let first = try place.file("m1.csv", Self.first)
        _ = try queue(first, "--tracker", cases)
        let second = try place.file(
            "m2.csv", Self.second + ",2,no id,Cy,Cola,2026-03-08T21:10Z\nd,9,good,Di,Dino,2026-03-08T21:10Z\n")
        let output = try runCommand(["metrics", second, cases, "--now", "2026-03-09T07:00Z"]).output
        #expect(output.contains("Reached by a person (2 in no case)") && output.contains("0/3"), "\(output)")
        _ = try queue(second, "--tracker", cases)
        let all = try runCommand(["metrics", second, cases, "--now", "2026-03-09T07:00Z"]).output
        #expect(!all.contains("in no case") && all.contains("0/3"), "\(all)")
    }

    /// Who may read the table is who could before.
    @Test func theTableKeepsItsPermissions() throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        func mode() throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: cases)[.posixPermissions] as? Int
        }
        let file = try place.file("m1.csv", Self.first)
        _ = try queue(file, "--tracker", cases)
        #expect(try mode() == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: cases)
        _ = try queue(try place.file("m2.csv", Self.second), "--tracker", cases)
        #expect(try mode() == 0o664)
    }
}
