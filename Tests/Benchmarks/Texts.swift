import RecoverBase

/// Generated scenarios of any size, without mistakes, that look like those people write.
enum Texts {
    /// A valid case of at least so many bytes: many e-mails and a plan with many milestones.
    static func scenario(bytes: Int) -> Source {
        // One array of the right size: what the making needs must not hide what the parsing needs.
        var text: [UInt8] = []
        text.reserveCapacity(bytes + 4096)
        text += head.utf8
        var index = 0
        while text.count < bytes {
            index += 1
            text += email(index).utf8
        }
        return Source(name: "generated.rs", bytes: text)
    }

    /// A case of eighty lines, as a trainer would write it.
    static var case80: [UInt8] {
        var text = head
        for index in 1...3 { text += email(index) }
        text += """
            deliver brief "Pre-call briefing" {
              words ..99
              confirm 3 items
            }

            """
        return Array(text.utf8)
    }

    /// A case of some three hundred lines with two playbooks and an exercise: as large as they get by hand.
    static var case300: [UInt8] {
        var text = head.replacing(
            "\nsender ", with: "\nuse recovery-plan\nuse closed-loop\n\nsender ", maxReplacements: 1)
        for index in 1...11 { text += email(index) }
        text += "meter trust \"Trust\" 0..10 = 4\nmeter churn \"Risk of leaving\" 0%..100% = 45% low-is-good\n"
        for index in 1...6 { text += decision(index) }
        text += "ending renewed \"Renewed\" when trust >= 7 and churn < 20%\nending lost \"Not renewed\" otherwise\n"
        return Array(text.utf8)
    }

    private static let head = #"""
        # Generated for the benchmarks: no mistakes, no warnings.
        scenario "Late exports at a logistics firm"

        sender "Customer Success Manager" at "a B2B SaaS company" {
          person  "Maya Ortiz"
          contact "maya.ortiz@brightdock.example" via email
        }

        customer "Operations Director" {
          name       "Dana Whitfield"
          company    "Harborline Freight"
          industry   logistics
          employees  600
          tenure     9 months
          renewal    in 90 days            # counts from `received`
          arr        $84k
          seniority  director
          relationship strong
          goal       "Close the books two days earlier"
          signal logins "14 in month 1, 3 in month 9" verified
        }

        feedback 3/10 "Exports crawl and support needs days to answer. We are looking around." {
          received   2026-03-02T09:10Z
          touchpoint "quarterly survey"
          issue exports "Exports crawl" fixable { cause "One queue with the nightly jobs" verified }
        }

        owner CS "Customer Success" { person "Maya Ortiz"; account-csm }
        owner Support               { person "Jon Bell"; authority manager }
        constraint no roadmap, refunds

        """#

    private static func email(_ index: Int) -> String {
        #"""
        deliver email step-\#(index) "Message \#(index)" {
          to        "VP of Operations"
          words     120..160 because "People read the first screen."
          tone      calm, accountable
          section   first 2..3 sentences "Name the exact complaint before anything else."
          include   "Signal that a resolution plan is ready, without over-promising (\#(index))."
        }
        deliver plan after-\#(index) {
          lasts 7 days
          milestone profile "Exports profiled on the customer's own data" {
            by day 2;  owner Support;  visible-win
            success "The customer confirms the profile by reply"
            prevents exports
          }
        }

        """#
    }

    private static func decision(_ index: Int) -> String {
        #"""

        decision step-\#(index) "What do you do in hour \#(index)?" {
          hint "Who can change something this week?"
          option call "The VP calls and brings a dated plan" correct {
            actor CS; channel call; within 24 hours
            acknowledge exports
            commit "An engineer on it, day \#(index)" by day 3 owner Support
            effect trust +1, churn -5%
            chance 70% "They stay on the line." { effect trust +1 }
            chance 30% "They promise nothing."
          }
          option template "Send the standard mail" {
            channel email; within 24 hours; templated
            effect trust -1, churn +5%
            reveal "The reply is one word."
          }
        }
        """# + "\n"
    }
}
