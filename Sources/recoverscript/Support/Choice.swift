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

/// A value that is left out where nobody gives it, so that the help says nothing of a default. One option is no group of
/// options: each group costs a start as much as five options.
protocol Leavable: ExpressibleByArgument {}

extension Leavable {
    var defaultValueDescription: String { "" }
}
