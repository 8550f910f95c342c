"""The report to read in a terminal: the line with the words underlined, what is wrong, what to write, who says so."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lazy import pattern
from glossary_tui.lint.finding import SEVERITIES, Finding
from glossary_tui.lint.report.words import count, sources, where
from glossary_tui.lint.run import Results
from glossary_tui.lint.uses import tally
from glossary_tui.terminal import plain, styled

_COLOUR = {"error": "31;1", "warning": "33;1", "suggestion": "36;1"}
_WIDTH = 100  # cells of a source line that are shown
_SUMMARY = 80  # columns of the lines that sum up
_TERMS = 12  # that the summary names; `glossary-tui terms` lists all
_SPELLINGS = 5
_ARABIC = pattern("[\u0600-\u06ff]")


def _cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return sum(
        0
        if unicodedata.category(character) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def _shown(finding: Finding) -> tuple[str, str]:
    """Return the source line around a finding, and the line of carets under its words."""
    line = finding.excerpt.split("\n")[0].replace("\t", " ")
    start = finding.excerpt_start
    if not 0 <= start <= len(line):
        return plain(line), ""
    end = min(len(line), start + finding.end_offset - finding.offset)
    first = max(0, min(start, start - (_WIDTH - (end - start)) // 2)) if len(line) > _WIDTH else 0
    last = min(len(line), first + max(_WIDTH, end - first))
    before, words = line[first:start], line[start:end]
    left = "…" if first else ""
    right = "…" if last < len(line) else ""
    text = f"{left}{plain(before)}{plain(words)}{plain(line[end:last])}{right}"
    return text, " " * (_cells(plain(before)) + len(left)) + "^" * max(1, _cells(plain(words)))


def _finding(finding: Finding, glossary: Glossary, colour: bool) -> Iterator[str]:
    severity = styled(finding.severity, _COLOUR[finding.severity], colour=colour)
    yield f"{styled(plain(where(finding)), '1', colour=colour)} {severity} [{plain(finding.id)}]"
    line, carets = _shown(finding)
    yield f"    {line}"
    if carets:
        yield f"    {styled(carets, _COLOUR[finding.severity], colour=colour)}"
    yield f"  {plain(finding.message)}"
    if finding.suggestions:
        yield f"  write: {plain(', '.join(finding.suggestions))}"
    for source in sources(finding, glossary):
        yield f"  source: {plain(source)}"
    yield ""


def _listed(label: str, items: Sequence[str], limit: int) -> Iterator[str]:
    """Yield a labelled list in lines that fit a terminal, broken between items and cut after ``limit`` of them."""
    rest = len(items) - limit
    line = f"{label}:"
    shown = [*items[:limit], *([f"and {rest:,} more"] if rest > 0 else [])]
    for number, item in enumerate(map(plain, shown)):
        piece = item + ("" if number + 1 == len(shown) else ";")
        if _cells(line) + 1 + _cells(piece) > _SUMMARY:
            yield line
            line = " "
        line += f" {piece}"
    yield line


def _summary(results: Results, glossary: Glossary) -> Iterator[str]:
    """Yield the sums, the findings by rule, the commonest terms, and those spelt in several ways."""
    sums = results.summary()
    terms = tally(results.usage)
    found = [count(sums[kind], kind) for kind in reversed(SEVERITIES) if sums[kind]]
    of_terms = f" of {count(len(terms), 'term')}" if terms else ""
    yield (
        f"{', '.join(found) or 'Nothing to report'} "
        f"({count(results.files, 'file')}, {count(results.words, 'word')}, "
        f"{count(results.mentions, 'mention')}{of_terms})"
    )
    rules = Counter(finding.rule for finding in results.findings)
    if len(rules) > 1:
        yield from _listed("by rule", [f"{rule} {number:,}" for rule, number in rules.most_common()], len(rules))
    if len(terms) > 1:
        yield from _listed("terms", [f"{glossary[term.entry].headword} {term.count:,}" for term in terms], _TERMS)
    # Arabic script is left to `glossary-tui terms`: among Latin words a terminal would turn the order of the line.
    latin = [[pair for pair in term.spellings if not _ARABIC.search(pair[0])] for term in terms]
    varied = [pairs[:_SPELLINGS] for pairs in latin if len(pairs) > 1]
    if varied:
        told = [", ".join(f"{spelling} {number:,}" for spelling, number in pairs) for pairs in varied]
        yield from _listed("spellings", told, _SPELLINGS)


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as text for a terminal, safe to print."""
    if not results.files:
        return ""  # nothing could be read, and the errors say so
    lines = [line for finding in results.findings for line in _finding(finding, glossary, colour)]
    return "\n".join([*lines, *_summary(results, glossary)]) + "\n"
