import RecoverBase
import RecoverDiagnostics
import RecoverModel

/// What is said of a quantity with words around it.
extension QuantityPhrase {
    /// A date or a length of time can stand where either may.
    private var noun: String {
        guard kind == .due else { return kind.plainNoun }
        return value?.kind == .moment ? ArgumentKind.moment.plainNoun : ArgumentKind.duration.plainNoun
    }

    func report(_ span: Span, _ reporter: inout Reporter) {
        let fix = { (isCertain: Bool) in Diagnostic.FixIt(span, written, isCertain: isCertain) }
        let help = "write `\(Text.shortened(written, to: 60))`"
        if isScore {
            reporter.report(.missingUnit, "a score is written with a slash", at: span, help: help, fix: fix(false))
        } else if isSeveral {
            reporter.report(
                .wrongArgument, "one range stands here, not several", at: span,
                help: "write one of them, or all in one: `\(Text.shortened(written, to: 60))`", fix: fix(false))
        } else if isBetween {
            reporter.report(.rangeDash, "a range is written with two dots", at: span, help: help, fix: fix(true))
        } else if let bound {
            report(bound, span, &reporter)
        } else if isMoney {
            reporter.report(
                .quantityInWords, "a sum of money is written in one piece", at: span, help: help, fix: fix(true))
        } else if isCompound {
            reporter.report(
                .quantityInWords,
                kind == .moment
                    ? "date and time are written in one piece" : "the parts of a length of time stand side by side",
                at: span, help: help, fix: fix(true))
        } else if isInWords {
            reporter.report(.quantityInWords, "a number is written in digits", at: span, help: help, fix: fix(false))
        } else {
            reporter.report(
                .quantityInWords, "only the \(noun) stands here", at: span, help: help, fix: fix(true))
        }
    }

    private func report(_ bound: Bound, _ span: Span, _ reporter: inout Reporter) {
        let words = Text.shortened(boundWords, to: 30)
        guard takesRange else {
            reporter.report(
                .quantityInWords, "one \(noun) stands here, without `\(words)`", at: span,
                help: "write it as near as you know it, such as `\(Text.shortened(written, to: 60))`",
                fix: .init(span, written, isCertain: false))
            return
        }
        switch bound {
        case .about:
            reporter.report(
                .quantityInWords, "a range says it, not `\(words)`", at: span,
                help: "write the two ends, such as `\(aroundIt)`, or only `\(Text.shortened(written, to: 60))`",
                fix: .init(span, written, isCertain: false))
        case .upper(let isStrict), .lower(let isStrict):
            let plain = written.split(separator: ".", omittingEmptySubsequences: true).joined(separator: ".")
            reporter.report(
                .quantityInWords, "a limit is written with two dots, not with `\(words)`", at: span,
                help: "write `\(Text.shortened(written, to: 60))`" + (isStrict ? ", which lets \(plain) in too" : ""),
                fix: .init(span, written, isCertain: !isStrict))
        }
    }

    /// A range around a number, a tenth to either side.
    private var aroundIt: String {
        guard let number = value?.double, number > 0 else { return "90..110" }
        let reach = max(1, (number / 10).rounded())
        return "\(Value.plain(max(0, number - reach)))..\(Value.plain(number + reach))"
    }
}
