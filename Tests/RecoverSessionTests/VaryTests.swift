import Testing

@testable import RecoverSession

/// Tables over the values of a path or two.
@Suite struct VaryTests {
    let workbench = MemoryWorkbench([
        "parcels.rs": """
        scenario "Parcels that arrive late"
        use recovery-plan
        customer "Shop owner" { name "Nora Field"; employees 12; tenure 14 months }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        deliver email
        deliver call
        """,
        "drill.rs": """
        scenario "Drill"
        customer "Owner" { employees 20 }
        feedback 3/10 "Late."
        owner VP-CS { authority vp }
        decision first "Who?" {
          option a "One" { actor VP-CS; channel email; score 20 because "Late." }
          option b "Two" { actor VP-CS; channel call; score 80 because "At once." }
        }
        """,
    ])

    func loaded(_ file: String = "parcels.rs") -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load \(file)")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    private func rows(_ line: String) -> [String] {
        var session = loaded()
        return session.submit(line).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    // MARK: Values

    @Test func theClassVariesWithTheScore() {
        let rows = rows(":vary feedback.score 0..10")
        #expect(rows.count == 12)
        #expect(rows.first == "feedback.score  feedback.class")
        #expect(rows[7] == "6               detractor")
        #expect(rows[8] == "7               passive")
        #expect(rows[10] == "9               promoter")
    }

    @Test func aUnitIsThatOfAllAndOneIsSingular() {
        #expect(
            rows(":vary customer.tenure 1,12,36 months").map { $0.prefix(9) } == [
                "customer.", "1 month  ", "12 months", "36 months",
            ])
        #expect(
            rows(":vary customer.tenure 11..13 months") == [
                "Nothing else changes with customer.tenure 11 months, 12 months, 13 months."
            ])
        // The unit that is written there now.
        #expect(rows(":vary customer.tenure 1, 12").map { $0.prefix(9) } == ["customer.", "1 month  ", "12 months"])
        #expect(
            rows(":vary renewal 1, 12") == [
                "`customer.renewal 1`: a length of time needs a unit; "
                    + "write `1 day`, or minutes, hours, weeks, months or years"
            ])
    }

    @Test(arguments: [
        (":vary customer.employees 10, 500,5000", ["10", "500", "5000"]),
        (":vary employees 10, 500", ["10", "500"]),
        (":vary employees 10, 20 tenure 1 month, 3 years", ["10", "20"]),
        (":vary tenure 1, 12, 36 months", ["1 month", "12 months", "36 months"]),
        (":vary tenure 1 month, 3 years", ["1 month", "3 years"]),
        (":vary email.words 80..100, 100..120", ["80..100", "100..120"]),
        (":vary email.tone calm, warm", ["calm", "warm"]),
        (":vary name \"Nora Field\", Ada", ["\"Nora Field\"", "Ada"]),
        (":vary score 3..5", ["3", "4", "5"]),
    ])
    func valuesStandBetweenCommas(line: String, values: [String]) throws {
        let session = loaded()
        let request = try VaryRequest(String(line.dropFirst(6)), in: session)
        #expect(request.axes[0].values == values)
        #expect(request.axes[0].name.contains("."))
    }

    @Test func aPathThatIsNoneIsMended() {
        #expect(rows(":vary employes 10, 20") == ["`employes` is no path; did you mean `employees`?"])
        #expect(rows(":vary 10, 20") == ["`10` is no path; write `:vary feedback.score 0..6`."])
        #expect(
            rows(":vary score") == [
                "Which values of `feedback.score`? Write `:vary feedback.score 1, 2, 3` or a range."
            ])
        #expect(rows(":vary") == ["Write a path and values, `:vary feedback.score 0..6`, or two of each."])
        #expect(
            rows(":vary include a, b") == [
                "`include` can stand in 2 places of this case. Type the number of the one you mean:",
                "  1  :vary email.include a, b", "  2  :vary call.include a, b",
            ])
    }

    // MARK: Tables

    @Test func noColumnIsLeftOut() {
        let text = rows(":vary customer.employees 5, 60, 700").joined(separator: "\n")
        let tables = text.split(separator: "\n\n")
        #expect(tables.count == 2, "\(text)")
        #expect(tables.allSatisfy { $0.hasPrefix("customer.employees  ") && $0.split(separator: "\n").count == 4 })
        #expect(!text.contains("more"))
        var session = loaded()
        session.columns = 60
        let narrow = session.submit(":vary customer.employees 5, 60, 700").text
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 60 }, "\(narrow)")
        #expect(narrow.split(separator: "\n\n").count > 2)
    }

    @Test func aGridShowsOneFigureAndNamesTheOthers() {
        let text = rows(":vary score 6, 7 employees 20, 60, 600")
        #expect(
            Array(text.prefix(4)) == [
                "segment, by feedback.score (down) and customer.employees (across)", "   20   60          600",
                "6  smb  mid-market  enterprise", "7  smb  mid-market  enterprise",
            ], "\(text)")
        #expect(text[4].isEmpty && text[5].hasPrefix("Also different: feedback.class, "))
        #expect(
            text[6] == "With `show feedback.class` behind it the line shows that one, with `show all` every one.")
    }

    @Test func theFigureCanBeChosen() {
        #expect(
            rows(":vary score 6, 7 employees 20, 600 show feedback.class")[..<4] == [
                "feedback.class, by feedback.score (down) and customer.employees (across)",
                "   20         600", "6  detractor  detractor", "7  passive    passive",
            ])
        let all = rows(":vary score 6, 7 employees 20, 600 show all").joined(separator: "\n")
        #expect(all.hasPrefix("feedback.class, by ") && all.contains("\n\nsegment, by ") && !all.contains("Also"))
        #expect(
            rows(":vary score 6, 7 show segment")[0].hasPrefix(
                "`segment` does not differ here. What does: feedback.class"))
        #expect(
            rows(":vary employees 20, 600 show segment") == [
                "customer.employees  segment", "20                  smb", "600                 enterprise",
            ])
    }

    @Test func scoresAndTheBestPathAreFigures() {
        var session = loaded("drill.rs")
        #expect(
            session.submit(":vary first.a.score 10, 90").text
                == "first.a.score  best-path\n10             b\n90             a")
        #expect(session.submit(":vary employees 20, 30 first.a.score 10, 90").text.hasPrefix("best-path, by "))
    }
}
