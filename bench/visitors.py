"""Many people at once, each with a connection of their own for each request, as a proxy asks the portal.

Only this machine may be asked: whoever points it elsewhere would attack somebody.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address

PATIENCE = 60.0  # seconds for one answer, then it counts as an error
RIGHT = {200, 304}


@dataclass
class Visits:
    """`times`: seconds of each right answer; `errors`: how often, by kind; `kept`: answers from the page cache."""

    times: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    seconds: float = 0.0


def on_this_machine(host: str) -> str:
    """The host again. Raises ValueError for any that is not a loopback address."""
    if not ip_address(host).is_loopback:
        raise ValueError(f"{host} ist nicht dieser Rechner.")
    return host


def visit(host: str, port: int, people: int, seconds: float, address: Callable[[random.Random], str]) -> Visits:
    """What `people` see who ask one page after the other for so many seconds; `address` chooses the next one."""
    return asyncio.run(_visit(on_this_machine(host), port, people, seconds, address))


async def _visit(host: str, port: int, people: int, seconds: float, address) -> Visits:
    visits, begin = Visits(), time.monotonic()
    await asyncio.gather(*(_person(host, port, number, begin + seconds, address, visits) for number in range(people)))
    visits.seconds = time.monotonic() - begin
    return visits


async def _person(host: str, port: int, number: int, end: float, address, visits: Visits) -> None:
    chance = random.Random(number)
    while (begun := time.monotonic()) < end:
        sender = f"10.{number % 256}.{chance.randrange(256)}.{chance.randrange(256)}"
        wanted = address(chance)
        try:
            async with asyncio.timeout(PATIENCE):
                status, kept = await _ask(host, port, wanted, sender)
        except (OSError, ValueError, asyncio.IncompleteReadError, TimeoutError) as error:
            visits.errors[type(error).__name__] += 1
            continue
        if status not in RIGHT:
            visits.errors[f"{status} {wanted}"] += 1
            continue
        visits.times.append(time.monotonic() - begun)
        visits.kept += kept


async def _ask(host: str, port: int, address: str, sender: str) -> tuple[int, bool]:
    """The status, and whether the answer came from the page cache. Raises ValueError when the answer breaks off."""
    reader, writer = await asyncio.open_connection(host, port)
    try:
        head = (
            f"GET {address} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n"
            f"X-Forwarded-For: {sender}\r\n\r\n"
        )
        writer.write(head.encode())
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    finally:
        writer.close()
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    if "content-length" in headers:
        is_whole = len(body) == int(headers["content-length"])
    else:  # streamed, as exports are
        is_whole = body.endswith(b"0\r\n\r\n") or "transfer-encoding" not in headers
    if not is_whole or not first:
        raise ValueError("Die Antwort bricht ab.")
    return int(first.split()[1]), "hit" in headers.get("cache-status", "")
