"""What is listed for what is typed."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.tui.lookup import Chosen, Finder


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("", ["ansar", "hijra", "muhajireen", "mujahideen", "nusra-front"], id="nothing-typed-lists-all"),
        pytest.param("  ", ["ansar", "hijra", "muhajireen", "mujahideen", "nusra-front"], id="spaces"),
        pytest.param("m", ["muhajireen", "mujahideen"], id="one-letter"),
        pytest.param("م", ["muhajireen", "mujahideen"], id="one-arabic-letter"),
        pytest.param("mohajerin", ["muhajireen"], id="spelling-to-avoid"),
        pytest.param("المهاجرين", ["muhajireen"], id="arabic-with-article"),
        pytest.param("muhājirūn", ["muhajireen"], id="scheme"),
        pytest.param("emigrants", ["muhajireen"], id="meaning"),
        pytest.param("zzzzz", [], id="nothing-like-it"),
        pytest.param("!?", [], id="signs-only"),
    ],
)
def test_find(glossary: Glossary, query: str, expected: list[str]) -> None:
    """Any spelling, script or meaning."""
    assert sorted(row.id for row in Finder(glossary).find(query, Chosen()).rows) == expected


@pytest.mark.parametrize(
    ("chosen", "query", "expected"),
    [
        pytest.param(Chosen("domain", "theology"), "", ["hijra", "muhajireen"], id="domain"),
        pytest.param(Chosen("domain", "military"), "m", ["mujahideen"], id="domain-and-letter"),
        pytest.param(Chosen("domain", "military"), "muhajir", [], id="domain-and-query"),
        pytest.param(Chosen("root", "h-j-r"), "", ["hijra", "muhajireen"], id="root"),
        pytest.param(Chosen("recent"), "", ["nusra-front", "ansar"], id="recent-in-their-order-without-what-is-gone"),
    ],
)
def test_lists(glossary: Glossary, chosen: Chosen, query: str, expected: list[str]) -> None:
    """A list narrows down what is found."""
    result = Finder(glossary).find(query, chosen, kept=("nusra-front", "gone", "ansar"))
    assert [row.id for row in result.rows] == expected


def test_counts(glossary: Glossary) -> None:
    """Every domain, and the roots that several entries share."""
    finder = Finder(glossary)
    assert finder.counts("domain") == {"groups": 1, "military": 1, "roles": 3, "theology": 2}
    assert finder.counts("root") == {"h-j-r": 2}
