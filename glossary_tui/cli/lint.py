"""``glossary-tui lint``."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from glossary_tui.cli.options import common, common_options, open_glossary, settings_beside
from glossary_tui.errors import GlossaryError
from glossary_tui.lint.report import FORMATS, renderer


def _settings(config: Any, options: dict[str, Any]) -> Any:
    from glossary_tui.lint.profile import settings_of

    def split(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name.strip() for value in values for name in value.split(",") if name.strip())

    severity: list[Any] = []
    for pair in options["severity"]:
        rule, _, level = pair.partition("=")
        if level not in ("error", "warning", "suggestion"):
            raise GlossaryError(f"--severity {pair}: no severity: write RULE=error, RULE=warning or RULE=suggestion")
        severity.append((rule, level))
    return settings_of(config, options["profile"] or "", split(options["select"]), split(options["ignore"]), severity)


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
@click.option("--fail-on", type=click.Choice(["error", "warning", "suggestion"]), help="Least level for exit code 1.")
@click.option("--fix", is_flag=True, help="Make the fixes that are safe; a backup of each file is kept.")
@click.option("--unsafe-fixes", is_flag=True, help="Make also those that are not: look at them with --diff first.")
@click.option("--diff", is_flag=True, help="Show what fixing would change, and write nothing.")
@common_options
def command(paths: tuple[str, ...], format_: str, output: str | None, stdin_filename: str, **options: Any) -> int:
    """Check drafts for misused terms: files, folders (the drafts in them), or - for standard input."""
    from glossary_tui.lint.finding import at_least
    from glossary_tui.lint.inputs import find_inputs
    from glossary_tui.lint.run import gather
    from glossary_tui.terminal import plain

    shared = common(options)
    config = settings_beside(shared, paths)
    settings = _settings(config, options)
    glossary = open_glossary(shared, config)
    if settings.spellings:
        from glossary_tui.lint.house import check_spellings

        check_spellings(glossary, settings.spellings)
    inputs = find_inputs(paths, sys.stdin.buffer.read, stdin_filename)
    results = gather(_outcomes(inputs, glossary, settings, options))
    _print(results, glossary, format_, output, options, is_taken="-" in paths)
    for error in results.errors:
        click.echo(f"error: {plain(error.path)}: {plain(error.message)}", err=True)
    if results.errors:
        return 2
    level: Any = options["fail_on"] or config.fail_on
    return 1 if any(at_least(finding.severity, level) for finding in results.findings) else 0


def _outcomes(inputs: Any, glossary: Any, settings: Any, options: dict[str, Any]) -> Iterator[Any]:
    """Lint each input, or fix it."""
    from glossary_tui.lint.inputs import Unreadable
    from glossary_tui.lint.run import lint_input

    if options["diff"] or options["fix"] or options["unsafe_fixes"]:
        from glossary_tui.cli.fixing import Fixing, fix_all

        fixing = Fixing("diff" if options["diff"] else "write", options["unsafe_fixes"])
        yield from fix_all(inputs, glossary, settings, fixing, tuple)
        return
    for item in inputs:
        yield item if isinstance(item, Unreadable) else lint_input(item, glossary, settings)


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
