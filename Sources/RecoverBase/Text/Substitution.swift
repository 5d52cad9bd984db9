extension StringProtocol {
    /// With another text wherever `old` stands. By bytes: a letter's accent behind a mark does not hide the mark.
    public func substituting(_ old: String, with new: String, atMost limit: Int = .max) -> String {
        let bytes = Array(utf8)
        let sought = Array(old.utf8)
        guard let first = sought.first, bytes.count >= sought.count else { return String(self) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        var count = 0
        while index < bytes.count {
            if count < limit, bytes[index] == first, bytes[index...].starts(with: sought) {
                out += new.utf8
                index += sought.count
                count += 1
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
