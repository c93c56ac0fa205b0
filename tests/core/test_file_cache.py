"""A file of the cache that holds rubbish is as good as none."""

import pickle
import time
import zlib
from pathlib import Path

import pytest

from smartvest.core.file_cache import FileCache

UNTIL = pickle.dumps(time.time() + 3600)
RUBBISH = {
    "nothing": b"",
    "half": UNTIL[:-3],
    "no time": pickle.dumps("gestern"),
    "no pickle": b"\x00" * 50,
    "unknown protocol": b"\x80\xff" + b"\x00" * 50,
    "number that is none": b"Fx\n.",
    "letters that are none": b"X\x02\x00\x00\x00\xff\xff.",
    "longer than any memory": b"\x8e" + b"\xff" * 7 + b"\x7f",
    "class of a previous release": UNTIL + zlib.compress(b"csmartvest.core.file_cache\nGone\n."),
    "module of a previous release": UNTIL + zlib.compress(b"csmartvest.gone\nGone\n."),
    "not compressed": UNTIL + b"abc",
    "half a value": UNTIL + zlib.compress(pickle.dumps("a" * 1000))[:-5],
}


@pytest.mark.parametrize("content", RUBBISH.values(), ids=RUBBISH.keys())
def test_rubbish_is_not_there_and_is_overwritten(tmp_path, content):
    cache = FileCache(str(tmp_path), {})
    cache.set("seite", "gut")
    Path(cache._key_to_file("seite")).write_bytes(content)
    assert cache.get("seite", "nichts") == "nichts"
    assert cache.has_key("seite") in (True, False)
    cache.set("seite", "besser")
    assert cache.get("seite") == "besser"
