"""``glossary-tui lint --annotate``: the findings as comments in a copy of a Word file."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glossary_tui.errors import GlossaryError
from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.manuscript.formats import format_of
from glossary_tui.terminal import plain

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.finding import Finding

_AUTHOR = "glossary-tui"


def the_word_file(items: Sequence[Input | Unreadable], output: str) -> Input | None:
    """Return the one Word file of a run; None where it cannot be read. GlossaryError for any other input."""
    found = [item for item in items if isinstance(item, Input)]
    if len(items) != 1 or any(format_of(item.name).name != "docx" for item in found):
        raise GlossaryError("--annotate: comments are written into a copy of one Word file: name one .docx")
    if format_of(output).name != "docx":
        raise GlossaryError(f"--annotate {output}: a Word file is written: give it the ending .docx")
    return found[0] if found else None


def write_annotated(item: Input, findings: "Iterable[Finding]", glossary: "Glossary", output: str) -> None:
    """Write a copy of a Word file in which each finding is a comment on its words."""
    from glossary_tui.atomic import write_whole
    from glossary_tui.lint.report.words import full_message
    from glossary_tui.manuscript.annotate import Note, annotate

    notes = [
        Note(finding.offset, finding.end_offset, f"{finding.severity}: {full_message(finding, glossary)}", _AUTHOR)
        for finding in findings
        if finding.path == item.name
    ]
    copy, written = annotate(item.read(), item.name, notes)
    write_whole(Path(output), copy)
    left_out = f"; {len(notes) - written} left out, where Word has none" if written < len(notes) else ""
    click.echo(f"{plain(output)}: a copy with {written} comment{'' if written == 1 else 's'}{left_out}", err=True)
