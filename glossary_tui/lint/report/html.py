"""The report to send to an author: one HTML file that loads nothing, runs nothing, and prints well.

Its policy (Content-Security-Policy) allows its own style sheet alone, by hash: were a sign of the draft ever to pass
unescaped, it could neither run nor fetch anything.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from glossary_tui import __version__
from glossary_tui.glossary.citation import reference, short_citations, split_citation
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import SEVERITIES, Finding
from glossary_tui.lint.report.html_plot import ROWS, plot
from glossary_tui.lint.report.markup import arabic, attribute, content, running, web_address
from glossary_tui.lint.report.words import count, where
from glossary_tui.lint.run import Results
from glossary_tui.lint.uses import Term, tally

_SHOWN = 500  # findings of one rule; JSON lists them all
_PLURAL = {severity: f"{severity}s" for severity in SEVERITIES}


def _style() -> str:
    return (Path(__file__).parent / "html.css").read_text(encoding="utf-8")


def _policy(style: str) -> str:
    import base64
    import hashlib

    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


class _Sources:
    """The works cited, numbered in the order in which they are first met."""

    def __init__(self, glossary: Glossary) -> None:
        self._works = glossary.works
        self._shorts = short_citations(glossary.works)
        self._numbers: dict[str, int] = {}

    def link(self, written: str) -> str:
        """Return a citation as a link to its place in the list; empty where the bibliography lacks it."""
        key, locator = split_citation(written)
        if key not in self._works:
            return ""
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        place = f", {content(locator)}" if locator else ""
        return f'<a href="#source-{number}">{content(self._shorts[key])}</a>{place}'

    def listed(self) -> Iterator[str]:
        """Yield the works that were cited, in full."""
        for key, number in self._numbers.items():
            full = reference(self._works[key], self._shorts[key])
            said = ". ".join(running(part.rstrip(".")) for part in (full.who, full.title, full.where) if part)
            address = web_address(full.url)
            link = f' <a href="{address}" rel="noreferrer">{content(full.url)}</a>' if address else ""
            yield f'<li id="source-{number}">{said}.{link}</li>'


def _excerpt(finding: Finding) -> str:
    """Return the text around a finding, its words marked."""
    text, start = finding.excerpt, finding.excerpt_start
    if not 0 <= start <= len(text):
        return running(text)
    end = start + finding.end_offset - finding.offset
    return f"{running(text[:start])}<mark>{running(text[start:end])}</mark>{running(text[end:])}"


def _finding(finding: Finding, sources: _Sources) -> Iterator[str]:
    yield f'<article class="finding {finding.severity}">'
    yield (
        f'<p class="head"><span class="severity">{finding.severity}</span> '
        f'<span class="where">{content(where(finding))}</span></p>'
    )
    yield f'<blockquote dir="auto">{_excerpt(finding)}</blockquote>'
    yield f"<p>{running(finding.message)}</p>"
    if finding.suggestions:
        yield f'<p><span class="label">Write</span> {running(", ".join(finding.suggestions))}</p>'
    if links := [link for link in map(sources.link, finding.sources) if link]:
        yield f'<p class="cited"><span class="label">Source</span> {"; ".join(links)}</p>'
    yield "</article>"


def _by_rule(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """Return the findings of each rule in the order of the text, the rule with most and worst findings first."""
    grouped = groupby(sorted(findings, key=lambda finding: finding.rule), key=lambda finding: finding.rule)
    groups = [(rule, list(found)) for rule, found in grouped]

    def weight(group: tuple[str, list[Finding]]) -> tuple[int, ...]:
        sums = [sum(finding.severity == severity for finding in group[1]) for severity in reversed(SEVERITIES)]
        return tuple(-number for number in sums)

    return sorted(groups, key=lambda group: (weight(group), group[0]))


def _table(caption: str, *heads: str) -> str:
    """Return the beginning of a table, up to its rows; ``#`` begins the head of a column of numbers."""
    cells = "".join(
        f'<th scope="col" class="number">{head[1:]}</th>' if head[0] == "#" else f'<th scope="col">{head}</th>'
        for head in heads
    )
    return f"<table><caption>{caption}</caption><thead><tr>{cells}</tr></thead><tbody>"


def _findings(results: Results, sources: _Sources) -> Iterator[str]:
    from glossary_tui.lint.rules import KINDS

    rules = {rule.name: rule for rule in KINDS}
    groups = _by_rule(results.findings)
    yield '<section id="findings"><h2>Findings</h2>'
    if not groups:
        yield "<p>Nothing to report.</p>"
    else:
        yield _table("By rule", "Rule", "What it reports", *(f"#{_PLURAL[kind]}" for kind in reversed(SEVERITIES)))
        for name, found in groups:
            sums = [sum(finding.severity == kind for finding in found) for kind in reversed(SEVERITIES)]
            cells = "".join(f'<td class="number">{number or "–"}</td>' for number in sums)
            said = content(rules[name].summary) if name in rules else ""
            yield (
                f'<tr><th scope="row"><a href="#rule-{attribute(name)}">{content(name)}</a></th>'
                f"<td>{said}</td>{cells}</tr>"
            )
        yield "</tbody></table>"
    for name, found in groups:
        yield f'<section id="rule-{attribute(name)}"><h3><code>{content(name)}</code></h3>'
        if name in rules:
            yield f'<p class="quiet">{content(rules[name].why)}</p>'
        for finding in found[:_SHOWN]:
            yield from _finding(finding, sources)
        if len(found) > _SHOWN:
            yield f"<p>{len(found) - _SHOWN:,} more findings of this rule are not shown.</p>"
        yield "</section>"
    yield "</section>"


def _terms(results: Results, terms: Sequence[Term], glossary: Glossary) -> Iterator[str]:
    yield '<section id="terms"><h2>Terms</h2>'
    if terms:
        most = f" (the {ROWS} most frequent)" if len(terms) > ROWS else ""
        ends = "; a broken line parts two drafts" if len(results.usage) > 1 else ""
        yield (
            f"<figure><figcaption>Where each term occurs{most}, from the first word on the left to the last on the "
            "right. Strokes above the line are the commonest spelling, across it the next, below it all others"
            f"{ends}.</figcaption>"
        )
        yield f"{plot(results.usage, terms, glossary)}</figure>"
    yield _table("Terms by frequency, and how each is spelt", "Term", "Meaning", "#times", "Spellings")
    for term in terms:
        entry = glossary[term.entry]
        spelt = ", ".join(f"{running(spelling)} ({number:,})" for spelling, number in term.spellings)
        yield (
            f'<tr><th scope="row">{content(entry.headword)} {arabic(entry.arabic)}</th>'
            f"<td>{running('; '.join(list(dict.fromkeys(entry.glosses))[:2]))}</td>"
            f'<td class="number">{term.count:,}</td><td>{spelt}</td></tr>'
        )
    yield "</tbody></table></section>"


def _page(results: Results, glossary: Glossary) -> Iterator[str]:
    style = _style()
    sources = _Sources(glossary)
    terms = tally(results.usage)
    paths = [usage.path for usage in results.usage]
    named = paths[0] if len(paths) == 1 else count(len(paths), "draft")
    sums = results.summary()
    found = [count(sums[kind], kind) for kind in reversed(SEVERITIES) if sums[kind]]
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{attribute(_policy(style))}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>Arabic terms in {content(named)}</title>"
    yield f"<style>{style}</style>\n</head>\n<body>\n<header>"
    yield f'<h1>Arabic terms in <bdi dir="auto">{content(named)}</bdi></h1>'
    yield (
        f"<p>{', '.join(found) or 'Nothing to report'}. {count(results.words, 'word')}, "
        f"{count(results.mentions, 'mention')} of {count(len(terms), 'term')}.</p>"
    )
    yield '<nav aria-label="Contents"><ul><li><a href="#findings">Findings</a></li>'
    yield '<li><a href="#terms">Terms</a></li><li><a href="#sources">Sources</a></li></ul></nav>\n</header>\n<main>'
    yield from _findings(results, sources)
    yield from _terms(results, terms, glossary)
    listed = "\n".join(sources.listed())
    yield '<section id="sources"><h2>Sources</h2>'
    yield f'<ol class="sources">{listed}</ol></section>' if listed else "<p>None is cited.</p></section>"
    if results.errors:
        yield "<section><h2>Not read</h2><ul>"
        yield from (f"<li>{content(error.path)}: {content(error.message)}</li>" for error in results.errors)
        yield "</ul></section>"
    yield f"</main>\n<footer><p>Made by glossary-tui {__version__}. It knows the errors that its entries list, and no"
    yield "others: where it says nothing, that is no approval.</p></footer>\n</body>\n</html>"


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as an HTML document."""
    return "\n".join(_page(results, glossary)) + "\n"
