"""The report to send to an author: whole, readable by machines, and closed to whatever stands in a draft."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report.html import render
from glossary_tui.lint.run import Results, Source, Unreadable
from tests.lint.report.conftest import HOSTILE, Report

VOID = {"meta", "link", "br", "img"}
CHAPTER = "The fallaheen (“wandering herders”) left. Fellachin came, and فَلَّاحِين stayed. A Qadi; the kadi; a qadi."


class Page(HTMLParser):
    """The elements of a page with their attributes, its text, and its ids; unclosed elements fail."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append((self.open[-1], data))

    def text(self, tag: str) -> list[str]:
        return [data for name, data in self.texts if name == tag]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_a_chapter(report: Report) -> None:
    page = Page(report("html", Source("chapter.md", CHAPTER), Unreadable("b.docx", "is broken")))
    assert page.text("mark")[:2] == ["fallaheen", "Fellachin"]
    assert page.text("title") == ["Arabic terms in chapter.md", page.text("title")[1]]
    told = "".join(text for _, text in page.texts)
    assert "1 error, 1 warning" in told
    assert "Fallaheen till the land." in told
    assert "Amin, Rashid. Fields of the Nile. Delta Press, 1990." in told
    assert "qadi (2), kadi (1)" in told
    assert "b.docx: is broken" in told


def test_it_can_be_read_without_seeing_it(report: Report) -> None:
    page = Page(report("html", Source("a.md", CHAPTER)))
    assert page.all("html") == [{"lang": "en"}]
    assert [tag for tag, _ in page.elements if tag in ("h1", "h2", "h3")][:3] == ["h1", "h2", "h3"]
    assert all("scope" in head for head in page.all("th"))
    assert len(page.text("caption")) == len(page.all("table")) == 2
    (picture,) = page.all("svg")
    assert (picture["role"], picture["aria-labelledby"]) == ("img", "plot-title")
    assert {(run.get("lang"), run.get("dir")) for run in page.all("bdi")} == {("ar", "rtl"), (None, "auto")}


def test_every_link_within_leads_somewhere_once(report: Report) -> None:
    page = Page(report("html", Source("a.md", CHAPTER), Source("b.md", "Fallaheens. " * 3)))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [link["href"] or "" for link in page.all("a")]
    assert {target[1:] for target in targets if target.startswith("#")} <= set(ids)


def test_it_loads_and_runs_nothing(report: Report) -> None:
    out = report("html", Source("a.md", CHAPTER))
    (style,) = re.findall(r"<style>(.*?)</style>", out, re.S)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [m["content"] for m in Page(out).all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "@import" not in style
    assert "url(" not in style


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_draft_stays_text(report: Report, text: str) -> None:
    plain = Page(report("html", Source("a.txt", "x fallaheens x fallaheen"), Unreadable("b", "c")))
    out = report("html", Source(f"{text}.txt", f"{text} fallaheens {text} fallaheen"), Unreadable(text, text))
    page = Page(out)
    out.encode("utf-8")
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert [set(names) for _, names in page.elements] == [set(names) for _, names in plain.elements]
    assert not set(out) & set("\x1b\x9b\u202e\u2066\u2028\0\ufffe")


def test_an_entry_and_a_bibliography_stay_text(report: Report, small: Glossary) -> None:
    finding = Finding(
        0,
        2,
        "<b>",
        "<b>",
        "",
        "error",
        "<script>",
        ("<i>",),
        sources=("amin-1990, <p. 5>", "<none>"),
        path="a",
        excerpt="<u>x",
        excerpt_start=0,
    )
    page = Page(render(Results((finding,), (), 1, 1, 1), small))
    assert page.text("mark") == ["<u"]
    assert not {"script", "b", "i", "u"} & {tag for tag, _ in page.elements}


def test_many_findings_are_cut_and_the_rest_counted(small: Glossary) -> None:
    one = Finding(0, 1, "number", "number", "qadi", "error", "No.", path="a", line=1, column=1)
    out = render(Results((one,) * 700, (), 1, 1, 1), small)
    assert out.count("<article") == 500
    assert "200 more findings of this rule are not shown" in out


@pytest.mark.parametrize("count", [0, 1, 3000])
def test_the_plot_is_no_larger_than_the_page(report: Report, count: int) -> None:
    out = report("html", Source("a.txt", "A qadi and a kadi. " * count))
    assert out.count("<svg") == bool(count)
    assert len(out) < 60_000
