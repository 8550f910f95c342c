"""The sources of an entry in words: a short citation, unlike any other in the bibliography, and in full."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Work = Mapping[str, Any]

# A title that is set off already: by quotation marks, or by the brackets of a description.
_OPENING_QUOTES, _CLOSING_QUOTES = tuple("[“‘«"), tuple("]”’»")
_INNER_QUOTES = str.maketrans("“”", "‘’")


@dataclass(frozen=True)
class Citation:
    """A source as an entry cites it: its key, its short form, and the place in it, such as ``p. 5``."""

    key: str
    short: str
    locator: str = ""

    def __str__(self) -> str:
        """Return the citation as it stands in a text."""
        return f"{self.short}, {self.locator}" if self.locator else self.short


def date_in_words(iso: str) -> str:
    """Return an ISO date (year, month or day) as English writes it, *8 April 2013*; other text as it is."""
    parts = iso.split("-")
    if len(parts) > 3:
        return iso
    try:
        numbers = [int(part) for part in parts]
        day = datetime.date(*[*numbers, 1, 1][:3])
    except (ValueError, TypeError):
        return iso
    return day.strftime({1: f"{day.year}", 2: f"%B {day.year}"}.get(len(parts), f"{day.day} %B {day.year}"))


def _text(work: Work, key: str) -> str:
    value = work.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _people(work: Work, role: str) -> list[tuple[str, str]]:
    """Return (family, given) of each; an institution, CSL's ``literal``, has no given name."""
    people = work.get(role)
    named = [person for person in people if isinstance(person, dict)] if isinstance(people, list) else []
    pairs = [(_text(person, "family") or _text(person, "literal"), _text(person, "given")) for person in named]
    return [pair for pair in pairs if pair[0]]


def issued(work: Work) -> str:
    """Return when a work came out as an ISO date, as exactly as the bibliography says; else empty."""
    try:
        first = work["issued"]["date-parts"][0]
        return "-".join(f"{int(part):02}" for part in first)
    except (KeyError, IndexError, TypeError, ValueError):
        return ""


def _quoted(title: str) -> str:
    if title.startswith(_OPENING_QUOTES) and title.endswith(_CLOSING_QUOTES):
        return title
    return f"“{title.translate(_INNER_QUOTES)}”"


def _base(work: Work) -> str:
    """Return author and year, or what stands for an author: a newspaper, or an encyclopaedia's article."""
    year = issued(work).partition("-")[0]
    families = [family for family, _ in _people(work, "author")]
    place = _text(work, "container-title") or _text(work, "publisher")
    if families:
        who = " and ".join(families) if len(families) < 3 else f"{families[0]} et al."
    elif place and (not year or _text(work, "type").startswith("entry")) and _text(work, "type") != "book":
        who = f"{place}, {_quoted(_text(work, 'title'))}"
    else:
        who = (_text(work, "title") if _text(work, "type") == "book" else place) or _text(work, "title")
    return f"{who} {year}".strip()


def short_citations(works: Mapping[str, Work]) -> dict[str, str]:
    """Return a short citation for each key; works that would share one are told apart by letters, *2015a*."""
    groups: dict[str, list[str]] = {}
    for key, work in works.items():
        groups.setdefault(_base(work) or key, []).append(key)
    shorts: dict[str, str] = {}
    for base, keys in groups.items():
        keys.sort(key=lambda key: (issued(works[key]), _text(works[key], "title"), key))
        for place, key in enumerate(keys):
            letter = chr(ord("a") + place) if place < 26 else f"-{place + 1}"
            gap = "" if base[-1].isdigit() else " n.d. "
            shorts[key] = base if len(keys) == 1 else f"{base}{gap}{letter}"
    return shorts


def split_citation(written: str) -> tuple[str, str]:
    """Return key and place of a citation as an entry writes it: ``"key, p. 5"``."""
    key, _, locator = written.partition(",")
    return key.strip(), locator.strip()


@dataclass(frozen=True)
class Reference:
    """A work in full, in the parts that a format may set apart; ``note`` says how it was read.

    ``label`` is the short citation under which it is found; empty where the title says the same.
    """

    label: str
    who: str
    title: str
    where: str
    url: str
    note: str


def reference(work: Work, short: str) -> Reference:
    """Return a CSL-JSON work in full, given its short citation; what the bibliography lacks is left out."""
    people = _people(work, "author")
    who = "; ".join(f"{family}, {given}" if given else family for family, given in people)
    editors = " and ".join(f"{given} {family}".strip() for family, given in _people(work, "editor"))
    container, publisher, doi = (_text(work, key) for key in ("container-title", "publisher", "DOI"))
    where = [f"ed. {editors}" if editors else "", publisher if publisher != container else ""]
    where += [date_in_words(issued(work)), f"doi:{doi}" if doi else ""]
    title = _text(work, "title")
    title = title if _text(work, "type") in ("book", "report") else _quoted(title)
    if container and not who and short == f"{container}, {title}":
        title = short
    else:
        where.insert(0, container)
    label = "" if title == short else short
    return Reference(label, who, title, ", ".join(filter(None, where)), _text(work, "URL"), _text(work, "note"))
