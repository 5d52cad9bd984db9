import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// An `expect` on what nobody declares could never be met, and nobody would see why.
struct ExpectationCheck {
    let context: CheckContext
    let file: String
    /// Where something was told already.
    let told: [Span]
    /// What `test` knows beyond the statements of the file.
    private static let results = [
        "guards", "prompt", "best-path", "worst-path", "elapsed", "spent", "stage", "due", "overdue", "breached",
        "violations", "closed",
    ]

    /// What a condition needs of a path.
    private enum Need {
        case isThere
        /// A condition or a variant may bring it in.
        case mayBeBrought
        case mayBeMissing
    }

    private var tree: ModelTree { context.tree }

    func check(_ expression: Expression) {
        for term in expression.terms {
            switch term.form {
            // It may be asked whether something is there at all.
            case .isUnknown(let inner): for (path, span) in inner.paths { check(path, span, .mayBeMissing) }
            case .isKnown(let inner): for (path, span) in inner.paths { check(path, span, .mayBeBrought) }
            default: for (path, span) in term.paths { check(path, span, .isThere) }
            }
            if case .compare(let comparison, let left, let right) = term.form {
                compared(left)
                if comparison == .has { listed(left, right) }
            }
        }
    }

    /// `email is polite`: a deliverable as a whole has no value.
    private func compared(_ left: Expression) {
        guard case .path(let path) = left.form, path.segments.count == 1,
            let kind = Deliverable.Kind(rawValue: path.segments[0]), !isTold(left.span)
        else { return }
        let fields = Vocabulary.standard.fields(of: kind.block).prefix(8)
        context.report(
            .unknownPath, "`\(path)` as a whole has no value to compare", at: .init(file: file, span: left.span),
            help: "ask for one of its fields: \(fields.map { "`\(path).\($0)`" }.listed("or"))")
    }

    /// `violations has foo`: there is no such gate, so it could never be met.
    private func listed(_ left: Expression, _ right: Expression) {
        guard case .path(let path) = left.form, path.segments.count == 1,
            case .literal(let value) = right.form, let word = value.string,
            let known = LifeNames(context).names(in: path.segments[0]), !known.contains(word), !isTold(right.span)
        else { return }
        context.report(
            .unknownName, "`\(path)` never has `\(word)`", at: .init(file: file, span: right.span),
            help: context.guess(word, in: known) ?? "it may have \(Text.names(known))")
    }

    private func check(_ path: Path, _ span: Span, _ need: Need) {
        guard !isTold(span), case .open(let gap) = context.resolver.resolve(path) else { return }
        switch gap.place {
        case .top: checkRoot(path, gap, span)
        case .block(let block, _, _):
            guard let block = Block(rawValue: block), let kind = Deliverable.Kind(rawValue: block.name) else { return }
            checkField(path, gap, of: kind, span, need)
        case .name, .line: break
        }
    }

    private func checkRoot(_ path: Path, _ gap: PathGap, _ span: Span) {
        let root = path.segments[0]
        guard !ExpectationCheck.results.contains(root), path.segments.count > 1 || !isLevel(root) else { return }
        context.report(
            unknown: path, gap, at: .init(file: file, span: span), purpose: " to ask about",
            others: ExpectationCheck.results)
    }

    /// `email.word`. What is no field may be the name of a deliverable or of a part of one, which only another condition
    /// or a variant brings in; alone it has no value to compare.
    private func checkField(_ path: Path, _ gap: PathGap, of kind: Deliverable.Kind, _ span: Span, _ need: Need) {
        let name = path.segments[gap.index]
        let fields = Vocabulary.standard.fields(of: kind.block)
        // A whole deliverable, `email.check-in`, has no value, whoever brings it in.
        let isPart = gap.index < path.segments.count - 1
        let need = isPart && need == .isThere ? .mayBeBrought : need
        guard context.nearest(to: name, in: fields) != nil || gap.index == 1 && isMissed(name, kind.rawValue, need)
        else {
            return
        }
        context.report(unknown: path, gap, at: .init(file: file, span: span))
    }

    private func isMissed(_ name: String, _ root: String, _ need: Need) -> Bool {
        switch need {
        case .isThere: true
        case .mayBeMissing: false
        // Whether some layer, condition or variant has a deliverable of this id, or a part of one.
        case .mayBeBrought:
            !context.layers.contains { layer in
                brings(layer.items, name, root)
                    || layer.file.items.contains { $0.name == .variant && brings($0.children, name, root) }
            }
        }
    }

    private func brings(_ items: [Item], _ name: String, _ root: String) -> Bool {
        items.contains { item in
            switch item.name {
            case .when: brings(item.children, name, root)
            case .deliver:
                item.key == "\(root).\(name)"
                    || (item.key == root || item.key.hasPrefix("\(root)."))
                        && item.children.contains { $0.key == name }
            default: false
            }
        }
    }

    private func isLevel(_ name: String) -> Bool {
        context.children(.scale).contains { tree.value("levels", of: $0).strings.contains(name) }
    }

    private func isTold(_ span: Span) -> Bool { told.contains { $0.range.contains(Int(wide: span.start)) } }
}
