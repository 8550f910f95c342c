"""Notes as Word comments: on their very words, in files that read as they did before."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_tui.manuscript.annotate import Note, annotate
from glossary_tui.manuscript.formats import load_draft
from tests.manuscript.packs import docx, members, par, run


def noted(data: bytes) -> list[tuple[str, str]]:
    """The words each comment hangs on, and what it says."""
    draft = load_draft(data, "a.docx")
    return [(draft.text[comment.start : comment.end], comment.text) for comment in draft.comments]


def note(data: bytes, words: str, text: str = "say so") -> bytes:
    start = load_draft(data, "a.docx").text.index(words)
    return annotate(data, "a.docx", [Note(start, start + len(words), text, "glossary-tui")])[0]


BODIES = {
    "whole-run": (par(run("word")), "word"),
    "within-a-run": (par(run("a word b", "<w:b/>")), "word"),
    "at-the-start": (par(run("word b")), "word"),
    "at-the-end": (par(run("a word")), "word"),
    "over-runs": (par(run("a wo", "<w:i/>"), run("rd b", "<w:b/>")), "word"),
    "after-a-reference": (par(run("a &amp; word &amp; b")), "word"),
    "with-a-reference": (par(run("a &amp; b")), "&"),
    "inserted-words": (par(f'<w:ins w:id="1">{run("a word b")}</w:ins>'), "word"),
    "space-not-preserved": ("<w:p><w:r><w:t>a word b</w:t></w:r></w:p>", "word"),
    "after-a-tab": ("<w:p><w:r><w:tab/><w:t>word</w:t><w:tab/></w:r></w:p>", "word"),
}


@pytest.mark.parametrize(("body", "words"), BODIES.values(), ids=list(BODIES))
def test_a_note_hangs_on_its_words(body: str, words: str) -> None:
    before = docx(body)
    after = note(before, words)
    assert noted(after) == [(words, "say so")]
    assert load_draft(after, "a.docx").text == load_draft(before, "a.docx").text
    changed = {name for name, content in members(after).items() if members(before).get(name) != content}
    assert changed == {
        "word/document.xml",
        "word/comments.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    }


def test_the_properties_of_a_parted_run_are_kept() -> None:
    source = members(note(docx(par(run("a word b", "<w:b/>"))), "word"))["word/document.xml"].decode()
    assert re.findall(r"<w:rPr><w:b/></w:rPr><w:t[^>]*>([^<]*)", source) == ["a ", "word", " b"]


def test_comments_that_are_there_stay() -> None:
    body = par('<w:commentRangeStart w:id="4"/>', run("a "), '<w:commentRangeEnd w:id="4"/>', run("word"))
    before = docx(body, comments=f'<w:comment w:id="4">{par(run("old"))}</w:comment>')
    assert noted(note(before, "word", "new <&>\nline")) == [("a ", "old"), ("word", "new <&>\nline")]


def test_a_note_on_a_footnote_hangs_on_its_mark() -> None:
    before = docx(
        par(run("a"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run("b")),
        footnotes=f'<w:footnote w:id="2">{par(run("word"))}</w:footnote>',
    )
    source = members(note(before, "word"))["word/document.xml"].decode()
    assert re.search(
        r'<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd', source
    )


def test_several_notes() -> None:
    before = docx(par(run("one two three four")))
    notes = [Note(4, 7, "b", "x"), Note(0, 3, "a", "x"), Note(7, 13, "c", "x"), Note(4, 13, "d", "x")]
    after, written = annotate(before, "a.docx", notes)
    assert written == len(notes)
    assert sorted(noted(after)) == [(" three", "c"), ("one", "a"), ("two", "b"), ("two three", "d")]


def test_without_notes_nothing_changes() -> None:
    before = docx(par(run("word")))
    assert annotate(before, "a.docx", []) == (before, 0)


_RUNS = st.lists(st.text("ab &", min_size=1, max_size=5), min_size=1, max_size=4)


@settings(deadline=None)
@given(_RUNS, st.data())
def test_any_words_can_be_noted(texts: list[str], data: st.DataObject) -> None:
    before = docx(par(*(run(text.replace("&", "&amp;")) for text in texts)))
    whole = "".join(texts)
    spans = data.draw(
        st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(1, 6)), min_size=1, max_size=4, unique=True)
    )
    notes = [Note(start, min(start + length, len(whole)), f"n{n}", "x") for n, (start, length) in enumerate(spans)]
    after, written = annotate(before, "a.docx", notes)
    assert written == len(notes)
    assert load_draft(after, "a.docx").text == whole + "\n"
    assert sorted(noted(after)) == sorted((whole[note.start : note.end], note.text) for note in notes)
