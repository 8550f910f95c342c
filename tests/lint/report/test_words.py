"""A finding in words, as all reports tell it."""

import json

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report import renderer
from glossary_tui.lint.report.words import where
from glossary_tui.lint.run import Results
from glossary_tui.manuscript.draft import Place

WHOLE = Place("On “law”", 4, "footnotes", 12)


def finding(place: Place | None) -> Finding:
    return Finding(
        0, 4, "number", "number", "qadi", "error", "No.", path="a.docx", line=3, column=2, end_line=3, place=place
    )


@pytest.mark.parametrize(
    ("place", "told"),
    [
        pytest.param(None, "a.docx:3:2", id="lines"),
        pytest.param(WHOLE, "a.docx: page 12, footnotes, “On “law””, paragraph 4", id="all"),
        pytest.param(Place(paragraph=7), "a.docx: paragraph 7", id="paragraph"),
        pytest.param(Place(page=2), "a.docx: page 2", id="page"),
    ],
)
def test_where(place: Place | None, told: str) -> None:
    assert where(finding(place)) == told


@pytest.mark.parametrize("form", ["text", "junit", "sarif", "github", "rdjson", "json", "jsonl"])
def test_a_file_without_lines_is_given_none(small: Glossary, form: str) -> None:
    out = renderer(form)(Results((finding(WHOLE),), (), 1, 1, 1), small)
    if form in ("text", "junit"):
        assert "footnotes, “On “law””, paragraph 4" in out.replace("&#x27;", "'")
    if form in ("sarif", "github", "rdjson"):
        assert not any(word in out for word in ("startLine", "line=", '"line"'))
    if form == "sarif":
        location = json.loads(out)["runs"][0]["results"][0]["locations"][0]
        assert location["logicalLocations"][0]["fullyQualifiedName"].endswith("paragraph 4")
