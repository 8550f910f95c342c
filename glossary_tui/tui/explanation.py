"""A finding as paragraphs to read on a screen: what is wrong, what to write, why, and where that is said."""

from collections.abc import Iterator

from glossary_tui.export.facts import Book
from glossary_tui.lint.finding import Finding
from glossary_tui.tui.paragraph import Link, Paragraph, Span
from glossary_tui.tui.text import clean

LETTERS = {"error": "E", "warning": "W", "suggestion": "S"}  # for those who do not see the colours


def explanation(finding: Finding, words: str, number: int, count: int, book: Book) -> list[Paragraph]:
    """Return what a reader is told of the finding that is the ``number``-th of ``count``, on these ``words``."""
    return list(_paragraphs(finding, words, number, count, book))


def _paragraphs(finding: Finding, words: str, number: int, count: int, book: Book) -> Iterator[Paragraph]:
    role = {"error": "wrong", "warning": "warning"}.get(finding.severity, "label")
    yield Paragraph(
        (
            Span(f"{LETTERS[finding.severity]} {finding.severity}", role),
            Span(f" {number} of {count} · {finding.rule} · {where(finding)}", "label"),
        )
    )
    yield Paragraph((Span(f"“{clean(words)}”", "gloss"),))
    yield Paragraph((Span(clean(finding.message)),))
    if finding.fix:
        how = "" if finding.fix.safe else "  (read the sentence first)"
        new = clean(finding.fix.replacement) or "nothing: the words go"
        yield Paragraph((Span("Apply: ", "heading"), Span(new, "right"), Span(how, "label")), hang=2)
    others = [text for text in finding.suggestions if not finding.fix or text != finding.fix.replacement]
    if others:
        yield Paragraph((Span("Write: ", "heading"), Span(clean("; ".join(others)), "right")), hang=2)
    sources = "; ".join(clean(str(book.citation(written))) for written in finding.sources)
    if sources:
        yield Paragraph((Span("Source: ", "heading"), Span(sources, "label")), hang=2)
    if finding.entry in book.glossary:
        label = Span(clean(book.label(finding.entry)), "link", Link("entry", finding.entry))
        yield Paragraph((Span("Entry: ", "heading"), label))
    apply = "a applies it, " if finding.fix else ""
    yield Paragraph((Span(f"{apply}i ignores it, I always, w: a wrong alarm", "label"),))


def in_one_line(finding: Finding, words: str) -> tuple[tuple[str, str], ...]:
    """Return what a list of findings says of one, in texts with their roles (see widgets.line_list)."""
    place = f"{finding.line:>4} " if finding.place is None else ""
    return (
        (f"{LETTERS[finding.severity]} ", finding.severity),
        (place, "muted"),
        (f"{' '.join(words.split())}  ", ""),
        (finding.rule, "muted"),
    )


def where(finding: Finding) -> str:
    """Return where a finding stands: its line, or what a file without lines has instead."""
    place = finding.place
    if place is None:
        return f"line {finding.line}"
    parts = (
        place.page and f"page {place.page}",
        place.paragraph and f"paragraph {place.paragraph}",
        place.part if place.part not in (None, "body") else "",
        place.heading and f"“{clean(place.heading)}”",
    )
    return ", ".join(part for part in parts if part) or "in the text"
