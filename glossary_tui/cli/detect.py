"""`glossary-tui detect`: which scheme a text is in."""

import click


@click.command(epilog="Example: glossary-tui detect 'ad-daula al-islāmīya'")
@click.argument("text", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(text: tuple[str, ...], form: str) -> None:
    """Guess the scheme of TEXT, or of standard input, and show the evidence."""
    import sys

    from glossary_tui.errors import NothingFound
    from glossary_tui.translit.detect import detect

    guess = detect(" ".join(text) if text else sys.stdin.read())
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
