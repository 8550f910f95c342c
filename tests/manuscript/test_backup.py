"""What a draft was is kept before it is written anew: findable, private, and not without bound."""

import os
import stat
from pathlib import Path

import pytest

from glossary_tui import atomic
from glossary_tui.atomic import FileChanged
from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript import backup
from glossary_tui.manuscript.backup import backup_folder, keep, replace_draft


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "book" / "chapter 1.md"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


def test_the_draft_is_replaced_and_kept_as_it_was(draft: Path) -> None:
    kept = replace_draft(draft, b"old", b"new")
    assert (draft.read_bytes(), kept.read_bytes()) == (b"new", b"old")
    assert kept.parent == backup_folder()
    assert list(draft.parent.iterdir()) == [draft]


def test_the_name_tells_time_and_path_and_ends_as_the_draft_does(draft: Path) -> None:
    time, _, path = keep(draft, b"old").name.partition("Z")
    assert path == str(draft).replace("/", "%")
    assert time[8] == "T"
    assert time.replace("T", "").replace(".", "").isdigit()


def test_it_is_nobody_elses_business(draft: Path) -> None:
    kept = keep(draft, b"old")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_a_long_path_is_cut_in_front(tmp_path: Path) -> None:
    path = tmp_path.joinpath(*["ṣaḥīfa" * 10] * 4) / "chapter.md"
    kept = keep(path, b"old")
    assert len(os.fsencode(kept.name)) < 255
    assert kept.name.endswith("%chapter.md")


def test_they_are_bounded(draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_KEPT_OF_EACH", 3)
    monkeypatch.setattr(backup, "_KEPT", 5)
    other = keep(tmp_path / "other.md", b"other")
    for number in range(6):
        keep(draft, str(number).encode())
    assert other.exists()
    kept = sorted(path for path in backup_folder().iterdir() if "chapter" in path.name)
    assert [path.read_bytes() for path in kept] == [b"3", b"4", b"5"]
    for number in range(9):
        keep(tmp_path / f"{number}.md", b"")
    assert len(list(backup_folder().iterdir())) == 5


def test_no_backup_no_change(draft: Path, state: Path) -> None:
    state.write_bytes(b"a file where the folder should be")
    with pytest.raises(GlossaryError, match="left as it is, since no backup can be kept"):
        replace_draft(draft, b"old", b"new")
    assert draft.read_bytes() == b"old"


@pytest.mark.parametrize(("step", "is_new"), [("fsync", False), ("replace", False), ("_flush_folder", True)], ids=str)
def test_interrupted_the_draft_is_the_old_one_or_the_new_one_with_its_backup(
    draft: Path, monkeypatch: pytest.MonkeyPatch, step: str, is_new: bool
) -> None:
    where = atomic if step.startswith("_") else os
    real, calls = getattr(where, step), 0

    def interrupt(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        # The first is the backup's, whose folder is flushed by an fsync of its own.
        if calls == (3 if step == "fsync" else 2):
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(where, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_draft(draft, b"old", b"new")
    monkeypatch.undo()
    assert draft.read_bytes() == (b"new" if is_new else b"old")


def test_of_a_draft_left_alone_no_backup_is_kept(draft: Path) -> None:
    draft.write_bytes(b"changed")
    with pytest.raises(FileChanged):
        replace_draft(draft, b"old", b"new")
    assert draft.read_bytes() == b"changed"
    assert list(backup_folder().iterdir()) == []
