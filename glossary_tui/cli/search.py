"""`glossary-tui search`: the entries that match a word or meaning, ranked; with ``-``, a query a line."""

import sys
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.given import given_text, input_lines
from glossary_tui.cli.options import common, common_options, open_glossary
from glossary_tui.errors import NothingFound

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.glossary.search import Match

_SHOWN = 60  # code points of a query that an error line repeats
_OFFERED = 3  # terms offered where none matched
_OFFER_CUTOFF = 45  # percent of alike letters; lower than look-up's own, since this only asks "did you mean"


def how_matched(match: "Match") -> str:
    """Return what of the entry matched and how, in words; empty where it was the headword itself."""
    entry, matched = match.entry, match.matched
    if match.how == "exact" and matched == entry.headword:
        return ""
    if match.how == "exact" and matched in entry.avoid:
        return f"“{matched}” is a spelling to avoid: {entry.avoid[matched]}"
    said = {
        "exact": f"also written “{matched}”",
        "scheme": f"transliterated “{matched}”",
        "form": f"by its form “{matched}”",
        "prefix": f"by the beginning of “{matched}”",
        "near": f"by a near spelling, “{matched}”",
        "gloss": f"by its meaning, “{matched}”",
        "arabic": f"by its Arabic, {matched}",
    }
    return said[match.how]


def nothing_found(glossary: "Glossary", query: str, near: "list[Match]") -> NothingFound:
    """Return the error for a query without an answer; it offers the weak matches, or else near words."""
    offered = [match.entry.headword for match in near]
    if not offered:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        key = glossary.folder.key(query).decode("latin-1")
        words = {row.headword: row.sort_key for row in glossary.rows}
        found = process.extract(
            key, words, scorer=OSA.normalized_similarity, score_cutoff=_OFFER_CUTOFF / 100, limit=_OFFERED
        )
        offered = [headword for _, _, headword in found] if key else []
    shown = query if len(query) <= _SHOWN else f"{query[:_SHOWN]}…"
    hint = ", ".join(dict.fromkeys(offered[:_OFFERED]))
    remedy = (
        f"did you mean {hint}?" if hint else "try another spelling or an English meaning; export lists all entries"
    )
    return NothingFound(f"{shown or 'no term given'}: no entry: {remedy}")


def _row(match: "Match", width: int) -> str:
    """Return a match as one line; its Arabic comes last, so that nothing after it changes sides."""
    senses = match.entry.senses
    gloss = "; ".join(senses[0].gloss[:3]) if senses else ""
    how = how_matched(match)
    arabic = "" if match.how == "arabic" else match.entry.arabic
    parts = [gloss, how and f"({how})" if match.how != "arabic" else how, arabic]
    return f"{match.entry.headword:{width}}  {'  '.join(part for part in parts if part)}".rstrip()


def _answer_lines(glossary: "Glossary", limit: int) -> None:
    from glossary_tui.export.json import encode

    for line in input_lines():
        matches = glossary.search(line.rstrip("\r\n"), limit)
        sys.stdout.write(encode([match.as_json() for match in matches], indent=0) + "\n")
        sys.stdout.flush()


@click.command(epilog="Example: glossary-tui search 'foreign fighters'")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many matches.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@common_options
def command(query: tuple[str, ...], limit: int, form: str, **options: Any) -> int:
    """List the entries that match QUERY: a spelling in any script, a transliteration, or an English meaning.

    The best match comes first. With - as QUERY, reads a query a line from standard input and answers each
    with one line, a JSON array of matches. Leaves with 1 if nothing matches.
    """
    glossary = open_glossary(common(options))
    if query == ("-",):
        _answer_lines(glossary, limit)
        return 0
    from glossary_tui.export.json import encode
    from glossary_tui.terminal import has_colour, plain, styled

    asked = given_text(query)
    matches = glossary.search(asked, limit)
    if form == "json":
        click.echo(encode([match.as_json() for match in matches]))
    if not matches:
        raise nothing_found(glossary, asked, [])
    if form == "text":
        width = max(len(match.entry.headword) for match in matches)
        colour = has_colour()
        for match in matches:
            line = plain(_row(match, width))
            size = len(plain(match.entry.headword))
            click.echo(styled(line[:size], "1", colour=colour) + line[size:], color=colour)
    return 0
