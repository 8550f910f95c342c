"""A finding in words, as the reports tell it: the message, what to write, who says so."""

from collections.abc import Iterator

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding


def count(number: int, noun: str) -> str:
    """Return a number with its noun: *1 file*, *1,200 words*."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def where(finding: Finding) -> str:
    """Return where a finding stands: ``path:line:column``, or in a file without lines what its format tells."""
    if finding.has_lines or finding.place is None:
        return f"{finding.path}:{finding.line}:{finding.column}"
    place = finding.place
    parts = (
        place.page and f"page {place.page}",
        place.part,
        place.heading and f"“{place.heading}”",
        place.paragraph and f"paragraph {place.paragraph}",
    )
    return f"{finding.path}: {', '.join(part for part in parts if part)}"


def cited(key: str, glossary: Glossary) -> str:
    """Return a source in one line: who, what, where; empty where the bibliography lacks it."""
    from glossary_tui.glossary.citation import reference, split_citation

    name, locator = split_citation(key)
    if name not in glossary.works:
        return ""
    work = reference(glossary.works[name], "")
    return ", ".join(filter(None, (work.who, work.title, work.where, locator)))


def sources(finding: Finding, glossary: Glossary) -> list[str]:
    """Return the sources of a finding in words, those that the bibliography has."""
    return [text for text in (cited(key, glossary) for key in finding.sources) if text]


def _lines(finding: Finding, glossary: Glossary) -> Iterator[str]:
    yield finding.message
    if finding.suggestions:
        yield f"Write: {', '.join(finding.suggestions)}"
    for source in sources(finding, glossary):
        yield f"Source: {source}"


def full_message(finding: Finding, glossary: Glossary) -> str:
    """Return message, suggestions and sources, a line each: for reports that have one field for all."""
    return "\n".join(_lines(finding, glossary))
