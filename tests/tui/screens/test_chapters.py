"""The list of the drafts of a folder, and the question which draft to open."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from textual.pilot import Pilot

from glossary_tui.tui.screens.chapters import ChaptersScreen
from glossary_tui.tui.screens.draft import DraftScreen
from glossary_tui.tui.screens.open_draft import OpenDraft

from ..conftest import Opened, check_snapshot, checked, press, screen_text, settle

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three chapters, one of them no text, in the folder where the app is started."""
    folder = tmp_path / "book"
    (folder / "more").mkdir(parents=True)
    (folder / "one.md").write_text("The muhajireen (“holy warriors”) and the mohajerin left.\n")
    (folder / "two [red].md").write_bytes(b"\xff\xff")
    (folder / "more" / "three.txt").write_text("Nothing.\n")
    monkeypatch.chdir(folder)
    return Path(folder.name)


def told(pilot: Pilot[None]) -> str:
    return " ".join(notice.message for notice in pilot.app._notifications)


@sizes
async def test_text(opened: Opened, book: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file with what was found in it, or why it cannot be read."""
    monkeypatch.chdir(Path.cwd().parent)
    async with opened("", size, draft=book) as pilot:
        await check_snapshot(f"chapters-{size[0]}x{size[1]}", pilot)


@sizes
@pytest.mark.parametrize(
    ("keys", "name"),
    [
        pytest.param("enter", "three.txt", id="the-first"),
        pytest.param("j enter", "one.md", id="j"),
        pytest.param("down down up enter", "one.md", id="arrows"),
        pytest.param("G k enter", "one.md", id="last-and-one-up"),
        pytest.param("j enter escape g enter", "three.txt", id="back-to-the-list-and-another"),
        pytest.param("j enter escape escape f3 enter", "one.md", id="over-the-glossary"),
    ],
)
async def test_opening(opened: Opened, book: Path, size: tuple[int, int], keys: str, name: str) -> None:
    """Enter opens a file, Esc leads back to the list, and from there to the glossary."""
    async with opened("", size, draft=Path()) as pilot:
        await press(pilot, keys)
        screen = pilot.app.screen
        assert isinstance(screen, DraftScreen)
        assert screen.desk.work.path.name == name


async def test_a_draft_stays_as_it_was(opened: Opened, book: Path) -> None:
    """Leaving one for another loses nothing, and quitting asks for each."""
    async with opened("j enter n a escape", draft=Path()) as pilot:
        assert isinstance(pilot.app.screen, ChaptersScreen)
        await press(pilot, "q")
        assert "one.md has 1 unsaved change." in screen_text(pilot)
        await press(pilot, "escape")
        assert cast("DraftScreen", pilot.app.screen).desk.work.is_unsaved


async def test_a_file_that_cannot_be_read(opened: Opened, book: Path) -> None:
    """It is told, and the list stays."""
    async with opened("G enter", draft=Path()) as pilot:
        assert "not UTF-8" in told(pilot)
        assert isinstance(pilot.app.screen, ChaptersScreen)


async def test_checked_again(opened: Opened, book: Path) -> None:
    """What changed meanwhile is counted anew."""
    async with opened("", draft=Path()) as pilot:
        Path("more/three.txt").write_text("The mohajerin left.\n")
        await press(pilot, "r")
        assert "W 1" in next(line for line in screen_text(pilot).splitlines() if "three.txt" in line)
        await press(pilot, "x question_mark")
        assert "Keys: files of a folder" in screen_text(pilot)


@pytest.mark.parametrize("keys", ["escape d", "f3", "ctrl+p ‹open› enter"])
async def test_asks_which(opened: Opened, book: Path, keys: str) -> None:
    """The drafts of this folder are offered; so is the folder."""
    async with opened(keys) as pilot:
        await settle(pilot)
        assert isinstance(pilot.app.screen, OpenDraft)
        assert "one.md" in screen_text(pilot)


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        pytest.param("enter", DraftScreen, id="chosen"),
        pytest.param("down down enter", ChaptersScreen, id="the-folder"),
        pytest.param("shift+tab ‹one.md› enter", DraftScreen, id="typed"),
        pytest.param("shift+tab o right enter", DraftScreen, id="completed"),
        pytest.param("shift+tab ‹.› enter", ChaptersScreen, id="a-folder-typed"),
    ],
)
async def test_opens(opened: Opened, book: Path, keys: str, kind: type) -> None:
    """What is chosen or typed; and it is remembered."""
    async with opened(f"f3 {keys}") as pilot:
        await checked(pilot)
        assert isinstance(pilot.app.screen, kind)
        assert len(cast("GlossaryApp", pilot.app).store.state.drafts) == 1


async def test_what_is_not_there_is_told(opened: Opened, book: Path) -> None:
    """A typing mistake is told; nothing is opened."""
    async with opened("f3 shift+tab ‹nowhere.md› enter") as pilot:
        assert "nowhere.md: cannot be read" in told(pilot)
        assert pilot.app.screen is cast("GlossaryApp", pilot.app).glossary_screen
        await press(pilot, "f3 escape")
        assert pilot.app.screen is cast("GlossaryApp", pilot.app).glossary_screen


async def test_an_empty_folder_is_told(opened: Opened, tmp_path: Path) -> None:
    """Nothing is opened."""
    (tmp_path / "empty").mkdir()
    async with opened("", draft=tmp_path / "empty") as pilot:
        assert "no draft in this folder" in told(pilot)
