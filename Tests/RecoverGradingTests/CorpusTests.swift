import Foundation
import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverText
import Testing

@testable import RecoverGrading

/// How often checks by words are right, on sentences that people labelled: the seen half, by which the concepts were
/// written, and the unseen half, which nobody who wrote them has read.
enum Corpus {
    struct Row {
        var family: String
        var label: Bool
        var text: String
        /// The case, or the complaint.
        var about = ""
        var count = 0
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpora").standardized

    static let families = [
        "commitments", "blame", "minimising", "hollow", "reviews", "facts", "apology", "options", "questions",
    ]

    /// `+ text`, `- text`; for options the count stands in front.
    static func seen(_ family: String) throws -> [Row] {
        var text = try String(contentsOf: folder.appending(path: "seen/\(family).txt"), encoding: .utf8)
        // What good mails say is none of these.
        if ["commitments", "blame", "minimising", "hollow", "reviews"].contains(family) {
            text += try "\n" + String(contentsOf: folder.appending(path: "seen/good.txt"), encoding: .utf8)
        }
        return rows(text, family)
    }

    static func rows(_ text: String, _ family: String) -> [Row] {
        var about = ""
        return text.split(separator: "\n").compactMap { line in
            for head in ["case: ", "complaint: "] where line.hasPrefix(head) {
                about = String(line.dropFirst(head.count))
            }
            guard let mark = line.first, "+-".contains(mark) || mark.isNumber, line.dropFirst().first == " " else {
                return nil
            }
            let count = mark.wholeNumberValue ?? 0
            return Row(
                family: family, label: mark == "+" || count > 0, text: String(line.dropFirst(2)), about: about,
                count: count)
        }
    }

    static func unseen(_ family: String) throws -> [Row] {
        let text = try String(contentsOf: folder.appending(path: "unseen/sentences.jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").compactMap { line in
            guard case .object(let members) = try JSON(parsing: String(line)),
                case .string(family)? = members["family"],
                case .string(let text)? = members["text"], case .bool(let label)? = members["label"]
            else { return nil }
            var row = Row(family: family, label: label, text: text)
            for key in ["case", "complaint"] { if case .string(let about)? = members[key] { row.about = about } }
            if case .int(let count)? = members["count"] { row.count = count }
            return row
        }
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("{", with: "\\{")
            .replacing("\n", with: " ")
    }

    /// With `RECOVER_WORDS` set the concepts of the file as it stands now take the place of those that were built in, so
    /// that a form can be tried without building.
    private static let words: String = {
        guard ProcessInfo.processInfo.environment["RECOVER_WORDS"] != nil else { return "" }
        let file = folder.appending(path: "../../Sources/RecoverPlaybooks/Playbooks/words.rs").standardized
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("playbook ") && !$0.hasPrefix("reviewed ") }.joined(separator: "\n") + "\n"
    }()

    /// The concepts that are judged by.
    static func concepts() throws -> [Concept] {
        words.isEmpty ? Library.words : try compiled(scenario("blame", about: "")).concepts
    }

    private static let people = """
        sender "Customer Success Manager" { person "Maya Ortiz"; contact "maya@brightdock.example" via email }
        customer "Operations Director" { name "Dana Whitfield" }
        owner CS

        """

    static let topics =
        "roadmap, refunds, credits, discounts, pricing, sla, uptime, custom-work, custom-onboarding, specific-fixes, fix-timelines, legal, financial"

    static func scenario(_ family: String, about: String) -> String {
        let scanner = "feedback 3/10 \"The scanner fails.\" { issue scanner \"The scanner fails\" }\n"
        let rest =
            switch family {
            case "facts": "feedback 3/10 { context \"\(quoted(about))\" }\nowner CS\ndeliver email { words ..400 }\n"
            case "questions": people + "feedback 3/10 \"\(quoted(about))\"\ndeliver call { questions 1 }\n"
            case "options": people + scanner + "deliver email { schedule 2 times for 20 minutes }\n"
            case "reviews": people + scanner + "deliver email { words ..400 }\n"
            case "apology": people + scanner + "policy apology required\ndeliver email { words ..400 }\n"
            default: people + scanner + "constraint no \(topics)\ndeliver email { words ..400 }\n"
            }
        return words + rest
    }

    static func reply(_ row: Row) -> String {
        switch row.family {
        case "facts": row.text
        case "questions": "1. \(row.text)"
        case "reviews":
            "Subject: The scanner\n\nHi Dana,\n\nIf you want to, describe your experience on example.org/r. There is no pressure.\n\n\(row.text)\n\nMaya Ortiz\nmaya@brightdock.example\n"
        default:
            "Subject: The scanner\n\nHi Dana,\n\nThe scanner fails.\n\n\(row.text)\n\nMaya Ortiz\nmaya@brightdock.example\n"
        }
    }

    static let checks = [
        "commitments": ["email.commitments"], "blame": ["email.blame"], "minimising": ["email.minimising"],
        "hollow": ["email.hollow-phrases"], "reviews": ["email.review-ask"], "facts": ["contract.facts"],
        "apology": ["email.apology"], "options": ["email.options"],
        "questions": ["call.open-questions", "call.tied-to-complaint"],
    ]

    /// What a grader says of the rows of one family, made once for each case.
    struct Outcome {
        var figures: CheckFigures
        /// Told apart wrongly, for whoever works on the seen half.
        var wrong: [String] = []
        /// How often each check failed what is fine.
        var unjust: [String: Int] = [:]
        /// Options whose number is right.
        var exact = 0
        var miscounted: [String] = []
    }

    static func judge(_ rows: [Row], _ family: String) throws -> Outcome {
        // Where the list of the playbooks has the same name, no source knows it: the figures have the check's.
        var outcome = Outcome(figures: CheckFigures(family: family == "hollow" ? "hollow-phrases" : family))
        for (about, rows) in Dictionary(grouping: rows, by: \.about) {
            let grader = Grader(try compiled(scenario(family, about: about)))
            for row in rows {
                // A neutral request is fine where one is to be made.
                let path = ["questions": "call", "reviews": "review-request"][family] ?? "email"
                let grade = try grader.grade(Source(name: "reply.md", text: reply(row)), as: path)
                let found = (checks[family] ?? []).compactMap { grade.check($0) }
                let fails: Bool
                let isFound: Bool
                switch family {
                case "options":
                    let count =
                        found.first.flatMap { if case .count(let count)? = $0.measured { count } else { nil } } ?? 0
                    isFound = count > 0
                    fails = isFound
                    outcome.exact += count == row.count ? 1 : 0
                    if count != row.count, isFound == row.label {
                        outcome.miscounted.append("\(count) of \(row.count): \(row.text)")
                    }
                default:
                    fails = found.contains { $0.status == .fail }
                    isFound = fails || found.contains { $0.status == .warn }
                }
                // What is wanted, an apology with its deed, an open question, fails a reply where it is not there.
                let isBad = ["apology", "questions"].contains(family) ? !row.label : row.label
                outcome.figures.count(label: isBad, fails: fails, isFound: isFound)
                if fails, !isBad {
                    for check in found where check.status == .fail { outcome.unjust[check.id, default: 0] += 1 }
                }
                if isFound != isBad {
                    let told = found.filter { $0.status != .pass }.map { " | \($0.message)" }.joined()
                    outcome.wrong.append("\(isBad ? "missed" : fails ? "false" : "warned"): \(row.text)\(told)")
                }
            }
        }
        return outcome
    }
}

@Suite struct CorpusTests {
    /// The seen half is no proof, but it must not get worse.
    @Test(arguments: Corpus.families)
    func seenHalf(family: String) throws {
        let rows = try Corpus.seen(family)
        #expect(rows.count { $0.label } >= 60 && rows.count { !$0.label } >= 60, "\(family): \(rows.count)")
        let outcome = try Corpus.judge(rows, family)
        print("seen   \(outcome.figures.line)")
        for line in outcome.wrong where ProcessInfo.processInfo.environment["RECOVER_SHOW"] != nil {
            print("    \(line)")
        }
        #expect(
            outcome.figures.precision.value >= 0.9, "\(outcome.figures.line)\n\(outcome.wrong.joined(separator: "\n"))")
        #expect(
            outcome.figures.recall.value >= 0.8, "\(outcome.figures.line)\n\(outcome.wrong.joined(separator: "\n"))")
    }

    /// For whoever works on the rules: the families of another folder, `RECOVER_SET`, written as the seen half is.
    @Test func anotherFolder() throws {
        guard let path = ProcessInfo.processInfo.environment["RECOVER_SET"] else { return }
        for family in Corpus.families {
            guard let text = try? String(contentsOfFile: "\(path)/\(family).txt", encoding: .utf8) else { continue }
            let outcome = try Corpus.judge(Corpus.rows(text, family), family)
            let warned = outcome.wrong.count { $0.hasPrefix("warned") }
            let exact = family == "options" ? ", \(outcome.exact) counted exactly" : ""
            print("another \(outcome.figures.line), \(warned) warned wrongly\(exact)")
            for line in outcome.wrong + outcome.miscounted
            where ProcessInfo.processInfo.environment["RECOVER_SHOW"] != nil {
                print("    \(line)")
            }
        }
    }

    /// The figures that `explain` tells are those of the unseen half. Recorded anew with `RECOVER_RECORD=1`.
    @Test func unseenHalf() throws {
        var found: [CheckFigures] = []
        for family in Corpus.families {
            let outcome = try Corpus.judge(try Corpus.unseen(family), family)
            print("unseen \(outcome.figures.line)" + (family == "options" ? "  exact \(outcome.exact)" : ""))
            if outcome.unjust.count > 1 { print("       \(outcome.unjust)") }
            found.append(outcome.figures)
        }
        if ProcessInfo.processInfo.environment["RECOVER_RECORD"]?.isEmpty == false {
            let file = Corpus.folder.appending(path: "../../Sources/RecoverGrading/CheckFigures+Table.swift")
                .standardized
            try CheckFigures.source(found).write(to: file, atomically: true, encoding: .utf8)
            return
        }
        for (now, told) in zip(found, CheckFigures.all) {
            #expect(now == told, "\(now.family): `explain` tells other figures; record them with RECOVER_RECORD=1")
            // Floors, below which nothing may fall: what fails a reply is mostly right, and most is found.
            #expect(now.precision.value >= 0.8, "\(now.line)")
            #expect(now.recall.value >= 0.6, "\(now.line)")
        }
        #expect(found.count == CheckFigures.all.count)
    }

    /// The sentences that stand beside a concept, in a mail, by the check that reads it: what is for it is found, what is
    /// against it is not.
    @Test func examplesOfConceptsAreJudgedSo() throws {
        let checks = [
            "blame": "email.blame", "minimising": "email.minimising", "hollow": "email.hollow-phrases",
            "review-gating": "email.review-ask", "incentive": "email.review-ask", "cause": "contract.facts",
            "leaks": "contract.leaks", "unconfirmed-promise": "email.commitments",
        ]
        let topics = Set(try compiled("customer \"Director\"").topics.map(\.id))
        var judged = 0
        for concept in try Corpus.concepts() where !concept.like.isEmpty || !concept.unlike.isEmpty {
            let id = try #require(
                checks[concept.id] ?? (topics.contains(concept.id) ? "email.commitments" : nil), "\(concept.id)")
            let isPromise = concept.id == "unconfirmed-promise"
            let topic =
                topics.contains(concept.id) || isPromise ? "constraint no \(isPromise ? "uptime" : concept.id)\n" : ""
            let grader = Grader(
                try compiled(
                    Corpus.scenario("blame", about: "").replacing("constraint no \(Corpus.topics)\n", with: topic)))
            for (text, isLike) in concept.like.map({ ($0, true) }) + concept.unlike.map({ ($0, false) }) {
                let row = Corpus.Row(family: "blame", label: isLike, text: text)
                let grade = try grader.grade(Source(name: "reply.md", text: Corpus.reply(row)), as: "email")
                let isFound = grade.checks.contains { $0.id == id && [.fail, .warn].contains($0.status) }
                #expect(isFound == isLike, "\(concept.id): \(text)")
                judged += 1
            }
        }
        #expect(judged >= 60)
    }

    /// A request to change a score fails a mail, whichever way it is put.
    @Test(arguments: [
        "Could you raise your score now that it is fixed?", "Please raise your rating to a 9.",
        "Please change your score to a 10.", "Would you update your rating?",
    ])
    func aBetterScoreIsNotAskedFor(text: String) throws {
        let grader = Grader(try compiled(Corpus.scenario("blame", about: "")))
        let row = Corpus.Row(family: "blame", label: true, text: text)
        let grade = try grader.grade(Source(name: "reply.md", text: Corpus.reply(row)), as: "email")
        #expect(grade.status("email.review-ask") == .fail)
    }

    /// No form refers to a concept that is not there.
    @Test func conceptsAreWhole() throws {
        let forms = Dictionary(try Corpus.concepts().map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        #expect(Set(Library.words.map(\.id)).count == Library.words.count)
        let set = ConceptSet(forms, wanted: Array(forms.keys))
        #expect(set.problems == [])
    }

    /// For whoever sorts forms into sure ones and those that only warn: `RECOVER_FORMS=FILE` writes how often each was
    /// right and wrong on the seen half.
    @Test func formsOneByOne() throws {
        guard let path = ProcessInfo.processInfo.environment["RECOVER_FORMS"] else { return }
        var forms = Dictionary(try Corpus.concepts().map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        let topics = [
            "roadmap", "refunds", "credits", "discounts", "pricing", "sla", "uptime", "custom-work",
            "custom-onboarding",
            "specific-fixes", "fix-timelines", "legal", "financial",
        ]
        let families = [
            "commitments": topics, "blame": ["blame"], "minimising": ["minimising"], "hollow": ["hollow"],
            "reviews": ["review-gating", "incentive"],
        ]
        var lines: [String] = []
        for (family, ids) in families {
            let rows = try Corpus.seen(family)
            var wanted: [String] = []
            for id in ids {
                for base in [id, "maybe-" + id] {
                    for (index, form) in (forms[base] ?? []).enumerated() {
                        forms["\(base)#\(index)"] = [form]
                        wanted.append("\(base)#\(index)")
                    }
                }
            }
            let set = ConceptSet(forms, wanted: wanted)
            var counts: [Int: (right: Int, wrong: Int)] = [:]
            for row in rows {
                let bytes = Array(row.text.utf8)
                for sentence in Sentences(utf8: bytes).all {
                    for match in set.matches(utf8: bytes, in: sentence.range) {
                        let stance = Stance.of(match.core, in: sentence.range, utf8: bytes)
                        if ![.promised, .conditional].contains(stance) { continue }
                        if row.label {
                            counts[match.concept, default: (0, 0)].right += 1
                        } else {
                            counts[match.concept, default: (0, 0)].wrong += 1
                        }
                    }
                }
            }
            for (index, name) in wanted.enumerated() {
                let count = counts[index] ?? (0, 0)
                lines.append("\(family)\t\(name)\t\(count.right)\t\(count.wrong)\t\(forms[name]?[0] ?? "")")
            }
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
