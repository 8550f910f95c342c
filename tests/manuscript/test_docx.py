"""Word files: what a reader of the page sees, where it stands, and no byte touched but the words."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import Comment, Place
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite
from tests.manuscript.packs import docx, members, par, run


def blocks(data: bytes) -> list[tuple[str, str]]:
    draft = load_draft(data, "a.docx")
    return [(block.kind, draft.prose[block.start : block.end]) for block in draft.blocks]


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{run(result)}{marks[2]}"


BODIES = {
    "runs-joined": (par(run("muja"), run("hid", "<w:b/>"), run("een")), [("paragraph", "mujahideen")]),
    "space-not-preserved": ("<w:p><w:r><w:t> a b </w:t></w:r></w:p>", [("paragraph", "a b")]),
    "references": (par(run("Qur&#x2019;an &amp; &lt;b&gt;")), [("paragraph", "Qur’an & <b>")]),
    "inserted": (par(run("a "), f"<w:ins w:id='1'>{run('b')}</w:ins>"), [("paragraph", "a b")]),
    "deleted": (
        par(run("a"), '<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>', run("c")),
        [("paragraph", "ac")],
    ),
    "moved": (
        par(f"<w:moveFrom w:id='1'>{run('b')}</w:moveFrom>", f"<w:moveTo w:id='2'>{run('c')}</w:moveTo>"),
        [("paragraph", "c")],
    ),
    "mark-deleted": (
        par(run("a"), properties='<w:rPr><w:del w:id="1"/></w:rPr>') + par(run("b")),
        [("paragraph", "ab")],
    ),
    "field": (par(run("see "), field(' HYPERLINK "http://x" ', "there")), [("paragraph", "see there")]),
    "field-in-field": (par(field("IF " + field("PAGE", "3") + " x", "y")), [("paragraph", "y")]),
    "signs": (
        par("<w:r><w:t>al</w:t><w:noBreakHyphen/><w:t>Qa</w:t><w:softHyphen/><w:t>eda</w:t><w:tab/><w:br/></w:r>"),
        [("paragraph", "al\u2011Qa\u00adeda\t\n")],
    ),
    "tab-stops": (par(run("a"), properties='<w:tabs><w:tab w:val="left"/></w:tabs>'), [("paragraph", "a")]),
    "heading": (par(run("A"), properties='<w:pStyle w:val="Heading1"/>'), [("heading", "A")]),
    "heading-in-german": (par(run("A"), properties='<w:pStyle w:val="Berschrift2"/>'), [("heading", "A")]),
    "outline": (par(run("A"), properties='<w:outlineLvl w:val="2"/>'), [("heading", "A")]),
    "no-outline": (par(run("A"), properties='<w:outlineLvl w:val="9"/>'), [("paragraph", "A")]),
    "quotation": (par(run("A"), properties='<w:pStyle w:val="Quote"/>'), [("block quotation", "A")]),
    "indented": (par(run("A"), properties='<w:ind w:left="720" w:right="720"/>'), [("block quotation", "A")]),
    "indented-left": (par(run("A"), properties='<w:ind w:left="720"/>'), [("paragraph", "A")]),
    "list": (par(run("A"), properties='<w:numPr><w:ilvl w:val="0"/></w:numPr>'), [("list item", "A")]),
    "list-style": (par(run("A"), properties='<w:pStyle w:val="Aufzhlung"/>'), [("list item", "A")]),
    "style-changed": (
        par(run("A"), properties='<w:pPrChange><w:pPr><w:pStyle w:val="Quote"/></w:pPr></w:pPrChange>'),
        [("paragraph", "A")],
    ),
    "code": (par(run("A"), properties='<w:pStyle w:val="Code"/>') + par(run("b")), [("paragraph", "b")]),
    "code-in-a-line": (par(run("ab", '<w:rStyle w:val="VerbatimChar"/>'), run("c")), [("paragraph", "  c")]),
    "contents": (par(run("A"), properties='<w:pStyle w:val="TOC1"/>'), []),
    "table": (f"<w:tbl><w:tr><w:tc>{par(run('a'))}</w:tc></w:tr></w:tbl>{par(run('b'))}",
              [("table cell", "a"), ("paragraph", "b")]),
    "text-box-after-its-paragraph": (
        par(
            run("a"),
            f"<mc:AlternateContent><mc:Choice><w:txbxContent>{par(run('box'))}</w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent>{par(run('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>",
            run("b"),
        ),
        [("paragraph", "ab"), ("paragraph", "box")],
    ),
    "bibliography": (
        par(run("Works Cited"), properties='<w:pStyle w:val="Heading1"/>') + par(run("a")),
        [("heading", "Works Cited"), ("bibliography", "a")],
    ),
    "address": (par(run("see https://example.org/a b")), [("paragraph", "see                       b")]),
    "comment-of-xml": ("<!-- <w:p><w:t>a</w:t></w:p> -->" + par(run("b")), [("paragraph", "b")]),
    "empty": ("<w:p/>" + par(), []),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=list(BODIES))
def test_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(docx(body)) == expected


def test_other_prefixes_are_understood() -> None:
    data = members(docx(par(run("a"))))["word/document.xml"].decode()
    file = docx("")
    assert blocks(file) == []
    body = data.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=")
    with zipfile.ZipFile(io.BytesIO(file)) as old:
        names = old.namelist()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name in names:
            new.writestr(name, body if name == "word/document.xml" else members(file)[name])
    assert blocks(out.getvalue()) == [("paragraph", "a")]


def test_notes_headers_and_where_they_stand() -> None:
    data = docx(
        par(run("One"), properties='<w:pStyle w:val="Heading1"/>')
        + par(run("a"), '<w:r><w:footnoteReference w:id="7"/></w:r>')
        + par(run("b"), '<w:r><w:footnoteReference w:id="3"/></w:r>'),
        footnotes=f'<w:footnote w:type="separator" w:id="-1">{par()}</w:footnote>'
        f'<w:footnote w:id="3">{par(run("second"))}</w:footnote>'
        f'<w:footnote w:id="7">{par(run("first"))}</w:footnote>',
        header1=par(run("running")),
    )
    draft = load_draft(data, "a.docx")
    told = [(block.kind, draft.text[block.start : block.end], draft.place(block.start)) for block in draft.blocks]
    assert told == [
        ("heading", "One", Place("One", 1)),
        ("paragraph", "a", Place("One", 2)),
        ("paragraph", "b", Place("One", 3)),
        ("footnote", "second", Place(None, 1, "footnote 2")),
        ("footnote", "first", Place(None, 1, "footnote 1")),
        ("paragraph", "running", Place(None, 1, "header")),
    ]


def test_comments_with_the_words_they_hang_on() -> None:
    data = docx(
        par(
            run("a "),
            '<w:commentRangeStart w:id="5"/>',
            run("word"),
            '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>',
        )
        + par(run("b"), '<w:r><w:commentReference w:id="6"/></w:r>'),
        comments=f'<w:comment w:id="5" w:author="x">{par(run("glossary: "), run("ignore"))}</w:comment>'
        f'<w:comment w:id="6">{par(run("one"))}{par(run("two"))}</w:comment>',
    )
    assert load_draft(data, "a.docx").comments == (Comment(2, 6, "glossary: ignore"), Comment(8, 8, "one\ntwo"))


def edited(data: bytes, old: str, new: str) -> bytes:
    start = load_draft(data, "a.docx").text.index(old)
    return rewrite(data, "a.docx", [Edit(start, start + len(old), new)])


@pytest.mark.parametrize(
    ("body", "old", "new", "expected"),
    [
        (par(run("muja"), run("hid", "<w:b/>"), run("een")), "mujahideen", "muhajireen",
         par(run("muhajir"), run("", "<w:b/>"), run("een"))),
        (par(run("jizya tax")), "jizya tax", "jizya", par(run("jizya"))),
        ("<w:p><w:r><w:t>a b</w:t></w:r></w:p>", "b", "",
         '<w:p><w:r><w:t xml:space="preserve">a </w:t></w:r></w:p>'),
        (par(run("Qur&#x2019;ān")), "Qur’ān", "Qur’an", par(run("Qur&#x2019;an"))),
        (par(run("a")), "a", "a & <b>", par(run("a &amp; &lt;b&gt;"))),
        ("<w:p><w:r><w:t>al</w:t><w:noBreakHyphen/><w:t>Qa</w:t></w:r></w:p>", "al\u2011Qa", "al Qa",
         '<w:p><w:r><w:t xml:space="preserve">al </w:t><w:t>Qa</w:t></w:r></w:p>'),
    ],
    ids=["over-runs", "shorter", "space-kept", "reference-kept", "escaped", "element-for-a-sign"],
)  # fmt: skip
def test_rewrite(body: str, old: str, new: str, expected: str) -> None:
    before = docx(body)
    after = edited(before, old, new)
    assert members(after) == members(docx(expected))
    assert members(after) == members(before) | {"word/document.xml": members(after)["word/document.xml"]}


def layout(data: bytes) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        return [
            (info.filename, info.date_time, info.compress_type, info.extra, info.external_attr, info.create_system)
            for info in pack.infolist()
        ]


def test_the_pack_keeps_order_dates_and_packed_bytes() -> None:
    before = docx(par(run("word")))
    after = edited(before, "word", "other words")
    assert layout(after) == layout(before)
    start, end = before.index(b"word/styles.xml"), before.index(b"PK\x03\x04", before.index(b"word/styles.xml"))
    assert before[start:end] in after
    assert rewrite(before, "a.docx", []) == before


@settings(deadline=None)
@given(
    st.lists(st.text("ab é&<", min_size=1, max_size=6), min_size=1, max_size=5),
    st.text("xy& ", max_size=6),
    st.data(),
)
def test_a_file_reads_as_edited(texts: list[str], new: str, data: st.DataObject) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
    before = docx(par(*map(run, escaped)))
    draft = load_draft(before, "a.docx")
    whole = "".join(texts)
    assert draft.text == whole + "\n"
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    after = rewrite(before, "a.docx", [Edit(start, end, new)])
    words = "".join(load_draft(after, "a.docx").text.split())
    assert words == "".join((whole[:start] + new + whole[end:]).split())
    changed = {name for name, content in members(after).items() if content != members(before)[name]}
    assert changed <= {"word/document.xml"}
