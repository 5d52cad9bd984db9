#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is embedded.
struct DataFile {
    let path: String
    /// The last folder of its path.
    let folder: String
    /// Without folder and extension.
    let name: String

    init(_ path: String) {
        let parts = path.split(separator: "/")
        self.path = path
        folder = parts.dropLast().last.map(String.init) ?? ""
        name = String(parts.last?.prefix { $0 != "." } ?? "")
    }

    var text: String {
        guard let file = fopen(path, "rb") else { fail("\(path): error: cannot be read") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&block, 1, block.count, file), count > 0 {
            bytes += block[..<count]
        }
        guard ferror(file) == 0 else { fail("\(path): error: cannot be read") }
        guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(path): error: is not UTF-8") }
        return text
    }
}
