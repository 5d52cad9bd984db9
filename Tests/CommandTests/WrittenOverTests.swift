import Foundation
import Testing

/// No result takes the place of what it was made from, and nothing half written stays.
@Suite struct WrittenOverTests {
    private static let text = """
        scenario "Late exports"
        customer "Operations Director" { name "Dana Whitfield"; tenure 9 months }
        feedback 3/10 "Exports crawl" { received 2026-03-02T09:10Z; issue exports "Exports crawl" fixable }
        owner CS "Customer Success" { person "Ann Low" }
        deliver email { words 20..160 }
        deliver plan { lasts 30 days; milestone trace "Trace it" { by day 2; owner CS } }
        decision first "What do you do?" {
          option call "Call" { score 100 because "x" }
          option mail "Mail" { score 40 because "y" }
        }
        ending done "Done" otherwise

        """
    private static let queue = "id,score,comment,submitted_at\nr1,2,slow,2026-03-08T14:10Z\n"

    private let place: Workplace

    init() throws {
        place = try Workplace()
        _ = try place.file("c.rs", Self.text)
        _ = try place.file("q.csv", Self.queue)
        _ = try place.file("a.csv", "participant,first\nann,call\n")
    }

    private var program: String {
        Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path ?? "recoverscript"
    }

    private func shell(_ line: String) throws -> CommandResult {
        try run("/bin/sh", ["-c", "cd '\(place.folder.path)' && \(line)", program])
    }

    @Test(arguments: [
        ("prompt c.rs --output", "c.rs"), ("plan c.rs --output", "c.rs"), ("run c.rs --output", "c.rs"),
        ("class c.rs a.csv --output", "a.csv"), ("class c.rs a.csv --output", "c.rs"), ("play c.rs --html", "c.rs"),
        ("queue q.csv --output", "q.csv"), ("queue q.csv --format csv --output", "q.csv"),
        ("queue - --format jsonl < q.csv --output", "q.csv"), ("model - < c.rs --output", "c.rs"),
        ("status . --output", "c.rs"), ("metrics q.csv --output", "q.csv"),
    ]) func aFileThatIsReadStays(command: String, input: String) throws {
        let before = try place.text(input)
        for (make, name) in [("true", input), ("ln -s \(input) link", "link"), ("ln \(input) hard", "./hard")] {
            let result = try shell("\(make) && \"$0\" \(command) \(name)")
            #expect(result.status == 2, "\(result.output)")
            #expect(result.errors.contains("\(name): it is one of the files that are read; choose another name"))
            #expect(try place.text(input) == before)
        }
        let other = try shell("\"$0\" \(command) other")
        #expect(other.status == 0 && FileManager.default.fileExists(atPath: place.path("other")), "\(other.errors)")
    }

    @Test func aMapAndATableArePutBackAndNothingOverThem() throws {
        let result = try shell("\"$0\" prompt c.rs --pseudonyms map.json && \"$0\" prompt c.rs --pseudonyms map.json")
        #expect(result.status == 0)
        let over = try shell("\"$0\" prompt c.rs --pseudonyms map.json --output map.json")
        #expect(over.status == 2 && over.errors.contains("map.json: it is one of the files that are read"))
        let tracked = try shell("for n in 1 2; do \"$0\" queue q.csv --tracker t.csv || exit; done")
        #expect(tracked.status == 0)
    }

    // MARK: run --out

    @Test func aFolderOfRunIsReplacedWithForceOnly() throws {
        _ = try place.file("tgt", "mine")
        #expect(try shell("\"$0\" run c.rs --out ro").status == 0)
        let refused = try shell(
            "rm ro/case.txt && ln -s ../tgt ro/case.txt && echo old > ro/model.json && \"$0\" run c.rs --out ro")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("there is such a file already; --force replaces it"))
        #expect(try place.text("ro/model.json") == "old\n")
        #expect(try shell("\"$0\" run c.rs --out ro --force").status == 0)
        #expect(try place.text("tgt") == "mine")
        #expect(try place.text("ro/case.txt").contains("Dana Whitfield"))
    }

    // MARK: Streams

    @Test(arguments: ["TERM", "HUP"]) func aSignalLeavesNothingOfAStream(signal: String) throws {
        let result = try shell(
            """
            mkfifo in; "$0" queue - --format csv --output o.csv < in & p=$!
            exec 3> in; cat q.csv >&3
            until ls o.csv.*.new > /dev/null 2>&1; do sleep 0.02; done
            kill -\(signal) $p; wait $p; ls
            """)
        #expect(result.output == "a.csv\nc.rs\nin\nq.csv\n")
    }

    @Test func aStreamKeepsLinksDevicesAndPermissions() throws {
        let result = try shell(
            """
            mkdir d && echo old > d/o.csv && chmod 600 d/o.csv && ln -s d/o.csv link &&
            "$0" queue q.csv --format csv --output link && "$0" queue q.csv --format csv --output /dev/null &&
            readlink link && stat -c %a d/o.csv && test -c /dev/null && head -c 3 d/o.csv
            """)
        #expect(result.output == "d/o.csv\n600\nid,")
    }

    // MARK: Folders

    @Test func aNameThatIsNoUTF8HidesNoOther() throws {
        let result = try shell(
            #"""
            mkdir f && cp c.rs f/a.rs && cp c.rs "f/$(printf 'M\374ller.rs')" && cp c.rs "f/$(printf 'M\366ller.rs')" &&
            "$0" status f
            """#)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("f/a.rs") && result.output.contains("FCller.rs"))
        #expect(result.output.contains("F6ller.rs"))
        let graded = try shell(
            #"""
            mkdir rep && printf '## Email\n\nSubject: x\n\nDear Dana,\n' > "rep/$(printf 'M\374.md')" &&
            "$0" grade c.rs rep
            """#)
        #expect(graded.status == 1 && graded.errors == "", "\(graded.errors)")
    }

    @Test func aFileThatCannotBeReadHidesNoOther() throws {
        let result = try shell("mkdir f && cp c.rs f/b.rs && ln -s nowhere f/a.rs && \"$0\" status f")
        #expect(result.status == 2)
        #expect(result.errors.contains("f/a.rs: there is no such file"))
        #expect(result.output.contains("f/b.rs"))
    }

    /// Root reads everything; where nobody else can be, it is not asked.
    @Test func aFolderThatCannotBeReadIsTold() throws {
        let nobody = "setpriv --reuid 65534 --clear-groups"
        let line = "chmod 755 . && mkdir f && chmod 0 f && \(nobody) \"$0\" --version > /dev/null 2>&1 || exit 77; "
        for command in ["status f", "grade c.rs f"] {
            let result = try shell("rm -rf f; \(line) \(nobody) \"$0\" \(command)")
            guard result.status != 77 else { return }
            #expect(result.status == 2)
            #expect(result.errors == "recoverscript: f: it may not be read or written\n")
        }
    }

    @Test func aNameWithAZeroIsNoFile() throws {
        _ = try place.file("main.rs", "use \"c.rs\0.x\"\n")
        let raw = try shell("\"$0\" check main.rs")
        #expect(raw.status == 1)
        _ = try place.file("main.rs", #"use "c.rs\u{0}.x""# + "\n")
        let result = try shell("\"$0\" check main.rs")
        #expect(result.status == 1)
        #expect(result.errors.contains("there is no such file"))
    }
}
