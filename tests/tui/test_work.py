"""A draft being worked on: changed, taken back, saved as it was but for that, and carried over to another version."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_tui.atomic import FileChanged
from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.edit import Edit
from glossary_tui.tui.unsaved import Keeper
from glossary_tui.tui.work import Work

TEXT = "One *mujahid*eens, two.\r\nThe “third” line.\r\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "chapter.md"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def change(work: Work, old: str, new: str) -> None:
    place = work.text.index(old)
    work.replace([Edit(place, place + len(old), new)])


def test_saving_touches_the_words_alone(draft: Path) -> None:
    """Byte order mark, line ends, markup and mode stay; a copy of what it was is kept."""
    draft.chmod(0o640)
    work = Work(draft)
    change(work, "two", "three")
    assert work.is_unsaved
    work.save()
    assert draft.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("two", "three").encode()
    assert draft.stat().st_mode & 0o777 == 0o640
    assert not work.is_unsaved


def test_utf_16_stays(tmp_path: Path) -> None:
    """The encoding is that of the file."""
    path = tmp_path / "chapter.txt"
    path.write_bytes(b"\xff\xfe" + TEXT.encode("utf-16-le"))
    work = Work(path)
    change(work, "two", "three")
    work.save()
    assert path.read_bytes() == b"\xff\xfe" + TEXT.replace("two", "three").encode("utf-16-le")


def test_a_link_is_written_through(draft: Path, tmp_path: Path) -> None:
    """It stays a link."""
    link = tmp_path / "link.md"
    link.symlink_to(draft)
    work = Work(link)
    change(work, "two", "three")
    work.save()
    assert link.is_symlink()
    assert b"three" in draft.read_bytes()


def test_markup_within_a_word_stays(draft: Path) -> None:
    """A fix touches the letters that differ."""
    work = Work(draft)
    change(work, "mujahid*eens", "mujahideen")
    assert work.text.startswith("One *mujahid*een, two.")


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["one", "two", "undo", "redo", "save"]), max_size=12))
def test_undo_and_redo(steps: list[str]) -> None:
    """The text is what a list of its versions says, and the unsaved hunks lead there from the file."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_text("a b c")
        work = Work(path)
        versions, at, saved = ["a b c"], 0, "a b c"
        for number, step in enumerate(steps):
            if step == "undo":
                at -= work.undo() is not None
            elif step == "redo":
                at += work.redo() is not None
            elif step == "save":
                work.save()
                saved = work.text
            else:
                work.insert(Edit(1, 1, f"{step}{number}"))
                del versions[at + 1 :]
                versions.append(work.text)
                at += 1
            assert work.text == versions[at]
            assert work.is_unsaved == (versions[at] != saved)
            text = saved
            for hunk in work.hunks:
                assert text[hunk.start : hunk.start + len(hunk.old)] == hunk.old
                text = text[: hunk.start] + hunk.new + text[hunk.start + len(hunk.old) :]
            assert text == work.text


def test_a_file_that_changed_is_not_overwritten(draft: Path) -> None:
    """Saving says so, and the file is left alone."""
    work = Work(draft)
    change(work, "two", "three")
    draft.write_text("another")
    assert work.has_new_state()
    with pytest.raises(FileChanged):
        work.save()
    assert draft.read_text() == "another"
    assert work.is_unsaved


def test_changes_are_carried_over(draft: Path) -> None:
    """Those that fit are made in the new version; those that do not are told."""
    work = Work(draft)
    change(work, "two", "three")
    change(work, "third", "last")
    new = "Added.\n\nOne *mujahid*eens, two.\r\nA quite other line.\r\n"
    draft.write_text(new, newline="")
    fresh = Work(draft)
    lost = fresh.carry_over(fresh.on_disk, work.hunks)
    assert fresh.text == new.replace("two", "three")
    assert [hunk.new for hunk in lost] == [hunk.new for hunk in work.hunks[1:]]


def test_a_read_only_draft_is_not_written(draft: Path) -> None:
    """Its owner meant it so."""
    work = Work(draft)
    change(work, "two", "three")
    draft.chmod(0o440)
    with pytest.raises(GlossaryError, match="read-only"):
        work.save()


def test_unsaved_changes_outlast_the_app(draft: Path, tmp_path: Path) -> None:
    """They are kept, found again by the draft's path, and forgotten once saved."""
    keeper, work = Keeper(tmp_path / "state"), Work(draft)
    keeper.keep(work)
    assert keeper.find(draft) is None
    change(work, "two", "three")
    keeper.keep(work)
    kept = Keeper(tmp_path / "state").find(draft)
    assert kept is not None
    assert kept.fits(draft.read_bytes())
    assert [each.path for each in keeper.all()] == [str(draft.resolve())]
    fresh = Work(draft)
    assert fresh.carry_over(fresh.on_disk, kept.hunks) == []
    assert fresh.text == work.text
    work.save()
    keeper.keep(work)
    assert keeper.find(draft) is None


def test_damaged_changes_are_set_aside(draft: Path, tmp_path: Path) -> None:
    """The file is kept under another name, and told of."""
    keeper, work = Keeper(tmp_path), Work(draft)
    change(work, "two", "three")
    keeper.keep(work)
    file = next((tmp_path / "unsaved").iterdir())
    file.write_bytes(b"\x00")
    assert list(keeper.all()) == []
    file.with_suffix(".damaged").replace(file)
    with pytest.raises(GlossaryError, match="damaged"):
        keeper.find(draft)
    assert file.with_suffix(".damaged").exists()


def test_where_nothing_can_be_kept(draft: Path, tmp_path: Path) -> None:
    """It is an error to be told, not a fault."""
    (tmp_path / "state").write_text("")
    work = Work(draft)
    change(work, "two", "three")
    with pytest.raises(GlossaryError, match="save often"):
        Keeper(tmp_path / "state").keep(work)
