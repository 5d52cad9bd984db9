import ArgumentParser

/// One of a few words. It lists them itself: ArgumentParser's own ways have the whole program searched for what each such
/// type conforms to, at every start.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
    init?(argument: String) { self.init(rawValue: argument) }

    static var allValueStrings: [String] { allCases.map { $0.rawValue } }

    static var allValueDescriptions: [String: String] { [:] }

    var defaultValueDescription: String { rawValue }
}
