import RecoverBase

extension Grader {
    /// The checks of one text with what each is worth, of 100: what is asked gives its share where it is there; what is
    /// forbidden, below zero, takes its weight where it is there. What no machine judges is worth 0. Nil where there is no such deliverable.
    public func weighed(_ text: String, as path: String) -> [(check: Check, worth: Double)]? {
        guard let grade = try? grade(Source(name: path, text: text), as: path) else { return nil }
        let asked = grade.checks.reduce(0) { $0 + ($1.status == .manual ? 0 : max(0, Grade.weight(of: $1.id))) }
        return grade.checks.map { check in
            guard check.status != .manual else { return (check, 0) }
            let weight = Double(Grade.weight(of: check.id))
            return (check, weight > 0 ? 100 * weight / Double(max(1, asked)) : weight)
        }
    }
}
