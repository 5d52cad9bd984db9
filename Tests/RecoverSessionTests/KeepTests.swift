import RecoverLanguage
import Testing

@testable import RecoverSession

/// What is kept says all that was in force.
@Suite struct KeepTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        customer "Operations Director" { name "Dana Reed"; employees 600 }
        feedback 3/10 "Exports crawl." { intensity calm }
        owner CS
        deliver email { words 120..160 }
        deliver call { questions 6 }
        deliver plan { milestone one "First" { by day 1; owner CS; success "seen"; visible-win } }
        variant small "A shop" {
          customer { employees 20; tenure 1 year }
          deliver email { tone warm }
          expect customer.employees is 20
        }

        """
    ])

    func loaded() -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load case.rs")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    private func kept(_ lines: [String], _ session: inout Session) -> String {
        for line in lines {
            let response = session.submit(line)
            #expect(!response.isError, "\(line): \(response.text)")
        }
        let answer = session.submit(":keep new").text
        #expect(!answer.contains("not say quite"), "\(answer)")
        #expect(session.submit(":compare now new").text == "They are alike.")
        return workbench["case.rs"]?.components(after: "variant new {\n") ?? ""
    }

    // MARK: Variants that are typed

    @Test func aTypedVariantIsChosenComparedAndKept() {
        var session = loaded()
        #expect(
            session.submit("variant big \"A chain\" { customer { employees 900 } }").text
                == "The variant `big` is there: `:variant big` puts it on top.")
        #expect(session.submit(":variant").text.contains("\n  big    1 statement   A chain"))
        let chosen = session.submit(":variant big").text
        #expect(chosen.contains("customer.employees: 600 → 900"), "\(chosen)")
        #expect(!chosen.contains("What you typed stays above it"))
        #expect(session.submit(":compare small big").text.contains("customer.employees: 20 → 900"))
        #expect(session.submit(":keep big").text == "case.rs: written, with the variant `big`.")
        #expect(workbench["case.rs"]?.hasSuffix("\n\nvariant big \"A chain\" { customer { employees 900 } }\n") == true)
    }

    @Test func whatIsTypedBesideAVariantIsKeptBesideIt() {
        var session = loaded()
        _ = session.submit("variant big { customer { employees 900 } }")
        _ = session.submit("tenure 4 years")
        #expect(session.submit(":keep big").text == "There is a variant `big` already; take another name.")
        #expect(session.submit(":keep old").text.hasPrefix("case.rs: written, with the variant `old`.\n"))
        #expect(
            workbench["case.rs"]?.hasSuffix(
                """


                variant big { customer { employees 900 } }

                variant old {
                  customer { tenure 4 years }
                }

                """) == true)
        #expect(session.submit(":compare big old").text.contains("customer.tenure: 4 years (new)"))
    }

    // MARK: Files that others write

    @Test(arguments: [":keep new", ":save case.rs as variant new"])
    func whatAnotherProgramWroteIsNotLost(line: String) {
        var session = loaded()
        _ = session.submit("tenure 4 years")
        workbench["case.rs"]? += "# a note from the editor\n"
        let response = session.submit(line)
        #expect(
            response.text == "case.rs was changed by another program; `:reload` reads it, then write again.")
        #expect(workbench["case.rs"]?.hasSuffix("# a note from the editor\n") == true)
        #expect(!session.submit(":reload").isError)
        #expect(!session.submit(line).isError)
        #expect(workbench["case.rs"]?.contains("# a note from the editor\n") == true)
    }

    @Test func anotherFileIsNotWrittenOver() {
        workbench["other.rs"] = "scenario \"Other\"\n"
        var session = loaded()
        _ = session.submit("tenure 4 years")
        #expect(
            session.submit(":save other.rs").text == "other.rs is there already and would be lost; choose another name."
        )
        #expect(workbench["other.rs"] == "scenario \"Other\"\n")
    }

    // MARK: What is kept

    @Test func aLaterValueTakesThePlaceOfAnEarlierOneAndNothingElse() {
        var session = loaded()
        let text = kept(
            [
                "customer { employees 20; tenure 1 year }", "customer { employees 30 }",
                "feedback 6/10 { intensity angry }", "feedback 7/10",
                "deliver plan { milestone two \"Next\" { by day 3; owner CS; success \"done\" } }",
                "deliver plan { milestone two { by day 4 } }",
                "deliver email {\n  words ..80   # short\n}", "deliver call { questions 3 }",
            ], &session)
        #expect(
            text == """
                  customer { employees 30; tenure 1 year }
                  feedback 7/10 { intensity angry }
                  deliver plan { milestone two "Next" { by day 4; owner CS; success "done" } }
                  deliver email {
                    words ..80   # short
                  }
                  deliver call { questions 3 }
                }

                """)
    }

    @Test(arguments: [
        // What a playbook's `when` concludes stands again, so nothing is left to be said.
        (
            ["deliver email { tone calm, warm; words ..80 }", "deliver email { drop tone }"],
            "  deliver email { words ..80 }"
        ),
        (["deliver call { questions 3 }", "drop deliver call"], "  drop deliver call"),
        (
            ["constraint no refunds", "drop constraint no refunds", "deliver call { questions 3 }"],
            "  drop constraint no refunds\n  deliver call { questions 3 }"
        ),
        (["deliver email { words ..80 }", "deliver email { drop words }"], "  deliver email { drop words }"),
    ])
    func whatWasDroppedLaterIsNotSaid(lines: [String], expected: String) {
        var session = loaded()
        let text = kept(lines, &session)
        #expect(text == expected + "\n}\n", "\(text)")
    }

    @Test func theChosenVariantIsKeptWithWhatWasTyped() {
        var session = loaded()
        _ = session.submit(":variant small")
        let text = kept(["customer { employees 30 }"], &session)
        #expect(text == "  customer { employees 30; tenure 1 year }\n  deliver email { tone warm }\n}\n", "\(text)")
        #expect(
            session.submit(":variant").text
                == "There are:\n  small (on top)  3 statements  A shop\n  new             2 statements")
        #expect(session.submit("customer { employees 40 }").isError == false)
        #expect(
            session.submit(":keep newer").text == """
                case.rs: written, with the variant `newer`.

                variant newer {
                  customer { employees 40; tenure 1 year }
                  deliver email { tone warm }
                }

                It holds what the variant `small` says and what you typed.
                What you typed is still in force; `:undo all` starts again from the variant `small`.
                """)
    }

    @Test func aTitleMayBeGiven() {
        var session = loaded()
        _ = session.submit("email.words = ..80")
        #expect(session.submit(":keep brief \"In two lines\"").text.hasPrefix("case.rs: written"))
        #expect(workbench["case.rs"]?.contains("variant brief \"In two lines\" {\n  deliver email") == true)
        #expect(session.submit(":variant").text.hasSuffix("\n  brief  1 statement   In two lines"))
        #expect(session.submit(":keep other \"open").text.hasPrefix("That would not compile again:"))
    }

    /// In one layer a `when` comes behind the plain statements, in a session in the order of typing.
    @Test func whatCannotBeOneBlockIsTold() {
        var session = loaded()
        _ = session.submit("when customer.employees > 100 { deliver email { words ..50 } }")
        _ = session.submit("deliver email { words ..90 }")
        #expect(session.submit("email.words").text == "..90")
        #expect(
            session.submit(":keep mixed").text.contains(
                "As one block it does not say quite what stands here now: `:compare now mixed` shows where."))
    }

    @Test func withoutAFileTheStatementsAreTheFile() {
        var session = Session(workbench: workbench)
        _ = session.submit("scenario \"Small\"")
        _ = session.submit("customer \"Owner\" { employees 10; tenure 1 year }")
        _ = session.submit("customer { employees 12 }")
        #expect(session.submit(":save small.rs").text == "small.rs: written.")
        #expect(
            workbench["small.rs"] == "scenario \"Small\"\ncustomer \"Owner\" { employees 12; tenure 1 year }\n")
    }
}

extension String {
    fileprivate func components(after mark: String) -> String? {
        firstRange(of: mark).map { String(self[$0.upperBound...]) }
    }
}
