"""reStructuredText: what is set on the page, at the places of the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import INVISIBLE
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import rewrite
from glossary_tui.manuscript.rst import read_rst


def blocks(text: str) -> list[tuple[str, str]]:
    draft = read_rst(text)
    return [
        (block.kind, " ".join(draft.prose[block.start : block.end].replace(INVISIBLE, "").split()))
        for block in draft.blocks
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("*a* **mujahid**\\ een * b", "a mujahideen * b", id="emphasis"),
        pytest.param("a ``x *y*`` b", "a b", id="literal"),
        pytest.param(":emphasis:`a` :term:`b <x>` :code:`c` :math:`d`", "a b", id="roles"),
        pytest.param("`a b <http://x.org>`_ `c`_ d_ e__", "a b c d e", id="links"),
        pytest.param("a [1]_ b [#n]_. c [Doe1999]_", "a b. c", id="notes"),
        pytest.param("see https://example.org/x b", "see b", id="address"),
        pytest.param("a \\* b", "a * b", id="escape"),
        pytest.param("| a\n| b", "a b", id="line-block"),
    ],
)
def test_words(text: str, expected: str) -> None:
    ((_, words),) = blocks(text)
    assert words == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\nb\n\nc", [("paragraph", "a b"), ("paragraph", "c")], id="paragraphs"),
        pytest.param("A\n===\nb", [("heading", "A"), ("paragraph", "b")], id="title"),
        pytest.param("===\nA b\n===\n\nc", [("heading", "A b"), ("paragraph", "c")], id="title-overlined"),
        pytest.param("a::\n\n  x\n\n  y\n\nb", [("paragraph", "a::"), ("paragraph", "b")], id="literal-block"),
        pytest.param("::\n\n  x\n\nb", [("paragraph", "b")], id="literal-block-alone"),
        pytest.param(">>> x\ny\n\nb", [("paragraph", "b")], id="doctest"),
        pytest.param("a\n\n  b\n  c\n\nd", [("paragraph", "a"), ("block quotation", "b c"), ("paragraph", "d")],
                     id="quotation"),
        pytest.param("- a\n  b\n- c\n\n  d\n\ne", [("list item", "a b"), ("list item", "c"), ("list item", "d"),
                     ("paragraph", "e")], id="list"),
        pytest.param("1. a\n#. b\n(2) c", [("list item", "a"), ("list item", "b"), ("list item", "c")],
                     id="numbered"),
        pytest.param("a\n  b", [("paragraph", "a"), ("list item", "b")], id="definition"),
        pytest.param(":Author: a", [("list item", "a")], id="field"),
        pytest.param(".. [1] a\n   b\n.. [#x]\n   c\n\nd", [("footnote", "a b"), ("footnote", "c"),
                     ("paragraph", "d")], id="footnotes"),
        pytest.param(".. code-block:: py\n   :x: y\n\n   z\n\na", [("paragraph", "a")], id="code"),
        pytest.param(".. note:: a\n\n   b\n\nc", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
                     id="note"),
        pytest.param(".. epigraph::\n\n   a", [("block quotation", "a")], id="epigraph"),
        pytest.param(".. figure:: x.png\n   :alt: y\n\n   a", [("caption", "a")], id="figure"),
        pytest.param(".. glossary::\n\n   a\n      b\n\nc", [("glossary", "a"), ("glossary", "b"),
                     ("paragraph", "c")], id="glossary"),
        pytest.param(".. _x: http://y\n.. |z| image:: w\na", [("paragraph", "a")], id="targets"),
        pytest.param("== ==\na  b\n== ==\nc  d\n== ==\n\ne", [("table cell", "a"), ("table cell", "b"),
                     ("table cell", "c"), ("table cell", "d"), ("paragraph", "e")], id="simple-table"),
        pytest.param("+--+--+\n|a |b |\n+==+==+\n|c |  |\n+--+--+", [("table cell", "a"), ("table cell", "b"),
                     ("table cell", "c")], id="grid-table"),
        pytest.param("..\n\n   a", [("block quotation", "a")], id="empty-comment"),
        pytest.param("References\n----------\na", [("heading", "References"), ("bibliography", "a")],
                     id="references"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_comments() -> None:
    text = "a\n\n.. glossary: ignore\n   more\n\nb"
    (comment,) = read_rst(text).comments
    assert comment.text == "glossary: ignore more"
    assert text[comment.start : comment.start + 22] == ".. glossary: ignore\n  "
    assert blocks(text) == [("paragraph", "a"), ("paragraph", "b")]


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("**mujahid**\\ een", "mujahid**\\ een", "muhajireen", "**muhajir**\\ een"),
        ("*an* *Nur*", "an* *Nur", "al Nur", "*al* *Nur*"),
        ("*an* *Nur*", "an* *Nur", "Nar", "*Nar*"),
    ],
    ids=["in-a-word", "word-for-word", "empty-emphasis-goes"],
)
def test_rewrite(text: str, old: str, new: str, expected: str) -> None:
    start = text.index(old)
    assert rewrite(text.encode(), "a.rst", [Edit(start, start + len(old), new)]).decode() == expected


_PIECES = st.sampled_from(
    [*"ab *`_\\|[]:\n", "\n\n", "\n  ", "\n    ", "..", ".. x:: ",
     ".. [1] ", "===", "\n---\n", "::", "- ", "1. ", "``", "+--+", "\n== ==\n", "\t", "\r\n"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_any_text_keeps_its_length_and_order(text: str) -> None:
    draft = read_rst(text)
    assert len(draft.prose) == len(text)
    assert [n for n, c in enumerate(draft.prose) if c == "\n"] == [n for n, c in enumerate(text) if c == "\n"]
    place = 0
    for block in draft.blocks:
        assert place <= block.start < block.end <= len(text)
        place = block.end
