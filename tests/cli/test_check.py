"""`glossary-tui check`, the whole program."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.glossary.glossary import shipped_entries

Program = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]

GOOD = 'headword = "zill"\narabic = "ظِلّ"\n[[senses]]\ngloss = ["shadow"]\ncite = ["lane"]\n'
MISUSE = """[misuse.sun]
glosses = ["sunshine"]
cite = ["lane"]
flag = ["The zill (“sunshine”) was long.", "Zill means sunshine."]
pass = ["The zill (“shadow”) was long.", "A zill is no sunshine."]
"""
WORKS = '[{"id": "lane", "title": "Lexicon"}]'


@pytest.fixture
def check(program: Program) -> Callable[..., tuple[int, list[str], str]]:
    """Run ``check``; returns exit code, lines of output, and errors."""

    def run(*arguments: object) -> tuple[int, list[str], str]:
        code, out, err = program("check", *map(str, arguments))
        return code, out.splitlines(), err

    return run


Check = Callable[..., tuple[int, list[str], str]]


def test_a_good_folder(check: Check, written: Write) -> None:
    folder = written({"zill.toml": GOOD + MISUSE, "bibliography.json": WORKS})
    assert check(folder) == (0, ["0 problems in 1 entry (0 drafts, 1 misuses, 4 sentences)"], "")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param(GOOD + "bad = 1\n", ":6: senses[0].bad", "unknown key bad: ", id="a-file-that-cannot-be-read"),
        pytest.param('domains = ["x"]\n' + GOOD, ":1: domains", "no domain is called x: ", id="a-mistake"),
        pytest.param(GOOD.replace("lane", "lone"), ":5", "source lone is not in ", id="a-missing-source"),
        pytest.param(
            GOOD + MISUSE.replace("Zill means sunshine.", "Zill means shadow."),
            ":6: misuse.sun",
            "does not flag 'Zill means shadow.' (found: nothing)",
            id="a-sentence-not-flagged",
        ),
        pytest.param(
            GOOD + MISUSE.replace("A zill is no sunshine.", "Zill means sunshine."),
            ":6: misuse.sun",
            "should pass, but zill/sun speaks: 'Zill means sunshine.'",
            id="a-sentence-that-does-not-pass",
        ),
        pytest.param(
            GOOD + MISUSE.replace(', "Zill means sunshine."', ""),
            ":6: misuse.sun",
            "has 1 flag sentences: write at least 2",
            id="too-few-sentences",
        ),
        pytest.param(
            GOOD + "[misuse.empty]\nflag = []\n",
            ":6: misuse.empty",
            "has no pattern: write glosses, is, near or match",
            id="no-pattern",
        ),
        pytest.param(
            GOOD + MISUSE.replace("cite", 'rule = "glos"\ncite'),
            ":6: misuse.sun",
            "no rule is called glos: write one of ",
            id="no-such-rule",
        ),
        pytest.param(
            GOOD + "\n[[names]]\nname = 'wali'\n",
            ":8",
            "spelling 'wali' is claimed by wali and wali-guardian too: leave it to one, or give both ",
            id="a-spelling-of-the-shipped-entries",
        ),
    ],
)
def test_problems(check: Check, written: Write, text: str, place: str, message: str) -> None:
    folder = written({"zill.toml": text, "bibliography.json": WORKS})
    code, lines, err = check(folder)
    assert (code, err) == (1, "")
    assert f"{folder / 'zill.toml'}{place}: {message}" in "\n".join(lines)
    assert lines[-1].startswith(f"{len(lines) - 1} problem")


def test_all_problems_are_told_in_order_each_in_one_line(check: Check, written: Write) -> None:
    bad = 'headword = "a"\ndomains = ["x"]\ncontrast = ["y\\nz"]\n[[senses]]\ngloss = []\n'
    folder = written({"b.toml": bad, "a.toml": bad, "c.toml": "", "bibliography.json": "{}"})
    code, lines, _ = check(folder)
    places = [line.removeprefix(f"{folder}/").partition(": ")[0] for line in lines[:-1]]
    assert places == sorted(places)
    assert [place for place in places if place.startswith("a.toml")] == [f"a.toml:{n}" for n in (1, 2, 3, 5)]
    assert {"b.toml:2", "c.toml", "bibliography.json"} <= set(places)
    assert code == 1
    assert lines[-1] == f"{len(places)} problems in 2 entries (2 drafts, 0 misuses, 0 sentences)"


def test_only_the_folder_asked_for_is_told(check: Check, written: Write) -> None:
    wrong = written({"a.toml": ""}, "wrong")
    right = written({"zill.toml": GOOD, "bibliography.json": WORKS}, "right")
    assert check("--entries", wrong, right)[0] == 0
    code, lines, _ = check("--entries", right, wrong)
    assert (code, len(lines)) == (1, 2)
    # Without a folder all are checked.
    assert check("--entries", wrong, "--entries", right)[0] == 1


def test_a_problem_is_told_once_however_often_the_folder_is_named(check: Check, written: Write) -> None:
    folder = written({"a.toml": "headword ="})
    assert len(check("--entries", folder, folder)[1]) == 2
    link = folder.parent / "link"
    link.symlink_to(folder)
    assert len(check("--entries", folder, link)[1]) == 2


def test_paths_are_told_from_where_one_is(
    check: Check, written: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = written({"a.toml": ""})
    monkeypatch.chdir(tmp_path)
    assert check(folder)[1][0].startswith("entries/a.toml: ")
    assert check("entries")[1][0].startswith("entries/a.toml: ")


def test_an_entry_that_is_a_link_is_checked(check: Check, written: Write) -> None:
    folder = written({"bibliography.json": WORKS})
    (folder.parent / "elsewhere").write_text("", encoding="utf-8")
    (folder / "zill.toml").symlink_to(folder.parent / "elsewhere")
    assert check(folder)[0] == 1


def test_the_shipped_entries_by_name(check: Check) -> None:
    code, lines, err = check("--no-config", shipped_entries())
    assert (code, err, len(lines)) == (0, "", 1)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing", "No such file or directory"), ("file", "Not a directory")],
    ids=["missing", "file"],
)
def test_a_folder_that_cannot_be_read(check: Check, tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    path = tmp_path / name
    message = f"error: {path}: cannot read the folder of entries ({reason}): name an existing folder\n"
    assert check(path) == (2, [], message)


def test_hostile_entries_steer_no_terminal(check: Check, written: Write) -> None:
    code, lines, _ = check(written({"zill.toml": 'domains = ["\\u001b[31m\\u202e\\n"]\n' + GOOD}))
    assert code == 1
    assert not set("".join(lines)) & set("\x1b\u202e")
    assert all(line.startswith(os.sep) or " problem" in line for line in lines)
