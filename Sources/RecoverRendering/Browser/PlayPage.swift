import RecoverBase
import RecoverEvaluation
import RecoverModel

/// An exercise as one page for a browser, which plays it as `play` does: no network, nothing to install. Stylesheet and
/// script lie in `Page/`, to be read by people; the page has them without comments and indentation (`TextTable`).
///
/// What participants read first stands in the page as it is. Everything else is in one block, packed and encoded, so that
/// nobody reads it in passing; that is no lock, and the page says that nobody watches over it.
public struct PlayPage: Sendable {
    public enum Host: Sendable {
        case browser
        /// SCORM 1.2: the system says who plays, keeps the run and is told of it (`lesson.js`).
        case learningSystem
    }

    public let html: String
    /// The look of an exercise in a browser, with the tokens that all pages share.
    public static var style: String { EmbeddedPage.tokens + EmbeddedPage.style }
    /// The pieces of which a script makes such a page: texts, buttons, where an answer is given.
    public static var pieces: String { EmbeddedPage.pieces }

    /// - Parameters:
    ///   - participant: who plays; nil lets the page ask.
    ///   - seed: what the chances are drawn with; nil lets the page draw one.
    public init(
        _ model: RecoveryModel, _ evaluation: ExerciseEvaluation, participant: String? = nil, seed: UInt64? = nil,
        host: Host = .browser
    ) throws(ProgramData.Unplayable) {
        let record = PlayRecord(scenario: model.title, participant: participant, seed: seed)
        var members: [String: JSON] = [
            "exercise": ExerciseTexts(evaluation).json, "program": try ProgramData(evaluation).json,
            "scenario": .string(record.scenario),
        ]
        if let name = record.participant { members["participant"] = .string(name) }
        // More than a number of a script holds exactly.
        if let seed { members["seed"] = .string(String(seed)) }
        let block = Base64.encode(Deflate.pack(Array(JSON.object(members).write(compact: true).utf8)))
        let title = Escapes.html(model.title.shown)
        html = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>\(title)</title>
            <style>
            \(PlayPage.style)</style>
            </head>
            <body>
            <a class="skip" href="#stage">Skip to what is asked</a>
            <header>
            <p class="kicker">Exercise · unproctored</p>
            <h1>\(title)</h1>
            </header>
            <main>
            <details id="reading" open>
            <summary>The case</summary>
            \(PlayPage.reading(model))</details>
            <section id="standing" aria-label="Where things stand" hidden></section>
            <section id="stage" tabindex="-1" aria-label="The exercise">
            <noscript><p>This page plays the exercise with a script, and scripts are turned off in this browser.</p></noscript>
            </section>
            </main>
            <footer>
            <p id="news" role="status"></p>
            <p class="actions">
            <button type="button" id="save" hidden>Save the answer file</button>
            <button type="button" id="print" hidden>Print</button>
            <button type="button" id="again" hidden>Start again</button>
            </p>
            <p>Unproctored: nobody watches over this page, and the answers are in it for whoever looks for them. \
            \(PlayPage.promise(host))</p>
            </footer>
            <script type="text/plain" id="exercise">\(block)</script>
            <script>
            // Written to be read, with comments: Sources/RecoverRendering/Browser/Page of RecoverScript.
            \(EmbeddedPage.interpreter)\(EmbeddedPage.debrief)\(EmbeddedPage.words)\(EmbeddedPage.pieces)\
            \(EmbeddedPage.markup)\(EmbeddedPage.page)\
            \(host == .learningSystem ? EmbeddedPage.lesson : "")</script>
            </body>
            </html>

            """
    }

    /// Where the answers go.
    private static func promise(_ host: Host) -> String {
        switch host {
        case .browser: "It sends nothing anywhere. What you answer stays in this browser until you save it as a file."
        case .learningSystem:
            "It tells the learning system what you choose, your score, the time it takes and the beginning of what you write, "
                + "and nobody else. All that you write stays in this browser until you save it as a file."
        }
    }

    /// The case card, the situation and the exhibits: what everybody may know.
    static func reading(_ model: RecoveryModel, paragraphs: (String) -> String = paragraphs) -> String {
        let card = CaseCard(model)
        var out = ""
        if !card.rows.isEmpty {
            out += "<dl>\n"
            for row in card.rows {
                out += "<dt>\(Escapes.html(row.label.shown))</dt><dd>\(Escapes.html(row.text.shown))</dd>\n"
            }
            out += "</dl>\n"
        }
        if let comment = card.comment { out += "<blockquote>\(paragraphs("“\(comment.text)”"))</blockquote>\n" }
        if let situation = model.exercise.situation { out += "<h2>The situation</h2>\n\(paragraphs(situation))" }
        for exhibit in model.exercise.exhibits {
            out += "<h2>\(Escapes.html(exhibit.title.shown))</h2>\n\(paragraphs(exhibit.text))"
        }
        return out
    }

    /// Lines stay lines, by the stylesheet.
    private static func paragraphs(_ text: String) -> String { "<p class=\"text\">\(Escapes.html(text.trimmed))</p>\n" }
}
