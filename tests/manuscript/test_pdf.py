"""PDF: paragraphs and pages, words parted at line ends, read only."""

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite
from tests.manuscript.packs import pdf

pytest.importorskip("pypdf")


def test_paragraphs_and_pages() -> None:
    draft = load_draft(
        pdf(
            [
                "The first paragraph runs over two whole lines",
                "and it ends here.",
                "The second one is as wide as the first,",
            ],
            ["and ends on the next page.", "2"],
        ),
        "a.pdf",
    )
    assert draft.text.split("\n") == [
        "The first paragraph runs over two whole lines and it ends here.",
        "The second one is as wide as the first,",
        "and ends on the next page.",
        "",
    ]
    assert [place.page for block in draft.blocks if (place := draft.place(block.start))] == [1, 1, 2]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the muja-", "hideen of the town"], "the muja\u00adhideen of the town\n"),
        (["the al-", "qaida of the town"], "the al- qaida of the town\n"),
        (["the north-", "South line of the town"], "the north- South line of the town\n"),
    ],
    ids=["a-word", "an-article", "a-capital"],
)
def test_words_parted_at_line_ends(lines: list[str], text: str) -> None:
    assert load_draft(pdf(lines), "a.pdf").text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"hello", "a.pdf: not a PDF as its ending says"),
        (b"PK\x03\x04", "a.pdf: a Word, OpenDocument or other packed file, not text"),
        (b"%PDF-1.4\nrubbish", "a.pdf: a damaged PDF ("),
        (pdf(["a"])[:200], "a.pdf: a damaged PDF ("),
        (pdf([]), "a.pdf: holds no text"),
    ],
    ids=["text", "packed", "rubbish", "cut-short", "no-text"],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as failed:
        load_draft(data, "a.pdf")
    assert str(failed.value).startswith(message)


def test_a_pdf_is_read_only() -> None:
    with pytest.raises(GlossaryError, match=r"^a\.pdf: a file that is read only: edit what it was made from$"):
        rewrite(pdf(["word"]), "a.pdf", [Edit(0, 4, "x")])
