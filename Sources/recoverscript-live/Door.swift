import FlyingFox
import Foundation
import RecoverBase
import RecoverLive
import RecoverMachine

/// What comes in over HTTP. Pages and states go out; votes and the host's steps come in as small JSON bodies, and nothing is
/// read from a socket after it became one: FlyingFox sets no bound to what a WebSocket sends.
struct Door: HTTPHandler {
    let hub: Hub
    let hosts: AllowedHosts
    /// Of a body: a text of a task, each sign of it escaped, would be longer; 64 kB are enough for what people write.
    static let mostBytes = 65_536

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard hosts.allow(host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")]) else {
            return Door.failure(.forbidden, "this address is not one of the room's")
        }
        guard request.method == .GET || request.method == .POST else {
            return Door.failure(.methodNotAllowed, "only GET and POST are answered")
        }
        do {
            return request.method == .GET ? try await get(request) : try await post(request)
        } catch let refusal as Refusal {
            return await answer(refusal, request)
        }
    }

    // MARK: What is read

    private func get(_ request: HTTPRequest) async throws -> HTTPResponse {
        switch request.path {
        case "/": return Door.page(LivePages.join)
        case "/host": return Door.page(LivePages.host)
        case "/style.css": return Door.text(LivePages.style, "text/css")
        case "/common.js": return Door.text(LivePages.script, "text/javascript")
        case "/join.js": return Door.text(LivePages.joinScript, "text/javascript")
        case "/host.js": return Door.text(LivePages.hostScript, "text/javascript")
        case "/case":
            _ = try await audience(of: request)
            return Door.json(await hub.reading)
        case "/state": return Door.json(await hub.state(try await audience(of: request)))
        case "/room":
            guard try await audience(of: request) == .host else { throw Refusal.unknown }
            return Door.json(await hub.door)
        case "/stream":
            // A page can set no header for a socket.
            let key = request.query.first { $0.name == "key" }?.value ?? ""
            let audience = try await hub.audience(key, from: Door.remote(request))
            return try await WebSocketHTTPHandler(handler: StateSocket(hub: hub, audience: audience))
                .handleRequest(request)
        default: return Door.failure(.notFound, "there is no such page")
        }
    }

    private func audience(of request: HTTPRequest) async throws -> Hub.Audience {
        let header = request.headers[.authorization] ?? ""
        let key = header.hasPrefix("Bearer ") ? String(header.dropFirst(7)) : ""
        return try await hub.audience(key, from: Door.remote(request))
    }

    /// The address that it comes from; what a header says of it is not believed.
    private static func remote(_ request: HTTPRequest) -> String {
        switch request.remoteAddress {
        case .ip4(let address, _)?, .ip6(let address, _)?: address
        case .unix?, nil: ""
        }
    }

    // MARK: What is done

    private func post(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let length = request.bodySequence.count else {
            return Door.failure(.lengthRequired, "the length of a body has to be said")
        }
        guard length <= Door.mostBytes else { return Door.failure(.payloadTooLarge, "that is too long") }
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true,
            let body = try? JSON(parsing: String(decoding: try await request.bodyData, as: UTF8.self))
        else { return Door.failure(.badRequest, "the body is no JSON") }
        func text(_ name: String) -> String { if case .string(let text)? = body[name] { text } else { "" } }
        var step: Int?
        if case .int(let number)? = body["step"] { step = number }
        switch request.path {
        case "/join":
            let key = try await hub.join(code: text("code"), name: text("name"), from: Door.remote(request))
            return Door.json(JSON.object(["key": .string(key)]).write(compact: true))
        case "/vote":
            guard case .participant(let index) = try await audience(of: request) else { throw Refusal.unknown }
            guard let given = body["given"]?.texts, given.count <= 100, let step else {
                return Door.failure(.badRequest, "an answer has `given` and `step`")
            }
            return Door.json(try await hub.vote(index, given, step: step))
        case "/host":
            guard try await audience(of: request) == .host else { throw Refusal.unknown }
            guard let action = Door.action(body), let step else {
                return Door.failure(.badRequest, "there is no such step")
            }
            return Door.json(try await hub.host(action, step: step))
        default: return Door.failure(.notFound, "there is no such page")
        }
    }

    /// The page asks for a time to talk in seconds from now.
    private static func action(_ body: JSON) -> HostAction? {
        guard body["live"] == "timer" else { return HostAction(body) }
        guard case .int(let seconds)? = body["seconds"] else { return .timer(nil) }
        return .timer(Machine.now.seconds + min(max(seconds, 1), 86_400))
    }

    // MARK: Answers

    /// With the state as it is, where who asked may see it: a page that was late catches up at once.
    private func answer(_ refusal: Refusal, _ request: HTTPRequest) async -> HTTPResponse {
        switch refusal {
        case .unknown: return Door.failure(.unauthorized, RoomFailure.unknown.message)
        case .tooMany: return Door.failure(.tooManyRequests, "that was too often; wait a moment")
        case .room(let failure):
            var state = ""
            if let audience = try? await audience(of: request) { state = ",\"state\":\(await hub.state(audience))" }
            let message = JSON.string(failure.message).write(compact: true).dropLast()
            let status: HTTPStatusCode = failure == .full ? .serviceUnavailable : .conflict
            return Door.response(status, "{\"error\":\(message)\(state)}", "application/json")
        }
    }

    private static func page(_ html: String) -> HTTPResponse { text(html, "text/html") }
    private static func json(_ text: String) -> HTTPResponse { response(.ok, text, "application/json") }
    private static func text(_ text: String, _ type: String) -> HTTPResponse {
        response(.ok, text, "\(type); charset=utf-8")
    }

    private static func failure(_ status: HTTPStatusCode, _ message: String) -> HTTPResponse {
        response(status, JSON.object(["error": .string(message)]).write(compact: true), "application/json")
    }

    private static func response(_ status: HTTPStatusCode, _ body: String, _ type: String) -> HTTPResponse {
        HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: type, HTTPHeader("Cache-Control"): "no-store",
                HTTPHeader("Content-Security-Policy"): LivePages.policy,
                HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("Referrer-Policy"): "no-referrer",
            ], body: Data(body.utf8))
    }
}

/// Sends the state whenever it changes, and reads nothing.
struct StateSocket: WSHandler {
    let hub: Hub
    let audience: Hub.Audience

    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
        guard let id = await hub.open(audience) else { return AsyncStream { nil } }
        let presence = Presence(hub: hub, id: id)
        return AsyncStream { await presence.next() }
    }
}

/// A connection, for as long as somebody holds it.
private final class Presence: @unchecked Sendable {
    private let hub: Hub
    private let id: Int
    // Only the one task that writes to the connection asks for what is next.
    private var seen = 0
    private var isOver = false

    init(hub: Hub, id: Int) {
        self.hub = hub
        self.id = id
    }

    deinit {
        let (hub, id) = (hub, id)
        Task { await hub.closed(id) }
    }

    func next() async -> WSFrame? {
        guard !isOver else { return nil }
        switch await hub.next(id, after: seen) {
        case .state(let text, let version):
            seen = version
            return WSFrame(fin: true, opcode: .text, mask: nil, payload: Data(text.utf8))
        case .beat: return WSFrame(fin: true, opcode: .text, mask: nil, payload: Data())
        case .over:
            isOver = true
            return .close()
        }
    }
}
