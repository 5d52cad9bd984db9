import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Where paths are filled in, and which of them are mistakes.
@Suite struct FillPathTests {
    @Test(arguments: [
        ("{custmer.name}", "there is no `custmer` to fill in", "did you mean `{customer.name}`?"),
        ("{customer.nmae}", "there is no `nmae` in `customer`", "did you mean `{customer.name}`?"),
        ("{owner.Suport.person}", "there is no `owner Suport`", "did you mean `{owner.Support.person}`?"),
        ("{owner.Support.pesron}", "there is no `pesron` in `owner`", "did you mean `{owner.Support.person}`?"),
        ("{Support.pesron}", "there is no `pesron` in `owner`", "did you mean `{Support.person}`?"),
        ("{assigned.pesron}", "there is no `pesron` in `owner`", "did you mean `{assigned.person}`?"),
        ("{feedback.exprots}", "there is no `exprots` in `feedback`", "did you mean `{feedback.exports}`?"),
        ("{feedback.issue.exprots}", "there is no `issue exprots`", "did you mean `{feedback.issue.exports}`?"),
        ("{feedback.exports.casue}", "there is no `casue` in `issue`", "did you mean `{feedback.exports.cause}`?"),
        ("{policy.atempts}", "there is no `policy atempts`", "did you mean `{policy.attempts}`?"),
        ("{email.wrods}", "there is no `wrods` in `deliver email`", "did you mean `{email.words}`?"),
        ("{call.lsats}", "there is no `lsats` in `deliver call`", "did you mean `{call.lasts}`?"),
        ("{customer.name.first}", "there is no `first` in `name`", "there are `internal` and `text`"),
    ])
    func refusesWhatCannotStandForAnything(path: String, message: String, help: String) {
        let found = compile(Self.text(path)).diagnostics
        #expect(found.map(\.code) == [.unknownPath])
        #expect(found.first?.message == message)
        #expect(found.first?.help == help)
        #expect(found.first.map { Int($0.place.span.start) } == 16)
        #expect(found.first.map { $0.place.span.range.count } == path.utf8.count)
    }

    private static func text(_ path: String) -> String {
        """
        situation "Dear \(path)"
        customer { employees 600 }; owner Support; assigned Support
        feedback 3/10 "Exports crawl" { issue exports "Exports crawl" }
        deliver email { drop words }
        """
    }

    @Test(arguments: [
        "{customer.name}", "{customer.peak.title}", "{customer}", "{sender.contact}", "{sender.contact.channel}",
        "{owner.Support.person}", "{Support.contact.address}", "{assigned.person}", "{feedback.exports.cause}",
        "{feedback.issue.cause}", "{feedback.received}", "{email.words}", "{brief.to}", "{sequence.message}",
    ])
    func leavesABlankForWhatIsNotWrittenYet(path: String) throws {
        let model = try #require(compile(Self.text(path)).model)
        #expect(try #require(model.exercise.situation).hasPrefix("Dear [CONTEXT NEEDED: "), "\(model.exercise)")
    }

    @Test(arguments: ["{segment}", "{feedback.class}", "{feedback.count}", "{customer.cancelled}", "{policy.attempts}"])
    func knowsWhatFollowsFromTheCase(path: String) throws {
        let model = try #require(compile(Self.text(path)).model)
        #expect(model.exercise.situation?.contains("[") == false)
    }

    @Test func letsAPlaybookSpeakOfWhatAScenarioDeclares() {
        let files = [
            "house.rs": #"""
            playbook house
            template t { subject "{owner.Legal.person} {feedback.exports} {email.check-in}"; body "{customer.nmae}" }
            """#
        ]
        let found = compile(#"use "house.rs""#, files: files).diagnostics
        #expect(found.map(\.message) == ["there is no `nmae` in `customer`"])
        #expect(found.first?.place.file == "house.rs")
    }

    @Test func fillsInEveryText() throws {
        let text = #"""
            customer "B" { name "Dana"; industry "for {customer.name}"; relationship "with {customer.name}" }
            owner "Team {customer.name}"
            assigned "Team {customer.name}"
            deliver email { tone "as {customer.name}", calm; focus "on {customer.name}" }
            constraint no "gifts for {customer.name}" matching "a gift for {customer.name}", "present"
            constraint avoid "Hi {customer.name}"
            exhibit "A" "To {customer.name}"
            phrases own "Bye {customer.name}"
            quiz q "Q" { answer a "A" correct because "{customer.name} says so"; answer b "B" }
            guard g { when customer.name is "Dana"; because "Ask {customer.name}" }
            """#
        let model = try #require(compile(text).model)
        #expect(model.customer?[.industry]?.words == "for Dana")
        #expect(model.customer?[.relationship]?.words == "with Dana")
        #expect(model.owners.map(\.display) == ["Team Dana"])
        #expect(model.assigned.map(model.ownerDisplay) == "Team Dana")
        #expect(model.deliverables.first?.tone == ["as Dana", "calm"])
        #expect(model.deliverables.first?.focus == ["on Dana"])
        #expect(model.constraints.suffix(2).map(\.text) == ["gifts for Dana", "Hi Dana"])
        #expect(model.constraints.dropLast().last?.phrases == ["a gift for Dana", "present"])
        #expect(model.exercise.exhibits.map(\.text) == ["To Dana"])
        #expect(model.phrases("own") == ["Bye Dana"])
        #expect(model.exercise.quizzes.first?.answers.first?.reason == "Dana says so")
        #expect(model.guards.first { $0.id == "g" }?.reason == "Ask Dana")
    }

    @Test func looksIntoReasonsToo() {
        let text = """
            quiz q "Q" { answer a "A" correct because "{customer.nmae} says so"; answer b "B" }
            """
        #expect(compile(text).summary == ["unknown-path 1:44"])
    }

    // MARK: The customer's words

    private static let quoted = #"""
        feedback 3/10 "Raw words. Mail j@x.example." { issue slow "Raw words" { cause "See {feedback.comment}" } }
        customer { contact "j@x.example"; company "C, {feedback.slow}" }
        deliver email { include "They said {feedback.comment} {feedback} {feedback.issue.slow} {feedback.slow.quote}" }
        deliver call { include "{situation} {customer.contact}" }
        situation "They wrote: {feedback.comment}"
        template t { subject "{feedback.issue.slow}"; body "{customer.contact}" }
        """#

    @Test func speaksOfTheCustomersWordsWhereAPromptMayHoldThem() throws {
        let model = try #require(compile(Self.quoted).model)
        let words = "the customer's words on slow"
        #expect(
            model.deliverables.compactMap { $0.includes.last.map { [$0.text] } } == [
                ["They said the customer's comment the customer's comment \(words) \(words)"],
                ["They wrote: the customer's comment the customer's contact"],
            ])
        #expect(model.customer?[.company]?.words == "C, \(words)")
        #expect(model.feedback?.issues.first?.cause == .known("See the customer's comment"))
    }

    @Test func repeatsTheCustomersWordsToPeople() throws {
        let model = try #require(compile(Self.quoted).model)
        #expect(model.exercise.situation == "They wrote: Raw words. Mail j@x.example.")
        #expect(model.templates.first { $0.id == "t" }?.subject == "Raw words")
        #expect(model.templates.first { $0.id == "t" }?.body == "j@x.example")
    }
}
