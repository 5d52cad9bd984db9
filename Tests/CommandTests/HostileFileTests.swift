import Foundation
import Testing

/// Files, pipes and arguments that somebody else chose.
@Suite struct HostileFileTests {
    private static let text = """
        scenario "Late exports"
        sender "CSM" at "a SaaS firm" { person "Maya Ortiz" }
        customer "Operations Director" { name "Dana Whitfield"; tenure 9 months }
        feedback 3/10 "Exports crawl" { issue exports "Exports crawl" fixable }
        owner CS "Customer Success" { person "Ann Low" }
        deliver email { words 20..160 }
        decision first "What do you do?" {
          option call "Call" { score 100 because "x" }
          option mail "Mail" { score 40 because "y" }
        }
        decision second "And then?" {
          option wait "Wait" { score 0 because "z" }
          option act "Act" { score 100 because "x" }
        }
        ending done "Done" otherwise

        """

    private var program: String {
        Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path ?? "recoverscript"
    }

    /// In a shell, with the program as `$0` and the place as current folder.
    private func shell(_ place: Workplace, _ line: String) throws -> CommandResult {
        try run("/bin/sh", ["-c", "cd '\(place.folder.path)' && \(line)", program])
    }

    private func place() throws -> Workplace {
        let place = try Workplace()
        _ = try place.file("case.rs", HostileFileTests.text)
        return place
    }

    // MARK: Writing

    @Test(arguments: ["fmt - < case.rs", "--help", "--version", "show standard", "model case.rs"])
    func aFullDiskIsToldBy(command: String) throws {
        let result = try shell(try place(), "\"$0\" \(command) > /dev/full")
        #expect(result.status == 2)
        #expect(result.errors.contains("standard output: no space left on device"))
    }

    @Test func newLeavesNothingWhereItFails() throws {
        let place = try place()
        let result = try shell(place, "trap '' XFSZ; ulimit -f 0; \"$0\" new case begun.rs 2> /dev/null")
        #expect(result.status == 2)
        #expect(!FileManager.default.fileExists(atPath: place.path("begun.rs")))
    }

    @Test func aPipeThatNobodyReadsIsGivenUp() throws {
        let result = try shell(try place(), "mkfifo pipe && \"$0\" model case.rs --output pipe")
        #expect(result.status == 2)
        #expect(result.errors.contains("pipe: it is a pipe, and nobody has read it for 5 seconds"))
    }

    @Test func aPipeThatIsReadIsWritten() throws {
        let result = try shell(try place(), "mkfifo pipe && (cat pipe & \"$0\" model case.rs --output pipe; wait)")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("{\n"))
    }

    @Test func aPipeThatNobodyWritesToIsGivenUp() throws {
        let result = try shell(try place(), "mkfifo pipe && \"$0\" class case.rs pipe")
        #expect(result.status == 2)
        #expect(result.errors.contains("pipe: it is a pipe, and nobody has written to it for 5 seconds"))
    }

    @Test func aPipeThatIsWrittenToIsRead() throws {
        let answers = "printf 'participant,first,second\\nann,call,act\\n'"
        let result = try shell(
            try place(),
            "mkfifo pipe && (\(answers) > pipe & \"$0\" class case.rs pipe --participants --format csv; wait)")
        #expect(result.status == 0)
        #expect(result.output.contains("ann"))
    }

    @Test func splittingReplacesNothingUnasked() throws {
        let place = try place()
        _ = try place.file("reply.md", "## Email\n\nSubject: Exports\n\nDear Dana, exports crawl.\n")
        _ = try place.file("parts/email.md", "mine")
        let refused = try shell(place, "\"$0\" grade case.rs reply.md --split parts")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("parts/email.md: there is such a file already; --force replaces it"))
        #expect(try place.text("parts/email.md") == "mine")
        #expect(try shell(place, "\"$0\" grade case.rs reply.md --split parts --force").status < 2)
        #expect(try place.text("parts/email.md").contains("exports crawl"))
    }

    @Test func splittingFollowsNoLink() throws {
        let place = try place()
        _ = try place.file("reply.md", "## Email\n\nSubject: Exports\n\nDear Dana, exports crawl.\n")
        _ = try place.file("elsewhere", "mine")
        let result = try shell(
            place,
            "mkdir parts && ln -s ../elsewhere parts/email.md && "
                + "\"$0\" grade case.rs reply.md --split parts --force")
        #expect(result.status < 2)
        #expect(try place.text("elsewhere") == "mine")
        #expect(try place.text("parts/email.md").contains("exports crawl"))
    }

    @Test func aMapOfNamesIsForItsOwnerAlone() throws {
        let place = try place()
        let result = try shell(
            place,
            "umask 022 && echo '{}' > map.json && \"$0\" prompt case.rs --pseudonyms map.json && "
                + "stat -c %a map.json")
        #expect(result.status == 0)
        #expect(result.output.hasSuffix("\n600\n"))
    }

    // MARK: Names and arguments

    @Test func aNameNeedNotBeUTF8() throws {
        let result = try shell(
            try place(), "f=$(printf 'caf\\351.rs') && cp case.rs \"$f\" && \"$0\" check \"$f\" && \"$0\" model \"$f\"")
        #expect(result.status == 0)
        #expect(result.output.contains("Late exports"))
    }

    @Test(arguments: ["check", "play --answers call --record", "chekc", "show", "explain", "plan --start"])
    func controlCharactersOfArgumentsAreShown(command: String) throws {
        let result = try shell(try place(), "\"$0\" \(command) \"$(printf 'a\\033[31mb\\007')\" case.rs")
        #expect(!(result.output + result.errors).utf8.contains { $0 == 0x1B || $0 == 0x07 })
    }

    @Test func oneSettingSetsOneValue() throws {
        let place = try place()
        for value in ["3 years; arr $5k", "3 years } customer { arr $5k", "3 years\narr $5k"] {
            let result = try run(
                program, ["model", place.path("case.rs"), "--set", "customer.tenure=\(value)"])
            #expect(result.status == 1)
            #expect(result.errors.contains("says more than one value"))
        }
        let text = try run(program, ["model", place.path("case.rs"), "--set", "customer.name=a\"\u{301}; arr $5k"])
        #expect(text.status == 0)
        #expect(!text.output.contains("\"arr\": \"$5k\""))
    }

    @Test func manyMistakesAreCutShort() throws {
        let place = try Workplace()
        let file = try place.file("many.rs", "scenario \"x\"\n" + String(repeating: "bogus 5\n", count: 1404))
        let result = try runCommand("check", file)
        #expect(result.status == 1)
        #expect(result.errors.contains("many.rs: and 1,204 more\n"))
        #expect(result.errors.hasSuffix("1404 errors\n"))
    }

    // MARK: Records

    @Test func aRecordIsKeptByOneRun() throws {
        let result = try shell(
            try place(), "touch run && flock run \"$0\" play case.rs --answers call --record run")
        #expect(result.status == 2)
        #expect(result.errors.contains("run: another run is being kept in it"))
    }

    @Test(arguments: [
        ("answer first call\r\nanswer second act\r\n", nil as String?, 2),
        ("answer first \nanswer second act\n", "an answer to `first` is blank", 1),
        ("answer \nanswer second act\n", "in a record an answer names no question", 1),
        ("answer  \nanswer second act\n", "in a record an answer names no question", 1),
        ("answer first call+call\nanswer second act\n", "an answer to `first` says the same twice", 1),
        ("answer first call\nanswer first mail\nanswer second act\n", "a record answers `first` twice", 2),
        ("answer second act\nanswer fir", "in a record its last line is cut off", 1),
    ]) func theRestOfARecordCounts(lines: String, reject: String?, answered: Int) throws {
        let place = try place()
        let end = lines.contains("\r\n") ? "\r\n" : "\n"
        let record = try place.file(
            "run", "recoverscript record 1\(end)scenario Late exports\(end)participant T\(end)" + lines)
        let result = try runCommand("class", "--participants", "--format", "csv", place.path("case.rs"), record)
        #expect(result.status == 0)
        #expect(result.output.contains("T,\(answered),"))
        if let reject { #expect(result.errors.contains(reject)) } else { #expect(result.errors.isEmpty) }
    }

    /// What was answered first stands, unless it was taken back.
    @Test(arguments: [("", "T,2,yes,100,", true), (#"{"back":"first"}"# + "\n", "T,2,yes,70,", false)])
    func aRecordAnswersEachQuestionOnce(between: String, row: String, isTold: Bool) throws {
        let place = try place()
        let record = try place.file(
            "run",
            #"{"participant":"T","scenario":"Late exports","version":2}"# + "\n"
                + #"{"answer":["call"],"question":"first"}"# + "\n" + between
                + #"{"answer":["mail"],"question":"first"}"# + "\n" + #"{"answer":["act"],"question":"second"}"# + "\n")
        let result = try runCommand("class", "--participants", "--format", "csv", place.path("case.rs"), record)
        #expect(result.status == 0)
        #expect(result.output.contains(row), "\(result.output)")
        #expect(result.errors.contains("a record answers `first` twice") == isTold, "\(result.errors)")
    }
}
