"""`glossary-tui show`, the whole program."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``show`` with arguments; returns exit code, output and errors."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["show", "--no-config", *arguments])
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


@pytest.mark.parametrize(
    ("term", "first"),
    [
        pytest.param("muhajireen", "muhajireen", id="headword"),
        pytest.param("MUHAJIREEN", "muhajireen", id="capitals"),
        pytest.param("mohajerin", "Found: “mohajerin” is a spelling to avoid: Persian", id="spelling-to-avoid"),
        pytest.param("muhajir", "Found by its form “muhajir”", id="form"),
        pytest.param("muhajirren", "Found by a near spelling, “muhajireen”", id="near"),
        pytest.param("المهاجرين", "Found by its Arabic, مُهَاجِرِين", id="arabic-with-article"),
        pytest.param("Girê Spî", "Found also written “Girê Spî”", id="other-spelling"),
    ],
)
def test_says_what_matched_and_how(run: Run, term: str, first: str) -> None:
    code, out, err = run(term)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == first


def test_shows_all_of_an_entry(run: Run) -> None:
    out = run("muhajireen")[1]
    for heading in (
        "Meanings",
        "Forms",
        "Avoid",
        "Related",
        "Misuse",
        "Not to be confused with",
        "Sources",
        "Cite as",
    ):
        assert f"\n\n{heading}\n  " in out
    assert "\n  مُهَاجِرُون\n  muhājirūn (IJMES, ALA-LC)\n" in out
    assert "Contrast with: ansar, " in out


def test_words_are_joined_to_one_term(run: Run) -> None:
    assert run("Tel", "Abyad")[1].startswith("Tel Abyad\n")


def test_homographs_are_both_shown(run: Run) -> None:
    code, out, _ = run("wali")
    assert code == 0
    assert [line for line in out.splitlines() if line in ("wali", "─" * 40)] == ["wali", "─" * 40, "wali"]
    assert [match["id"] for match in json.loads(run("wali", "--format", "json")[1])] == [
        "wali",
        "wali-guardian",
    ]


def test_json_is_an_array_of_matches_with_their_entries(run: Run) -> None:
    (match,) = json.loads(run("mohajerin", "--format", "json")[1])
    entry = match.pop("entry")
    assert match == {
        "id": "muhajireen",
        "headword": "muhajireen",
        "arabic": "مُهَاجِرُون",
        "matched": "mohajerin",
        "how": "exact",
        "score": 94.0,
    }
    assert entry["id"] == "muhajireen"
    assert entry["misuse"]["holy-warriors"]["pass"]


def test_markdown(run: Run) -> None:
    out = run("muhajireen", "--format", "markdown")[1]
    assert out.startswith('# <a id="entry-muhajireen"></a>*muhajireen* <span lang="ar" dir="rtl">مُهَاجِرُون</span>\n')
    assert "\n### Works read\n" in out


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        (["qwrtz"], "qwrtz: no entry: try another spelling or an English meaning; export lists all entries"),
        (["kalyxph"], "kalyxph: no entry: did you mean "),
        (["x" * 500], "x" * 60 + "…: no entry: "),
        ([""], "no term given: no entry: "),
        (["\x1b[31mqwrtz\n\u202e"], "\ufffd[31mqwrtz \ufffd: no entry: "),
    ],
    ids=["nothing-near", "near", "long", "empty", "control-signs"],
)
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_nothing_found(run: Run, terms: list[str], message: str, form: str) -> None:
    code, out, err = run(*terms, "--format", form)
    assert (code, out) == (1, "[]\n" if form == "json" else "")
    assert err.startswith(f"error: {message}")
    assert err.count("\n") == 1


def test_near_terms_are_offered(run: Run) -> None:
    err = run("hudut", "al", "qwrtz")[2] + run("alawits", "xyz")[2]
    assert "did you mean " in err


def test_wrong_use(run: Run) -> None:
    assert run() == (
        2,
        "",
        "error: glossary-tui show: missing argument 'TERM...': see glossary-tui show --help\n",
    )


@pytest.mark.parametrize(
    ("variables", "is_coloured"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({}, False)],
    ids=["forced", "refused", "no-terminal"],
)
def test_colour(variables: dict[str, str], is_coloured: bool) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_COLOR")} | variables
    command = [sys.executable, "-m", "glossary_tui", "show", "--no-config", "muhajireen"]
    done = subprocess.run(command, capture_output=True, env={**environment, "LC_ALL": "C"}, check=True)
    assert (b"\x1b[1mmuhajireen\x1b[0m\n" in done.stdout) is is_coloured
    assert (b"\x1b" in done.stdout) is is_coloured
    assert "مُهَاجِرُون" in done.stdout.decode("utf-8")


def test_hostile_entry_steers_no_terminal(run: Run, tmp_path: Path) -> None:
    text = 'headword = "zill"\nnote = "\\u001b]0;x\\u0007\\u202e\\u009b"\n[[senses]]\ngloss = ["\\u001b[2J"]\n'
    (tmp_path / "zill.toml").write_text(text, encoding="utf-8")
    for form in ("text", "json", "markdown"):
        code, out, _ = run("zill", "--entries", str(tmp_path), "--format", form)
        assert code == 0
        assert not set(out) & set("\x1b\x07\u202e\x9b")
