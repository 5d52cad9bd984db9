import RecoverBase
import RecoverModel

/// Numbers, lengths and times as a sentence has them.
public enum Figures {
    /// `two` up to ten, then digits.
    public static func word(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// `120–160`, `at most 80`, `at least 5`, `six`.
    static func range(_ bounds: Bounds) -> String {
        switch (bounds.lower, bounds.upper) {
        case (let low?, let high?) where low == high: word(low)
        case (let low?, let high?) where low > 0: "\(low)–\(high)"
        default: bounds.phrase
        }
    }

    /// `120–160 words`, `six questions`; an open one is its labelled blank.
    static func count(_ bounds: Bounds, _ noun: String, at path: String) -> Phrasing {
        if let needed = bounds.needed { return "\(needed: needed, at: path) \(noun)s" }
        return "\(range(bounds), at: path) \(bounds.upper == 1 ? noun : noun + "s")"
    }

    /// `20-minute`, of `20 minutes`; nil for what is no single length.
    public static func adjective(_ words: String) -> String? {
        let parts = words.split(separator: " ")
        guard parts.count == 2, Double(parts[0]) != nil else { return nil }
        return "\(parts[0])-\(parts[1].hasSuffix("s") ? parts[1].dropLast() : parts[1])"
    }

    /// `Thursday 5 March, 10:00 UTC`: the weekday spares the reader a calculation, the year goes without saying.
    public static func time(_ moment: Moment, in zone: ZoneRules) -> String {
        let day = "\(weekdays[moment.date.weekday - 1]) \(moment.date.day) \(months[moment.date.month - 1])"
        guard let time = moment.timeOfDay else { return day }
        return "\(day), \(zeroPadded(time / 3600, 2)):\(zeroPadded(time / 60 % 60, 2)) \(name(moment.offset, zone))"
    }

    private static func name(_ offset: Int?, _ zone: ZoneRules) -> String {
        guard let offset else { return zone.name }
        guard offset != 0 else { return "UTC" }
        let minutes = abs(offset) / 60
        return "UTC\(offset < 0 ? "-" : "+")\(zeroPadded(minutes / 60, 2)):\(zeroPadded(minutes % 60, 2))"
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension String {
    /// With a full stop, unless it ends in a mark of its own.
    public var sentence: String {
        guard let last else { return self }
        return ".!?:…\"".contains(last) ? self : self + "."
    }

    /// In the middle of a sentence: `Service levels` is `service levels`, `SLA` stays.
    var loweredFirst: String {
        let head = prefix(2)
        guard head.count == 2, head.last?.isLowercase == true || head.last == " ", head.first != "I" else {
            return self
        }
        return lowercasedFirst
    }

    private var lowercasedFirst: String {
        var text = first.map { $0.lowercased() } ?? ""
        text.append(contentsOf: dropFirst())
        return text
    }
}
