"""The program as a whole: exit codes, errors in one line, pipes, locales, and what it imports."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
import pytest

import glossary_tui
from glossary_tui import cli
from glossary_tui.errors import GlossaryError, NothingFound

Program = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]

DRAFT = "The muhajireen (“holy warriors”) were paid by ISIS in 2015.\n"


def start(*arguments: str, variables: dict[str, str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "glossary_tui", *arguments]
    return subprocess.run(command, input=data, capture_output=True, env={**os.environ, **variables}, check=False)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "chapter.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_commands_are_listed_with_what_they_do(program: Program) -> None:
    code, out, err = program("--help")
    assert (code, err) == (0, "")
    for name, summary in cli.COMMANDS.items():
        assert f"  {name}" in out
        assert summary in out
    assert "Example: glossary-tui show muhajireen" in out


def test_alone_on_a_pipe_it_prints_help(program: Program) -> None:
    assert program() == program("--help") == program("-h")


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_help_of_each_command_has_an_example(program: Program, command: str) -> None:
    code, out, err = program(command, "--help")
    assert (code, err) == (0, "")
    assert f"Usage: glossary-tui {command}" in out
    assert f"Example: glossary-tui {command} " in out or f"Examples:\n    glossary-tui {command} " in out


def test_version(program: Program) -> None:
    assert program("--version") == (0, f"glossary-tui, version {glossary_tui.__version__}\n", "")


EVERY = ", ".join(cli.COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lnit", "x.md"], "lnit: no such command: did you mean lint?"),
        (["serch"], "serch: no such command: did you mean search?"),
        (["qqqq"], f"qqqq: no such command: write one of {EVERY}"),
        ([""], f"“”: no such command: write one of {EVERY}"),
        (["a\nb\x1b[2J"], f"a b\ufffd[2J: no such command: write one of {EVERY}"),
        (["--formt"], "glossary-tui: no such option '--formt': see glossary-tui --help"),
        (["show", "--formt", "x"], "glossary-tui show: no such option '--formt'"),
        (["check", "a", "b"], "glossary-tui check: got unexpected extra argument (b): see glossary-tui check --help"),
        (["lint"], "glossary-tui lint: missing argument 'PATH…': see glossary-tui lint --help"),
        (["search", "--config"], "glossary-tui: option '--config' requires an argument: see glossary-tui --help"),
    ],
    ids=[
        "near",
        "near-too",
        "nothing-near",
        "empty",
        "control-signs",
        "option",
        "its-option",
        "extra",
        "missing",
        "value",
    ],
)
def test_wrong_use_is_one_line(program: Program, arguments: list[str], message: str) -> None:
    code, out, err = program(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {message}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("raised", "code", "message"),
    [
        pytest.param(GlossaryError("x: what: do"), 2, "x: what: do", id="a-mistake-of-the-user"),
        pytest.param(NothingFound("x: no entry: try y"), 1, "x: no entry: try y", id="nothing-found"),
        pytest.param(click.Abort(), 130, "stopped", id="abort"),
        pytest.param(KeyboardInterrupt(), 130, "stopped", id="interrupted"),
        pytest.param(
            ValueError("a\nb"),
            3,
            "ValueError: a b: this is a fault of glossary-tui: please report it with the command and the text that "
            "led to it (GLOSSARY_TUI_DEBUG=1 shows more)",
            id="a-fault",
        ),
        pytest.param(RecursionError("deep"), 3, "RecursionError: deep: this is a fault of ", id="too-deep"),
        pytest.param(FileNotFoundError(2, "No such file", "x"), 3, "FileNotFoundError: ", id="a-file-fault"),
        pytest.param(click.exceptions.Exit(4), 4, None, id="exit"),
    ],
)
def test_errors_and_their_exit_codes(
    program: Program, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, message: str | None
) -> None:
    def fail(**_: object) -> NoReturn:
        raise raised

    monkeypatch.setattr(cli.cli, "main", fail)
    left, out, err = program("show", "x")
    assert (left, out) == (code, "")
    if message is None:
        assert err == ""
    else:
        assert err.startswith(f"error: {message}")
        assert err.count("\n") == 1
        assert "Traceback" not in err


def test_a_fault_shows_more_when_asked(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> NoReturn:
        raise ValueError("x")

    monkeypatch.setattr(cli.cli, "main", fail)
    monkeypatch.setenv("GLOSSARY_TUI_DEBUG", "1")
    code, _, err = program("show", "x")
    assert code == 3
    assert "Traceback" in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["show", "muhajireen"], 0),
        (["search", "muhajireen"], 0),
        (["rules"], 0),
        (["export"], 0),
        (["lint", "DRAFT"], 1),
        (["lint", "--select", "number", "DRAFT"], 0),
        (["show", "qwrtz"], 1),
        (["search", "qwrtz"], 1),
        (["lint", "missing.md"], 2),
        (["lint", "DRAFT", "missing.md"], 2),
        (["show", "--entries", "missing", "muhajireen"], 2),
        (["search", "--config", "missing", "muhajireen"], 2),
        (["export", "-o", "missing/out.md"], 2),
        (["show", "--format", "xml", "muhajireen"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_exit_codes(program: Program, draft: Path, arguments: list[str], code: int) -> None:
    left, _, err = program(*(str(draft) if argument == "DRAFT" else argument for argument in arguments))
    assert left == code
    assert err.count("\n") == (code == 2 or (arguments[0], code) in (("show", 1), ("search", 1)))


@pytest.mark.parametrize("command", ["show", "search", "lint", "export", "check"])
def test_wrong_settings_stop_every_command(
    program: Program, monkeypatch: pytest.MonkeyPatch, draft: Path, command: str
) -> None:
    (draft.parent / "glossary-tui.toml").write_text("selct = []\n", encoding="utf-8")
    monkeypatch.chdir(draft.parent)
    given = {"show": ["wali"], "search": ["wali"], "lint": ["chapter.md"]}.get(command, [])
    code, out, err = program(command, *given)
    assert (code, out) == (2, "")
    assert err == f"error: {draft.parent}/glossary-tui.toml: unknown key selct: did you mean select?\n"
    assert program(command, "--no-config", *given)[0] == (1 if command == "lint" else 0)


def test_entries_of_the_settings_the_person_and_the_command_line(
    program: Program, monkeypatch: pytest.MonkeyPatch, written: Write, home: Path, tmp_path: Path
) -> None:
    def entry(gloss: str) -> str:
        return f'headword = "zill"\n[[senses]]\ngloss = ["{gloss}"]\n'

    def gloss(*options: str) -> str:
        return str(
            json.loads(program("show", *options, "zill", "--format", "json")[1])[0]["entry"]["senses"][0]["gloss"][0]
        )

    personal = home / "data" / "glossary-tui" / "entries"
    personal.mkdir(parents=True)
    (personal / "zill.toml").write_text(entry("personal"), encoding="utf-8")
    try:
        monkeypatch.chdir(tmp_path)
        assert gloss() == "personal"
        written({"zill.toml": entry("settings")}, "ours")
        (tmp_path / "glossary-tui.toml").write_text('entries = ["ours"]\n', encoding="utf-8")
        assert gloss() == "settings"
        first, last = (written({"zill.toml": entry(name)}, name) for name in ("first", "last"))
        assert gloss("--entries", str(first), "--entries", str(last)) == "last"
        assert program("show", "--no-config", "zill")[0] == 1
    finally:
        (personal / "zill.toml").unlink()


def test_entries_that_cannot_be_read_are_told_and_the_others_used(program: Program, written: Write) -> None:
    folder = written({"zill.toml": "headword = 3\n"})
    code, out, err = program("search", "wali", "--entries", str(folder))
    assert code == 2
    assert out.startswith("wali ")
    message = f'{folder}/zill.toml:1: headword: is a number where a text is wanted: write "…"'
    assert err == f"error: {message}\n"
    assert program("search", "qwrtz", "--entries", str(folder))[0] == 2


@pytest.mark.parametrize(
    ("arguments", "at_least"),
    [(["export"], 10), (["export"], 0), (["search", "al"], 0), (["lint", "DRAFT"], 0), (["show", "wali"], 0)],
    ids=["long-at-the-start", "long", "search", "findings", "show"],
)
def test_a_reader_that_leaves_early_is_no_fault(draft: Path, arguments: list[str], at_least: int) -> None:
    given = [str(draft) if argument == "DRAFT" else argument for argument in arguments]
    reader, writer = os.pipe()
    command = [sys.executable, "-m", "glossary_tui", *given]
    with subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE) as process:
        os.close(writer)
        if at_least:
            os.read(reader, at_least)
        os.close(reader)
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait() == 0


def redirected(redirection: str, *arguments: str) -> tuple[int, str]:
    """Run the program under a shell, with a redirection of its output."""
    script = f'"$@" {redirection}'
    command = ["sh", "-c", script, "sh", sys.executable, "-m", "glossary_tui", *arguments]
    done = subprocess.run(command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stderr.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [["search", "wali"], ["export"]], ids=["short", "long"])
def test_a_full_disk_is_told_in_one_line(arguments: list[str]) -> None:
    reason = os.strerror(errno.ENOSPC)
    message = f"error: standard output: cannot be written ({reason}): make room, or write elsewhere\n"
    assert redirected(">/dev/full", *arguments) == (2, message)


@pytest.mark.parametrize(
    ("redirection", "arguments", "code"),
    [
        (">&-", ["show", "wali"], 0),
        (">&-", ["search", "qwrtz"], 1),
        (">&- 2>&-", ["qqqq"], 2),
        ("<&- >/dev/null", ["search", "-"], 0),
        ("<&- >/dev/null", [], 0),
    ],
    ids=["output", "output-and-an-error", "both", "input", "help"],
)
def test_closed_streams_are_no_fault(redirection: str, arguments: list[str], code: int) -> None:
    left, err = redirected(redirection, *arguments)
    assert left == code
    assert "fault" not in err


def test_a_folder_that_is_gone(
    program: Program, written: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    reason = os.strerror(errno.ENOENT)
    message = f"error: the folder you are in cannot be read ({reason}): change to another, or use --no-config\n"
    assert program("search", "wali") == (2, "", message)
    assert program("search", "--no-config", "wali")[0] == 0
    assert program("check", "--no-config")[0] == 0
    (written({"zill.toml": ""})).rename(tmp_path / "there")
    assert program("check", "--no-config", str(tmp_path / "there"))[0] == 1


LOCALES = {
    "c": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "utf-8": {"LC_ALL": "C.UTF-8"},
}


@pytest.mark.parametrize("variables", LOCALES.values(), ids=LOCALES)
def test_utf_8_whatever_the_locale(tmp_path: Path, variables: dict[str, str]) -> None:
    done = start("show", "المهاجرين", variables=variables)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Found by its Arabic, مُهَاجِرِين\n" in done.stdout.decode("utf-8")
    done = start("search", "-", data="muhājirūn\n".encode(), variables=variables)
    assert json.loads(done.stdout)[0]["how"] == "scheme"
    path = tmp_path / "résumé.md"
    path.write_text(DRAFT, encoding="utf-8")
    done = start("lint", str(path), variables=variables)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "résumé.md" in done.stdout.decode("utf-8")
    assert start("show", "qwrtzā", variables=variables).stderr.decode("utf-8").startswith("error: qwrtzā: no entry: ")


HEAVY = {"textual", "rich", "asyncio", "pydantic", "numpy"}
TABLES = {"unidecode", "pyarabic", "rapidfuzz"}
IMPORTS = """
import sys
from glossary_tui.cli import main
try:
    main(sys.argv[1:])
finally:
    print("\\n" + " ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (["lint", "DRAFT"], HEAVY | TABLES),
        (["lint", "--format", "json", "DRAFT"], HEAVY | TABLES),
        (["show", "muhajireen"], HEAVY | TABLES),
        (["show", "muhajireen", "--format", "markdown"], HEAVY | TABLES),
        (["search", "muhajireen"], HEAVY | TABLES),
        (["search", "muhajirren"], HEAVY),
        (["export"], HEAVY | TABLES),
        (["export", "--format", "json"], HEAVY | TABLES),
        (["export", "--format", "csv"], HEAVY | TABLES),
        (["translit", "مُهَاجِرُون"], HEAVY),
        (["check"], HEAVY),
        (["--help"], HEAVY | TABLES | {"msgspec"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.usefixtures("shipped")  # the index is in the cache
def test_light_imports(draft: Path, arguments: list[str], never: set[str]) -> None:
    given = [str(draft) if argument == "DRAFT" else argument for argument in arguments]
    done = subprocess.run([sys.executable, "-c", IMPORTS, *given], capture_output=True, input=b"", check=False)
    assert done.returncode == (1 if arguments[0] == "lint" else 0), done.stderr
    imported = set(done.stdout.decode("utf-8").rsplit("\n", 2)[-2].split())
    assert "click" in imported
    assert imported & never == set()
