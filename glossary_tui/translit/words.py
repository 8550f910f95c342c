"""Words whose spelling does not tell their sound, read from `data/words.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


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
    text = files("glossary_tui.translit").joinpath("data", "words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
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
