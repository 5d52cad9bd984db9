/// The settings of a statement, lowest layer first. Most statements are said once: an array for each of them would be most
/// of the memory of a model.
public struct Settings: Sendable, RandomAccessCollection {
    private var only: Setting?
    /// All of them, where there is more than one.
    private var several: [Setting] = []

    public init() {}

    public var startIndex: Int { 0 }
    public var endIndex: Int { several.isEmpty ? (only == nil ? 0 : 1) : several.count }

    public subscript(index: Int) -> Setting {
        guard several.isEmpty, let only, index == 0 else { return several[index] }
        return only
    }

    public var last: Setting? { several.last ?? only }

    public mutating func append(_ setting: Setting) {
        if !several.isEmpty {
            several.append(setting)
        } else if let first = only {
            several = [first, setting]
        } else {
            only = setting
        }
    }
}
