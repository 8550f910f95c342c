"""``glossary-tui lint``."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from glossary_tui.cli.manner import Manner, Manners
from glossary_tui.cli.options import common, common_options
from glossary_tui.lint.report import FORMATS, renderer


@click.command(
    epilog="Example: glossary-tui lint chapter.md\n\nExit code: 0 nothing to report, 1 findings of severity warning "
    "or above, 2 wrong use or an input that could not be read."
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="The form of the report.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option("--stdin-filename", default="stdin.txt", metavar="NAME", help="What to call the draft read from -.")
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules; may be repeated, or a,b.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules; may be repeated, or a,b.")
@click.option("--severity", multiple=True, metavar="RULE=LEVEL", help="Report a rule at another level.")
@click.option(
    "--profile", metavar="NAME", help="The house style: default, ijmes, ala-lc, news, or a file of your own."
)
@click.option("--book", is_flag=True, help="Hold the drafts to one another, as the chapters of one book.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "suggestion"]), help="Least level for exit code 1.")
@click.option("--fix", is_flag=True, help="Make the fixes that are safe; a backup of each file is kept.")
@click.option("--unsafe-fixes", is_flag=True, help="Make also those that are not: look at them with --diff first.")
@click.option("--diff", is_flag=True, help="Show what fixing would change, and write nothing.")
@common_options
def command(paths: tuple[str, ...], format_: str, output: str | None, stdin_filename: str, **options: Any) -> int:
    """Check drafts for misused terms: files, folders (the drafts in them), or - for standard input."""
    from glossary_tui.cli.books import common_folder, folder_of
    from glossary_tui.lint.finding import at_least
    from glossary_tui.lint.inputs import Unreadable, find_inputs
    from glossary_tui.lint.run import gather
    from glossary_tui.terminal import plain

    manners = Manners(common(options), options)
    inputs = list(find_inputs(paths, sys.stdin.buffer.read, stdin_filename))
    found = [item for item in inputs if not isinstance(item, Unreadable)]
    # All settings are read before any draft, so that a mistake in them is told before a file is changed.
    if options["book"]:
        manner = manners.in_folder(common_folder(found))
        by_name = {item.name: manner for item in found}
    else:
        by_name = {item.name: manners.in_folder(folder_of(item)) for item in found}
    glossary = manners.glossary(list(by_name.values()))
    results = gather(_outcomes(inputs, manners, by_name, options))
    _print(results, glossary, format_, output, options, is_taken="-" in paths)
    for error in results.errors:
        click.echo(f"error: {plain(error.path)}: {plain(error.message)}", err=True)
    if results.errors:
        return 2
    asked: Any = options["fail_on"]
    levels: dict[str, Any] = {name: asked or manner.config.fail_on for name, manner in by_name.items()}
    return 1 if any(at_least(finding.severity, levels[finding.path]) for finding in results.findings) else 0


def _outcomes(inputs: Any, manners: Manners, by_name: dict[str, Manner], options: dict[str, Any]) -> Iterator[Any]:
    """Lint each input, alone or with the others of its book; or fix it, which is done a file at a time."""
    if options["diff"] or options["fix"] or options["unsafe_fixes"]:
        from glossary_tui.cli.fixing import Fixing, fix_all

        fixing = Fixing("diff" if options["diff"] else "write", options["unsafe_fixes"])
        yield from fix_all(inputs, by_name, fixing, tuple)
        return
    from glossary_tui.cli.books import lint_chapters, lint_with_book

    if options["book"]:
        yield from lint_chapters(inputs, next(iter(by_name.values()), manners.in_folder(Path())))
    else:
        yield from lint_with_book(inputs, manners)


def _print(
    results: Any, glossary: Any, format_: str, output: str | None, options: dict[str, Any], *, is_taken: bool
) -> None:
    """Print the report, or write it to a file; a diff takes its place, and a fixed draft sends it to stderr.

    ``is_taken`` says that standard input was read, which fixing writes to standard output.
    """
    from glossary_tui.terminal import has_colour

    to_stderr = is_taken and (options["fix"] or options["unsafe_fixes"])
    if output is None and options["diff"]:
        return
    report = renderer(format_)(results, glossary, colour=output is None and not to_stderr and has_colour())
    if output is None:
        click.echo(report, nl=False, color=True, err=to_stderr)
    else:
        from glossary_tui.atomic import write_whole

        write_whole(Path(output), report.encode("utf-8", "replace"))
