extension RandomAccessCollection where Index == Int {
    /// The first index of whose element something holds that also holds of all elements behind it, or `endIndex`, in
    /// logarithmic time (the name is that of Swift Algorithms).
    @inlinable public func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
