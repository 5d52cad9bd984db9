import RecoverBase
import RecoverLanguage
import RecoverModel

/// What a message tells of the issues of a case, put together from their statements: `{feedback.about}`,
/// `{feedback.causes}`, `{feedback.found}`, `{feedback.changes}`, and what is given for them, `{feedback.gesture}`. What is
/// not known, or not verified, is a labelled blank.
enum ToldIssues: String {
    /// The complaint in the customer's words, as much as a subject shows: `"Exports crawl"`.
    case about
    /// Why they happened, as far as it is verified.
    case causes
    /// Of which of them the cause is verified, where its details may not be told.
    case found
    /// What was done about them.
    case changes
    /// What may be given in writing. Where there is nothing, its line is left out.
    case gesture

    init?(_ path: Path) {
        guard path.segments.count == 2, path.segments[0] == "feedback" else { return nil }
        self.init(rawValue: path.segments[1])
    }

    /// What has to be found out, where no feedback says it.
    var need: String {
        switch self {
        case .about: "what the feedback is about"
        case .causes: "the cause in plain words, without excuses"
        case .found: "the kind of cause, without details"
        case .changes: "the change that is finished"
        case .gesture: "what you give for it, if anything"
        }
    }

    /// The parts as one text: names in a row, or sentence after sentence.
    func joined(_ texts: [String]) -> String {
        switch self {
        case .about, .found: return texts.listed()
        case .gesture: return texts.joined()
        case .causes, .changes: break
        }
        return texts.map { text in
            let isOver = text.last.map { ".!?".contains($0) } ?? true
            return isOver ? String(text.dropLast(text.last == "." ? 1 : 0)) : text
        }.joined(separator: ". ")
    }
}

extension TreeScope {
    /// The parts of what is told of the issues.
    func parts(of told: ToldIssues) -> [Filler.Part] {
        guard let feedback = tree.child(of: ModelTree.root, .feedback) else {
            return [.words(contextNeeded(told.need))]
        }
        if told == .gesture { return gesture }
        let issues = tree.children(of: feedback, .issue)
        if issues.isEmpty {
            switch told {
            case .about: return [.words(isQuoted(feedback) ? "What you wrote" : "Your answer")]
            case .gesture: return []
            case .causes, .found, .changes: return [.words(contextNeeded(told.need))]
            }
        }
        if told == .about { return complaint(issues, isQuoted: isQuoted(feedback)) }
        return issues.map { issue in
            let id = tree[issue].key
            let name = id.withoutHyphens
            switch told {
            case .causes:
                return part(.cause, of: issue, isVerified(id)) ?? .words(contextNeeded("cause of \(name)"))
            case .found:
                return .words(
                    isVerified(id) ? "the cause of \(name)" : contextNeeded("kind of cause of \(name), without details")
                )
            case .about, .gesture: return .words("")
            case .changes: return part(.done, of: issue, true) ?? .words(contextNeeded("what was done about \(name)"))
            }
        }
    }

    /// The words of the issues, in quotation marks where they stand in a comment: at least one, and as many as leave room
    /// in what a list of mails shows of a subject (44 characters).
    private func complaint(_ issues: [ModelTree.NodeID], isQuoted: Bool) -> [Filler.Part] {
        var length = 0
        let words = issues.map { issue in
            let text =
                tree.value("quote", of: issue).string ?? tree[issue].key.withoutHyphens
            let whole = text.last.map { ".!".contains($0) } ?? false ? String(text.dropLast()) : text
            return isQuoted ? "\"\(whole)\"" : whole
        }
        let fitting = words.prefix { text in
            length += text.count
            return length <= 44
        }
        return (fitting.isEmpty ? words.prefix(1) : fitting).map { .words($0) }
    }

    private func isQuoted(_ feedback: ModelTree.NodeID) -> Bool { tree.value("comment", of: feedback).isKnown }

    private func isVerified(_ issue: String) -> Bool {
        value(of: Path(["feedback", "issue", issue, "cause", "verified"])) == .flag(true)
    }

    private func part(_ keyword: KeywordName, of issue: ModelTree.NodeID, _ isTold: Bool) -> Filler.Part? {
        guard isTold, let id = tree.child(of: issue, keyword), let place = place(of: id) else { return nil }
        return .place(place)
    }
}
