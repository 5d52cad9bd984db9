extension Int {
    /// The quotient rounded down, also below zero.
    @inlinable public func flooredQuotient(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
