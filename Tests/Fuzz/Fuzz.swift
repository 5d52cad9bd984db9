#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What libFuzzer calls with each input. One executable serves all targets, because a sanitized build takes minutes;
/// the environment variable RECOVER_FUZZ_TARGET chooses one of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

private let chosen: FuzzTarget = {
    let name = getenv("RECOVER_FUZZ_TARGET").map { String(cString: $0) } ?? "none"
    guard let target = FuzzTarget(rawValue: name) else {
        let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
        print("RECOVER_FUZZ_TARGET is \(name); it must be one of \(names)")
        exit(2)
    }
    return target
}()

/// A violated property ends the run, and libFuzzer keeps the input.
func require(_ holds: Bool, _ property: @autoclosure () -> String, line: UInt = #line) {
    guard !holds else { return }
    // What `print` holds back would be lost with the process.
    _ = "violated at line \(line): \(property())\n".utf8CString.withUnsafeBytes {
        write(2, $0.baseAddress, $0.count - 1)
    }
    abort()
}
