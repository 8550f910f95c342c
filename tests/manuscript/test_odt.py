"""OpenDocument texts: what a reader of the page sees, where it stands, and no byte touched but the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.draft import Comment
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite
from tests.manuscript.packs import members, odt, packed

P = "<text:p>{}</text:p>".format


def blocks(data: bytes) -> list[tuple[str, str]]:
    draft = load_draft(data, "a.odt")
    return [(block.kind, draft.prose[block.start : block.end]) for block in draft.blocks]


BODIES = {
    "spans-joined": (P('muja<text:span text:style-name="B">hid</text:span>een'), [("paragraph", "mujahideen")]),
    "references": (P("Qur&#x2019;an &amp; b"), [("paragraph", "Qur’an & b")]),
    "signs": (P("a<text:s/>b<text:tab/>c<text:line-break/>d"), [("paragraph", "a b\tc\nd")]),
    "heading": ('<text:h text:outline-level="2">A</text:h>', [("heading", "A")]),
    "quotation": ('<text:p text:style-name="P1">A</text:p>', [("block quotation", "A")]),
    "list": (f"<text:list><text:list-item>{P('a')}</text:list-item></text:list>", [("list item", "a")]),
    "table": (f"<table:table-cell>{P('a')}</table:table-cell>{P('b')}", [("table cell", "a"), ("paragraph", "b")]),
    "deleted": (
        f"<text:tracked-changes><text:changed-region>{P('x')}</text:changed-region></text:tracked-changes>{P('a')}",
        [("paragraph", "a")],
    ),
    "note": (
        P(f'a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
          f"<text:note-body>{P('n')}</text:note-body></text:note> b"),
        [("paragraph", "a b"), ("footnote", "n")],
    ),
    "contents": (f"<text:table-of-content>{P('x')}</text:table-of-content>{P('a')}", [("paragraph", "a")]),
    "bibliography": (f"<text:bibliography>{P('x')}</text:bibliography>", [("bibliography", "x")]),
    "code": (P('a <text:span text:style-name="T1">bc</text:span> d'), [("paragraph", "a    d")]),
    "empty": ("<text:p/>" + P(""), []),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=list(BODIES))
def test_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(odt(body)) == expected


def test_comments() -> None:
    note = f'<office:annotation office:name="n"><dc:creator xmlns:dc="x">me</dc:creator>{P("one")}{P("two")}'
    data = odt(P(f'a {note}</office:annotation>word<office:annotation-end office:name="n"/> b'))
    draft = load_draft(data, "a.odt")
    assert draft.text == "a word b\n"
    assert draft.comments == (Comment(2, 6, "one\ntwo"),)


def test_notes_say_which_they_are() -> None:
    draft = load_draft(
        odt(P(f'a<text:note text:note-class="endnote"><text:note-body>{P("n")}</text:note-body></text:note>')),
        "a.odt",
    )
    place = draft.place(draft.text.index("n"))
    assert place is not None
    assert place.part == "endnote 1"


def test_an_encrypted_file() -> None:
    data = packed({"content.xml": b"\x8f\0", "META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(GlossaryError, match=r"^a\.odt: encrypted: save a copy without a password$"):
        load_draft(data, "a.odt")


@given(
    st.lists(st.text("ab é&<", min_size=1, max_size=6), min_size=1, max_size=4),
    st.text("xy& ", max_size=6),
    st.data(),
)
def test_a_file_reads_as_edited(texts: list[str], new: str, data: st.DataObject) -> None:
    spans = "".join(f"<text:span>{text.replace('&', '&amp;').replace('<', '&lt;')}</text:span>" for text in texts)
    before, whole = odt(P(spans)), "".join(texts)
    assert load_draft(before, "a.odt").text == whole + "\n"
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    after = rewrite(before, "a.odt", [Edit(start, end, new)])
    words = "".join(load_draft(after, "a.odt").text.split())
    assert words == "".join((whole[:start] + new + whole[end:]).split())
    assert {**members(after), "content.xml": b""} == {**members(before), "content.xml": b""}
