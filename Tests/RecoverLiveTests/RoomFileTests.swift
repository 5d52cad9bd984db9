import RecoverBase
import RecoverEvaluation
import Testing

@testable import RecoverLive

/// The file of a room: it is gone on with from any line, and `class` reads it.
@Suite struct RoomFileTests {
    private let file = RoomFile(
        scenario: "Late exports", seed: 1 << 60, keys: RoomFile.Keys(code: "KQ7MX", host: "HOSTKEY"))

    /// A run of two phones, with its events and lines.
    private func played() throws -> (room: Room, events: [RoomEvent], lines: [String]) {
        var room = try SampleRoom.make(seed: file.seed)
        var events: [RoomEvent] = []
        var lines = [file.head]
        func happen(_ event: RoomEvent) throws {
            lines += file.lines(event, try room.apply(event))
            events.append(event)
        }
        try happen(.joined(key: "KEYA", name: "A"))
        try happen(.joined(key: "KEYB", name: "B"))
        try happen(.joined(key: "KEYC", name: "C"))
        try happen(.host(.begin))
        try happen(.host(.hint))
        try happen(.host(.timer(1_900_000_000)))
        try happen(.host(.timer(nil)))
        try happen(.voted(name: "A", given: ["rush"]))
        try happen(.voted(name: "B", given: ["ask"]))
        try happen(.host(.reveal))
        try happen(.host(.key))
        try happen(.host(.choose(["ask"])))
        try happen(.host(.again))
        try happen(.voted(name: "A", given: ["ask"]))
        try happen(.host(.reveal))
        try happen(.host(.next))
        try happen(.host(.next))
        try happen(.host(.counts([3, 5])))
        try happen(.host(.next))
        return (room, events, lines)
    }

    @Test func everyEventIsReadAgain() throws {
        let (room, events, lines) = try played()
        let read = try #require(RoomFile.read(Array(lines.joined().utf8)))
        #expect(read.events == events)
        #expect(read.file.keys == file.keys)
        #expect(read.file.seed == file.seed)
        var again = try SampleRoom.make(seed: read.file.seed)
        for event in read.events { try again.apply(event) }
        #expect(again.shared == room.shared)
        #expect(again.host(present: 0) == room.host(present: 0))
        #expect(again.own(0) == room.own(0))
    }

    /// Killed at any byte, it goes on with all lines that were whole.
    @Test func itIsCutOffAnywhere() throws {
        let (_, events, lines) = try played()
        let bytes = Array(lines.joined().utf8)
        let beginning = try SampleRoom.make(seed: file.seed)
        for end in stride(from: lines[0].utf8.count, through: bytes.count, by: 7) {
            let read = try #require(RoomFile.read(Array(bytes[..<end])))
            #expect(events.starts(with: read.events))
            var room = beginning
            for event in read.events { try room.apply(event) }
        }
        #expect(RoomFile.read([]) == nil)
        #expect(RoomFile.read(Array("{\"scenario\":\"x\",\"seed\":1,\"version\":2}\n".utf8)) == nil)
        #expect(RoomFile.read(Array("nonsense\n".utf8)) == nil)
    }

    @Test func classReadsIt() throws {
        let (room, _, lines) = try played()
        let runs = PlayRecord.all(in: Array(lines.joined().utf8))
        #expect(runs.map(\.participant) == [nil, "A", "B"])
        #expect(runs.map(\.isRoom) == [true, false, false])
        #expect(runs.flatMap(\.rejects).isEmpty)
        #expect(
            runs[1].events == [
                .answer(item: "first", given: ["rush"]), .back(item: "first"), .answer(item: "first", given: ["ask"]),
            ])
        #expect(runs[0].events.count == 3)
        var group = ClassAnswers(room.model.exercise, title: room.model.title)
        for run in runs { group.add(run, path: "room.jsonl") }
        // The room itself took no part.
        #expect(group.count == 2)
        #expect(group.leftOut.isEmpty)
    }

    @Test func anEventOfNobodyIsLeftOut() throws {
        let line = PlayRecord.line(.answer(item: "first", given: ["ask"]), of: "Nobody")
        let runs = PlayRecord.all(in: Array((file.head + line).utf8))
        #expect(runs.count == 1)
        #expect(runs[0].events.isEmpty)
        #expect(runs[0].rejects.count == 1)
    }
}
