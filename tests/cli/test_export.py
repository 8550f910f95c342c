"""`glossary-tui export`, the whole program: what it writes, and what it never touches."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.cli import main
from glossary_tui.export.folder import write_folder
from glossary_tui.export.markdown import MARK

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``export`` with arguments; returns exit code, output and errors."""

    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["export", "--no-config", *map(str, arguments)])
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_markdown_goes_to_standard_output(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out.startswith("# Glossary of Arabic terms\n")
    assert '<a id="entry-muhajireen"></a>*muhajireen* <span lang="ar" dir="rtl">مُهَاجِرُون</span>' in out


def test_json_and_csv(run: Run) -> None:
    exported = json.loads(run("--format", "json")[1])
    assert exported["version"] == 1
    ids = [entry["id"] for entry in exported["entries"]]
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv")[1])))
    assert [row["id"] for row in rows] == ids
    assert "muhajireen" in ids


def test_only_one_domain(run: Run) -> None:
    exported = json.loads(run("--format", "json", "--only", "law")[1])
    assert exported["entries"]
    assert all("law" in entry["domains"] for entry in exported["entries"])


def test_further_entries_are_exported_and_broken_ones_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zill.toml").write_text('headword = "zill"\n[[senses]]\ngloss = ["shade"]\n', encoding="utf-8")
    (tmp_path / "broken.toml").write_text("headword = \n", encoding="utf-8")
    code, out, err = run("--entries", tmp_path)
    assert code == 2
    assert '### <a id="entry-zill"></a>*zill*\n\n> **Draft:' in out
    assert err.startswith(f"error: {tmp_path}/broken.toml:1: not TOML")
    assert err.count("\n") == 1


def test_output_file_is_replaced_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text("before")
    assert run("--format", "csv", "-o", path) == (0, "", "")
    assert path.read_bytes().startswith(b"id,headword,")
    assert names(tmp_path) == ["glossary.csv"]


def test_split_writes_an_index_and_a_file_an_entry(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "glossary"
    assert run("--split", folder) == (0, "", "")
    ids = [entry["id"] for entry in json.loads(run("--format", "json")[1])["entries"]]
    assert names(folder) == sorted(["README.md", *(f"{name}.md" for name in ids)])
    assert folder.stat().st_mode & 0o777 == 0o777 & ~_umask()
    assert (folder / "README.md").stat().st_mode & 0o777 == 0o666 & ~_umask()
    assert names(tmp_path) == ["glossary"]


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_split_replaces_its_own_files_and_leaves_others(run: Run, tmp_path: Path) -> None:
    run("--split", tmp_path)
    (tmp_path / "mine.md").write_text("mine")
    (tmp_path / "picture.png").write_text("picture")
    (tmp_path / "hudud.md").write_text(f"{MARK}\nold")
    assert run("--split", tmp_path, "--only", "law")[0] == 0
    ids = [entry["id"] for entry in json.loads(run("--format", "json", "--only", "law")[1])["entries"]]
    assert names(tmp_path) == sorted(["README.md", "mine.md", "picture.png", *(f"{name}.md" for name in ids)])
    assert (tmp_path / "mine.md").read_text() == "mine"
    assert "old" not in (tmp_path / "hudud.md").read_text().splitlines()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda path: path.write_text("# Mine\n"), id="a-file"),
        pytest.param(lambda path: path.mkdir(), id="a-folder"),
        pytest.param(lambda path: path.symlink_to(path.parent / "away"), id="a-dangling-link"),
        pytest.param(lambda path: path.symlink_to(path.parent.parent / "away"), id="a-link-to-an-exported-file"),
    ],
)
def test_split_overwrites_nothing_of_anothers(run: Run, tmp_path: Path, make: Callable[[Path], None]) -> None:
    (tmp_path / "away").write_text(f"{MARK}\n")
    tmp_path /= "folder"
    tmp_path.mkdir()
    make(tmp_path / "README.md")
    code, out, err = run("--split", tmp_path)
    assert (code, out) == (2, "")
    assert err == (
        f"error: {tmp_path}/README.md: not written by an earlier export: move it away, "
        "or name another folder for --split\n"
    )
    assert names(tmp_path) == ["README.md"]


def test_split_that_fails_midway_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: f"{MARK}\n{name} before" for name in ("a.md", "b.md", "gone.md")}
    write_folder(tmp_path / "g", before, MARK)
    replace, calls = Path.replace, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == 4:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(Exception, match=r"g: cannot be written \(No space left on device\): name a folder"):
        write_folder(tmp_path / "g", {name: f"{MARK}\n{name} after" for name in ("a.md", "b.md", "c.md")}, MARK)
    assert {path.name: path.read_text() for path in (tmp_path / "g").iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "lawz"], "--only lawz: no such domain: write one of "),
        (["-o", "{tmp}/none/g.md"], "{tmp}/none/g.md: cannot be written (No such file or directory): "),
        (["-o", "{tmp}"], "{tmp}: cannot be written (Is a directory): "),
        (["--split", "{tmp}/none/g"], "{tmp}/none/g: cannot be written (No such file or directory): "),
        (["--split", "{tmp}/file"], "{tmp}/file: cannot be written (Not a directory): "),
        (["--split", "{tmp}/g", "-o", "x"], "--split {tmp}/g: does not go with -o: "),
        (["--split", "{tmp}/g", "--format", "csv"], "--split {tmp}/g: does not go with --format csv: "),
        (["--format", "pdf"], "glossary-tui export: invalid value for '--format': 'pdf' is not one of"),
        (["--entries", "{tmp}/none"], "{tmp}/none: cannot read the folder of entries"),
        (["extra"], "extra: export takes no draft of itself: write --used-in extra"),
    ],
    ids=[
        *("domain", "no-folder", "o-is-a-folder", "split-no-parent", "split-is-a-file", "split-and-o"),
        *("split-and-csv", "format", "entries", "argument"),
    ],
)
def test_wrong_use_is_one_line(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "file").write_text("mine")
    code, out, err = run(*(argument.format(tmp=tmp_path) for argument in arguments))
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {message.format(tmp=tmp_path)}")
    assert err.count("\n") == 1
    assert names(tmp_path) == ["file"]


def test_unknown_domain_lists_those_there_are(run: Run) -> None:
    err = run("--only", "")[2]
    assert "law, " in err
    assert ", theology" in err


@pytest.mark.parametrize(
    "command", [["export"], ["show", "muhajireen"], ["search", "muhajireen"]], ids=lambda c: c[0]
)
def test_starts_light(command: list[str]) -> None:
    code = (
        "import sys\nfrom glossary_tui.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit as left:\n    assert not left.code\n"
        "heavy = {'textual', 'rich', 'asyncio', 'numpy', 'pydantic'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *command, "--no-config"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_the_glossary_of_a_book(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("Muhājirūn came; the Muhājirūn stayed.", encoding="utf-8")
    (tmp_path / "two.md").write_text("A hijra.", encoding="utf-8")
    code, out, err = run("--format", "json", "--used-in", tmp_path)
    assert (code, err) == (0, "")
    entries = json.loads(out)["entries"]
    assert [(entry["id"], entry["headword"]) for entry in entries] == [
        ("hijra", "hijra"),
        ("muhajireen", "muhājirūn"),
    ]
    assert entries[1]["spellings"][0] == "muhajireen"
    markdown = run("--used-in", tmp_path / "one.md", tmp_path / "two.md")[1]
    assert "*muhājirūn* <span" in markdown
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv", "--used-in", tmp_path)[1])))
    assert [row["headword"] for row in rows] == ["hijra", "muhājirūn"]


def test_the_glossary_of_a_book_into_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("The muhajireen.", encoding="utf-8")
    assert run("--split", tmp_path / "out", "--used-in", tmp_path / "one.md")[0] == 0
    assert names(tmp_path / "out") == ["README.md", "muhajireen.md"]


def test_a_draft_that_cannot_be_read_is_told_and_the_others_count(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("The muhajireen.", encoding="utf-8")
    code, out, err = run("--format", "json", "--used-in", tmp_path / "none.md", tmp_path / "one.md")
    assert (code, [entry["id"] for entry in json.loads(out)["entries"]]) == (2, ["muhajireen"])
    assert err == f"error: {tmp_path}/none.md: no such file or folder: check the name\n"


def test_drafts_without_used_in_are_wrong_use(run: Run) -> None:
    assert run("a.md") == (2, "", "error: a.md: export takes no draft of itself: write --used-in a.md\n")


def test_a_book_and_a_domain(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("The muhajireen and a fatwa.", encoding="utf-8")
    found = json.loads(run("--format", "json", "--only", "law", "--used-in", tmp_path)[1])
    assert [entry["id"] for entry in found["entries"]] == ["fatwa"]
