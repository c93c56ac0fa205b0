"""What a process remembers of the content while nothing changes: what stands on every page, what lists offer to choose.

Whoever is logged in gets everything fresh; so do all where the page cache is switched off.
"""

from collections.abc import Callable, Hashable

MOST = 100  # things of one generation; whoever asks under ever new names cannot fill the memory

_kept: tuple[str, dict] = ("", {})


def remembered(request, name: Hashable, make: Callable):
    """What `make()` gives, made once for each generation of the content. Requests share it, so nobody may change it.

    Who makes it has read the generation before, as with answers, so nothing old is found under a new one.
    """
    global _kept
    generation = getattr(request, "content_generation", None)
    if generation is None:
        return make()
    if _kept[0] != generation:
        _kept = (generation, {})
    things = _kept[1]
    if name not in things:
        thing = make()
        if len(things) >= MOST:
            return thing
        things[name] = thing
    return things[name]
