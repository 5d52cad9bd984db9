import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Paths in texts: what they are filled in with, and where that has to end.
@Suite struct FillTests {
    private func role(_ text: String, _ rest: String = "") -> String? {
        compile("sender \"\(text)\"\n\(rest)").model?.sender?.role.known
    }

    @Test func fillsInATextThatIsFilledInItself() {
        let rest = #"customer { name "Dana"; company "Firm of {customer.name}"; tenure 14 months }"#
        #expect(role("{customer.company}, {customer.tenure}", rest) == "Firm of Dana, 14 months")
    }

    @Test func neverReadsWhatWasFilledInAgain() {
        #expect(
            role("{customer.name}", #"customer { name "\{customer.tenure}"; tenure 14 months }"#) == "{customer.tenure}"
        )
    }

    @Test func leavesALabelledBlankWhereNothingIsWritten() {
        #expect(role("for {customer.name}", "customer") == "for [CONTEXT NEEDED: name of the customer]")
        #expect(role("for {customer.name}", #"customer { name ? "her name" }"#) == "for [CONTEXT NEEDED: her name]")
    }

    /// A bare `?` asks for what stands there.
    @Test func namesAnOpenFieldByItsPlace() throws {
        let model = try #require(
            compile("sender ?\ncustomer \"Buyer\" { name \"Dana\"; company ? }\nowner Support { person ? }\nfeedback ?")
                .model)
        #expect(model.customer?.company.needed == "customer's company")
        #expect(model.owners.first?.person.needed == "name of Support")
        #expect(model.sender?.role.needed == "sender's role")
        #expect(model.feedback?.score == .open("feedback's score"))
        let again = try #require(compile("customer \"Buyer\" { company ? \"the legal name\" }").model)
        #expect(again.customer?.company.needed == "the legal name")
    }

    @Test(arguments: [
        #"sender "{sender.role}""#,
        #"sender "{sender}""#,
        #"owner A { person "{A.person}" }"#,
        #"customer "B" { name "{customer.goal}"; goal "{customer.name}" }"#,
        #"deliver email { include "{email.include}" }"#,
        #"template t { subject "{template.t.body}"; body "{template.t.subject}" }"#,
        #"deliver plan { milestone m { success "{plan.m.success}" } }"#,
        #"deliver plan { milestone m "{plan.m}" }"#,
        #"meter m "{meter.m}" 0..10 = 4"#,
        #"situation "{situation}""#,
        #"offer o "{offer.o}""#,
        #"deliver brief { cover "a", "{brief.cover}" }"#,
    ])
    func refusesATextThatLeadsBackToItself(text: String) {
        #expect(compile(text).diagnostics.map(\.code) == [.fillCycle])
    }

    @Test func showsTheWholeCircle() {
        let text = #"""
            customer "B" {
              name "x {customer.goal}"
              goal "{customer.history}"
              history "{customer.name}"
            }
            deliver email { include "{customer.name}" }
            """#
        #expect(
            rendered(compile(text)) == #"""
                case.rs:2:11: error[fill-cycle]: filled in with `{customer.goal}`, this text leads back to itself
                2 |   name "x {customer.goal}"
                  |           ^^^^^^^^^^^^^^^
                case.rs:3:9: note: that one with `{customer.history}`
                3 |   goal "{customer.history}"
                  |         ^^^^^^^^^^^^^^^^^^
                case.rs:4:12: note: that one with `{customer.name}`
                4 |   history "{customer.name}"
                  |            ^^^^^^^^^^^^^^^
                note: customer.name → customer.goal → customer.history → customer.name
                help: write in one of these texts the words themselves instead of the path

                """#)
    }

    /// Conditions are evaluated before the texts are checked.
    @Test func survivesACircleInACondition() {
        let text = #"""
            customer "B" { name "{customer.goal}"; goal "{customer.name}" }
            when customer.name is "x" { segment smb }
            expect customer.goal is "x"
            """#
        #expect(compile(text).diagnostics.map(\.code) == [.fillCycle])
    }

    private func owners(_ count: Int, times: Int) -> String {
        (1...count).reduce(into: #"owner A0 { person "0123456789" }"#) { text, number in
            let fills = String(repeating: "{owner.A\(number - 1).person}", count: times)
            text += "\nowner A\(number) { person \"\(fills)\" }"
        }
    }

    @Test func limitsHowMuchIsFilledIn() {
        // Ten times ten, and so on: 100,000 bytes in the fourth, ten times as many in the fifth.
        let found = compile(owners(8, times: 10)).diagnostics
        #expect(found.map(\.code) == [.fillLimit])
        #expect(found.map(\.message) == ["more than 100000 bytes are filled into this text"])
        #expect(compile(owners(4, times: 10)).model?.owners.last?.person.known?.utf8.count == 100_000)
    }

    @Test func limitsHowManyTextsStandInsideEachOther() {
        #expect(compile(owners(8, times: 1)).model?.owners.last?.person == .known("0123456789"))
        #expect(compile(owners(9, times: 1)).summary == ["fill-limit 10:20"])
        #expect(compile(owners(3000, times: 1)).summary == ["fill-limit 10:20"])
        #expect(compile(owners(40, times: 5) + "\nexpect owner.A40.person is \"x\"").summary.count == 1)
    }

    @Test func limitsWhatIsFilledInAltogether() {
        let notes = (1...12).map { "\nnote \"\($0) {owner.A4.person}\"" }.joined()
        let found = compile(owners(4, times: 10) + notes).diagnostics
        #expect(
            found.map(\.message) == ["with this text, more than 1000000 bytes are filled into the texts of the case"])
    }
}
