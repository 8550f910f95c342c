"""The report as JSON: its shape is fixed, and any draft can be written in it."""

import json
from typing import Any

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.report.json import render
from glossary_tui.lint.run import Source, Unreadable, lint_all
from glossary_tui.lint.settings import Settings


def report(glossary: Glossary, *inputs: Source | Unreadable) -> Any:
    text = render(lint_all(inputs, glossary, Settings()), glossary)
    assert text.endswith("}\n")
    text.encode("utf-8")
    return json.loads(text)


def test_the_whole_object(small: Glossary) -> None:
    text = "One.\nThe fellachin left."
    found = report(small, Source("chapter.md", text), Unreadable("broken.docx", "cannot be read"))
    fingerprint = found["findings"][0].pop("fingerprint")
    assert len(fingerprint) == 16
    assert found == {
        "version": 1,
        "findings": [
            {
                "path": "chapter.md",
                "line": 2,
                "column": 5,
                "end_line": 2,
                "end_column": 14,
                "offset": 9,
                "end_offset": 18,
                "rule": "spelling",
                "id": "spelling",
                "entry": "fallaheen",
                "severity": "warning",
                "message": "“fellachin” (German): write fallaheen.",
                "excerpt": "The fellachin left.",
                "suggestions": ["fallaheen"],
                "fix": {"replacement": "fallaheen", "safe": True},
                "sources": [],
            }
        ],
        "errors": [{"path": "broken.docx", "message": "cannot be read"}],
        "summary": {"files": 1, "words": 4, "mentions": 1, "error": 0, "warning": 1, "suggestion": 0},
    }


def test_the_order_of_the_keys(small: Glossary) -> None:
    found = report(small, Source("a.md", "The fellachin left."))
    assert list(found) == ["version", "findings", "errors", "summary"]
    assert list(found["findings"][0])[:5] == ["path", "line", "column", "end_line", "end_column"]
    assert list(found["summary"]) == ["files", "words", "mentions", "error", "warning", "suggestion"]


def test_a_finding_of_an_entry_and_without_a_fix(small: Glossary) -> None:
    (finding,) = report(small, Source("a.md", "The fallaheen were a guild."))["findings"]
    assert (finding["id"], finding["fix"], finding["sources"]) == ("fallaheen/guild", None, ["amin-1990"])


def test_nothing_found(small: Glossary) -> None:
    assert report(small) == {
        "version": 1,
        "findings": [],
        "errors": [],
        "summary": {"files": 0, "words": 0, "mentions": 0, "error": 0, "warning": 0, "suggestion": 0},
    }


@pytest.mark.parametrize(
    "around",
    ["\x1b[31m", "\u202e", "\0", "\ud800", "\udcff", "😀", "\u2028", '"\\'],
    ids=["ansi", "bidi", "null", "surrogate", "undecodable-byte", "astral", "separator", "quotes"],
)
def test_any_draft(small: Glossary, around: str) -> None:
    (finding,) = report(small, Source(f"{around}.md", f"{around} fellachin"))["findings"]
    shown = "\ufffd" if around in ("\ud800", "\udcff") else around
    assert finding["excerpt"] == f"{shown} fellachin"
    assert finding["path"] == f"{shown}.md"
    assert finding["offset"] == len(around) + 1
