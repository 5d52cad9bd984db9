import FlyingFox
import FlyingSocks
import RecoverMachine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs the server, and again where it could not go on: the phones come back by themselves.
struct Server {
    let address: ListenAddress
    let port: UInt16

    /// - Parameter opened: called once, with the port, when it listens.
    func run(_ handler: some HTTPHandler, opened: @Sendable (UInt16) async -> Void) async throws {
        let (first, running) = try await start(handler, port)
        guard let bound = await first.port else { throw UsageFailure("the server does not listen") }
        await opened(bound)
        await finish(running)
        while true {
            try await Task.sleep(for: .milliseconds(100))
            if let (_, again) = try? await start(handler, bound) { await finish(again) }
        }
    }

    private func start(_ handler: some HTTPHandler, _ port: UInt16) async throws -> (HTTPServer, Task<Void, any Error>)
    {
        let server = try address.server(port: port, handler)
        // What comes first: it listens, or it cannot.
        let (outcomes, outcome) = AsyncStream.makeStream(of: (any Error)?.self)
        let running = Task {
            do {
                try await server.run()
            } catch {
                outcome.yield(error)
                throw error
            }
        }
        Task {
            try? await server.waitUntilListening()
            outcome.yield(nil)
        }
        var iterator = outcomes.makeAsyncIterator()
        if let failure = await iterator.next() ?? nil {
            if case .failed(_, EADDRNOTAVAIL, _)? = failure as? SocketError {
                throw UsageFailure("--listen: this machine has no such address; 0.0.0.0 is all that it has")
            }
            throw UsageFailure("port \(port) cannot be opened: \(Server.reason(failure)); --port takes another")
        }
        return (server, running)
    }

    private func finish(_ running: Task<Void, any Error>) async { _ = await running.result }

    private static func reason(_ error: any Error) -> String {
        if case .failed(_, let code, _)? = error as? SocketError { return Files.reason(code) }
        return "\(error)"
    }
}

extension HTTPServer {
    fileprivate var port: UInt16? {
        switch listeningAddress {
        case .ip4(_, let port)?, .ip6(_, let port)?: port
        case .unix?, nil: nil
        }
    }
}
