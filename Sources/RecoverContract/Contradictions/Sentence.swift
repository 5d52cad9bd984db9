import RecoverModel
import RecoverText

extension Contradictions {
    /// What the case itself says in words that stand in the prompt, and of what they speak.
    struct Sentence {
        let text: String
        let node: ModelTree.NodeID
        /// Where it stands in the list of deliverables; nil in what holds for all.
        let deliverable: Int?
        /// It stands in an e-mail that goes out.
        let isForCustomer: Bool
        /// A word that the team has among itself.
        var internalWord: String?
        /// It says who leads, or who signs.
        var leads = false
        var signs = false
        /// What it has the writer give or promise, with the constraint, by its place, that has a word for it; nil where it is
        /// a gesture in general.
        var gifts: [(words: String, constraint: Int?)] = []
        /// The words in which it has the writer ask for a review.
        var reviewWords: String?
        /// The words in which it speaks of an apology, and whether one is to be made.
        var apology: (words: String, isMeant: Bool)?
        /// The words in which it has the writer bring a solution, or the score.
        var solutionWords: String?
        var scoreWords: String?
    }

    /// Of what a phrase of the playbooks speaks.
    private enum Mark {
        case ofTeam, leading, signing, giving, gesture, review, apology, solution, score
        case topic(Int)
    }

    /// "Leave out the renewal": what follows is not to be said.
    private static func leavesOut(_ text: String) -> Bool {
        ["leave out", "omit", "avoid", "skip", "keep out"].contains { text.lowercased().hasPrefix($0) }
    }

    /// All of them, looked through once for what the playbooks list.
    func said() -> [Sentence] {
        var said = written()
        guard !said.isEmpty else { return [] }
        var marks: [String: [Mark]] = [:]
        func mark(_ phrases: [String], _ mark: Mark) {
            for phrase in phrases { marks[phrase, default: []].append(mark) }
        }
        mark(phrases("internal-words"), .ofTeam)
        mark(phrases("leading-words"), .leading)
        mark(phrases("signing-words"), .signing)
        mark(phrases("giving-words"), .giving)
        mark(phrases("goodwill"), .gesture)
        mark(phrases("review-request") + phrases("review-errand"), .review)
        mark(phrases("apology"), .apology)
        mark(phrases("solution-errand"), .solution)
        mark(phrases("score-errand"), .score)
        for (index, constraint) in model.constraints.enumerated() where constraint.verb == .no {
            mark(constraint.phrases, .topic(index))
        }
        let words = PhraseSet(Array(marks.keys), for: said.map(\.text))
        for index in said.indices {
            // Where the sentence began that was told last to give something.
            var giving: Range<Int>?
            let leavesOut = Contradictions.leavesOut(said[index].text)
            for found in words.commitments(in: said[index].text) {
                let phrase = words.phrases[found.match.phrase]
                let isMeant = found.stance.isPromise && !leavesOut
                let isGiven = isMeant && giving == found.sentence
                for mark in marks[phrase] ?? [] {
                    switch mark {
                    case .ofTeam:
                        if found.stance != .denied, !leavesOut {
                            said[index].internalWord = said[index].internalWord ?? phrase
                        }
                    case .leading: said[index].leads = true
                    case .signing: said[index].signs = true
                    case .giving: if isMeant { giving = found.sentence }
                    case .gesture: if isGiven { said[index].gifts.append((phrase, nil)) }
                    case .topic(let constraint): if isGiven { said[index].gifts.append((phrase, constraint)) }
                    case .apology:
                        if isMeant || found.stance == .denied {
                            said[index].apology = said[index].apology ?? (phrase, isMeant)
                        }
                    case .solution: if isGiven { said[index].solutionWords = said[index].solutionWords ?? phrase }
                    case .score: if isMeant { said[index].scoreWords = said[index].scoreWords ?? phrase }
                    case .review: if isMeant { said[index].reviewWords = said[index].reviewWords ?? phrase }
                    }
                }
            }
        }
        return said
    }

    private func written() -> [Sentence] {
        var said: [Sentence] = []
        for (index, deliverable) in model.deliverables.enumerated() {
            let isEmail = deliverable.kind == .email
            func add(_ text: String, _ node: ModelTree.NodeID) {
                said.append(
                    Sentence(
                        text: text, node: node, deliverable: index, isForCustomer: isEmail && !deliverable.isInternal))
            }
            for include in deliverable.includes where include.isOfCase { add(include.text, include.node) }
            switch deliverable.details {
            case .email(let email):
                for section in email.sections { if let about = section.about { add(about, section.node) } }
            case .call(let call): for question in call.questions { add(question.text, question.node) }
            case .sequence(let sequence):
                for message in sequence.messages {
                    add(message.about.map { "\(message.title). \($0)" } ?? message.title, message.node)
                }
            case .plan, .brief: break
            }
        }
        for constraint in model.constraints where constraint.isOfCase && constraint.verb == .only {
            said.append(
                Sentence(text: constraint.text, node: constraint.node, deliverable: nil, isForCustomer: false))
        }
        return said
    }
}
