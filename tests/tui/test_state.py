"""What is kept between runs, and what happens where it cannot be."""

import os
from pathlib import Path

import pytest

from glossary_tui.tui.state import RECENT, State, Store


def test_kept_between_runs(tmp_path: Path) -> None:
    """Bookmarks and look-ups, the newest first."""
    told: list[str] = []
    store = Store(tmp_path / "state", told.append)
    for name in ("a", "b", "a"):
        store.change(lambda state, name=name: state.with_look_up(name))
    store.change(lambda state: state.with_bookmark("x"))
    again = Store(tmp_path / "state", told.append).state
    assert (again.recent, again.bookmarks, told) == (("a", "b"), ("x",), [])


def test_two_windows_keep_each_others_bookmarks(tmp_path: Path) -> None:
    """A change is made to what is kept now, not to what was read at the start."""
    one, other = Store(tmp_path, print), Store(tmp_path, print)
    one.change(lambda state: state.with_bookmark("a"))
    other.change(lambda state: state.with_bookmark("b"))
    assert set(Store(tmp_path, print).state.bookmarks) == {"a", "b"}


def test_look_ups_are_limited() -> None:
    """The oldest are forgotten."""
    state = State()
    for number in range(RECENT + 5):
        state = state.with_look_up(str(number))
    assert len(state.recent) == RECENT
    assert state.recent[0] == str(RECENT + 4)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{not json", id="not-json"),
        pytest.param(b'{"bookmarks": 3}', id="wrong-type"),
        pytest.param(b'{"arabic": {"xterm": "upside-down"}}', id="unknown-drawing"),
        pytest.param(b'{"bookmarks": ["\xff"]}', id="not-utf-8"),
    ],
)
def test_damaged_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    """It is kept, told of, and the app goes on with nothing remembered."""
    (tmp_path / "state.json").write_bytes(content)
    told: list[str] = []
    store = Store(tmp_path, told.append)
    assert store.state == State()
    assert (tmp_path / "state.damaged.json").read_bytes() == content
    assert len(told) == 1
    assert "damaged" in told[0]
    store.change(lambda state: state.with_bookmark("a"))
    assert Store(tmp_path, told.append).state.bookmarks == ("a",)


def test_fields_of_a_later_version_are_no_damage(tmp_path: Path) -> None:
    """Going back to an older program loses nothing."""
    (tmp_path / "state.json").write_text('{"bookmarks": ["a"], "later": 1}')
    assert Store(tmp_path, print).state.bookmarks == ("a",)


@pytest.mark.parametrize("obstacle", ["file-for-folder", "folder-for-file", "read-only"])
def test_unwritable_folder_is_harmless(tmp_path: Path, obstacle: str) -> None:
    """It is told once, and the state lasts as long as the app."""
    folder = tmp_path / "state"
    if obstacle == "file-for-folder":
        folder.write_text("")
    elif obstacle == "folder-for-file":
        (folder / "state.json").mkdir(parents=True)
    else:
        if os.geteuid() == 0:
            pytest.skip("root may write everywhere")
        folder.mkdir(mode=0o500)
    told: list[str] = []
    store = Store(folder, told.append)
    for name in ("a", "b"):
        store.change(lambda state, name=name: state.with_bookmark(name))
    assert store.state.bookmarks == ("b", "a")
    assert len(told) == 1
