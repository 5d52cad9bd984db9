import FlyingFox
import FlyingSocks

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The sockets of the server, each of which sends at once what is written to it.
///
/// A system keeps a small packet back until the one before it is confirmed, and a browser that only listens confirms after up to
/// 40 milliseconds: of two votes that close after each other the second would come to the wall that much later. An accepted
/// socket is as the one that listens, which waits here first.
struct PromptPool: AsyncSocketPool {
    let pool: any AsyncSocketPool

    init(_ pool: any AsyncSocketPool = HTTPServer.defaultPool()) { self.pool = pool }

    func prepare() async throws { try await pool.prepare() }
    func run() async throws { try await pool.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // Where the system refuses it, the socket is only slower.
        var isOn: Int32 = 1
        _ = setsockopt(
            socket.file.rawValue, Int32(clamping: IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        try await pool.suspendSocket(socket, untilReadyFor: events)
    }
}
