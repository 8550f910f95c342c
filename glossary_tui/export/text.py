"""One entry as plain terminal text: what ``show`` prints.

Headings stand at the left margin, what belongs to them is indented. Arabic that we place ends its line, so
that no terminal carries the signs after it to the other side.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from glossary_tui.export.facts import (
    Book,
    Wrong,
    forms,
    grammar,
    misuses,
    period,
    qualifier,
    romanisations,
    warnings,
)
from glossary_tui.glossary.citation import reference, split_citation
from glossary_tui.glossary.entry import Entry, Name, Sense


def _wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    return textwrap.fill(
        " ".join(text.split()),
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def citations(book: Book, cite: Sequence[str], see: Sequence[str] = ()) -> str:
    """Return the sources of a statement in short: those read, then those only named."""
    read = "; ".join(str(book.citation(written)) for written in cite)
    named = "; ".join(str(book.citation(written)) for written in see)
    return "; ".join(part for part in (read, named and f"see also, not consulted: {named}") if part)


def _sense(book: Book, number: str, sense: Sense, width: int) -> Iterator[str]:
    about = qualifier(sense)
    heading = ": ".join(part for part in (about, "; ".join(sense.gloss)) if part)
    indent = " " * (2 + len(number))
    yield _wrapped(heading, width, f"  {number}", indent)
    if sense.definition:
        yield _wrapped(sense.definition, width, indent)
    if sense.cite or sense.see:
        yield _wrapped(f"[{citations(book, sense.cite, sense.see)}]", width, indent)


def _name(book: Book, name: Name, entry: Entry, width: int) -> Iterator[str]:
    acronyms = f" ({', '.join(name.acronyms)})" if name.acronyms else ""
    when = period(name)
    yield _wrapped(f"{when}: {name.name}{acronyms}" if when else name.name + acronyms, width, "  ", "      ")
    romanised = [text for text, schemes in romanisations(entry, name.arabic) if schemes.startswith("IJMES")]
    if name.arabic:
        yield f"      {' '.join([*romanised, name.arabic])}"
    literal = f"literally “{name.literal}”" if name.literal else ""
    for part in (literal, name.note, f"[{citations(book, name.cite)}]" if name.cite else ""):
        if part:
            yield _wrapped(part, width, "      ")


def _misuse(book: Book, misuse: Wrong, width: int) -> Iterator[str]:
    yield _wrapped(misuse.message, width, "  - ", "    ")
    for label, sentence in misuse.examples:
        yield _wrapped(f"{label}: {sentence}", width, "    ", "           ")
    if misuse.suggest:
        yield _wrapped(f"write: {'; '.join(misuse.suggest)}", width, "    ", "           ")
    if misuse.cite:
        yield _wrapped(f"[{citations(book, misuse.cite)}]", width, "    ")


def _sources(book: Book, entry: Entry, width: int) -> Iterator[str]:
    for key in dict.fromkeys(split_citation(written)[0] for written in entry.sources()):
        if key not in book.glossary.works:
            yield f"  {key}: not in the bibliography"
            continue
        full = reference(book.glossary.works[key], book.shorts[key])
        parts = [part.rstrip(".") for part in (full.who, full.title, full.where) if part]
        label = f"{full.label}: " if full.label else ""
        tail = f" {full.url}" if full.url else ""
        note = f" [{full.note}]" if full.note else ""
        yield _wrapped(f"{label}{'. '.join(parts)}.{tail}{note}", width, "  ", "      ")


def _sections(book: Book, entry: Entry, width: int) -> Iterator[tuple[str, Iterable[str]]]:
    def listed(items: Iterable[str]) -> list[str]:
        return [_wrapped(item, width, "  ", "      ") for item in items]

    numbers = [f"{place}. " for place in range(1, len(entry.senses) + 1)] if len(entry.senses) > 1 else [""]
    yield (
        "Meanings" if len(entry.senses) > 1 else "Meaning",
        (line for n, s in zip(numbers, entry.senses, strict=False) for line in _sense(book, n, s, width)),
    )
    yield "Note", [_wrapped(entry.note, width, "  ")] if entry.note else []
    rows = [(row.number, ", ".join(row.spellings), row.ijmes, row.arabic) for row in forms(entry)]
    shown = [(number, " · ".join(part for part in parts if part)) for number, *parts in rows]
    yield "Forms", [_wrapped(text, width, f"  {number:8}  ", " " * 12) for number, text in shown]
    yield "Names", (line for name in entry.names for line in _name(book, name, entry, width))
    named = [(part, romanisations(entry, arabic), arabic) for part, arabic in entry.parts.items()]
    yield "Parts of the name", [f"  {p:8}  {' · '.join([*(t for t, _ in r[:1]), a])}" for p, r, a in named]
    yield "Also written", listed([", ".join(entry.spellings)] if entry.spellings else [])
    yield "Avoid", listed(f"{spelling}: {reason}" for spelling, reason in entry.avoid.items())
    yield "Write instead, neutrally", listed([", ".join(entry.neutral)] if entry.neutral else [])
    yield "Says it twice", listed(f"{entry.headword} {noun}" for noun in entry.head_nouns)
    yield (
        "Related",
        listed(f"{label}: {', '.join(map(book.label, ids))}" for label, ids in book.relations(entry)),
    )
    yield "Misuse", (line for misuse in misuses(entry) for line in _misuse(book, misuse, width))
    yield "Not to be confused with", listed(entry.homonyms)
    yield "Sources", _sources(book, entry, width)
    yield "Cite as", [_wrapped(book.cite_as(entry), width, "  ")]


def entry_text(book: Book, entry: Entry, width: int = 80) -> str:
    """Return an entry as text of at most ``width`` columns where words allow, ended by a line end.

    The text is not yet safe for a terminal: it holds what the entry holds.
    """
    lines = [" ".join(entry.headword.split())]
    if entry.arabic:
        lines.append(f"  {entry.arabic}")
    lines += [
        _wrapped(f"{text} ({schemes})", width, "  ", "      ") for text, schemes in romanisations(entry, entry.arabic)
    ]
    lines.append(_wrapped(" · ".join(grammar(entry)), width, "  "))
    lines += [_wrapped(warning, width, "  ") for warning in warnings(entry)]
    for heading, content in _sections(book, entry, width):
        if found := list(content):
            lines += ["", heading, *found]
    return "\n".join(lines) + "\n"
