import RecoverBase

extension ProgrammeFigures {
    /// All figures, counts and benchmarks.
    public var json: JSON {
        let touchpoints = programme.hasAllAnswers ? programme.answers.sorted { $0.key < $1.key } : []
        return [
            "at": .string(now.text()), "rows": programme.counts.json,
            "answers": .array(touchpoints.map { ProgrammeFigures.json($0.key, $0.value, smallest: smallest) }),
            "figures": .array(figures.map(json(of:))),
            "unrecovered": .array(unrecovered.map { [$0.period.rawValue: $0.key, "count": .int($0.count)] }),
            "missed": .array(missed.map { .string($0.id) }),
            "atStake": .array(atStake.map { ["currency": .string($0.currency), "amount": .number($0.amount)] }),
            "causes": .array(causes.map { ["cause": .string($0.name), "count": .int($0.count)] }),
            "causesNotNoted": .int(unnamedCauses), "causesFor": JSON(outerLoop),
            "claims": .array(claims.map(ProgrammeFigures.json)),
            "unread": .array(
                programme.unread.map {
                    ["file": .string($0.file), "row": .int($0.row), "reason": .string($0.text)]
                }), "unreadCells": .int(programme.unreadCells),
            "differing": .array(programme.differing.prefix(100).map(JSON.string)),
            "rejected": .array(
                programme.rejects.map {
                    [
                        "file": .string($0.file), "row": .int($0.reject.row),
                        "reason": .string($0.reject.reason.description),
                    ]
                }),
        ]
    }

    private static func json(_ touchpoint: String, _ answers: NetPromoter, smallest: Int) -> JSON {
        [
            "touchpoint": touchpoint.isEmpty ? .null : .string(touchpoint), "count": .int(answers.count),
            "promoters": .int(answers.promoters), "passives": .int(answers.passives),
            "detractors": .int(answers.detractors), "nps": JSON(answers.score.map(rounded)),
            "low": JSON(answers.range.map { rounded($0.low) }), "high": JSON(answers.range.map { rounded($0.high) }),
            "isSmall": .bool(answers.count < smallest),
        ]
    }

    private func json(of figure: Figure) -> JSON {
        [
            "id": .string(figure.id), "label": .string(figure.label), "part": JSON(figure.part),
            "whole": JSON(figure.whole),
            "value": JSON(figure.measured(smallest: smallest).map(ProgrammeFigures.rounded)),
            "unit": .string(figure.unit), "missing": JSON(figure.missing), "note": JSON(figure.note),
            "benchmarks": .array(figure.benchmarks.map(ProgrammeFigures.json)),
        ]
    }

    private static func json(_ benchmark: Benchmark) -> JSON {
        [
            "id": .string(benchmark.id), "figure": .string(benchmark.words), "low": JSON(benchmark.low),
            "high": JSON(benchmark.high), "source": .string(benchmark.source),
        ]
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    /// `figure,part,whole,value,unit,benchmark,source`
    public var csv: String {
        var rows: [[String]] = [["figure", "part", "whole", "value", "unit", "note", "benchmark", "source"]]
        if programme.hasAllAnswers {
            for (touchpoint, answers) in programme.answers.sorted(by: { $0.key < $1.key }) {
                let name = touchpoint.isEmpty ? "nps" : "nps \(touchpoint)"
                let range = answers.range.map {
                    "95 %: \(ProgrammeFigures.rounded($0.low)) to \(ProgrammeFigures.rounded($0.high))"
                }
                rows.append([
                    name, "", "\(answers.count)", answers.score.map { "\(ProgrammeFigures.rounded($0))" } ?? "",
                    "points",
                    range ?? "", "", "",
                ])
            }
        }
        for figure in figures {
            rows.append([
                figure.id, figure.part.map(String.init) ?? "", figure.whole.map(String.init) ?? "",
                figure.measured(smallest: smallest).map { "\(ProgrammeFigures.rounded($0))" } ?? "", figure.unit,
                figure.missing ?? figure.note ?? "", figure.benchmarks.map(\.words).joined(separator: "; "),
                figure.benchmarks.map(\.source).joined(separator: " "),
            ])
        }
        for period in unrecovered {
            rows.append(["unrecovered \(period.name)", "\(period.count)", "", "", "cases", "", "", ""])
        }
        for cause in causes { rows.append(["cause \(cause.name)", "\(cause.count)", "", "", "cases", "", "", ""]) }
        var out: [UInt8] = []
        for row in rows {
            for (number, cell) in row.enumerated() {
                if number > 0 { out.append(0x2C) }
                // Figures may be below zero, and are no formulas.
                if number == 3 { out += cell.utf8 } else { LineWriter.csv(cell, to: &out) }
            }
            out += "\r\n".utf8
        }
        return String(decoding: out, as: UTF8.self)
    }
}
