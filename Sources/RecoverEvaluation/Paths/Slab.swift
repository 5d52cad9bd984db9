/// Memory that only grows, for a walk that writes to it at every step: an array would ask each time who else holds it. In debug
/// builds an index out of range traps.
struct Slab<Element: BitwiseCopyable>: ~Copyable {
    private var elements: UnsafeMutableBufferPointer<Element>

    init(repeating element: Element, count: Int) {
        elements = .allocate(capacity: max(1, count))
        elements.initialize(repeating: element)
    }

    init(_ array: [Element]) {
        elements = .allocate(capacity: array.count)
        _ = elements.initialize(fromContentsOf: array)
    }

    deinit { elements.deallocate() }

    /// Where the first element lies, until the slab grows.
    var address: UnsafeMutablePointer<Element> {
        elements.baseAddress.unsafelyUnwrapped
    }

    subscript(index: Int) -> Element {
        @inline(__always) get { elements[index] }
        @inline(__always) nonmutating set { elements[index] = newValue }
    }

    /// Makes room for so many.
    @inline(__always)
    mutating func reserve(_ count: Int, filling element: Element) {
        if count > elements.count { grow(to: max(count, 2 * elements.count), filling: element) }
    }

    private mutating func grow(to count: Int, filling element: Element) {
        let more = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
        let next = more.moveInitialize(fromContentsOf: elements)
        more[next...].initialize(repeating: element)
        elements.deallocate()
        elements = more
    }
}
