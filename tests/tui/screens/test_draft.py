"""The draft screen: every key at every size, and what becomes of the file."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from textual.pilot import Pilot

from glossary_tui.glossary.glossary import load_glossary
from glossary_tui.manuscript.edit import Edit
from glossary_tui.tui.screens import saving
from glossary_tui.tui.screens.draft import DraftScreen
from glossary_tui.tui.unsaved import Keeper
from glossary_tui.tui.work import Work

from ...manuscript import packs
from ..conftest import Opened, check_snapshot, checked, press, screen_text, settle

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

SIZES = [(40, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))

TEXT = """# One

The muhajireen (“holy warriors”) came from Europe, says [bold]nobody[/bold], and some ansar (أَنْصَار) met them there.

The mohajerin stayed with Um Mohammad, the aunt of Um Mohammad.
Then Um Mohammed left.
"""


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    folder.mkdir()
    path = folder / "chapter.md"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def personal(tmp_path: Path) -> Path:
    return tmp_path / "personal"


def at(pilot: Pilot[None]) -> DraftScreen:
    return cast("DraftScreen", cast("GlossaryApp", pilot.app).drafts.current)


def told(pilot: Pilot[None]) -> str:
    return " ".join(notice.message for notice in pilot.app._notifications)


def chosen(pilot: Pilot[None]) -> str:
    desk = at(pilot).desk
    return "" if desk.current is None else desk.work.text[desk.current.offset : desk.current.end_offset]


@sizes
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("draft-start", ""),
        ("draft-next", "n"),
        ("draft-list", "l j"),
        ("draft-applied", "n a"),
        ("draft-silenced", "I"),
        ("draft-help", "question_mark"),
    ],
)
async def test_text(opened: Opened, chapter: Path, size: tuple[int, int], name: str, keys: str) -> None:
    """The screen as a reader sees it."""
    async with opened(keys, size, draft=chapter) as pilot:
        pilot.app.clear_notifications()
        await settle(pilot)
        await check_snapshot(f"{name}-{size[0]}x{size[1]}", pilot)


@sizes
@pytest.mark.parametrize(
    ("keys", "words", "focused"),
    [
        pytest.param("", "muhajireen", "text", id="start"),
        pytest.param("n", "mohajerin", "text", id="next"),
        pytest.param("n n", "Um Mohammed", "text", id="next-again"),
        pytest.param("n n n", "muhajireen", "text", id="after-the-last-the-first"),
        pytest.param("p", "Um Mohammed", "text", id="before-the-first-the-last"),
        pytest.param("l", "muhajireen", "findings", id="list"),
        pytest.param("tab", "muhajireen", "findings", id="tab"),
        pytest.param("l j", "mohajerin", "findings", id="j-in-list"),
        pytest.param("l down down up", "mohajerin", "findings", id="arrows-in-list"),
        pytest.param("l G", "Um Mohammed", "findings", id="last-in-list"),
        pytest.param("l G g", "muhajireen", "findings", id="first-in-list"),
        pytest.param("l end home", "muhajireen", "findings", id="end-home-in-list"),
        pytest.param("l pagedown pageup", "muhajireen", "findings", id="pages-in-list"),
        pytest.param("l j enter", "mohajerin", "text", id="enter-in-list"),
        pytest.param("l shift+tab", "muhajireen", "text", id="back-to-the-text"),
        pytest.param("n i", "Um Mohammed", "text", id="ignored"),
        pytest.param("n a", "Um Mohammed", "text", id="applied"),
        pytest.param("n a u", "mohajerin", "text", id="undone"),
        pytest.param("n a u r", "Um Mohammed", "text", id="redone"),
        pytest.param("u r s x", "muhajireen", "text", id="nothing-to-undo-redo-save-stop"),
        pytest.param("I", "mohajerin", "text", id="ignored-always"),
        pytest.param("w", "mohajerin", "text", id="wrong-alarm"),
    ],
)
async def test_keys(
    opened: Opened, chapter: Path, personal: Path, size: tuple[int, int], keys: str, words: str, focused: str
) -> None:
    """Which finding is chosen, and what has the keys."""
    async with opened(keys, size, draft=chapter, personal_folder=personal) as pilot:
        assert chosen(pilot) == words
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == focused
    assert chapter.read_text() == TEXT


@sizes
async def test_fix_one_and_save(opened: Opened, chapter: Path, size: tuple[int, int], state_folder: Path) -> None:
    """The file holds the change alone; nothing is left unsaved, and leaving asks nothing."""
    async with opened("n a s", size, draft=chapter) as pilot:
        assert chapter.read_text() == TEXT.replace("mohajerin", "muhajireen")
        assert list(Keeper(state_folder).all()) == []
        await press(pilot, "q")
        assert not pilot.app.is_running or pilot.app._exit


@pytest.mark.parametrize(
    ("keys", "is_left", "is_saved"),
    [
        pytest.param("q", False, False, id="asks"),
        pytest.param("q escape", False, False, id="stays"),
        pytest.param("q s", True, True, id="saves"),
        pytest.param("q d", True, False, id="drops"),
        pytest.param("q q q", False, False, id="pressed-again"),
        pytest.param("ctrl+q", False, False, id="ctrl-q-asks"),
        pytest.param("escape escape q", False, False, id="from-the-glossary"),
        pytest.param("escape escape q s", True, True, id="from-the-glossary-saves"),
    ],
)
async def test_leaving_with_unsaved_changes(
    opened: Opened, chapter: Path, state_folder: Path, keys: str, is_left: bool, is_saved: bool
) -> None:
    """Nothing is dropped without a word."""
    async with opened(f"n a {keys}", draft=chapter) as pilot:
        assert (not pilot.app.is_running or bool(pilot.app._exit)) == is_left
    assert ("mohajerin" not in chapter.read_text()) == is_saved
    assert bool(list(Keeper(state_folder).all())) == (not is_left)


async def test_a_kill_loses_nothing(opened: Opened, chapter: Path, state_folder: Path) -> None:
    """The changes are offered again, and can be taken up or dropped."""
    async with opened("n a", draft=chapter):
        pass  # the app ends without a word, as when it is killed
    async with opened("", draft=chapter) as pilot:
        assert "1 change of" in screen_text(pilot)
        await press(pilot, "t")
        assert "mohajerin" not in at(pilot).desk.work.text
        assert at(pilot).desk.work.is_unsaved
    async with opened("d", draft=chapter) as pilot:
        assert not at(pilot).desk.work.is_unsaved
    assert list(Keeper(state_folder).all()) == []


async def test_unsaved_changes_are_told_at_the_start(opened: Opened, chapter: Path, state_folder: Path) -> None:
    """Also to one who opens no draft."""
    work = Work(chapter)
    work.insert(Edit(0, 0, "x"))
    Keeper(state_folder).keep(work)
    async with opened("") as pilot:
        assert "chapter.md were never saved: F3" in told(pilot)
        await press(pilot, "f3")
        assert "unsaved changes" in screen_text(pilot)
        await press(pilot, "enter")
        assert "1 change of" in screen_text(pilot)


async def test_unsafe_fixes_ask(opened: Opened, chapter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They show what would stand there."""
    async with opened("n n", draft=chapter) as pilot:
        desk = at(pilot).desk
        await press(pilot, "a")
        assert "Would this read right?" in screen_text(pilot)
        await press(pilot, "n")
        assert not desk.work.is_unsaved
        await press(pilot, "a y")
        assert desk.work.text == TEXT.replace("Mohammed", "Mohammad")


async def test_changed_on_disk_without_changes_here(opened: Opened, chapter: Path) -> None:
    """It is read again, and linted again."""
    async with opened("", draft=chapter) as pilot:
        chapter.write_text("Only a mohajerin.\n")
        saving.look(at(pilot))
        await checked(pilot)
        assert chosen(pilot) == "mohajerin"
        assert "read again" in told(pilot)


async def test_changed_on_disk_where_changes_fit(opened: Opened, chapter: Path) -> None:
    """They are made anew in the other version."""
    async with opened("n a", draft=chapter) as pilot:
        chapter.write_text(TEXT.replace("# One", "# Two"))
        saving.look(at(pilot))
        await checked(pilot)
        assert at(pilot).desk.work.text.startswith("# Two")
        assert "mohajerin" not in at(pilot).desk.work.text
        assert at(pilot).desk.work.is_unsaved


@pytest.mark.parametrize(
    ("keys", "on_disk"),
    [
        pytest.param("s escape", "Other words.\n", id="stays"),
        pytest.param("s n", "Other words.\n", id="not-now"),
        pytest.param("s p", "Other words.\n", id="merges-what-fits"),
        pytest.param("s o", "mine", id="overwrites"),
    ],
)
async def test_changed_on_disk_where_changes_do_not_fit(
    opened: Opened, chapter: Path, keys: str, on_disk: str
) -> None:
    """Saving asks; what is on disk is never replaced unasked."""
    async with opened("n a", draft=chapter) as pilot:
        mine = at(pilot).desk.work.text
        chapter.write_text("Other words.\n")
        saving.look(at(pilot))
        await settle(pilot)
        assert "no longer fit" in told(pilot)
        assert "changed on disk" in screen_text(pilot)
        await press(pilot, keys)
        assert chapter.read_text() == (mine if on_disk == "mine" else on_disk)
        assert at(pilot).desk.work.is_unsaved == (keys in ("s escape", "s n"))


async def test_gone_from_disk(opened: Opened, chapter: Path) -> None:
    """It can be written anew."""
    async with opened("n a", draft=chapter) as pilot:
        chapter.unlink()
        await press(pilot, "s")
        assert "is gone" in screen_text(pilot)
        await press(pilot, "o")
        assert "mohajerin" not in chapter.read_text()
        assert not at(pilot).desk.work.is_unsaved


async def test_what_cannot_be_read_is_never_replaced(
    opened: Opened, chapter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No copy of it could be kept."""
    async with opened("n a", draft=chapter) as pilot:
        monkeypatch.setattr("glossary_tui.manuscript.files._LONGEST", 1000)
        chapter.write_text("word " * 1000)
        await press(pilot, "s o")
        assert "longer than" in told(pilot)
        assert chapter.read_text() == "word " * 1000
        assert at(pilot).desk.work.is_unsaved


async def test_a_draft_that_cannot_be_written(opened: Opened, chapter: Path) -> None:
    """It is told, and nothing is lost."""
    chapter.chmod(0o400)
    async with opened("n a s", draft=chapter) as pilot:
        assert "read-only" in told(pilot)
        assert at(pilot).desk.work.is_unsaved


async def test_silenced_by_a_comment(opened: Opened, chapter: Path) -> None:
    """It stays silent in the next check, and undo takes the comment out."""
    async with opened("n I", draft=chapter) as pilot:
        assert "<!-- glossary: ignore-line" in at(pilot).desk.work.text
        assert "mohajerin" not in [at(pilot).desk.work.text[f.offset : f.end_offset] for f in at(pilot).desk.findings]
        await press(pilot, "u")
        assert chosen(pilot) == "mohajerin"


async def test_plain_text_has_no_comments(opened: Opened, chapter: Path) -> None:
    """It is said, and what to do."""
    plain = chapter.with_suffix(".txt")
    plain.write_text(TEXT)
    async with opened("I", draft=plain) as pilot:
        assert "No comment can be written into .txt" in told(pilot)
        assert not at(pilot).desk.work.is_unsaved


async def test_wrong_alarm_is_kept(opened: Opened, chapter: Path, personal: Path, tmp_path: Path) -> None:
    """The sentence stays quiet in this session and, by the personal entries, in all later ones."""
    async with opened("w", draft=chapter, personal_folder=personal) as pilot:
        assert "Kept as right" in told(pilot)
        await press(pilot, "n a")  # a new check
        assert "muhajireen" not in [
            at(pilot).desk.work.text[f.offset : f.end_offset] for f in at(pilot).desk.findings[:1]
        ]
    both = load_glossary(tmp_path / "entries", personal, shipped=False, cache=tmp_path / "cache")
    async with opened("", draft=chapter, shown=both) as pilot:
        assert chosen(pilot) != "muhajireen"


async def test_wrong_alarm_without_personal_entries(opened: Opened, chapter: Path) -> None:
    """It is said why not."""
    async with opened("w", draft=chapter) as pilot:
        assert "Personal entries are off" in told(pilot)
        assert chosen(pilot) == "muhajireen"


async def test_entry_and_back(opened: Opened, chapter: Path) -> None:
    """The entry is read in the glossary; the draft waits as it was."""
    async with opened("n a p o", draft=chapter) as pilot:
        app = cast("GlossaryApp", pilot.app)
        assert app.screen is app.glossary_screen
        assert app.glossary_screen.shown == "muhajireen"
        await press(pilot, "d")
        assert app.screen is at(pilot)
        assert at(pilot).desk.work.is_unsaved
        await press(pilot, "escape f3 f2")
        assert app.screen is app.glossary_screen


async def test_editor(opened: Opened, chapter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app steps aside for it, at the line of the finding, and reads what it wrote."""
    commands: list[list[str]] = []

    def run(command: list[str], check: bool) -> None:
        commands.append(command)
        chapter.write_text("The mohajerin.\n")

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr("glossary_tui.tui.editor.shutil.which", lambda name: name)
    monkeypatch.setenv("VISUAL", "vi")
    async with opened("", draft=chapter) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", contextlib.nullcontext)
        await press(pilot, "n e")
        assert commands == [["vi", "+5", str(chapter)]]
        assert at(pilot).desk.work.text == "The mohajerin.\n"
        await press(pilot, "a e")
        assert "would not see the unsaved changes" in screen_text(pilot)
        await press(pilot, "n")
        assert len(commands) == 1


async def test_editor_that_is_not_there(opened: Opened, chapter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told."""
    monkeypatch.setenv("VISUAL", "nowhere-editor")
    async with opened("e", draft=chapter) as pilot:
        assert "no program is called nowhere-editor" in told(pilot)


HOSTILE = (
    "[bold]x[/bold] [link=https://e.example]mohajerin[/link] [@click=app.quit]z[/] "
    "\x1b[31m\x1b]52;c;eA==\x07\u202e mohajerin\x00\r\n"
)


async def test_hostile_drafts_are_text(opened: Opened, tmp_path: Path) -> None:
    """Markup, ANSI and control characters of a draft and of its name are shown, and do nothing."""
    path = tmp_path / "a[red]\x1b[31mb.md"
    path.write_bytes(b"\n" * 5000 + HOSTILE.encode())
    async with opened("", (120, 40), draft=path) as pilot:
        for keys in ("", "n", "a", "y", "l", "I", "w", "o", "d", "s", "question_mark", "escape"):
            await press(pilot, keys)
            assert not any(sign in screen_text(pilot) for sign in "\x1b\x07\x9b\u202e")
        assert "[bold]x[/bold]" in screen_text(pilot)
        assert pilot.app.is_running


async def test_storm_of_resizes(opened: Opened, chapter: Path) -> None:
    """The finding that is chosen stays chosen and in sight."""
    async with opened("n l", draft=chapter) as pilot:
        for width, height in [(40, 20), (20, 5), (3, 2), (120, 40), (72, 24), (71, 24)] * 3:
            await pilot.resize_terminal(width, height)
        await settle(pilot)
        assert chosen(pilot) == "mohajerin"
        assert "▌" in screen_text(pilot)


async def test_no_colour(opened: Opened, chapter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Severity and choice are told by letters and signs as well."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened("", draft=chapter) as pilot:
        assert pilot.app.no_color
        assert "▌E The muhajireen" in screen_text(pilot)


async def test_arabic_off(opened: Opened, chapter: Path) -> None:
    """Each Arabic letter is a dot, so that nothing is in the wrong order."""
    async with opened("", (120, 40), draft=chapter, arabic="off") as pilot:
        assert "(·····)" in screen_text(pilot)


async def test_mouse(opened: Opened, chapter: Path) -> None:
    """A click on a finding chooses it, in the text and in the list."""
    async with opened("", (80, 24), draft=chapter) as pilot:
        await pilot.click("#findings", offset=(5, 2))
        await settle(pilot)
        assert chosen(pilot) == "Um Mohammed"
        row = next(n for n, line in enumerate(screen_text(pilot).splitlines()) if "The mohajerin" in line)
        await pilot.click("#text", offset=(9, row - 2))
        await settle(pilot)
        assert chosen(pilot) == "mohajerin"


async def test_scrolling(opened: Opened, chapter: Path) -> None:
    """Arrows, j and k, pages, beginning and end."""
    chapter.write_text("\n".join(map(str, range(200))))
    async with opened("", draft=chapter) as pilot:
        from glossary_tui.tui.widgets.draft_view import DraftView

        view, places = at(pilot).query_one(DraftView), []
        for key in ("j", "down", "k", "up", "space", "pageup", "pagedown", "G", "g", "end", "home"):
            await press(pilot, key)
            places.append(view.scroll_offset.y)
    page, end = places[4], places[7]
    assert places == [1, 2, 1, 0, page, 0, page, end, 0, end, 0]
    assert 0 < page < end


async def test_commands_of_the_palette(opened: Opened, chapter: Path) -> None:
    """Everything that can be done here, and every place."""
    async with opened("", draft=chapter) as pilot:
        names = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert {
            "Next",
            "Prev",
            "Ignore",
            "Wrong alarm",
            "Editor",
            "Glossary",
            "Draft",
            "Open a draft",
            "Quit",
        } <= names


async def test_word_file(opened: Opened, tmp_path: Path) -> None:
    """It is read, fixed, saved with its other parts as they were; comments and editors are not for it."""
    pytest.importorskip("lxml")
    path = tmp_path / "chapter.docx"
    before = packs.docx(packs.par(packs.run("The mohajerin left."), packs.run(" They came back.")))
    path.write_bytes(before)
    async with opened("I", (120, 40), draft=path) as pilot:
        assert "No comment can be written into .docx" in told(pilot)
        assert "paragraph 1" in screen_text(pilot)
        await press(pilot, "e a u a s")
        assert "open it in the program that made it" in told(pilot)
        assert not at(pilot).desk.work.is_unsaved
    old, new = packs.members(before), packs.members(path.read_bytes())
    assert b"The muhajireen left." in new.pop("word/document.xml")
    assert new == {name: data for name, data in old.items() if name != "word/document.xml"}
