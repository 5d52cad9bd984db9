/// Numbers the names of files in the order in which they come. A case has a few, which are looked through; a session that
/// goes on for thousands of statements has one for each, which are hashed.
///
/// The first `Dictionary` of a process makes the runtime search all conformances of the program, which costs a tenth of
/// checking a small file.
struct NameIndex: Sendable {
    private static let walkLimit = 16

    private var names: [String] = []
    private var places: [String: Int] = [:]

    var count: Int { names.count }

    func place(of name: String) -> Int? {
        names.count > NameIndex.walkLimit ? places[name] : names.firstIndex(of: name)
    }

    /// Whether the name is new; it has the next number then.
    mutating func insert(_ name: String) -> Bool {
        guard place(of: name) == nil else { return false }
        names.append(name)
        if names.count > NameIndex.walkLimit + 1 {
            places[name] = names.count - 1
        } else if names.count == NameIndex.walkLimit + 1 {
            for (place, name) in names.enumerated() { places[name] = place }
        }
        return true
    }
}
