"""`glossary-tui convert`: a draft's transliterations from one scheme to another."""

import sys
from typing import TYPE_CHECKING, Any

import click
import msgspec

from glossary_tui.cli.options import common, common_options, open_glossary, settings_beside
from glossary_tui.errors import GlossaryError
from glossary_tui.terminal import plain

if TYPE_CHECKING:
    from pathlib import Path

    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.convert import Conversion
    from glossary_tui.lint.inputs import Input
    from glossary_tui.manuscript.draft import Draft

_ALIASES = {"news": "plain"}
_PLACES = 4  # of a word that was left alone


class _Wish(msgspec.Struct, frozen=True):
    """What is asked of each draft."""

    source: str
    target: str
    quotations: bool
    diff: bool


@click.command(
    epilog="Example: glossary-tui convert chapter.md --to ala-lc --diff\n\nExit code: 0 done, 2 wrong use or an "
    "input that could not be read or written."
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--to", "target", required=True, metavar="SCHEME", help="As translit --list names it, or plain: without any sign."
)
@click.option("--from", "source", default="", metavar="SCHEME", help="What the draft is in; found out if not given.")
@click.option("--quotations", is_flag=True, help="Convert also what stands in quotations.")
@click.option("--diff", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--stdin-filename", default="stdin.txt", metavar="NAME", help="What to call the draft read from -.")
@common_options
def command(
    paths: tuple[str, ...],
    target: str,
    source: str,
    quotations: bool,
    diff: bool,
    stdin_filename: str,
    **options: Any,
) -> int:
    """Write the transliterations of drafts in another scheme; look with --diff first.

    Words of the glossary are converted by their Arabic, others where the way there and back is certain. What is not
    is left as it stands, and told. A word without any sign of transliteration (jihad) is taken for English and left,
    unless --from says what the draft is in and that scheme writes the word so. A backup of each file is kept.
    """
    from glossary_tui.cli.given import read_stdin
    from glossary_tui.lint.convert import check_schemes
    from glossary_tui.lint.inputs import Unreadable, find_inputs, unreadable

    wish = _Wish(source, _ALIASES.get(target, target), quotations, diff)
    check_schemes(wish.source, wish.target)
    shared = common(options)
    glossary = open_glossary(shared, settings_beside(shared, paths))
    failed = False
    for item in find_inputs(paths, read_stdin, stdin_filename):
        error = item
        if not isinstance(item, Unreadable):
            try:
                _convert(item, glossary, wish)
                continue
            except GlossaryError as reason:
                error = unreadable(item.name, reason)
        assert isinstance(error, Unreadable)
        click.echo(f"error: {plain(error.path)}: {plain(error.message)}", err=True)
        failed = True
    return 2 if failed else 0


def _convert(item: "Input", glossary: "Glossary", wish: _Wish) -> None:
    """Convert one draft: show or write what changes, and tell what was left. Raises GlossaryError."""
    from pathlib import Path

    from glossary_tui.cli.fixing import show_diff
    from glossary_tui.lint.convert import convert
    from glossary_tui.lint.run import source
    from glossary_tui.manuscript.backup import replace_draft
    from glossary_tui.manuscript.formats import read_draft
    from glossary_tui.manuscript.writing import write_edits

    data = item.read()
    read = source(item.name, data)
    draft = read.draft or read_draft(read.text, read.path)
    found = convert(draft, glossary, wish.source, wish.target, quotations=wish.quotations)
    after, done, refused = write_edits(data, item.name, found.groups)
    backup = None
    if wish.diff:
        show_diff(data, after, item.name)
    elif not item.is_file:
        sys.stdout.buffer.write(after)
        sys.stdout.buffer.flush()
    elif after != data:
        backup = replace_draft(Path(item.name), data, after)
    _tell(item.name, draft, found, done, wish, backup)
    if refused:
        raise GlossaryError(refused)


def _tell(name: str, draft: "Draft", found: "Conversion", done: int, wish: _Wish, backup: "Path | None") -> None:
    """Tell on stderr how many words were converted, and which were left and why."""
    from glossary_tui.lint.concordance import Site, site_of

    if not found.source:
        click.echo(f"{plain(name)}: no transliteration whose scheme can be told: name it with --from", err=True)
        return
    guessed = "" if wish.source else " (by its letters)"
    verb = "to convert" if wish.diff else "converted"
    kept = f"; as it was: {plain(str(backup))}" if backup else ""
    count = f"{done:,} word{'' if done == 1 else 's'} {verb}"
    click.echo(f"{plain(name)}: {count} from {found.source}{guessed} to {wish.target}{kept}", err=True)
    sites: dict[tuple[str, str], list[Site]] = {}
    for left in found.left:
        sites.setdefault((left.word, left.why), []).append(site_of(draft, name, left.offset))
    for (word, why), places in sites.items():
        rest = len(places) - _PLACES
        where = ", ".join([str(places[0]), *(site.within for site in places[1:_PLACES])])
        more = f" and {rest:,} more" if rest > 0 else ""
        click.echo(f"{plain(where)}{more}: left {plain(word)}: {why}", err=True)
