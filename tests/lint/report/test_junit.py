"""The report as JUnit XML: well formed for any draft, and its sums those of its cases."""

import xml.etree.ElementTree as ET  # the reader of our own output

import pytest

from glossary_tui.lint.run import Source, Unreadable
from tests.lint.report.conftest import HOSTILE, Report

TWO = "Fallaheens left. “He said the fallaheens of the old town left,” they wrote."


def test_suites_and_cases(report: Report) -> None:
    root = ET.fromstring(
        report("junit", Source("a.md", TWO), Source("b.md", "Nothing."), Unreadable("c.docx", "is broken")).encode()
    )
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["a.md", "b.md", "c.docx"]
    for suite in suites:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        for sums, kind in (("failures", "failure"), ("errors", "error")):
            assert suite.get(sums) == str(len(suite.findall(f"testcase/{kind}")))
    first, second = suites[0]
    failure = first.find("failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("error", "fallaheen is already plural; drop the -s.")
    assert (failure.text or "").startswith("a.md:1:1\nFallaheens left.")
    assert first.get("name") == "number at 1:1"
    assert [child.tag for child in second] == ["system-out"]
    assert [suite.get("errors") for suite in suites] == ["0", "0", "1"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_any_draft(report: Report, text: str) -> None:
    out = report("junit", Source(f"{text}.txt", f"{text} fallaheens"), Unreadable(text, text))
    root = ET.fromstring(out.encode("utf-8"))
    assert len(root.findall("testsuite/testcase")) == 2
    assert not set(out) & set("\x1b\x9b\u202e\u2028\0\ufffe\uffff")
    assert not root.findall(".//script")
