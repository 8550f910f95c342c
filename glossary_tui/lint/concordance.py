"""The concordance of drafts: the terms they use, every spelling with its places, and what the glossary lacks."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import Form
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.alike import is_one_word
from glossary_tui.lint.context import make_contexts
from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.lexeme import word_of
from glossary_tui.lint.run import read_input
from glossary_tui.lint.scan import scan
from glossary_tui.lint.unknown import Why, unknown_words
from glossary_tui.lint.uses import as_most_write, uses_of
from glossary_tui.manuscript.draft import Draft, Place, Span
from glossary_tui.manuscript.formats import read_draft


class Site(msgspec.Struct, frozen=True, gc=False):
    """One place in a draft: line and column from 1, columns in code points, or the place in a file without lines."""

    path: str
    line: int
    column: int
    place: Place | None = None

    @property
    def within(self) -> str:
        """Where in its draft it is: the line, or page, part and paragraph."""
        if self.place is None:
            return str(self.line)
        page, paragraph = self.place.page, self.place.paragraph
        parts = (page and f"page {page}", self.place.part, paragraph and f"paragraph {paragraph}")
        return " ".join(part for part in parts if part)

    def __str__(self) -> str:
        """Return draft and place: ``a.md:12``, ``a.docx paragraph 3``."""
        return f"{self.path}{':' if self.place is None else ' '}{self.within}"

    def as_json(self) -> dict[str, Any]:
        """Return the site as ``terms --format json`` prints it."""
        table = {"path": self.path, "line": self.line, "column": self.column}
        return table if self.place is None else table | {"place": msgspec.structs.asdict(self.place)}


class Spelling(msgspec.Struct, frozen=True):
    """A spelling as most of its places write it, and those places in order."""

    text: str
    sites: tuple[Site, ...]


class Row(msgspec.Struct, frozen=True):
    """A word of drafts: of an entry, or, with an empty ``entry``, unknown and Arabic by its looks (``why``)."""

    entry: str
    why: Why | Literal[""]
    spellings: tuple[Spelling, ...]

    @property
    def count(self) -> int:
        """How often the word stands in the drafts."""
        return sum(len(spelling.sites) for spelling in self.spellings)


class Concordance(msgspec.Struct, frozen=True):
    """The terms of drafts and the words unknown to the glossary, each by frequency, and what could not be read."""

    terms: tuple[Row, ...]
    unknown: tuple[Row, ...]
    errors: tuple[Unreadable, ...]


# What is gathered: by entry or by folded word, then by spelling set in small letters, as written and where.
_Groups = dict[str, dict[str, list[tuple[str, Site]]]]


def concordance(inputs: Iterable[Input | Unreadable], glossary: Glossary) -> Concordance:
    """Return the concordance of all inputs that can be read."""
    terms: _Groups = {}
    unknown: _Groups = {}
    reasons: dict[str, Why] = {}
    errors: list[Unreadable] = []
    for item in inputs:
        read = item if isinstance(item, Unreadable) else read_input(item)
        if isinstance(read, Unreadable):
            errors.append(read)
            continue
        path, draft = read.path, read.draft or read_draft(read.text, read.path)
        mentions = list(scan(draft.prose, glossary))
        for use in uses_of(make_contexts(draft, glossary, mentions)):
            _add(terms, use.entry, use.spelling, site_of(draft, path, use.offset))
        for word in unknown_words(draft, [Span(mention.start, mention.end) for mention in mentions]):
            key = glossary.folder.key(word.spelling).decode("latin-1").removeprefix("al ").removeprefix("el ")
            reasons.setdefault(key, word.why)
            _add(unknown, key, word.spelling, site_of(draft, path, word.offset))
    return Concordance(
        _by_frequency(Row(entry, "", _spellings(found)) for entry, found in terms.items()),
        _by_frequency(Row("", reasons[key], _spellings(found)) for key, found in unknown.items()),
        tuple(errors),
    )


def _add(groups: _Groups, key: str, spelling: str, site: Site) -> None:
    groups.setdefault(key, {}).setdefault(spelling.casefold(), []).append((spelling, site))


def site_of(draft: Draft, path: str, offset: int) -> Site:
    """Return where an offset of a draft is."""
    return Site(path, *draft.position(offset), draft.place(offset))


def _spellings(found: Mapping[str, list[tuple[str, Site]]]) -> tuple[Spelling, ...]:
    """Return the spellings, the commonest first, each as most of its places write it."""
    spellings = []
    for pairs in found.values():
        counts = Counter(text for text, _ in pairs)
        spellings.append(Spelling(as_most_write(counts), tuple(site for _, site in pairs)))
    return tuple(sorted(spellings, key=lambda spelling: (-len(spelling.sites), spelling.text)))


def _by_frequency(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.count, row.spellings[0].text.casefold())))


def headwords(found: Concordance, glossary: Glossary) -> dict[str, str]:
    """Return the headwords under which a glossary of the drafts has its entries, where they are not the entry's own.

    It is the spelling that the drafts use most for the headword's word; never one to be avoided, another number or
    word of the entry, another name or an acronym.
    """
    own: dict[str, str] = {}
    for row in found.terms:
        entry = glossary[row.entry]
        words = {word_of(form, entry) for form in _forms(entry.headword, entry, glossary)}
        for spelling in row.spellings:
            same = words.intersection(word_of(form, entry) for form in _forms(spelling.text, entry, glossary))
            if same and is_one_word(entry.headword, spelling.text):
                own[entry.id] = _in_case_of(entry.headword, spelling.text)
                break
    return {name: text for name, text in own.items() if text.casefold() != glossary[name].headword.casefold()}


def _forms(text: str, entry: Entry, glossary: Glossary) -> list[Form]:
    """Return the forms of an entry that a spelling in Latin letters may be; none where it is one to be avoided."""
    numbers = glossary.index.spellings.get(glossary.folder.key(text), ())
    forms = [form for form in map(glossary.index.form, numbers) if form.entry == entry.id]
    roles = {form.role for form in forms}
    if roles & {"avoid", "arabic", "acronym"} or ("name" in roles and "headword" not in roles):
        return []
    return forms


def _in_case_of(headword: str, text: str) -> str:
    """Return a spelling in small letters where the headword is: drafts set headings and titles in capitals."""
    return text.lower() if headword == headword.lower() else text[:1].upper() + text[1:]
