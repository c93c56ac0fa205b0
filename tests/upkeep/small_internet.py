"""A server on this machine that plays hosts of the internet, and the network that leads to it.

The check of addresses is the real one: the names stand for public addresses, and only the last step, the connection
to a public address, ends at the server here. Any other address is refused before.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable

from smartvest.upkeep.safe_fetch import Network

PUBLIC = "93.184.215.14"
OTHER = "2606:2800:21f:cb07:6820:80da:af6b:8b2c"


def head(status: str, **headers) -> bytes:
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


class SmallInternet:
    """`pages` maps "METHOD /path" or "/path" to bytes, or to a function that gets the connection."""

    def __init__(self):
        self.pages: dict[str, bytes | Callable[[socket.socket], None]] = {}
        self.names: dict[str, list[str] | Callable[[], list[str]]] = {}
        self.requests: list[str] = []
        self.heads: list[str] = []
        self.tls: ssl.SSLContext | None = None
        self.connections: list[tuple[str, int]] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self._over = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._over.set()
        self._server.close()

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=[connection], daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            request = connection.recv(65536).decode("latin-1")
            method, path, _ = request.split(" ", 2)
            self.requests.append(f"{method} {path}")
            self.heads.append(request)
            page = self.pages.get(f"{method} {path}", self.pages.get(path, head("404 Not Found")))
            connection.sendall(page) if isinstance(page, bytes) else page(connection)
        except (OSError, ValueError):
            pass  # the visitor has left, or never said what it wants
        finally:
            connection.close()

    def drip(self, connection: socket.socket) -> None:
        """One byte now and then, for as long as anybody listens."""
        while not self._over.is_set():
            connection.sendall(b"H")
            time.sleep(0.02)

    def flood(self, connection: socket.socket) -> None:
        """A head that never ends, as fast as it can."""
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while not self._over.is_set():
            connection.sendall(b"X-More: " + b"x" * 8000 + b"\r\n")

    def endless_body(self, connection: socket.socket) -> None:
        connection.sendall(head("200 OK", Content_Type="video/mp4"))
        while not self._over.is_set():
            connection.sendall(b"x" * 65536)

    def silence(self, connection: socket.socket) -> None:
        self._over.wait(20)

    def resolve(self, host: str, port: int) -> list[str]:
        """Numbers as the operating system reads them, whatever their spelling; names from `names` only."""
        if host in self.names:
            found = self.names[host]
            return found() if callable(found) else found
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return [str(info[4][0]) for info in infos]

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connections.append((address, port))
        assert address in (PUBLIC, OTHER), f"a connection to {address}"
        return socket.create_connection(self._server.getsockname(), timeout=seconds)

    @property
    def network(self) -> Network:
        return Network(resolve=self.resolve, connect=self.connect)
