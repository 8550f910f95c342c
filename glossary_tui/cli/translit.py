"""`glossary-tui translit`: Arabic to Latin and back, line by line."""

import click


@click.command()
@click.argument("text", nargs=-1)
@click.option("--from", "source", default="arabic", metavar="SCHEME")
@click.option("--to", "target", default="ijmes", metavar="SCHEME")
@click.option("--lexicon", type=click.Path(), metavar="FILE")
def command(text: tuple[str, ...], source: str, target: str, lexicon: str | None) -> None:
    """Write TEXT, or standard input line by line, in another scheme."""
    import sys

    from glossary_tui.translit import transliterate

    for line in sys.stdin:
        sys.stdout.write(transliterate(line.rstrip("\n"), to=target, from_=source) + "\n")
