"""``glossary-tui check``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import Common, common, common_options

if TYPE_CHECKING:
    from glossary_tui.glossary.reader import Problem, SourceFile


def problems_of(shared: Common, folder: Path | None) -> tuple[dict[str, "SourceFile"], list["Problem"]]:
    """Return the entries of all folders, the one asked for last, and everything that is wrong with them."""
    from glossary_tui.fold import Folder
    from glossary_tui.glossary.compile import compile_index
    from glossary_tui.glossary.glossary import Glossary, shipped_entries
    from glossary_tui.glossary.reader import read_bibliography, read_entries
    from glossary_tui.glossary.validate import validate
    from glossary_tui.lint.examples import check_examples

    folders = [shipped_entries(), *shared.folders(shared.settings()), *([folder] if folder else [])]
    # A folder named twice is read once, where it is named last.
    folders = list({path.resolve(): path for path in reversed(folders)}.values())[::-1]
    sources, problems = read_entries(folders)
    works, more = read_bibliography(folders)
    problems += more
    glossary = Glossary(compile_index(sources, works, problems))
    problems += validate(sources, works, Folder(glossary.index.fold_table))
    problems += [sources[found.entry].problem(found.message, found.key) for found in check_examples(glossary)]
    return sources, problems


@click.command(epilog="Example: glossary-tui check my-entries")
@click.argument("folder", required=False, metavar="[DIR]")
@common_options
def command(folder: str | None, **options: Any) -> int:
    """Check the entries of a folder (with the shipped ones beside them), or the shipped ones, and their sentences."""
    from glossary_tui.terminal import plain

    sources, problems = problems_of(common(options), Path(folder) if folder else None)
    # The folder asked for is what is checked; the others only lend what its entries refer to.
    asked = Path(folder).resolve() if folder else None
    shown = [p for p in problems if asked is None or asked == p.path.parent.resolve()]
    for problem in sorted(shown, key=lambda p: (str(p.path), p.line, p.message)):
        click.echo(plain(str(_relative(problem))))
    counted = [s for s in sources.values() if asked is None or asked == s.path.parent.resolve()]
    sentences = sum(len(m.flag) + len(m.pass_) for s in counted for m in s.entry.misuse.values())
    misuses = sum(len(s.entry.misuse) for s in counted)
    drafts = sum(s.entry.is_draft for s in counted)
    click.echo(
        f"{len(shown)} problem{'' if len(shown) == 1 else 's'} in "
        f"{len(counted)} entr{'y' if len(counted) == 1 else 'ies'} "
        f"({drafts} drafts, {misuses} misuses, {sentences} sentences)"
    )
    return 1 if shown else 0


def _relative(problem: Any) -> Any:
    from dataclasses import replace

    try:
        return replace(problem, path=problem.path.relative_to(Path.cwd()))
    except (ValueError, OSError):  # elsewhere, or the folder we are in is gone
        return problem
