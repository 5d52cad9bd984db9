"""Writes which functions and variables a start touches, for the linker to put side by side.

    swift build -c release --product recoverscript
    python3 Tests/Support/StartUp/order.py

It watches the commands that are measured, under `valgrind --tool=lackey`: some minutes. A name that is no more is passed
over by the linker, and what is not in the list lies behind it: the list may be old, and only costs pages then.
"""

import subprocess
from bisect import bisect_right
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / ".build/release/recoverscript"
LIST = ROOT / "Sources/recoverscript/start-up.order"
CASE = ROOT / "Scenarios/enterprise-crash.rs"
COMMANDS = [
    ["check", "--color", "never", CASE], ["run", CASE], ["prompt", CASE], ["plan", CASE],
    ["why", CASE, "email.words"], ["test", CASE],
]  # fmt: skip
SECTIONS = [".text", ".data", ".bss"]


def lines(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def sections():
    """Where each begins and ends."""
    for line in lines("readelf", "-SW", PROGRAM):
        words = line.replace("[ ", "[").split()
        if len(words) > 5 and words[1] in SECTIONS:
            start = int(words[3], 16)
            yield start, start + int(words[5], 16)


def symbols():
    """Those of the sections, by their address. Of a name that stands in several objects nobody knows which is meant."""
    found = []
    places = list(sections())
    for line in lines("nm", PROGRAM):
        words = line.split()
        if len(words) == 3:
            address = int(words[0], 16)
            if any(start <= address < end for start, end in places):
                found.append((address, words[2]))
    count = Counter(name for _, name in found)
    return sorted(found), {name for name in count if count[name] == 1}


def touched(command):
    """The addresses that a command reads, writes or runs, each once, in order."""
    watch = subprocess.Popen(
        ["valgrind", "--tool=lackey", "--trace-mem=yes", PROGRAM, *command],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)  # fmt: skip
    seen = set()
    for line in watch.stderr:
        if line[0] in "I " and line[3:11] not in seen:
            seen.add(line[3:11])
            address = line[3:].split(",")[0]
            # The stack and the heap lie higher.
            if len(address) == 8:
                yield int(address, 16)
    watch.wait()


def main():
    found, unique = symbols()
    addresses = [address for address, _ in found]
    uses = Counter()
    order = {}
    for command in COMMANDS:
        names = {}
        for address in touched(command):
            last = bisect_right(addresses, address) - 1
            while last >= 0 and addresses[last] == addresses[bisect_right(addresses, address) - 1]:
                names[found[last][1]] = True
                last -= 1
        for name in names:
            uses[name] += 1
            order.setdefault(name, len(order))
    # What all touch comes first.
    chosen = sorted((name for name in order if name in unique), key=lambda name: (-uses[name], order[name]))
    LIST.write_text("".join(name + "\n" for name in chosen))


main()
