"""The rules of the linter, and the page of the one at the cursor."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from glossary_tui.lint.explained import example_lines, explained
from glossary_tui.lint.rule import Rule
from glossary_tui.lint.rules import RULES
from glossary_tui.tui import places
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.paragraph import Paragraph, Span
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.entry_view import EntryView
from glossary_tui.tui.widgets.key_bar import KeyBar
from glossary_tui.tui.widgets.line_list import LineList, Parts

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

_GAP = Paragraph(())


def page(rule: Rule) -> list[Paragraph]:
    """Return a rule as it is read: what it reports, why, on whose word, and examples."""
    return list(_paragraphs(rule))


def _paragraphs(rule: Rule) -> Iterator[Paragraph]:
    said = explained(rule)
    yield Paragraph((Span(rule.name, "headword"),))
    yield Paragraph((Span(clean(rule.summary), "gloss"),))
    yield _GAP
    yield Paragraph((Span(clean(rule.why)),))
    yield _GAP
    yield Paragraph((Span("Sources: ", "heading"), Span(clean(said.sources))), hang=2)
    for heading, sign, role, examples in (
        (said.wrong, "✗", "wrong", rule.wrong),
        (said.right, "✓", "right", rule.right),
    ):
        yield _GAP
        yield Paragraph((Span(heading, "heading"),))
        for example in examples:
            yield from _example(f"{sign} ", role, example_lines(example))


def _example(sign: str, role: str, lines: Iterable[str]) -> Iterator[Paragraph]:
    """Yield an example; one of several lines hangs below its first."""
    for line in lines:
        yield Paragraph((Span(sign, role), Span(clean(line))), hang=2)
        sign = "  "


class Names(LineList):
    """The names of the rules; Enter leads to the page of one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,tab", "select", "Read", tooltip="To the page, to scroll in it"),
    ]


class RulesScreen(Screen[None]):
    """Names and a page."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-middle")]  # noqa: RUF012 (Textual declares it of the instance)
    CSS_PATH = "rules.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left", "leave", "List", show=False, tooltip="From the page to the list, then the glossary"),
        Binding("question_mark", "app.help", "Help", key_display="?", tooltip="This page"),
        Binding("f1", "app.help", "Help", show=False, tooltip="This page"),
        Binding("f2", "app.go('glossary')", "Glossary", tooltip="Back to the glossary"),
        Binding("q", "app.quit", "Quit"),
    ]
    is_checking = False
    about = (
        ("Rules", "What stands here is what a draft is looked through for. A settings file beside the draft, or a "
         "comment in it, silences a rule; Settings (F6) choose the house style."),
        ("Plain text", "All of this can be had without this window: glossary-tui rules, glossary-tui rules NAME."),
    )  # fmt: skip

    def __init__(self, ink: Ink) -> None:
        """Draw with ``ink``."""
        super().__init__()
        self._ink = ink

    @property
    def where(self) -> str:
        """What has the keys, for the help page."""
        return "page of a rule" if isinstance(self.focused, EntryView) else "list of rules"

    def compose(self) -> ComposeResult:
        """Lay out title, names, page and keys."""
        yield Static(Content("What the linter reports"), id="title")
        with Container(id="body"):
            yield Names(self._ink, id="list")
            yield EntryView(self._ink, id="page")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the first rule."""
        names = self.query_one(Names)
        names.show(len(RULES), _name)
        names.focus()
        self._show()

    @on(LineList.Highlighted)
    def _show(self) -> None:
        self.query_one(EntryView).show(page(RULES[self.query_one(Names).cursor]))

    @on(LineList.Selected)
    def _read(self) -> None:
        self.query_one(EntryView).focus()

    def action_leave(self) -> None:
        """Go from the page to the list, and from there to the glossary."""
        names = self.query_one(Names)
        if self.focused is names:
            cast("GlossaryApp", self.app).action_go("glossary")
        else:
            names.focus()

    def redraw(self) -> None:
        """Draw everything again after the way of drawing changed."""
        self.query_one(EntryView).redraw(page(RULES[self.query_one(Names).cursor]))

    def glossary_is_read(self) -> None:
        """Nothing here waits for the entries."""


def _name(place: int) -> Parts:
    yield RULES[place].name, ""


def go(app: "GlossaryApp") -> None:
    """Show the rules as the reader left them."""
    places.show(app, "rules", lambda: RulesScreen(app.ink))
