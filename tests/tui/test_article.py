"""An entry as it is read."""

import pytest
from rich.cells import cell_len

from glossary_tui.export.facts import Book
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.tui.article import Article
from glossary_tui.tui.lookup import Finder
from glossary_tui.tui.paragraph import Link, wrap


def read(glossary: Glossary, name: str, *, with_arabic: bool = True) -> str:
    article = Article(Finder(glossary), Book(glossary), with_arabic)
    lines = (line for paragraph in article.paragraphs(glossary[name]) for line in wrap(paragraph, 200))
    return "\n".join(" " * line.indent + line.text for line in lines)


def test_everything_is_there(glossary: Glossary) -> None:
    """Each part of an entry, in words."""
    text = read(glossary, "muhajireen")
    for part in (
        "  مُهَاجِرُون",
        "  muhājirūn  IJMES, ALA-LC",
        "noun · root h-j-r · roles, theology",
        "early Islam: emigrants; migrants",
        "[Smith 2016]",
        "Contrast with: ansar, mujahideen",
        "See also: hijra",
        "  Holy warriors are mujahideen.",
        "    ✗ wrong: The muhajireen (“holy warriors”) were paid.",
        "    ✓ right: The muhajireen (“migrants”) were paid.",
        "  ✗ mohajerin  Persian",
        "  muhajir  muhājir  مُهَاجِر",
        "  Muhajirs of Karachi",
        "  English keeps the oblique plural.",
        "  Smith 2016: Smith, Ann, On Words, A Press, 2016",
    ):
        assert part in text, text


def test_names_with_dates_and_draft(glossary: Glossary) -> None:
    """A group’s names, and the warning that no source was read."""
    text = read(glossary, "nusra-front")
    assert "! Draft:" in text
    assert "  Jabhat al-Nusra (JN)  23 January 2012 – 28 July 2016" in text
    assert "    literally “Support Front”" in text


def test_contested(glossary: Glossary) -> None:
    """Said at the head."""
    assert "! Contested:" in read(glossary, "hijra")


def test_links(glossary: Glossary) -> None:
    """Relations, stated or inverse, root and domains lead on."""
    article = Article(Finder(glossary), Book(glossary))
    links = [span.link for part in article.paragraphs(glossary["hijra"]) for span in part.spans if span.link]
    assert links == [Link("root", "h-j-r"), Link("domain", "theology"), Link("entry", "muhajireen")]


def test_without_arabic(glossary: Glossary) -> None:
    """Where a terminal draws no Arabic, the transliteration stands alone."""
    for name in ("muhajireen", "nusra-front"):
        assert not any("\u0600" <= sign <= "\u06ff" for sign in read(glossary, name, with_arabic=False))


@pytest.mark.parametrize("width", [38, 46])
def test_shipped_entries_fit(shipped: Glossary, width: int) -> None:
    """No line of any entry is wider than its pane, and every link leads somewhere."""
    article = Article(Finder(shipped), Book(shipped))
    for entry in shipped:
        paragraphs = article.paragraphs(entry)
        lines = [line for paragraph in paragraphs for line in wrap(paragraph, width)]
        assert all(line.indent + cell_len(line.text) <= width for line in lines), entry.id
        links = (span.link for paragraph in paragraphs for span in paragraph.spans if span.link)
        assert all(link.kind != "entry" or link.value in shipped for link in links), entry.id
