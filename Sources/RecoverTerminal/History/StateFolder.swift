#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where programs keep what should survive them but is no setting: the XDG base directory specification.
enum StateFolder {
    /// The folder of a program in `XDG_STATE_HOME` or `~/.local/state`; nil where neither can be had. A relative path
    /// in the variable counts as unset, as the specification says.
    static func path(of program: String) -> String? {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return "\(state)/\(program)" }
        if let home = environment("HOME"), home.hasPrefix("/") { return "\(home)/.local/state/\(program)" }
        return nil
    }

    /// Makes a folder, and those it stands in, for its owner alone.
    static func make(_ folder: String) {
        guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
        make(parent(of: folder))
        mkdir(folder, 0o700)
    }

    /// What stands before the last slash.
    static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
