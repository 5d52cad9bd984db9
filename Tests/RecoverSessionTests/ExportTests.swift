import Foundation
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import SnapshotTesting
import Testing

@testable import RecoverRendering

/// Exercises as questions for Moodle: what others read is what was written.
@Suite struct ExportTests {
    private static let names = [
        "enterprise-outreach", "first-reply", "garden-centres", "guard-drill", "knowledge-check",
    ]

    private func evaluated(_ text: String) throws -> (model: RecoveryModel, evaluation: ExerciseEvaluation) {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let result = compiler.compile(CompileRequest(main: Source(name: "exercise.rs", text: text)))
        let model = try #require(result.model, "\(result.diagnostics.filter(\.isError).map(\.message))")
        let evaluation = try ExerciseEvaluation(
            model.exercise, scope: TreeScope(tree: model.tree), limits: .judgedOnly)
        return (model, evaluation)
    }

    private func bank(_ text: String) throws -> QuestionBank {
        let (model, evaluation) = try evaluated(text)
        return QuestionBank(model, evaluation)
    }

    private func shipped(_ name: String) throws -> String {
        try String(contentsOf: SnapshotFolder.package.appending(path: "Scenarios/exercise-\(name).rs"), encoding: .utf8)
    }

    // MARK: What it says

    private static let small = #"""
        scenario "A/B: \{small} case"
        feedback 2/10 "Slow."
        situation """
        They wait.
        Procurement meets.

        On Thursday.
        """
        drop rule
        meter trust "Trust" 0..10 = 4
        objective own "Own it"
        decision first "Who = calls?" {
          objective own
          weight 2
          option csm  "The CSM" weak { reveal "Read on \{Thursday}." }
          option vp   "The VP" correct { because "Has authority."; chance 50% "Luck"; chance otherwise "None" }
          option wait "Wait" harmful { when trust > 2 }
        }
        decision only "One way?" { option on "On" correct }
        quiz all "Which?" all-that-apply {
          answer a "A" correct; answer b "B" correct; answer c "C" correct; answer d "D" because "No."
        }
        quiz steps "Order?" in-order { answer one "One"; answer two "Two" }
        task mail "Write it."
        pass at 70

        """#

    @Test func isGIFT() throws {
        #expect(
            try bank(ExportTests.small).gift == #"""
                $CATEGORY: $course$/top/A//B: {small} case

                ::0 The case::[html]<dl>\n<dt>Score</dt><dd>2/10</dd>\n</dl>\n<blockquote><p>“Slow.”</p></blockquote>\n<h2>The situation</h2>\n<p>They wait.<br>Procurement meets.</p><p>On Thursday.</p>

                ::1 first::[html]<p>Who \= calls?</p> {
                ~%33.33333%The CSM #<p>Read on \{Thursday\}.</p>
                =The VP #<p>Has authority.</p>
                ~%0%Wait
                ####<p>Best\: The VP<br>Has authority.</p><p>Objective\: Own it</p>
                }

                ::2 all::[html]<p>Which?</p> {
                ~%33.33333%A
                ~%33.33333%B
                ~%33.33333%C
                ~%-100%D #<p>No.</p>
                }

                ::3 steps::[html]<p>Order?</p> {
                =One -> 1
                =Two -> 2
                }

                ::4 mail::[html]<p>Write it.</p> {
                }

                """#)
    }

    @Test func saysWhatIsLost() throws {
        let bank = try bank(ExportTests.small)
        #expect(
            bank.losses == [
                "Each question stands alone: paths, meters, the clock and endings are left out.",
                "Conditions are left out, so these are always offered: first.wait.", "Chances are left out: first.vp.",
                "Whether the exercise is passed is decided there, by points alone.",
                "only is left out: there is nothing to choose.",
                "all counts what is taken: there, a wrong one takes points away.",
                "steps asks for the place of each answer: there, each right place counts.",
                "mail is to be graded by hand there.",
            ])
        #expect(bank.giftLosses == ["Weights are left out: 1 first."])
    }

    @Test func isMoodleXML() throws {
        let text = try bank(ExportTests.small).moodle
        #expect(
            text.contains(
                """
                <question type="multichoice">
                  <name><text>1 first</text></name>
                  <questiontext format="html"><text>&lt;p&gt;Who = calls?&lt;/p&gt;</text></questiontext>
                  <generalfeedback format="html"><text>&lt;p&gt;Best: The VP&lt;br&gt;Has authority.&lt;/p&gt;&lt;p&gt;\
                Objective: Own it&lt;/p&gt;</text></generalfeedback>
                  <defaultgrade>2</defaultgrade>
                  <penalty>0</penalty>
                  <hidden>0</hidden>
                  <idnumber>decision.first</idnumber>
                  <single>true</single>
                  <shuffleanswers>false</shuffleanswers>
                  <answernumbering>ABCD</answernumbering>
                  <answer fraction="33.33333" format="html"><text>The CSM</text><feedback format="html"><text>\
                &lt;p&gt;Read on {Thursday}.&lt;/p&gt;</text></feedback></answer>
                """))
        #expect(text.contains("<single>false</single>"))
        #expect(
            text.contains("<subquestion format=\"html\"><text>Two</text><answer><text>2</text></answer></subquestion>"))
        #expect(
            try bank(ExportTests.small + "shuffle options\n").moodle.contains("<shuffleanswers>true</shuffleanswers>"))
    }

    @Test(arguments: [(0.97, "90"), (0.67, "66.66667"), (0.33, "33.33333"), (0.16, "16.66667"), (0.01, "0"), (0, "0")])
    func onlyPartsThatMoodleKnows(part: Double, percent: String) {
        #expect(Share.percent(Share.near(part)) == percent)
    }

    /// The best of a decision is whole, whatever it scores: Moodle wants one that is.
    @Test func scoresAreMeasuredByTheBest() throws {
        let text = """
            scenario "Case"
            drop rule
            decision one "One?" { option a "A" { score 80 because "So" }; option b "B" { score 40 because "Less" } }
            decision two "Two?" { option a "A" harmful; option b "B" harmful }
            """
        let bank = try bank(text)
        #expect(bank.gift.contains("=A "))
        #expect(bank.gift.contains("~%50%B "))
        #expect(bank.losses.contains("two is left out: nothing in it is right."))
    }

    // MARK: What others read

    /// A question as a reader finds it: name, text, whether one is to be chosen, and of each answer part, text and feedback.
    private struct Found: Decodable, Equatable {
        var name: String
        var text: String
        var isOne: Bool
        var answers: [[String]]
        var feedback: String
    }

    private static let plain = """
        import html, re
        def plain(text):
            text = re.sub(r'<br>', '\\n', re.sub(r'</p><p>', '\\n', text))
            return html.unescape(re.sub(r'</?(p|dl|dt|dd|h2|blockquote)>', '', text)).strip(' \\n')

        """

    /// GIFT by its rule: what is escaped is no sign; the first brace opens the answers, the first closing one ends them.
    private static let giftReader =
        plain + """
            found = []
            for block in re.split(r'\\n\\s*\\n', open(path, encoding='utf-8', newline='').read()):
                if block.startswith('$CATEGORY:'): continue
                block = block.replace('\\\\\\\\', '\\ue000')
                for place, sign in enumerate('~=#{}:'): block = block.replace('\\\\' + sign, chr(0xe001 + place))
                assert not re.search(r'\\\\[^n]', block), block
                block = block.replace('\\\\n', '\\n')
                def whole(text):
                    for place, sign in enumerate('\\\\~=#{}:'): text = text.replace(chr(0xe000 + place), sign)
                    return plain(text)
                [(name, rest)] = re.findall(r'^::(.*?)::(.*)$', block.strip(), re.S)
                assert rest.startswith('[html]')
                rest = rest[len('[html]'):]
                if '{' not in rest: continue
                assert rest.index('{') < rest.index('}') and rest.rstrip().endswith('}')
                text, inside = rest[:rest.index('{')], rest[rest.index('{') + 1:rest.index('}')]
                inside, _, general = inside.partition('####')
                if '~' not in inside: continue
                answers = []
                for answer in inside.replace('=', '~=').split('~')[1:]:
                    answer, _, feedback = answer.strip().partition('#')
                    assert not answer.startswith('[')
                    if answer.startswith('='): part, answer = '100', answer[1:]
                    else: part, answer = re.match(r'%(-?[0-9]{1,3}(?:\\.[0-9]+)?)%(.*)', answer, re.S).groups()
                    answers.append([part, whole(answer), whole(feedback)])
                found.append(dict(name=whole(name), text=whole(text), isOne='=' in inside, answers=answers, feedback=whole(general)))
            """

    private static let giftParser =
        plain + """
            from pygiftparser import parser
            def whole(text): return plain(re.sub(r'\\\\([#=~:{}])', r'\\1', text))
            found = []
            for question in parser.parseFile(open(path, encoding='utf-8', newline='')):
                assert question.valid, question.source
                kind = type(question.answers).__name__
                if kind not in ('SelectSet', 'MultipleChoicesSet'): continue
                found.append(dict(
                    name=whole(question.title), text=whole(question.text), isOne=kind == 'SelectSet',
                    answers=[[f'{one.fraction:.7g}', whole(one.answer), whole(one.feedback or '')] for one in question.answers.answers],
                    feedback=whole(question.generalFeedback)))
            """

    private static let moodleParser = """
        import re
        from lxml import etree
        from moodle_xml_parser import parser
        def plain(text): return re.sub(r'^<p>|</p>$', '', re.sub(r'<br>|</p><p>', '\\n', text or '')).strip(' \\n')
        document = etree.parse(path).getroot()
        ids = [one.text for one in document.iter('idnumber')]
        assert len(set(ids)) == len(ids)
        found = []
        for question in parser.parse_file(path)['multichoice']:
            found.append(dict(
                name=question.name, text=plain(question.text_pre_parse), isOne=question.single,
                answers=[[f'{one.score_fraction:.7g}', one.answer, plain(one.feedback)] for one in question.options],
                feedback=plain(question.general_feedback)))
        """

    /// The decisions and knowledge checks of a bank, in plain text.
    private func wanted(_ bank: QuestionBank, of exercise: Exercise) -> [(text: String, options: [(String, String)])] {
        exercise.decisions.map { decision in
            (
                decision.question.shownLines.trimmed,
                decision.options.map {
                    (
                        $0.text.shown,
                        [$0.reason, $0.reveal].compactMap { $0 }.map(\.shownLines.trimmed)
                            .joined(separator: "\n")
                    )
                }
            )
        }
            + exercise.quizzes.filter { $0.form != .inOrder }.map { quiz in
                (
                    quiz.question.shownLines.trimmed,
                    quiz.answers.map { ($0.text.shown, ($0.reason ?? "").shownLines.trimmed) }
                )
            }
    }

    private func expect(_ found: [Found], _ wanted: [(text: String, options: [(String, String)])]) throws {
        try #require(found.count == wanted.count)
        for (question, right) in zip(found, wanted) {
            #expect(Array(question.text.utf8) == Array(right.text.utf8))
            try #require(question.answers.count == right.options.count)
            for (answer, option) in zip(question.answers, right.options) {
                #expect(Array(answer[1].utf8) == Array(option.0.trimmed.utf8))
                #expect(answer[2] == option.1)
            }
            #expect(question.isOne == question.answers.contains { $0[0] == "100" })
        }
    }

    /// What could open a brace, choose a format, mark itself as right or end a line.
    private func hostile(_ count: Int, seed: UInt64, isSpared: Bool) throws -> String {
        var random = SeededGenerator(seed: seed)
        let letters: [String] =
            [
                "a", "b", " ", "~", "=", "#", "{", ":", "%", "[", "]", "<", ">", "&", "\"", "'", "-", "$", "/",
                "//", "::",
            ]
            + ["####", "%100%", "=", "[html]", "[markdown]", "-> ", "]]>", "<![CDATA[", "&#39;", "</text>", "\u{301}"]
            + ["\u{1B}", "\u{E9}", "\u{4E2D}", "\u{1F4C8}"] + (isSpared ? [] : ["\\", "\\n", "\\=", "}", "\u{202E}"])
        func text() -> String {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick(letters) }.joined()
            return Escapes.statementText("x" + text + "y", keepsPaths: false)
        }
        // Whatever comes first may be a sign, too.
        func bare() -> String {
            Escapes.statementText(random.pick(letters.filter { $0 != " " }) + "z", keepsPaths: false)
        }
        let decisions = (0..<count).map { index in
            """
            decision d\(index) \(text()) {
              option a \(bare()) correct { because \(text()); reveal \(text()) }
              option b \(text()) weak { reveal \(text()) }
              option c \(bare()) harmful
            }
            quiz q\(index) \(text()) { answer a \(bare()) because \(text()); answer b \(text()) correct }
            """
        }
        return "scenario \(text())\ndrop rule\nsituation \(text())\n" + decisions.joined(separator: "\n") + "\n"
    }

    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)"), arguments: [true, false])
    func whateverIsTypedIsReadBack(isSpared: Bool) throws {
        let (model, evaluation) = try evaluated(hostile(60, seed: 3, isSpared: isSpared))
        let bank = QuestionBank(model, evaluation)
        let wanted = wanted(bank, of: model.exercise)
        try expect(Consumers.read(bank.gift, ExportTests.giftReader), wanted)
        try expect(Consumers.read(bank.moodle, ExportTests.moodleParser), wanted)
        // It takes a doubled backslash before an n for a line's end, and an escaped brace for one.
        if isSpared { try expect(Consumers.read(bank.gift, ExportTests.giftParser), wanted) }
    }

    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)"), arguments: names)
    func shippedExercises(name: String) throws {
        let bank = try bank(shipped(name))
        let found: [[Found]] = try [
            Consumers.read(bank.gift, ExportTests.giftReader), Consumers.read(bank.gift, ExportTests.giftParser),
            Consumers.read(bank.moodle, ExportTests.moodleParser),
        ]
        #expect(!found[0].isEmpty)
        for reader in found.dropFirst() {
            try #require(reader.count == found[0].count)
            for (one, other) in zip(found[0], reader) {
                #expect(one.name == other.name)
                #expect(one.isOne == other.isOne)
                #expect(one.answers == other.answers)
                #expect(one.feedback == other.feedback)
            }
        }
        let known: Set = [
            "100", "90", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20", "16.66667",
            "14.28571",
            "12.5", "11.11111", "10", "5", "0",
        ]
        for question in found[0] {
            let parts = question.answers.map { $0[0] }
            #expect(parts.allSatisfy { known.contains($0.hasPrefix("-") ? String($0.dropFirst()) : $0) })
            let whole = parts.compactMap(Double.init).filter { $0 > 0 }.reduce(0, +)
            #expect(question.isOne ? parts.contains("100") : abs(whole - 100) < 0.01)
        }
    }

    // MARK: SCORM

    /// The manifest by the order of its schema. The spelling of SCORM 2004 would be refused.
    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)")) func theManifest() throws {
        let (model, evaluation) = try evaluated(
            ExportTests.small.replacing(
                "A/B: \\{small} case", with: "<A> & ]]> \\\"B\\\" " + String(repeating: "long ", count: 80)))
        let package = try LessonPackage(model, evaluation)
        #expect(package.files.map(\.name) == ["imsmanifest.xml", "index.html"])
        #expect(!package.files[0].text.contains("scormType"))
        let found: [String] = try Consumers.read(
            package.files[0].text,
            """
            import re
            from lxml import etree
            cp, adl = '{http://www.imsproject.org/xsd/imscp_rootv1p1p2}', '{http://www.adlnet.org/xsd/adlcp_rootv1p2}'
            root = etree.parse(path).getroot()
            names = lambda element: [child.tag.removeprefix(cp) for child in element]
            assert root.tag == cp + 'manifest' and names(root) == ['metadata', 'organizations', 'resources']
            assert re.fullmatch(r'[A-Za-z_][\\w.-]*', root.get('identifier'))
            metadata, organizations, resources = root
            assert [child.text for child in metadata] == ['ADL SCORM', '1.2']
            [organization], [resource] = organizations, resources
            assert organizations.get('default') == organization.get('identifier')
            assert names(organization) == ['title', 'item']
            assert organization[1].get('identifierref') == resource.get('identifier')
            assert resource.get('type') == 'webcontent' and resource.get(adl + 'scormtype') == 'sco'
            assert [file.get('href') for file in resource] == [resource.get('href')] == ['index.html']
            found = [organization[0].text]
            """)
        #expect(found[0].hasPrefix("<A> & ]]> \"B\" long"))
        #expect(found[0].count == 200)
    }

    /// By the schemas of the standard themselves, which import nothing from a network.
    @Test(.enabled(if: Consumers.scormSchemas != nil, "the schemas of SCORM are not installed: \(Consumers.missing)"))
    func theManifestByItsSchemas() throws {
        let schemas = try #require(Consumers.scormSchemas)
        for name in ExportTests.names {
            let (model, evaluation) = try evaluated(shipped(name))
            let manifest = try #require(try LessonPackage(model, evaluation).files.first?.text)
            let found: [Bool] = try Consumers.read(
                manifest,
                """
                import pathlib
                from lxml import etree
                folder = pathlib.Path('\(schemas)')
                both = ['imsproject.org/xsd/imscp_rootv1p1p2', 'adlnet.org/xsd/adlcp_rootv1p2']
                parts = [f'<import namespace="http://www.{name}" schemaLocation="{(folder / name.split("/")[-1]).as_uri()}.xsd"/>'
                         for name in both]
                schema = etree.XMLSchema(etree.fromstring(
                    f'<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:both">{"".join(parts)}</schema>'))
                text = open(path, encoding='utf-8').read()
                found = [schema.validate(etree.fromstring(one.encode()))
                         for one in (text, text.replace('scormtype', 'scormType'))]
                """)
            #expect(found == [true, false])
        }
    }
}
