#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file that statements are remembered in between sessions, readable by its owner alone.
///
/// Several sessions may write to it at once: each statement is appended under a lock, and where the file is written
/// anew, it is read first, under the same lock, and replaced by renaming. Nothing here fails aloud: a history that
/// cannot be kept must not stand in the way of the work.
public struct HistoryFile: Sendable {
    public let path: String
    /// Entries kept, the newest.
    public let limit: Int

    /// Longer texts are not remembered between sessions.
    static let textLimit = 100_000
    /// What is read of a file at most, from its end.
    static let sizeLimit = 8_000_000

    public init(path: String, limit: Int = 2000) {
        self.path = path
        self.limit = limit
    }

    /// `recoverscript/history` in the user's state folder; nil where there is none.
    public static var standard: HistoryFile? {
        StateFolder.path(of: "recoverscript").map { HistoryFile(path: $0 + "/history") }
    }

    /// The entries, oldest first, each text once.
    /// - Parameter compacting: also take repeated and too many entries out of the file.
    public func load(compacting: Bool) -> [HistoryEntry] {
        let locked = LockedFile(path: path)
        guard compacting else {
            return HistoryEntry.compacted(locked.read(limit: Self.sizeLimit).map(Self.entries) ?? [], limit: limit)
        }
        guard access(path, F_OK) == 0 else { return [] }
        return locked.withLock { file in
            let bytes = file.read(limit: Self.sizeLimit)
            let entries = Self.entries(bytes)
            let kept = HistoryEntry.compacted(entries, limit: limit)
            if kept.count < entries.count || bytes.count == Self.sizeLimit {
                file.replace(by: Self.encoded(kept))
            }
            return kept
        } ?? load(compacting: false)
    }

    /// Remembers a text as the newest.
    /// - Parameter isKnown: the file may have it already, and the older one goes.
    public func append(_ text: String, isKnown: Bool) {
        guard text.utf8.count <= Self.textLimit else { return }
        let entry = HistoryEntry(text, time: time(nil))
        StateFolder.make(StateFolder.parent(of: path))
        _ = LockedFile(path: path).withLock { file in
            if isKnown {
                let entries = Self.entries(file.read(limit: Self.sizeLimit)) + [entry]
                file.replace(by: Self.encoded(HistoryEntry.compacted(entries, limit: limit)))
            } else {
                // A session that was killed while it wrote may have left half a line.
                file.append((file.endsInLineFeed ? "" : "\n") + entry.encoded)
            }
        }
    }

    private static func entries(_ bytes: [UInt8]) -> [HistoryEntry] {
        HistoryEntry.decode(String(decoding: bytes, as: UTF8.self))
    }

    private static func encoded(_ entries: [HistoryEntry]) -> String {
        entries.map(\.encoded).joined()
    }
}
