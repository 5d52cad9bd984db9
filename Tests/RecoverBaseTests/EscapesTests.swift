import Foundation
import RecoverBase
import SnapshotTesting
import Testing

/// What was written is read again by somebody else's reader: Python's csv, html and XML (libxml2 where lxml is
/// installed). Control characters are shown, so it is the shown text that comes back.
@Suite struct EscapesTests {
    /// Letters that have tripped escapers: marks that join the character before them, quotes, line ends, signs of formulas.
    private static let letters: [Unicode.Scalar] =
        Array("ab ,;\"'\"<&>=+-@|\\{}[]()#*_`^:/\n\r\t".unicodeScalars)
        + [
            "\u{301}", "\u{200D}", "\u{FE0F}", "\u{200B}", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}",
            "\u{202E}",
            "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{34F}", "\u{2007}",
            "\u{FEFF}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{E9}",
            "\u{4E2D}", "\u{1F4C8}", "\u{E0041}", "\u{A0}", "\u{3000}",
        ]

    /// Swift has no literals of these.
    private static let noncharacters = [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar(UInt32($0)) }

    private static func texts(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                text.unicodeScalars.append((letters + noncharacters).randomElement(using: &random) ?? "a")
            }
            return text
        }
    }

    static let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    /// What a script prints as JSON of a file.
    private func read(_ file: String, _ script: String) throws -> [String] {
        let path = NSTemporaryDirectory() + "escapes-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(file.utf8).write(to: URL(filePath: path))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", "import json, sys\npath = sys.argv[1]\n\(script)\nprint(json.dumps(found))", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try JSONDecoder().decode([String].self, from: output)
    }

    private func expectAlike(_ found: [String], _ wanted: [String]) {
        #expect(found.count == wanted.count)
        for (one, other) in zip(found, wanted) { #expect(Array(one.utf8) == Array(other.utf8)) }
    }

    @Test(arguments: ["", " ", "\u{3000}", "\u{2007}", "\u{FE0F}", "\u{34F} "])
    func whatReadsAsAFormulaIsNone(before: String) {
        for sign in ["=", "+", "-", "@", "\u{FF1D}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}"] {
            let cell = Escapes.csvCell("\(before)\(sign)1+1")
            #expect(cell.unicodeScalars.first == "'")
        }
        #expect(Escapes.csvCell("\(before)a=1").unicodeScalars.first != "'")
    }

    @Test(.enabled(if: python)) func csvIsReadByPython() throws {
        let cells = EscapesTests.texts(2000, seed: 1)
        let rows = stride(from: 0, to: cells.count, by: 4).map { Array(cells[$0..<$0 + 4]) }
        let found = try read(
            rows.map { Escapes.csvLine(["x"] + $0) }.joined(),
            """
            import csv
            found = [cell for row in csv.reader(open(path, newline='', encoding='utf-8')) for cell in row[1:]]
            import re
            signs = '=+@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b-'
            formula = re.compile('[\\t\\r\\n]|[ \\xa0\\u2007\\u3000\\u034f\\u200d\\ufe0f]*[' + signs + ']')
            assert not any(formula.match(cell) for cell in found)
            """)
        // One that looks defused already gets an apostrophe, too: reading takes one away.
        expectAlike(found.map(Escapes.undefused), cells.map(\.shownLines))
    }

    @Test(.enabled(if: python)) func xmlIsReadByAParser() throws {
        let texts = EscapesTests.texts(2000, seed: 2)
        let items = texts.map { "<c a=\"\(Escapes.xml($0))\">\(Escapes.xml($0))</c>" }
        let found = try read(
            #"<?xml version="1.0" encoding="UTF-8"?>"# + "<r>\(items.joined())</r>",
            """
            try:
                from lxml import etree
            except ImportError:
                import xml.etree.ElementTree as etree
            found = []
            for item in etree.parse(path).getroot():
                assert len(item) == 0
                found += [item.get('a'), item.text or '']
            """)
        expectAlike(found, texts.flatMap { [VisibleText.visible($0), VisibleText.visible($0)] })
    }

    @Test(.enabled(if: python)) func htmlIsReadByAParser() throws {
        let texts = EscapesTests.texts(2000, seed: 3)
        let items = texts.map { "<p title=\"\(Escapes.html($0))\">x\(Escapes.html($0))</p>" }
        let found = try read(
            items.joined(),
            """
            from html.parser import HTMLParser
            class Reader(HTMLParser):
                def handle_starttag(self, tag, attributes):
                    assert tag == 'p' and [name for name, _ in attributes] == ['title'], tag
                    found.extend([attributes[0][1] or '', ''])
                def handle_data(self, data): found[-1] += data
            found = []
            Reader(convert_charrefs=True).feed(open(path, newline='', encoding='utf-8').read())
            """)
        expectAlike(found, texts.flatMap { [$0.shownLines, "x" + $0.shownLines] })
    }

    /// Labels by the grammar of DOT, whose quoted strings end at the first quotation mark without a backslash.
    @Test(.enabled(if: python)) func dotIsReadByItsGrammar() throws {
        let texts = EscapesTests.texts(2000, seed: 4)
        let found = try read(
            texts.map { "d [label=\"\(Escapes.dot($0))\"];\n" }.joined(),
            """
            import html, re
            found = []
            for line in open(path, newline='', encoding='utf-8').read().split('];\\n')[:-1]:
                label = re.fullmatch(r'd \\[label="((?:[^"\\\\]|\\\\.)*)"', line, re.S)
                assert label, line
                text = re.sub(r'\\\\(.)', lambda m: '\\n' if m[1] == 'n' else m[1], label[1])
                found.append(re.sub('&amp;', '&', text))
            """)
        expectAlike(
            found,
            texts.map { text in
                text.shownLines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { String($0).shown }.joined(separator: "\n")
            })
    }

    @Test(.enabled(if: python)) func calendarsAreUnfolded() throws {
        let texts = EscapesTests.texts(500, seed: 5).map { String(repeating: $0, count: 9) }
        let found = try read(
            texts.map { Escapes.icsLine("SUMMARY:" + Escapes.icsText($0)) }.joined(),
            """
            import re
            data = open(path, 'rb').read()
            assert data.endswith(b'\\r\\n')
            for line in data.split(b'\\r\\n'):
                assert len(line) <= 75
                line.decode('utf-8')
            lines = data.replace(b'\\r\\n ', b'').decode('utf-8').split('\\r\\n')[:-1]
            assert not any('\\n' in line for line in lines)
            found = [re.sub(r'\\\\(.)', lambda m: '\\n' if m[1] == 'n' else m[1], line.removeprefix('SUMMARY:')) for line in lines]
            """)
        expectAlike(found, texts.map(\.shownLines))
    }

    /// Subject, names and body of mails, by Python's strict reader.
    @Test(.enabled(if: python)) func mailsAreReadByPython() throws {
        let texts =
            EscapesTests.texts(500, seed: 6) + EscapesTests.texts(100, seed: 7).map { String(repeating: $0, count: 40) }
        let mails = texts.map { text in
            Escapes.mailField("Subject", text)
                + "To: \(Escapes.mailbox("x" + text, "a.b@c.example", behind: 4))\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + Escapes.mailBody(text)
        }
        let found = try read(
            mails.joined(separator: "\u{0}"),
            """
            import re
            from email import message_from_bytes, policy
            from email.header import decode_header, make_header
            found = []
            for mail in open(path, 'rb').read().split(b'\\0'):
                assert all(byte < 128 for byte in mail) and all(len(line) <= 78 for line in mail.split(b'\\r\\n'))
                assert not any(line.startswith((b'.', b'From ')) for line in mail.split(b'\\r\\n'))
                message = message_from_bytes(mail, policy=policy.default)
                assert not message.defects and not message['To'].defects and not message['Subject'].defects
                [address] = message['To'].addresses
                assert address.addr_spec == 'a.b@c.example' and message['Subject'].defects == ()
                # Its own reader of names puts a space between encoded words, which the standard takes away.
                phrase = dict(message.raw_items())['To'].rpartition('<')[0].strip()
                name = re.sub(r'\\\\(.)', r'\\1', phrase[1:-1]) if phrase[0] == '"' else str(make_header(decode_header(phrase)))
                body = message.get_payload(decode=True).decode('utf-8')
                found += [str(message['Subject']), name, body.replace('\\r\\n', '\\n')]
            """)
        expectAlike(found, texts.flatMap { [$0.shown, ("x" + $0).shown, $0.shownLines + "\n"] })
    }

    @Test(arguments: ["a@b.example", "Maya.Ortiz+x@b.example"]) func addressesOfMails(address: String) {
        #expect(Escapes.isMailAddress(address))
    }

    @Test(arguments: ["", "a", "@b", "a@", "a@@b", "a b@c", "a@b\r\nBcc: c@d", "a..b@c", "\"a\"@b", "a@b>", "é@b"])
    func noAddressesOfMails(address: String) {
        #expect(!Escapes.isMailAddress(address))
    }

    @Test func longLinesOfMailsAreBroken() {
        let long = String(repeating: "ab ", count: 30) + "="
        #expect(
            Escapes.mailBody(".\n\(long)")
                == "=2E\r\n" + String(repeating: "ab ", count: 25) + "=\r\n" + String(repeating: "ab ", count: 5)
                + "=3D\r\n")
        #expect(
            Escapes.mailField("Subject", "a =?utf-8?Q?b?= c") == "Subject: =?utf-8?B?YSA9P3V0Zi04P1E/Yj89IGM=?=\r\n")
    }

    @Test func wikiMarkupIsText() {
        #expect(
            Escapes.jiraText("!x.png! [~ann] {code} a*b_c\\") == "\\!x.png\\! \\[\\~ann\\] \\{code\\} a\\*b\\_c\\\\")
    }

    @Test func aMarkBehindAQuoteHidesNothing() {
        #expect(Array(Escapes.csvCell("a\"\u{301}b,").utf8) == Array("\"a\"\"\u{301}b,\"".utf8))
        #expect(Array(Escapes.xml("<\u{200D}a").utf8) == Array("&lt;\u{200D}a".utf8))
        #expect(Array(Escapes.dot("\"\u{301}").utf8) == Array("\\\"\u{301}".utf8))
        #expect(Array(Escapes.markdownLine("-\u{301} x").utf8) == Array("\\-\u{301} x".utf8))
        #expect(Escapes.markdownLine("12) x") == "12\\) x")
        #expect(Escapes.mermaid("a\r\nb\"") == "a<br/>b#34;")
    }

    @Test(arguments: [
        ("\n=1+1", "\"'\n=1+1\""), ("\t=1+1", "'\t=1+1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF20}x", "'\u{FF20}x"),
        ("1-2", "1-2"), ("", ""),
    ]) func formulasAreDefused(cell: String, written: String) {
        #expect(Array(Escapes.csvCell(cell).utf8) == Array(written.utf8))
    }

    @Test func parametersOfCalendarsHoldNoQuotes() {
        #expect(Escapes.icsParameter("Ann \"A\" ^ Low\nx") == "\"Ann ^'A^' ^^ Low x\"")
    }
}
