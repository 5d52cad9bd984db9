/// Files and what they use.
extension Catalogue {
    static let files: [CatalogueEntry] = [
        .init(
            .fileTooLarge,
            #"""
            A file may have 64 MiB, some hundred thousand times a long case. A larger one is refused \#
            before it is read, so that a wrong file costs no time. Perhaps it is not the file you meant; \#
            otherwise split it, and `use` the parts.
            """#,
            wrong: #"""
                # … and 64 MiB more
                """#,
            mended: #"""
                scenario "Late exports"
                """#),
        .init(
            .playbooksDisagree,
            #"""
            Two of the used playbooks settle a policy differently, as schools of customer recovery do. \#
            The one used later counts. Say in the scenario what you want, and this warning is gone.
            """#,
            wrong: .init(
                #"""
                use "house.rs", "sales.rs"
                """#,
                files: [("house.rs", #"policy apology required"#), ("sales.rs", #"policy apology banned"#)]),
            mended: .init(
                #"""
                use "house.rs", "sales.rs"
                policy apology with-action
                """#,
                files: [("house.rs", #"policy apology required"#), ("sales.rs", #"policy apology banned"#)])),
        .init(
            .scenarioAndPlaybook,
            #"""
            A file with `scenario` is a case, one with `playbook` is doctrine that cases use. In one file \#
            nobody could tell what its statements are about. Write the doctrine into a file of its own and \#
            `use` it.
            """#,
            wrong: #"""
                scenario "Late exports"
                playbook house "House rules"
                policy apology banned
                """#,
            mended: #"""
                scenario "Late exports"
                policy apology banned
                """#),
        .init(
            .stalePlaybook,
            #"""
            The playbook, or the template, says how often it should be read again, and that day has passed. Limits, prices \#
            and laws change, and a rule that was right last year may be wrong. Read it, mend it, and set \#
            the date of `reviewed`.
            """#,
            wrong: .init(
                #"""
                playbook house "House rules"
                reviewed 2026-01-10 every 3 months
                """#, arguments: ["--now", "2026-12-01"]),
            mended: .init(
                #"""
                playbook house "House rules"
                reviewed 2026-11-10 every 3 months
                """#, arguments: ["--now", "2026-12-01"])),
        .init(
            .unknownPlaybook,
            #"""
            No playbook of that name comes with the tool. `recoverscript show` lists them. A file of \#
            your own beside this one stands in quotes: `use "owners.rs"`.
            """#,
            wrong: #"""
                use recovery-plans
                """#,
            mended: #"""
                use recovery-plan
                """#),
        .init(
            .unreadableFile,
            #"""
            The file that is used cannot be read. Its path is relative to the file in which the `use` \#
            stands, not to the folder you are in.
            """#,
            wrong: .init(
                #"""
                use "owners.rs"
                """#),
            mended: .init(
                #"""
                use "owners.rs"
                """#,
                files: [("owners.rs", #"owner CS, Support"#)])),
        .init(
            .useCycle,
            #"""
            The files use each other in a circle, so none of them could come first. The note shows the \#
            circle. Take one of its `use` lines away, or move what both need into a third file.
            """#,
            wrong: .init(
                #"""
                use "owners.rs"
                """#,
                files: [("owners.rs", #"use "case.rs"\#nowner CS"#)]),
            mended: .init(
                #"""
                use "owners.rs"
                """#,
                files: [("owners.rs", #"owner CS"#)])),
        .init(
            .useOutside,
            #"""
            A scenario reads files in its own folder and below, never elsewhere: a case that somebody \#
            sent you must not read your other files. Copy or move the file below the scenario's folder.
            """#,
            wrong: .init(
                #"""
                use "../owners.rs"
                """#),
            mended: .init(
                #"""
                use "owners.rs"
                """#,
                files: [("owners.rs", #"owner CS"#)])),
    ]
}
