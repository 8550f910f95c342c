"""`glossary-tui export`: the whole glossary as a document."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import common, common_options, open_glossary
from glossary_tui.errors import GlossaryError
from glossary_tui.export import FORMATS

if TYPE_CHECKING:
    from collections.abc import Container

    from glossary_tui.glossary.glossary import Glossary


def chosen(glossary: "Glossary", domain: str | None, used: "Container[str] | None" = None) -> list[str]:
    """Return the ids of the entries of a domain, or of all, in sorting order; only those in ``used`` if it is given.

    Raises GlossaryError for a domain that no entry has, and lists those there are.
    """
    ids = [row.id for row in glossary.rows if domain is None or domain in row.domains]
    if used is not None and ids:
        return [name for name in ids if name in used]
    if not ids and domain is not None:
        known = sorted({name for row in glossary.rows for name in row.domains})
        listed = f"write one of {', '.join(known)}" if known else "no entry names one"
        raise GlossaryError(f"--only {domain or '“”'}: no such domain: {listed}")
    return ids


def _of_book(glossary: "Glossary", paths: tuple[str, ...], output: str | None) -> "tuple[Glossary, set[str], bool]":
    """Return the glossary of some drafts, the ids that they use, and whether all drafts could be read.

    Raises GlossaryError if the output would replace one of them.
    """
    from glossary_tui.cli.given import read_stdin
    from glossary_tui.cli.outputs import check_output
    from glossary_tui.glossary.own import OwnGlossary
    from glossary_tui.lint.concordance import concordance, headwords
    from glossary_tui.lint.inputs import Input, find_inputs
    from glossary_tui.terminal import plain

    items = list(find_inputs(paths, read_stdin, "stdin.txt"))
    if output is not None:
        check_output("-o", output, (item.name for item in items if isinstance(item, Input)))
    found = concordance(items, glossary)
    for error in found.errors:
        click.echo(f"error: {plain(error.path)}: {plain(error.message)}", err=True)
    own = OwnGlossary(glossary, headwords(found, glossary))
    return own, {row.entry for row in found.terms}, not found.errors


def _write(path: str | None, text: str) -> None:
    if path is None or path == "-":
        click.echo(text, nl=False)
        return
    from glossary_tui.atomic import write_whole

    write_whole(Path(path), text.encode("utf-8"))


@click.command(epilog="Example: glossary-tui export --used-in chapters/ -o glossary.md")
@click.option("--format", "form", type=click.Choice(FORMATS), default="markdown", show_default=True)
@click.option(
    "-o", "--output", metavar="FILE", help="Write to this file, whole or not at all; else to standard output."
)
@click.option(
    "--split", metavar="DIR", help="Markdown: one file an entry, with an index README.md, into this folder."
)
@click.option("--only", metavar="DOMAIN", help="Only the entries of this domain, such as law.")
@click.option(
    "--used-in", metavar="DRAFT…", help="Only the terms that these drafts use, under the spellings they use."
)
@click.argument("drafts", nargs=-1, metavar="")
@common_options
def command(
    form: str,
    output: str | None,
    split: str | None,
    only: str | None,
    used_in: str | None,
    drafts: tuple[str, ...],
    **options: Any,
) -> int:
    """Write the glossary as Markdown, JSON or CSV.

    With --used-in it is the glossary of one book: name its drafts or their folder. Each entry stands under the
    spelling of its headword that the drafts use most, unless that is one to be avoided.

    An earlier export is replaced; --split touches no file in DIR that it did not write itself.
    """
    if split is not None and (output is not None or form != "markdown"):
        other = "-o" if output is not None else f"--format {form}"
        raise GlossaryError(f"--split {split}: does not go with {other}: --split writes Markdown, into its folder")
    if drafts and used_in is None:
        raise GlossaryError(f"{drafts[0]}: export takes no draft of itself: write --used-in {drafts[0]}")
    shared = common(options)
    glossary, used, is_whole = open_glossary(shared), None, True
    if used_in is not None:
        glossary, used, is_whole = _of_book(glossary, (used_in, *drafts), output)
    ids = chosen(glossary, only, used)
    if split is not None:
        from glossary_tui.export.folder import write_folder
        from glossary_tui.export.markdown import MARK, render_split

        write_folder(Path(split), render_split(glossary, ids), MARK)
        return 0 if is_whole else 2
    from importlib import import_module

    _write(output, import_module(f"glossary_tui.export.{form}").render(glossary, ids))
    return 0 if is_whole else 2
