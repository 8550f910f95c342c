"""Citations: short ones that no two works share, and full ones that say only what is known."""

import pytest

from glossary_tui.glossary.citation import date_in_words, issued, reference, short_citations, split_citation
from glossary_tui.glossary.glossary import Glossary

DOE = {"family": "Doe", "given": "Jane"}
Y2001 = {"date-parts": [[2001]]}


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2001", "2001"),
        ("0850", "850"),
        ("2001-05", "May 2001"),
        ("2001-05-03", "3 May 2001"),
        ("", ""),
        ("2001-13", "2001-13"),
        ("c. 850", "c. 850"),
        ("2001-02-03-04", "2001-02-03-04"),
    ],
    ids=["year", "early-year", "month", "day", "none", "no-month", "words", "too-long"],
)
def test_date_in_words(iso: str, words: str) -> None:
    assert date_in_words(iso) == words


@pytest.mark.parametrize(
    ("work", "short"),
    [
        ({"title": "T", "author": [DOE], "issued": Y2001}, "Doe 2001"),
        ({"title": "T", "author": [DOE, {"literal": "UN"}], "issued": Y2001}, "Doe and UN 2001"),
        ({"title": "T", "author": [DOE, DOE, DOE]}, "Doe et al."),
        (
            {"title": "T", "type": "article-newspaper", "container-title": "News", "issued": Y2001},
            "News 2001",
        ),
        (
            {"title": "T", "type": "entry-encyclopedia", "container-title": "Enc", "issued": Y2001},
            "Enc, “T” 2001",
        ),
        ({"title": "A “b”", "type": "webpage", "publisher": "Site"}, "Site, “A ‘b’”"),
        ({"title": "T", "type": "book", "publisher": "P"}, "T"),
        ({"title": "T"}, "T"),
        ({"title": "T", "author": "Doe", "issued": "2001"}, "T"),
    ],
    ids=["author", "two", "many", "newspaper", "article", "webpage", "book", "bare", "malformed"],
)
def test_short_citation(work: dict[str, object], short: str) -> None:
    assert short_citations({"key": work}) == {"key": short}


def test_alike_citations_are_told_apart() -> None:
    works = {
        "later": {"title": "B", "author": [DOE], "issued": {"date-parts": [[2001, 5]]}},
        "earlier": {"title": "C", "author": [DOE], "issued": {"date-parts": [[2001, 2, 1]]}},
        "undated": {"title": "D", "author": [DOE]},
        "undated-too": {"title": "E", "author": [DOE]},
    }
    assert short_citations(works) == {
        "earlier": "Doe 2001a",
        "later": "Doe 2001b",
        "undated": "Doe n.d. a",
        "undated-too": "Doe n.d. b",
    }


def test_no_two_shipped_works_share_a_citation(shipped: Glossary) -> None:
    shorts = short_citations(shipped.works)
    assert len(set(shorts.values())) == len(shipped.works) == len(shorts)


@pytest.mark.parametrize(
    ("written", "parts"),
    [("key", ("key", "")), ("key, p. 5", ("key", "p. 5")), ("key, pp. 5, 7", ("key", "pp. 5, 7"))],
    ids=["key", "page", "pages"],
)
def test_split_citation(written: str, parts: tuple[str, str]) -> None:
    assert split_citation(written) == parts


def test_reference_leaves_out_what_is_unknown() -> None:
    full = reference({"title": "T", "type": "book"}, "T")
    assert (full.label, full.who, full.title, full.where, full.url, full.note) == ("", "", "T", "", "", "")
    work = {
        "title": "T",
        "author": [DOE],
        "editor": [DOE],
        "container-title": "J",
        "publisher": "J",
        "issued": Y2001,
    }
    full = reference(work, "Doe 2001")
    assert (full.label, full.who, full.title) == ("Doe 2001", "Doe, Jane", "“T”")
    assert full.where == "J, ed. Jane Doe, 2001"


@pytest.mark.parametrize("broken", [{}, {"issued": {}}, {"issued": {"date-parts": [["x"]]}}, {"issued": None}])
def test_issued_of_a_malformed_date_is_empty(broken: dict[str, object]) -> None:
    assert issued(broken) == ""
