import Glibc

/// A program on a terminal of its own, driven as a person would: keys in, a screen out.
///
/// Every wait has a deadline. The program is killed with the terminal.
public final class PseudoTerminal {
    /// Why something did not come true.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public private(set) var screen: Screen
    /// Every byte that the program wrote.
    public private(set) var output: [UInt8] = []
    private let master: Int32
    private let process: pid_t
    private var status: Int32?
    private let patience: Double

    /// Starts a program.
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - environment: all of it; `TERM`, `LANG` and `PATH` are given unless they are set here.
    ///   - patience: seconds that each wait may take.
    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
        columns: Int = 80, rows: Int = 24, patience: Double = 20
    ) throws(Failure) {
        self.patience = patience
        screen = Screen(columns: columns, rows: rows)
        let (master, path) = try Self.open()
        self.master = master
        Self.resize(master, columns: columns, rows: rows)
        let defaults = ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
        process = try Self.spawn(
            [program] + arguments, on: path,
            environment: defaults.merging(environment) { _, given in given }.map { "\($0)=\($1)" }
        )
    }

    deinit {
        if status == nil {
            // The program leads its session; whatever it started and left belongs to it.
            kill(-process, SIGKILL)
            var ignored: Int32 = 0
            waitpid(process, &ignored, 0)
        }
        close(master)
    }

    /// Types keys; names of special ones are in `Key`.
    public func send(_ keys: String) throws(Failure) {
        var rest = Array(keys.utf8)[...]
        let deadline = Self.now + patience
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 512)) }
            if count > 0 { rest = rest.dropFirst(count) }
            // A program that echoes a long paste stops reading until it is read from.
            receive(within: 0.01)
            if Self.now > deadline { throw failure("the program takes no more input") }
        }
    }

    /// Waits until a text is on the screen.
    public func wait(for text: String) throws(Failure) {
        try wait("for `\(text)`") { $0.text.contains(text) }
    }

    /// Waits until the screen is as wanted; `what` completes "waited …".
    public func wait(_ what: String, until isReady: (Screen) -> Bool) throws(Failure) {
        let deadline = Self.now + patience
        while !isReady(screen) {
            let isOpen = receive(within: max(0, min(0.2, deadline - Self.now)))
            if isReady(screen) { return }
            if !isOpen { throw failure("waited \(what), but the program closed the terminal") }
            if Self.now > deadline { throw failure("waited \(what)") }
        }
    }

    /// Waits until the line with the cursor is `text`, spaces at its end left out.
    public func wait(forLine text: String) throws(Failure) {
        try wait("for the line `\(text)`") { $0.line == text }
    }

    /// Waits for the end of the program.
    /// - Returns: its exit status, or 128 + the signal that ended it.
    public func waitForExit() throws(Failure) -> Int32 {
        let deadline = Self.now + patience
        while Self.now <= deadline {
            let isOpen = receive(within: 0.005)
            var result: Int32 = 0
            if waitpid(process, &result, WNOHANG) == process {
                // The kernel hands on the last words of a program some time after its end.
                let end = min(deadline, Self.now + 1)
                while receive(within: 0.05) && Self.now <= end {}
                let code = result & 0x7F == 0 ? (result >> 8) & 0xFF : 128 + (result & 0x7F)
                status = code
                return code
            }
            if !isOpen { usleep(2000) }
        }
        throw failure("waited for the end of the program")
    }

    /// Changes the window's size, which the kernel tells the program by a signal.
    public func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        Self.resize(master, columns: columns, rows: rows)
    }

    /// Sends the program a signal past the terminal.
    public func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Puts what the program writes on the screen.
    /// - Returns: false when nothing can come any more.
    @discardableResult
    private func receive(within seconds: Double) -> Bool {
        var input = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&input, 1, Int32(seconds * 1000)) > 0 else { return true }
        // The kernel looks for output first and for the end after that: what a program wrote in between, just before it
        // ended, is there although only the end is reported. Reading tells.
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = block.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        output += block[..<count]
        screen.show(block[..<count])
        return true
    }

    private func failure(_ what: String) -> Failure {
        let border = String(repeating: "-", count: screen.columns)
        return Failure(description: "\(what)\n\(border)\n\(screen.text)\n\(border)\ncursor at \(screen.cursor)")
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
