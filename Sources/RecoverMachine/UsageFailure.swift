/// A message for standard error and exit code 2.
package struct UsageFailure: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}
