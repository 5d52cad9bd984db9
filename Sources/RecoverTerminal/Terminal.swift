#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is known of the terminal behind a descriptor. Asked anew each time, since windows change their size.
public struct Terminal: Sendable {
    private let descriptor: Int32

    public static let input = Terminal(descriptor: STDIN_FILENO)
    public static let output = Terminal(descriptor: STDOUT_FILENO)
    public static let errors = Terminal(descriptor: STDERR_FILENO)

    public init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Whether a person can be asked: both standard input and standard output are a terminal.
    public static var isInteractive: Bool { input.isTerminal && output.isTerminal }

    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Columns: the window's, else `COLUMNS`, else 80.
    public var width: Int { size?.columns ?? positive("COLUMNS") ?? 80 }

    /// Columns for a line of a file beside its number: a terminal breaks what is wider.
    public var excerptWidth: Int { isTerminal ? min(100, width - 8) : 100 }

    /// Rows: the window's, else `LINES`, else 24.
    public var height: Int { size?.rows ?? positive("LINES") ?? 24 }

    /// Whether to colour what goes there when nobody said otherwise: it is a terminal, `NO_COLOR` is unset or empty,
    /// and `TERM` is not `dumb`.
    public var showsColour: Bool {
        isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// Whether the escape sequences that clear a screen do so there.
    public var clearsScreen: Bool { isTerminal && environment("TERM") != "dumb" }

    private var size: (columns: Int, rows: Int)? {
        var window = winsize()
        guard ioctl(descriptor, UInt(clamping: TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return nil
        }
        return (Int(wide: window.ws_col), Int(wide: window.ws_row))
    }

    private func positive(_ name: String) -> Int? {
        environment(name).flatMap { Int(reading: $0) }.flatMap { $0 > 0 ? $0 : nil }
    }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
