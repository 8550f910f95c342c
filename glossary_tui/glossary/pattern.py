"""The pattern language of entries: a row of words that a scholar can read, matched in time linear in the sentence.

``(took|captured) .. {tel-abyad} .. {date:2014-06}`` reads: a form of *take* or *capture*, then within eight words of
the same clause the term, then within eight words a date in June 2014. Pieces:

* a word: any case and inflection; ``=tribes`` just that form; in CAPITALS in capitals only;
* ``(a|b c|)``: one of several; an empty one makes the piece optional;
* ``..``: up to eight words, within the clause;
* ``{term}``: the mention at hand; ``{other-id}``: one of that entry; ``{kind:group}``: one of any entry of the kind;
* ``{#20000-40000}``: a number in the range, in figures or words; ``{date:2014-06}``: a date in that month or year.
"""

import re
from functools import lru_cache

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.dates import Date
from glossary_tui.inflection import inflected

NUMBER = "#"  # in the vocabulary of a sentence: there is a number, or what may begin one
_LIMIT = 800  # code points of a pattern

_PIECE = re.compile(r"\s*(?:(?P<gap>\.\.)|\{(?P<slot>[^{}]*)\}|\((?P<choice>[^()]*)\)|(?P<word>[^\s(){}|]+))")


def mention_key(entry: str) -> str:
    """Return what the vocabulary of a sentence has where an entry is mentioned in it."""
    return f"{{{entry}}}"


class Slot(msgspec.Struct, frozen=True):
    """A mention, number or date."""

    kind: str  # "term", "id", "kind", "number", "date"
    value: str = ""
    low: float = 0
    high: float = 0
    date: Date | None = None


class Words(msgspec.Struct, frozen=True):
    """Alternatives, each a row of words or a slot; an empty row makes the piece optional."""

    rows: tuple[tuple[str, ...] | Slot, ...]


class Piece(msgspec.Struct, frozen=True):
    """One piece of a pattern, and whether ``..`` stands before it."""

    item: Words | Slot
    gap: bool


class Pattern(msgspec.Struct, frozen=True):
    """A compiled pattern."""

    source: str
    pieces: tuple[Piece, ...]
    needs: tuple[frozenset[str], ...]  # of each set a sentence has one word at least, or the pattern cannot match


def _needs(pieces: list[Piece]) -> tuple[frozenset[str], ...]:
    found: list[frozenset[str]] = []
    for piece in pieces:
        firsts = [_first(row) for row in (piece.item.rows if isinstance(piece.item, Words) else (piece.item,))]
        if all(firsts):
            found.append(frozenset(firsts))
    return tuple(found)


def _first(row: tuple[str, ...] | Slot) -> str:
    """Return what the vocabulary of a sentence has where a row may match; nothing where it tells nothing."""
    if not isinstance(row, Slot):
        return row[0] if row else ""
    if row.kind == "number":
        return NUMBER
    if row.kind == "date":
        return str(row.date.year) if row.date else ""
    return mention_key(row.value) if row.kind == "id" else ""


def _row(text: str) -> tuple[str, ...]:
    words = re.findall(r"=?[^\W_]+(?:\.[^\W_]+)*\.?", text.replace("’", "").replace("'", ""))
    return tuple(map(_as_key, words))


def _as_key(word: str) -> str:
    """Return what a token must have among its keys to fit a word of a pattern."""
    if word.startswith("="):
        return word[1:].lower()
    letters = word.replace(".", "")
    return letters if letters.isupper() and len(word) > 1 else inflected(word.lower())


def _alternative(text: str, source: str) -> tuple[str, ...] | Slot:
    found = re.fullmatch(r"\s*\{([^{}]*)\}\s*", text)
    return _slot(found[1], source) if found else _row(text)


def _slot(text: str, source: str) -> Slot:
    if text == "term":
        return Slot("term")
    if found := re.fullmatch(r"#(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?", text):
        return Slot("number", low=float(found[1]), high=float(found[2] or found[1]))
    if found := re.fullmatch(r"date:(\d{4})(?:-(\d\d))?", text):
        return Slot("date", date=Date(int(found[1]), int(found[2] or 0)))
    if found := re.fullmatch(r"kind:([a-z]+)", text):
        return Slot("kind", found[1])
    if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        return Slot("id", text)
    raise GlossaryError(
        f"pattern {source!r}: {{{text}}} is no slot: "
        "write {term}, {an-id}, {kind:group}, {#10-20} or {date:2014-06}"
    )


@lru_cache(maxsize=4096)
def compile_pattern(source: str) -> Pattern:
    """Compile a pattern.

    Raises GlossaryError, naming the pattern and the piece, where it cannot be read.
    """
    if len(source) > _LIMIT:
        raise GlossaryError(f"pattern {source[:40]!r}…: longer than {_LIMIT} characters: split it")
    pieces: list[Piece] = []
    gap = False
    place = 0
    text = source.strip()
    while place < len(text):
        found = _PIECE.match(text, place)
        if not found:
            raise GlossaryError(f"pattern {source!r}: cannot read {text[place : place + 12]!r}: brackets must pair")
        place = found.end()
        if found["gap"]:
            gap = True
            continue
        if found["slot"] is not None:
            item: Words | Slot = _slot(found["slot"], source)
        elif found["choice"] is not None:
            rows = [_alternative(part, source) for part in found["choice"].split("|")]
            # The longest first: of "(army|army corps)" a gloss is to be taken as a whole.
            item = Words(tuple(sorted(rows, key=lambda row: -len(row) if isinstance(row, tuple) else -1)))
        else:
            row = _row(found["word"])
            if not row:
                raise GlossaryError(f"pattern {source!r}: {found['word']!r} is no word: patterns are words and slots")
            item = Words((row,))
        pieces.append(Piece(item, gap))
        gap = False
    if not pieces:
        raise GlossaryError(f"pattern {source!r}: empty: write at least one word")
    return Pattern(source, tuple(pieces), _needs(pieces))
