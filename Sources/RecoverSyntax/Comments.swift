import RecoverBase

extension Source {
    /// The same with spaces in place of each comment, so that every statement keeps its place.
    public var withoutComments: Source {
        var bytes = bytes
        var gap = 0
        for token in Lexer.tokens(of: self) {
            var isComment = false
            for index in gap..<Int(wide: token.start) {
                switch bytes[index] {
                case UInt8(ascii: "#"): isComment = true
                case UInt8(ascii: "\n"): isComment = false
                default: break
                }
                if isComment { bytes[index] = UInt8(ascii: " ") }
            }
            gap = token.end
        }
        return Source(name: name, bytes: bytes)
    }
}
