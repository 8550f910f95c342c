"""One entry in Markdown: the part that the one-file, the split and the shown form of an entry share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from glossary_tui.export.escape import address, emphasis, escape, link, prose, span, table
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
from glossary_tui.glossary.citation import reference
from glossary_tui.glossary.entry import Entry, Name, Sense


@dataclass(frozen=True)
class Targets:
    """Where links lead: addresses of entries by id and of sources by key; what has none is not linked."""

    entries: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)


def anchor(name: str) -> str:
    """Return a place to link to. GitHub keeps such an anchor, whatever the heading beside it says."""
    return f'<a id="{name}"></a>'


def entry_link(book: Book, name: str, targets: Targets) -> str:
    """Return an entry's headword, linked if the entry is in the export."""
    return link(prose(book.label(name)), targets.entries.get(name, ""))


def citations(book: Book, targets: Targets, cite: Sequence[str], see: Sequence[str] = ()) -> str:
    """Return sources in brackets, those read first, with a space before; empty if there are none."""

    def listed(keys: Sequence[str]) -> str:
        found = [book.citation(written) for written in keys]
        return "; ".join(link(prose(str(source)), targets.sources.get(source.key, "")) for source in found)

    parts = [listed(cite), f"see also, not consulted: {listed(see)}" if see else ""]
    return f" ({'; '.join(part for part in parts if part)})" if any(parts) else ""


def _sense(book: Book, entry: Entry, sense: Sense, targets: Targets) -> str:
    about = emphasis(qualifier(sense))
    glosses = emphasis("; ".join(sense.gloss), "**")
    heading = ": ".join(part for part in (about, glosses) if part)
    definition = f". {prose(sense.definition, entry.language)}" if sense.definition else ""
    return heading + definition + citations(book, targets, sense.cite, sense.see)


def _names(book: Book, entry: Entry, targets: Targets) -> str:
    def row(name: Name) -> list[str]:
        acronyms = f" ({', '.join(name.acronyms)})" if name.acronyms else ""
        remarks = [f"“{name.literal}”" if name.literal else "", name.note]
        remark = ". ".join(part for part in remarks if part)
        return [
            escape(period(name)),
            prose(name.name + acronyms),
            span(name.arabic, entry.language),
            (prose(remark, entry.language) + citations(book, targets, name.cite)).strip(),
        ]

    return table(["When", "Name", "Arabic", "Meaning, sources"], [row(name) for name in entry.names])


def _misuse(book: Book, entry: Entry, misuse: Wrong, targets: Targets) -> Iterator[str]:
    yield f"- {prose(misuse.message, entry.language)}{citations(book, targets, misuse.cite)}"
    if misuse.suggest:
        yield f"  - Write: {prose('; '.join(misuse.suggest))}"
    for label, sentence in misuse.examples:
        yield f"  - {label.capitalize()}: {prose(sentence, entry.language)}"


def _facts(book: Book, entry: Entry, targets: Targets) -> Iterator[str]:
    """Yield the short facts, a list item each."""

    def item(label: str, items: Sequence[str]) -> Iterator[str]:
        if items:
            yield f"- **{label}**: {', '.join(items)}"

    yield from item("Also written", [prose(spelling) for spelling in entry.spellings])
    yield from item("Avoid", [prose(f"{word} ({why})" if why else word) for word, why in entry.avoid.items()])
    yield from item("Write instead, neutrally", [prose(word) for word in entry.neutral])
    yield from item("Says it twice", [prose(f"{entry.headword} {noun}") for noun in entry.head_nouns])
    for part, arabic in entry.parts.items():
        romanised = [emphasis(text) for text, _ in romanisations(entry, arabic)[:1]]
        yield f"- **{escape(part)}**: {' '.join([*romanised, span(arabic, entry.language)])}"
    for label, ids in book.relations(entry):
        yield from item(label, [entry_link(book, name, targets) for name in ids])
    if entry.homonyms:
        yield f"- **Not to be confused with**: {'; '.join(prose(other) for other in entry.homonyms)}"


def heading(book: Book, entry: Entry, level: int, name: str = "") -> str:
    """Return the heading of an entry, with an anchor of that name."""
    headword = emphasis(entry.headword) if entry.is_italic else escape(entry.headword)
    title = " ".join(part for part in (headword, span(entry.arabic, entry.language)) if part)
    return f"{'#' * level} {anchor(name) if name else ''}{title}"


def body(book: Book, entry: Entry, targets: Targets) -> Iterator[str]:
    """Yield what stands under an entry's heading, block by block."""
    yield from (f"> **{escape(warning)}**" for warning in warnings(entry))
    latin = [f"{emphasis(text)} ({schemes})" for text, schemes in romanisations(entry, entry.arabic)]
    yield " · ".join([*latin, *map(prose, grammar(entry))])
    senses = [_sense(book, entry, sense, targets) for sense in entry.senses]
    if len(senses) == 1:
        yield senses[0]
    elif senses:
        yield "\n".join(f"{number}. {sense}" for number, sense in enumerate(senses, 1))
    if entry.note:
        yield f"**Note.** {prose(entry.note, entry.language)}"
    if rows := list(forms(entry)):
        cells = [
            [
                row.number,
                prose(", ".join(row.spellings)),
                emphasis(row.ijmes),
                span(row.arabic, entry.language),
            ]
            for row in rows
        ]
        yield table(["Number", "English spellings", "IJMES", "Arabic"], cells)
    if entry.names:
        yield _names(book, entry, targets)
    if facts := "\n".join(_facts(book, entry, targets)):
        yield facts
    if entry.misuse:
        yield "**Misuse**"
        yield "\n".join(line for misuse in misuses(entry) for line in _misuse(book, entry, misuse, targets))
    yield f"Cite as: {prose(book.cite_as(entry))}"


def source_line(book: Book, key: str) -> str:
    """Return a work of the bibliography in full: its short citation, the reference, and how it was read."""
    full = reference(book.glossary.works[key], book.shorts[key])
    title = prose(full.title)
    target = address(full.url)
    parts = [prose(full.who.rstrip(".")), link(title, target), prose(full.where)]
    note = f" {escape(f'[{full.note}]')}." if full.note else ""
    bare = f" {escape(full.url)}." if full.url and not target else ""
    label = f"**{prose(full.label)}**: " if full.label else ""
    return f"{label}{'. '.join(part for part in parts if part)}.{bare}{note}"
