/// The commit that the program is built from.
enum CommitConstant {
    /// - Parameter log: `.git/logs/HEAD`: a line for each time that HEAD moved, the commit before and the one behind it
    ///   first; nil where there is none.
    static func source(of log: DataFile?) -> String {
        let last = log?.text.split(separator: "\n").last?.split(separator: " ").dropFirst().first ?? ""
        let isHash = last.utf8.count >= 40 && last.allSatisfy(\.isHexDigit)
        return """
            // Generated from the log of git.

            /// The commit that the program was built from; empty where there is no git.
            let embeddedCommit = "\(isHash ? String(last) : "")"

            """
    }
}
