/// Advice on a case that can be read, but is weak as a plan.
extension Catalogue {
    static let advice: [CatalogueEntry] = [
        .init(
            .countDiffers,
            #"""
            A number says how many questions or milestones there are to be, and more of them are written: the prompt \#
            would ask for both. Fewer are fine, the reply then brings the others.
            """#,
            wrong: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver call {
                  questions 1
                  question "What did it hold up?"
                  question "What would be a good week?"
                }
                """#,
            mended: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver call {
                  questions 2
                  question "What did it hold up?"
                  question "What would be a good week?"
                }
                """#),
        .init(
            .dayAfterPlan,
            #"""
            A day of the plan lies outside of it: day 1 is the first, and the last is what `lasts` says. \#
            Nobody would look for it there. Choose another day or make the plan longer.
            """#,
            wrong: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  milestone profile "Exports profiled" {
                    by day 9
                    owner Product
                    success "The customer confirms it"
                  }
                }
                """#,
            mended: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#),
        .init(
            .forbiddenOffer,
            #"""
            One line lets the team give something and another one forbids it: whoever writes the reply cannot keep \#
            both. An offer that somebody has to approve is theirs to give, and no contradiction.
            """#,
            wrong: #"""
                customer "Shop owner"
                owner Support
                offer refund
                constraint no refunds
                deliver email
                deliver call
                """#,
            mended: #"""
                customer "Shop owner"
                owner Support
                offer refund { after resolution; needs approval from Support }
                constraint no refunds
                deliver email
                deliver call
                """#),
        .init(
            .milestoneWithoutDay,
            #"""
            A milestone without a day is a wish. Give it one with `by day`; day 1 is the start of the \#
            plan.
            """#,
            wrong: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  milestone profile "Exports profiled" {
                    owner Product
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#,
            mended: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#),
        .init(
            .milestoneWithoutOwner,
            #"""
            What belongs to everybody is done by nobody. Name one owner who sees to the milestone; \#
            others may help.
            """#,
            wrong: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#,
            mended: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#),
        .init(
            .milestoneWithoutSuccess,
            #"""
            Without a sign of success nobody can say whether the milestone is reached. Best is something \#
            that the customer does or confirms.
            """#,
            wrong: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    visible-win
                  }
                }
                """#,
            mended: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#),
        .init(
            .noHardConstraint,
            #"""
            Nothing in the case or its playbooks says what may not be promised. Prompts without such \#
            lines invent refunds and dates. Add at least one `constraint no …` with the topics that are \#
            out of bounds.
            """#,
            wrong: #"""
                customer "Operations Director"
                deliver email
                deliver call
                """#,
            mended: #"""
                customer "Operations Director"
                deliver email
                deliver call
                constraint no refunds
                """#),
        .init(
            .noVisibleWin,
            #"""
            The plan promises a first visible result within a time, but no milestone by that day is \#
            marked as one. The customer should see something change early. Write `visible-win` in that \#
            milestone, or plan an earlier one.
            """#,
            wrong: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    success "The customer confirms it"
                  }
                }
                """#,
            mended: #"""
                customer "Operations Director"
                owner Product
                constraint no refunds
                deliver email
                deliver plan {
                  lasts 7 days
                  visible-win within 48 hours
                  milestone profile "Exports profiled" {
                    by day 2
                    owner Product
                    success "The customer confirms it"
                    visible-win
                  }
                }
                """#),
        .init(
            .quoteNotInComment,
            #"""
            An issue quotes the customer, and the comment does not say this. Own words are what a reply \#
            must take up, so a paraphrase would make it answer something that nobody said. Copy the \#
            words from the comment.
            """#,
            wrong: #"""
                feedback 3/10 "Exports crawl and support needs days." {
                  issue exports "The export is slow"
                }
                """#,
            mended: #"""
                feedback 3/10 "Exports crawl and support needs days." {
                  issue exports "Exports crawl"
                }
                """#),
        .init(
            .segmentMismatch,
            #"""
            The file names a segment, and by the facts the playbooks conclude another one. The written \#
            one counts. That may be meant; otherwise take the line away, and the facts decide.
            """#,
            wrong: .init(
                #"""
                use "house.rs"
                segment smb
                customer { employees 600 }
                """#,
                files: [("house.rs", #"when customer.employees > 100 { segment enterprise }"#)]),
            mended: .init(
                #"""
                use "house.rs"
                customer { employees 600 }
                """#,
                files: [("house.rs", #"when customer.employees > 100 { segment enterprise }"#)])),
        .init(
            .singleDeliverable,
            #"""
            Only one thing is delivered. A message without a call and a plan behind it raises hopes that \#
            nobody keeps. Add what belongs to it, or ignore this if the rest is done elsewhere.
            """#,
            wrong: #"""
                customer "Operations Director"
                constraint no refunds
                deliver email
                """#,
            mended: #"""
                customer "Operations Director"
                constraint no refunds
                deliver email
                deliver call
                """#),
        .init(
            .timesDiffer,
            #"""
            `schedule` says how many times are offered, and more are written below it. The customer would \#
            be offered another number of times than the reply is held to. Fewer are no mistake: the others \#
            become blanks to fill in.
            """#,
            wrong: #"""
                deliver email {
                  schedule 1 time for 20 minutes { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }
                }
                """#,
            mended: #"""
                deliver email {
                  schedule 2 times for 20 minutes { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }
                }
                """#),
        .init(
            .tooManySignals,
            #"""
            More than three signals bury the one that matters, for people and for language models. Keep \#
            the two or three that say most about this complaint.
            """#,
            wrong: #"""
                customer {
                  signal s1 "Something seen" verified
                  signal s2 "Something seen" verified
                  signal s3 "Something seen" verified
                  signal s4 "Something seen" verified
                }
                """#,
            mended: #"""
                customer {
                  signal s1 "Something seen" verified
                  signal s2 "Something seen" verified
                  signal s3 "Something seen" verified
                }
                """#),
        .init(
            .unverifiedSignal,
            #"""
            The signal is not marked as verified, so it is kept out of the prompt: what is not checked \#
            must not be told to the customer as a fact. Check it and write `verified` behind it.
            """#,
            wrong: #"""
                customer { signal logins "14 in month 1, 3 in month 9" }
                """#,
            mended: #"""
                customer { signal logins "14 in month 1, 3 in month 9" verified }
                """#),
    ]
}
