import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `play --live` as a process of its own, ended with its test.
final class LiveServer {
    let process = Process()
    let port: UInt16
    let code: String
    let hostKey: String
    let announced: String

    init(_ file: String, _ more: String..., program folder: URL? = nil) throws {
        let folder = try #require(folder ?? Bundle.main.executableURL?.deletingLastPathComponent())
        process.executableURL = folder.appending(path: "recoverscript")
        process.arguments = ["play", file, "--live", "--port", "0"] + more
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        var text = ""
        while !text.contains("Ctrl-C ends it.") {
            let data = pipe.fileHandleForReading.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
        }
        announced = text
        let found = try #require(text.firstMatch(of: /http:\/\/[^\/]*:(\d+)\/  code ([A-Z0-9]+)/), "\(text)")
        port = try #require(UInt16(found.1))
        code = String(found.2)
        hostKey = String(try #require(text.firstMatch(of: /host#([A-Z0-9]+)/)).1)
    }

    /// At once, as when the machine loses its power.
    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    deinit { if process.isRunning { kill() } }

    // MARK: Requests

    struct Answer {
        var status: Int
        var head: String
        var body: String
        var json: [String: Any] { (try? CommandTests.json(body)) ?? [:] }
    }

    func send(
        _ method: String, _ path: String, key: String? = nil, body: String? = nil, headers: [String] = [],
        host: String? = nil
    ) throws -> Answer {
        let socket = try Connection(port)
        var head =
            ["\(method) \(path) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + headers
        if let key { head.append("Authorization: Bearer \(key)") }
        if let body { head += ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"] }
        socket.write((head + ["", body ?? ""]).joined(separator: "\r\n"))
        let text = String(decoding: socket.readToEnd(), as: UTF8.self)
        let parts = text.components(separatedBy: "\r\n\r\n")
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Answer(status: status, head: parts[0], body: parts.dropFirst().joined(separator: "\r\n\r\n"))
    }

    /// The key of somebody who joins.
    func join(_ name: String) throws -> String {
        let answer = try send("POST", "/join", body: try text(["code": code, "name": name]))
        return try #require(answer.json["key"] as? String, "\(answer.body)")
    }

    /// The step that the room is at.
    func step() throws -> Int {
        let shared = try send("GET", "/state", key: hostKey).json["shared"] as? [String: Any]
        return try #require(shared?["step"] as? Int)
    }

    @discardableResult
    func vote(_ key: String, _ given: String...) throws -> Answer {
        try send("POST", "/vote", key: key, body: try text(["given": given, "step": try step()]))
    }

    @discardableResult
    func host(_ action: String, _ more: [String: Any] = [:]) throws -> Answer {
        try send(
            "POST", "/host", key: hostKey,
            body: try text(more.merging(["live": action, "step": try step()]) { $1 }))
    }

    func shared(_ key: String) throws -> [String: Any] {
        try #require(try send("GET", "/state", key: key).json["shared"] as? [String: Any])
    }

    private func text(_ members: [String: Any]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
    }

    // MARK: A socket that is told of every change

    func stream(_ key: String) throws -> Connection {
        let socket = try Connection(port)
        socket.write(
            """
            GET /stream?key=\(key) HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r
            Sec-WebSocket-Version: 13\r
            \r

            """)
        let head = socket.readHead()
        try #require(head.hasPrefix("HTTP/1.1 101"), "\(head)")
        return socket
    }
}

/// A connection to this machine. Nothing waits longer than ten seconds.
final class Connection {
    private let descriptor: Int32

    init(_ port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(result == 0)
    }

    deinit { close(descriptor) }

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) { _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    func readToEnd() -> [UInt8] {
        var bytes: [UInt8] = []
        while let more = read(atMost: 65_536) { bytes += more }
        return bytes
    }

    func readHead() -> String {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8), let more = read(atMost: 1) { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The next state that a socket brings; nil where it was closed. What only shows that both are there is passed by.
    func nextState() throws -> [String: Any]? {
        while true {
            guard let head = read(exactly: 2) else { return nil }
            var length = Int(head[1] & 0x7F)
            if length == 126 { length = (read(exactly: 2) ?? []).reduce(0) { $0 << 8 | Int($1) } }
            if length == 127 { length = (read(exactly: 8) ?? []).reduce(0) { $0 << 8 | Int($1) } }
            let payload = read(exactly: length) ?? []
            if head[0] & 15 == 8 { return nil }
            if !payload.isEmpty { return try json(String(decoding: payload, as: UTF8.self)) }
        }
    }

    private func read(exactly count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard let more = read(atMost: count - bytes.count) else { return nil }
            bytes += more
        }
        return bytes
    }

    private func read(atMost count: Int) -> [UInt8]? {
        var block = [UInt8](repeating: 0, count: count)
        let got = Glibc.recv(descriptor, &block, count, 0)
        return got > 0 ? Array(block[..<got]) : nil
    }
}
