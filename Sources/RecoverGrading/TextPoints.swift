import RecoverBase

extension Grader {
    /// The checks of one text with what each is worth, of 100: what is asked gives its share where it is there; what is
    /// forbidden, below zero, takes its weight where it is there. What a text that says nothing keeps to as well, such as
    /// short paragraphs, is no merit: it is forbidden to break it. What no machine judges is worth 0. Nil where there is no
    /// such deliverable.
    public func weighed(_ text: String, as path: String) -> [(check: Check, worth: Double)]? {
        guard let grade = try? grade(Source(name: path, text: text), as: path) else { return nil }
        let nothing = try? self.grade(Source(name: path, text: "x"), as: path)
        let form = Set(nothing?.checks.filter { $0.status != .fail }.map(\.id) ?? [])
        func weight(_ check: Check) -> Double { check.status == .manual ? 0 : Double(Grade.weight(of: check.id)) }
        let asked = grade.checks.reduce(0) { $0 + (form.contains($1.id) ? 0 : max(0, weight($1))) }
        return grade.checks.map { check in
            let weight = weight(check)
            guard weight > 0 else { return (check, weight) }
            let share = 100 * weight / max(1, asked)
            return (check, form.contains(check.id) && asked > 0 ? -share : share)
        }
    }
}
