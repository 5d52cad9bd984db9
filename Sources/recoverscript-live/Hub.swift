import RecoverBase
import RecoverLive
import RecoverMachine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Holds the room, keeps what happens in it, and tells everybody. What waits to be told is never a queue: whoever is slow gets
/// the newest state next.
actor Hub {
    /// Who looks at the room.
    enum Audience: Sendable, Hashable {
        case host
        case participant(Int)
    }

    /// What a connection sends next.
    enum Update: Sendable {
        case state(String, version: Int)
        /// Nothing new; it only shows that both sides are there.
        case beat
        /// Another connection of the same phone took over.
        case over
    }

    private var room: Room
    private let file: RoomFile
    private let record: RecordFile?
    private var admission: Admission
    private var address = ""
    private var random = SystemRandomNumberGenerator()

    /// Counts what happened; the last of it that somebody sees tells whether there is something new for them.
    private var version = 1
    private var sharedVersion = 1
    private var ownVersions: [Int: Int] = [:]
    private var sharedText: String

    private struct Stream {
        var audience: Audience
        var waiting: CheckedContinuation<Void, Never>?
        var isOver = false
    }
    private var streams: [Int: Stream] = [:]
    /// Of each participant, those that are open, the oldest first: several tabs of one phone listen side by side.
    private var streamsOf: [Int: [Int]] = [:]
    private static let mostTabs = 4
    private var hosts: Set<Int> = []
    private var lastStream = 0
    private static let mostHosts = 20

    init(_ room: Room, file: RoomFile, record: RecordFile?) {
        self.room = room
        self.file = file
        self.record = record
        sharedText = room.shared.write(compact: true)
        admission = Admission(now: Hub.seconds)
    }

    /// Seconds that only go forward.
    private static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    func isOpen(at address: String) { self.address = address }

    // MARK: Who

    /// Who a key belongs to.
    func audience(_ key: String, from remote: String) throws(Refusal) -> Audience {
        // Whoever has a key is let in, whatever others behind the same address try.
        if RoomCodes.isSame(key, file.keys.host) { return .host }
        if let index = room.participant(withKey: key) { return .participant(index) }
        guard admission.mayGuess(remote, now: Hub.seconds) else { throw .tooMany }
        admission.wrong(remote, now: Hub.seconds)
        throw .unknown
    }

    /// The code on the wall lets somebody in; somebody's own brings them back.
    /// - Returns: the key of the participant.
    func join(code: String, name: String, from remote: String) throws(Refusal) -> String {
        let now = Hub.seconds
        let typed = RoomCodes.typed(code)
        if room.participant(withKey: typed) != nil { return typed }
        guard admission.mayGuess(remote, now: now) else { throw .tooMany }
        guard RoomCodes.isSame(typed, file.keys.code) else {
            admission.wrong(remote, now: now)
            throw .room(.refused("there is no room with this code, and nobody has it as their own"))
        }
        guard admission.mayJoin(now: now) else { throw .tooMany }
        let key = RoomCodes.participant(&random)
        do {
            try happen(.joined(key: key, name: room.freeName(for: name)), by: nil, step: nil)
        } catch { throw .room(error) }
        return key
    }

    // MARK: What happens

    func vote(_ index: Int, _ given: [String], step: Int) throws(Refusal) -> String {
        guard admission.mayAnswer(index, now: Hub.seconds) else { throw .tooMany }
        do {
            try happen(.voted(name: room.participants[index].name, given: given), by: index, step: step)
        } catch { throw .room(error) }
        return state(.participant(index))
    }

    func host(_ action: HostAction, step: Int) throws(Refusal) -> String {
        do {
            try happen(.host(action), by: nil, step: step)
        } catch { throw .room(error) }
        return state(.host)
    }

    private func happen(_ event: RoomEvent, by index: Int?, step: Int?) throws(RoomFailure) {
        let before = room.step
        let records = try room.apply(event, atStep: step)
        var isForAll = false
        if case .host = event { isForAll = true }
        keep(file.lines(event, records), isFlushed: isForAll)
        version += 1
        if isForAll || room.step != before {
            sharedVersion = version
            sharedText = room.shared.write(compact: true)
            for id in streams.keys { wake(id) }
            return
        }
        if let index {
            ownVersions[index] = version
            for id in streamsOf[index] ?? [] { wake(id) }
        }
        for id in hosts { wake(id) }
    }

    /// An answer has left this process before it is confirmed; it is on the disk when the question is closed.
    private func keep(_ lines: [String], isFlushed: Bool) {
        do {
            try record?.append(lines, isFlushed: isFlushed)
        } catch {
            LiveCommand.print("recoverscript: \(error)\n", to: STDERR_FILENO)
        }
    }

    // MARK: What is shown

    func state(_ audience: Audience) -> String {
        let now = Machine.now.seconds
        let shared = sharedText.dropLast()
        switch audience {
        case .host:
            let host = room.host(present: streamsOf.count).write(compact: true).dropLast()
            return "{\"host\":\(host),\"now\":\(now),\"shared\":\(shared)}"
        case .participant(let index):
            let own = room.own(index).write(compact: true).dropLast()
            return "{\"now\":\(now),\"own\":\(own),\"shared\":\(shared)}"
        }
    }

    var reading: String { room.reading.write(compact: true) }

    /// What the host's page shows of the way in.
    var door: String {
        let link = "\(address)#\(file.keys.code)"
        let document: JSON = [
            "address": .string(address), "code": .string(file.keys.code),
            "qr": QRCode(link).map { .array($0.rows.map(JSON.string)) } ?? .null,
        ]
        return document.write(compact: true)
    }

    private func newest(for audience: Audience) -> Int {
        switch audience {
        case .host: version
        case .participant(let index): max(sharedVersion, ownVersions[index] ?? 0)
        }
    }

    // MARK: Connections

    /// A new connection; of one participant the last counts. Nil where there are too many.
    func open(_ audience: Audience) -> Int? {
        lastStream += 1
        let id = lastStream
        switch audience {
        case .host:
            guard hosts.count < Hub.mostHosts else { return nil }
            hosts.insert(id)
        case .participant(let index):
            var open = streamsOf[index] ?? []
            if open.count >= Hub.mostTabs {
                let old = open.removeFirst()
                streams[old]?.isOver = true
                wake(old)
            }
            streamsOf[index] = open + [id]
            tellHosts()
        }
        streams[id] = Stream(audience: audience)
        return id
    }

    func closed(_ id: Int) {
        guard let stream = streams.removeValue(forKey: id) else { return }
        hosts.remove(id)
        if case .participant(let index) = stream.audience, let open = streamsOf[index], open.contains(id) {
            let left = open.filter { $0 != id }
            streamsOf[index] = left.isEmpty ? nil : left
            tellHosts()
        }
    }

    private func tellHosts() {
        version += 1
        for id in hosts { wake(id) }
    }

    /// The newest state, as soon as it is newer than what was seen.
    func next(_ id: Int, after seen: Int) async -> Update {
        guard let stream = streams[id] else { return .over }
        if !stream.isOver, newest(for: stream.audience) <= seen {
            await withCheckedContinuation { streams[id]?.waiting = $0 }
        }
        guard let now = streams[id], !now.isOver else { return .over }
        let newest = newest(for: now.audience)
        return newest > seen ? .state(state(now.audience), version: newest) : .beat
    }

    private func wake(_ id: Int) {
        let waiting = streams[id]?.waiting
        streams[id]?.waiting = nil
        waiting?.resume()
    }

    /// Every ten seconds each connection sends something, so that one that is dead is noticed.
    func beat() async {
        while true {
            try? await Task.sleep(for: .seconds(10))
            for id in streams.keys { wake(id) }
        }
    }
}

/// Why a request is not done.
enum Refusal: Error {
    case room(RoomFailure)
    /// The key is nobody's.
    case unknown
    case tooMany
}
