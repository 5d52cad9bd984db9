"""Which of a process's TCP connections send at once: `python sockets.py PID` prints a list of true and false as JSON, or null where
the system does not let one process look at another's sockets."""
import ctypes
import errno
import json
import os
import socket
import sys

PIDFD_GETFD = 438  # the same number on every system that Linux runs on


def copies(pid):
    libc = ctypes.CDLL(None, use_errno=True)
    process = os.pidfd_open(pid)
    for name in os.listdir(f"/proc/{pid}/fd"):
        copy = libc.syscall(PIDFD_GETFD, process, int(name), 0)
        if copy >= 0:
            yield copy
        elif ctypes.get_errno() != errno.EBADF:  # closed meanwhile
            raise PermissionError


def main(pid):
    found = []
    for copy in copies(pid):
        if not os.readlink(f"/proc/self/fd/{copy}").startswith("socket:"):
            continue
        one = socket.socket(fileno=copy)
        try:
            one.getpeername()
        except OSError:
            continue  # it listens
        if one.proto == socket.IPPROTO_TCP:
            found.append(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)
    print(json.dumps(found))


try:
    main(int(sys.argv[1]))
except PermissionError:
    print("null")
