import Foundation
import Testing

/// What newcomers write on a command line before they know its order, its words and its quotes.
@Suite struct FrontDoorTests {
    private static let text = """
        scenario "Late exports"
        customer "Operations Director" { name "Dana Reed"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z; issue slow "Exports crawl" fixable }
        owner Support { person "Max Vogel" }
        deliver email { words 25..160 }
        deliver call
        constraint no refunds

        """
    private static let exercise = """
        scenario "Parcels that arrive late"
        customer "Shop owner" { name "Nora Field" }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        decision first "Who calls?" {
          option me "I do" correct { because "At once." }
          option nobody "Nobody" harmful
        }
        deliver email { words 25..80 }
        constraint no refunds
        task mail "Write the mail that Nora gets tonight." { grade email }
        pass at 60

        """

    @Test func theScenarioComesFirst() throws {
        let place = try Workplace()
        let file = try place.file("my case.rs", Self.text)
        let said = "recoverscript: the scenario comes first: recoverscript"
        for (command, other) in [("why", "email.words"), ("log", "contacted"), ("class", "t1.csv"), ("grade", "a.md")] {
            let result = try runCommand(command, other, file)
            #expect(result.status == 2)
            #expect(result.errors == "\(said) \(command) '\(file)' \(other)\n", "\(result.errors)")
        }
        let many = try runCommand("class", "a", "b", "c", "d", file)
        #expect(many.errors == "\(said) class '\(file)' a b c …\n")
    }

    @Test func aFolderNamesWhatIsInIt() throws {
        let place = try Workplace()
        let folder = place.folder.path
        _ = try place.file("a.rs", Self.text)
        let file = try place.file("case.rs", Self.exercise)
        for command in ["check", "run"] {
            let result = try runCommand(command, folder)
            #expect(result.status == 2)
            #expect(
                result.errors.contains("it is a folder; one file in it is \(folder)/a.rs, all are \(folder)/*.rs"),
                "\(result.errors)")
        }
        let group = try runCommand("class", file, folder)
        #expect(group.status == 2)
        #expect(
            group.errors.contains("is a folder; name the files in it: recoverscript class \(file) \(folder)/*"),
            "\(group.errors)")
        let bank = try runCommand("export", file, "--to", "moodle", folder + "/q.xml")
        #expect(bank.status == 2)
        #expect(
            bank.errors.contains(
                "questions.xml is written into a folder; name that: recoverscript export \(file) --to moodle \(folder)/q\n"
            ), "\(bank.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/q.xml"))
    }

    @Test(arguments: ["", "\n \n"]) func anEmptyFileIsSaidToBeOne(text: String) throws {
        let place = try Workplace()
        let file = try place.file("empty.rs", text)
        for command in ["check", "run"] {
            let result = try runCommand(command, file)
            #expect(result.status == 0)
            #expect(
                result.errors.contains("\(file) is empty; `recoverscript new case FILE` writes a case to begin with"),
                "\(result.errors)")
        }
    }

    @Test func aSettingIsReadAsInTheSession() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.text)
        let spaced = try runCommand("model", file, "--set", "customer.employees = 20")
        #expect(spaced.status == 0 && spaced.output.contains("\"employees\": 20"), "\(spaced.errors)")
        let short = try runCommand("model", file, "--set", "employees=20")
        #expect(short.errors.contains("did you mean `customer.employees`?"), "\(short.errors)")
        let several = try runCommand("model", file, "--set", "tone=calm")
        #expect(several.errors.contains("did you mean `email.tone` or `call.tone`?"), "\(several.errors)")
    }

    @Test func eventsAreSaidAsPeopleSayThem() throws {
        let place = try Workplace()
        for words in [["contacted", "--via", "phone"], ["contacted", "--via", "Telephone"], ["called"]] {
            let file = try place.file("case-\(words.count)-\(words.last ?? "").rs", Self.text)
            let result = try runCommand(
                ["log", file] + words + [
                    "--by", "max Vogel", "--at", "2026-03-02T10:10Z", "--now", "2026-03-02T11:00Z",
                ])
            #expect(result.output == "event contacted at 2026-03-02T10:10Z by Support via call\n", "\(result.errors)")
        }
    }

    @Test func whatIsNotWrittenYetIsNamed() throws {
        let place = try Workplace()
        let file = try place.file("drill.rs", Self.exercise)
        let result = try runCommand("play", file, "--answers", "me")
        #expect(result.output.contains("Not passed: it is not finished (not written yet: mail)."), "\(result.output)")
        #expect(result.errors == "recoverscript: not written yet: mail (--answers mail=FILE)\n")
        let none = try runCommand("play", file, "--answers", "")
        #expect(none.errors == "recoverscript: not answered yet: first (--answers first=…)\n")
    }

    /// Where nobody is named as the one who writes, whoever signs is no invention.
    @Test func aTaskWithoutASender() throws {
        let place = try Workplace()
        let file = try place.file("drill.rs", Self.exercise)
        let mail = try place.file(
            "mail.md",
            """
            Subject: Your late parcels

            Dear Nora,

            your parcels arrive late, and that is our fault. I have read your last three orders. On Friday I ring you.

            Tom Berg
            tom@parcels.example

            """)
        let checked = try runCommand("check", file)
        #expect(checked.errors.contains("warning[task-without-sender]"), "\(checked.errors)")
        let graded = try runCommand("grade", file, mail, "--as", "email")
        #expect(
            !graded.output.contains("Tom Berg\" is a name") && !graded.output.contains("no person is named"),
            "\(graded.output)")
        let sent = try place.file(
            "sent.rs",
            Self.exercise + "sender \"Support\" { person \"Maya Ortiz\"; contact \"m@parcels.example\" via email }\n")
        #expect(try !runCommand("check", sent).errors.contains("task-without-sender"))
    }
}
