/// The stories of all codes, in alphabetical order.
public enum Catalogue {
    public static let entries: [CatalogueEntry] = all.sorted { $0.code < $1.code }

    /// The story of a code. Every code has one; a test sees to that.
    public static func entry(_ code: Code) -> CatalogueEntry? { all.first { $0.code == code } }

    private static let all: [CatalogueEntry] =
        texts + numbers + statements + conditions + names + files + advice + exercises
}
