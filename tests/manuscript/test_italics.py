"""Italics, by the markup of each format."""

import pytest

from glossary_tui.manuscript.formats import read_draft
from glossary_tui.manuscript.italics import italics

CASES = {
    "stars": ("a.md", "The *qadi* left.", ["qadi"]),
    "underscores": ("a.md", "The _qadi al-qudat_ left.", ["qadi al-qudat"]),
    "bold is none": ("a.md", "The **qadi** left, and __he__.", []),
    "bold and italic": ("a.md", "The ***qadi*** left.", ["qadi"]),
    "at the start of a block": ("a.md", "*Qadi* left.\n\n- *badu* came", ["Qadi", "badu"]),
    "after a block that ends so": ("a.md", "A *qadi*\n\nThe *badu* left.", ["qadi", "badu"]),
    "over a line end": ("a.md", "The *qadi\nal-qudat* left.", ["qadi\nal-qudat"]),
    "not over blocks": ("a.md", "A * star\n\nThe *qadi* left.", ["qadi"]),
    "star that is none": ("a.md", "2 * 3 and 4 * 5", []),
    "HTML in Markdown": ("a.md", "The <em>qadi</em> and the <i>badu</i>.", ["qadi", "badu"]),
    "plain text": ("a.txt", "The *qadi* left.", []),
}


@pytest.mark.parametrize(("path", "text", "found"), CASES.values(), ids=CASES)
def test_italics(path: str, text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in italics(read_draft(text, path))] == found


def test_time_is_linear_in_signs_that_never_close() -> None:
    text = "*a " * 30_000 + "<em>" * 30_000 + "\\emph{" * 30_000
    assert len(italics(read_draft(text, "a.md"))) >= 0
