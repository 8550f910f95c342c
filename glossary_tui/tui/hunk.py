"""A stretch in which two texts differ: what was changed in a draft, and where it belongs in another version of it."""

import re

import msgspec

_AROUND = 40  # code points by which a hunk is found again in a text that changed
# How many of them are to stand before and behind it: with those on one side only, there must be no other such place.
_CONTEXTS = ((_AROUND, _AROUND), (10, 10), (20, 0), (0, 20))


class Hunk(msgspec.Struct, frozen=True):
    """Some words of a text and what stands in their place; ``before`` and ``behind`` are the words around."""

    start: int
    old: str
    new: str
    before: str
    behind: str


def hunk_between(old: str, new: str) -> Hunk:
    """Return the one hunk in which two texts differ."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    end = len(old) - tail
    return Hunk(
        head, old[head:end], new[head : len(new) - tail], old[max(0, head - _AROUND) : head], old[end:][:_AROUND]
    )


def _alike(one: str, other: str) -> int:
    """Return how many code points two texts begin with alike, compared by halves, which runs in C."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def inverse(hunk: Hunk) -> Hunk:
    """Return the hunk that takes a hunk back."""
    return Hunk(hunk.start, hunk.new, hunk.old, hunk.before, hunk.behind)


def place_of(text: str, hunk: Hunk) -> int:
    """Return where the words of a hunk stand in another text, the nearest to where they stood; -1 if nowhere."""
    end = hunk.start + len(hunk.old)
    words = text[max(0, hunk.start - len(hunk.before)) : end + len(hunk.behind)]
    if words == hunk.before + hunk.old + hunk.behind:
        return hunk.start
    for before, behind in _CONTEXTS:
        head, tail = hunk.before[-before:] if before else "", hunk.behind[:behind]
        if not head and not tail:
            continue
        found = [match.start() + len(head) for match in re.finditer(re.escape(head + hunk.old + tail), text)]
        if len(found) == 1 or (found and before and behind):
            return min(found, key=lambda place: abs(place - hunk.start))
    return -1
