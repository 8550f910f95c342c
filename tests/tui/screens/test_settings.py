"""The settings: what stands there at every size, and that each takes effect at once and is remembered."""

from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot

from glossary_tui.translit import scheme_names
from glossary_tui.tui.app import GlossaryApp
from glossary_tui.tui.screens.settings import SettingsScreen
from glossary_tui.tui.state import State, Store

from ..conftest import Opened, check_snapshot, checked, press, screen_text

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
TO_DMG = "j " * (1 + scheme_names().index("dmg"))


def state(folder: Path) -> State:
    return Store(folder, print).state


def app_of(pilot: Pilot[None]) -> GlossaryApp:
    return cast("GlossaryApp", pilot.app)


@sizes
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        pytest.param("start", "", id="start"),
        pytest.param("schemes", f"enter {TO_DMG} enter", id="schemes"),
        pytest.param("profile", "down enter", id="profile"),
    ],
)
async def test_text(opened: Opened, size: tuple[int, int], name: str, keys: str) -> None:
    """The settings and a question, as a reader sees them."""
    async with opened(f"f6 {keys}", size) as pilot:
        await pilot.pause(1.0)  # what stands behind a question is drawn once, when its screen has settled
        await check_snapshot(f"settings-{name}-{size[0]}x{size[1]}", pilot)


async def test_schemes(opened: Opened, state_folder: Path) -> None:
    """Entries, copies and the pad show those chosen; the first answer brings the usual ones back."""
    async with opened(f"‹muhaj› enter f6 enter {TO_DMG} enter escape", (120, 40)) as pilot:
        assert state(state_folder).schemes == ("dmg",)
        assert "Schemes           DMG" in screen_text(pilot)
        await press(pilot, "escape")
        text = screen_text(pilot)
        assert "muhāǧirūn  DMG" in text
        assert "IJMES" not in text
        await press(pilot, "c")
        assert "DMG" in screen_text(pilot)
        await press(pilot, "escape f4 ‹مُهَاجِرُون› down up")
        text = screen_text(pilot)
        assert "DMG               muhāǧirūn" in text
        assert "IJMES" not in text
        await press(pilot, "f6 enter home enter escape")
        assert state(state_folder).schemes == ()


async def test_house_style(opened: Opened, state_folder: Path, tmp_path: Path) -> None:
    """A draft that is open is linted again."""
    draft = tmp_path / "chapter.md"
    draft.write_text("The muhājirūn left.\n", encoding="utf-8")
    async with opened("", draft=draft) as pilot:
        await checked(pilot)
        assert "Nothing found" in screen_text(pilot)
        await press(pilot, "f6 j enter end enter")
        assert state(state_folder).profile == "news"
        await checked(pilot)
        await press(pilot, "f3")
        await checked(pilot)
        assert "scheme" in screen_text(pilot)


async def test_arabic(opened: Opened, state_folder: Path) -> None:
    """The question that the first start asks."""
    async with opened("f6 j j enter 1") as pilot:
        assert app_of(pilot).ink.drawing == "logical"
        assert "left to the terminal" in screen_text(pilot)
    assert list(state(state_folder).arabic.values()) == ["logical"]


async def test_vowel_marks(opened: Opened, state_folder: Path) -> None:
    """Shown or hidden."""
    async with opened("f6 j j j enter") as pilot:
        assert "hidden" in screen_text(pilot)
    assert not state(state_folder).harakat


async def test_theme(opened: Opened, state_folder: Path) -> None:
    """Changed at once."""
    async with opened("f6 end enter home enter") as pilot:
        first = min(pilot.app.available_themes)
        assert pilot.app.theme == first
        assert f"Colours           {first}" in screen_text(pilot)
    assert state(state_folder).theme == first


async def test_what_a_later_version_wrote(opened: Opened, state_folder: Path) -> None:
    """Schemes and house styles that this version does not know are passed over."""
    state_folder.mkdir()
    (state_folder / "state.json").write_text('{"schemes": ["klingon"], "profile": "martian"}')
    async with opened("f6") as pilot:
        text = screen_text(pilot)
        assert "as usual" in text
        assert "as beside the draft" in text


async def test_damaged_state(opened: Opened, state_folder: Path) -> None:
    """Set aside; the settings are those of a first start."""
    state_folder.mkdir()
    (state_folder / "state.json").write_text('{"schemes": 3}')
    async with opened("f6") as pilot:
        assert isinstance(pilot.app.screen, SettingsScreen)
        assert "as usual" in screen_text(pilot)
    assert (state_folder / "state.damaged.json").exists()


async def test_help(opened: Opened) -> None:
    """The keys of where one is."""
    async with opened("f6 question_mark") as pilot:
        assert "Keys: settings" in screen_text(pilot)
