"""The glossary screen: every key at every size, and what stands on it."""

from typing import TYPE_CHECKING, cast

import pytest
from textual.pilot import Pilot

from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.tui.screens.glossary import GlossaryScreen
from glossary_tui.tui.widgets.entry_view import EntryView
from glossary_tui.tui.widgets.search_box import SearchBox
from glossary_tui.tui.widgets.term_list import TermList

from ..conftest import Opened, Written, check_snapshot, press, screen_text, settle

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


def at(pilot: Pilot[None]) -> GlossaryScreen:
    return cast("GlossaryApp", pilot.app).glossary_screen


def focus(pilot: Pilot[None]) -> str:
    return (pilot.app.focused.id or "") if pilot.app.focused else ""


@sizes
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("start", ""),
        ("searched", "‹mohajerin›"),
        ("nothing", "‹qqqqq›"),
        ("entry", "‹muhaj› enter"),
        ("link", "‹muhaj› enter tab tab tab tab"),
        ("list", "escape down down"),
        ("draft", "‹nusra› enter"),
    ],
    ids=lambda value: value if value.isalpha() else "",
)
async def test_text(opened: Opened, size: tuple[int, int], name: str, keys: str) -> None:
    """The screen as a reader sees it."""
    async with opened(keys, size) as pilot:
        await check_snapshot(f"{name}-{size[0]}x{size[1]}", pilot)


@sizes
@pytest.mark.parametrize(
    ("keys", "shown", "focused"),
    [
        pytest.param("", "ansar", "search", id="start"),
        pytest.param("down", "hijra", "search", id="down-while-searching"),
        pytest.param("down up", "ansar", "search", id="up-while-searching"),
        pytest.param("pagedown", "nusra-front", "search", id="page-while-searching"),
        pytest.param("pagedown pageup", "ansar", "search", id="page-up-while-searching"),
        pytest.param("‹muhaj› enter", "muhajireen", "entry", id="open-from-search"),
        pytest.param("‹muhaj› escape", "ansar", "search", id="escape-clears"),
        pytest.param("escape", "ansar", "list", id="escape-to-list"),
        pytest.param("escape escape", "ansar", "search", id="escape-back-to-search"),
        pytest.param("escape slash", "ansar", "search", id="slash"),
        pytest.param("escape j", "hijra", "list", id="j"),
        pytest.param("escape j k", "ansar", "list", id="k"),
        pytest.param("escape down", "hijra", "list", id="down"),
        pytest.param("escape down up", "ansar", "list", id="up"),
        pytest.param("escape up", "ansar", "list", id="up-at-the-top"),
        pytest.param("escape G", "nusra-front", "list", id="last"),
        pytest.param("escape end home", "ansar", "list", id="end-home"),
        pytest.param("escape end g", "ansar", "list", id="first"),
        pytest.param("escape space", "nusra-front", "list", id="space-pages"),
        pytest.param("escape pagedown pageup", "ansar", "list", id="pages"),
        pytest.param("escape enter", "ansar", "entry", id="open"),
        pytest.param("escape right", "ansar", "entry", id="right-opens"),
        pytest.param("escape right left", "ansar", "list", id="left-leaves"),
        pytest.param("escape enter escape", "ansar", "list", id="escape-leaves-entry"),
        pytest.param("escape enter slash", "ansar", "search", id="slash-from-entry"),
        pytest.param("‹hijra› enter tab tab tab enter", "muhajireen", "entry", id="follow-a-link"),
        pytest.param("‹hijra› enter shift+tab enter", "muhajireen", "entry", id="last-link-backwards"),
        pytest.param("‹hijra› enter enter enter", "hijra", "list", id="root-link-lists-its-terms"),
        pytest.param("‹hijra› enter tab tab enter", "hijra", "list", id="domain-link-lists-its-terms"),
        pytest.param("‹hijra› enter shift+tab enter b", "hijra", "entry", id="back"),
        pytest.param("‹hijra› enter shift+tab enter backspace", "hijra", "entry", id="backspace-goes-back"),
        pytest.param("‹hijra› enter shift+tab enter alt+left", "hijra", "entry", id="alt-left-goes-back"),
        pytest.param("‹hijra› enter shift+tab enter b f", "muhajireen", "entry", id="forward"),
        pytest.param("‹hijra› enter shift+tab enter b alt+right", "muhajireen", "entry", id="alt-right-forward"),
        pytest.param("escape b", "ansar", "list", id="back-with-nothing-before"),
        pytest.param("escape f", "ansar", "list", id="forward-with-nothing-after"),
    ],
)
async def test_keys(opened: Opened, size: tuple[int, int], keys: str, shown: str, focused: str) -> None:
    """Where each key leads."""
    async with opened(keys, size) as pilot:
        assert (at(pilot).shown, focus(pilot)) == (shown, focused)


async def test_tab_goes_through_links_then_on(opened: Opened) -> None:
    """Past the last link the keys go to the next part of the screen."""
    async with opened("‹hijra› enter tab tab tab tab") as pilot:
        assert focus(pilot) == "search"


async def test_scrolling_an_entry(opened: Opened) -> None:
    """Arrows, j and k, pages, beginning and end."""
    async with opened("‹muhaj› enter") as pilot:
        view, places = at(pilot).query_one(EntryView), []
        for key in ("j", "down", "k", "up", "space", "pageup", "pagedown", "G", "g", "end", "home"):
            await press(pilot, key)
            places.append(view.scroll_offset.y)
    page, end = places[4], places[7]
    assert places == [1, 2, 1, 0, page, 0, page, end, 0, end, 0]
    assert 0 < page <= end


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        pytest.param("escape l ↓ enter", None, id="by-arrow"),
        pytest.param("escape l b", None, id="bookmarks"),
        pytest.param("escape l r", None, id="recent"),
        pytest.param("escape l b l a", "ansar", id="all-again"),
        pytest.param("escape l escape", "ansar", id="cancelled"),
        pytest.param("escape m down m l b", "hijra", id="newest-bookmark-first"),
        pytest.param("escape m m l b", None, id="bookmark-taken-away"),
        pytest.param("escape end enter escape home enter l r", "ansar", id="latest-look-up-first"),
    ],
)
async def test_lists(opened: Opened, keys: str, shown: str | None) -> None:
    """Bookmarks, recent look-ups, all terms."""
    async with opened(keys.replace("↓", "down")) as pilot:
        assert at(pilot).shown == shown
        assert focus(pilot) == "list"


async def test_search_within_a_domain(opened: Opened) -> None:
    """The status line says where was searched, and the way out."""
    async with opened("escape l down down down enter slash ‹muhaj›") as pilot:
        assert at(pilot).shown is None
        assert "Nothing found for muhaj in domain groups (l, a: all)" in screen_text(pilot)


async def test_typing_over_the_last_query(opened: Opened) -> None:
    """A slash selects what was typed, so that the next letter begins anew."""
    async with opened("‹muhaj› enter slash ‹hij›") as pilot:
        assert at(pilot).query_one(SearchBox).value == "hij"


@sizes
async def test_deep_link(opened: Opened, size: tuple[int, int]) -> None:
    """The app may begin at a term, in any spelling; Esc leads to the list, and Back has nothing before."""
    async with opened("", size, term="mohajerin") as pilot:
        assert (at(pilot).shown, focus(pilot)) == ("muhajireen", "entry")
        await press(pilot, "escape")
        assert focus(pilot) == "list"


async def test_deep_link_to_nothing(opened: Opened) -> None:
    """A term that is not there stands in the search line, to be mended."""
    async with opened("", term="qqqqq") as pilot:
        assert (at(pilot).shown, focus(pilot)) == (None, "search")
        assert at(pilot).query_one(SearchBox).value == "qqqqq"


async def test_resize_keeps_what_is_read(opened: Opened) -> None:
    """From two panes to one and back, also in a storm."""
    async with opened("‹muhaj› enter") as pilot:
        for width, height in [(40, 20), (20, 5), (3, 2), (120, 40), (72, 24), (71, 24)] * 3:
            await pilot.resize_terminal(width, height)
        await settle(pilot)
        assert (at(pilot).shown, focus(pilot)) == ("muhajireen", "entry")
        assert at(pilot).query_one(EntryView).display
        assert not at(pilot).query_one(TermList).display


async def test_mouse(opened: Opened) -> None:
    """A click chooses, a second one opens, a click on a link follows it, a click on a key presses it."""
    async with opened() as pilot:
        await pilot.click("#list", offset=(5, 2))
        await settle(pilot)
        assert at(pilot).shown == "hijra"
        await pilot.click("#list", offset=(5, 2))
        await settle(pilot)
        assert focus(pilot) == "entry"
        lines = at(pilot).query_one(EntryView).lines
        row = next(
            number for number, line in enumerate(lines) if line.text.startswith("Contrast") or "See also" in line.text
        )
        await pilot.click("#entry", offset=(lines[row].text.index("muhaj") + 3, row))
        await settle(pilot)
        assert at(pilot).shown == "muhajireen"
        await pilot.click("KeyBar", offset=(screen_text(pilot).splitlines()[-1].index("? Help"), 0))
        await settle(pilot)
        assert "Keys: entry" in screen_text(pilot)


async def test_selected_text_is_logical(opened: Opened) -> None:
    """What is selected with the mouse is copied in reading order, with its marks."""
    async with opened("‹muhaj› enter") as pilot:
        await pilot.mouse_down("#entry", offset=(2, 2))
        await pilot.hover("#entry", offset=(20, 2))
        await pilot.mouse_up("#entry", offset=(20, 2))
        await press(pilot, "c s")
        assert pilot.app.clipboard.strip() == "مُهَاجِرُون"


async def test_arabic_query_is_echoed_as_it_reads(opened: Opened) -> None:
    """The line in which it is typed stays logical; the status line below it is drawn."""
    async with opened("‹بيت›") as pilot:
        assert "Nothing found for \ufe96\ufef4\ufe91" in screen_text(pilot)


async def test_every_match_says_what_matched(opened: Opened) -> None:
    """A spelling to avoid, and another form, with the letters marked."""
    async with opened("‹mohajerin›") as pilot:
        assert "✗ mohajerin · emigrants" in screen_text(pilot)
        widget = at(pilot).query_one(TermList)
        marked = "".join(part.text for part in widget.render_line(1) if part.style and part.style.underline)
        assert marked == "mohajerin"


HOSTILE = (
    "[bold]x[/bold] [link=https://e.example]y[/link] [@click=app.quit]z[/] \x1b[31mred\x1b]52;c;eA==\x07 \u202edlrow"
)


async def test_hostile_entries_and_queries_are_text(opened: Opened, written: Written, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Markup, ANSI and control characters in an entry or a query are shown, and do nothing."""
    quoted = HOSTILE.replace("\x1b", "\\u001b").replace("\x07", "\\u0007")
    entry = f"""
headword = "hostile {quoted}"
arabic = "مُ{quoted}"
domains = ["[red]d"]
root = "[b]r"
note = "{quoted}"
[avoid]
"{quoted}" = "{quoted}"
[[senses]]
gloss = ["{quoted}"]
definition = "{quoted}"
cite = ["[i]k"]
"""
    bad = load_glossary(written({"hostile.toml": entry}, "bad"), shipped=False, cache=tmp_path)
    if not len(bad):
        pytest.skip(f"the reader refuses such an entry: {bad.problems}")
    async with opened("", (120, 40), shown=bad) as pilot:
        for keys in ("", "enter", "m", "c", "a", "l", "escape", "question_mark", "escape", "slash"):
            await press(pilot, keys)
            assert_harmless(screen_text(pilot))
        box = at(pilot).query_one(SearchBox)
        box.insert_text_at_cursor(HOSTILE)
        await settle(pilot)
        assert "[bold]" in box.value
        assert_harmless(screen_text(pilot))
        assert pilot.app.is_running


def assert_harmless(text: str) -> None:
    assert not any(sign in text for sign in "\x1b\x07\x9b\u202e")


async def test_no_colour(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without colour the cursor, the marks and the links are still told apart."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened("‹muhaj› enter tab") as pilot:
        assert pilot.app.no_color
        text = screen_text(pilot)
        assert "▌ muhajireen" in text
        assert "┃" in text


async def test_shipped_entries(opened: Opened, shipped: Glossary) -> None:
    """The real glossary: moving through it, and the look-up that it was made for."""
    async with opened("escape", shown=shipped) as pilot:
        for place in range(0, len(shipped.rows), 25):
            at(pilot).query_one(TermList).cursor = place
            await settle(pilot)
            assert at(pilot).shown == shipped.rows[place].id
        await press(pilot, "slash ‹mohajerin› enter")
        assert at(pilot).shown == "muhajireen"
