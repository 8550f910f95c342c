"""Text on standard input and as arguments: UTF-8 whatever the locale, line by line, nothing silently changed."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from glossary_tui.cli import given

Spawn = Callable[..., tuple[int, bytes, str]]


@pytest.fixture(params=["C.UTF-8", "C", "POSIX"])
def spawn(request: pytest.FixtureRequest) -> Spawn:
    """Run the program as a process of its own in a locale, with bytes as arguments and standard input."""

    def call(*arguments: str | bytes, stdin: bytes = b"") -> tuple[int, bytes, str]:
        done = subprocess.run(
            [sys.executable, "-m", "glossary_tui", *arguments],
            input=stdin,
            capture_output=True,
            env={**os.environ, "LC_ALL": request.param, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
            check=False,
        )
        return done.returncode, done.stdout, done.stderr.decode()

    return call


def test_lines_come_back_as_they_were(spawn: Spawn) -> None:
    text = "كِتَاب\r\n\n\ufeffabc\0\x1b\tقُرْآن\r\n\r\nكِتَاب".encode()
    code, out, err = spawn("translit", "--no-config", stdin=text)
    assert (code, out.decode(), err) == (0, "kitāb\r\n\n\ufeffabc\0\x1b\tqurʾān\r\n\r\nkitāb", "")


@pytest.mark.parametrize(
    ("arguments", "before"),
    [
        (("translit",), "kitāb\n".encode()),
        (("translit", "--explain"), "kitāb\n  كِتَاب  kitāb  as marked\n".encode()),
        (("translit", "--to", "buckwalter"), b"kitaAb\n"),
        (("detect",), b""),
        (("search", "-", "--limit", "1"), b'[{"id":"katiba"'),
    ],
    ids=["translit", "explain", "buckwalter", "detect", "search"],
)
def test_what_is_not_utf_8_is_one_line_after_what_could_be_read(
    spawn: Spawn, arguments: tuple[str, ...], before: bytes
) -> None:
    code, out, err = spawn(*arguments, "--no-config", stdin="كِتَاب\n".encode() + b"caf\xe9\nabc\n")
    assert (code, out[: len(before)], out[len(before) :].count(b"\n")) == (2, before, arguments[0] == "search")
    assert err == "error: standard input:2: not UTF-8 at byte 16: save the text as UTF-8\n"


@pytest.mark.parametrize("arguments", [("translit",), ("detect",), ("search",)], ids=lambda a: a[0])
def test_an_argument_that_is_not_utf_8(spawn: Spawn, arguments: tuple[str, ...]) -> None:
    code, out, err = spawn(*arguments, "--no-config", b"caf\xe9")
    assert (code, out) == (2, b"")
    assert err == "error: the text given: not UTF-8 at character 4: write it in UTF-8\n"


def lines_of(monkeypatch: pytest.MonkeyPatch, data: bytes, held: int) -> list[str]:
    import io

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    monkeypatch.setattr(given, "_HELD", held)
    return list(given.input_lines())


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        ("", []),
        ("\n", ["\n"]),
        ("a", ["a"]),
        ("a\n\nb\r\n", ["a\n", "\n", "b\r\n"]),
        ("a\rb\x0bc\u2028d\n", ["a\rb\x0bc\u2028d\n"]),
        ("كلمة كلمة كلمة\nb", ["كلمة ", "كلمة ", "كلمة\n", "b"]),
        ("1234567 12\n", ["1234567 ", "12\n"]),
    ],
    ids=["nothing", "empty line", "no line end", "line ends", "no other line ends", "long", "long by a little"],
)
def test_lines(monkeypatch: pytest.MonkeyPatch, data: str, lines: list[str]) -> None:
    found = lines_of(monkeypatch, data.encode(), 11 if "12" not in data else 10)
    assert found == lines
    assert "".join(found) == data


def test_a_line_without_a_space_is_one_line_of_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(given.GlossaryError, match="standard input:2: a megabyte without a space: break the line"):
        lines_of(monkeypatch, b"a\nabc abcdefghijklmnop", 8)


def test_the_place_of_a_wrong_byte_counts_from_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(given.GlossaryError, match="standard input:2: not UTF-8 at byte 16: "):
        lines_of(monkeypatch, b"aaa bbb\nccc ddd \xff\n", 10)


def test_a_reader_who_leaves_early_is_no_fault(spawn: Spawn) -> None:
    command = f"{sys.executable} -m glossary_tui translit --no-config | head -n 1"
    text = "كِتَاب\n".encode() * 200_000 + b"\xff"
    done = subprocess.run(["sh", "-c", command], input=text, capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()) == (0, "kitāb\n")
    assert b"Traceback" not in done.stderr and b"Exception" not in done.stderr


def test_a_line_of_many_megabytes_takes_bounded_memory() -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (300_000_000, 300_000_000)); "
    command = [sys.executable, "-c", limit + "from glossary_tui.cli import main; main()"]
    text = "كِتَاب الشَّمس abc ".encode() * 500_000
    done = subprocess.run([*command, "translit", "--no-config"], input=text, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "kitāb al-shams abc " * 500_000
