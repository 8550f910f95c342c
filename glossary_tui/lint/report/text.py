"""The report to read in a terminal: the line with the words underlined, what is wrong, what to write, who says so."""

import unicodedata
from collections.abc import Iterator

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report.words import sources, where
from glossary_tui.lint.run import Results
from glossary_tui.terminal import plain, styled

_COLOUR = {"error": "31;1", "warning": "33;1", "suggestion": "36;1"}
_WIDTH = 100  # cells of a source line that are shown


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


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as text for a terminal, safe to print."""
    if not results.files:
        return ""  # nothing could be read, and the errors say so
    lines = [line for finding in results.findings for line in _finding(finding, glossary, colour)]
    sums = results.summary()
    found = [_count(sums[kind], kind) for kind in ("error", "warning", "suggestion") if sums[kind]]
    lines.append(
        f"{', '.join(found) or 'Nothing to report'} "
        f"({_count(results.files, 'file')}, {_count(results.words, 'word')}, "
        f"{_count(results.mentions, 'mention')} of {_count(len(glossary), 'term')})"
    )
    rules: dict[str, int] = {}
    for finding in results.findings:
        rules[finding.rule] = rules.get(finding.rule, 0) + 1
    if len(rules) > 1:
        lines.append("by rule: " + ", ".join(f"{rule} {n}" for rule, n in sorted(rules.items(), key=lambda i: -i[1])))
    return "\n".join(lines) + "\n"
