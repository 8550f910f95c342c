"""Persons named in a draft by a particle and a name (Abu Bakr, Umm Ali), and who is meant however it is spelt."""

import re
from collections.abc import Hashable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import Block, Draft

#: The particles of names.toml, which is read only where one is met. Emphasis (``_Abu Bakr_``) may stand before one.
#: Every branch begins with a letter, and looks back from it: so they are found fastest.
PARTICLES = pattern(
    r"(?:A(?<![^\W_]A)b(?:ou|oo|u|dul|del|dal|d)|U(?<![^\W_]U)mm?|O(?<![^\W_]O)(?:mm?|um)|I(?<![^\W_]I)bn"
    r"|B(?<![^\W_]B)(?:in|en))[ \u00a0]"
)
_POSSESSIVE = re.compile("['’]s?$")


#: The same, folded: a text without any of them is not searched.
PARTICLE_WORDS = frozenset(b"abou aboo abu abdul abdel abdal abd um umm om omm oum ibn bin ben".split())


class Person(msgspec.Struct, frozen=True):
    """One place where a person is named: who it is, where it stands, and how it is spelt."""

    who: Hashable
    start: int
    end: int
    spelling: str


@cache
def _table() -> dict[str, Any]:
    import tomllib

    return tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))


@cache
def names() -> tuple[dict[str, str], dict[str, str]]:
    """Return the particles and the given names, each spelling with the row it stands in."""
    table = _table()
    particles, given = (
        {spelling: row for row, spellings in table[kind].items() for spelling in spellings}
        for kind in ("particles", "given")
    )
    return particles, given


@cache
def _person() -> re.Pattern[str]:
    particles, _ = names()
    starts = "|".join(sorted({name.capitalize() for name in particles}, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<particle>{starts})[ \u00a0](?P<name>[A-Z][a-z’'ʿʾ]+)\b(?P<nisba>[ \u00a0][Aa][ldnrstz]h?-[A-Z]\w+)?"
    )


def _candidates(prose: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what begins with a particle between two offsets, and may be the name of a person."""
    places = PARTICLES.finditer(prose, start, end)
    end = 0
    for place in places:
        found = _person().match(prose, place.start()) if place.start() >= end else None
        if found:
            end = found.end()
            yield found


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _general(name: str) -> str:
    """Fold the ways in which English writes one long vowel or diphthong; short vowels and doubled letters stay."""
    for found, written in (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ai", "ay"), ("ei", "ay"), ("ey", "ay")):
        name = name.replace(found, written)
    return name


def persons(draft: Draft) -> Iterator[Person]:
    """Yield the persons named with a particle in the author's own words, in order."""
    for block in draft.blocks:
        if block.kind not in ("block quotation", "bibliography"):
            yield from _persons_in(draft, block)


def _persons_in(draft: Draft, block: Block) -> Iterator[Person]:
    for found in _candidates(draft.prose, block.start, block.end):
        particles, given = names()
        if draft.quotations_at(block, found.start()):
            continue
        written = _POSSESSIVE.sub("", found["name"])
        name = _plain(written)
        if name in _table()["unfinished"]["names"]:
            continue
        nisba = _plain(found["nisba"] or "")[2:]
        who = (particles[found["particle"].lower()], given.get(name, _general(name)), _general(nisba))
        end = found.start("name") + len(written)
        yield Person(who, found.start(), end, f"{found['particle']} {written}".replace("'", "’"))
