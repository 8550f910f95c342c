"""`glossary-tui detect`: which scheme a text is in."""

from typing import Any, Final

import click

from glossary_tui.cli.given import given_text, input_text
from glossary_tui.cli.options import common, common_options

#: Code points of standard input that are looked at; a scheme shows itself long before.
_MOST: Final = 1_000_000


_EXAMPLES = """\b
Examples:
  glossary-tui detect 'ad-daula al-islāmīya'
  glossary-tui detect --format json < chapter.txt
"""


@click.command(epilog=_EXAMPLES)
@click.argument("text", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@common_options
def command(text: tuple[str, ...], form: str, **options: Any) -> None:
    """Guess the scheme of TEXT, or of the first million letters of standard input, and show the evidence.

    Several schemes are named where their letters do not differ in this text. Leaves with 1 if nothing is to be seen.
    """
    from glossary_tui.errors import NothingFound
    from glossary_tui.translit.detect import detect

    common(options).settings()
    guess = detect(given_text(text) if text else input_text(_MOST))
    if form == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps(None if guess is None else asdict(guess), ensure_ascii=False))
    elif guess is not None:
        click.echo(" or ".join(guess.schemes))
        for sign in guess.evidence:
            click.echo(f"  {sign.text} ({sign.count}): {', '.join(sign.schemes)}")
        for sign in guess.against:
            click.echo(f"  against: {sign.text} ({sign.count}): {', '.join(sign.schemes)}")
        if guess.mixed:
            click.echo(f"  mixed with {' or '.join(guess.mixed)}")
    if guess is None:
        raise NothingFound("the text: no scheme to be seen: give words with transliterated letters")
