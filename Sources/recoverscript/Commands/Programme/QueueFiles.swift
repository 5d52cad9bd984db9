import RecoverBase
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSurvey

/// What a queue writes besides its list: scenario files, and the places to cut a file.
extension QueueCommand {
    func writeScenarios(_ rows: [QueueRow], to folder: String, _ doctrine: SurveyDoctrine) throws {
        do {
            try Files.makeFolder(folder)
        } catch {
            throw UsageFailure("\(folder): \(error.message)")
        }
        var map = try pseudonyms.flatMap { Files.exists($0) ? try PseudonymFile.map($0) : nil } ?? [:]
        var taken: Set<String> = []
        // Under stand-ins no file has the name of its case: what it says tells whether it is there.
        var numbered = pseudonyms == nil ? [] : try numberedScenarios(in: folder)
        var (written, kept) = (0, 0)
        let used = try options.used()
        let isRedacted = pseudonyms == nil && doctrine.base.policy(.namesInExports)?.value.string == "redacted"
        for row in rows {
            var name = row.fileName
            if !taken.insert(name).inserted { name = "row-\(row.row)-\(name)" }
            taken.insert(name)
            let text: String
            if pseudonyms != nil {
                guard let model = doctrine.compile(row.statements) else {
                    throw UsageFailure(
                        "row \(row.row): its names cannot be told from the rest; nothing is written for it")
                }
                let names = Pseudonyms(for: model, map: map)
                map = names.map
                text = row.scenario(using: used, isMasked: true, swapped: names.apply)
                name = "case-\(numbered.count + 1).rs"
            } else {
                text = row.scenario(
                    using: used, isRedacted: isRedacted,
                    nameless: {
                        row.customer.isEmpty ? $0 : Pseudonyms(map: ["Customer A": row.customer]).apply(to: $0)
                    })
            }
            // Exports overlap from morning to morning, and somebody may have worked on what is there.
            guard !numbered.contains(text), !Files.exists("\(folder)/\(name)") else {
                kept += 1
                continue
            }
            if pseudonyms != nil { numbered.append(text) }
            do {
                try Files.create(text, at: "\(folder)/\(name)", mode: 0o600)
                written += 1
            } catch {
                throw UsageFailure("\(folder)/\(name): \(error.message)")
            }
        }
        if let pseudonyms {
            try Output.keep(JSON.object(map.mapValues(JSON.string)).write(), in: pseudonyms, isPrivate: true)
        }
        let old = kept > 0 ? ", \(kept) there already and kept" : ""
        let how =
            isRedacted
            ? ", without the customers' names and addresses by the policy names-in-exports; --pseudonyms MAP puts stand-ins "
                + "there" : ""
        Output.error("recoverscript: \(counted(written, "scenario")) in \(folder)\(old)\(how)")
    }

    /// The texts of `case-1.rs`, `case-2.rs` and so on.
    private func numberedScenarios(in folder: String) throws -> [String] {
        var found: [String] = []
        while case let path = "\(folder)/case-\(found.count + 1).rs", Files.exists(path) {
            do {
                found.append(String(decoding: try Files.read(path), as: UTF8.self))
            } catch {
                throw UsageFailure("\(path): \(error.message)")
            }
        }
        return found
    }

    // MARK: Cuts

    /// Where the pieces of a file begin and how long they are, behind the header.
    func printCuts(_ count: Int, _ doctrine: SurveyDoctrine) throws {
        guard count > 0, count <= 100_000 else { throw UsageFailure("--cut: write 1 or more") }
        guard let path = files.first, files.count == 1, path != "-" else { throw UsageFailure("--cut: name one file") }
        let file = try SurveyFile(path, recogniser: options.recogniser(doctrine), header: nil)
        guard file.encoding == .utf8 else { throw UsageFailure("\(path): only UTF-8 can be cut; this is UTF-16") }
        let chunks = try FileChunks(path)
        guard let size = chunks.size else { throw UsageFailure("\(path): it is no ordinary file") }
        let start = try file.endOfHeader(chunks)
        let cutter = RecordCutter(delimiter: file.delimiter, cells: file.layout.width)
        var borders = [start]
        var isSure = true
        for piece in 1..<max(1, count) {
            let wanted = start + (size - start) / count * piece
            guard wanted > (borders.last ?? start) else { continue }
            let window = try chunks.read(at: wanted, count: min(1 << 20, size - wanted))
            switch cutter.border(in: window, isLast: wanted + window.count >= size) {
            case .at(let offset): borders.append(wanted + offset)
            case .none: break
            case .unsure: isSure = false
            }
        }
        if !isSure {
            Output.error(
                "recoverscript: \(path): the middle leaves open where records begin; it was read from its beginning")
            let wanted = (1..<max(1, count)).map { start + (size - start) / count * $0 }
            borders = [start] + (try file.borders(wanted, from: start, chunks)).filter { $0 > start && $0 < size }
        }
        var lines = ""
        for (index, border) in borders.enumerated() {
            let end = index + 1 < borders.count ? borders[index + 1] : size
            if end > border { lines += "\(border) \(end - border)\n" }
        }
        try output.print(lines)
    }
}
