"""``glossary-tui lint``."""

from typing import Any

import click

from glossary_tui.cli.options import common, common_options
from glossary_tui.lint.report import FORMATS


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
@click.option("--baseline", metavar="FILE", help="Record what is found there; later, report only what is new since.")
@click.option("--update-baseline", is_flag=True, help="Record the baseline anew, with what is found today.")
@click.option("--annotate", metavar="OUT.docx", help="Write a copy of a Word file, the findings as comments in it.")
@click.option("--watch", is_flag=True, help="Lint again whatever changes, until stopped with Ctrl-C.")
@common_options
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check drafts for misused terms: files, folders (the drafts in them), or - for standard input."""
    from glossary_tui.cli.given import read_stdin
    from glossary_tui.cli.linting import Job, check_usage
    from glossary_tui.cli.manner import Manners
    from glossary_tui.lint.inputs import find_inputs

    check_usage(options, paths)
    fixes = options["fix"] or options["unsafe_fixes"]
    job = Job(
        Manners(common(options), options),
        fail_on=options["fail_on"],
        format=options["format_"],
        output=options["output"],
        fixing="diff" if options["diff"] else "write" if fixes else "",
        unsafe=options["unsafe_fixes"],
        is_book=options["book"],
        baseline=options["baseline"],
        updates_baseline=options["update_baseline"],
        annotate=options["annotate"],
    )
    if options["watch"]:
        from glossary_tui.cli.watching import watch

        return watch(job, paths)
    return job.run(list(find_inputs(paths, read_stdin, options["stdin_filename"])))
