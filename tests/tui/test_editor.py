"""The command that opens an editor at a line."""

import sys
from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.tui.editor import editor_command

PATH = Path("/drafts/a chapter; rm -rf.md")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("vi", "nano", "code", "subl", "xdg-open", "my editor"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="programs are found otherwise there")
@pytest.mark.parametrize(
    ("environment", "command"),
    [
        pytest.param({"EDITOR": "vi"}, ["vi", "+12", str(PATH)], id="vi"),
        pytest.param({"EDITOR": "nano", "VISUAL": "vi -n"}, ["vi", "-n", "+12", str(PATH)], id="visual-first"),
        pytest.param({"EDITOR": "code --wait"}, ["code", "--wait", "--goto", f"{PATH}:12"], id="goto"),
        pytest.param({"EDITOR": "subl"}, ["subl", f"{PATH}:12"], id="colon"),
        pytest.param({"EDITOR": "xdg-open"}, ["xdg-open", str(PATH)], id="no-line"),
        pytest.param({"EDITOR": "'my editor' -x"}, ["my editor", "-x", "+12", str(PATH)], id="quoted"),
        pytest.param({"EDITOR": " "}, ["nano", "+12", str(PATH)], id="none-set"),
    ],
)
def test_command(programs: Path, environment: dict[str, str], command: list[str]) -> None:
    """The path is one argument, whatever it holds."""
    assert editor_command(environment, PATH, 12) == command


@pytest.mark.parametrize(("editor", "said"), [("'vi", "not a command"), ("nowhere-editor", "no program is called")])
def test_no_such_editor(programs: Path, editor: str, said: str) -> None:
    """One line, and what to do."""
    with pytest.raises(GlossaryError, match=said):
        editor_command({"EDITOR": editor}, PATH, 1)


def test_a_name_that_looks_like_an_option(programs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is given in full."""
    monkeypatch.chdir(tmp_path)
    assert editor_command({"EDITOR": "vi"}, Path("-c quit.md"), 1)[-1] == str(tmp_path / "-c quit.md")
