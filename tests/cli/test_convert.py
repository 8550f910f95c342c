"""`glossary-tui convert`, the whole program: what it writes, what it keeps, what it leaves and tells."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

DRAFT = "The sharīʿa and\nthe muḥtasib; a ḥijra.\n"
WRITTEN = "The sharīʻah and\nthe muḥtasib; a ḥijra.\n"
LEFT = "a.md:2: left ḥijra: not written as the scheme has it\n"


@pytest.fixture
def run(tmp_path: Path, program: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``convert`` in a folder of the test's own that holds one draft."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    Path("a.md").write_text(DRAFT, encoding="utf-8")
    return lambda *arguments: program("convert", *arguments)


def test_a_draft_is_written_and_a_backup_kept(run: Run, tmp_path: Path) -> None:
    code, out, err = run("a.md", "--from", "ijmes", "--to", "ala-lc")
    (backup,) = (tmp_path / "state").rglob("*a.md")
    assert (code, out) == (0, "")
    assert err == f"a.md: 1 word converted from ijmes to ala-lc; as it was: {backup}\n{LEFT}"
    assert Path("a.md").read_text(encoding="utf-8") == WRITTEN
    assert backup.read_text(encoding="utf-8") == DRAFT


def test_a_diff_writes_nothing(run: Run, tmp_path: Path) -> None:
    code, out, err = run("a.md", "--from", "ijmes", "--to", "ala-lc", "--diff")
    assert (code, err) == (0, f"a.md: 1 word to convert from ijmes to ala-lc\n{LEFT}")
    assert out == (
        "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-The sharīʿa and\n+The sharīʻah and\n the muḥtasib; a ḥijra.\n"
    )
    assert Path("a.md").read_text(encoding="utf-8") == DRAFT
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encoding_and_line_ends_stay(run: Run, encoding: str) -> None:
    Path("b.txt").write_bytes(DRAFT.replace("\n", "\r\n").encode(encoding))
    assert run("b.txt", "--from", "ijmes", "--to", "ala-lc")[0] == 0
    assert Path("b.txt").read_bytes() == WRITTEN.replace("\n", "\r\n").encode(encoding)


def test_the_scheme_is_found_out_and_told(run: Run) -> None:
    _, _, err = run("a.md", "--to", "news", "--diff")
    assert err.startswith("a.md: 3 words to convert from ijmes (by its letters) to plain\n")


def test_a_draft_without_transliteration_is_left(run: Run) -> None:
    Path("b.md").write_text("The jihad.", encoding="utf-8")
    message = "b.md: no transliteration whose scheme can be told: name it with --from\n"
    assert run("b.md", "--to", "dmg") == (0, "", message)


def test_standard_input_goes_to_standard_output(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "glossary_tui", "convert", "-", "--from", "ijmes", "--to", "ala-lc"]
    done = subprocess.run(command, cwd=tmp_path, input=DRAFT.encode(), capture_output=True)
    assert (done.returncode, done.stdout.decode()) == (0, WRITTEN)
    assert done.stderr.decode().startswith("stdin.txt: 1 word converted from ijmes to ala-lc\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.md"], "error: glossary-tui convert: missing option '--to'"),
        (["a.md", "--to", "ijms"], "error: ijms: no such scheme: did you mean ijmes?"),
        (["a.md", "--to", "arabic"], "error: --to arabic: not a scheme for prose: "),
        (["none.md", "--to", "dmg"], "error: none.md: no such file or folder: check the name"),
    ],
)
def test_wrong_use_is_told_in_one_line(run: Run, arguments: list[str], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(message)


def test_a_read_only_draft_is_told_and_the_others_go_on(run: Run) -> None:
    Path("b.md").write_text(DRAFT, encoding="utf-8")
    Path("a.md").chmod(0o444)
    code, _, err = run("a.md", "b.md", "--from", "ijmes", "--to", "ala-lc")
    assert code == 2
    assert "error: a.md: read-only" in err
    assert Path("a.md").read_text(encoding="utf-8") == DRAFT
    assert Path("b.md").read_text(encoding="utf-8") == WRITTEN
