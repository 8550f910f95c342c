"""HTML: what a browser shows, at the places of the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import INVISIBLE, Comment
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite
from glossary_tui.manuscript.html import read_html


def blocks(text: str) -> list[tuple[str, str]]:
    draft = read_html(text)
    assert len(draft.prose) == len(text)
    return [
        (block.kind, " ".join(draft.prose[block.start : block.end].replace(INVISIBLE, "").split()))
        for block in draft.blocks
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a <b>mujahid</b>een</p>b", [("paragraph", "a mujahideen"), ("paragraph", "b")], id="inline"),
        pytest.param("a<br>b", [("paragraph", "a b")], id="line-break"),
        pytest.param('<p title="x > y" class=z>a', [("paragraph", "a")], id="attributes"),
        pytest.param("<p>m&#257;l &#x2018;&rsquo;&amp;", [("paragraph", "māl ‘’&")], id="references"),
        pytest.param("a &nosuch; & b", [("paragraph", "a &nosuch; & b")], id="no-references"),
        pytest.param("a < b and <3", [("paragraph", "a < b and <3")], id="less-than"),
        pytest.param("<script>x < 'a'</script><style>y</style>a", [("paragraph", "a")], id="script"),
        pytest.param("a<SCRIPT>x", [("paragraph", "a")], id="script-never-closed"),
        pytest.param("<pre>x <b>y</b></pre>a <code>z</code>", [("paragraph", "a")], id="code"),
        pytest.param("<head><title>x</title></head><body>a", [("paragraph", "a")], id="title"),
        pytest.param("<!DOCTYPE html><?x y?>a<![CDATA[b]]>", [("paragraph", "a")], id="declarations"),
        pytest.param("<h2>a</h2>b", [("heading", "a"), ("paragraph", "b")], id="heading"),
        pytest.param("<ul><li>a<li>b</ul>c", [("list item", "a"), ("list item", "b"), ("paragraph", "c")], id="list"),
        pytest.param("<blockquote><p>a</p><ul><li>b</ul></blockquote>", [("block quotation", "a"),
                     ("block quotation", "b")], id="quotation"),
        pytest.param("<table><caption>a</caption><tr><th>b<td>c</table>d", [("caption", "a"), ("table cell", "b"),
                     ("table cell", "c"), ("paragraph", "d")], id="table"),
        pytest.param("<dl><dt>a<dd>b</dl>", [("paragraph", "a"), ("list item", "b")], id="definitions"),
        pytest.param('a<a href="#n" role="doc-noteref"><sup>1</sup></a>. b', [("paragraph", "a. b")], id="note-mark"),
        pytest.param("a<sup>[12]</sup> m<sup>c</sup>", [("paragraph", "a mc")], id="note-number"),
        pytest.param('<section role="doc-endnotes"><ol><li>a <a class="footnote-back">x</a></ol></section>b',
                     [("footnote", "a"), ("paragraph", "b")], id="notes"),
        pytest.param("<h1>References</h1><p>a<h1>B</h1><p>c", [("heading", "References"), ("bibliography", "a"),
                     ("heading", "B"), ("paragraph", "c")], id="references-section"),
        pytest.param("<p>he <q>said a</q> b", [("paragraph", "he “said a” b")], id="quoted"),
        pytest.param("see https://example.org/x&amp;y b", [("paragraph", "see &y b")], id="address"),
        pytest.param("</p></li></x>a", [("paragraph", "a")], id="closed-never-opened"),
        pytest.param("a <b", [("paragraph", "a")], id="tag-cut-short"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_comments() -> None:
    assert read_html("a<!-- glossary: ignore -->b<!--x").comments == (
        Comment(1, 26, "glossary: ignore"),
        Comment(27, 32, "x"),
    )


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("<i>mujahid</i>een", "mujahid</i>een", "muhajireen", "<i>muhajir</i>een"),
        ("<i>an</i> <i>Nur</i>", "an</i> <i>Nur", "al Nur", "<i>al</i> <i>Nur</i>"),
        ("qur&rsquo;&#257;n", "qur&rsquo;&#257;n", "qur’an", "qur&rsquo;an"),
        ("a word", "word", "x < y & z", "a x &lt; y &amp; z"),
    ],
    ids=["in-a-word", "word-for-word", "references", "escaped"],
)
def test_rewrite(text: str, old: str, new: str, expected: str) -> None:
    start = text.index(old)
    assert rewrite(text.encode(), "a.html", [Edit(start, start + len(old), new)]).decode() == expected


_PARTS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "a", "bc", " ", "&amp;", "&#257;", "<br/>", "<q>", "<!-- x -->"]
)


@given(st.lists(_PARTS, max_size=12), st.text("xy<&", min_size=1, max_size=4), st.data())
def test_a_text_reads_as_edited(parts: list[str], new: str, data: st.DataObject) -> None:
    text = "".join(parts)
    draft = read_html(text)
    words = [block for block in draft.blocks if block.end > block.start]
    if not words:
        return
    block = data.draw(st.sampled_from(words))
    after = load_draft(rewrite(text.encode(), "a.html", [Edit(block.start, block.end, new)]), "a.html")
    expected = [new if other == block else _shown(draft.prose[other.start : other.end]) for other in draft.blocks]
    assert [_shown(after.prose[b.start : b.end]) for b in after.blocks] == expected


def _shown(prose: str) -> str:
    return "".join(prose.replace(INVISIBLE, "").split())


@given(st.text("<>/!-pbscript&;#1a \n\"'=", max_size=80))
def test_any_text_keeps_its_length_and_order(text: str) -> None:
    draft = read_html(text)
    assert len(draft.prose) == len(text)
    place = 0
    for block in draft.blocks:
        assert place <= block.start < block.end <= len(text)
        place = block.end
