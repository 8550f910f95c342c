"""Chapters linted as one draft: the findings are those of each alone, and what only the whole shows, in place."""

from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.book import join, lint_book
from glossary_tui.lint.engine import lint
from glossary_tui.lint.run import Source
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.formats import read_draft

ACROSS = Settings(ignore=("consistency", "own-glossary", "first-use", "article", "scheme"))
PIECES = (
    "A fallaheen left.",
    "The fallaheens (“wandering herders”).",
    "Fellachin",
    "“a fallaheen",
    "# Glossary",
    "> quoted",
    "\n\n",
    "*",
    " ",
    "é😀",
)


@given(st.lists(st.tuples(st.sampled_from(["a.md", "b.txt"]), st.lists(st.sampled_from(PIECES))), max_size=4))
def test_what_is_told_of_a_chapter_alone_is_told_in_the_book(
    small: Glossary, chapters: list[tuple[str, list[str]]]
) -> None:
    sources = [Source(path, "".join(pieces)) for path, pieces in chapters]
    together = [linted.report for linted in lint_book(sources, small, ACROSS)]
    alone = [lint(source.text, small, source.path, ACROSS) for source in sources]
    assert [report.findings for report in together] == [report.findings for report in alone]
    assert [(report.words, report.mentions, report.uses) for report in together] == [
        (report.words, report.mentions, report.uses) for report in alone
    ]


def test_blocks_keep_their_kinds_and_places() -> None:
    drafts = [read_draft("# A\n\nb", "a.md"), read_draft("", "a.md"), read_draft("- c", "c.md")]
    whole, starts = join(drafts)
    assert starts == [0, 8, 10]
    assert [(whole.text[block.start : block.end], block.kind) for block in whole.blocks] == [
        ("A", "heading"),
        ("b", "paragraph"),
        ("c", "list item"),
    ]


def test_no_chapters(small: Glossary) -> None:
    assert lint_book([], small, Settings()) == []
