import RecoverLanguage
import RecoverModel

/// What a message tells of the issues of a case, put together from their statements: `{feedback.about}`,
/// `{feedback.causes}`, `{feedback.changes}`. What is not known, or not verified, is a labelled blank.
enum ToldIssues: String {
    /// Their names: `exports and support`.
    case about
    /// Why they happened, as far as it is verified.
    case causes
    /// What was done about them.
    case changes

    init?(_ path: Path) {
        guard path.segments.count == 2, path.segments[0] == "feedback" else { return nil }
        self.init(rawValue: path.segments[1])
    }

    /// The parts as one text: names in a row, or sentence after sentence.
    func joined(_ texts: [String]) -> String {
        guard self != .about else { return texts.listed() }
        return texts.map { text in
            let isOver = text.last.map { ".!?".contains($0) } ?? true
            return isOver ? String(text.dropLast(text.last == "." ? 1 : 0)) : text
        }.joined(separator: ". ")
    }
}

extension TreeScope {
    /// The parts of what is told of the issues; nil where nobody answered.
    func parts(of told: ToldIssues) -> [Filler.Part]? {
        guard let feedback = tree.child(of: ModelTree.root, "feedback") else { return nil }
        let issues = tree.children(of: feedback, "issue")
        if issues.isEmpty {
            switch told {
            case .about: return [.words(tree.value("comment", of: feedback).isKnown ? "what you wrote" : "your answer")]
            case .causes: return [.words(contextNeeded("the cause in plain words, without excuses"))]
            case .changes: return [.words(contextNeeded("the change that is finished"))]
            }
        }
        return issues.map { issue in
            let id = tree[issue].key
            let name = id.split(separator: "-").joined(separator: " ")
            switch told {
            case .about: return .words(name)
            case .causes:
                let isVerified = value(of: Path(["feedback", "issue", id, "cause", "verified"])) == .flag(true)
                return part("cause", of: issue, isVerified) ?? .words(contextNeeded("cause of \(name)"))
            case .changes: return part("done", of: issue, true) ?? .words(contextNeeded("what was done about \(name)"))
            }
        }
    }

    private func part(_ keyword: String, of issue: ModelTree.NodeID, _ isTold: Bool) -> Filler.Part? {
        guard isTold, let id = tree.child(of: issue, keyword), let place = principalPlace(of: id) else { return nil }
        return .place(place)
    }
}
