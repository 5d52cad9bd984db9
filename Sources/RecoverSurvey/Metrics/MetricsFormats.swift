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

    /// A page with drawn charts that prints.
    public var page: String {
        var page = Page(title: "Figures of the programme")
        page.add("h1", "Figures of the programme")
        let period = [programme.first, programme.last].compactMap { $0?.date(in: .utc).text }.joined(separator: " to ")
        page.add("p", "\(period) · as of \(now.date(in: .utc).text) · \(programme.counts.summary)", class: "note")
        if programme.hasAllAnswers {
            for (touchpoint, answers) in programme.answers.sorted(by: { $0.key < $1.key }) {
                page.add("h2", touchpoint.isEmpty ? "Net Promoter Score" : "Net Promoter Score: \(touchpoint)")
                if let score = answers.score, let range = answers.range {
                    page.add(
                        "p",
                        "NPS \(MetricsText.signed(score)), 95 %: \(MetricsText.signed(range.low)) to "
                            + "\(MetricsText.signed(range.high)); \(counted(answers.promoters, "promoter")), "
                            + "\(counted(answers.passives, "passive")), \(counted(answers.detractors, "detractor"))"
                            + (answers.count < smallest ? ". So few answers say little." : ""))
                    page.body += Chart.interval(score, range)
                }
            }
        }
        let shares = figures.filter { $0.whole != nil }
        if !shares.isEmpty {
            page.add("h2", "Shares")
            page.body += Chart.bars(
                shares.map { figure in
                    let measured = figure.measured(smallest: smallest)
                    let target = figure.benchmarks.first { $0.words.contains("%") }
                    return Chart.Bar(
                        label: figure.label, share: measured.map { $0 / 100 },
                        words: "\(figure.part ?? 0)/\(figure.whole ?? 0)"
                            + (measured.map { " · \(MetricsText.rounded($0)) %" } ?? ""),
                        target: target.flatMap { one in
                            one.low.flatMap { low in one.high.map { (low / 100, $0 / 100) } }
                        })
                })
        }
        let others = figures.filter { $0.whole == nil }
        if !others.isEmpty {
            page.table(
                ["Figure", "Value", "Note"],
                others.map { figure in
                    [
                        figure.label, figure.value.map { "\(ProgrammeFigures.rounded($0)) \(figure.unit)" } ?? "–",
                        figure.missing ?? figure.note ?? "",
                    ]
                })
        }
        if let period = unrecovered.first?.period {
            page.add("h2", "Unrecovered detractors by \(period.rawValue)")
            let most = max(1, unrecovered.map(\.count).max() ?? 1)
            page.body += Chart.bars(
                unrecovered.map {
                    Chart.Bar(
                        label: $0.name, share: Double($0.count) / Double(most), words: "\($0.count)",
                        target: nil)
                })
        }
        if !causes.isEmpty {
            page.add("h2", "Causes" + (outerLoop.map { ", for \($0)" } ?? ""))
            let most = max(1, causes.first?.count ?? 1)
            page.body += Chart.bars(
                causes.prefix(12).map {
                    Chart.Bar(label: $0.name, share: Double($0.count) / Double(most), words: "\($0.count)", target: nil)
                })
        }
        page.add("h2", "What the sources say: targets and claims, not findings")
        page.table(
            ["Figure", "Value", "Source"],
            benchmarks.map { [$0.id, MetricsText.readable($0.words), $0.source] })
        return page.html
    }
}

/// Charts as SVG: drawn, not scripted, so they print.
enum Chart {
    struct Bar {
        var label: String
        /// 0 to 1; nil where the sample is too small.
        var share: Double?
        var words: String
        var target: (Double, Double)?
    }

    static func bars(_ bars: [Bar]) -> String {
        let (height, left, width) = (28, 240, 460)
        var svg =
            "<svg role=\"img\" viewBox=\"0 0 860 \(bars.count * height)\" font-family=\"sans-serif\" font-size=\"14\">\n"
        svg += "<title>\(Escapes.html(bars.map { "\($0.label): \($0.words)" }.joined(separator: "; ")))</title>\n"
        for (index, bar) in bars.enumerated() {
            let y = index * height
            svg += "<text x=\"0\" y=\"\(y + 18)\">\(Escapes.html(QueueText.cut(bar.label, 34)))</text>\n"
            svg += "<rect x=\"\(left)\" y=\"\(y + 6)\" width=\"\(width)\" height=\"16\" fill=\"#e8e8e8\"/>\n"
            if let share = bar.share {
                let filled = Int(saturating: (min(1, max(0, share)) * Double(width)).rounded())
                svg += "<rect x=\"\(left)\" y=\"\(y + 6)\" width=\"\(filled)\" height=\"16\" fill=\"#2b6cb0\"/>\n"
            }
            if let target = bar.target {
                let (from, to) = (
                    Int(saturating: target.0 * Double(width)), Int(saturating: min(1, target.1) * Double(width))
                )
                svg += "<rect x=\"\(left + from)\" y=\"\(y + 3)\" width=\"\(max(2, to - from))\" height=\"22\" "
                svg += "fill=\"none\" stroke=\"#c05621\" stroke-width=\"2\"/>\n"
            }
            svg += "<text x=\"\(left + width + 12)\" y=\"\(y + 18)\">\(Escapes.html(bar.words))</text>\n"
        }
        return svg + "</svg>\n"
    }

    /// From −100 to 100, with the interval as a bar and the score as a line.
    static func interval(_ score: Double, _ range: (low: Double, high: Double)) -> String {
        func x(_ value: Double) -> Int { Int(saturating: (value + 100) * 4) + 30 }
        func whole(_ value: Double) -> Int { Int(saturating: value.rounded()) }
        var svg = "<svg role=\"img\" viewBox=\"0 0 860 60\" font-family=\"sans-serif\" font-size=\"14\">\n"
        svg +=
            "<title>NPS \(whole(score)), from \(whole(range.low)) to \(whole(range.high))</title>\n"
        svg += "<line x1=\"30\" y1=\"24\" x2=\"830\" y2=\"24\" stroke=\"#999\"/>\n"
        svg +=
            "<rect x=\"\(x(range.low))\" y=\"14\" width=\"\(max(2, x(range.high) - x(range.low)))\" height=\"20\" fill=\"#9ec5ea\"/>\n"
        svg +=
            "<line x1=\"\(x(score))\" y1=\"8\" x2=\"\(x(score))\" y2=\"40\" stroke=\"#1b1b1b\" stroke-width=\"3\"/>\n"
        for mark in [-100, -50, 0, 50, 100] {
            svg += "<text x=\"\(x(Double(mark)))\" y=\"56\" text-anchor=\"middle\">\(mark)</text>\n"
        }
        return svg + "</svg>\n"
    }
}
