"""The report as workflow commands: one line each, and nothing from a draft that starts another."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report.github import render
from glossary_tui.lint.run import Results, Source, Unreadable
from tests.lint.report.conftest import HOSTILE, Report


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param(
            "Fallaheens left.", "::error file=a.md,line=1,endLine=1,col=1,endColumn=11,title=error", id="error"
        ),
        pytest.param("The fellachin.", "::warning file=a.md,line=1,endLine=1,col=5,endColumn=14,", id="warning"),
        pytest.param("One.\nTwo, fallaheens.", "::error file=a.md,line=2,endLine=2,col=6,", id="second line"),
        pytest.param("Nothing.", "", id="nothing"),
    ],
)
def test_a_finding(report: Report, text: str, start: str) -> None:
    assert report("github", Source("a.md", text)).startswith(start)


def test_message_suggestions_and_sources_are_one_line(report: Report) -> None:
    out = report("github", Source("a.md", "The fallaheen (“wandering herders”) left."))
    message = out.partition("[fallaheen/nomads]::")[2]
    assert message == (
        "Fallaheen till the land.%0AWrite: peasants%0ASource: Amin, Rashid, Fields of the Nile, Delta Press, 1990\n"
    )


def test_words_over_two_lines_have_no_columns(small: Glossary) -> None:
    finding = Finding(0, 9, "number", "number", "badu", "error", "No.", path="a.md", line=1, column=1, end_line=2)
    assert (
        render(Results((finding,), (), 1, 1, 1), small)
        == "::error file=a.md,line=1,endLine=2,title=error [number]::No.\n"
    )


def test_an_unreadable_file_and_a_path_with_signs(report: Report) -> None:
    out = report("github", Source("a, b:100%.md", "Fallaheens left."), Unreadable("b.docx", "is broken"))
    first, second = out.splitlines()
    assert first.startswith("::error file=a%2C b%3A100%25.md,line=1")
    assert second == "::error file=b.docx::is broken"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_any_path_stays_on_its_line(report: Report, text: str) -> None:
    out = report("github", Source(f"{text}\n::warning::x.txt", f"{text}\n fallaheens"), Unreadable(text, text))
    out.encode("utf-8")
    assert [line.partition(" ")[0] for line in out.splitlines()] == ["::error", "::error"]
    assert not set(out) & set("\r\x1b\x9b\u202e\u2028")
