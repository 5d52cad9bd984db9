import FlyingFox
import FlyingSocks
import RecoverBase
import RecoverMachine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where the server listens, and how others reach it there.
struct ListenAddress {
    private let text: String
    private let isIP6: Bool

    init(_ text: String) throws {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            isIP6 = false
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            isIP6 = true
        } else {
            throw UsageFailure(
                "--listen: `\(text)` is no address; write one of this machine's, or 0.0.0.0 for all of them")
        }
        self.text = text
    }

    /// Others than this machine can reach it.
    var isOpen: Bool { !text.hasPrefix("127.") && text != "::1" }

    private var isAny: Bool { text == "0.0.0.0" || text == "::" }

    /// The addresses for people to open, which end in a slash: one for each network that this machine is in.
    func joins(port: UInt16) -> [String] {
        let outside = isAny ? ListenAddress.outside : [text]
        return (outside.isEmpty ? ["127.0.0.1"] : outside).map { url($0, port) }
    }

    /// The same for the host, who sits at this machine.
    func host(port: UInt16) -> String { url(isAny ? (isIP6 ? "::1" : "127.0.0.1") : text, port) }

    private func url(_ address: String, _ port: UInt16) -> String {
        "http://\(address.contains(":") ? "[\(address)]" : address):\(port)/"
    }

    func server(port: UInt16, _ handler: some HTTPHandler) throws -> HTTPServer {
        func configured(_ address: some SocketAddress) -> HTTPServer {
            // Longer bodies are refused before they are read; what is shorter is read at once.
            let configuration = HTTPServer.Configuration(
                address: address, timeout: 15, sharedRequestBufferSize: Door.mostBytes,
                sharedRequestReplaySize: Door.mostBytes, pool: PromptPool(), logger: .disabled)
            return HTTPServer(config: configuration, handler: handler)
        }
        return isIP6
            ? configured(try .inet6(ip6: text, port: port) as sockaddr_in6)
            : configured(try .inet(ip4: text, port: port) as sockaddr_in)
    }

    /// What this machine calls itself.
    static var machineNames: [String] {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return [] }
        let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return name.isEmpty ? [] : [name, "\(name).local"]
    }

    /// This machine's addresses (IPv4) on networks.
    private static var outside: [String] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        var found: [String] = []
        var next = first
        while let entry = next?.pointee {
            next = entry.ifa_next
            guard let address = entry.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET),
                entry.ifa_flags & UInt32(clamping: IFF_UP) != 0, entry.ifa_flags & UInt32(clamping: IFF_LOOPBACK) == 0
            else { continue }
            var buffer = [CChar](repeating: 0, count: Int(wide: INET_ADDRSTRLEN))
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                var place = pointer.pointee.sin_addr
                _ = inet_ntop(AF_INET, &place, &buffer, socklen_t(buffer.count))
            }
            found.append(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        return found
    }
}

enum Descriptors {
    /// As many connections as the system allows: a phone that reloads has two for a while.
    static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
