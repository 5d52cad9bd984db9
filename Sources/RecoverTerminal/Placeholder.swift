// readline's state lives in C globals; `@preconcurrency` lets Swift 6 mode read them.
@preconcurrency import CReadline

/// The version of the readline library that is linked in; holds the target's place and proves that readline links.
public var readlineVersion: String {
    String(cString: rl_library_version)
}
