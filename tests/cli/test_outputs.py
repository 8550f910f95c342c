"""What a command is told to write never replaces a draft that it reads, whatever name leads there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

DRAFT = "The mujahideens left.\n"
COMMANDS = {
    "lint": ["lint", "--no-config", "a.md", "-o"],
    "fix": ["lint", "--no-config", "--fix", "a.md", "-o"],
    "folder": ["lint", "--no-config", ".", "-o"],
    "baseline": ["lint", "--no-config", "a.md", "--baseline"],
    "baseline-anew": ["lint", "--no-config", "a.md", "--update-baseline", "--baseline"],
    "named-standard-input": ["lint", "--no-config", "-", "--stdin-filename", "a.md", "-o"],
    "terms": ["terms", "--no-config", "a.md", "-o"],
    "export": ["export", "--no-config", "--used-in", "a.md", "-o"],
    "lexicon": ["lexicon", "a.md", "-o"],
}


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["a.md", "./a.md", "link.md", "hard.md"])
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_no_command_replaces_what_it_reads(
    program: Run, draft: Path, words: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glossary_tui.cli.given.read_stdin", lambda: DRAFT.encode())
    Path("link.md").symlink_to("a.md")
    os.link("a.md", "hard.md")
    code, out, err = program(*words, name)
    assert (code, out) == (2, "")
    assert err.startswith("error: ")
    assert "which is read: name another file" in err
    assert err.count("\n") == 1
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_another_file_is_replaced(program: Run, draft: Path) -> None:
    Path("report.txt").write_text("of yesterday", encoding="utf-8")
    assert program(*COMMANDS["lint"], "report.txt") == (1, "", "")
    assert Path("report.txt").read_text(encoding="utf-8").startswith("a.md:1:5 error [number]")
