"""Words whose spelling does not tell their sound, read from `data/words.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from glossary_tui.toml import read_toml


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists, keyed by bare letters."""

    respelt: dict[str, str]
    particles: frozenset[str]
    whole: frozenset[str]
    single: frozenset[str]
    hollow: frozenset[str]
    no_idafa: frozenset[str]


@cache
def _load() -> Words:
    data = read_toml(Path(__file__).parent / "data" / "words.toml", "word list")[1]
    lists = data["lists"]
    return Words(
        respelt=data["respelt"],
        particles=frozenset(lists["particles"].split()),
        whole=frozenset(lists["whole"].split()),
        single=frozenset(lists["single"].split()),
        hollow=frozenset(lists["hollow"].split()),
        no_idafa=frozenset(lists["no_idafa"].split()),
    )


WORDS = _load()
