import ArgumentParser
import RecoverMachine

/// `--watch`: something is done anew whenever one of some files is saved, until Ctrl-C.
enum Watch {
    /// Milliseconds between two looks at the files.
    private static let pause: Int32 = 300

    /// Does it once, and then for ever again. What is wrong with the files has been told, or is told here: they may be
    /// mended.
    /// - Parameters:
    ///   - named: the files that count; a folder among them may have more of them the next time.
    ///   - used: what those use, as they are now. Asked after each turn only.
    static func run(_ named: () -> [String], used: () -> [String] = { [] }, doing body: () throws -> Void) throws
        -> Never
    {
        var known: [String: String] = [:]
        var further: [String] = []
        while true {
            for file in named() + further { known[file] = Files.version(file) }
            InputFiles.forget()
            do { try body() } catch let failure as UsageFailure {
                Output.error("recoverscript: \(failure.description)")
            } catch is ExitCode {
                // Its reason has been told.
            }
            further = used()
            for file in further where known[file] == nil { known[file] = Files.version(file) }
            Output.error("saved: \(saved(named, further, known).joined(separator: ", "))")
        }
    }

    /// Waits for the next files that are saved.
    private static func saved(_ named: () -> [String], _ further: [String], _ known: [String: String]) -> [String] {
        while true {
            Files.pause(milliseconds: pause)
            var seen: Set<String> = []
            let changed = (named() + further).filter { seen.insert($0).inserted && Files.version($0) != known[$0] }
            if !changed.isEmpty { return changed }
        }
    }

    /// Standard input can be read once.
    static func refuseStandardInput(_ files: [String]) throws {
        guard !files.contains("-") else {
            throw UsageFailure("--watch reads files again and again; standard input can be read once")
        }
    }
}
