"""`glossary-tui export`: the whole glossary as a document."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import common, common_options, open_glossary
from glossary_tui.errors import GlossaryError
from glossary_tui.export import FORMATS

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary


def chosen(glossary: "Glossary", domain: str | None) -> list[str]:
    """Return the ids of the entries of a domain, or of all, in sorting order.

    Raises GlossaryError for a domain that no entry has, and lists those there are.
    """
    ids = [row.id for row in glossary.rows if domain is None or domain in row.domains]
    if not ids and domain is not None:
        known = sorted({name for row in glossary.rows for name in row.domains})
        listed = f"write one of {', '.join(known)}" if known else "no entry names one"
        raise GlossaryError(f"--only {domain or '“”'}: no such domain: {listed}")
    return ids


def _write(path: str | None, text: str) -> None:
    if path is None or path == "-":
        click.echo(text, nl=False)
        return
    from glossary_tui.atomic import write_whole

    write_whole(Path(path), text.encode("utf-8"))


@click.command(epilog="Example: glossary-tui export -o glossary.md")
@click.option("--format", "form", type=click.Choice(FORMATS), default="markdown", show_default=True)
@click.option(
    "-o", "--output", metavar="FILE", help="Write to this file, whole or not at all; else to standard output."
)
@click.option(
    "--split", metavar="DIR", help="Markdown: one file an entry, with an index README.md, into this folder."
)
@click.option("--only", metavar="DOMAIN", help="Only the entries of this domain, such as law.")
@common_options
def command(form: str, output: str | None, split: str | None, only: str | None, **options: Any) -> None:
    """Write the glossary as Markdown, JSON or CSV.

    An earlier export is replaced; --split touches no file in DIR that it did not write itself.
    """
    if split is not None and (output is not None or form != "markdown"):
        other = "-o" if output is not None else f"--format {form}"
        raise GlossaryError(f"--split {split}: does not go with {other}: --split writes Markdown, into its folder")
    glossary = open_glossary(common(options))
    ids = chosen(glossary, only)
    if split is not None:
        from glossary_tui.export.folder import write_folder
        from glossary_tui.export.markdown import MARK, render_split

        write_folder(Path(split), render_split(glossary, ids), MARK)
        return
    from importlib import import_module

    _write(output, import_module(f"glossary_tui.export.{form}").render(glossary, ids))
