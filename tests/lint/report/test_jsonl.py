"""The report as JSON lines: each line is one object, told by its type."""

import json

import pytest

from glossary_tui.lint.run import Source, Unreadable
from tests.lint.report.conftest import HOSTILE, Report


def test_a_line_each(report: Report) -> None:
    lines = report("jsonl", Source("a.md", "Fallaheens left.\nThe fellachin too."), Unreadable("b.docx", "is broken"))
    rows = [json.loads(line) for line in lines.splitlines()]
    assert [row["type"] for row in rows] == ["finding", "finding", "error", "summary"]
    assert (rows[0]["rule"], rows[0]["line"], rows[1]["line"]) == ("number", 1, 2)
    assert rows[2] == {"type": "error", "path": "b.docx", "message": "is broken"}
    assert (rows[3]["version"], rows[3]["files"], rows[3]["error"]) == (1, 1, 1)


def test_the_findings_are_those_of_json(report: Report) -> None:
    source = Source("a.md", "Fallaheens left. The fellachin too.")
    of_json = json.loads(report("json", source))["findings"]
    rows = [json.loads(line) for line in report("jsonl", source).splitlines()]
    assert [{"type": "finding"} | finding for finding in of_json] == rows[:-1]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_any_draft_stays_on_its_line(report: Report, text: str) -> None:
    out = report("jsonl", Source(f"{text}.txt", f"{text} fallaheens {text}"))
    out.encode("utf-8")
    assert [json.loads(line)["type"] for line in out.splitlines()] == ["finding", "summary"]
