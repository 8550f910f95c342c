"""The transliteration pad: what stands on it at every size, its keys, and what is copied."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from glossary_tui.glossary.forms import bare
from glossary_tui.glossary.glossary import load_glossary
from glossary_tui.tui.pad import sources
from glossary_tui.tui.screens.choose import Choose
from glossary_tui.tui.screens.transliterate import Rows, TransliterateScreen
from glossary_tui.tui.widgets.pad_line import PadLine

from ..conftest import Opened, Written, check_snapshot, press, screen_text

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without the optional vowel model, be it installed or not."""
    monkeypatch.setattr("glossary_tui.translit.vowels._model", lambda: None)


def at(pilot: Pilot[None]) -> TransliterateScreen:
    screen = pilot.app.screen
    assert isinstance(screen, TransliterateScreen)
    return screen


async def type_in(pilot: Pilot[None], text: str) -> None:
    at(pilot).query_one(PadLine).value = text
    await press(pilot, "down up")


@sizes
@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("empty", "", id="empty"),
        pytest.param("bare", "مهاجرون كتاب", id="bare"),
        pytest.param("marked", "مُهَاجِرُون", id="marked"),
        pytest.param("latin", "muhājirūn", id="latin"),
    ],
)
async def test_text(opened: Opened, size: tuple[int, int], name: str, text: str) -> None:
    """The pad as a reader sees it."""
    async with opened("f4", size) as pilot:
        await type_in(pilot, text)
        await check_snapshot(f"pad-{name}-{size[0]}x{size[1]}", pilot)


@pytest.mark.parametrize(
    ("text", "keys", "copied"),
    [
        pytest.param("مُهَاجِرُون", "enter", "muhājirūn", id="first-row"),
        pytest.param("مُهَاجِرُون", "down down down enter", "muhāǧirūn", id="row-chosen-while-typing"),
        pytest.param("مُهَاجِرُون", "tab j j j k j c", "muhāǧirūn", id="c"),
        pytest.param("مُهَاجِرُون", "tab j j j enter", "muhāǧirūn", id="enter"),
        pytest.param("مهاجرون", "enter", "muhājirūn", id="no-sign-of-what-was-supplied"),
        pytest.param("مهاجرون", "tab end up c", "مُهَاجِرُون", id="arabic-as-written"),
        pytest.param("muhājirūn", "enter", "مهاجرون", id="bare-arabic"),
        pytest.param("muhājirūn", "down enter", "مُهَاجِرُون", id="vocalised-arabic"),
    ],
)
async def test_copies(opened: Opened, text: str, keys: str, copied: str) -> None:
    """The text of the row, as it is written."""
    async with opened("f4") as pilot:
        await type_in(pilot, text)
        await press(pilot, keys)
        assert pilot.app.clipboard == copied


async def test_supplied_is_underlined(opened: Opened) -> None:
    """Not by colour, and not what the letters say."""
    async with opened("f4") as pilot:
        await type_in(pilot, "مهاجرون")
        rows = at(pilot).query_one(Rows)
        strip = rows.render_line(0)
    underlined = "".join(segment.text for segment in strip if segment.style and segment.style.underline)
    assert underlined == "ui°"


async def test_source_chosen(opened: Opened) -> None:
    """Latin letters are read as the reader says."""
    async with opened("f4") as pilot:
        await type_in(pilot, "$Am")
        await press(pilot, "tab s")
        assert isinstance(pilot.app.screen, Choose)
        await press(pilot, "j " * (1 + sources().index("buckwalter")) + "enter")
        assert "read as buckwalter" in screen_text(pilot)
        assert "ﻡﺎﺷ" in screen_text(pilot)


async def test_readings(opened: Opened, written: Written, tmp_path: Path) -> None:
    """A word that the glossary knows in two readings; the one chosen becomes the line."""
    entries = {
        f"{name}.toml": f'headword = "{name}"\narabic = "{arabic}"\n[[senses]]\ngloss = ["{name}"]\n'
        for name, arabic in (("knowledge", "عِلْم"), ("flag", "عَلَم"))
    }
    shown = load_glossary(written(entries, "readings"), shipped=False, cache=tmp_path / "cache")
    async with opened("f4", shown=shown) as pilot:
        await type_in(pilot, "علم")
        before = at(pilot).query_one(PadLine).value
        await press(pilot, "tab r")
        assert isinstance(pilot.app.screen, Choose)
        await press(pilot, "down enter")
        after = at(pilot).query_one(PadLine).value
        assert (before, bare(after)) == ("علم", "علم")
        assert after != before
        assert "1 word as marked" in screen_text(pilot)


async def test_leaving_and_coming_back(opened: Opened) -> None:
    """Esc leads from rows to line, clears it, and leads to the glossary; the pad is as it was left."""
    async with opened("escape t") as pilot:
        await type_in(pilot, "مهاجرون")
        await press(pilot, "tab escape")
        assert isinstance(pilot.app.focused, PadLine)
        await press(pilot, "f2")
        assert not isinstance(pilot.app.screen, TransliterateScreen)
        await press(pilot, "f4")
        assert at(pilot).query_one(PadLine).value == "مهاجرون"
        await press(pilot, "escape escape")
        assert pilot.app.screen is cast("GlossaryApp", pilot.app).glossary_screen


@pytest.mark.parametrize("arabic", ["visual", "logical", "words", "off"])
async def test_echo(opened: Opened, arabic: str) -> None:
    """The line is drawn below as this terminal wants it; with off, no Arabic but in the line itself."""
    async with opened("f4", arabic=arabic) as pilot:
        await type_in(pilot, "مُهَاجِرُون")
        below = screen_text(pilot).split("\n", 1)[1]
    signs = {"visual": "\ufee5\ufeed", "logical": "مُهَاجِرُون\u200e", "words": "مهاجرون", "off": ""}
    assert signs[arabic] in below
    if arabic == "off":
        assert not any("\u0600" <= sign <= "\u06ff" or "\ufb50" <= sign <= "\ufeff" for sign in below)


async def test_hostile_text(opened: Opened) -> None:
    """Markup, control characters and very long lines are text."""
    async with opened("f4") as pilot:
        at(pilot).query_one(PadLine).post_message(
            Paste("[bold]مهاجرون[/bold] [link=x] \x1b[31m \u202e " + "كتاب " * 300)
        )
        await press(pilot, "down up")
        text = screen_text(pilot)
        assert "[bold]muhājirūn°[/bold]" in text
        assert "\x1b" not in text and "\u202e" not in text


async def test_harakat_and_help(opened: Opened) -> None:
    """The keys of where one is; vowel marks hidden here too."""
    async with opened("f4") as pilot:
        await type_in(pilot, "مُهَاجِرُون")
        await press(pilot, "tab v")
        assert "\ufee5\ufeed\ufeae\ufe9f\ufe8e" in screen_text(pilot)
        await press(pilot, "question_mark")
        assert "Keys: rows of the pad" in screen_text(pilot)
