"""`glossary-tui translit`: Arabic to Latin and back, line by line."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.given import given_text, input_lines
from glossary_tui.cli.options import common, common_options, open_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glossary_tui.translit import Transliterator


_EXAMPLES = """\b
Examples:
  glossary-tui translit مُهَاجِرُون --to ala-lc
  glossary-tui translit --from ijmes --to arabic --all 'jabhat al-nuṣra'
  glossary-tui translit --from ala-lc --to ijmes < old.txt > new.txt
  glossary-tui translit --to house.toml --lexicon titles.lexicon --explain 'علم النجوم'
"""


@click.command(epilog=_EXAMPLES)
@click.argument("text", nargs=-1)
@click.option("--from", "source", default="arabic", metavar="SCHEME", show_default=True, help="What TEXT is in.")
@click.option("--to", "target", default="ijmes", metavar="SCHEME", show_default=True, help="What to write.")
@click.option("--lexicon", type=click.Path(path_type=Path), metavar="FILE", help="A lexicon of readings.")
@click.option("--explain", is_flag=True, help="Tell how each word was read.")
@click.option("--all", "every", is_flag=True, help="Show the other readings too, best first.")
@click.option("--no-vowels", is_flag=True, help="Do not restore vowels, even if text2tashkeel is installed.")
@click.option("--list", "listing", is_flag=True, help="List the schemes: standard, use, rules, doubts.")
@common_options
def command(
    text: tuple[str, ...],
    source: str,
    target: str,
    lexicon: Path | None,
    explain: bool,
    every: bool,
    no_vowels: bool,
    listing: bool,
    **options: Any,
) -> None:
    """Write TEXT, or standard input line by line, in another scheme.

    SCHEME is a name from --list, arabic, arabic-vocalised, or the path of a scheme file. Arabic may carry vowel marks
    or not; a vowel nobody wrote and nothing restores is shown as a dot.
    """
    import sys

    from glossary_tui.glossary.readings import WordReadings
    from glossary_tui.terminal import safe
    from glossary_tui.translit import ARABIC, Transliterator, load_scheme

    if listing:
        _list()
        return
    words = WordReadings(lambda: open_glossary(common(options)))
    read_back = source not in ARABIC and target in ARABIC and load_scheme(source).kind != "letters"
    spellings = words.spellings(source) if read_back else None
    engine = Transliterator(source, target, words.readings, spellings, lexicon, not no_vowels)
    lines = iter([given_text(text) + "\n"]) if text else input_lines()
    written = (
        engine.lines(lines)
        if not explain and not every
        else (f"{out}\n" for line in lines for out in _told(engine, line.rstrip("\r\n"), explain, every))
    )
    for line in written:
        sys.stdout.write(safe(line.replace("\r\n", "\n")) if sys.stdout.isatty() else line)
    if engine.restorer is not None and engine.restorer.guessed and not explain:
        count = engine.restorer.guessed
        click.echo(
            f"note: the vowels of {count} word{'' if count == 1 else 's'} are guessed by text2tashkeel; "
            "--explain shows which, --no-vowels leaves them out",
            err=True,
        )
    if engine.restorer is not None and engine.restorer.missed:
        click.echo(
            "note: some words have no vowel marks; `pip install 'glossary-tui[vowels]'` restores them", err=True
        )


def _told(engine: "Transliterator", line: str, explain: bool, every: bool) -> "Iterator[str]":
    """Yield the result of a line, its other readings, and how each word was read."""
    words = engine.explain(line) if explain else []
    first, *others = engine.all(line) if every else [engine.line(line)]
    yield first
    for other in others:
        yield f"  or {other}"
    for word, result, how in words:
        yield f"  {word}  {result}  {how}"


def _list() -> None:
    from glossary_tui.translit import list_schemes

    for name, about in list_schemes():
        year = f", {about.year}" if about.year else ""
        click.echo(f"{name:16} {about.standard}{year}")
        click.echo(f"{'':16} for {about.use}; rules: {about.rules}")
        for doubt in about.unverified:
            click.echo(f"{'':16} unverified: {doubt}")
        for omitted in about.omitted:
            click.echo(f"{'':16} not written: {omitted}")
    click.echo(f"{'arabic':16} Arabic, bare letters")
    click.echo(f"{'arabic-vocalised':16} Arabic with vowel marks")
