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
        /// Words that the team has among itself.
        var internalWords: [String] = []
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

        fileprivate mutating func note(_ hit: ErrandReader.Hit) {
            // Its words say that something is to be done, so only that it is not, or somebody else's words, speak against it.
            let isMeant = hit.stance != .denied && hit.stance != .quoted
            let words = hit.words
            switch hit.errand {
            case .leavesOut, .opening, .ownReach: break
            case .leading: leads = leads || hit.stance != .denied
            case .signing: signs = signs || hit.stance != .denied
            case .ofTeam: if hit.stance != .denied { internalWords.append(words) }
            case .gesture: if isMeant { gifts.append((words, nil)) }
            case .solution: if isMeant { solutionWords = solutionWords ?? words }
            case .score: if isMeant { scoreWords = scoreWords ?? words }
            case .review: if isMeant { reviewWords = reviewWords ?? words }
            case .apology:
                if isMeant || hit.stance == .denied { apology = apology ?? (words, isMeant) }
            }
        }
    }

    /// Of what a phrase of the playbooks speaks; the rest is told by their concepts.
    private enum Mark {
        case giving, gesture, review
        case topic(Int)
    }

    /// All of them, looked through once for what the playbooks list.
    func said(_ errands: ErrandReader) -> [Sentence] {
        var said = written()
        guard !said.isEmpty else { return [] }
        var marks: [String: [Mark]] = [:]
        func mark(_ phrases: [String], _ mark: Mark) {
            for phrase in phrases { marks[phrase, default: []].append(mark) }
        }
        mark(phrases("giving-words"), .giving)
        mark(phrases("goodwill"), .gesture)
        mark(phrases("review-request"), .review)
        for (index, constraint) in model.constraints.enumerated() where constraint.verb == .no {
            mark(constraint.phrases, .topic(index))
        }
        let words = PhraseSet(Array(marks.keys), for: said.map(\.text))
        for index in said.indices {
            let read = errands.read(said[index].text)
            for hit in read.hits { said[index].note(hit) }
            // Where the sentence began that was told last to give something.
            var giving: Range<Int>?
            for found in words.commitments(in: said[index].text) where !read.leavesOut(found.sentence) {
                let phrase = words.phrases[found.match.phrase]
                let isMeant = found.stance.isPromise
                let isGiven = isMeant && giving == found.sentence
                for mark in marks[phrase] ?? [] {
                    switch mark {
                    case .giving: if isMeant { giving = found.sentence }
                    case .gesture:
                        if isGiven, !read.spares(.gesture, found.match.range) {
                            said[index].gifts.append((phrase, nil))
                        }
                    case .topic(let constraint): if isGiven { said[index].gifts.append((phrase, constraint)) }
                    case .review:
                        if isMeant, !read.spares(.review, found.match.range) {
                            said[index].reviewWords = said[index].reviewWords ?? phrase
                        }
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
