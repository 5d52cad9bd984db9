import RecoverBase
import Testing

@testable import RecoverSession

/// Every command of the session, once, by what it answers; and where answers go.
@Suite struct CommandTableTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
        owner Support { person "Jon Bell" }
        deliver email { words 120..160; tone calm, accountable }
        deliver call
        deliver plan {
          milestone one "The exports that crawl are found and listed" { by day 1; owner Support; success "seen"; visible-win }
        }
        constraint no refunds
        expect email.words is 120..160
        variant small { customer { employees 20 }; expect segment is enterprise }
        """,
        "drill.rs": """
        scenario "Drill"
        customer "Owner"
        feedback 3/10 "Late."
        decision first "Who?" {
          option a "One" { score 20 because "Late." }
          option b "Two" { score 80 because "At once." }
        }
        """,
        "mail.md": "Subject: Exports\n\nHello Dana,\n\nyou wrote that exports crawl.\n\nJon Bell\n",
    ])

    func loaded(_ file: String = "case.rs") -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load \(file)")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    /// What each command answers after `email words ..90` was typed; the beginning of its text.
    private static let answers: [(line: String, begins: String)] = [
        (":help plan", "deliver plan\n"),
        (":load drill.rs", "drill.rs: Drill."),
        (":reload", "Nothing changed."),
        (":save new.rs as variant brief", "new.rs: written, with the variant `brief`."),
        (":keep brief", "case.rs: written, with the variant `brief`."),
        (
            ":layers",
            "  1. standard  playbook:standard\n  2. scenario  case.rs\n  3. line 1: deliver email { words ..90 }"
        ),
        (":undo", "Taken back: `deliver email { words ..90 }`."),
        (":redo", "There is nothing to bring back."),
        (":diff", "Values\n  email.words: 120..160 → ..90"),
        (":why email.words", "email.words is ..90\n\n  set by line 1: ..90"),
        (":set customer.tenure 3 years", "Guards\n  call-first fires"),
        (":vary score 6, 7", "feedback.score  feedback.class\n6               detractor\n7               passive"),
        (":variant small", "The variant `small` is on top"),
        (
            ":compare - small",
            "From the file as written to the variant `small`:\n\nValues\n  customer.employees: 600 → 20"
        ),
        (":prompt call", "Write a call guide "),
        (":plan", "Action plan, 7 days\n\nDay  Milestone"),
        (":mail acknowledgement", "Subject: "),
        (":paths", "There is nothing to decide in it."),
        (":play", "There is nothing to decide in it."),
        (":grade mail.md as email", "Do not send: 1 reason."),
        (
            ":status",
            "Dana · 3/10 · day 320                                  Fri 15 Jan 2027 08:00 UTC\nFEEDBACK RECEIVED\n\n"
                + "BREACHED 316 d 22 h Initial contact sent, limit Wed 4 Mar"
        ),
        (":model email.words", "words ..90"),
        (":check", "An expectation does not hold: email.words is 120..160 (it is ..90)"),
        (":test", "FAIL case.rs: 0 of 1 met\n       expect email.words is 120..160\n         it is  ..90"),
        (":show closed-loop", "# The school of the closed loop: "),
        (":explain set-twice", "error[set-twice]\n"),
        (":edit", ""),
        (":history", ":load case.rs\nemail words ..90"),
        (":time", "Each answer says how long it took."),
        (":private", "This session stays out of the history."),
        (":quit", ""),
    ]

    @Test func everyCommandIsTriedHere() {
        #expect(SessionCommand.all.map(\.name).count == Set(SessionCommand.all.map(\.name)).count)
        let tried = CommandTableTests.answers.map { String($0.line.dropFirst().prefix { $0 != " " }) }
        #expect(tried == SessionCommand.all.map(\.name))
    }

    @Test(arguments: answers)
    func itAnswers(line: String, begins: String) {
        var session = loaded()
        _ = session.submit("email words ..90")
        let text = session.submit(line).text
        #expect(begins.isEmpty ? text.isEmpty : text.hasPrefix(begins), "\(text)")
        // By the shortest beginning that only it has.
        let name = line.dropFirst().prefix { $0 != " " }
        let short = (1...name.count).first { length in
            SessionCommand.all.filter { $0.name.hasPrefix(name.prefix(length)) }.count == 1
        }
        guard let short, ![":save", ":keep", ":time"].contains(where: line.hasPrefix) else { return }
        var other = loaded()
        _ = other.submit("email words ..90")
        #expect(other.submit(":\(name.prefix(short))\(line.dropFirst(1 + name.count))").text == text)
    }

    @Test func whatTheFaceHasToDoIsAnAction() {
        var session = loaded()
        #expect(session.submit(":edit").action == .edit(""))
        _ = session.submit("email words ..90")
        #expect(session.submit(":edit").action == .edit("deliver email { words ..90 }"))
        #expect(session.submit(":private").action == .keepPrivate)
        #expect(session.submit(":quit").action == .quit)
        var drill = loaded("drill.rs")
        #expect(drill.submit(":play").action == .play)
        #expect(drill.submit(":paths").text.contains("Ways"))
    }

    @Test func helpListsEveryCommandInSixtyColumns() {
        var session = loaded()
        session.columns = 60
        let lines = session.submit(":help").text.split(separator: "\n").map(String.init)
        for command in SessionCommand.all { #expect(lines.contains { $0.hasPrefix("  :\(command.name)") }) }
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
        #expect(lines.contains("  :help [WORD]              this list; a command, a keyword,"))
        #expect(lines.contains("                            values"))
        #expect(
            session.submit(":help undo").text
                == "The command:\n  :undo [N|all]  take the last statement back, or several")
        #expect(session.submit(":help nonsens").text.hasPrefix("There is no keyword `nonsens`"))
    }

    // MARK: The edited statement

    @Test func anEditedStatementTakesThePlaceOfTheOldOne() {
        var session = loaded()
        _ = session.submit("customer { tenure 2 years }")
        _ = session.submit("email words ..90")
        let text = session.replaceLast(with: "deliver email { words ..80 }\n").text
        #expect(text.hasPrefix("Values\n  email.words: ..90 → ..80\n"), "\(text)")
        #expect(session.typed.count == 2)
        #expect(session.submit("undo").text.contains("email.words: ..80 → 120..160"))
        #expect(session.submit("customer.tenure").text == "2 years")
    }

    @Test func anEditThatIsWrongLeavesTheOldOne() {
        var session = loaded()
        _ = session.submit("email words ..90")
        #expect(session.replaceLast(with: "deliver email { wrds ..80 }").isError)
        #expect(session.submit("email.words").text == "..90")
        #expect(session.replaceLast(with: " \n").text == "Nothing is changed; `:undo` takes the statement back.")
        #expect(session.submit("email.words").text == "..90")
        // Edited back to what the file says, it is a statement all the same.
        _ = session.replaceLast(with: "deliver email { words 120..160 }")
        #expect(session.typed.count == 1)
    }

    @Test func withoutAStatementWhatIsEditedIsTyped() {
        var session = loaded()
        #expect(session.replaceLast(with: "tenure 2 years").text.hasPrefix("Taken as `customer { tenure 2 years }`."))
        #expect(session.typed.count == 1)
    }

    // MARK: Answers that go elsewhere

    @Test func anAnswerGoesToAFile() {
        var session = loaded()
        session.columns = 40
        #expect(session.submit(":prompt email > out.txt").text.hasPrefix("out.txt: written, "))
        // The file has the lines as they are, however narrow the terminal.
        #expect(workbench["out.txt"]?.hasPrefix("Write ") == true)
        #expect(workbench["out.txt"]?.split(separator: "\n").contains { $0.count > 60 } == true)
        #expect(session.submit("email.words").text == "120..160")
        #expect(session.submit(":model email.words >\"my words.txt\"").text == "my words.txt: written, 1 line.")
        #expect(workbench["my words.txt"] == "words 120..160\n")
        #expect(session.submit("why email.words > why.txt").text == "why.txt: written, 8 lines.")
    }

    @Test func anAnswerGoesToACommand() {
        var session = loaded()
        let response = session.submit(":model email.words | sed 's/words/>/' | cat > x")
        #expect(response.action == .pipe("sed 's/words/>/' | cat > x"))
        #expect(response.text == "words 120..160\n")
    }

    @Test func quotesKeepTheMarks() {
        var session = loaded()
        _ = session.submit(":set customer.name \"a > b | c\"")
        #expect(session.submit("customer.name").text == "a > b | c")
        // A row of a table is found by its longest cell.
        #expect(session.submit(":why \"| 1 | First > |\"").text.contains("the first lines"))
    }

    @Test func whatWouldBeLostIsNotWritten() {
        var session = loaded()
        let file = workbench["case.rs"]
        #expect(session.submit(":prompt > case.rs").text == "case.rs is the case itself; choose another name.")
        #expect(workbench["case.rs"] == file)
        #expect(session.submit(":prompt none > out.txt").text.hasPrefix("The case delivers no `none`"))
        #expect(workbench["out.txt"] == nil, "an error writes nothing")
        #expect(session.submit(":quit > out.txt").text == "`:quit` has no answer that could go elsewhere.")
        #expect(session.submit(":prompt >").text == "Where to? `:prompt > prompt.txt`, or `:prompt | less`.")
        #expect(session.submit(":prompt > a b").text.hasPrefix("Write the name of one file behind `>`"))
    }

    @Test func misspeltNamesBehindCommands() {
        var session = loaded()
        #expect(session.submit(":show standrd").text == "There is no playbook `standrd`; did you mean `standard`?")
        #expect(
            session.submit(":grade mail.md as emal").text == "There is no `emal` to judge by; did you mean `email`?")
        _ = session.submit("email words ..90")
        #expect(
            session.submit("undo 2").text.hasPrefix("Taken back: `deliver email { words ..90 }`; there was no more."))
    }

    // MARK: Narrow terminals

    @Test(arguments: [60, 80]) func aLineAboveCaretsIsCutToTheTerminal(columns: Int) {
        var session = loaded()
        session.columns = columns
        let title = String(repeating: "Access points on floor two ", count: 5)
        let text = session.submit(
            "deliver plan { milestone ap \"\(title)\" { by day 2; ownr Support; success \"seen\" } }"
        ).text
        let wide = text.split(separator: "\n").filter { DisplayWidth.of(String($0)) > columns }
        #expect(text.contains("^^^^") && wide.isEmpty, "\(wide)")
    }

    @Test(arguments: [
        ":plan", ":prompt", ":help", ":check", "why email.words", ":help tenure", "email words ..90", ":layers",
    ])
    func sixtyColumnsAreEnough(line: String) {
        var session = loaded()
        session.columns = 60
        let text = session.submit(line).text
        let wide = text.split(separator: "\n").filter { DisplayWidth.of(String($0)) > 60 }
        #expect(wide.isEmpty, "\(wide)")
        var other = loaded()
        let whole = other.submit(line).text.split(whereSeparator: \.isWhitespace)
        guard line != ":plan" else {
            // Its columns are broken, its words are not.
            #expect(Set(text.split(whereSeparator: \.isWhitespace)) == Set(whole))
            return
        }
        #expect(text.split(whereSeparator: \.isWhitespace) == whole, "no word is cut")
    }

    @Test func theLastLinesAreShown() {
        var session = loaded()
        for line in ["customer.tenure", "tenure 2 years", "nonsense"] { _ = session.submit(line) }
        #expect(session.submit(":history 2").text == "tenure 2 years\nnonsense")
        #expect(session.submit(":history").text.hasSuffix("\nnonsense\n:history 2"))
        #expect(session.submit(":history 0").text == "Write `:history`, or `:history 5`.")
    }

    @Test func whyTakesWordsWithAndWithoutQuotes() {
        var session = loaded()
        let quoted = session.submit(":why \"120–160 words\"").text
        #expect(
            quoted.hasPrefix("In the prompt: 120–160 words plus `Subject:` line.\n\nemail.words is 120..160\n"),
            "\(quoted)")
        #expect(session.submit("why 120–160 words").text == quoted)
        #expect(
            session.submit(":why \"nothing says this anywhere\"").text
                .hasPrefix("No line of the prompt, the plan, the report, the guide or a mail holds \"nothing says this")
        )
        #expect(
            session.submit(":why email.wrds").text == "Nothing is written at `email.wrds`. Did you mean `email.words`?")
    }
}
