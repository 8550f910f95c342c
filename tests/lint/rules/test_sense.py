"""``sense``: the term is used for something that it does not mean."""

from collections.abc import Callable
from typing import Any

import pytest

TENTS = ("fallaheen/tents", "error", "fallaheen", (), None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("The fallaheen lived in tents beside the badu.", TENTS, id="all-cues"),
        pytest.param("In a tent, like the badu, the fallaheen lived.", TENTS, id="any-order"),
        pytest.param("Tents, the badu said; the badu and the fallaheen in tents.", TENTS, id="on-one-side"),
        pytest.param(
            "“The fallaheen lived in tents beside the badu,” he said.",
            ("fallaheen/tents", "suggestion", "fallaheen", (), None),
            id="quoted",
        ),
    ],
)
def test_reports(speak: Callable[..., Any], text: str, said: tuple[Any, ...]) -> None:
    assert speak("sense", text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen lived in tents.", id="one-cue"),
        pytest.param("The fallaheen lived in tents. The badu did too.", id="two-sentences"),
        pytest.param("The fallaheen lived in tents; the badu did too.", id="two-halves"),
        pytest.param("The fallaheen never lived in tents like the badu.", id="negated"),
        pytest.param("The fallaheen lived in tents like the badu in Sinai.", id="unless"),
        pytest.param("The book claims the fallaheen lived in tents like the badu.", id="reported"),
        pytest.param("Did the fallaheen live in tents like the badu?", id="asked"),
        pytest.param("Some confuse the fallaheen with the badu in their tents.", id="corrected"),
    ],
)
def test_leaves_alone(speak: Callable[..., Any], text: str) -> None:
    assert speak("sense", text) == []


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("sense") == ([], [])
