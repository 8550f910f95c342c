"""``claim``: a false statement is attached to a term or name."""

from collections.abc import Callable
from typing import Any

import pytest

GUILD = ("fallaheen/guild", "error", "fallaheen", (), None)
REVOLT = ("fallaheen/revolt", "warning", "fallaheen", (), None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("The fallaheen were a secret guild of weavers.", GUILD, id="copula"),
        pytest.param("The fallaheen, a guild of weavers, left.", GUILD, id="apposition"),
        pytest.param("The name fallaheen refers to a brotherhood.", GUILD, id="refers-to"),
        pytest.param("They are called fallaheen, after a guild that rose.", GUILD, id="after"),
        pytest.param("A guild known as the fallaheen rose.", GUILD, id="known-as"),
        pytest.param("The guild of the fallaheen rose.", GUILD, id="of"),
        pytest.param("Clerks call them fallaheen, after a guild.", GUILD, id="attributed-label-only"),
        pytest.param("The fallaheen rose on 3 May 1834.", REVOLT, id="date"),
        pytest.param("Thirty thousand fallaheen fled.", REVOLT, id="number"),
        pytest.param(
            "The **fallah**een were a guild.",
            ("fallaheen/guild", "error", "fallah**een", (), None),
            id="emphasis",
        ),
        pytest.param(
            "Fallaheen invented the plough.",
            ("fallaheen/unread", "suggestion", "Fallaheen", (), None),
            id="nothing-read",
        ),
    ],
)
def test_reports(speak: Callable[..., Any], text: str, said: tuple[Any, ...]) -> None:
    assert speak("claim", text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen were not a guild.", id="negated"),
        pytest.param("The fallaheen, not a guild, left.", id="negated-apposition"),
        pytest.param("Men of the guild were prominent among the fallaheen.", id="men-of"),
        pytest.param("The fallaheen fought a guild that rose.", id="object"),
        pytest.param("The fallaheen were members of a guild.", id="members-of"),
        pytest.param("The fallaheen rose in June 1834.", id="another-month"),
        pytest.param("The fallaheen worked. In May 1834 the guilds rose.", id="another-sentence"),
        pytest.param("The fallaheen worked while guilds rose in May 1834.", id="another-clause"),
        pytest.param("Some 2,000 fallaheen fled.", id="another-number"),
        pytest.param("The authors wrongly say that the fallaheen were a guild.", id="corrected"),
        pytest.param("Were the fallaheen a guild?", id="asked"),
        pytest.param("The fallaheen were weavers, the badu a guild.", id="said-of-another"),
        pytest.param("Weavers, the old guild, fallaheen, clerks and smiths came.", id="an-item-of-a-list"),
        pytest.param("They came from the badu, the guild, the fallaheen, the clerks.", id="an-item-without-and"),
        pytest.param("The weavers, fallaheen, the guild and the clerks came.", id="before-an-item-of-a-list"),
        pytest.param("## `fallaheen` were a guild", id="code"),
    ],
)
def test_leaves_alone(speak: Callable[..., Any], text: str) -> None:
    assert speak("claim", text) == []


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("claim") == ([], [])
