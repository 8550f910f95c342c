"""`glossary-tui search`, the whole program."""

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from glossary_tui.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``search`` with arguments and standard input; returns exit code, output and errors."""

    def call(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as left:
            main(["search", "--no-config", *arguments])
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


@pytest.mark.parametrize(
    "query",
    [
        "mohajerin",
        "المهاجرين",
        "مُهَاجِرُون",
        "muhājirūn",
        "muhājirīn",
        "foreign fighters",
        "muhajirs",
        "mujahireen",
    ],
)
def test_finds_muhajireen(run: Run, query: str) -> None:
    code, out, err = run(query, "--format", "json")
    assert (code, err) == (0, "")
    assert "muhajireen" in [match["id"] for match in json.loads(out)]


def test_json_matches_have_the_fixed_shape(run: Run) -> None:
    matches = json.loads(run("mohajerin", "--format", "json")[1])
    assert [set(match) for match in matches] == [{"id", "headword", "arabic", "matched", "how", "score"}] * len(
        matches
    )
    assert matches[0]["how"] == "exact"


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("mohajerin", "(“mohajerin” is a spelling to avoid: Persian)  مُهَاجِرُون"),
        ("muhajir", "(by its form “muhajir”)  مُهَاجِرُون"),
        ("المهاجرين", "by its Arabic, مُهَاجِرِين"),
    ],
    ids=["avoid", "form", "arabic"],
)
def test_text_is_a_line_a_match(run: Run, query: str, line: str) -> None:
    out = run(query)[1].splitlines()
    assert out[0].startswith("muhajireen ")
    assert out[0].endswith(line)
    assert "emigrants; " in out[0]


def test_limit(run: Run) -> None:
    assert len(run("al", "--limit", "3")[1].splitlines()) == 3
    assert len(json.loads(run("al", "--limit", "1", "--format", "json")[1])) == 1


def test_standard_input_is_answered_line_by_line(run: Run) -> None:
    code, out, err = run("-", "--limit", "2", stdin="mohajerin\n\nqwrtz\r\nالمهاجرين")
    assert (code, err) == (0, "")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [[match["id"] for match in answer][:1] for answer in answers] == [
        ["muhajireen"],
        [],
        [],
        ["muhajireen"],
    ]
    assert max(map(len, answers)) <= 2


def test_each_answer_comes_before_the_next_question() -> None:
    command = [sys.executable, "-m", "glossary_tui", "search", "--no-config", "-"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        # An answer that is kept back would be waited for for ever.
        guard = threading.Timer(20, program.kill)
        guard.start()
        for query, found in ((b"mohajerin", True), (b"qwrtz", False), (b"wali", True)):
            program.stdin.write(query + b"\n")
            program.stdin.flush()
            assert bool(json.loads(program.stdout.readline())) is found
        guard.cancel()
        program.stdin.close()
        assert program.wait() == 0


def test_nothing_found(run: Run) -> None:
    message = "error: qwrtz: no entry: try another spelling or an English meaning; export lists all entries\n"
    assert run("qwrtz") == (1, "", message)
    assert run("qwrtz", "--format", "json") == (1, "[]\n", message)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "missing argument 'QUERY...'"),
        (["x", "--limit", "0"], "invalid value for '--limit': 0 is not in the range x>=1"),
        (["x", "--format", "xml"], "invalid value for '--format': 'xml' is not one of"),
    ],
    ids=["no-query", "limit", "format"],
)
def test_wrong_use_is_one_line(run: Run, arguments: list[str], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"error: glossary-tui search: {message}")
    assert err.count("\n") == 1
