/// What libFuzzer calls with each input; holds the target's place until its first fuzz target is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    0
}
