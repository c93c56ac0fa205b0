"""The memory of a server and of all its processes."""

from pathlib import Path


def is_known() -> bool:
    """Only Linux tells it."""
    return Path("/proc/self/smaps_rollup").exists()


def of_family(pid: int) -> int:
    """Bytes of the process and its children; what they share counts once (PSS, proc(5))."""
    return sum(map(of_process, [pid, *children(pid)]))


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(word) for word in found.read_text().split()]


def of_process(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0
