"""`glossary-tui lexicon`: learn vocalised readings from pairs."""

from pathlib import Path
from typing import Any

import click

from glossary_tui.cli.options import common, common_options

_EXAMPLES = """\b
Examples:
  glossary-tui lexicon titles.tsv -o titles.lexicon --rejected
  glossary-tui lexicon records.mrc --scheme ala-lc -o library.lexicon
"""


@click.command(epilog=_EXAMPLES)
@click.argument("pairs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--scheme", default="ala-lc", metavar="SCHEME", show_default=True, help="What the Latin side is in.")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Where to write."
)
@click.option("--rejected", is_flag=True, help="List the pairs whose consonants disagree, commonest first.")
@common_options
def command(pairs: tuple[Path, ...], scheme: str, output: Path, rejected: bool, **options: Any) -> None:
    """Learn the readings of Arabic words, and what tells them apart, from PAIRS.

    PAIRS are TSV files with the columns arabic and latin, or library records in MARC (ISO 2709) whose 880 fields
    carry the Arabic. Words whose consonants disagree are rejected and counted. `translit --lexicon FILE` uses the
    result.
    """
    from itertools import chain

    from glossary_tui.cli.outputs import check_output
    from glossary_tui.errors import GlossaryError
    from glossary_tui.terminal import plain
    from glossary_tui.translit.latin import reader
    from glossary_tui.translit.lexicon.learn import learn
    from glossary_tui.translit.lexicon.pairs import read_pairs
    from glossary_tui.translit.lexicon.store import Lexicon, write_lexicon

    common(options).settings()
    check_output("-o", str(output), map(str, pairs))
    learned = learn(chain.from_iterable(map(read_pairs, pairs)), reader(scheme))
    if not learned.accepted:
        raise GlossaryError(
            f"nothing to learn, {pairs[0]}, {learned.pairs} pairs: are the columns Arabic and {scheme}?"
        )
    write_lexicon(output, Lexicon(learned.scheme, learned.readings, learned.weights, learned.slots, learned.habits))
    click.echo(
        f"{learned.pairs} pairs, {learned.unequal} left out for unequal length; {learned.accepted} words learned as "
        f"{len(learned.readings)} spellings, {learned.rejected} rejected because their consonants disagree",
        err=True,
    )
    if rejected:
        for (arabic, latin), count in learned.refused.most_common():
            click.echo(f"{count}\t{plain(arabic)}\t{plain(latin)}")
