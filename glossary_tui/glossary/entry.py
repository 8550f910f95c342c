"""What an entry says: the model of one TOML file in ``entries/``.

Unknown keys are errors, so that a slip in a file never goes unseen. What can be derived (the bare Arabic, the
transliterations, the inverse of a relation) is not a field.
"""

import datetime
from collections.abc import Iterator
from typing import Literal

import msgspec

Strings = tuple[str, ...]
Kind = Literal["term", "group", "person", "place", "title", "office", "text"]
UsedBy = Literal["self-designation", "exonym", "slur"]
Status = Literal["established", "contested"]
Severity = Literal["error", "warning", "suggestion"]

RELATIONS = ("contrast", "broader", "see", "predecessor", "successor", "part_of")
# What the other entry shows when this one names it: a pair of names that is written once, in either entry.
INVERSE = {
    "contrast": "contrast",
    "broader": "narrower",
    "see": "see",
    "predecessor": "successor",
    "successor": "predecessor",
    "part_of": "parts",
}


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The base of all parts of an entry."""


class Sense(_Part, frozen=True):
    """One meaning: when and for whom, its English glosses, a definition, and where that was read."""

    gloss: Strings
    definition: str = ""
    when: str = ""
    who: str = ""
    used_by: UsedBy | None = None
    cite: Strings = ()
    see: Strings = ()


class Name(_Part, frozen=True, rename={"from_": "from"}):
    """A name that a group, person or place bore from one date to another (ISO dates: year, month or day)."""

    name: str
    arabic: str = ""
    literal: str = ""
    acronyms: Strings = ()
    from_: str = ""
    to: str = ""
    cite: Strings = ()
    note: str = ""


class Misuse(_Part, frozen=True, rename={"is_": "is", "pass_": "pass"}):
    """A way in which the term is misused: patterns that find it, and sentences that prove them."""

    glosses: Strings = ()
    is_: Strings = ()
    near: Strings = ()
    match: Strings = ()
    unless: Strings = ()
    rule: str = ""
    severity: Severity | None = None
    message: str = ""
    suggest: Strings = ()
    cite: Strings = ()
    flag: Strings = ()
    pass_: Strings = ()

    @property
    def is_exception(self) -> bool:
        """Whether it has no pattern, and so only lists sentences that are right as they stand."""
        return not (self.glosses or self.is_ or self.near or self.match) and bool(self.pass_) and not self.flag


class Entry(_Part, frozen=True):
    """One lexeme or name. The ``id`` is the name of its file and stands in no file."""

    id: str
    headword: str
    senses: tuple[Sense, ...]
    arabic: str = ""
    language: str = "ar"
    kind: Kind = "term"
    part_of_speech: str = "noun"
    italic: bool | None = None
    status: Status = "established"
    root: str = ""
    domains: Strings = ()
    spellings: Strings = ()
    singular: dict[str, str] = {}
    plural: dict[str, str] = {}
    avoid: dict[str, str] = {}
    names: tuple[Name, ...] = ()
    parts: dict[str, str] = {}
    override: dict[str, str] = {}
    neutral: Strings = ()
    head_nouns: Strings = ()
    contrast: Strings = ()
    broader: Strings = ()
    see: Strings = ()
    predecessor: Strings = ()
    successor: Strings = ()
    part_of: Strings = ()
    misuse: dict[str, Misuse] = {}
    homonyms: dict[str, Strings] = {}
    note: str = ""
    reviewed: datetime.date | None = None

    @property
    def is_draft(self) -> bool:
        """Whether nothing in the entry cites a source that was read: shown as a draft, and never asserted."""
        return not any(True for _ in self.citations())

    @property
    def is_italic(self) -> bool:
        """Whether the word is set in italics: Arabic terms are, names and English phrases are not."""
        return self.italic if self.italic is not None else self.kind == "term" and self.language != "en"

    @property
    def glosses(self) -> Iterator[str]:
        """The English glosses of all senses, in order."""
        return (gloss for sense in self.senses for gloss in sense.gloss)

    def citations(self) -> Iterator[str]:
        """Yield the keys of the sources read for this entry, in order and as often as they are cited."""
        parts: tuple[Sense | Name | Misuse, ...] = (*self.senses, *self.names, *self.misuse.values())
        for part in parts:
            yield from part.cite

    def sources(self) -> list[str]:
        """Return the keys of all sources, read or only named, each once, in the order of the file."""
        named = (key for sense in self.senses for key in sense.see)
        return list(dict.fromkeys([*self.citations(), *named]))

    def related(self) -> Iterator[tuple[str, str]]:
        """Yield each relation that the file states, with the id it names."""
        for relation in RELATIONS:
            for other in getattr(self, relation):
                yield relation, other
