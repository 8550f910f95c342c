"""What is the same on every screen: Arabic, help, commands, copies, state, failures."""

from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.tui.app import GlossaryApp
from glossary_tui.tui.screens.arabic import AskArabic
from glossary_tui.tui.state import Store

from .conftest import Opened, Written, check_snapshot, press, screen_text, settle

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


def app_of(pilot: Pilot[None]) -> GlossaryApp:
    return cast("GlossaryApp", pilot.app)


@sizes
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("help", "escape question_mark"),
        ("copy", "‹muhaj› enter c"),
        ("lists", "escape l"),
        ("harakat", "‹muhaj› enter v"),
    ],
)
async def test_text(opened: Opened, size: tuple[int, int], name: str, keys: str) -> None:
    """Pages over the screen, as a reader sees them."""
    async with opened(keys, size) as pilot:
        app_of(pilot).clear_notifications()
        await settle(pilot)
        await check_snapshot(f"{name}-{size[0]}x{size[1]}", pilot)


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        pytest.param("c h", "muhajireen", id="headword"),
        pytest.param("c a", "مُهَاجِرُون", id="arabic"),
        pytest.param("c b", "مهاجرون", id="bare-arabic"),
        pytest.param("c i", "muhājirūn", id="ijmes"),
        pytest.param("c l", "muhājirūn", id="ala-lc"),
        pytest.param("c down enter", "مُهَاجِرُون", id="by-arrow"),
        pytest.param("c j enter", "مُهَاجِرُون", id="by-j"),
        pytest.param("c j k enter", "muhajireen", id="by-k"),
        pytest.param("c escape", "", id="cancelled"),
        pytest.param("c q", "", id="cancelled-by-q"),
    ],
)
async def test_copies_are_logical(opened: Opened, keys: str, copied: str) -> None:
    """What is copied is what is written, whatever is drawn."""
    async with opened(f"‹muhaj› enter {keys}") as pilot:
        assert pilot.app.clipboard == copied
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [
        pytest.param("visual", "\ufee5\ufeed\ufeae\u064f\ufe9f\u0650\ufe8e\ufeec\u064e\ufee3\u064f", id="visual"),
        pytest.param("logical", "مُهَاجِرُون\u200e", id="logical"),
        pytest.param("words", "مهاجرون", id="words"),
    ],
)
async def test_arabic_drawn_each_way(opened: Opened, arabic: str, expected: str) -> None:
    """In the list and in the entry."""
    async with opened("‹muhaj›", arabic=arabic) as pilot:
        assert screen_text(pilot).count(expected) >= 2


async def test_arabic_off(opened: Opened) -> None:
    """No Arabic anywhere, its transliteration instead."""
    async with opened("‹muhaj›", (120, 40), arabic="off") as pilot:
        text = screen_text(pilot)
        assert not any("\u0600" <= sign <= "\u06ff" or sign >= "\ufb50" for sign in text if sign < "\U00010000")
        assert "muhājirūn" in text


async def test_arabic_off_within_sentences(opened: Opened, written: Written, tmp_path: Path) -> None:
    """Vocalised Arabic in a note is romanised; of bare Arabic nobody knows the vowels."""
    note = "Not هِجْرَة, nor هجرة."
    entry = f'headword = "safar"\nnote = "{note}"\n[[senses]]\ngloss = ["journey"]\n'
    shown = load_glossary(written({"safar.toml": entry}, "journeys"), shipped=False, cache=tmp_path)
    async with opened("", (120, 40), arabic="off", shown=shown) as pilot:
        assert "Not hijra, nor [Arabic]." in screen_text(pilot)


async def test_copying_promises_nothing(opened: Opened) -> None:
    """A terminal may refuse the clipboard, and does not say so: the way round is told once."""
    async with opened("‹muhaj› enter c i c h") as pilot:
        told = [notice.message for notice in pilot.app._notifications]
    assert [message for message in told if "clipboard" in message] == [
        "Sent to the clipboard: muhājirūn",
        "Sent to the clipboard: muhajireen",
    ]
    assert sum("Shift" in message for message in told) == 1


async def test_harakat_key(opened: Opened, state_folder: Path) -> None:
    """Shown or hidden, and remembered."""
    async with opened("‹muhaj› enter v") as pilot:
        assert not app_of(pilot).ink.harakat
        await press(pilot, "v v")
    assert not Store(state_folder, print).state.harakat


async def test_unknown_terminal_asks_once(opened: Opened, state_folder: Path) -> None:
    """Where nothing tells how Arabic reads right, the reader is shown it each way; the answer is kept."""
    async with opened("", arabic="auto", environment={"TERM_PROGRAM": "WezTerm"}) as pilot:
        assert isinstance(pilot.app.screen, AskArabic)
        await check_snapshot("ask-arabic-80x24", pilot)
        await press(pilot, "1")
        assert app_of(pilot).ink.drawing == "logical"
    assert Store(state_folder, print).state.arabic == {"WezTerm": "logical"}
    async with opened("", arabic="auto", environment={"TERM_PROGRAM": "WezTerm"}) as pilot:
        assert app_of(pilot).screen is app_of(pilot).glossary_screen
        assert app_of(pilot).ink.drawing == "logical"


async def test_known_terminal_or_option_asks_nothing(opened: Opened) -> None:
    """The environment, or --arabic, decides."""
    for options in (
        {"arabic": "auto", "environment": {"KITTY_WINDOW_ID": "1"}},
        {"arabic": "words", "environment": {}},
    ):
        async with opened("", **options) as pilot:
            assert len(pilot.app.screen_stack) == 1
            assert app_of(pilot).ink.drawing == "words"


@pytest.mark.parametrize(
    ("keys", "where"),
    [("f1", "search line"), ("escape question_mark", "list of terms"), ("escape enter question_mark", "entry")],
)
async def test_help_opens_and_closes(opened: Opened, keys: str, where: str) -> None:
    """It says where the reader is, and closes by each of its keys."""
    async with opened(keys) as pilot:
        assert f"Keys: {where}" in screen_text(pilot)
        for leave in ("escape", "q", "question_mark", "f1", "enter"):
            await press(pilot, f"j k {leave}")
            assert len(pilot.app.screen_stack) == 1
            await press(pilot, "f1")


async def test_command_palette_offers_everything(opened: Opened) -> None:
    """Each command by a name that says what it does."""
    async with opened("escape") as pilot:
        names = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert {
            "Search",
            "Lists",
            "Copy",
            "Bookmark",
            "Back",
            "Forward",
            "Arabic",
            "Vowel marks",
            "Help",
            "Quit",
        } <= set(names)
        await press(pilot, "ctrl+p")
        assert len(pilot.app.screen_stack) == 2
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize("keys", ["escape q", "ctrl+q", "escape enter q"])
async def test_quit(opened: Opened, keys: str) -> None:
    """From the list, the entry, and anywhere."""
    async with opened(keys) as pilot:
        assert not pilot.app.is_running or pilot.app._exit


async def test_damaged_state_is_told_and_harmless(opened: Opened, state_folder: Path) -> None:
    """The app opens, says so, and goes on."""
    state_folder.mkdir()
    (state_folder / "state.json").write_bytes(b"{")
    async with opened("escape m l b", (120, 40)) as pilot:
        assert app_of(pilot).glossary_screen.shown == "ansar"
        assert "was damaged" in " ".join(notice.message for notice in pilot.app._notifications)


async def test_unwritable_state_is_told_and_harmless(opened: Opened, state_folder: Path) -> None:
    """Bookmarks last until the end."""
    state_folder.write_text("")
    async with opened("escape m l b") as pilot:
        assert app_of(pilot).glossary_screen.shown == "ansar"


async def test_entries_that_cannot_be_read_end_the_app(state_folder: Path) -> None:
    """The error is for the command to tell."""

    def load() -> Glossary:
        raise GlossaryError("x: cannot be read: name another")

    app = GlossaryApp(load, state_folder=state_folder, environment={})
    async with app.run_test() as pilot:
        while app.failure is None:
            await settle(pilot)
    assert str(app.failure) == "x: cannot be read: name another"


async def test_problems_of_entries_are_told_as_text(opened: Opened, tmp_path: Path) -> None:
    """An entry that cannot be read is named; the others are there."""
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "broken.toml").write_text("headword = [bold]\n")
    broken = load_glossary(tmp_path / "bad", shipped=False, cache=tmp_path)
    async with opened("", (120, 40), shown=broken) as pilot:
        assert "broken.toml" in " ".join(notice.message for notice in pilot.app._notifications)
        assert "0 terms" in screen_text(pilot)


async def test_theme_is_remembered(opened: Opened, state_folder: Path) -> None:
    """A choice of colours lasts."""
    async with opened() as pilot:
        pilot.app.theme = "nord"
        await settle(pilot)
    async with opened() as pilot:
        assert pilot.app.theme == "nord"


async def test_keys_while_reading_the_entries_are_not_lost(glossary: Glossary, state_folder: Path) -> None:
    """What is typed before the glossary is there is searched for when it is."""
    import threading

    may_go_on = threading.Event()

    def load() -> Glossary:
        may_go_on.wait(10)
        return glossary

    app = GlossaryApp(load, state_folder=state_folder, arabic="visual", environment={})
    async with app.run_test() as pilot:
        await press(pilot, "h i j")
        may_go_on.set()
        while app.glossary is None:
            await settle(pilot)
        await settle(pilot)
        assert app.glossary_screen.shown == "hijra"
