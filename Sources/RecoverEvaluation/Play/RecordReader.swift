import RecoverBase

/// Reads a file of records block by block, in one pass: no more of it is held than the run at hand, whatever the file's length.
public struct RecordReader: Sendable {
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// No run is longer; what goes beyond it is left out, and named.
    private static let longestRun = Source.sizeLimit
    /// More different lines are not remembered, but read again; so are long ones.
    private static let (mostLines, longestLine) = (4096, 256)

    /// What is not read yet, without a line end in its first `searched` bytes.
    private var buffer: [UInt8] = []
    private var searched = 0
    /// Nil until the first bytes are there.
    private var isOlder: Bool?
    /// False once the first line says that it is no record.
    private var isRecord = true
    private var isTooLong = false
    private var line = 0
    private var run: PlayRecord?
    private var runLength = 0
    /// The runs of a live room, whose lines stand as they came: they are handed on at the end.
    private var room: [PlayRecord] = []
    private var placesInRoom: [String: Int] = [:]
    /// Who has answered the question that is open in a live room.
    private var answering: Set<String> = []

    /// Many people give the same answers: what the lines meant that came before.
    private var lines = ByteTable()
    private var meanings: [PlayRecord.Event] = []

    public init() {}

    /// Takes the next block of the file, and hands on each run that ends in it.
    /// - Returns: false where nothing more of the file is wanted.
    public mutating func take(_ bytes: [UInt8], _ use: (PlayRecord) -> Void) -> Bool {
        buffer += bytes
        if isOlder == nil, buffer.count >= OlderRecord.firstLine.utf8.count || buffer.contains(RecordReader.newline) {
            isOlder = OlderRecord.isOne(buffer)
        }
        guard isOlder == false else { return buffer.count <= RecordReader.longestRun }
        var start = 0
        while isRecord, let end = nextLineEnd() {
            read(start..<end, use)
            start = end + 1
        }
        buffer.removeSubrange(..<start)
        searched = buffer.count
        if buffer.count > RecordReader.longestRun {
            buffer = []
            searched = 0
            leaveTooLong()
        }
        return isRecord
    }

    /// Hands on the last run.
    /// - Returns: false where the file is no record.
    public mutating func finish(_ use: (PlayRecord) -> Void) -> Bool {
        if isOlder ?? OlderRecord.isOne(buffer) {
            guard let record = OlderRecord.read(String(decoding: buffer, as: UTF8.self)) else { return false }
            use(record)
            return true
        }
        guard isRecord, run != nil || !room.isEmpty else { return false }
        let isBlank = buffer.isEmpty || buffer == [RecordReader.carriageReturn]
        if !isBlank { reject("its last line is cut off") }
        if !room.isEmpty { room[0].open = answering.count }
        room.forEach(use)
        if let run { use(run) }
        return true
    }

    // MARK: Lines

    private mutating func nextLineEnd() -> Int? {
        while searched < buffer.count {
            searched += 1
            if buffer[searched - 1] == RecordReader.newline { return searched - 1 }
        }
        return nil
    }

    private mutating func read(_ place: Range<Int>, _ use: (PlayRecord) -> Void) {
        line += 1
        if isTooLong {
            // The rest of a line whose beginning was left out.
            isTooLong = false
            return
        }
        if place.isEmpty || place.count == 1 && buffer[place.lowerBound] == RecordReader.carriageReturn { return }
        runLength += place.count
        if run != nil, let known = lines.find(buffer, place) {
            add(meanings[known])
            return
        }
        // Bytes that are no UTF-8 cost no more than the characters that they stand for.
        let json =
            (try? JSON(parsing: buffer[place]))
            ?? (try? JSON(parsing: String(decoding: buffer[place], as: UTF8.self)))
        if let head = json.flatMap({ PlayRecord(head: $0) }) {
            if !room.isEmpty || run == nil && head.isRoom {
                if let name = head.participant { placesInRoom[name] = room.count }
                var head = head
                head.isInRoom = !room.isEmpty
                return room.append(head)
            }
            if let run { use(run) }
            run = head
            runLength = 0
        } else if !room.isEmpty {
            addToRoom(json)
        } else if run == nil {
            isRecord = false
        } else if let event = json.flatMap({ PlayRecord.Event($0) }) {
            if meanings.count < RecordReader.mostLines, place.count <= RecordReader.longestLine {
                _ = lines.add(buffer, place)
                meanings.append(event)
            }
            add(event)
        } else {
            reject("line \(line) says nothing that happens in a run")
        }
    }

    /// Lines with `live` tell what happened in the room; an event says whose it is, or is the room's own.
    private mutating func addToRoom(_ json: JSON?) {
        if case .string(let name)? = json?["live"] { return follow(name, of: json?["participant"]) }
        if json?["live"] != nil { return }
        guard runLength <= RecordReader.longestRun else { return leaveTooLong(isLine: false) }
        var place: Int? = 0
        if case .string(let name)? = json?["participant"] { place = placesInRoom[name] }
        guard let place, let event = json.flatMap({ PlayRecord.Event($0) }) else {
            return reject("line \(line) says nothing that happens in a run")
        }
        room[place].events.append(event)
    }

    private mutating func follow(_ happened: String, of participant: JSON?) {
        switch happened {
        case "vote": if case .string(let name)? = participant { answering.insert(name) }
        case "reveal", "counts": answering = []
        default: break
        }
    }

    private mutating func reject(_ words: String) {
        if room.isEmpty { run?.rejects.append(words) } else { room[room.count - 1].rejects.append(words) }
    }

    private mutating func add(_ event: PlayRecord.Event) {
        guard runLength <= RecordReader.longestRun else { return leaveTooLong(isLine: false) }
        run?.events.append(event)
    }

    /// Once for each run.
    private mutating func leaveTooLong(isLine: Bool = true) {
        isTooLong = isLine
        let words = "more than \(RecordReader.longestRun >> 20) MB stand, and the rest is left out"
        if run == nil, room.isEmpty { isRecord = false }
        if (room.last ?? run)?.rejects.last != words { reject(words) }
    }
}
