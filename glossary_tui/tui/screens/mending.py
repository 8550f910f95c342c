"""What a reader does about a finding: apply it, silence it, or say that it is wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from glossary_tui.errors import GlossaryError
from glossary_tui.tui.screens.choose import Choice, Choose

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp
    from glossary_tui.tui.screens.draft import DraftScreen


def _app(screen: "DraftScreen") -> "GlossaryApp":
    return cast("GlossaryApp", screen.app)


def change(screen: "DraftScreen", make: Callable[[], None]) -> None:
    """Make a change, keep it against a kill, and look for findings anew; tell where it cannot be made."""
    try:
        make()
    except GlossaryError as error:
        _app(screen).tell(str(error), is_problem=True)
        return
    _app(screen).drafts.keep(screen.desk.work)
    screen.show_all()
    screen.check()


def apply(screen: "DraftScreen") -> None:
    """Write what a finding proposes: at once where that is safe, else after showing what would stand there."""
    desk = screen.desk
    if desk.current is None or desk.current.fix is None:
        return
    if desk.current.fix.safe:
        change(screen, desk.apply)
        return

    def answer(is_wanted: bool | None) -> None:
        if is_wanted:
            change(screen, desk.apply)

    question = f"It may need more than this. Would this read right?\n\n{_app(screen).ink.drawn(desk.preview())}"
    screen.app.push_screen(Choose(question, [Choice("Write it", True, "y"), Choice("Leave it", False, "n")]), answer)


def ignore_always(screen: "DraftScreen") -> None:
    """Write the comment into the draft that silences the finding; say so where the format has none."""
    desk = screen.desk
    if desk.silencing() is None:
        name = desk.work.path.suffix or "such a file"
        _app(screen).tell(f"No comment can be written into {name}: i ignores it until you quit.", is_problem=True)
    else:
        change(screen, desk.silence)
        _app(screen).tell("A comment in the draft ignores this from now on; u takes it out again.")


def wrong_alarm(screen: "DraftScreen") -> None:
    """Keep the sentence as one that is right, for the entry that spoke, in all later runs."""
    app = _app(screen)
    try:
        app.tell(screen.desk.keep_as_right(app.drafts.personal_folder, app.glossary))
    except GlossaryError as error:
        app.tell(str(error), is_problem=True)
    screen.show_all()
