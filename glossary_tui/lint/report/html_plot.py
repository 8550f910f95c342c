"""A plot of where terms occur along the text, and in which spelling: plain SVG, no script.

A row is a term, from the first word of the drafts on the left to the last on the right. The commonest spelling stands
above the line, the next commonest across it, all others below, so that they are told without colour as well.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.report.markup import content
from glossary_tui.lint.uses import Term, Usage

ROWS = 40  # terms that the plot shows
_LEFT, _WIDTH, _RIGHT = 190, 560, 50  # user units: the names, the text, the counts
_ROW = 22
_NAME = 24  # characters of a term's name that fit
# Where the strokes of a spelling start from the row's middle line, and how long they are.
_STROKES = (("first", -8, 7), ("second", -4, 8), ("other", 1, 7))


def _shortened(text: str) -> str:
    return text if len(text) <= _NAME else f"{text[: _NAME - 1]}…"


def _classes(term: Term) -> Mapping[str, int]:
    """Return for each spelling, folded in case, which of the strokes it is drawn with."""
    return {spelling.casefold(): min(place, 2) for place, (spelling, _) in enumerate(term.spellings)}


def _columns(usages: Sequence[Usage], terms: Iterable[Term]) -> dict[str, tuple[set[int], set[int], set[int]]]:
    """Return the columns of the plot in which each term occurs, for each kind of stroke: at most one a unit."""
    classes = {term.entry: _classes(term) for term in terms}
    found: dict[str, tuple[set[int], set[int], set[int]]] = {name: (set(), set(), set()) for name in classes}
    total = max(1, sum(usage.length for usage in usages))
    before = 0
    for usage in usages:
        for use in usage.uses:
            if use.entry in classes:
                column = (before + use.offset) * _WIDTH // total
                found[use.entry][classes[use.entry][use.spelling.casefold()]].add(column)
        before += usage.length
    return found


def _chapters(usages: Sequence[Usage], height: int) -> Iterator[str]:
    """Yield a line where one draft ends and the next begins."""
    total = max(1, sum(usage.length for usage in usages))
    before = 0
    for usage in usages[:-1]:
        before += usage.length
        x = _LEFT + before * _WIDTH // total
        yield f'<path class="chapter" d="M{x} 0V{height}"/>'


def _row(term: Term, columns: tuple[set[int], set[int], set[int]], middle: int, glossary: Glossary) -> Iterator[str]:
    name = content(_shortened(glossary[term.entry].headword))
    yield f'<text x="{_LEFT - 12}" y="{middle + 4}" text-anchor="end">{name}</text>'
    yield f'<path class="rail" d="M{_LEFT} {middle}h{_WIDTH}"/>'
    for (kind, top, length), places in zip(_STROKES, columns, strict=True):
        if places:
            strokes = "".join(f"M{_LEFT + place} {middle + top}v{length}" for place in sorted(places))
            yield f'<path class="{kind}" stroke-width="2" d="{strokes}"/>'
    yield f'<text class="count" x="{_LEFT + _WIDTH + 10}" y="{middle + 4}">{term.count:,}</text>'


def plot(usages: Sequence[Usage], terms: Sequence[Term], glossary: Glossary) -> str:
    """Return the plot of the most frequent terms as an SVG element; empty where no term occurs."""
    shown = terms[:ROWS]
    if not shown:
        return ""
    height = len(shown) * _ROW + 4
    columns = _columns(usages, shown)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + _RIGHT} {height}" role="img" '
        'aria-labelledby="plot-title">',
        '<title id="plot-title">Where along the text each term occurs; the table below has the numbers.</title>',
        *_chapters(usages, height),
    ]
    for number, term in enumerate(shown):
        lines += _row(term, columns[term.entry], number * _ROW + _ROW // 2 + 2, glossary)
    return "\n".join([*lines, "</svg>"])
