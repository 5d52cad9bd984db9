/// Names: what is declared, used, dropped and set.
extension Catalogue {
    static let names: [CatalogueEntry] = [
        .init(
            .droppedName,
            #"""
            A `drop` took away what this statement names, so it names nothing any more. The second place \#
            shows the `drop`. Name something else, or drop this statement too.
            """#,
            wrong: .init(
                #"""
                owner CS, Support
                assigned CS
                variant alone { drop owner CS }
                """#, arguments: ["--variant", "alone"]),
            mended: .init(
                #"""
                owner CS, Support
                assigned CS
                variant alone { drop owner CS; assigned Support }
                """#, arguments: ["--variant", "alone"])),
        .init(
            .duplicateID,
            #"""
            Two items of one block have the same name and both say something. Names are what everything \#
            else refers to, from plans to recorded answers, so each may stand once. Rename one, or write \#
            both as one.
            """#,
            wrong: #"""
                owner CS "Customer Success"
                owner CS "Customer Support"
                """#,
            mended: #"""
                owner CS "Customer Success"
                owner Support "Customer Support"
                """#),
        .init(
            .nothingToDrop,
            #"""
            `drop` takes away what lower layers have said: the playbooks below a scenario, the scenario \#
            below a variant. There is nothing of that name below, so the line does nothing. Perhaps the \#
            name is misspelt, or it stands in the wrong block. `recoverscript model` shows what there \#
            is.
            """#,
            wrong: #"""
                drop milestone profile
                """#,
            mended: #"""
                scenario "Late exports"
                """#),
        .init(
            .nothingToReplace,
            #"""
            `replace` renames something that is declared, throughout. Nothing of that name is, so the line \#
            does nothing; perhaps the name is misspelt. In a playbook that is no mistake: it speaks of \#
            owners that a case may or may not have.
            """#,
            wrong: #"""
                owner Product
                replace owner Prodcut with TAM
                """#,
            mended: #"""
                owner Product
                replace owner Product with TAM
                """#),
        .init(
            .replaceCycle,
            #"""
            One `replace` renames what another one has made, in order; a line that turns a name back into the first one \#
            would leave nothing renamed. Nobody can say which of the two was meant.
            """#,
            wrong: #"""
                owner Product, TAM
                replace owner Product with TAM
                replace owner TAM with Product
                """#,
            mended: #"""
                owner Product, TAM
                replace owner Product with TAM
                """#),
        .init(
            .offScale,
            #"""
            A playbook gives the words of this field an order, from the weakest to the strongest, and what it \#
            says goes by that order. Of another word it knows nothing: it stands in the prompt, and no rule \#
            answers to it. `scale` in a playbook of your own gives the field other words.
            """#,
            wrong: #"""
                feedback 3/10 "This is the third outage." { intensity furius }
                """#,
            mended: #"""
                feedback 3/10 "This is the third outage." { intensity angry }
                """#),
        .init(
            .spaceInName,
            #"""
            A name is how the rest of the file speaks of a thing, and it is one word: join its words with \#
            hyphens. An owner may have a name of several words in quotes; it then stands in quotes wherever it \#
            is named.
            """#,
            wrong: #"""
                owner Customer Care
                assigned "Customer Care"
                """#,
            mended: #"""
                owner "Customer Care"
                assigned "Customer Care"
                """#),
        .init(
            .unknownDeliverable,
            #"""
            A guard holds deliverables back by their kind: `email`, `call`, `plan`, `brief` or `sequence`, or one \#
            message of a kind, such as `email.check-in`, where it is declared. What it does not know it \#
            cannot hold, and the message would go out. The second place shows the guard.
            """#,
            wrong: #"""
                guard cancellation "Cancelled" { when customer.cancelled; hold letter, call }
                """#,
            mended: #"""
                guard cancellation "Cancelled" { when customer.cancelled; hold email, call }
                """#),
        .init(
            .setTwice,
            #"""
            In one file a value may be set once, or it would depend on the order of lines which one \#
            counts. The second place shows the first one. Keep one of them. A layer above, such as a \#
            variant, may say otherwise.
            """#,
            wrong: #"""
                deliver email {
                  words 120..160
                  words ..99
                }
                """#,
            mended: #"""
                deliver email { words 120..160 }
                """#),
        .init(
            .unknownName,
            #"""
            The statement names an owner, issue, topic or other thing that is declared nowhere. Declare \#
            it, or correct the name; the help line shows the nearest one. Big and small letters make \#
            different names.
            """#,
            wrong: #"""
                owner Support
                assigned Suport
                """#,
            mended: #"""
                owner Support
                assigned Support
                """#),
        .init(
            .unknownPolicy,
            #"""
            A policy that no playbook declares would be a wish that no rule reads. Perhaps the name is \#
            misspelt. To make a policy of your own, list the values that it may have behind `of`.
            """#,
            wrong: #"""
                policy apologies required
                """#,
            mended: #"""
                policy apology required
                """#),
        .init(
            .unknownPolicyValue,
            #"""
            The policy lists the values that it may have, and this is none of them. Playbooks compare \#
            with exactly those words. The help line names them.
            """#,
            wrong: #"""
                policy apology forbidden
                """#,
            mended: #"""
                policy apology banned
                """#),
        .init(
            .unknownVariant,
            #"""
            The file has no variant of that name. The help line lists those it has.
            """#,
            wrong: .init(
                #"""
                scenario "Late exports"
                variant exec "Read by an executive" { customer { seniority vp } }
                """#, arguments: ["--variant", "executive"]),
            mended: .init(
                #"""
                scenario "Late exports"
                variant exec "Read by an executive" { customer { seniority vp } }
                """#, arguments: ["--variant", "exec"])),
        .init(
            .unknownZone,
            #"""
            A time zone is written as the tz database names it: region and city, such as \#
            `Europe/Berlin`, or `UTC`. Abbreviations such as `CET` or `EST` mean different offsets in \#
            summer and winter, or in different countries.
            """#,
            wrong: #"""
                zone "Berlin"
                """#,
            mended: #"""
                zone "UTC"
                """#),
    ]
}
