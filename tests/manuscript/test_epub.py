"""EPUB: the chapters in the order of the spine, and no byte touched but the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.draft import Comment, Place
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite
from tests.manuscript.packs import epub, members, packed


def test_chapters_stand_in_the_order_of_the_spine() -> None:
    draft = load_draft(epub("<h1>Two</h1><p>b", "<h1>One</h1><p>a <i>m&#257;</i>l<br/>x</p>"), "a.epub")
    assert draft.text == "One\na māl x\nTwo\nb\n"
    assert [block.kind for block in draft.blocks] == ["heading", "paragraph"] * 2
    assert [draft.place(block.start) for block in draft.blocks] == [
        Place("One", 1, "ch1.xhtml"),
        Place("One", 2, "ch1.xhtml"),
        Place("Two", 1, "ch0.xhtml"),
        Place("Two", 2, "ch0.xhtml"),
    ]


def test_comments() -> None:
    draft = load_draft(epub("<p>a</p><!-- glossary: ignore --><p>b c</p>"), "a.epub")
    assert draft.comments == (Comment(2, 2, "glossary: ignore"),)


@pytest.mark.parametrize(
    ("body", "old", "new", "expected"),
    [
        ("<p>a <i>mujahid</i>een</p>", "mujahideen", "muhajireen", "<p>a <i>muhajir</i>een</p>"),
        ("<p>qur&#8217;&#257;n", "qur’ān", "qur’an", "<p>qur&#8217;an"),
        ("<p>a<br/>b", "a b", "x y", "<p>x<br/>y"),
    ],
    ids=["in-a-word", "references", "over-a-break"],
)
def test_rewrite(body: str, old: str, new: str, expected: str) -> None:
    before = epub(body, "<p>other</p>")
    start = load_draft(before, "a.epub").text.index(old)
    after = rewrite(before, "a.epub", [Edit(start, start + len(old), new)])
    assert members(after) == members(epub(expected, "<p>other</p>"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (packed({"mimetype": "x"}), "a.epub: names no package"),
        (
            epub("a", encryption='<CipherReference URI="OPS/text/ch0.xhtml"/>'),
            "a.epub: OPS/text/ch0.xhtml is encrypted",
        ),
    ],
    ids=["no-package", "encrypted"],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as failed:
        load_draft(data, "a.epub")
    assert str(failed.value).startswith(message)


@given(st.lists(st.sampled_from(["a", "b c", "&amp;", "<i>", "</i>", "&#257;", "<br/>"]), max_size=8), st.data())
def test_a_book_reads_as_edited(parts: list[str], data: st.DataObject) -> None:
    before = epub("<p>" + "".join(parts), "<p>other")
    draft = load_draft(before, "a.epub")
    block = draft.blocks[-1]
    after = rewrite(before, "a.epub", [Edit(block.start, block.end, "x < y")])
    assert load_draft(after, "a.epub").text.split() == [*draft.text[: block.start].split(), "x", "<", "y"]
