"""A text linted piece by piece has the findings that it has in one."""

import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint import large, run
from glossary_tui.lint.engine import Report, lint
from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.large import lint_large
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.pieces import pieces_of

PARAGRAPHS = (
    "Nobody spoke of it.\n\n\nThe rain\nfell.",
    "# Heading",
    "## Glossary",
    "# References",
    "A fallaheen left; two fallah stayed.",
    "The *fallaheen* (“lords”) and the\nfallahin met.",
    "The fallaheens’ house; the Fallahins.",
    "Um Mohammad fled in May.",
    "Um Mohammed spoke in June.",
    "```\nA fallaheen\n\nin code\n```",
    "<!-- glossary: ignore -->",
    "<!-- glossary: off number -->",
    "<!-- glossary: on -->",
    "- an item\n\n  A fallaheen in it.",
    "    A fallaheen, indented.",
    "> A fallaheen quoted.",
    "**Fallaheen**: peasants.",
)
TEXTS = st.builds(
    lambda paragraphs, end: end.join(paragraphs) + end,
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=20),
    st.sampled_from(["\n\n", "\n\n\n"]),
)


def shown(report: Report) -> list[object]:
    """What must be alike: all but what shows the text around, which is cut where nothing was kept."""
    plain = {"fingerprint": "", "excerpt": "", "excerpt_start": 0}
    findings = [msgspec.structs.replace(finding, **plain) for finding in report.findings]
    return [findings, report.words, report.mentions, report.uses]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, seed=st.integers(0, 9))
def test_in_pieces_as_in_one(small: Glossary, tmp_path: Path, name: str, text: str, seed: int) -> None:
    path = tmp_path / name
    path.write_bytes(text.replace("\n", random.Random(seed).choice(["\n", "\r\n"])).encode())
    try:
        pieces = list(pieces_of(path, 60))
    except GlossaryError:
        reject()
    whole = path.read_bytes().decode()
    assert "".join(pieces) == whole
    length, report = lint_large(name, pieces, small, Settings())
    assert length == len(whole)
    assert shown(report) == shown(lint(whole, small, name, Settings()))


def test_a_file_above_the_limit_is_linted_in_pieces(
    small: Glossary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("A fallaheen left.\n\nNobody spoke.\n\nA fallaheen came.\n", encoding="utf-8")
    in_one = run.lint_input(Input(str(path)), small, Settings())
    monkeypatch.setattr(run, "LARGE", 10)
    in_pieces = run.lint_input(Input(str(path)), small, Settings())
    assert isinstance(in_one, run.Linted)
    assert isinstance(in_pieces, run.Linted)
    assert in_one.report.findings
    assert shown(in_pieces.report) == shown(in_one.report)


def test_what_cannot_be_held_is_said_in_one_line(
    small: Glossary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("A fallaheen left.\n\n" * 10, encoding="utf-8")
    monkeypatch.setattr(run, "LARGE", 10)
    monkeypatch.setattr(large, "_MOST", 20)
    told = run.lint_input(Input(str(path)), small, Settings())
    assert isinstance(told, Unreadable)
    assert "split it into files" in told.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"word " * 2000, "no blank line", id="no place to be cut"),
        pytest.param(b"ok\n\n" * 50 + b"\xff\n", "not UTF-8", id="not UTF-8"),
        pytest.param(b"PK\x03\x04\n" * 50, "packed", id="another format"),
        pytest.param(b"```\n" + b"word\n\n" * 2000, "no blank line", id="code that is never closed"),
    ],
)
def test_what_cannot_be_read_in_pieces(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(GlossaryError, match=said):
        list(pieces_of(path, 100))
