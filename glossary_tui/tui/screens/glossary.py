"""The start of the app: search, the list of terms, and the entry at its side."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from glossary_tui.tui.article import Article
from glossary_tui.tui.hints import flags, found, why_nothing
from glossary_tui.tui.history import History
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.keys import GLOSSARY_KEYS
from glossary_tui.tui.lookup import Chosen, Finder
from glossary_tui.tui.paragraph import Link, Paragraph
from glossary_tui.tui.screens.copy import Copy
from glossary_tui.tui.screens.lists import Lists
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.entry_view import EntryView
from glossary_tui.tui.widgets.key_bar import KeyBar
from glossary_tui.tui.widgets.search_box import SearchBox
from glossary_tui.tui.widgets.term_list import TermList

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

_MIDDLE = 72  # columns from which on list and entry stand side by side
_WHERE = {"search": "search line", "list": "list of terms", "entry": "entry"}


class GlossaryScreen(Screen[None]):
    """Search, list, entry. Narrow terminals see the list or the entry, wider ones both."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_MIDDLE, "-middle"), (110, "-wide")]  # noqa: RUF012 (Textual declares it of the instance)
    BINDINGS: ClassVar[list[BindingType]] = GLOSSARY_KEYS

    def __init__(self, ink: Ink, term: str = "") -> None:
        """Draw with ``ink``, and begin at ``term`` if one is given."""
        super().__init__()
        self._ink = ink
        self._term = clean(term).strip()
        self._finder: Finder | None = None
        self._article: Article | None = None
        self._chosen = Chosen()
        self._history = History()
        self._shown: str | None = None
        self._is_reading = False
        self._usable: tuple[bool | None, ...] = ()

    @property
    def _app(self) -> "GlossaryApp":
        return cast("GlossaryApp", self.app)

    @property
    def shown(self) -> str | None:
        """The id of the entry that is shown."""
        return self._shown

    @property
    def where(self) -> str:
        """What has the keys, for the help page."""
        return _WHERE.get(self.focused.id or "", "") if self.focused else ""

    def compose(self) -> ComposeResult:
        """Lay out search, status, list, entry and keys."""
        with Horizontal(id="top"):
            yield Label("Search")
            yield SearchBox(id="search")
        yield Static(Content("Reading the entries …"), id="status")
        with Horizontal(id="panes"):
            yield TermList(self._ink, self._flags, id="list")
            yield EntryView(self._ink, id="entry")
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the reader type at once."""
        self.query_one(SearchBox).focus()

    def _flags(self, name: str) -> list[str]:
        if self._finder is None:
            return []
        return flags(self._finder.glossary[name], is_bookmarked=name in self._app.store.state.bookmarks)

    # Searching

    def open_glossary(self, finder: Finder, article: Article) -> None:
        """Show a glossary that has been read, at the term asked for."""
        self._finder, self._article = finder, article
        box = self.query_one(SearchBox)
        if self._term and not box.value:
            with box.prevent(Input.Changed):
                box.value = self._term
                box.cursor_position = len(box.value)
        self._search()
        name = self.query_one(TermList).current
        if self._term and name:
            self._open(name)
        self._term = ""

    @on(Input.Changed, "#search")
    def _on_query(self, event: Input.Changed) -> None:
        # Keys that come faster than they are answered are answered together, by the last of them.
        if event.value == event.input.value:
            self._search()

    def _search(self) -> None:
        if self._finder is None:
            return
        state = self._app.store.state
        kept = state.bookmarks if self._chosen.kind == "bookmarks" else state.recent
        query = self.query_one(SearchBox).value
        result = self._finder.find(query, self._chosen, kept)
        self.query_one(TermList).show(result, self._finder, why_nothing(query, self._chosen))
        said = found(len(result.rows), query, self._chosen, self._ink)
        self.query_one("#status", Static).update(Content(said), layout=False)
        self._show(self.query_one(TermList).current)

    @on(Input.Submitted, "#search")
    def _on_submitted(self) -> None:
        if name := self.query_one(TermList).current:
            self._open(name)

    def action_search(self) -> None:
        """Go to the search line, ready to type another query over the last."""
        self._give_keys_to(self.query_one(SearchBox))

    def action_leave_search(self) -> None:
        """Clear the query; with none, go to the list."""
        box = self.query_one(SearchBox)
        if box.value:
            box.value = ""
        else:
            self._give_keys_to(self.query_one(TermList))

    def action_leave(self) -> None:
        """Go from the entry to the list, and from the list to the search line."""
        if self.focused is self.query_one(EntryView):
            self._give_keys_to(self.query_one(TermList))
        elif self.focused is self.query_one(TermList):
            self.action_search()

    def action_in_list(self, action: str, step: int) -> None:
        """Move in the list from the search line."""
        terms = self.query_one(TermList)
        terms.action_move(step) if action == "move" else terms.action_page(step)

    # Reading

    @on(TermList.Highlighted)
    def _on_highlighted(self, message: TermList.Highlighted) -> None:
        if message.name == self.query_one(TermList).current:  # or else the cursor has moved on
            self._show(message.name)

    def _show(self, name: str | None) -> None:
        if name != self._shown:
            self._shown = name
            self.query_one(EntryView).show(self._paragraphs())
            self._tell_keys()

    def _tell_keys(self) -> None:
        """Have the keys drawn again, if what they can do has changed."""
        usable = tuple(self.check_action(action, ()) for action in ("copy", "back", "forward"))
        if usable != self._usable:
            self._usable = usable
            self.refresh_bindings()

    def _paragraphs(self) -> list[Paragraph]:
        if self._finder is None or self._article is None or self._shown is None:
            return []
        is_bookmarked = self._shown in self._app.store.state.bookmarks
        return self._article.paragraphs(self._finder.glossary[self._shown], is_bookmarked=is_bookmarked)

    def redraw(self) -> None:
        """Draw everything again after the way of drawing changed."""
        self.query_one(TermList).refresh()
        self.query_one(EntryView).redraw(self._paragraphs())

    def use(self, article: Article) -> None:
        """Write entries out another way."""
        self._article = article
        self.redraw()

    def _open(self, name: str) -> None:
        """Read an entry: it is remembered, and keys go to it."""
        self._history.visit(name)
        self._app.store.change(lambda state: state.with_look_up(name))
        self._go_to(name)

    def _go_to(self, name: str) -> None:
        self.query_one(TermList).go_to(name)
        self._show(name)
        self._give_keys_to(self.query_one(EntryView))
        self._tell_keys()

    @on(TermList.Selected)
    def _on_selected(self, message: TermList.Selected) -> None:
        self._open(message.name)

    @on(EntryView.Followed)
    def _on_followed(self, message: EntryView.Followed) -> None:
        self.follow(message.link)

    def follow(self, link: Link) -> None:
        """Go where a link leads."""
        if link.kind != "entry":
            self._choose(Chosen(link.kind, link.value))
        elif self._finder and link.value in self._finder.glossary:
            if self._shown:
                self._history.visit(self._shown)
            self._open(link.value)

    def _give_keys_to(self, widget: Widget) -> None:
        """Focus at once, so that not even the next key goes astray; what is hidden cannot be focused."""
        widget.display = True
        self.set_focus(widget)
        self._arrange()

    def on_descendant_focus(self) -> None:
        """In a narrow terminal, show what has the keys."""
        self._arrange()

    def on_resize(self) -> None:
        """Show one pane or both."""
        self._arrange()

    def _arrange(self) -> None:
        view, terms = self.query_one(EntryView), self.query_one(TermList)
        if self.focused is not None and self.focused in (view, terms, self.query_one(SearchBox)):
            self._is_reading = self.focused is view
        is_narrow = self.app.size.width < _MIDDLE
        view.display = self._is_reading or not is_narrow
        terms.display = not (self._is_reading and is_narrow)

    def action_back(self) -> None:
        """Go to the entry read before this one."""
        if name := self._history.back(self._shown):
            self._go_to(name)

    def action_forward(self) -> None:
        """Go on to the entry from which one came back."""
        if name := self._history.forward():
            self._go_to(name)

    # Lists, marks, copies

    def action_lists(self) -> None:
        """Choose the list to look in."""

        def choose(chosen: Chosen | None) -> None:
            if chosen is not None:
                self._choose(chosen)

        if self._finder is not None:
            state, kept = self._app.store.state, not self._app.is_served
            self.app.push_screen(Lists(self._finder, state, self._chosen, with_bookmarks=kept), choose)

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        box = self.query_one(SearchBox)
        with box.prevent(Input.Changed):
            box.value = ""
        self._search()
        self._give_keys_to(self.query_one(TermList))

    def action_bookmark(self) -> None:
        """Mark the entry that is shown, or take the mark away."""
        if (name := self._shown) is None or self._finder is None:
            return
        self._app.store.change(lambda state: state.with_bookmark(name))
        is_marked = name in self._app.store.state.bookmarks
        headword = self._ink.drawn(self._finder.by_id[name].headword)
        self._app.tell(f"{headword}: bookmarked" if is_marked else f"{headword}: bookmark taken away")
        self.redraw()

    def action_copy(self) -> None:
        """Choose a form of the entry to copy."""

        def copy(text: str | None) -> None:
            if text is not None:
                self.app.copy_to_clipboard(text)
                self._app.tell_copied(text)

        if self._finder is not None and self._article is not None and self._shown is not None:
            entry = self._finder.glossary[self._shown]
            selected = self.get_selected_text() or ""
            self.app.push_screen(Copy(entry, selected, self._article.schemes, self._ink), copy)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey out what there is nothing for."""
        if action == "back":
            return True if self._history.can_go_back(self._shown) else None
        if action == "forward":
            return True if self._history.can_go_forward else None
        if action == "bookmark" and self._app.is_served:
            return False
        if action in ("copy", "bookmark"):
            return True if self._shown else None
        return True


def go(app: "GlossaryApp") -> None:
    """Show the glossary where the reader left it."""
    app.show_screen(app.glossary_screen)
