import RecoverBase
import RecoverModel

/// Questions in Moodle's XML.
extension QuestionBank {
    public var moodle: String {
        let category = """
            <question type="category"><category>\
            \(MoodleFile.text("$course$/top/\(Escapes.moodleCategory(title))"))</category></question>

            """
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + category
            + items.map { MoodleFile.question($0, shuffles: shuffles) }.joined() + "</quiz>\n"
    }
}

private enum MoodleFile {
    static func question(_ item: QuestionBank.Item, shuffles: Bool) -> String {
        let (type, parts) = form(item.form, shuffles: shuffles)
        let lines =
            [
                "<name>\(text(item.name))</name>", html("questiontext", item.html),
                html("generalfeedback", item.feedback),
                "<defaultgrade>\(Value.plain(item.weight))</defaultgrade>", "<penalty>0</penalty>",
                "<hidden>0</hidden>",
                "<idnumber>\(Escapes.xml(item.id))</idnumber>",
            ] + parts
        return "<question type=\"\(type)\">\n" + lines.map { "  \($0)\n" }.joined() + "</question>\n"
    }

    private static func form(_ form: QuestionBank.Form, shuffles: Bool) -> (type: String, parts: [String]) {
        switch form {
        case .description: return ("description", [])
        case .essay:
            return (
                "essay",
                [
                    "<responseformat>editor</responseformat>", "<responserequired>1</responserequired>",
                    "<responsefieldlines>15</responsefieldlines>", "<attachments>0</attachments>",
                ]
            )
        case .inOrder(let texts):
            let parts = texts.enumerated().map { index, answer in
                "<subquestion format=\"html\">\(text(answer))<answer>\(text("\(index + 1)"))</answer></subquestion>"
            }
            return ("matching", ["<shuffleanswers>true</shuffleanswers>"] + parts)
        case .one(let choices): return ("multichoice", multichoice(choices, isSingle: true, shuffles: shuffles))
        case .allThatApply(let choices):
            return ("multichoice", multichoice(choices, isSingle: false, shuffles: shuffles))
        }
    }

    private static func multichoice(_ choices: [QuestionBank.Choice], isSingle: Bool, shuffles: Bool) -> [String] {
        [
            "<single>\(isSingle)</single>", "<shuffleanswers>\(shuffles)</shuffleanswers>",
            "<answernumbering>ABCD</answernumbering>",
        ]
            + choices.map { choice in
                "<answer fraction=\"\(Share.percent(choice.share))\" format=\"html\">\(text(choice.html))"
                    + "\(html("feedback", choice.feedback))</answer>"
            }
    }

    private static func html(_ name: String, _ html: String) -> String {
        "<\(name) format=\"html\">\(text(html))</\(name)>"
    }

    static func text(_ text: String) -> String { "<text>\(Escapes.xml(text))</text>" }
}
