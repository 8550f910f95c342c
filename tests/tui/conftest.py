"""A small fixed glossary, the app over it, and its screen as text."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.tui import places
from glossary_tui.tui.app import GlossaryApp

SNAPSHOTS = Path(__file__).parent / "snapshots"
RENEW = "GLOSSARY_TUI_RENEW"

ENTRIES = {
    "muhajireen": """
headword = "muhajireen"
arabic = "مُهَاجِرُون"
root = "h-j-r"
domains = ["roles", "theology"]
contrast = ["ansar", "mujahideen"]
see = ["hijra"]
note = "English keeps the oblique plural."
[singular]
muhajir = "مُهَاجِر"
[plural]
muhajirun = "مُهَاجِرُون"
muhajireen = "مُهَاجِرِين"
[avoid]
mohajerin = "Persian"
[[senses]]
when = "early Islam"
gloss = ["emigrants", "migrants"]
definition = "Those who left Mecca for Medina."
cite = ["smith-2016"]
[misuse.fighters]
glosses = ["holy warriors"]
message = "Holy warriors are mujahideen."
suggest = ["migrants"]
cite = ["smith-2016"]
flag = ["The muhajireen (“holy warriors”) were paid.", "Muhajireen, or holy warriors, ran the town."]
pass = ["The muhajireen (“migrants”) were paid.", "Muhajireen are not holy warriors."]
[homonyms]
"Muhajirs of Karachi" = ["Karachi"]
""",
    "mujahideen": """
headword = "mujahideen"
arabic = "مُجَاهِدُون"
root = "j-h-d"
domains = ["roles", "military"]
[[senses]]
gloss = ["holy warriors", "fighters"]
cite = ["smith-2016"]
""",
    "ansar": """
headword = "ansar"
arabic = "أَنْصَار"
root = "n-s-r"
domains = ["roles"]
[[senses]]
gloss = ["helpers", "supporters"]
cite = ["smith-2016"]
""",
    "hijra": """
headword = "hijra"
arabic = "هِجْرَة"
root = "h-j-r"
domains = ["theology"]
status = "contested"
[[senses]]
gloss = ["emigration"]
cite = ["smith-2016"]
""",
    "nusra-front": """
headword = "Nusra Front"
arabic = "جَبْهَة النُّصْرَة"
kind = "group"
part_of_speech = "proper noun"
domains = ["groups"]
[[senses]]
gloss = ["Support Front"]
[[names]]
name = "Jabhat al-Nusra"
arabic = "جَبْهَة النُّصْرَة"
literal = "Support Front"
from = "2012-01-23"
to = "2016-07-28"
acronyms = ["JN"]
""",
}  # fmt: skip
BIBLIOGRAPHY = """[{"id": "smith-2016", "type": "book", "title": "On Words",
"author": [{"family": "Smith", "given": "Ann"}],
"issued": {"date-parts": [[2016]]}, "publisher": "A Press"}]"""

Written = Callable[..., Path]
Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the pilot look much more often whether the app has come to rest: tests wait most of their time."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 500, raising=False)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 1 / 1000, raising=False)


@pytest.fixture
def glossary(written: Written, tmp_path: Path) -> Glossary:
    """Five entries."""
    files = {f"{name}.toml": text for name, text in ENTRIES.items()}
    return load_glossary(
        written({**files, "bibliography.json": BIBLIOGRAPHY}), shipped=False, cache=tmp_path / "cache"
    )


@pytest.fixture
def state_folder(tmp_path: Path) -> Path:
    """Where the app under test keeps its state."""
    return tmp_path / "state"


@pytest.fixture
def opened(glossary: Glossary, state_folder: Path) -> Opened:
    """Open the app at a size and press keys; options are those of the app, and ``glossary`` to show another."""

    @asynccontextmanager
    async def run(
        keys: str = "", size: tuple[int, int] = (80, 24), shown: Glossary = glossary, **options: object
    ) -> AsyncIterator[Pilot[None]]:
        settings: dict[str, object] = {"state_folder": state_folder, "arabic": "visual", "environment": {}}
        app = GlossaryApp(lambda: shown, **{**settings, **options})  # type: ignore[arg-type]
        async with app.run_test(size=size) as pilot:
            await ready(pilot)
            await checked(pilot)
            await press(pilot, keys)
            yield pilot

    return run


async def ready(pilot: Pilot[None]) -> None:
    """Wait until the entries are read."""
    app = pilot.app
    assert isinstance(app, GlossaryApp)
    while app.glossary is None and app.failure is None:
        await pilot.pause(0.01)
    await settle(pilot)


async def checked(pilot: Pilot[None]) -> None:
    """Wait until all drafts that are open have been linted."""
    app = pilot.app
    assert isinstance(app, GlossaryApp)
    await settle(pilot)
    while any(screen.is_checking for screen in (*app.drafts.screens(), *places.shown(app))):
        await pilot.pause(0.005)
    await settle(pilot)


async def press(pilot: Pilot[None], keys: str) -> None:
    """Press keys, parted by spaces; a word in ‹› is pasted."""
    for key in keys.split():
        if key.startswith("‹"):
            pilot.app.post_message(Paste(key.strip("‹›")))
        else:
            await pilot.press(key)
        await checked(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until no message waits anywhere: the pilot takes a process that others slow down for an idle one."""
    quiet = 0
    while quiet < 5 and pilot.app.is_running:
        await asyncio.sleep(0.002)
        app = pilot.app
        busy = any(node.message_queue_size for node in (app, *app.screen_stack, *app.screen.walk_children()))
        quiet = 0 if busy else quiet + 1


def screen_text(pilot: Pilot[None]) -> str:
    """Return what stands on the screen, a line each, without colours and spaces at line ends."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


async def check_snapshot(name: str, pilot: Pilot[None]) -> None:
    """Compare the screen with the file of that name; ``GLOSSARY_TUI_RENEW=1 pytest tests/tui`` writes it anew."""
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get(RENEW):
        await asyncio.sleep(0.3)
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(screen_text(pilot), encoding="utf-8")
    expected = path.read_text(encoding="utf-8")
    end = time.monotonic() + 2
    while screen_text(pilot) != expected and time.monotonic() < end:  # scroll bars are drawn last
        await asyncio.sleep(0.02)
    assert screen_text(pilot) == expected, f"{path.name}: {RENEW}=1 pytest tests/tui writes it anew"
