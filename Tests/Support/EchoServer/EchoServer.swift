import FlyingFox
import Foundation

/// A bare WebSocket echo, for `Tests/Support/LivePlay/load.py` to measure a live room beside it.
@main
struct EchoServer {
    static func main() async throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: 0)
        let server = HTTPServer(config: .init(address: address, logger: .disabled))
        await server.appendRoute("GET /echo", to: .webSocket(Echo()))
        let running = Task { try await server.run() }
        try await server.waitUntilListening()
        if case .ip4(_, let port)? = await server.listeningAddress {
            FileHandle.standardOutput.write(Data("port \(port)\nCtrl-C ends it.\n".utf8))
        }
        try await running.value
    }

    struct Echo: WSMessageHandler {
        func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> { client }
    }
}
