import Foundation
import SnapshotTesting
import Testing

/// How soon a room hears of something, without a clock: what would have somebody wait.
@Suite struct LiveConnectionTests {
    private static func python(_ pid: Int32) throws -> String {
        let script = projectRoot.appending(path: "Tests/Support/LivePlay/sockets.py").path
        return try run("/usr/bin/env", ["python3", script, "\(pid)"]).output.trimmingCharacters(in: .newlines)
    }

    private static let seesSockets =
        (try? python(ProcessInfo.processInfo.processIdentifier)).map { !["", "null"].contains($0) } ?? false

    /// Else the second of two votes comes to the wall 40 ms after the first.
    @Test(
        .enabled(
            if: seesSockets, "the system lets nobody look at another's sockets: nobody saw whether they send at once"))
    func nothingIsKeptBackForALaterPacket() throws {
        let place = try Workplace()
        let server = try LiveServer(
            try place.file("case.rs", "scenario \"A\"\nquiz q \"Who?\" { answer a \"A\" correct; answer b \"B\" }\n"))
        let wall = try server.stream(server.hostKey)
        let phone = try server.stream(try server.join("A"))
        _ = try wall.nextState()
        _ = try phone.nextState()
        let found = try LiveConnectionTests.python(server.process.processIdentifier)
        let sendsAtOnce = try JSONDecoder().decode([Bool].self, from: Data(found.utf8))
        #expect(sendsAtOnce.count >= 2)
        #expect(sendsAtOnce.allSatisfy { $0 })
    }

    private struct Tries: Decodable, Equatable {
        var cut: [Int]
        var refusedAgain: [Int]
        var ended: [Int]
        var answer: [Int]
        var unsent: [String]?
    }

    /// Whoever was cut off asks at once, and then ever more seldom; what keeps being closed is not asked for without a pause.
    @Test(.enabled(if: PageCommandTests.hasBrowser, "node is not installed: nobody saw how a phone comes back"))
    func aPhoneComesBackAtOnce() throws {
        let scripts = ["RecoverRendering/Browser/Page/pieces", "RecoverLive/Page/common", "RecoverLive/Page/join"].map {
            projectRoot.appending(path: "Sources/\($0).js").path
        }
        let driver = projectRoot.appending(path: "Tests/Support/LivePlay/line.mjs").path
        let result = try run("/usr/bin/env", ["node", driver] + scripts)
        try #require(result.status == 0, "\(result.errors)")
        let tries = try JSONDecoder().decode(Tries.self, from: Data(result.output.utf8))
        #expect(
            tries
                == Tries(
                    cut: [0, 250, 500, 1000, 2000], refusedAgain: [2000], ended: [], answer: [0, 250, 500], unsent: nil)
        )
    }
}
