"""A process with the portal and one database in it. Takes orders as lines of JSON and answers with lines of JSON.

    {"do": "measure", "address": "/projekte/", "times": 10}  ->  {"result": {"wall": […], "processor": […]}}

While it works it may say how far it is: {"say": "…"}.
"""

import json
import os
import resource
import sys
import time

import django


def orders(say) -> dict:
    """What can be ordered, by name. Imported late, when Django is ready."""
    from django.core.management import call_command

    from . import editing, profiling, publishing
    from .content import fill, indexing
    from .examples import examples
    from .visits import queries_of, visit

    def look(address):
        """Twice, so that renditions are made and caches of the process are full; then what does not depend on time."""
        visit(address)
        answer = visit(address)
        if answer.status != 200:
            return {"status": answer.status}
        queries = queries_of(address)
        return {
            "status": 200,
            "queries": len(queries),
            "compressed": len(answer.body),
            "bytes": len(visit(address, compressed=False).body),
            "peak": peak(),
            "seconds": visit(address).wall,
        }

    def measure(address, times):
        answers = [visit(address) for _ in range(times)]
        wrong = [answer.status for answer in answers if answer.status not in (200, 304)]
        if wrong:
            raise RuntimeError(f"{address} antwortete mit {wrong[0]}")
        return {"wall": [each.wall for each in answers], "processor": [each.processor for each in answers]}

    return {
        "collect_static": lambda: call_command("collectstatic", interactive=False, verbosity=0),
        "examples": examples,
        "load_demo": lambda: fill.load_demo(say),
        "grow": lambda projects: fill.grow(projects, say),
        "update_index": lambda: indexing.update_index(say),
        "look": look,
        "measure": measure,
        "peak": peak,
        "trial": trial,
        "publish": publishing.publish,
        "publish_in_admin": publishing.publish_in_admin,
        "edit": editing.edit,
        "profile": profiling.profile,
        "queries": queries_of,
    }


def peak() -> int:
    """The most memory that this process has had so far, in bytes."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


def trial() -> float:
    """Seconds of processor time for a fixed piece of work that has nothing to do with the portal: how fast this machine
    is just now, to compare runs on different ones."""
    start = time.process_time()
    json.loads(json.dumps([{str(number): [number, str(number) * 3]} for number in range(20_000)]))
    return time.process_time() - start


def main() -> None:
    # Whatever somebody prints must not end up among the answers.
    answers = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    os.dup2(2, 1)

    def tell(**message):
        answers.write(json.dumps(message) + "\n")

    django.setup()
    known = orders(lambda text: tell(say=text))
    for line in sys.stdin:
        order = json.loads(line)
        try:
            tell(result=known[order.pop("do")](**order))
        except Exception as error:
            tell(error=f"{type(error).__name__}: {error}")
            raise


if __name__ == "__main__":
    main()
