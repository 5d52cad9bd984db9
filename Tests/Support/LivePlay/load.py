#!/usr/bin/env python3
"""A room of many phones against a live server, beside a bare WebSocket echo by the same library, in one run.

    load.py LIVE ECHO FILE [CLIENTS [SECONDS]]     the two programs, the exercise, how many phones (300) vote within what (5 s)

Every phone holds its socket and votes once at a random moment; every one is cut off once in the middle of the question, half
of them in the middle of their vote, and comes back at once as the page does: it asks for the state, sends the vote again and
opens a socket. Those of the echo are cut off likewise. What is printed: whether each vote was there in the end, how long it took
to be back, the way of a vote to the wall and that of an echo, each from the first attempt (95th percentile, under the same
number of connections, cuts and messages a second), and the memory of the server. Loopback only.
"""

import asyncio
import base64
import json
import os
import random
import re
import statistics
import struct
import subprocess
import sys
import tempfile
import time


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def upgraded(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    key = base64.b64encode(os.urandom(16)).decode()
    writer.write(
        (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
        ).encode()
    )
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 101"), head
    return reader, writer


async def frame(reader):
    """The text of the next frame; None where the socket was closed."""
    first, length = await reader.readexactly(2)
    length &= 0x7F
    if length == 126:
        (length,) = struct.unpack(">H", await reader.readexactly(2))
    elif length == 127:
        (length,) = struct.unpack(">Q", await reader.readexactly(8))
    payload = await reader.readexactly(length)
    return None if first & 15 == 8 else payload


def masked(text):
    mask = os.urandom(4)
    data = bytes(byte ^ mask[place % 4] for place, byte in enumerate(text.encode()))
    size = bytes([0x80 | len(data)]) if len(data) < 126 else bytes([0xFE]) + struct.pack(">H", len(data))
    return b"\x81" + size + mask + data


async def request(connection, port, method, path, key=None, body=None):
    reader, writer = connection
    writer.write(order(port, method, path, key, body))
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = int(re.search(r"(?i)content-length: (\d+)", head)[1])
    return int(head.split(" ", 2)[1]), json.loads(await reader.readexactly(length))


def order(port, method, path, key=None, body=None):
    text = "" if body is None else json.dumps(body)
    head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}"]
    if key:
        head.append(f"Authorization: Bearer {key}")
    if body is not None:
        head += ["Content-Type: application/json", f"Content-Length: {len(text)}"]
    return ("\r\n".join(head) + "\r\n\r\n" + text).encode()


def opened(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = ""
    while "Ctrl-C ends it" not in said:
        line = process.stdout.readline()
        if not line:
            sys.exit(f"{command[0]} did not start: {said}")
        said += line
    return process, said


def memory(process):
    with open(f"/proc/{process.pid}/status") as status:
        found = dict(line.split(":", 1) for line in status)
    return {name: int(found[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM")}


# The echo: as many sockets, as many messages a second, as many cuts.


async def echo(command, clients, seconds):
    process, said = opened(command)
    port = int(re.search(r"port (\d+)", said)[1])
    times = []

    async def one(number):
        reader, writer = await upgraded(port, "/echo")
        await asyncio.sleep(2 + random.random() * seconds)
        start = time.perf_counter()
        message = masked('{"given":["ask"],"step":1}')
        if number % 2 == 0:
            writer.write(message[: len(message) // 2])
            await writer.drain()
            writer.transport.abort()
            reader, writer = await upgraded(port, "/echo")
        writer.write(message)
        await frame(reader)
        times.append(time.perf_counter() - start)
        if number % 2 == 1:
            writer.transport.abort()
            reader, writer = await upgraded(port, "/echo")
        await asyncio.sleep(2)
        writer.close()

    await asyncio.gather(*(one(number) for number in range(clients)))
    process.terminate()
    return times


# The room.


async def room(command, clients, seconds):
    process, said = opened(command)
    port = int(re.search(r":(\d+)/  code", said)[1])
    code = re.search(r"code (\w+)", said)[1]
    host_key = re.search(r"host#(\w+)", said)[1]
    empty = memory(process)
    wall = await asyncio.open_connection("127.0.0.1", port)
    seen = []

    async def watch():
        reader, _ = await upgraded(port, f"/stream?key={host_key}")
        while True:
            payload = await frame(reader)
            if payload:
                seen.append((time.perf_counter(), json.loads(payload)["host"]["voted"]))

    watching = asyncio.create_task(watch())
    keys = []
    for number in range(clients):
        status, answer = await request(wall, port, "POST", "/join", body={"code": code, "name": f"Phone {number}"})
        assert status == 200, answer
        keys.append(answer["key"])
    _, answer = await request(wall, port, "POST", "/host", host_key, {"live": "begin", "step": 0})
    step = answer["shared"]["step"]
    choices = [choice["id"] for choice in answer["shared"]["question"]["choices"]]
    sent, returns, own = [], [], {}

    async def listening(key):
        reader, writer = await upgraded(port, f"/stream?key={key}")
        state = None
        while not state:
            state = await frame(reader)
        return writer

    async def back(key, vote=None):
        """As the page comes back: the state, the vote that is not confirmed, the socket."""
        start = time.perf_counter()
        line = await asyncio.open_connection("127.0.0.1", port)
        status, state = await request(line, port, "GET", "/state", key)
        assert status == 200, state
        returns.append(time.perf_counter() - start)
        if vote:
            status, state = await request(line, port, "POST", "/vote", key, vote)
            assert status == 200, state
        return line, await listening(key), state

    async def phone(number):
        key, given = keys[number], choices[number % len(choices)]
        vote = {"step": step, "given": [given]}
        writer = await listening(key)
        line = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(2 + random.random() * seconds)
        sent.append(time.perf_counter())
        if number % 2 == 0:
            # Cut off in the middle of the vote, with the socket; the page sends again what was not confirmed.
            text = order(port, "POST", "/vote", key, vote)
            line[1].write(text[: len(text) // 2])
            await line[1].drain()
            line[1].transport.abort()
            writer.transport.abort()
            line, writer, state = await back(key, vote)
        else:
            status, state = await request(line, port, "POST", "/vote", key, vote)
            assert status == 200, state
            line[1].transport.abort()
            writer.transport.abort()
            line, writer, state = await back(key)
        assert state["own"]["given"] == [given], state
        await asyncio.sleep(2)
        own[number] = given
        writer.close()
        line[1].close()

    await asyncio.gather(*(phone(number) for number in range(clients)))
    full = memory(process)
    await asyncio.sleep(0.5)
    _, answer = await request(wall, port, "POST", "/host", host_key, {"live": "reveal", "step": step})
    counts = answer["shared"]["votes"]["counts"]
    expected = [sum(1 for given in own.values() if given == choice) for choice in choices]
    watching.cancel()
    process.terminate()
    # The vote that was sent as the nth has arrived when the wall shows n.
    ways, place = [], 0
    for number, start in enumerate(sorted(sent), 1):
        while place < len(seen) and (seen[place][1] < number or seen[place][0] < start):
            place += 1
        ways.append(seen[place][0] - start)
    return {"counts": counts, "expected": expected, "returns": returns, "ways": ways, "empty": empty, "full": full}


async def main(live, bare, file, clients, seconds):
    with tempfile.TemporaryDirectory() as folder:
        record = os.path.join(folder, "room.jsonl")
        echoed = await echo([bare], clients, seconds)
        found = await room([live, "--port", "0", "--record", record, file], clients, seconds)
        answers = sum(1 for line in open(record) if '"answer"' in line)
    beside = percentile(echoed, 0.95)
    way = percentile(found["ways"], 0.95)
    print(f"phones {clients} within {seconds} s; votes counted {found['counts']}, sent {found['expected']}; answers in the file {answers}")
    print(f"back after a cut: median {statistics.median(found['returns']) * 1000:.1f} ms, longest {max(found['returns']) * 1000:.1f} ms")
    print(f"echo    median {statistics.median(echoed) * 1000:.1f} ms, 95th percentile {beside * 1000:.1f} ms")
    print(f"to wall median {statistics.median(found['ways']) * 1000:.1f} ms, 95th percentile {way * 1000:.1f} ms: {way / beside:.1f} x")
    print(f"memory of the server: {found['empty']['VmRSS']} MB before, {found['full']['VmRSS']} MB with all, {found['full']['VmHWM']} MB at most")
    is_fine = found["counts"] == found["expected"] and answers == clients and max(found["returns"]) < 2
    sys.exit(0 if is_fine else 1)


if __name__ == "__main__":
    live, bare, file = sys.argv[1:4]
    clients, seconds = [int(text) for text in sys.argv[4:]] + [300, 5][len(sys.argv) - 4 :]
    asyncio.run(main(live, bare, file, clients, seconds))
