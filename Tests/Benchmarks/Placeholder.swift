/// Holds the target's place until its first benchmark is written.
@main
enum Benchmarks {
    static func main() {
        print("no benchmarks yet")
    }
}
