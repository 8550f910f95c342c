"""``glossary-tui new``: the questions, the file, and what is refused."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., tuple[int, str, str]]
GIVEN = ("--gloss", "night prayers in Ramadan", "--arabic", "تَرَاوِيح", "--domain", "law", "--definition", "Prayers.")


def test_what_is_given_is_written_and_found(program: Program, tmp_path: Path) -> None:
    code, out, err = program("new", "tarawih", "--yes", "--into", str(tmp_path / "mine"), *GIVEN)
    assert code == 0, err
    assert (tmp_path / "mine" / "tarawih.toml").read_text("utf-8") == out.removesuffix("\n")
    assert "tarāwīḥ (ijmes), tarāwīḥ (ala-lc)" in err
    assert "draft until it cites" in err
    code, out, err = program("show", "tarawih", "--entries", str(tmp_path / "mine"))
    assert (code, err) == (0, "")
    assert "night prayers in Ramadan" in out


def test_the_questions_are_asked_again_until_answered(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        "تراويح",
        "تَرَاوِيح",
        "terms",
        "term",
        "worship",
        "law",
        "",
        "night prayers",
        "Prayers.",
        "no-work",
        "",
        "y",
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(answers) + "\n"))
    code, _, err = program("new", "tarawih", "--into", str(tmp_path))
    assert code == 0, err
    for told in ("no vowel marks", "did you mean term?", "worship is not known", "no gloss", "no-work is not known"):
        assert told in err
    assert 'domains = ["law"]' in (tmp_path / "tarawih.toml").read_text("utf-8")


def test_without_an_end_nothing_is_written(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("تَرَاوِيح\n"))
    code, _, err = program("new", "tarawih", "--into", str(tmp_path))
    assert (code, list(tmp_path.iterdir())) == (130, [])
    assert err.splitlines()[-1].endswith("error: stopped")


def test_own_entries_are_where_they_go_by_default(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert program("new", "tarawih", "--yes", *GIVEN)[0] == 0
    assert (tmp_path / "glossary-tui" / "entries" / "tarawih.toml").is_file()
    code, out, _ = program("search", "tarawih")
    assert (code, "tarawih" in out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("muhajireen", "--gloss", "x"), "in the glossary already, as muhajireen", id="known"),
        pytest.param(("mohajerin", "--gloss", "x"), "in the glossary already, as muhajireen", id="known, misspelt"),
        pytest.param(("tarawih",), "--gloss: no gloss", id="no gloss"),
        pytest.param(("tarawih", "--gloss", "x", "--arabic", "تراويح"), "no vowel marks", id="bare Arabic"),
        pytest.param(("tarawih", "--gloss", "x", "--kind", "thing"), "--kind: thing is not known", id="kind"),
        pytest.param(("tarawih", "--gloss", "x", "--domain", "laws"), "did you mean law?", id="domain"),
        pytest.param(("tarawih", "--gloss", "x", "--cite", "hans-wher"), "did you mean hans-wehr?", id="source"),
        pytest.param(("تراويح", "--gloss", "x"), "no headword in Latin letters", id="Arabic headword"),
    ],
)
def test_what_is_refused(program: Program, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    code, out, err = program("new", *arguments, "--yes", "--into", str(tmp_path))
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert told in err
    assert not list(tmp_path.iterdir())


def test_no_file_is_replaced(program: Program, tmp_path: Path) -> None:
    (tmp_path / "tarawih.toml").write_text("mine")
    code, _, err = program("new", "tarawih", "--yes", "--into", str(tmp_path), *GIVEN)
    assert (code, "is there already" in err) == (2, True)
    assert (tmp_path / "tarawih.toml").read_text() == "mine"
