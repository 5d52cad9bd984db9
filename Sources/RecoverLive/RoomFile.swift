import RecoverBase
import RecoverEvaluation

/// The file of a live room, JSON Lines: what happened in it, so that it can be gone on with, and beside it the records of the
/// room and of each participant, as `class` reads them.
///
///     {"live":{"code":"KQ7MX","host":"…"},"scenario":"Late exports","seed":7,"version":2}
///     {"key":"…","live":"joined","participant":"Team 2"}
///     {"live":"begin"}
///     {"given":["vp"],"live":"vote","participant":"Team 2"}
///     {"live":"reveal"}
///     {"participant":"Team 2","scenario":"Late exports","seed":7,"version":2}
///     {"answer":["vp"],"participant":"Team 2","question":"first-contact"}
///     {"live":"next"}
///     {"answer":["vp"],"question":"first-contact","votes":[{"csm":1,"vp":12}]}
public struct RoomFile: Sendable {
    /// What lets people in.
    public struct Keys: Sendable, Hashable {
        /// On the wall: who knows it takes part.
        public var code: String
        /// For the host alone.
        public var host: String

        public init(code: String, host: String) {
            self.code = code
            self.host = host
        }
    }

    public let scenario: String
    public let seed: UInt64
    public let keys: Keys

    public init(scenario: String, seed: UInt64, keys: Keys) {
        self.scenario = scenario.oneLine
        self.seed = seed
        self.keys = keys
    }

    /// The first line.
    public var head: String {
        PlayRecord(scenario: scenario, participant: nil, seed: seed)
            .head(live: ["code": .string(keys.code), "host": .string(keys.host)])
    }

    /// The lines of something that happened.
    public func lines(_ event: RoomEvent, _ records: [Room.Record]) -> [String] {
        [event.json.write(compact: true)]
            + records.map { record in
                switch (record.event, record.participant) {
                case (nil, let name): PlayRecord(scenario: scenario, participant: name, seed: seed).head
                case (let event?, let name?): PlayRecord.line(event, of: name)
                case (let event?, nil): PlayRecord.line(event)
                }
            }
    }

    /// What a file holds; nil where it is none of a room. A line that was cut off, or that means nothing, is left out.
    public static func read(_ bytes: [UInt8]) -> (file: RoomFile, events: [RoomEvent])? {
        var found: RoomFile?
        var events: [RoomEvent] = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        where line.endIndex != bytes.endIndex {
            guard let json = try? JSON(parsing: String(decoding: line, as: UTF8.self)) else { continue }
            if found == nil {
                guard let file = RoomFile(head: json) else { return nil }
                found = file
            } else if let event = RoomEvent(json) {
                events.append(event)
            }
        }
        return found.map { ($0, events) }
    }

    private init?(head line: JSON) {
        guard case .string(let scenario)? = line["scenario"], let live = line["live"],
            case .string(let code)? = live["code"], case .string(let host)? = live["host"],
            !code.isEmpty, !host.isEmpty
        else { return nil }
        switch line["seed"] {
        case .int(let seed)?: self.seed = UInt64(exactly: seed) ?? 0
        case .string(let seed)?: self.seed = UInt64(reading: seed) ?? 0
        default: return nil
        }
        self.scenario = scenario
        keys = Keys(code: code, host: host)
    }
}
