import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverText

/// A file with mends made in it.
struct Mended {
    private(set) var source: Source
    /// How many were made.
    private(set) var count: Int
    /// What is wrong with it then.
    private(set) var errors: [Diagnostic]
    private let compiler: Compiler

    /// With the certain ones.
    init(_ source: Source, _ compiler: Compiler) {
        var compiler = compiler
        let diagnostics = compiler.check(CompileRequest(main: source)).diagnostics
        count = certainFixes(for: source, in: diagnostics).count
        self.source = source
        self.compiler = compiler
        errors = diagnostics.filter(\.isError)
        if count > 0 { write(applyCertainFixes(to: source, diagnostics: diagnostics)) }
    }

    private mutating func write(_ bytes: [UInt8]) {
        source = Source(name: source.name, bytes: bytes)
        var compiler = compiler
        errors = compiler.check(CompileRequest(main: source)).diagnostics.filter(\.isError)
    }

    /// With words put right that are one letter away from the one that was meant, where that leaves less wrong.
    var withSlips: Mended {
        let slips = errors.compactMap { error -> Diagnostic? in
            var error = error
            guard isSlip(error) else { return nil }
            error.fix?.isCertain = true
            return error
        }
        guard !slips.isEmpty else { return self }
        var next = self
        next.count += certainFixes(for: source, in: slips).count
        next.write(applyCertainFixes(to: source, diagnostics: slips))
        return next.errors.count < errors.count ? next : self
    }

    /// Shorter words are one letter away from many.
    private static let leastLength = 5

    private func isSlip(_ error: Diagnostic) -> Bool {
        guard error.place.file == source.name, let fix = error.fix, !fix.isCertain, fix.edits.count == 1 else {
            return false
        }
        let word = source.text(fix.edits[0].span)
        return word.utf8.count >= Mended.leastLength
            && Edits.distance(word.lowercased(), fix.edits[0].replacement.lowercased(), atMost: 1) == 1
    }

    /// Why the rest is not mended: `; left: 1 whose mend is a guess, 2 that only you can mend`.
    var left: String {
        let guesses = errors.count { $0.fix != nil }
        let parts = [
            guesses > 0 ? "\(guesses) whose mend is a guess" : nil,
            errors.count > guesses ? "\(errors.count - guesses) that only you can mend" : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "" : "; left: \(parts.joined(separator: ", "))"
    }
}
