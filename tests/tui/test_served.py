"""The app as it is served to others: nothing of it reads or writes the files of the user."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from .conftest import Opened, press, screen_text

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp


async def test_keeps_nothing(opened: Opened, state_folder: Path) -> None:
    """Neither bookmarks nor look-ups nor settings; they last as long as the app."""
    async with opened("‹muhaj› enter m v f6 down down down enter", is_served=True) as pilot:
        assert cast("GlossaryApp", pilot.app).store.state.bookmarks == ()
    assert not state_folder.exists()


async def test_reads_nothing(opened: Opened, state_folder: Path) -> None:
    """The user's bookmarks and unsaved drafts are not shown to others."""
    state_folder.mkdir()
    (state_folder / "state.json").write_text('{"bookmarks": ["ansar"], "theme": "nord"}')
    async with opened("", is_served=True) as pilot:
        app = cast("GlossaryApp", pilot.app)
        assert app.store.state.bookmarks == ()
        assert app.theme != "nord"


async def test_no_way_to_drafts(opened: Opened) -> None:
    """Neither by key, nor by help, nor by the palette."""
    async with opened("escape d f3 ctrl+o", (80, 40), is_served=True) as pilot:
        app = cast("GlossaryApp", pilot.app)
        assert app.screen is app.glossary_screen
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert not titles & {"Draft", "Open a draft", "Bookmark"}
        assert {"Transliterate", "Rules", "Settings"} <= titles
        await press(pilot, "l")
        assert "Recent" in screen_text(pilot)
        assert "Bookmarks" not in screen_text(pilot)
        await press(pilot, "escape question_mark")
        assert "chapter" not in screen_text(pilot)
