"""Which inputs of a run are linted together: all of them with ``--book``, or the chapters that the settings name."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from glossary_tui.cli.manner import Manner, Manners
from glossary_tui.errors import GlossaryError
from glossary_tui.lint.book import lint_book
from glossary_tui.lint.inputs import Input, Unreadable, unreadable
from glossary_tui.lint.run import Linted, Source, lint_input, source, workers_for


def folder_of(item: Input) -> Path:
    """Return the folder whose settings hold for an input; that of standard input is the one its name gives."""
    return Path(item.name).parent


def _real(path: str | Path) -> Path:
    return Path(os.path.realpath(path))


def common_folder(items: Iterable[Input]) -> Path:
    """Return the folder that holds all the inputs: a book has the settings found there."""
    folders = [os.path.abspath(folder_of(item)) for item in items]  # noqa: PTH100 without asking the disk
    return Path(os.path.commonpath(folders)) if folders else Path()


def lint_chapters(items: Iterable[Input | Unreadable], manner: Manner) -> Iterator[Linted | Unreadable]:
    """Lint inputs as the chapters of one book."""
    chapters: list[Source] = []
    for item in items:
        if isinstance(item, Unreadable):
            yield item
            continue
        try:
            chapters.append(source(item.name, item.read()))
        except GlossaryError as error:
            yield unreadable(item.name, error)
    yield from lint_book(chapters, manner.glossary, manner.settings)


def lint_with_book(items: Iterable[Input | Unreadable], manners: Manners) -> Iterator[Linted | Unreadable]:
    """Lint inputs each alone, but chapters of a book that their settings name (``[book]``) with the rest of it.

    Of a book, only what stands in the inputs is told.
    """
    books: dict[Path | None, list[Input]] = {}
    alone: list[Input | Unreadable] = []
    for item in items:
        if isinstance(item, Unreadable):
            alone.append(item)
            continue
        manner = manners.in_folder(folder_of(item))
        if item.is_file and manner.config.book and _real(item.name) in map(_real, manner.config.book):
            books.setdefault(manner.config.path, []).append(item)
        else:
            alone.append(item)
    yield from _lint_alone(alone, manners)
    for asked in books.values():
        manner = manners.in_folder(folder_of(asked[0]))
        names = {_real(item.name): item.name for item in asked}
        chapters = (Input(names.get(_real(path), str(path))) for path in manner.config.book)
        for done in lint_chapters(chapters, manner):
            if isinstance(done, Unreadable) or done.path in names.values():
                yield done


def _lint_alone(items: Sequence[Input | Unreadable], manners: Manners) -> Iterator[Linted | Unreadable]:
    """Lint inputs each alone; many of them in several processes."""
    count = workers_for(items)
    if count == 1:
        for item in items:
            if isinstance(item, Unreadable):
                yield item
            else:
                manner = manners.in_folder(folder_of(item))
                yield lint_input(item, manner.glossary, manner.settings)
        return
    from glossary_tui.lint.pool import Task, lint_parallel

    tasks = []
    for item in items:
        manner = manners.in_folder(folder_of(Input(item.path) if isinstance(item, Unreadable) else item))
        tasks.append(Task(item, manner.folders, manner.settings))
    yield from lint_parallel(tasks, count)
