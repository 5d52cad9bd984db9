import RecoverBase
import RecoverModel
import Synchronization
import Testing

@testable import RecoverSession

/// Files in memory that a session can read and write.
final class MemoryWorkbench: Workbench, Sendable {
    private let contents: Mutex<[String: String]>

    init(_ files: [String: String]) {
        contents = Mutex(files)
    }

    subscript(path: String) -> String? {
        get { contents.withLock { $0[path] } }
        set { contents.withLock { $0[path] = newValue } }
    }

    func read(_ path: String) -> Result<Source, LoadFailure> {
        self[path].map { .success(Source(name: path, text: $0)) } ?? .failure(LoadFailure("there is no such file"))
    }

    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> { read(path) }

    func write(_ text: String, to path: String) -> LoadFailure? {
        contents.withLock { $0[path] = text }
        return nil
    }

    func files(beside path: String) -> [String] { contents.withLock { $0.keys.sorted() } }
    func zone(named name: String) -> ZoneRules? { .utc }
    var now: Instant { Instant(seconds: 1_800_000_000) }
}

@Suite struct SessionTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
        owner Support { person "Jon Bell" }
        deliver email { words 120..160; tone calm, accountable }
        deliver call
        deliver plan { milestone one "First" { by day 1; owner Support; success "seen"; visible-win } }
        constraint no refunds
        variant small { customer { employees 20 } }
        """
    ])

    func loaded() -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load case.rs")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    @Test func aStatementIsALayerAndShowsWhatItChanged() {
        var session = loaded()
        let response = session.submit("deliver email { words ..90 }")
        #expect(
            response.text == """
                Values
                  email.words: 120..160 → ..90

                Prompt
                  - 120–160 words plus `Subject:` line.
                  + At most 90 words plus `Subject:` line.
                """)
        #expect(session.submit("deliver email { words ..90 }").text == "Nothing changed.")
        #expect(session.submit("email.words").text == "..90")
    }

    @Test func aReplyIsJudgedByTheCaseAsItIsNow() {
        var session = loaded()
        workbench["mail.md"] =
            "Subject: Exports\n\nHello Dana,\n\nyou wrote that exports crawl. We will look at them.\n\nJon Bell\n"
        let judged = session.submit(":grade mail.md as email")
        #expect(!judged.isError)
        #expect(judged.text.contains("FAIL email.words                14 words, 106 too few (asked: 120..160)"))
        #expect(judged.text.contains("asked by: case.rs:5"))
        _ = session.submit("deliver email { words ..20 }")
        let again = session.submit(":grade mail.md as email")
        #expect(!again.text.contains("email.words"))
        #expect(again.text.hasSuffix(" checks passed; `:grade mail.md as email all` lists them.\n"))
        let all = session.submit(":grade mail.md as email all")
        #expect(all.text.contains("ok   email.words                14 words"))
        #expect(session.submit(":grade mail.md all").text.contains("\nIn order\n"))
        #expect(session.submit(":grade mail.md").text.contains("FAIL contract.deliverables"))
        #expect(session.submit(":grade none.md").text == "none.md: there is no such file")
        #expect(session.submit(":grade").isError)
        #expect(
            session.submit(":grade mail.md as poem").text.hasPrefix(
                "There is no `poem` to judge by; there are email, call"))
        #expect(session.completions(before: ":grade ma").items.map(\.text) == ["mail.md"])
        #expect(session.completions(before: ":grade mail.md as em").items.map(\.text) == ["email"])
    }

    @Test func aMistakeChangesNothing() {
        var session = loaded()
        let response = session.submit("deliver emial { words 5 }")
        #expect(response.isError)
        #expect(response.text.hasPrefix("error[unknown-name]: `deliver` needs "))
        #expect(session.submit("email.words").text == "120..160")
        #expect(session.submit("undo").text == "There is nothing to take back.")
    }

    @Test func undoAndRedoGoBackAndForth() {
        var session = loaded()
        _ = session.submit("customer { employees 20 }")
        #expect(session.submit("segment").text == "smb")
        #expect(session.submit("undo").text.contains("customer.employees: 20 → 600"))
        #expect(session.submit("segment").text == "enterprise")
        #expect(session.submit(":redo").text.contains("customer.employees: 600 → 20"))
        #expect(session.submit("segment").text == "smb")
        _ = session.submit("undo")
        _ = session.submit("customer { tenure 1 year }")
        #expect(session.submit(":redo").text == "There is nothing to bring back.")
    }

    @Test func allCanBeTakenBackAtOnce() {
        var session = loaded()
        _ = session.submit("customer { employees 20 }")
        _ = session.submit("deliver email { words ..90 }")
        let text = session.submit("undo all").text
        #expect(text.contains("customer.employees: 20 → 600") && text.contains("email.words: ..90 → 120..160"))
        #expect(session.submit(":undo all").text == "There is nothing to take back.")
        #expect(session.submit(":redo").text.contains("customer.employees: 600 → 20"))
    }

    @Test func severalAreTakenBack() {
        var session = loaded()
        for tenure in 1...4 { _ = session.submit("customer { tenure \(tenure) years }") }
        #expect(session.submit("undo 2").text.hasPrefix("Taken back: 2 statements."))
        #expect(session.submit("customer.tenure").text == "2 years")
        #expect(session.submit(":redo").text.contains("customer.tenure: 2 years → 3 years"))
        #expect(session.submit(":undo 99").text.hasPrefix("Taken back: 3 statements; there was no more."))
        for wrong in [":undo 0", ":undo -1", ":undo twice"] {
            #expect(session.submit(wrong).text == "Write `:undo`, `:undo 3`, or `:undo all`.")
        }
    }

    @Test func questionsAreAnswered() {
        var session = loaded()
        #expect(session.submit("customer.tenure > 1 year").text == "no")
        #expect(session.submit("customer.employees * 2").text == "1200")
        #expect(
            session.submit("customer.seniority is executive").text
                == "unknown: nothing is written at `customer.seniority`")
        #expect(session.submit("customer.seniority").text == "unknown: nothing is written at `customer.seniority`.")
        let misspelt = session.submit("customer.tenur")
        #expect(misspelt.isError)
        #expect(misspelt.text == "unknown: nothing is written at `customer.tenur`. Did you mean `customer.tenure`?")
        #expect(session.submit("customer.tenure > 5").text == "A length of time cannot be compared with a number.")
        #expect(session.submit(":why customer.tenure").text.contains("case.rs:2"))
        let line = session.submit(":why Use only these facts").text
        #expect(line.hasPrefix("In the prompt: - Use only these facts and"))
        #expect(line.contains("because An invented cause, date or figure is believed"))
        #expect(session.submit(":why nothing says this anywhere").isError)
    }

    @Test func commandsCanBeShortenedWhileTheyAreClear() {
        var session = loaded()
        #expect(session.submit(":w email.words").text.hasPrefix("email.words is 120..160"))
        #expect(session.submit(":p").text == "Which one: :prompt, :plan, :paths, :play, :private?")
        #expect(session.submit(":wyh x").text == "There is no command `:wyh`; did you mean `:why`?")
        #expect(session.submit(":zzz").text == "There is no command `:zzz`. `:help` lists them.")
    }

    @Test func fourCommandsNeedNoColon() {
        var session = loaded()
        #expect(session.submit("help milestone").text.hasPrefix("milestone [ID]"))
        #expect(session.submit("quit").action == .quit)
        #expect(session.submit("exit").action == .quit)
        #expect(session.submit("why email.words").text.hasPrefix("email.words is 120..160"))
        #expect(session.submit("undo").text == "There is nothing to take back.")
        // The others are words of the language, or could be, unless they stand alone.
        #expect(session.submit("diff").text == session.submit(":diff").text)
        #expect(session.submit("plan").text == session.submit(":plan").text)
        #expect(session.submit("check").text == session.submit(":check").text)
        #expect(
            session.submit("email").text
                == "`:prompt email` shows what is asked of it, `email.words` one field.")
        #expect(session.submit("save").text.contains("Commands begin with a colon: `:save`."))
        #expect(session.submit("grade mail.md").text == "Commands begin with a colon: `:grade mail.md`.")
        #expect(session.submit("plan lasts 10 days").text.hasPrefix("Taken as `deliver plan { lasts 10 days }`."))
    }

    @Test func setIsAStatement() {
        var session = loaded()
        #expect(
            session.submit(":set feedback.score 6").text.contains(
                "feedback: 3/10 \"Exports crawl.\" → 6/10 \"Exports crawl.\""))
        #expect(
            session.submit(":set customer.name Dana Whitfield").text.contains(
                "customer.name: \"Dana\" → \"Dana Whitfield\""))
        #expect(session.submit(":set customer.nam X").isError)
        #expect(session.submit(":set customer.name").text == "Write a path and a value: `:set customer.tenure 3 years`")
    }

    @Test func varyMakesATableOfWhatDiffers() {
        var session = loaded()
        let table = session.submit(":vary customer.employees 20, 200, 600").text
        #expect(table.split(separator: "\n").count == 4)
        #expect(table.contains("segment"))
        #expect(table.contains("smb") && table.contains("mid-market") && table.contains("enterprise"))
        let grid = session.submit(":vary customer.employees 20, 600 customer.tenure 1 month, 3 years").text
        #expect(grid.split(separator: "\n\n")[0].split(separator: "\n").count == 4, "\(grid)")
        #expect(session.submit(":vary customer.employees 1..500").isError)
        #expect(session.submit("customer.employees").text == "600", "varying changes nothing")
    }

    @Test func whatIsTypedCanBeSavedAsAVariant() {
        var session = loaded()
        _ = session.submit("customer { employees 20 }")
        _ = session.submit("customer { employees 30 }")
        _ = session.submit("deliver email { words ..90 }")
        #expect(
            session.submit(":save new.rs as variant brief").text == """
                new.rs: written, with the variant `brief`.

                variant brief {
                  customer { employees 30 }
                  deliver email { words ..90 }
                }
                """)
        #expect(
            workbench["new.rs"]?.hasSuffix(
                """
                variant brief {
                  customer { employees 30 }
                  deliver email { words ..90 }
                }

                """) == true)
        var second = Session(workbench: workbench)
        _ = second.submit(":load new.rs")
        _ = second.submit(":variant brief")
        #expect(second.submit("email.words").text == "..90")
        #expect(second.submit(":compare - brief").text.contains("email.words: 120..160 → ..90"))
        #expect(second.submit(":compare small brief").text.contains("customer.employees: 20 → 30"))
    }

    @Test func reloadKeepsTheOldStateWhenTheFileIsBroken() {
        var session = loaded()
        let good = workbench["case.rs"]
        workbench["case.rs"] = "scenrio \"x\""
        let response = session.submit(":reload")
        #expect(response.isError)
        #expect(response.text.hasSuffix("The old state stays."))
        #expect(session.submit("email.words").text == "120..160")
        workbench["case.rs"] = good?.replacing("120..160", with: "50..60")
        #expect(session.submit(":reload").text.contains("email.words: 120..160 → 50..60"))
    }

    @Test func aSessionCanStartFromNothing() {
        var session = Session(workbench: workbench)
        _ = session.submit("customer \"Owner\" { employees 10 }")
        #expect(session.submit("segment").text == "smb")
        _ = session.submit("scenario \"Small\"")
        #expect(session.title == "Small")
        #expect(session.submit(":save small.rs").text == "small.rs: written.")
        #expect(workbench["small.rs"] == "customer \"Owner\" { employees 10 }\nscenario \"Small\"\n")
    }

    @Test func aThousandStatementsAndUndosLeaveTheStateAsItWas() {
        var session = loaded()
        let before = session.submit(":model").text
        for index in 0..<100 { _ = session.submit("deliver email { words ..\(index + 10) }") }
        for _ in 0..<100 { _ = session.submit("undo") }
        #expect(session.submit(":model").text == before)
        #expect(session.typed.isEmpty)
    }
}

@Suite struct CompletionTests {
    private func complete(_ text: String) -> [String] {
        var session = Session(workbench: MemoryWorkbench(["owners.rs": "owner A"]))
        _ = session.submit("customer \"Owner\"; owner CS \"Customer Success\"; owner Support")
        _ = session.submit("feedback 3/10 \"x\" { issue exports \"x\" }")
        _ = session.submit("deliver email { words 5; tone calm, warm }")
        _ = session.submit("constraint no refunds, sla")
        _ = session.submit("variant exec { segment smb }")
        return session.completions(before: text).items.map(\.text)
    }

    @Test(arguments: [
        ("cust", ["customer"]),
        ("customer { ten", ["tenure"]),
        ("deliver plan {\n  milestone a \"b\" { own", ["owner"]),
        ("deliver plan { milestone a \"b\" { owner S", ["Support"]),
        ("deliver plan { milestone a \"b\" { prevents ex", ["exports"]),
        ("deliver e", ["email"]),
        ("policy apol", ["apology"]),
        ("policy apology ban", ["banned"]),
        ("use clo", ["closed-loop"]),
        ("when customer.ten", ["customer.tenure"]),
        ("when policy.apol", ["policy.apology"]),
        ("email.wor", ["email.words"]),
        ("drop own", ["owner"]),
        ("drop owner Su", ["Support"]),
        ("drop ", ["constraint", "customer", "deliver", "feedback", "owner"]),
        ("drop deliver ", ["email"]),
        ("drop em", ["email"]),
        ("drop poli", ["policy"]),
        (":wh", [":why"]),
        (":why email.wo", ["email.words"]),
        (":help milest", ["milestones", "milestone"]),
        ("customer \"cust", []),
        // Values: of a scale, of a list, ids of this block; no flag where an owner stands.
        ("customer { seniority d", ["director"]),
        ("seniority d", ["director"]), ("customer seniority d", ["director"]), ("customer seni", ["seniority"]),
        ("customer.seniority = ex", ["executive"]),
        (":set customer.seniority ex", ["executive"]),
        ("customer.seniority is ex", ["executive"]),
        ("policy.apology is ban", ["banned"]),
        ("customer { value h", ["high"]),
        ("deliver email { tone c", ["calm"]),
        ("email tone c", ["calm"]),
        ("owner ", ["CS", "Support"]),
        ("owner CS acc", ["account-csm"]),
        ("owner acc", []),
        ("deliver plan { milestone a \"b\" { owner ", ["CS", "Support"]),
        ("deliver plan { milestone a \"b\" { owner v", []),
        ("feedback { issue e", ["exports"]),
        // What may stand next, and nothing else: no verb behind a verb, no block behind a field.
        ("seniority ", ["user", "manager", "director", "vp", "executive", "founder"]),
        ("value ", ["high", "medium", "low"]),
        ("constraint ", ["no", "avoid", "only", "flag"]),
        ("constraint no refu", ["refunds"]),
        ("constraint no n", []),
        ("constraint no refunds ", ["in", "matching"]),
        ("event contacted +3h b", ["by"]),
        ("event contacted +3h by CS via ", ["email", "call", "meeting"]),
        ("drop constraint ", ["no"]),
        ("drop constraint no sl", ["sla"]),
        (":variant exec ", []),
        // Without the block.
        ("tenur", ["tenure"]),
        ("intens", ["intensity"]),
        ("email wor", ["words"]),
        ("expo", ["exports"]),
        ("exports syst", ["systemic"]),
        ("und", ["undo"]),
        ("undo a", ["all"]),
        ("why email.wo", ["email.words"]),
        (":show clo", ["closed-loop"]),
        (":explain set-t", ["set-twice"]),
        (":mail ackn", ["acknowledgement"]),
        (":diff l", ["last"]),
        (":load own", ["owners.rs"]),
        (":variant ex", ["exec"]),
        (":prompt e", ["email"]),
    ])
    func completes(text: String, expected: [String]) {
        #expect(complete(text) == expected, "\(text)")
    }
}
