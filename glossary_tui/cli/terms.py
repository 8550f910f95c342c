"""`glossary-tui terms`: which terms a draft uses, how spelt, how often and where; and what the glossary lacks."""

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import common, common_options, open_glossary, settings_beside

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.concordance import Concordance, Row, Site

_SITES = 6  # places of a spelling that text shows; JSON has all
_CELL_SITES = 200  # and a cell of CSV: spreadsheets take no more than 32,767 characters
_WIDTH = 80  # columns
_INDENT = 28


def _sites(found: "tuple[Site, ...]") -> str:
    """Return the first places of a spelling; a path is said once for all its lines."""
    told: list[str] = []
    for number, site in enumerate(found[:_SITES]):
        is_same = number > 0 and site.path == found[number - 1].path
        told.append(site.within if is_same else str(site))
    rest = len(found) - _SITES
    return ", ".join(told) + (f" and {rest:,} more" if rest > 0 else "")


def _line(indent: str, text: str, count: int, sites: "tuple[Site, ...]" = ()) -> list[str]:
    """Return a word, how often it stands, and its places, in as many lines as that takes."""
    import textwrap

    from glossary_tui.terminal import plain

    label = f"{indent}{plain(text)}  {count:,}"
    if not sites:
        return [label]
    places = textwrap.wrap(plain(_sites(sites)), _WIDTH - _INDENT, break_long_words=False, break_on_hyphens=False)
    if len(label) + 2 > _INDENT:
        return [label, *(" " * _INDENT + line for line in places)]
    return [label.ljust(_INDENT) + places[0], *(" " * _INDENT + line for line in places[1:])]


def _row(row: "Row", head: str) -> Iterator[str]:
    first = row.spellings[0]
    if len(row.spellings) == 1 and first.text.casefold() == head.casefold():
        yield from _line("", head, row.count, first.sites)
        return
    yield from _line("", head, row.count)
    for spelling in row.spellings:
        yield from _line("  ", spelling.text, len(spelling.sites), spelling.sites)


def _text(found: "Concordance", glossary: "Glossary") -> Iterator[str]:
    yield f"Terms of the glossary: {len(found.terms):,}"
    for row in found.terms:
        yield from _row(row, glossary[row.entry].headword)
    yield ""
    yield f"Words that look Arabic and are not in the glossary: {len(found.unknown):,}"
    for row in found.unknown:
        yield from _row(row, row.spellings[0].text)


def _table(row: "Row", glossary: "Glossary") -> dict[str, Any]:
    entry = glossary[row.entry] if row.entry else None
    head = {"entry": entry.id, "headword": entry.headword, "arabic": entry.arabic} if entry else {"why": row.why}
    spellings = [
        {"text": spelling.text, "count": len(spelling.sites), "places": [site.as_json() for site in spelling.sites]}
        for spelling in row.spellings
    ]
    return head | {"count": row.count, "spellings": spellings}


def _json(found: "Concordance", glossary: "Glossary") -> str:
    from glossary_tui.lint.report.json import encode

    table = {
        "version": 1,
        "terms": [_table(row, glossary) for row in found.terms],
        "unknown": [_table(row, glossary) for row in found.unknown],
        "errors": [{"path": error.path, "message": error.message} for error in found.errors],
    }
    return encode(table) + "\n"


def _csv(found: "Concordance", glossary: "Glossary") -> str:
    from glossary_tui.export.csv import cell

    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["entry", "headword", "arabic", "why", "spelling", "count", "places"])
    for row in (*found.terms, *found.unknown):
        entry = glossary[row.entry] if row.entry else None
        head = (entry.id, entry.headword, entry.arabic, "") if entry else ("", "", "", row.why)
        for spelling in row.spellings:
            rest = len(spelling.sites) - _CELL_SITES
            more = [f"and {rest} more"] if rest > 0 else []
            places = "; ".join([*map(str, spelling.sites[:_CELL_SITES]), *more])
            writer.writerow(map(cell, (*head, spelling.text, str(len(spelling.sites)), places)))
    return file.getvalue().encode("utf-8", "replace").decode("utf-8")


@click.command(epilog="Example: glossary-tui terms chapter.md")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Write to this file, whole or not at all.")
@common_options
def command(paths: tuple[str, ...], form: str, output: str | None, **options: Any) -> int:
    """List the terms that drafts use, the most frequent first: each spelling, how often, and where.

    Then the words that look Arabic and are not in the glossary: candidates for entries of one's own, or slips. A
    homonym, and a word that is part of a longer name, is not counted as the term.
    """
    from glossary_tui.cli.given import read_stdin
    from glossary_tui.cli.outputs import check_output
    from glossary_tui.lint.concordance import concordance
    from glossary_tui.lint.inputs import Input, find_inputs
    from glossary_tui.terminal import plain

    shared = common(options)
    glossary = open_glossary(shared, settings_beside(shared, paths))
    items = list(find_inputs(paths, read_stdin, "stdin.txt"))
    if output is not None:
        check_output("-o", output, (item.name for item in items if isinstance(item, Input)))
    found = concordance(items, glossary)
    written = {"json": _json, "csv": _csv}
    text = written[form](found, glossary) if form in written else "\n".join(_text(found, glossary)) + "\n"
    if output is None:
        click.echo(text, nl=False)
    else:
        from pathlib import Path

        from glossary_tui.atomic import write_whole

        write_whole(Path(output), text.encode("utf-8", "replace"))
    for error in found.errors:
        click.echo(f"error: {plain(error.path)}: {plain(error.message)}", err=True)
    return 2 if found.errors else 0
