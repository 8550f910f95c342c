"""Files and folders: what is read, what is passed over, and one clear line for what cannot be read."""

import io
import os
from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript import files
from glossary_tui.manuscript.files import find_drafts, read_all, read_bytes


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.QMD", "sub/d.docx", ".hidden.md", ".git/e.md", "f.py", "sub/g.mdx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = [str(path.relative_to(tmp_path)) for path in find_drafts([str(tmp_path)]) if isinstance(path, Path)]
    assert found == ["a.txt", "b.md", "sub/c.QMD", "sub/d.docx", "sub/g.mdx"]


def test_a_file_named_is_read_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "notes.odd"
    path.write_text("x")
    assert list(find_drafts([str(path)])) == [path]


def test_an_empty_name_is_not_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("x")
    monkeypatch.chdir(tmp_path)
    assert [str(found) for found in find_drafts([""])] == ["“”: no such file or folder: check the name"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list(find_drafts([str(tmp_path)])) == [tmp_path / "a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_pipes_and_devices_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    os.mkfifo(tmp_path / "b.md")
    (tmp_path / "c.md").symlink_to("/dev/zero")
    assert list(find_drafts([str(tmp_path)])) == [tmp_path / "a.md"]


def test_what_is_longer_than_any_draft_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_LONGEST", 2**21)
    assert len(read_all(io.BytesIO(bytes(2**21)), "a.md")) == 2**21
    with Path("/dev/zero").open("rb") as endless, pytest.raises(GlossaryError, match=r"^a\.md: longer than 2 MB"):
        read_all(endless, "a.md")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.md", "no such file or folder: check the name"),
        ("empty", "no draft in this folder: name a file, or one of .txt, "),
        ("x" * 5000, "cannot be read (File name too long): check the name"),
    ],
    ids=["missing", "folder-without-text", "name-too-long"],
)
def test_paths_that_lead_nowhere_and_the_others_go_on(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "good.md").write_text("x")
    error, good = find_drafts([str(tmp_path / name), str(tmp_path / "good.md")])
    assert isinstance(error, GlossaryError)
    assert str(error).startswith(f"{tmp_path / name}: {message}")
    assert good == tmp_path / "good.md"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(GlossaryError, match="cannot be read"):
        read_bytes(path)


def test_a_file_gone_meanwhile(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"gone\.md: cannot be read \(No such file or directory\)"):
        read_bytes(tmp_path / "gone.md")
