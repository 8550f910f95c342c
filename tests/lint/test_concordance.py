"""The concordance: what is counted under which word, and the headwords a book would print."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.concordance import Concordance, concordance, headwords
from glossary_tui.lint.inputs import Input, Unreadable


def of(glossary: Glossary, *texts: str) -> Concordance:
    return concordance([Input(f"{place}.md", text.encode()) for place, text in enumerate(texts)], glossary)


def test_terms_by_frequency_over_all_drafts(small: Glossary) -> None:
    found = of(small, "A qadi.\nA Kadi and a fellah.", "The qadi; a Qadi; the badu.")
    assert [(row.entry, row.count) for row in found.terms] == [("qadi", 4), ("badu", 1)]
    spellings = [
        (s.text, [(site.path, site.line, site.column) for site in s.sites]) for s in found.terms[0].spellings
    ]
    assert spellings == [("qadi", [("0.md", 1, 3), ("1.md", 1, 5), ("1.md", 1, 13)]), ("Kadi", [("0.md", 2, 3)])]


def test_unknown_words_are_one_with_article_or_without(small: Glossary) -> None:
    found = of(small, "al-Qalb, Al-Qalb, Qalb, el-Qalb; a qadi; muqarnas")
    assert [(row.why, row.count) for row in found.unknown] == [("article", 4), ("shape", 1)]


def test_what_cannot_be_read_is_told(small: Glossary) -> None:
    found = concordance([Unreadable("a", "gone"), Input("b.md", b"\xff\xfe\0"), Input("c.md", b"A qadi.")], small)
    assert [error.path for error in found.errors] == ["a", "b.md"]
    assert len(found.terms) == 1


@pytest.mark.parametrize(
    ("text", "own"),
    [
        pytest.param("fallaheen fallahin fallahin", {"fallaheen": "fallahin"}, id="another spelling"),
        pytest.param("Fellahin. Fellahin.", {"fallaheen": "fellahin"}, id="in capitals"),
        pytest.param("fallaheen fellahin", {}, id="a tie goes to the first in order"),
        pytest.param("fellachin fellachin falladu", {}, id="never one to be avoided"),
        pytest.param("fallah fallah", {}, id="never another number"),
        pytest.param("kadi", {"qadi": "kadi"}, id="another letter"),
        pytest.param("EGATE EGATE", {}, id="never an acronym"),
        pytest.param("قاضي", {}, id="never Arabic script"),
        pytest.param("diwan al-kharaj", {}, id="never other capitals"),
    ],
)
def test_headwords(small: Glossary, text: str, own: dict[str, str]) -> None:
    assert headwords(of(small, text), small) == own
