"""``.gitignore``: what it leaves out of a folder, line by line as gitignore(5) has it."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_tui.manuscript.files import find_drafts
from glossary_tui.manuscript.ignored import is_ignored, read_patterns

NAMES = ("a.md", "b.md", "draft.md", "sub/a.md", "sub/deep/a.md", "out/a.md", "out/b.md", "a[1].md")


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        pytest.param("", NAMES, id="nothing"),
        pytest.param("# a.md\n\n", NAMES, id="comment"),
        pytest.param("b.md", [n for n in NAMES if not n.endswith("b.md")], id="at-any-depth"),
        pytest.param("/a.md", [n for n in NAMES if n != "a.md"], id="at-the-top"),
        pytest.param("out/", [n for n in NAMES if "out/" not in n], id="folder"),
        pytest.param("a.md/", NAMES, id="folder-only"),
        pytest.param("*.md\n!draft.md", ["draft.md"], id="kept"),
        pytest.param("out/*\n!out/b.md", [n for n in NAMES if n != "out/a.md"], id="kept-within"),
        pytest.param("sub/**", [n for n in NAMES if not n.startswith("sub")], id="all-within"),
        pytest.param("**/deep", [n for n in NAMES if "deep" not in n], id="folder-at-any-depth"),
        pytest.param("[ab].md", ["draft.md", "a[1].md"], id="brackets"),
        pytest.param("[!a]*.md", ["a.md", "sub/a.md", "sub/deep/a.md", "out/a.md", "a[1].md"], id="not-brackets"),
        pytest.param("a\\[1\\].md", [n for n in NAMES if "[" not in n], id="escaped"),
        pytest.param("?.md", ["draft.md", "a[1].md"], id="any-sign"),
    ],
)
def test_lines(tmp_path: Path, lines: str, left: list[str]) -> None:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / ".gitignore").write_text(lines)
    found = {path.relative_to(tmp_path).as_posix() for path in find_drafts([str(tmp_path)]) if isinstance(path, Path)}
    assert found == set(left)


def test_an_inner_file_counts_before_an_outer_and_a_named_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "sub").mkdir()
    (tmp_path / ".gitignore").write_text("*.md\n")
    (tmp_path / "sub" / ".gitignore").write_text("!b.md\n")
    for name in ("a.md", "sub/a.md", "sub/b.md"):
        (tmp_path / name).write_text("x")
    assert list(find_drafts([str(tmp_path / "sub")])) == [tmp_path / "sub" / "b.md"]
    assert list(find_drafts([str(tmp_path / "a.md")])) == [tmp_path / "a.md"]


def test_many_stars_take_no_longer(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*a" * 60 + "b")
    patterns = read_patterns(tmp_path)
    assert not is_ignored(tmp_path / ("a" * 250), False, [(tmp_path, patterns)])


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text("ab*?/!", min_size=1, max_size=6), max_size=4))
def test_as_git_has_it(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    folder = tmp_path_factory.mktemp("repository")
    try:
        subprocess.run(["git", "init", "-q", str(folder)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git is not installed")
    for name in ("a.md", "b.md", "ab.md", "a/a.md", "a/b/a.md", "b/ab.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    (folder / ".gitignore").write_text("\n".join(lines))
    listed = subprocess.run(
        ["git", "-C", str(folder), "ls-files", "--others", "--exclude-standard", "*.md"],
        capture_output=True,
        text=True,
    )
    found = {path.relative_to(folder).as_posix() for path in find_drafts([str(folder)]) if isinstance(path, Path)}
    assert found == set(listed.stdout.split())


def test_a_hostile_file_ends_nothing(tmp_path: Path) -> None:
    """Minutes, or for ever, if it were read to its end, or brackets sought in lines of any length."""
    (tmp_path / "endless").mkdir()
    (tmp_path / "endless" / ".gitignore").symlink_to("/dev/zero")
    assert read_patterns(tmp_path / "endless") == ()
    (tmp_path / ".gitignore").write_text("[" * (2**20 - 10) + "\na.md\n")
    assert len(read_patterns(tmp_path)) == 1
