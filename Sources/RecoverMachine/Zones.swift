import RecoverBase
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the rules of time zones from the C library: right in a static binary, where Foundation's are not.
package enum Zones {
    /// Years whose changes of offset are read. A case lies in between.
    private static let years = 1990...2060

    /// A folder of cases asks for the same few zones again and again, and looking for their changes takes long.
    private static let known = Mutex<[String: ZoneRules]>([:])

    /// Nil where the machine knows no zone of that name: the C library would silently take UTC.
    package static func rules(named name: String) -> ZoneRules? {
        guard isKnown(name) else { return nil }
        return known.withLock { zones in
            if let zone = zones[name] { return zone }
            let zone = read(name)
            zones[name] = zone
            return zone
        }
    }

    private static func read(_ name: String) -> ZoneRules {
        let old = getenv("TZ").map { String(cString: $0) }
        setenv("TZ", name, 1)
        tzset()
        defer {
            if let old { setenv("TZ", old, 1) } else { unsetenv("TZ") }
            tzset()
        }
        return ZoneRules(name: name, initialOffset: offset(at: seconds(years.lowerBound)), transitions: transitions())
    }

    private static func isKnown(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains(".."),
            name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return false }
        var info = stat()
        return stat("/usr/share/zoneinfo/\(name)", &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    private static func seconds(_ year: Int) -> Int {
        CivilDate(year: year, month: 1, day: 1).map { $0.daysSinceEpoch * 86_400 } ?? 0
    }

    /// Looks once a week and, where the offset differs, halves the week until it has the second.
    private static func transitions() -> [ZoneRules.Transition] {
        var found: [ZoneRules.Transition] = []
        var at = seconds(years.lowerBound)
        var current = offset(at: at)
        let end = seconds(years.upperBound)
        while at < end {
            let next = at + 7 * 86_400
            let after = offset(at: next)
            if after != current {
                var low = at
                var high = next
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if offset(at: middle) == current { low = middle } else { high = middle }
                }
                found.append(.init(at: high, offset: after))
                current = after
            }
            at = next
        }
        return found
    }

    private static func offset(at seconds: Int) -> Int {
        var time = time_t(seconds)
        var parts = tm()
        localtime_r(&time, &parts)
        return parts.tm_gmtoff
    }
}
