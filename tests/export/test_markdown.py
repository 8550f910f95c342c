"""The Markdown export: fixed output for a small glossary, and no dead link in the shipped one."""

import re
from collections.abc import Callable, Iterable
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from glossary_tui import __version__
from glossary_tui.export.markdown import INDEX, MARK, file_name, render, render_shown, render_split
from glossary_tui.glossary.glossary import Glossary


class Page(HTMLParser):
    """What a reader's browser would see: elements, anchors, links, text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.spans: list[dict[str, str | None]] = []
        self.text = ""
        self.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.add(tag)
        if values.get("id"):
            self.anchors.append(str(values["id"]))
        if "href" in values:
            self.links.append(str(values["href"]))
        if tag == "span":
            self.spans.append(values)

    def handle_data(self, data: str) -> None:
        self.text += data


OUR_TAGS = {"a", "blockquote", "em", "h1", "h2", "h3", "li", "ol", "p", "span", "strong", "ul"}
OUR_TAGS |= {"table", "tbody", "td", "th", "thead", "tr"}


def dead_links(page: Page, files: Iterable[str] = ()) -> list[str]:
    inside = [link for link in page.links if not link.startswith(("http://", "https://"))]
    return [link for link in inside if link.removeprefix("#") not in page.anchors and link not in files]


def test_one_file_is_the_golden_file(small: Glossary, ids: list[str], expected: Callable[[str], str]) -> None:
    assert render(small, ids).replace(__version__, "VERSION") == expected("glossary.md")


def test_split_entry_is_the_golden_file(small: Glossary, ids: list[str], expected: Callable[[str], str]) -> None:
    assert render_split(small, ids)["bustan.md"].replace(__version__, "VERSION") == expected("bustan.md")


def test_hostile_entry_makes_no_markup(small: Glossary, ids: list[str]) -> None:
    page = Page(render(small, ids))
    assert page.tags <= OUR_TAGS
    assert not [link for link in page.links if link.startswith("javascript")]
    for shown in (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)> # A heading - [ ] a list \ufffd turned",
        "[x](javascript:alert(1)), a|b, `code`, =1+1, - item, 1. one, # head, *star*, \\back, "
        "![i](http://e.org/i.png), &lt;b&gt;, $x$, ~~no~~",
        "<!-- hidden --> <b>A well</b> | of بِئْر | and بُسْتَان.",
    ):
        assert shown in page.text


def test_shipped_glossary_has_no_dead_link_or_double_anchor(shipped: Glossary) -> None:
    ids = [row.id for row in shipped.rows]
    page = Page(render(shipped, ids))
    assert dead_links(page) == []
    assert len(page.anchors) == len(set(page.anchors))
    assert {f"entry-{name}" for name in ids} <= set(page.anchors)
    assert page.tags <= OUR_TAGS
    assert all(span == {"lang": span["lang"], "dir": "rtl"} for span in page.spans)
    assert len(page.spans) > len(ids)


def test_shipped_split_glossary_has_no_dead_link(shipped: Glossary) -> None:
    ids = [row.id for row in shipped.rows]
    files = render_split(shipped, ids)
    assert set(files) == {INDEX, *(f"{name}.md" for name in ids)}
    for name, text in files.items():
        assert text.startswith(MARK)
        assert dead_links(Page(text), files) == [], name


def test_all_arabic_stands_in_spans(shipped: Glossary) -> None:
    text = render(shipped, [row.id for row in shipped.rows])
    outside = re.sub(r'<span lang="[\w-]+" dir="rtl">[^<]*</span>', "", text)
    assert re.findall(r"[\u0600-\u06ff].*", outside) == []


def test_headings_follow_the_sorting_order(small: Glossary, shipped: Glossary) -> None:
    for glossary in (small, shipped):
        ids = [row.id for row in glossary.rows]
        assert re.findall(r'^### <a id="entry-([^"]+)"', render(glossary, ids), re.M) == ids


def test_only_some_entries_link_to_none_of_the_others(small: Glossary) -> None:
    page = Page(render(small, ["saqi"]))
    assert dead_links(page) == []
    assert "Contrast with: bustan" in page.text
    assert page.text.startswith("Glossary of Arabic terms\n1 entry,")


def test_shown_entries_stand_alone(small: Glossary) -> None:
    page = Page(render_shown(small, ["saqi", "saqi-brook"]))
    assert dead_links(page) == []
    assert page.anchors[:2] == ["entry-saqi", "entry-saqi-brook"]


def test_no_entries_make_no_empty_headings(small: Glossary) -> None:
    assert "Sources" not in render(small, [])


@pytest.mark.parametrize(
    ("name", "file"), [("bustan", "bustan.md"), ("readme", "readme_.md")], ids=["plain", "not-the-index"]
)
def test_file_name(name: str, file: str) -> None:
    assert file_name(name) == file
