"""`glossary-tui lint`, the whole program: exit codes, input and output, and one clear line for what goes wrong."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.lint.rules import NAMES

Run = Callable[..., tuple[int, str, str]]

CLEAN = "The muhajireen came from abroad.\n"
ERROR = "The mujahideens left.\n"
WARNING = "Mohajerin from France ran the office.\n"
SUGGESTION = "“The old mujahideens left the town,” he said.\n"


@pytest.fixture
def run(tmp_path: Path, program: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in this process, in a folder of the test's own; returns exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: program("lint", *arguments)


@pytest.fixture
def spawn(tmp_path: Path) -> Run:
    """Run the program as a process of its own, in a folder of the test's own."""

    def call(*arguments: str, stdin: bytes = b"", **variables: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "glossary_tui", "lint", *arguments],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C", **variables},
        )
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    return call


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., None]:
    """Write a file into the folder in which the program runs."""

    def write(name: str, content: str | bytes) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    return write


Put = Callable[[str, str | bytes], None]


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        pytest.param(CLEAN, [], 0, id="clean"),
        pytest.param("", [], 0, id="empty"),
        pytest.param(ERROR, [], 1, id="error"),
        pytest.param(WARNING, [], 1, id="warning"),
        pytest.param(SUGGESTION, [], 0, id="suggestion"),
        pytest.param(SUGGESTION, ["--fail-on", "suggestion"], 1, id="fail-on-suggestion"),
        pytest.param(WARNING, ["--fail-on", "error"], 0, id="fail-on-error"),
        pytest.param(ERROR, ["--fail-on", "error"], 1, id="fail-on-error-and-error"),
        pytest.param(ERROR, ["--ignore", "number"], 0, id="ignore"),
        pytest.param(ERROR, ["--select", "claim,sense"], 0, id="select-others"),
        pytest.param(ERROR, ["--select", "claim", "--select", "number"], 1, id="select"),
        pytest.param(ERROR, ["--severity", "number=suggestion"], 0, id="severity-lowered"),
        pytest.param(WARNING, ["--severity", "spelling=error", "--fail-on", "error"], 1, id="severity-raised"),
        pytest.param(ERROR, ["--config", "lenient.toml"], 0, id="config"),
        pytest.param(ERROR, ["--config", "lenient.toml", "--no-config"], 1, id="no-config"),
    ],
)
def test_exit_codes(run: Run, put: Put, text: str, options: list[str], code: int) -> None:
    put("lenient.toml", 'fail-on = "error"\n[severity]\nnumber = "warning"\n')
    put("a.md", text)
    done, _, err = run("a.md", *options)
    assert (done, err) == (code, "")


def test_text_report(spawn: Run, put: Put) -> None:
    put("a.md", ERROR)
    _, out, _ = spawn("a.md")
    assert out.splitlines()[:3] == ["a.md:1:5 error [number]", "    The mujahideens left.", "        ^^^^^^^^^^^"]


def test_json_report(run: Run, put: Put) -> None:
    put("a.md", ERROR)
    put("b.md", CLEAN)
    found = json.loads(run("b.md", "a.md", "none.md", "--format", "json")[1])
    assert [(f["path"], f["rule"]) for f in found["findings"]] == [("a.md", "number")]
    assert found["errors"] == [{"path": "none.md", "message": "no such file or folder: check the name"}]
    assert (found["version"], found["summary"]["files"]) == (1, 2)


@pytest.mark.parametrize(
    ("data", "offset", "column"),
    [
        pytest.param(ERROR.encode(), 4, 5, id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + ERROR.encode(), 4, 5, id="byte-order-mark-is-not-counted"),
        pytest.param(ERROR.encode("utf-16"), 4, 5, id="utf-16"),
        pytest.param(f"One.\r\n\r\n{ERROR}".encode(), 12, 5, id="crlf-counts-two"),
        pytest.param(f"é😀 {ERROR}".encode(), 7, 8, id="code-points"),
    ],
)
def test_encodings_and_offsets(run: Run, put: Put, data: bytes, offset: int, column: int) -> None:
    put("a.md", data)
    (finding,) = json.loads(run("a.md", "--format", "json")[1])["findings"]
    assert (finding["offset"], finding["column"], finding["end_offset"] - offset) == (offset, column, 11)


@pytest.mark.parametrize(
    ("options", "path", "found"),
    [([], "stdin.txt", 1), (["--stdin-filename", "draft.md"], "draft.md", 0)],
    ids=["plain-text", "named"],
)
def test_standard_input(spawn: Run, options: list[str], path: str, found: int) -> None:
    code, out, _ = spawn("-", *options, "--format", "json", stdin=b"The `mujahideens` left.")
    assert code == found
    assert [f["path"] for f in json.loads(out)["findings"]] == [path] * found


def test_broken_standard_input(spawn: Run) -> None:
    assert spawn("-", stdin=b"\xff\xfe\xff")[2].startswith("error: stdin.txt: not UTF-16-LE at byte 2 (line 1): ")


def test_folders(run: Run, put: Put) -> None:
    for name in ("book/b.md", "book/a.txt", "book/part/c.qmd", "book/.git/d.md", "book/e.py"):
        put(name, ERROR)
    code, out, _ = run("book", "--format", "json")
    assert code == 1
    assert [f["path"] for f in json.loads(out)["findings"]] == ["book/a.txt", "book/b.md", "book/part/c.qmd"]


UNREADABLE = {
    "missing": ("none.md", None, "none.md: no such file or folder: check the name"),
    "folder-without-text": ("empty/x.py", b"", "empty: no draft in this folder: name a file, or one of .txt, "),
    "binary": (
        "a.txt",
        b"PK\x03\x04\0\0",
        "a.txt: a Word, OpenDocument or other packed file, not text: give it its own ending, such as .docx",
    ),
    "broken-utf-8": ("a.md", b"ab\n\xe9", "a.md: not UTF-8 at byte 3 (line 2): save the file as UTF-8"),
    "broken-utf-16": ("a.md", b"\xff\xfea", "a.md: not UTF-16-LE at byte 2 (line 1): save the file as UTF-8"),
    "utf-32": ("a.md", "a".encode("utf-32"), "a.md: UTF-32 at byte 0: save the file as UTF-8"),
    "name-too-long": ("x" * 300 + ".md", None, "x" * 300 + ".md: cannot be read (File name too long): "),
    "control-signs-in-the-name": ("a\x1b[2J\n.md", None, "a\ufffd[2J .md: no such file or folder"),
}


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_the_unreadable_is_told_in_one_line_and_the_others_are_linted(
    run: Run, put: Put, name: str, content: bytes | None, message: str
) -> None:
    if content is not None:
        put(name, content)
    put("good.md", ERROR)
    code, out, err = run(name.split("/")[0], "good.md")
    assert code == 2
    assert err.startswith(f"error: {message}")
    assert err.count("\n") == 1
    assert "good.md:1:5 error [number]" in out
    assert "Traceback" not in err


def test_the_message_is_the_same_in_json(spawn: Run, put: Put) -> None:
    put("a.md", b"\xff")
    code, out, err = spawn("a.md", "--format", "json")
    (error,) = json.loads(out)["errors"]
    assert (code, err) == (2, f"error: {error['path']}: {error['message']}\n")


WRONG_USE = {
    "no-path": ([], "glossary-tui lint: missing argument 'PATH…': see glossary-tui lint --help"),
    "unknown-option": (["--selct", "x"], "glossary-tui lint: no such option"),
    "unknown-rule": (["--select", "nummber"], "--select: no rule is called nummber: did you mean number?"),
    "unknown-rule-far": (["--ignore", "qqq"], f"--ignore: no rule is called qqq: write one of {NAMES[0]}, "),
    "no-level": (["--severity", "number"], "--severity number: no severity: write RULE=error, "),
    "unknown-level": (["--severity", "number=bad"], "--severity number=bad: no severity: "),
    "level-of-no-rule": (["--severity", "numbr=error"], "--severity: no rule is called numbr: did you mean number?"),
    "fail-on": (["--fail-on", "bad"], "glossary-tui lint: invalid value for '--fail-on'"),
    "format": (["--format", "xml"], "glossary-tui lint: invalid value for '--format'"),
    "config-missing": (["--config", "none.toml"], "none.toml: cannot be read (No such file or directory): "),
    "config-key": (["--config", "key.toml"], "key.toml: unknown key selct: did you mean select?"),
    "config-toml": (["--config", "bad.toml"], "bad.toml:1: not TOML: "),
    "config-rule": (["--config", "rule.toml"], "rule.toml: no rule is called glos: did you mean gloss?"),
    "profile": (["--profile", "ijmse"], "ijmse: no profile is called so: did you mean ijmes?"),
    "profile-missing": (["--profile", "none.toml"], "none.toml: cannot be read (No such file or directory): "),
    "profile-key": (["--profile", "key.toml"], "key.toml: unknown key selct: did you mean select?"),
    "spelling-of-no-term": (
        ["--config", "spellings.toml"],
        "spellings: no term is written mujahedeeen: did you mean mujahedeen?",
    ),
    "entries-missing": (["--entries", "none"], "none: cannot read the folder of entries"),
    "output-nowhere": (["-o", "none/out.txt"], "none/out.txt: cannot be written (No such file or directory): "),
    "output-is-a-folder": (["-o", "folder"], "folder: cannot be written (Is a directory): "),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG_USE.values(), ids=list(WRONG_USE))
def test_wrong_use_is_told_in_one_line(
    run: Run, put: Put, tmp_path: Path, arguments: list[str], message: str
) -> None:
    put("a.md", ERROR)
    put("key.toml", 'selct = ["number"]\n')
    put("bad.toml", "select = [\n")
    put("rule.toml", 'select = ["glos"]\n')
    put("spellings.toml", '[spellings]\nmujahedeeen = "mujahideen"\n')
    put("folder/x.md", CLEAN)
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    code, out, err = run(*(["a.md", *arguments] if arguments else []))
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {message}")
    assert err.count("\n") == 1
    assert sorted(str(path) for path in tmp_path.rglob("*")) == before


def test_output_to_a_file(spawn: Run, put: Put, tmp_path: Path) -> None:
    put("a.md", ERROR)
    put("report.txt", "what was there before")
    code, out, err = spawn("a.md", "-o", "report.txt", FORCE_COLOR="1")
    assert (code, out, err) == (1, "", "")
    report = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert report.startswith("a.md:1:5 error [number]\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "report.txt"]


def test_output_to_a_device_leaves_it_a_device(spawn: Run, put: Put) -> None:
    put("a.md", ERROR)
    assert spawn("a.md", "-o", os.devnull) == (1, "", "")
    assert not Path(os.devnull).is_file()


def test_the_whole_program_answers_as_in_this_process(run: Run, spawn: Run, put: Put) -> None:
    put("a.md", ERROR + WARNING)
    put("b.md", b"\xff")
    for arguments in (["a.md", "b.md", "none.md"], ["a.md", "--select", "x"], ["a.md", "--format", "json"]):
        assert spawn(*arguments) == run(*arguments)


def test_profile_and_house_style(run: Run, put: Put) -> None:
    put("a.md", "The mujāhidun left; the mujahidin stayed.\n")
    assert run("a.md", "--select", "scheme,spelling")[0] == 0
    code, out, _ = run("a.md", "--profile", "ijmes", "--select", "scheme")
    assert code == 1
    assert "“mujāhidun” is not IJMES, which writes mujāhidūn." in out
    put("house.toml", '[spellings]\nmujahidin = "mujahideen"\n')
    put("glossary-tui.toml", 'profile = "house.toml"\n')
    code, out, _ = run("a.md", "--select", "spelling")
    assert code == 1
    assert "This style writes mujahideen." in out


def test_a_selected_rule_is_not_ignored_by_the_settings(run: Run, put: Put) -> None:
    put("a.md", ERROR)
    put("glossary-tui.toml", 'ignore = ["number"]\n')
    assert run("a.md", "--select", "number")[0] == 1


def test_settings_are_found_upwards(run: Run, put: Put) -> None:
    put("a.md", ERROR)
    put("glossary-tui.toml", 'ignore = ["number"]\n')
    assert run("a.md")[0] == 0
    assert run("a.md", "--no-config")[0] == 1


def rules_by_path(out: str) -> list[tuple[str, str, int]]:
    return [(found["path"], found["rule"], found["line"]) for found in json.loads(out)["findings"]]


@pytest.mark.parametrize("order", [("A/m.md", "B/m.md"), ("B/m.md", "A/m.md")], ids=["first", "last"])
def test_each_draft_has_the_settings_beside_it(run: Run, put: Put, order: tuple[str, str]) -> None:
    put("A/m.md", ERROR)
    put("B/m.md", ERROR)
    put("B/glossary-tui.toml", 'ignore = ["number"]\n')
    code, out, _ = run(*order, "--format", "json")
    assert (code, rules_by_path(out)) == (1, [("A/m.md", "number", 1)])


def test_each_draft_has_its_own_entries_and_its_own_level_of_failing(run: Run, put: Put) -> None:
    entry = 'headword = "zill"\nlanguage = "en"\navoid = {dhill = "old"}\n[[senses]]\ngloss = ["x"]\ncite = ["x"]\n'
    put("A/terms/zill.toml", entry)
    put("A/glossary-tui.toml", 'entries = ["terms"]\nfail-on = "error"\n')
    put("A/m.md", "A dhill fell.")
    put("B/m.md", "A dhill fell.")
    code, out, err = run("B/m.md", "A/m.md", "--format", "json")
    assert (code, rules_by_path(out), err) == (0, [("A/m.md", "spelling", 1)], "")
    put("B/m.md", WARNING)
    assert run("B/m.md", "A/m.md")[0] == 1


def test_a_mistake_in_any_settings_is_told_before_a_draft_is_changed(run: Run, put: Put, tmp_path: Path) -> None:
    put("A/m.md", ERROR)
    put("B/m.md", ERROR)
    put("B/glossary-tui.toml", "ingore = []\n")
    code, out, err = run("A/m.md", "B/m.md", "--fix")
    assert (code, out) == (2, "")
    assert err.endswith("unknown key ingore: did you mean ignore?\n")
    assert (tmp_path / "A" / "m.md").read_text() == ERROR


CHAPTERS = {
    "book/one.md": "# One\n\nThe mujahideen left. The mujahideen came.\n",
    "book/two.md": "# Two\n\nA line.\n\nThe mujahidin stayed.\n",
    "book/three.txt": "Um Mohammad left; Umm Salama stayed.\n",
    "book/four.md": "# Four\n\nUm Mohammed left.\n\n# Glossary\n\n**Muhajirun**: migrants.\n",
    "book/five.md": "The muhajirin came.\n",
}
TOGETHER = [
    ("book/five.md", "own-glossary", 1),
    ("book/four.md", "consistency", 3),
    ("book/two.md", "consistency", 5),
]


def test_the_chapters_of_a_book_are_held_to_one_another(run: Run, put: Put) -> None:
    for name, text in CHAPTERS.items():
        put(name, text)
    assert run(*CHAPTERS)[0] == 0
    code, out, err = run("--book", *CHAPTERS, "none.md", "--format", "json")
    assert (code, err) == (2, "error: none.md: no such file or folder: check the name\n")
    assert sorted(rules_by_path(out)) == TOGETHER
    found = {one["path"]: one for one in json.loads(out)["findings"]}
    text = CHAPTERS["book/two.md"]
    two = found["book/two.md"]
    assert text[two["offset"] : two["end_offset"]] == "mujahidin"
    assert (two["column"], two["excerpt"]) == (5, "The mujahidin stayed.")


def test_a_book_in_the_settings(run: Run, put: Put) -> None:
    for name, text in CHAPTERS.items():
        put(name, text)
    put("book/glossary-tui.toml", f"[book]\nfiles = {[name.partition('/')[2] for name in CHAPTERS]}\n")
    put("book/notes.md", "The mujahidin.\n")
    code, out, _ = run("book/two.md", "book/notes.md", "--format", "json")
    assert (code, rules_by_path(out)) == (1, [("book/two.md", "consistency", 5)])
    assert json.loads(out)["summary"]["files"] == 2
    assert sorted(rules_by_path(run("book", "--format", "json")[1])) == TOGETHER


def test_a_book_has_the_settings_of_the_folder_that_holds_it(run: Run, put: Put) -> None:
    put("book/a/one.md", ERROR)
    put("book/b/two.md", ERROR)
    put("book/b/glossary-tui.toml", "select = []\n")
    put("book/glossary-tui.toml", 'ignore = ["number"]\n')
    assert run("--book", "book/b/two.md", "book/a/one.md")[0] == 0


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
    ids=["no-terminal", "forced", "refused"],
)
def test_colour(spawn: Run, put: Put, variables: dict[str, str], coloured: bool) -> None:
    put("a.md", ERROR)
    assert ("\x1b[31;1merror" in spawn("a.md", **variables)[1]) is coloured


def test_a_hostile_draft_steers_no_terminal(spawn: Run, put: Put) -> None:
    put("a.md", "\x1b]0;x\x07\u202e mujahideens \x9b2J\r\x00\n".replace("\x00", ""))
    out = spawn("a.md")[1]
    assert "[number]" in out
    assert not set(out) & set("\x1b\x07\u202e\x9b\r")


def test_further_entries(run: Run, put: Put) -> None:
    entry = (
        'headword = "zill"\nlanguage = "en"\navoid = {dhill = "old"}\n[[senses]]\ngloss = ["shade"]\ncite = ["x"]\n'
    )
    put("mine/zill.toml", entry)
    put("a.md", "A dhill fell.")
    assert run("a.md")[0] == 0
    code, out, _ = run("a.md", "--entries", "mine")
    assert code == 1
    assert "“dhill” (old): write zill." in out


def test_an_entry_that_cannot_be_read_is_told_and_the_others_serve(run: Run, put: Put) -> None:
    put("mine/broken.toml", "headword = \n")
    put("a.md", ERROR)
    code, out, err = run("a.md", "--entries", "mine")
    assert code == 2
    assert "[number]" in out
    assert err.startswith("error: mine/broken.toml:1: not TOML")
    assert err.count("\n") == 1


def test_a_pattern_that_cannot_be_read_ends_nothing(run: Run, put: Put) -> None:
    put("mine/more.toml", 'extends = "muhajireen"\n[misuse.bad]\nmatch = ["{term} (a|b"]\n')
    put("a.md", "The muhajireen (“holy warriors”) left.\n" + ERROR)
    code, out, err = run("a.md", "--entries", "mine")
    assert code == 2
    assert "[number]" in out
    assert "[muhajireen/" in out
    assert err.startswith("error: mine/more.toml:3: misuse.bad.match: pattern '{term} (a|b': cannot read ' (a|b': ")
    assert err.count("\n") == 1


def test_a_reader_that_leaves_early_is_no_fault(put: Put, tmp_path: Path) -> None:
    put("a.md", ERROR * 3000)
    command = f'"{sys.executable}" -m glossary_tui lint a.md | head -1'
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout == b"a.md:1:5 error [number]\n"
    assert done.stderr == b""


class TestBaseline:
    """What was found once is recorded, and later only what is new is told."""

    def test_recorded_then_only_what_is_new(self, run: Run, put: Put) -> None:
        put("a.md", ERROR)
        assert run("a.md", "--baseline", "b.json")[0::2] == (
            0,
            "b.json: 1 finding recorded; runs with this baseline report new ones only\n",
        )
        assert run("a.md", "--baseline", "b.json")[0::2] == (0, "")
        put("a.md", WARNING + "\nA new first line.\n\n" + ERROR)
        code, out, err = run("a.md", "--baseline", "b.json", "--format", "json")
        assert [finding["rule"] for finding in json.loads(out)["findings"]] == ["spelling"]
        assert (code, err) == (1, "")

    def test_what_is_gone_is_told_and_dropped_when_asked(self, run: Run, put: Put, tmp_path: Path) -> None:
        put("a.md", ERROR)
        run("a.md", "--baseline", "b.json")
        put("a.md", WARNING)
        err = run("a.md", "--baseline", "b.json")[2]
        assert err == "b.json: 1 known no longer found; --update-baseline drops them\n"
        assert run("a.md", "--baseline", "b.json", "--update-baseline")[0] == 0
        assert run("a.md", "--baseline", "b.json")[0::2] == (0, "")
        assert "number" not in (tmp_path / "b.json").read_text()

    def test_what_is_known_is_not_fixed(self, run: Run, put: Put, tmp_path: Path) -> None:
        put("a.md", ERROR)
        run("a.md", "--baseline", "b.json")
        put("a.md", ERROR + "\nThe other mujahideens came.\n")
        run("a.md", "--baseline", "b.json", "--fix")
        assert (tmp_path / "a.md").read_text() == ERROR + "\nThe other mujahideen came.\n"

    def test_without_end(self, run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("glossary_tui.manuscript.files._LONGEST", 2**21)
        put("a.md", ERROR)
        code, out, err = run("a.md", "--baseline", "/dev/zero")
        assert (code, out) == (2, "")
        assert err.startswith("error: /dev/zero: longer than 2 MB")

    def test_damaged(self, run: Run, put: Put) -> None:
        put("a.md", ERROR)
        put("b.json", "{")
        code, out, err = run("a.md", "--baseline", "b.json")
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert err.startswith("error: b.json: no baseline (")

    def test_update_of_none(self, run: Run, put: Put) -> None:
        put("a.md", ERROR)
        assert (
            run("a.md", "--update-baseline")[2] == "error: --update-baseline: which? name it with --baseline FILE\n"
        )


def test_start_up_is_light_though_it_can_fix_watch_and_share_out(put: Put, tmp_path: Path) -> None:
    put("a.md", ERROR)
    code = """
import sys
from glossary_tui.cli import main
try:
    main(["lint", "a.md"])
except SystemExit:
    heavy = "multiprocessing concurrent.futures difflib asyncio glossary_tui.lint.mend glossary_tui.lint.pool \
        glossary_tui.cli.fixing glossary_tui.cli.watching"
    print([name for name in heavy.split() if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
