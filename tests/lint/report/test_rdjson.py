"""The report for reviewdog: columns in bytes, and a suggestion only where the words are to be replaced."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.report import renderer
from glossary_tui.lint.run import Source, Unreadable, lint_all
from glossary_tui.lint.settings import Settings
from tests.lint.report.conftest import HOSTILE, Report


def test_a_diagnostic_in_full(report: Report) -> None:
    place = {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 15}}
    assert json.loads(report("rdjson", Source("a.md", "One.\n😀 fellachin"), Unreadable("b.docx", "is broken"))) == {
        "source": {"name": "glossary-tui"},
        "diagnostics": [
            {
                "message": "“fellachin” (German): write fallaheen.\nWrite: fallaheen",
                "location": {"path": "a.md", "range": place},
                "severity": "WARNING",
                "code": {"value": "spelling"},
                "suggestions": [{"range": place, "text": "fallaheen"}],
            },
            {"message": "is broken", "location": {"path": "b.docx"}, "severity": "ERROR"},
        ],
    }


def words_at(lines: list[bytes], place: Any) -> bytes:
    start, end = place["start"], place["end"]
    first, last = start["line"] - 1, end["line"] - 1
    if first == last:
        return lines[first][start["column"] - 1 : end["column"] - 1]
    return lines[first][start["column"] - 1 :] + b"\n" + lines[last][: end["column"] - 1]


@given(text=st.lists(st.sampled_from(["fellachin", "Diwan\nal-Kharajs", "é", "😀", "\n", " ", "مقال", "fallaheens"])))
def test_the_columns_are_those_of_the_bytes(small: Glossary, text: list[str]) -> None:
    draft = " ".join(text)
    results = lint_all([Source("a.txt", draft)], small, Settings())
    lines = draft.encode().split(b"\n")
    found = json.loads(renderer("rdjson")(results, small))["diagnostics"]
    expected = [draft[finding.offset : finding.end_offset] for finding in results.findings]
    assert [words_at(lines, one["location"]["range"]).decode() for one in found] == expected


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_any_draft(report: Report, text: str) -> None:
    out = report("rdjson", Source(f"{text}.txt", f"{text} fallaheens"), Unreadable(text, text))
    out.encode("utf-8")
    assert len(json.loads(out)["diagnostics"]) == 2
    assert not set(out) & set("\x1b\x9b\u202e\u2028")
