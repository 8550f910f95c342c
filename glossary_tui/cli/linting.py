"""A run of ``glossary-tui lint``: what is linted or fixed, what is known already, what is printed, how it ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from glossary_tui.cli.books import common_folder, folder_of, lint_chapters, lint_with_book
from glossary_tui.cli.manner import Manner, Manners
from glossary_tui.cli.outputs import check_output
from glossary_tui.cli.progress import shown_progress
from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.entry import Severity
from glossary_tui.lint.baseline import Baseline
from glossary_tui.lint.finding import Finding, at_least
from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.report import renderer
from glossary_tui.lint.run import Linted, Results, gather
from glossary_tui.terminal import has_colour, plain


class Job(msgspec.Struct, frozen=True):
    """What the options of the command ask for. ``fixing`` is "" where nothing is to be fixed."""

    manners: Manners
    fail_on: Severity | None = None
    format: str = "text"
    output: str | None = None
    fixing: str = ""  # "write" or "diff"
    unsafe: bool = False
    is_book: bool = False
    baseline: str | None = None
    updates_baseline: bool = False
    annotate: str | None = None  # the Word file to write with the findings as comments

    def run(self, items: Sequence[Input | Unreadable]) -> int:
        """Lint or fix the inputs, print the report, and return the exit code."""
        self.check_outputs(items)
        # All settings are read before any draft, so that a mistake in them is told before a file is changed.
        by_name = self.by_name(items)
        annotated = None
        if self.annotate is not None:
            from glossary_tui.cli.annotating import the_word_file

            annotated = the_word_file(items, self.annotate)
        known = self.known()
        results = gather(self.outcomes(items, by_name, known or Baseline()))
        told = self.without_known(results, known)
        # A fixed draft that came by standard input goes to standard output, and sends the report to stderr.
        takes_stdout = self.fixing == "write" and any(isinstance(item, Input) and not item.is_file for item in items)
        self.print(told, by_name, err=takes_stdout)
        if annotated and self.annotate is not None and not told.errors:
            from glossary_tui.cli.annotating import write_annotated

            write_annotated(annotated, told.findings, by_name[annotated.name].glossary, self.annotate)
        return self.exit_code(told, by_name)

    def check_outputs(self, items: Iterable[Input | Unreadable]) -> None:
        """Raise GlossaryError where what is to be written would replace a draft."""
        names = [item.name for item in items if isinstance(item, Input)]
        for option, output in (("-o", self.output), ("--baseline", self.baseline), ("--annotate", self.annotate)):
            if output is not None:
                check_output(option, output, names)

    def by_name(self, items: Iterable[Input | Unreadable]) -> dict[str, Manner]:
        """Return how each input is linted: as the settings beside it ask, a book as those above all of it do."""
        found = [item for item in items if isinstance(item, Input)]
        if self.is_book:
            manner = self.manners.in_folder(common_folder(found))
            return {item.name: manner for item in found}
        return {item.name: self.manners.in_folder(folder_of(item)) for item in found}

    def outcomes(
        self, items: Sequence[Input | Unreadable], by_name: Mapping[str, Manner], known: Baseline
    ) -> Iterator[Linted | Unreadable]:
        """Yield what is told of each input, alone or with the others of its book; those fixed as they then stand."""
        if self.fixing:
            from glossary_tui.cli.fixing import Fixing, fix_all

            fixing = Fixing("diff" if self.fixing == "diff" else "write", self.unsafe)
            yield from fix_all(items, by_name, fixing, known.new)
        elif self.is_book:
            yield from lint_chapters(items, next(iter(by_name.values()), self.manners.in_folder(Path())))
        else:
            yield from shown_progress(lint_with_book(items, self.manners), len(items))

    def known(self) -> Baseline | None:
        """Return the baseline; None where there is none, or it is to be recorded anew."""
        from glossary_tui.lint.baseline import read_baseline

        if self.baseline is None or self.updates_baseline or not Path(self.baseline).exists():
            return None
        return read_baseline(Path(self.baseline))

    def without_known(self, results: Results, known: Baseline | None) -> Results:
        """Return the results without what the baseline knows; record it where it does not know yet."""
        if self.baseline is None:
            return results
        path = Path(self.baseline)
        if known is None:
            self._record(results.findings, path)
            return msgspec.structs.replace(results, findings=())
        gone = known.stale(results.findings, (usage.path for usage in results.usage), path.parent)
        if gone:
            click.echo(f"{plain(str(path))}: {gone} known no longer found; --update-baseline drops them", err=True)
        return msgspec.structs.replace(results, findings=tuple(known.new(results.findings)))

    def _record(self, findings: Sequence[Finding], path: Path) -> None:
        from glossary_tui.lint.baseline import record, write_baseline

        write_baseline(path, record(findings, path.parent))
        count = f"{len(findings):,} finding{'' if len(findings) == 1 else 's'}"
        click.echo(f"{plain(str(path))}: {count} recorded; runs with this baseline report new ones only", err=True)

    def print(self, results: Results, by_name: Mapping[str, Manner], *, err: bool = False) -> None:
        """Print the report or write it to its file, and what could not be read to stderr; a diff stands for it."""
        glossary = self.manners.glossary(list(by_name.values()))
        if self.output is not None:
            from glossary_tui.atomic import write_whole

            report = renderer(self.format)(results, glossary, colour=False)
            write_whole(Path(self.output), report.encode("utf-8", "replace"))
        elif self.fixing != "diff":
            report = renderer(self.format)(results, glossary, colour=not err and has_colour())
            click.echo(report, nl=False, color=True, err=err)
        for error in results.errors:
            click.echo(f"error: {plain(error.path)}: {plain(error.message)}", err=True)

    def exit_code(self, results: Results, by_name: Mapping[str, Manner]) -> int:
        """Return 2 where something could not be read, 1 where there are findings of the level asked for, else 0."""
        if results.errors:
            return 2
        levels: dict[str, Any] = {name: self.fail_on or manner.config.fail_on for name, manner in by_name.items()}
        return int(any(at_least(finding.severity, levels[finding.path]) for finding in results.findings))


def check_usage(options: dict[str, Any], paths: Iterable[str]) -> None:
    """Raise GlossaryError for options that do not go together."""
    if options["update_baseline"] and not options["baseline"]:
        raise GlossaryError("--update-baseline: which? name it with --baseline FILE")
    if options["annotate"]:
        for name in ("fix", "unsafe_fixes", "diff", "watch"):
            if options[name]:
                raise GlossaryError(f"--annotate and --{name.replace('_', '-')} do not go together: leave one out")
    if options["watch"]:
        for name in ("fix", "unsafe_fixes", "diff", "update_baseline"):
            if options[name]:
                raise GlossaryError(f"--watch and --{name.replace('_', '-')}: watching only reports: leave one out")
        if "-" in paths:
            raise GlossaryError("--watch: standard input cannot be watched: name files or folders")
