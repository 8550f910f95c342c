"""The rules: what stands there at every size, and the keys."""

from typing import TYPE_CHECKING, cast

import pytest

from glossary_tui.lint.rules import RULES
from glossary_tui.tui.screens.rules import RulesScreen, page
from glossary_tui.tui.widgets.entry_view import EntryView

from ..conftest import Opened, check_snapshot, press, screen_text

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


@sizes
@pytest.mark.parametrize(
    ("name", "keys"),
    [pytest.param("start", "", id="start"), pytest.param("scrolled", "down enter down down", id="scrolled")],
)
async def test_text(opened: Opened, size: tuple[int, int], name: str, keys: str) -> None:
    """Names and a page, as a reader sees them."""
    async with opened(f"f5 {keys}", size) as pilot:
        await check_snapshot(f"rules-{name}-{size[0]}x{size[1]}", pilot)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_page_says_everything(rule) -> None:  # type: ignore[no-untyped-def]
    """What it reports, why, on whose word, and each example."""
    text = "\n".join("".join(span.text for span in paragraph.spans) for paragraph in page(rule))
    for part in (rule.name, rule.summary, rule.why, *rule.sources):
        assert part in text
    for example in (*rule.wrong, *rule.right):
        assert all(line in text for line in example.splitlines())


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        pytest.param("", "gloss", id="start"),
        pytest.param("j", "sense", id="j"),
        pytest.param("end", "scheme", id="end"),
        pytest.param("G k", "first-use", id="k"),
        pytest.param("space home", "gloss", id="home"),
    ],
)
async def test_page_follows_cursor(opened: Opened, keys: str, name: str) -> None:
    """Without a further key."""
    async with opened(f"f5 {keys}") as pilot:
        assert pilot.app.screen.query_one(EntryView).lines[0].text == name


async def test_ways(opened: Opened) -> None:
    """Enter to the page, Esc back to the list, Esc to the glossary, F5 back to where one was."""
    async with opened("f5 j enter") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, RulesScreen)
        assert screen.where == "page of a rule"
        await press(pilot, "escape")
        assert screen.where == "list of rules"
        await press(pilot, "escape")
        assert pilot.app.screen is cast("GlossaryApp", pilot.app).glossary_screen
        await press(pilot, "f5")
        assert "sense" in screen_text(pilot)
        await press(pilot, "question_mark")
        assert "Keys: list of rules" in screen_text(pilot)


async def test_palette(opened: Opened) -> None:
    """Every place is offered."""
    async with opened("escape") as pilot:
        titles = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
    assert {"Glossary", "Draft", "Transliterate", "Rules", "Settings"} <= set(titles)
