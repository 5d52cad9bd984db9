/// How often somebody may do something: a bucket that fills again with time.
public struct TokenBucket: Sendable {
    private let capacity: Double
    private let perSecond: Double
    private var tokens: Double
    private var last: Double

    /// - Parameters:
    ///   - capacity: how much may come at once.
    ///   - now: seconds, from any beginning.
    public init(capacity: Double, perSecond: Double, now: Double) {
        self.capacity = capacity
        self.perSecond = perSecond
        tokens = capacity
        last = now
    }

    public mutating func take(now: Double) -> Bool {
        tokens = content(now)
        last = max(last, now)
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }

    public func isEmpty(now: Double) -> Bool { content(now) < 1 }

    private func content(_ now: Double) -> Double { min(capacity, tokens + max(0, now - last) * perSecond) }
}

/// Who is asked too much of: guesses of codes by address, answers by participant.
public struct Admission: Sendable {
    private var guesses: [String: TokenBucket] = [:]
    private var answers: [Int: TokenBucket] = [:]
    private var joins: TokenBucket
    private static let mostAddresses = 4096

    public init(now: Double) {
        joins = TokenBucket(capacity: 600, perSecond: 20, now: now)
    }

    /// Whether an address may try a code; each wrong one is told by `wrong`. A room behind one address has typing mistakes.
    public func mayGuess(_ address: String, now: Double) -> Bool { guesses[address]?.isEmpty(now: now) != true }

    public mutating func wrong(_ address: String, now: Double) {
        if guesses.count >= Admission.mostAddresses, guesses[address] == nil { guesses.removeAll() }
        _ = guesses[address, default: TokenBucket(capacity: 30, perSecond: 0.5, now: now)].take(now: now)
    }

    public mutating func mayJoin(now: Double) -> Bool { joins.take(now: now) }

    public mutating func mayAnswer(_ participant: Int, now: Double) -> Bool {
        answers[participant, default: TokenBucket(capacity: 20, perSecond: 0.5, now: now)].take(now: now)
    }
}

/// Which names a browser may have for this server. A page of somebody else's can let a name of its own lead here, but no address.
public struct AllowedHosts: Sendable {
    private let names: Set<String>

    /// - Parameter names: of the machine, besides its addresses and `localhost`.
    public init(names: [String]) {
        self.names = Set(names.map { $0.lowercased() } + ["localhost"])
    }

    /// - Parameters:
    ///   - host: the header `Host`: a name or an address, with or without a port.
    ///   - origin: the header `Origin`; nil where there is none, as for what is no page.
    public func allow(host: String?, origin: String?) -> Bool {
        guard let host, let name = AllowedHosts.name(of: host), names.contains(name) || AllowedHosts.isAddress(name)
        else { return false }
        guard let origin else { return true }
        return origin.lowercased() == "http://\(host.lowercased())"
    }

    /// Without the port; nil where it is no host.
    static func name(of host: String) -> String? {
        let host = host.lowercased()
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            let rest = host[host.index(after: end)...]
            return isPort(rest) ? String(host[host.index(after: host.startIndex)..<end]) : nil
        }
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2, parts.count == 1 || isPort(":" + parts[1])
        else { return nil }
        return String(name)
    }

    private static func isPort(_ text: some StringProtocol) -> Bool {
        text.isEmpty || text.hasPrefix(":") && text.utf8.count <= 6 && text.utf8.dropFirst().allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isAddress(_ name: String) -> Bool {
        if name.contains(":") { return name.utf8.allSatisfy { isDigit($0) || "abcdef:.".utf8.contains($0) } }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.count <= 3 && part.utf8.allSatisfy(isDigit)
                    && (Int(reading: part) ?? 256) < 256
            }
    }
}
