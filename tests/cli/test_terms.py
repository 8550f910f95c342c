"""`glossary-tui terms`, the whole program: counts, places, and nothing a spreadsheet or a terminal would obey."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

DRAFT = "The muhajireen came.\n\nMohajerin and Muhajireen; a muqarnas. Muqarnas!\n\nThe hijra of the *muhajireen*.\n"


@pytest.fixture
def run(tmp_path: Path, program: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``terms`` in a folder of the test's own that holds one draft."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(DRAFT, encoding="utf-8")
    return lambda *arguments: program("terms", *arguments)


def test_text(run: Run) -> None:
    assert run("a.md") == (
        0,
        "Terms of the glossary: 2\n"
        "muhajireen  4\n"
        "  muhajireen  3             a.md:1, 3, 5\n"
        "  Mohajerin  1              a.md:3\n"
        "hijra  1                    a.md:5\n"
        "\n"
        "Words that look Arabic and are not in the glossary: 1\n"
        "muqarnas  2                 a.md:3, 3\n",
        "",
    )


def test_json(run: Run) -> None:
    code, out, _ = run("a.md", "none.md", "--format", "json")
    found = json.loads(out)
    assert (code, found["version"]) == (2, 1)
    term = found["terms"][0]
    assert (term["entry"], term["headword"], term["count"]) == ("muhajireen", "muhajireen", 4)
    assert [(s["text"], s["count"]) for s in term["spellings"]] == [("muhajireen", 3), ("Mohajerin", 1)]
    assert term["spellings"][0]["places"][1] == {"path": "a.md", "line": 3, "column": 15}
    (unknown,) = found["unknown"]
    assert (unknown["why"], unknown["count"]) == ("shape", 2)
    assert found["errors"] == [{"path": "none.md", "message": "no such file or folder: check the name"}]


def test_csv_runs_no_formula(run: Run) -> None:
    Path("=1+1.md").write_text("The muhajireen and al-Hol.", encoding="utf-8")
    _, out, _ = run("=1+1.md", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["entry"], row["spelling"], row["count"]) for row in rows] == [
        ("muhajireen", "muhajireen", "1"),
        ("", "al-Hol", "1"),
    ]
    assert [row["places"] for row in rows] == ["'=1+1.md:1"] * 2


def test_it_can_be_written_to_a_file(run: Run) -> None:
    assert run("a.md", "-o", "out.txt")[:2] == (0, "")
    assert Path("out.txt").read_text(encoding="utf-8").startswith("Terms of the glossary: 2\n")


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_nothing_steers_a_terminal(run: Run, form: str) -> None:
    Path("b\x1b[2J.md").write_text("al-\u202eHol al-\x9bHol \x1b[2J muhajireen \u2028", encoding="utf-8")
    out = run("b\x1b[2J.md", "--format", form)[1]
    assert not set(out) & set("\x1b\x9b\u202e\u2028")


def test_nothing_heavy_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(DRAFT, encoding="utf-8")
    code = (
        "import sys\nfrom glossary_tui.cli import main\n"
        "try:\n    main(['terms', 'a.md'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'textual', 'rich', 'asyncio', 'numpy', 'pydantic', 'unidecode', 'pyarabic', 'rapidfuzz'}\n"
        "print(heavy & set(sys.modules), file=sys.stderr)"
    )
    arguments = [sys.executable, "-c", code]
    subprocess.run(arguments, cwd=tmp_path, capture_output=True, check=True)  # the index is made by the first run
    done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "set()"
