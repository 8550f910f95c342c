"""`glossary-tui show`: the entry for a term, in any spelling or script."""

from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import common, common_options, open_glossary

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.glossary.search import Match

# Below this score a match is only offered ("did you mean"): a near spelling with more than a quarter of its
# letters changed, or some word out of a longer gloss.
_ANSWER = 65.0
_OTHERS = 5  # weaker matches named after the entry
_WIDTH = 80  # columns of text that goes to no terminal


def best_matches(matches: "list[Match]") -> "list[Match]":
    """Return the matches of the highest rank: several where words are spelt alike, none if all are weak."""
    if not matches or matches[0].score < _ANSWER:
        return []
    return [match for match in matches if match.score == matches[0].score]


def _width() -> int:
    import shutil
    import sys

    return max(40, min(100, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else _WIDTH


def _print_text(glossary: "Glossary", shown: "list[Match]", others: "list[Match]") -> None:
    from glossary_tui.cli.search import how_matched
    from glossary_tui.export.facts import Book
    from glossary_tui.export.text import entry_text
    from glossary_tui.terminal import has_colour, plain, safe, styled

    book, colour, width = Book(glossary), has_colour(), _width()

    def echo(text: str = "", style: str = "") -> None:
        click.echo(styled(text, style, colour=colour and bool(style)), color=colour)

    for number, match in enumerate(shown):
        if number:
            echo("\n" + "─" * min(width, 40) + "\n")
        if how := how_matched(match):
            echo(plain(f"Found {how}" if how.startswith(("by", "also")) else f"Found: {how}"), "2")
        for line in safe(entry_text(book, match.entry, width)).splitlines():
            echo(line, "" if line.startswith(" ") else "1")
    if others:
        named = ", ".join(book.label(match.entry.id) for match in others[:_OTHERS])
        more = f" and {len(others) - _OTHERS} more" if len(others) > _OTHERS else ""
        echo(plain(f"\nOther matches: {named}{more}").lstrip(" "), "2")


@click.command(epilog="Example: glossary-tui show muhajireen")
@click.argument("term", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(("text", "json", "markdown")), default="text", show_default=True)
@common_options
def command(term: tuple[str, ...], form: str, **options: Any) -> None:
    """Show the entry for TERM, in any spelling or script; several words are one term.

    Words that are spelt alike are all shown. If there is no such entry, near ones are offered, and it leaves
    with 1.
    """
    from glossary_tui.cli.search import nothing_found

    glossary = open_glossary(common(options))
    asked = " ".join(term)
    matches = glossary.search(asked)
    shown = best_matches(matches)
    if form == "json":
        from glossary_tui.export.json import encode, fields

        click.echo(encode([{**match.as_json(), "entry": fields(match.entry)} for match in shown]))
    if not shown:
        raise nothing_found(glossary, asked, matches)
    if form == "markdown":
        from glossary_tui.export.markdown import render_shown

        click.echo(render_shown(glossary, [match.entry.id for match in shown]), nl=False)
    elif form == "text":
        _print_text(glossary, shown, matches[len(shown) :])
