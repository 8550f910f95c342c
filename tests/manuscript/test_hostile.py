"""Files that mean harm: a bounded answer, or one clear line."""

import io
import zipfile

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript import archive
from glossary_tui.manuscript.annotate import Note, annotate
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import ENDINGS, load_draft, rewrite
from tests.manuscript.packs import docx, epub, members, odt, packed, par, run

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
_FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def with_document(source: str | bytes) -> bytes:
    return packed({**members(docx("")), "word/document.xml": source})


REFUSED = {
    "entities": (with_document(f"{_LAUGHS}<w:document {_WORD}>&b;</w:document>"), "declares a document type"),
    "external-entity": (with_document(f"{_FILE}<w:document {_WORD}>&a;</w:document>"), "declares a document type"),
    "not-well-formed": (with_document(f"<w:document {_WORD}><w:p>"), "damaged XML (no element found"),
    "other-encoding": (with_document('<?xml version="1.0" encoding="iso-8859-1"?><a/>'), "XML in iso-8859-1"),
    "unknown-encoding": (
        with_document('<?xml version="1.0" encoding="x-odd"?><a/>'),
        "damaged XML (unknown encoding",
    ),
    "broken-utf-8": (with_document(b"<a>\xff</a>"), "damaged XML (not well-formed"),
    "no-document": (packed({"a": "b"}), "has no word/document.xml"),
    "old-word-file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Word file, not text: save a copy"),
    "text": (b"The mujahideen left.", "not a packed file as its ending says"),
    "pdf": (b"%PDF-1.4", "a PDF, not text: give it the ending .pdf"),
    "cut-short": (docx(par(run("word")))[:-30], "damaged ("),
    "nothing": (b"", "not a packed file as its ending says"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=list(REFUSED))
def test_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as failed:
        load_draft(data, "a.docx")
    told = str(failed.value)
    assert told.startswith("a.docx: ")
    assert message in told
    assert "\n" not in told


def test_a_member_that_unpacks_without_bounds() -> None:
    data = with_document(b"<a>" + b" " * 9 * 2**20 + b"</a>")
    assert len(data) < 20_000
    with pytest.raises(GlossaryError, match=r"word/document\.xml unpacks to 9437191 bytes, too many: split the file"):
        load_draft(data, "a.docx")


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MEMBERS", 3)
    with pytest.raises(GlossaryError, match="members, more than any document has"):
        load_draft(docx(""), "a.docx")


def test_two_members_of_one_name() -> None:
    file = io.BytesIO(docx(par(run("word"))))
    with zipfile.ZipFile(file, "a") as pack, pytest.warns(UserWarning, match="Duplicate name"):
        pack.writestr("word/document.xml", "<other/>")
    with pytest.raises(GlossaryError, match="two members of one name"):
        load_draft(file.getvalue(), "a.docx")


def test_an_encrypted_member() -> None:
    data = bytearray(docx(par(run("word"))))
    place = data.index(b"PK\x01\x02")
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        data[place + 8] |= 1
        place += 4
    with pytest.raises(GlossaryError, match="encrypted: save a copy without a password"):
        load_draft(bytes(data), "a.docx")


def test_paths_lead_nowhere() -> None:
    data = epub("word")
    changed = packed(
        {**members(data), "OPS/p.opf": members(data)["OPS/p.opf"].replace(b"text/ch0", b"../../../etc/x")}
    )
    with pytest.raises(GlossaryError, match="none of its chapters is there"):
        load_draft(changed, "a.epub")


_DEEP = 20_000
NESTED = {
    ".html": b"<div>" * _DEEP + b"word" + b"</div>" * _DEEP,
    ".md": b"> " * _DEEP + b"word",
    ".tex": b"{" * _DEEP + b"word" + b"}" * _DEEP,
    ".rst": b"\n\n".join(b" " * n + b"word" for n in range(200)),
    ".docx": with_document(f"<w:document {_WORD}>{'<w:p>' * _DEEP}{run('word')}{'</w:p>' * _DEEP}</w:document>"),
    ".odt": odt("<text:p>" * _DEEP + "word" + "</text:p>" * _DEEP),
    ".epub": epub("<div>" * _DEEP + "word"),
}


@pytest.mark.parametrize("ending", NESTED)
def test_deep_nesting(ending: str) -> None:
    assert "word" in load_draft(NESTED[ending], f"a{ending}").prose


@pytest.mark.parametrize("ending", [ending for ending, format_ in ENDINGS.items() if not format_.packed])
def test_signs_that_no_text_should_hold(ending: str) -> None:
    text = "a\x1b[2J \u202e b \ufffe \x00".encode()
    try:
        draft = load_draft(b" " * 5000 + text, f"a{ending}")
    except GlossaryError as error:
        assert "\n" not in str(error)
    else:
        assert len(draft.prose) == len(draft.text)


@pytest.mark.parametrize(
    "data",
    [
        docx(par(run("a"), properties="<w:rPr>" * _DEEP + "</w:rPr>" * _DEEP)),
        docx(par(run("a")), styles='<w:style w:styleId="a">' * _DEEP + "</w:style>" * _DEEP),
        docx(par(run("a"), *(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in range(_DEEP)))),
    ],
    ids=["properties-in-properties", "styles-in-styles", "notes"],
)
def test_time_grows_with_length_and_no_faster(data: bytes) -> None:
    """Minutes each, if what is open were sought through to its end from every place."""
    assert load_draft(data, "a.docx").text.startswith("a")


def test_thousands_of_changes_and_comments_in_a_word_file() -> None:
    """Minutes too, if each looked at all the others."""
    count, length = 20_000, len("word ")
    data = docx("<w:p><w:r><w:t>word</w:t></w:r></w:p>" * count)
    edits = [Edit(number * length, number * length + 4, "a ") for number in range(count)]
    assert load_draft(rewrite(data, "a.docx", edits), "a.docx").text == "a \n" * count
    notes = [Note(edit.start, edit.end, "text", "author") for edit in edits]
    assert len(load_draft(annotate(data, "a.docx", notes)[0], "a.docx").comments) == count


@pytest.mark.parametrize("chapters", ["<spine/>", '<spine><itemref idref="a"/></spine>'], ids=["none", "not-there"])
def test_a_book_without_a_chapter_is_not_read_as_a_clean_one(chapters: str) -> None:
    contents = members(epub("<p>a</p>"))
    package = next(name for name in contents if name.endswith(".opf"))
    contents[package] = f'<package><manifest><item id="a" href="none.xhtml"/></manifest>{chapters}</package>'.encode()
    with pytest.raises(GlossaryError, match=r"^a\.epub: none of its chapters is there: "):
        load_draft(packed(dict(contents)), "a.epub")
