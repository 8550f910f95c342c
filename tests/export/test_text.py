"""One entry as terminal text."""

from collections.abc import Callable

import pytest

from glossary_tui import __version__
from glossary_tui.export.facts import Book
from glossary_tui.export.text import entry_text
from glossary_tui.glossary.glossary import Glossary


def test_text_is_the_golden_file(small: Glossary, expected: Callable[[str], str]) -> None:
    text = entry_text(Book(small), small["bustan"], 60)
    assert text.replace(__version__, "VERSION") == expected("bustan.txt")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("bir", "Draft: nothing in this entry cites a source that was read."),
        ("bir", "version VERSION (draft)."),
        ("saqi-brook", "Contested: authorities disagree"),
        ("saqi-brook", "Broader: bustan"),
        ("saqi", "not-there: not in the bibliography"),
        ("saqi", "ism       sāqī · سَاقِي"),
        ("saqi", "“saqi (water carrier)”, in glossary-tui"),
        (
            "al-bir-society",
            "1999 – 17 October 2004: al-Bir (AB)\n      al-biʾr البِئْر\n      literally “the Well”",
        ),
        ("al-bir-society", "from October 2004: al-Bir Society\n      English usage."),
        ("al-bir-society", "jamʿiyyat al-biʾr (IJMES)\n  jamʻīyat al-biʼr (ALA-LC)"),
        ("bustan", "[Doe 2001a, p. 5; Doe et al. 2001; see also, not consulted: An Example Lexicon]"),
        ("bustan", "2. slur used by townspeople: backwater"),
        ("bustan", "bostan: Persian"),
    ],
)
def test_entry_says(small: Glossary, name: str, shown: str) -> None:
    assert shown in entry_text(Book(small), small[name], 200).replace(__version__, "VERSION")


def test_relations_stand_in_sorting_order(shipped: Glossary) -> None:
    book = Book(shipped)
    order = [row.id for row in shipped.rows]
    relations = dict(book.relations(shipped["islamic-state"]))
    assert relations["See also"] == sorted(relations["See also"], key=order.index)
    assert relations["See also"] != sorted(relations["See also"])


@pytest.mark.parametrize("width", [40, 80, 100])
def test_lines_keep_to_the_width_where_words_allow(shipped: Glossary, width: int) -> None:
    book = Book(shipped)
    for entry in shipped:
        for line in entry_text(book, entry, width).splitlines():
            arabic = any("\u0600" <= sign <= "\u06ff" for sign in line)
            assert len(line) <= width or arabic or "://" in line or " · " in line or len(line.split()) == 1, line
