"""``gloss``: the gloss beside a term is wrong, or is that of another term."""

from collections.abc import Callable
from typing import Any

import pytest

PEASANTS = ("badu", "peasants", "farm workers")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "The fallaheen (“wandering herders”) left.",
            ("fallaheen/nomads", "error", "fallaheen", ("peasants",), None),
            id="called-wrong-by-its-entry",
        ),
        pytest.param(
            "The *fallaheen* (*soldiers of the Nile*) left.",
            ("fallaheen/nomads", "error", "fallaheen", ("peasants",), None),
            id="emphasis",
        ),
        pytest.param(
            "Wandering herders (fallaheen) left.",
            ("fallaheen/nomads", "error", "fallaheen", ("peasants",), None),
            id="before-the-term",
        ),
        pytest.param(
            "The fallaheen (nomads) left.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="of-an-entry-in-contrast",
        ),
        pytest.param(
            "The fallaheen (the Desert Nomads) left.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="article-and-capitals-set-aside",
        ),
        pytest.param(
            "The fallaheen, or desert nomads, left.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="or",
        ),
        pytest.param(
            "The badu (“farm worker”) left.",
            ("gloss", "error", "badu", ("fallaheen", "desert nomads", "nomads"), None),
            id="plural-set-aside",
        ),
        pytest.param(
            "The badu (“land tax office”) left.",
            ("gloss", "warning", "badu", ("Diwan al-Kharaj", "desert nomads", "nomads"), None),
            id="of-an-entry-not-in-contrast",
        ),
        pytest.param(
            "The badu (“chamber”) left.",
            ("gloss", "suggestion", "badu", ("hujra", "desert nomads", "nomads"), None),
            id="of-a-draft",
        ),
        pytest.param(
            "The fallaheen (badu) left.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="its-opposite-by-name",
        ),
        pytest.param(
            "The badu (judge) left.",
            ("gloss", "warning", "badu", ("desert nomads", "nomads"), None),
            id="none-of-its-meanings",
        ),
        pytest.param(
            "The badu, literally “brothers”, left.",
            ("gloss", "warning", "badu", ("desert nomads", "nomads"), None),
            id="translated-as-none-of-its-meanings",
        ),
        pytest.param(
            "The fallaheen are nomads of the east.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="said-to-be-what-its-opposite-is",
        ),
        pytest.param(
            "The fallaheen, nomads, left.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="apposition",
        ),
        pytest.param(
            "Nomads known as fallaheen left.",
            ("gloss", "error", "fallaheen", PEASANTS, None),
            id="of-its-opposite-before-the-term",
        ),
        pytest.param(
            "> The fallaheen (nomads) left.",
            ("gloss", "suggestion", "fallaheen", PEASANTS, None),
            id="quoted",
        ),
    ],
)
def test_reports(speak: Callable[..., Any], text: str, said: tuple[Any, ...]) -> None:
    assert speak("gloss", text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen (“peasants”) left.", id="its-own"),
        pytest.param("The fallaheen (“peasants of the desert”) left.", id="its-own-and-more"),
        pytest.param("The fallaheen (desert peasants) left.", id="its-own-head-word"),
        pytest.param("The fallaheen (armed peasants) left.", id="of-another-with-its-own-head-word"),
        pytest.param("The fallaheen (“Muslim judges”) left.", id="of-a-related-entry"),
        pytest.param("The badu, a judge among them, left.", id="one-common-word-of-another"),
        pytest.param("Fallaheen or nomads left.", id="a-choice-of-two"),
        pytest.param("The fallaheen rendered service to the badu.", id="its-opposite-as-object"),
        pytest.param("The fallaheen came after the nomads had left.", id="after-in-time"),
        pytest.param("The fallaheen, their nomads and herds left.", id="what-belongs-to-them"),
        pytest.param("The fallaheen, nomads and soldiers left.", id="an-item-of-a-list"),
        pytest.param("The badu and the fallaheen are nomads.", id="two-things-spoken-of"),
        pytest.param("The fallaheen (nomads, peasants) left.", id="its-own-among-several"),
        pytest.param("The fallaheen (not nomads) left.", id="denied"),
        pytest.param("Fallaheen does not mean “wandering herders”.", id="negated"),
        pytest.param("The book renders fallaheen as “wandering herders”.", id="reported"),
        pytest.param("Fallaheen is wrongly glossed as “nomads”.", id="corrected"),
        pytest.param("The fallaheen (and the nomads) left.", id="and"),
        pytest.param("The fallaheen hid the nomads.", id="not-beside"),
        pytest.param("The fallaheen (see Nomads, p. 3) left.", id="reference"),
        pytest.param("The fallaheen (nomads [sic]) left.", id="sic"),
        pytest.param("The cabinet of Fallah (nomads) left.", id="homonym"),
    ],
)
def test_leaves_alone(speak: Callable[..., Any], text: str) -> None:
    assert speak("gloss", text) == []


def test_the_sources_of_both_entries_are_named(lint: Callable[..., Any]) -> None:
    (finding,) = lint("The fallaheen (nomads) left.")
    assert finding.sources == ("amin-1990",)
    assert finding.message == "“nomads” is the meaning of badu; fallaheen means peasants, farm workers."


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("gloss") == ([], [])
