"""A draft with its findings in place and in a list, and what is wrong with the one that is chosen."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from glossary_tui.lint.finding import Finding
from glossary_tui.lint.run import lint_source
from glossary_tui.tui.background import Background, Turn
from glossary_tui.tui.desk import Desk
from glossary_tui.tui.draft_keys import ABOUT_DRAFTS, DRAFT_KEYS
from glossary_tui.tui.explanation import explanation, in_one_line
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.screens import mending, saving
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.draft_view import DraftView
from glossary_tui.tui.widgets.entry_view import EntryView
from glossary_tui.tui.widgets.key_bar import KeyBar
from glossary_tui.tui.widgets.line_list import LineList, Parts
from glossary_tui.tui.work import Work

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

_MIDDLE, _WIDE = 72, 110  # columns from which list and explanation stand side by side, and both beside the text
_READING = "Reading the entries …"
_LOOK = 1.0  # seconds between looks at the file
_ON_FINDING = ("next", "ignore", "ignore_always", "wrong_alarm", "entry")
_WHERE = {"text": "text of a draft", "findings": "list of findings", "explanation": "explanation of a finding"}


class DraftScreen(Screen[None]):
    """Text, findings, explanation; narrow terminals see the text or the list. No change is ever lost."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_MIDDLE, "-middle"), (_WIDE, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = DRAFT_KEYS
    about = ABOUT_DRAFTS
    CSS_PATH = "draft.tcss"

    def __init__(self, work: Work, ink: Ink, parent_screen: Screen[None] | None = None) -> None:
        """Show a draft; Esc leads to ``parent_screen``, or the glossary."""
        super().__init__()
        self._ink = ink
        self._parent_screen = parent_screen
        self.desk = Desk(work)
        self._background = Background(self, self.show_state)
        self._problem = ""
        self._is_reading_list = False

    @property
    def _app(self) -> "GlossaryApp":
        return cast("GlossaryApp", self.app)

    @property
    def where(self) -> str:
        """What has the keys, for the help page."""
        return _WHERE.get(self.focused.id or "", "draft") if self.focused else "draft"

    def compose(self) -> ComposeResult:
        """Lay out title, status, text, findings, explanation and keys."""
        yield Static(id="title")
        yield Static(id="status")
        with Container(id="body"):
            yield DraftView(self._ink, id="text")
            with Container(id="side"):
                yield LineList(self._ink, id="findings")
                yield EntryView(self._ink, id="explanation")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the text at once, then look for findings, and for changes of the file."""
        self.query_one(DraftView).focus()
        self.show_all()
        self.check()
        self.set_interval(_LOOK, partial(saving.look, self))
        saving.offer_unsaved(self)

    # Showing

    def show_all(self) -> None:
        """Show text, findings and explanation as they are now."""
        desk = self.desk
        self.query_one(DraftView).show(desk.work.text, desk.findings, desk.chosen)
        hint = "" if self.is_checking or self._app.glossary is None else "Nothing found."
        self.query_one("#findings", LineList).show(len(desk.findings), self._line, hint, desk.chosen)
        self._show_chosen()

    def _show_chosen(self) -> None:
        desk = self.desk
        self.query_one(DraftView).choose(desk.chosen)
        self.query_one("#findings", LineList).go_to(desk.chosen)
        finding, book = desk.current, self._app.book
        shown = []
        if finding is not None and book is not None:
            words = desk.work.text[finding.offset : finding.end_offset]
            shown = explanation(finding, words, desk.chosen + 1, len(desk.findings), book)
        self.query_one(EntryView).show(shown)
        self.show_state()

    def _line(self, number: int) -> Parts:
        finding = self.desk.findings[number]
        return in_one_line(finding, self.desk.work.text[finding.offset : finding.end_offset])

    def show_state(self) -> None:
        """Say in the first lines what the draft is, how much was found, and what is going on."""
        work = self.desk.work
        number = len(work.hunks)
        changes = f" · {number} unsaved change{'' if number == 1 else 's'} (s saves)" if number else ""
        self.query_one("#title", Static).update(Content(f"{clean(work.path.name)}{changes}"), layout=False)
        if self._app.glossary is None:
            said = _READING
        elif self.is_checking:
            said = f"Checking … {self._background.share:.0%} (x stops it)"
        else:
            said = self._problem or self.desk.summary()
        if self.desk.differs:
            said += " · changed on disk: s asks what to do"
        self.query_one("#status", Static).update(Content(said), layout=False)
        self.refresh_bindings()

    def redraw(self) -> None:
        """Draw everything again after the way of drawing changed."""
        for widget in self.query("DraftView, LineList"):
            widget.refresh()
        self._show_chosen()

    # Checking

    def check(self) -> None:
        """Look for findings in the text as it is now, in a thread; an older check ends."""
        glossary = self._app.glossary
        if glossary is None:  # it is called again once the entries are read
            return
        item, settings_for = self.desk.work.source, self._app.drafts.settings_for

        def work(turn: Turn) -> Sequence[Finding]:
            turn.watch(0)
            return lint_source(item, glossary, settings_for(Path(item.path)), turn.watch).report.findings

        self._background.start(work, self._on_findings, self._on_failed)

    @property
    def is_checking(self) -> bool:
        """Whether a check is running."""
        return self._background.share is not None

    def glossary_is_read(self) -> None:
        """Begin what waited for the entries."""
        if self.is_mounted:
            self.check()

    def _on_findings(self, findings: Sequence[Finding]) -> None:
        self._problem = ""
        self.desk.take(findings)
        self.show_all()

    def _on_failed(self, problem: str) -> None:
        self._problem = clean(problem)
        self._app.tell(problem, is_problem=True)
        self.desk.take(())
        self.show_all()

    def action_stop(self) -> None:
        """Stop the check that is running."""
        self._background.stop()
        self._problem = "The check was stopped; it begins anew with the next change."
        self.show_all()

    # Going through the findings

    def action_next(self, step: int) -> None:
        """Choose the next finding, or the one before."""
        self.desk.move(step)
        self._show_chosen()

    @on(LineList.Highlighted, "#findings")
    @on(DraftView.Clicked)
    def _on_chosen(self, message: LineList.Highlighted | DraftView.Clicked) -> None:
        self.desk.choose(message.place)
        self._show_chosen()

    @on(LineList.Selected, "#findings")
    def _on_selected(self) -> None:
        self.query_one(DraftView).focus()

    @on(EntryView.Followed)
    def _on_followed(self) -> None:
        self.action_entry()

    def action_entry(self) -> None:
        """Read the entry of the finding in the glossary; F3 leads back."""
        if (finding := self.desk.current) and self._app.glossary and finding.entry in self._app.glossary:
            self._app.read_entry(finding.entry)

    def action_leave(self) -> None:
        """Go to the files of the folder, or the glossary; the draft stays as it is."""
        if self._parent_screen is not None:
            self._app.show_screen(self._parent_screen)
        else:
            self._app.action_go("glossary")

    def action_pane(self, step: int) -> None:
        """Give the keys to the next part of the screen, in a narrow terminal to the text or the list."""
        panes = [self.query_one(DraftView), self.query_one("#findings", LineList), self.query_one(EntryView)]
        if self.app.size.width < _MIDDLE:
            panes.pop()
        place = panes.index(self.focused) if self.focused in panes else 0
        chosen = panes[(place + step) % len(panes)]
        chosen.display = True  # what is hidden cannot be focused
        self.set_focus(chosen)
        self._arrange()

    def on_descendant_focus(self) -> None:
        """In a narrow terminal, show what has the keys."""
        self._arrange()

    def on_resize(self) -> None:
        """Show text and list, or one of them."""
        self._arrange()

    def _arrange(self) -> None:
        text, findings = self.query_one(DraftView), self.query_one("#findings", LineList)
        if self.focused in (text, findings):
            self._is_reading_list = self.focused is findings
        is_narrow = self.app.size.width < _MIDDLE
        text.display = not (is_narrow and self._is_reading_list)
        findings.display = self._is_reading_list or not is_narrow
        self.set_class(self._is_reading_list, "-list")

    # Changing and saving (mending.py, saving.py)

    def action_apply(self) -> None:
        """Write what a finding proposes."""
        mending.apply(self)

    def action_ignore(self) -> None:
        """Ignore the finding until the app is left."""
        self.desk.ignore()
        self.show_all()

    def action_ignore_always(self) -> None:
        """Write the comment into the draft that silences the finding."""
        mending.ignore_always(self)

    def action_wrong_alarm(self) -> None:
        """Keep the sentence as one that is right."""
        mending.wrong_alarm(self)

    def action_undo(self) -> None:
        """Take the last change back."""
        mending.change(self, self.desk.undo)

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        mending.change(self, self.desk.redo)

    def action_save(self) -> None:
        """Save the draft; where the file changed meanwhile, ask."""
        saving.save(self)

    def action_edit(self) -> None:
        """Open the draft in the user's editor, at the finding."""
        saving.edit(self)

    def use(self, work: Work) -> None:
        """Go on with a draft that was read again."""
        self.desk.use(work)
        self._app.drafts.keep(work)
        self.show_all()
        self.check()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey out what there is nothing for."""
        desk = self.desk
        can = {
            "undo": desk.work.can_undo,
            "redo": desk.work.can_redo,
            "apply": desk.current is not None and desk.current.fix is not None,
            "stop": self.is_checking,
            "save": desk.work.is_unsaved,
        } | dict.fromkeys(_ON_FINDING, desk.current is not None)
        return True if can.get(action, True) else None

    def commands(self) -> Iterable[tuple[str, str, object]]:
        """Yield what the command palette offers here: title, help, what to call."""
        for binding in DRAFT_KEYS:
            assert isinstance(binding, Binding)
            action, _, _ = binding.action.partition("(")
            if not action.startswith("app.") and self.check_action(action, ()):
                yield binding.description, binding.tooltip, partial(self.run_action, binding.action)


def go(app: "GlossaryApp") -> None:
    """Show the draft that is open, or ask for one."""
    if app.drafts.current is not None:
        app.show_screen(app.drafts.current)
    else:
        app.drafts.ask()
