"""A draft and its file: saved, changed by another program, opened in an editor, taken up again after a kill."""

import os
import subprocess
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Literal, cast

from glossary_tui.atomic import FileChanged, write_whole
from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.files import read_bytes
from glossary_tui.tui.screens.choose import Choice, Choose
from glossary_tui.tui.text import clean
from glossary_tui.tui.work import Work

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp
    from glossary_tui.tui.screens.draft import DraftScreen

Answer = Literal["merge", "over", "save", "drop", "stay"]
Then = Callable[[], object]


def _app(screen: "DraftScreen") -> "GlossaryApp":
    return cast("GlossaryApp", screen.app)


def save(screen: "DraftScreen", then: Then | None = None) -> None:
    """Save a draft, and go on with ``then``; where the file is no longer what was read, ask first."""
    work = screen.desk.work
    try:
        work.save()
    except FileChanged:
        _ask(screen, then)
        return
    except GlossaryError as error:
        _app(screen).tell(str(error), is_problem=True)
        return
    _saved(screen, then)


def _saved(screen: "DraftScreen", then: Then | None) -> None:
    screen.desk.differs = False
    _app(screen).drafts.keep(screen.desk.work)
    screen.show_state()
    _app(screen).tell(f"{screen.desk.work.path.name}: saved")
    if then:
        then()


def _ask(screen: "DraftScreen", then: Then | None) -> None:
    """Ask what to do with a file that another program changed, or took away."""
    work = screen.desk.work
    name, hunks = clean(work.path.name), work.hunks

    def answer(chosen: Answer | None) -> None:
        try:
            if chosen == "merge":
                fresh, _ = _carried(work)
                screen.use(fresh)
                save(screen, then)
            elif chosen == "over":
                _write_over(work)
                _saved(screen, then)
        except GlossaryError as error:
            _app(screen).tell(str(error), is_problem=True)

    over: Choice[Answer] = Choice("Write mine over it (a copy of the other is kept)", "over", "o")
    stay: Choice[Answer] = Choice("Not now: my changes stay here, unsaved", "stay", "n")
    try:
        _, lost = _carried(work)
    except GlossaryError:
        over = Choice("Write the draft anew", "over", "o")
        screen.app.push_screen(Choose(f"{name} is gone, or cannot be read. What now?", [over, stay]), answer)
        return
    fit = len(hunks) - lost
    merge: Choice[Answer] = Choice(f"Put my changes into it: {fit} of {len(hunks)} fit", "merge", "p")
    asked = Choose(f"{name} was changed by another program since it was read here. What now?", [merge, over, stay])
    screen.app.push_screen(asked, answer)


def _carried(work: Work) -> tuple[Work, int]:
    """Return the draft as it is on disk with the changes made anew, and how many no longer fit."""
    fresh = Work(work.path)
    return fresh, len(fresh.carry_over(fresh.on_disk, work.hunks))


def _write_over(work: Work) -> None:
    try:
        work.on_disk = read_bytes(work.path)
    except GlossaryError:
        if os.path.lexists(work.path):  # what cannot be read cannot be kept either, so it must not be replaced
            raise
        write_whole(work.path, work.data)
        work.was_written(work.data)
        return
    work.save()


def look(screen: "DraftScreen") -> None:
    """Look whether another program changed the file, and read it again where nothing is lost by that."""
    work = screen.desk.work
    if not work.has_new_state() or (len(screen.app.screen_stack) and screen.app.screen.is_modal):
        return
    name = work.path.name
    try:
        data = read_bytes(work.path)
        if data == work.on_disk:
            work.note_state()
            return
        fresh, lost = _carried(work)
    except GlossaryError:
        work.note_state()  # gone or not readable just now: editors write so; saving asks
        return
    if lost:
        work.note_state()
        screen.desk.differs = True
        screen.show_state()
        _app(screen).tell(
            f"{name} changed on disk, and {lost} of your changes no longer fit: s asks what to do.", is_problem=True
        )
        return
    changes = " with your changes" if work.is_unsaved else ""
    screen.use(fresh)
    _app(screen).tell(f"{name} changed on disk: read again{changes}.")


def offer_unsaved(screen: "DraftScreen") -> None:
    """Offer the changes that a killed app left unsaved."""
    app, work = _app(screen), screen.desk.work
    try:
        kept = app.drafts.keeper.find(work.path)
    except GlossaryError as error:
        app.tell(str(error), is_problem=True)
        return
    if kept is None or not kept.hunks:
        return

    def answer(chosen: Answer | None) -> None:
        if chosen == "drop":
            app.drafts.keeper.forget(work.path)
            return
        try:
            fresh = Work(work.path)
        except GlossaryError as error:  # gone while the question stood; what was kept is offered the next time
            app.tell(str(error), is_problem=True)
            return
        lost = fresh.carry_over(fresh.on_disk, kept.hunks)
        screen.use(fresh)
        if lost:
            words = ", ".join(f"“{clean(hunk.new)}”" for hunk in lost[:5])
            app.tell(f"The draft changed since, and {len(lost)} changes no longer fit: {words}", is_problem=True)

    when = f"{datetime.fromtimestamp(kept.when):%Y-%m-%d %H:%M}"
    number = len(kept.hunks)
    changes = f"{number} change{'' if number == 1 else 's'}"
    choices: list[Choice[Answer]] = [
        Choice("Take them up again (they stay unsaved until you save)", "save", "t"),
        Choice("Drop them for good", "drop", "d"),
    ]
    app.push_screen(Choose(f"{clean(work.path.name)}: {changes} of {when} were never saved.", choices), answer)


def edit(screen: "DraftScreen") -> None:
    """Open the draft in the user's editor; what is unsaved is saved first, if the user says so."""
    work = screen.desk.work
    if work.format.packed:
        _app(screen).tell(f"{work.path.name}: open it in the program that made it; it is read again when that saves.")
    elif not work.is_unsaved:
        _edit(screen)
    else:
        choices: list[Choice[Answer]] = [
            Choice("Save, then open the editor", "save", "s"),
            Choice("Stay here", "stay", "n"),
        ]

        def answer(chosen: Answer | None) -> None:
            if chosen == "save":
                save(screen, partial(_edit, screen))

        screen.app.push_screen(Choose("Your editor would not see the unsaved changes.", choices), answer)


def _edit(screen: "DraftScreen") -> None:
    from textual.app import SuspendNotSupported

    from glossary_tui.tui.editor import editor_command

    app, finding = _app(screen), screen.desk.current
    try:
        command = editor_command(os.environ, screen.desk.work.path, finding.line if finding else 1)
        with app.suspend():
            subprocess.run(command, check=False)
    except GlossaryError as error:
        app.tell(str(error), is_problem=True)
    except (OSError, SuspendNotSupported) as error:
        app.tell(f"The editor cannot be started ({error}).", is_problem=True)
    app.refresh()
    look(screen)


def ask_before_leaving(screen: "DraftScreen", leave: Then) -> None:
    """Ask whether to save before the app is left."""
    work = screen.desk.work
    number = len(work.hunks)
    changes = f"{number} unsaved change{'' if number == 1 else 's'}"
    choices: list[Choice[Answer]] = [
        Choice("Save and go on", "save", "s"),
        Choice("Go on without saving: the changes are dropped", "drop", "d"),
        Choice("Stay", "stay", "n"),
    ]

    def answer(chosen: Answer | None) -> None:
        if chosen == "save":
            save(screen, leave)
        elif chosen == "drop":
            _app(screen).drafts.keeper.forget(work.path)
            leave()

    screen.app.push_screen(Choose(f"{clean(work.path.name)} has {changes}.", choices), answer)
