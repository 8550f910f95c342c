"""What all formats say of an entry beyond its fields: what is derived from them, and the words for it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from glossary_tui import __version__
from glossary_tui.glossary.citation import Citation, date_in_words, short_citations, split_citation
from glossary_tui.glossary.entry import Entry, Misuse, Name, Sense
from glossary_tui.glossary.forms import romanised
from glossary_tui.glossary.glossary import Glossary

SCHEME_NAMES = {"ijmes": "IJMES", "ala-lc": "ALA-LC"}
RELATION_NAMES = {
    "contrast": "Contrast with",
    "broader": "Broader",
    "narrower": "Narrower",
    "part_of": "Belongs to",
    "parts": "Includes",
    "predecessor": "Preceded by",
    "successor": "Followed by",
    "see": "See also",
}
DRAFT = "Draft: nothing in this entry cites a source that was read."
CONTESTED = "Contested: authorities disagree, or nobody could confirm what it says."


@dataclass(frozen=True)
class FormRow:
    """The spellings that stand for one Arabic form, its number, and that form in IJMES."""

    number: str
    spellings: tuple[str, ...]
    arabic: str
    ijmes: str


@dataclass(frozen=True)
class Wrong:
    """A misuse as a reader meets it: what is wrong and why, what to write, and a sentence of each kind.

    Several misuses in an entry that say the same are one, with an example of each.
    """

    message: str
    suggest: tuple[str, ...]
    cite: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]  # ("wrong" or "right", sentence)


@dataclass(frozen=True)
class Book:
    """A glossary about to be written out, with what is worked out once for all entries."""

    glossary: Glossary

    @cached_property
    def shorts(self) -> dict[str, str]:
        """The short citation of each work of the bibliography, by key."""
        return short_citations(self.glossary.works)

    @cached_property
    def _labels(self) -> dict[str, str]:
        times = Counter(row.headword for row in self.glossary.rows)
        return {
            row.id: row.headword
            if times[row.headword] == 1
            else f"{row.headword} ({row.gloss.partition(';')[0] or row.id})"
            for row in self.glossary.rows
        }

    def label(self, name: str) -> str:
        """Return the headword of the entry with that id, told from its homographs: *wali (guardian)*."""
        return self._labels[name]

    def citation(self, written: str) -> Citation:
        """Return a citation in words; a key that the bibliography lacks stands as it is written."""
        key, locator = split_citation(written)
        return Citation(key, self.shorts.get(key, key), locator)

    def relations(self, entry: Entry) -> list[tuple[str, list[str]]]:
        """Return the relations of an entry, stated or inverse: its name, and the ids in sorting order."""
        place = {row.id: number for number, row in enumerate(self.glossary.rows)}
        pairs = self.glossary.relations(entry.id)
        grouped = ((name, [other for relation, other in pairs if relation == name]) for name in RELATION_NAMES)
        return [(RELATION_NAMES[name], sorted(ids, key=place.__getitem__)) for name, ids in grouped if ids]

    def cite_as(self, entry: Entry) -> str:
        """Return how to cite the entry itself: with the version, since entries change."""
        state = [f"reviewed {date_in_words(entry.reviewed.isoformat())}"] if entry.reviewed else []
        state += ["draft"] if entry.is_draft else []
        after = f" ({', '.join(state)})" if state else ""
        return f"“{self.label(entry.id)}”, in glossary-tui, version {__version__}{after}."


def romanisations(entry: Entry, arabic: str, names: Mapping[str, str] = SCHEME_NAMES) -> list[tuple[str, str]]:
    """Return an Arabic form in each scheme, those that agree together: ``("wālī", "IJMES, ALA-LC")``.

    ``names`` are the schemes, each with what it is called.
    """
    if not arabic or entry.language != "ar":
        return []
    schemes: dict[str, list[str]] = {}
    for scheme, name in names.items():
        schemes.setdefault(romanised(entry, arabic, scheme), []).append(name)
    return [(text, ", ".join(names)) for text, names in schemes.items()]


def forms(entry: Entry) -> Iterator[FormRow]:
    """Yield the singular and plural forms, one row for each Arabic form."""
    for number, table in (("singular", entry.singular), ("plural", entry.plural)):
        rows: dict[str, list[str]] = {}
        for spelling, arabic in table.items():
            rows.setdefault(arabic, []).append(spelling)
        for arabic, spellings in rows.items():
            ijmes = romanised(entry, arabic, "ijmes") if arabic and entry.language == "ar" else ""
            yield FormRow(number, tuple(spellings), arabic, ijmes)


def grammar(entry: Entry) -> list[str]:
    """Return what the entry is: its kind or part of speech, root and domains."""
    is_noun = entry.part_of_speech in ("noun", "proper noun")
    what = entry.part_of_speech if entry.kind == "term" or not is_noun else entry.kind
    return [part for part in (what, entry.root and f"root {entry.root}", ", ".join(entry.domains)) if part]


def warnings(entry: Entry) -> list[str]:
    """Return what a reader must know before trusting the entry."""
    return [*([DRAFT] if entry.is_draft else []), *([CONTESTED] if entry.status == "contested" else [])]


def qualifier(sense: Sense) -> str:
    """Return when and by whom the word is used so: *present-day polemic; slur used by opponents*."""
    use = " ".join(part for part in (sense.used_by, sense.who and f"used by {sense.who}") if part)
    return "; ".join(part for part in (sense.when, use) if part)


def period(name: Name) -> str:
    """Return from when to when a name was borne."""
    start, end = date_in_words(name.from_), date_in_words(name.to)
    if start and end:
        return f"{start} – {end}"
    return f"from {start}" if start else f"until {end}" if end else ""


def _message(entry: Entry, misuse: Misuse) -> str:
    """Return what is wrong and why: the entry's own words, or else the patterns, made readable."""
    if misuse.message:
        return misuse.message
    patterns = misuse.glosses or misuse.is_ or misuse.match or misuse.near
    said = ", ".join(f"“{pattern.replace('|', '/').replace('(', '').replace(')', '')}”" for pattern in patterns)
    return f"Not to be used as {said}." if said else f"A misuse of {entry.headword}."


def misuses(entry: Entry) -> list[Wrong]:
    """Return the misuses of an entry, those with one message together."""
    groups: dict[str, list[Misuse]] = {}
    for misuse in entry.misuse.values():
        if misuse.is_exception:
            continue
        groups.setdefault(_message(entry, misuse), []).append(misuse)
    return [
        Wrong(
            message,
            tuple(dict.fromkeys(text for misuse in group for text in misuse.suggest)),
            tuple(dict.fromkeys(key for misuse in group for key in misuse.cite)),
            tuple(
                (label, sentence)
                for misuse in group
                for label, said in (("wrong", misuse.flag), ("right", misuse.pass_))
                for sentence in said[:1]
            ),
        )
        for message, group in groups.items()
    ]
