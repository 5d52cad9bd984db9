import Foundation
import SnapshotTesting
import Testing

/// `play --live`: a room plays over HTTP, on this machine alone.
@Suite(.serialized) struct LiveCommandTests {
    private static let text = """
        scenario "Late exports"
        situation "The exports are late."
        meter trust "Trust" 0..10 = 4
        decision first "What first?" {
          option rush "Rush" harmful { effect trust -2 }
          option ask "Ask" correct { effect trust +3; reveal "They talk." }
        }
        ending won "They stay" when trust >= 6
        ending lost "They leave" otherwise
        quiz owner "Who owns it?" { answer csm "The CSM"; answer manager "A manager" correct }
        task mail "Write it." { grade email }

        """

    private func room(_ place: Workplace, _ more: String...) throws -> LiveServer {
        let file = try place.file("case.rs", LiveCommandTests.text)
        return try LiveServer(file, "--record", place.path("room.jsonl"))
    }

    /// Several phones, two of which vote otherwise the second time, up to what `class` makes of it.
    @Test func aRoomPlays() throws {
        let place = try Workplace()
        let server = try room(place)
        let phones = try ["Team 1", "Team 2", ""].map { try server.join($0) }
        let watched = try server.stream(phones[2])
        let first = try watched.nextState()
        #expect((first?["own"] as? [String: Any])?["name"] as? String == "Phone 3")
        #expect((first?["shared"] as? [String: Any])?["stage"] as? String == "lobby")
        #expect(try server.host("begin").status == 200)
        #expect((try watched.nextState()?["shared"] as? [String: Any])?["stage"] as? String == "voting")
        #expect(try server.vote(phones[0], "ask").status == 200)
        #expect(try server.vote(phones[1], "rush").status == 200)
        #expect(try server.vote(phones[2], "rush").status == 200)
        // Its own answer comes to it, and nothing of the others'.
        let own = try #require(try watched.nextState())
        #expect((own["own"] as? [String: Any])?["given"] as? [String] == ["rush"])
        #expect((own["shared"] as? [String: Any])?["votes"] == nil)
        let before = try server.send("GET", "/state", key: server.hostKey).json
        #expect((before["host"] as? [String: Any])?["voted"] as? Int == 3)
        #expect((before["shared"] as? [String: Any])?["votes"] == nil)
        try server.host("reveal")
        let votes = try server.shared(phones[0])["votes"] as? [String: Any]
        #expect(votes?["counts"] as? [Int] == [2, 1])
        try server.host("again")
        try server.vote(phones[2], "ask")
        try server.host("reveal")
        try server.host("next")
        let told = try server.shared(phones[0])["told"] as? [String: Any]
        #expect(told?["told"] as? [String] == ["They talk."])
        try server.host("next")
        for phone in phones { try server.vote(phone, "manager") }
        for action in ["reveal", "next", "next"] { #expect(try server.host(action).status == 200) }
        try server.vote(phones[0], "Hello,\n\nyour exports are late, we call today.")
        for action in ["reveal", "next", "next"] { #expect(try server.host(action).status == 200) }
        #expect(try server.shared(phones[0])["stage"] as? String == "ended")
        server.kill()

        let results = try runCommand(
            "class", "--participants", "--format", "json", place.path("case.rs"), place.path("room.jsonl"))
        #expect(results.status == 0, "\(results.errors)")
        #expect(results.errors.isEmpty)
        let document = try json(results.output)
        #expect(document["count"] as? Int == 3)
        let people = document["participants"] as? [[String: Any]] ?? []
        #expect(Set(people.compactMap { $0["participant"] as? String }) == ["Team 1", "Team 2", "Phone 3"])
        // Nobody else goes on with it as if it were a run of their own.
        let other = try runCommand("play", place.path("case.rs"), "--record", place.path("room.jsonl"))
        #expect(other.status == 2)
        #expect(other.errors.contains("it is the record of a live room"))
        let mode = try FileManager.default.attributesOfItem(atPath: place.path("room.jsonl"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    /// Killed in the middle of a question: all votes are there, and phones and host come back with what they have.
    @Test func aKilledServerGoesOn() throws {
        let place = try Workplace()
        var server = try room(place)
        let phones = try ["A", "B"].map { try server.join($0) }
        try server.host("begin")
        try server.vote(phones[0], "ask")
        try server.vote(phones[1], "rush")
        try server.vote(phones[1], "ask")
        let (code, host) = (server.code, server.hostKey)
        // Two servers do not write to one file.
        let second = try runCommand(
            "play", place.path("case.rs"), "--live", "--port", "0", "--record", place.path("room.jsonl"))
        #expect(second.status == 2)
        #expect(second.errors.contains("another run is being kept in it"))
        server.kill()
        server = try room(place)
        #expect(server.code == code)
        #expect(server.hostKey == host)
        let state = try server.send("GET", "/state", key: phones[1]).json
        #expect((state["own"] as? [String: Any])?["given"] as? [String] == ["ask"])
        #expect((state["shared"] as? [String: Any])?["stage"] as? String == "voting")
        try server.host("reveal")
        #expect((try server.shared(phones[0])["votes"] as? [String: Any])?["counts"] as? [Int] == [0, 2])
        // A line that was cut off is taken away, and the rest stands.
        server.kill()
        let path = place.path("room.jsonl")
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        try (whole + "{\"live\":\"ne").write(toFile: path, atomically: true, encoding: .utf8)
        server = try room(place)
        #expect(try server.shared(phones[0])["stage"] as? String == "shown")
        server.kill()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == whole)
        // Another exercise does not go on with it.
        let other = try place.file("other.rs", LiveCommandTests.text.replacing("Late exports", with: "Other"))
        let wrong = try runCommand("play", other, "--live", "--port", "0", "--record", path)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("it is the record of \"Late exports\""))
    }

    @Test func whoIsNobodyIsRefused() throws {
        let place = try Workplace()
        let server = try room(place)
        let phone = try server.join("A")
        // Wrong codes, keys, and what needs another key.
        let wrong = try server.send("POST", "/join", body: #"{"code":"WRONG","name":"x"}"#)
        #expect(wrong.status == 409)
        #expect(wrong.json["error"] as? String == "there is no room with this code, and nobody has it as their own")
        for path in ["/state", "/case", "/room", "/stream"] {
            #expect(try server.send("GET", path).status == 401, "\(path)")
            #expect(try server.send("GET", path, key: "WRONG").status == 401, "\(path)")
        }
        #expect(try server.send("GET", "/room", key: phone).status == 401)
        let step = try server.step()
        #expect(try server.send("POST", "/host", key: phone, body: #"{"live":"begin","step":\#(step)}"#).status == 401)
        // Their own code brings them back, as people type it, and no second one comes of it.
        let typed = phone.lowercased().prefix(3) + " " + phone.lowercased().dropFirst(3)
        let back = try server.send("POST", "/join", body: #"{"code":"\#(typed)","name":"other"}"#)
        #expect(back.json["key"] as? String == phone)
        // What was meant for another step comes too late, and brings the state.
        try server.host("begin")
        let late = try server.send("POST", "/vote", key: phone, body: #"{"given":["ask"],"step":\#(step)}"#)
        #expect(late.status == 409)
        #expect(late.json["error"] as? String == "the room has gone on")
        #expect(late.json["state"] != nil)
        let none = try server.vote(phone, "manager")
        #expect(none.status == 409)
        #expect(none.json["error"] as? String == "there is no such choice here")
        #expect(try server.send("GET", "/nowhere").status == 404)
        #expect(try server.send("PUT", "/").status == 405)
    }

    /// What a sheet uses it has: a property that nobody defined leaves lines and fields invisible.
    @Test func theSheetDefinesWhatItUses() throws {
        let place = try Workplace()
        let sheet = try room(place).send("GET", "/style.css").body
        let used = Set(sheet.matches(of: /var\((--[a-z-]+)/).map { String($0.1) })
        #expect(used.count > 5)
        for name in used { #expect(sheet.contains("\(name):"), "\(name)") }
    }

    @Test func forgedHostsAreRefused() throws {
        let place = try Workplace()
        let server = try room(place)
        #expect(try server.send("GET", "/").status == 200)
        for host in ["evil.example", "evil.example:\(server.port)", "127.0.0.1.evil.example"] {
            #expect(try server.send("GET", "/", host: host).status == 403, "\(host)")
        }
        let forged = try server.send(
            "POST", "/join", body: #"{"code":"\#(server.code)"}"#, headers: ["Origin: http://evil.example"])
        #expect(forged.status == 403)
        let page = try server.send("GET", "/host")
        for part in ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"] {
            #expect(page.head.contains(part), "\(part)")
        }
        #expect(page.head.contains("nosniff"))
        #expect(!page.body.contains(server.hostKey))
    }

    @Test func tooMuchIsRefused() throws {
        let place = try Workplace()
        let server = try room(place)
        let phone = try server.join(String(repeating: "x", count: 10_000))
        let long = String(repeating: "x", count: 70_000)
        #expect(try server.send("POST", "/join", body: #"{"code":"\#(long)"}"#).status == 413)
        #expect(try server.send("POST", "/join", headers: ["Transfer-Encoding: chunked"]).status == 411)
        for body in ["", "[]", "nonsense", #"{"given":"ask","step":1}"#, #"{"given":["ask"]}"#, #"{"step":1e999}"#] {
            #expect(try server.send("POST", "/vote", key: phone, body: body).status == 400, "\(body)")
        }
        // One phone cannot flood the room, and others go on.
        try server.host("begin")
        let other = try server.join("B")
        let step = try server.step()
        let statuses = try (0..<40).map { _ in
            try server.send("POST", "/vote", key: phone, body: #"{"given":["ask"],"step":\#(step)}"#).status
        }
        #expect(statuses.first == 200)
        #expect(statuses.contains(429))
        #expect(try server.vote(other, "ask").status == 200)
        // Nor can somebody go through all codes.
        let guesses = try (0..<40).map { number in
            try server.send("POST", "/join", body: #"{"code":"B\#(number)","name":""}"#).status
        }
        #expect(guesses.last == 429)
    }

    @Test func whatSocketsSendIsNotRead() throws {
        let place = try Workplace()
        let server = try room(place)
        let phone = try server.join("A")
        let socket = try server.stream(phone)
        _ = try socket.nextState()
        // A frame that says it is as long as no memory.
        socket.write([0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4])
        socket.write([UInt8](repeating: 0, count: 100_000))
        try server.host("begin")
        #expect((try socket.nextState()?["shared"] as? [String: Any])?["stage"] as? String == "voting")
        // Two tabs of one phone listen side by side.
        let again = try server.stream(phone)
        _ = try again.nextState()
        try server.host("reveal")
        for tab in [socket, again] {
            #expect((try tab.nextState()?["shared"] as? [String: Any])?["stage"] as? String == "shown")
        }
    }

    @Test func wrongUsage() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", LiveCommandTests.text)
        for more in [["--answers", "ask"], ["--room"], ["--html", "-"], ["--as", "A"], ["--require-pass"]] {
            let result = try runCommand(["play", file, "--live"] + more)
            #expect(result.status == 2)
            #expect(result.errors.contains("--live serves a file to a room"))
        }
        #expect(try runCommand("play", file, "--port", "0").errors.contains("--listen and --port go with --live"))
        #expect(
            try runCommand("play", file, "--live", "--listen", "nowhere").errors.contains("`nowhere` is no address"))
        let server = try LiveServer(file)
        let foreign = try runCommand("play", file, "--live", "--listen", "203.0.113.9", "--port", "0")
        #expect(foreign.status == 2)
        #expect(foreign.errors.contains("--listen: this machine has no such address"))
        let taken = try runCommand("play", file, "--live", "--port", "\(server.port)")
        #expect(taken.status == 2)
        #expect(taken.errors.contains("port \(server.port) cannot be opened"))
        #expect(server.announced.contains("Nothing is kept"))
    }

    /// Beside a program that was copied alone.
    @Test func theServerIsMissing() throws {
        let place = try Workplace()
        let folder = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
        try FileManager.default.copyItem(
            atPath: folder.appending(path: "recoverscript").path, toPath: place.path("recoverscript"))
        let file = try place.file("case.rs", LiveCommandTests.text)
        let result = try run(place.path("recoverscript"), ["play", file, "--live"])
        #expect(result.status == 2)
        #expect(result.errors.contains("--live starts `recoverscript-live`, which is not in"))
    }

    // MARK: From a second host

    /// A network namespace is a host of its own, which root may make.
    private static let hasNamespaces: Bool = {
        let name = "recoverscript-probe"
        func ip(_ arguments: String...) -> Bool { (try? run("/usr/bin/env", ["ip"] + arguments).status) == 0 }
        return ip("netns", "add", name) && ip("netns", "del", name)
    }()

    @Test(
        .enabled(
            if: hasNamespaces, "`ip netns add` is refused here: nobody tried to open the page from a second host"))
    func othersComeInByListenAlone() throws {
        let name = "rs\(ProcessInfo.processInfo.processIdentifier)"
        func ip(_ line: String) throws {
            let result = try run("/usr/bin/env", ["ip"] + line.split(separator: " ").map(String.init))
            try #require(result.status == 0, "ip \(line): \(result.errors)")
        }
        try ip("netns add \(name)")
        defer { try? ip("netns del \(name)") }
        try ip("link add \(name)a type veth peer name \(name)b netns \(name)")
        try ip("addr add 10.213.77.1/30 dev \(name)a")
        try ip("link set \(name)a up")
        try ip("netns exec \(name) ip addr add 10.213.77.2/30 dev \(name)b")
        try ip("netns exec \(name) ip link set \(name)b up")
        func status(of port: UInt16, host: String? = nil) throws -> String {
            let script = """
                import sys, urllib.error, urllib.request
                request = urllib.request.Request(sys.argv[1], headers={"Host": sys.argv[2]} if sys.argv[2] else {})
                try: print(urllib.request.urlopen(request, timeout=5).status)
                except urllib.error.HTTPError as error: print(error.code)
                except OSError as error: print("none")
                """
            let arguments = [
                "ip", "netns", "exec", name, "/usr/bin/python3", "-c", script, "http://10.213.77.1:\(port)/",
                host ?? "",
            ]
            return try run("/usr/bin/env", arguments).output.trimmingCharacters(in: .newlines)
        }
        let place = try Workplace()
        let file = try place.file("case.rs", LiveCommandTests.text)
        let open = try LiveServer(file, "--listen", "0.0.0.0")
        #expect(open.announced.contains("http://10.213.77.1:\(open.port)/"))
        #expect(try status(of: open.port) == "200")
        #expect(try status(of: open.port, host: "evil.example") == "403")
        let one = try LiveServer(file, "--listen", "10.213.77.1")
        #expect(try status(of: one.port) == "200")
        let closed = try LiveServer(file)
        #expect(try status(of: closed.port) == "none")
    }

    // MARK: In a browser

    private struct Played: Decodable {
        var heard: [String]
        var phoneHeard: [String]
        var wide: [String]
        var isHacked: Bool
        var errors: [String]
        var faults: [String]
    }

    /// The wall and a phone by the keyboard alone, up to the look back; texts of whatever kind stay texts.
    @Test(
        .enabled(
            if: PageCommandTests.hasBrowser, "chromedriver or node is not installed: no room was played in a browser"))
    func theKeyboardIsEnough() throws {
        let place = try Workplace()
        let hostile = try place.file("hostile.rs", PageCommandTests.hostile)
        for file in [hostile, scenario("exercise-knowledge-check.rs")] {
            let server = try LiveServer(file, "--seed", "3")
            let link = "http://127.0.0.1:\(server.port)/"
            let script = projectRoot.appending(path: "Tests/Support/LivePlay/live.mjs").path
            // Where the consumers are installed, axe looks at each step.
            let axe = Consumers.axe.map { ["AXE=\($0)"] } ?? []
            let result = try run(
                "/usr/bin/env", axe + ["node", script, "-", "\(link)host#\(server.hostKey)", link, server.code])
            try #require(result.status == 0, "\(result.errors)")
            let played = try JSONDecoder().decode(Played.self, from: Data(result.output.utf8))
            #expect(played.heard.last == "Looking back")
            #expect(played.phoneHeard.last == "Looking back")
            #expect(played.phoneHeard.count > 2)
            #expect(played.errors.isEmpty)
            #expect(played.wide.isEmpty)
            #expect(played.faults.isEmpty)
            #expect(!played.isHacked)
        }
    }
}
