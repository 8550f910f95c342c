"""``spelling``: a spelling that the entry says to avoid."""

from collections.abc import Callable
from typing import Any

import pytest


def wrong(words: str, right: str, safe: bool = True) -> tuple[Any, ...]:
    return ("spelling", "warning", words, (right,), (right, safe))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("The fellachin left.", wrong("fellachin", "fallaheen"), id="language"),
        pytest.param("Fellachin left.", wrong("Fellachin", "Fallaheen"), id="capital"),
        pytest.param("The fellachin’s land.", wrong("fellachin", "fallaheen"), id="possessive"),
        pytest.param("The fellachins left.", wrong("fellachins", "fallaheen"), id="doubled-plural"),
        pytest.param(
            "The **fellach**in left.", wrong("fellach**in", "fallaheen", safe=False), id="emphasis-is-not-lost"
        ),
        pytest.param(
            "The falladu left.",
            ("spelling", "error", "falladu", ("fallah",), ("fallah", False)),
            id="blend-is-an-error-and-never-safe",
        ),
        pytest.param("The hudjra.", ("spelling", "suggestion", "hudjra", ("hujra",), ("hujra", True)), id="draft"),
        pytest.param(
            "> The fellachin left.", ("spelling", "suggestion", "fellachin", ("fallaheen",), None), id="quoted"
        ),
        pytest.param("| a | fellachin |", wrong("fellachin", "fallaheen"), id="table"),
        pytest.param("# The fellachin", wrong("fellachin", "fallaheen"), id="heading"),
    ],
)
def test_reports(speak: Callable[..., Any], text: str, said: tuple[Any, ...]) -> None:
    assert speak("spelling", text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen, fallahin and fellahin left.", id="spellings-in-use"),
        pytest.param("The kadi sat.", id="other-spelling"),
        pytest.param("The fallāḥīn left.", id="transliteration"),
        pytest.param("The fellachin [sic] left.", id="sic"),
        pytest.param("The `fellachin` left.", id="code"),
        pytest.param("Fellachin al-Nil met.", id="name"),
        pytest.param("See https://x.org/fellachin.", id="address"),
    ],
)
def test_leaves_alone(speak: Callable[..., Any], text: str) -> None:
    assert speak("spelling", text) == []


def test_the_reason_is_told(lint: Callable[..., Any]) -> None:
    assert lint("The fellachin left.")[0].message == "“fellachin” (German): write fallaheen."


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("spelling") == ([], [])


@pytest.mark.parametrize(
    ("text", "words", "fix"),
    [
        pytest.param("A fellachin left.", "fellachin", ("fallaheen", False), id="one-is-no-plural"),
        pytest.param(
            "The fallahin left. A fellachin left.", "fellachin", ("fallahin", False), id="as-the-draft-has-it"
        ),
        pytest.param(
            "Fallahin; some fellachin.", "fellachin", ("fallahin", True), id="without-the-capital-of-a-start"
        ),
        pytest.param("THE FELLACHIN LEFT.", "FELLACHIN", ("FALLAHEEN", True), id="capitals"),
        pytest.param("He stayed at Fellachin House.", "Fellachin", ("Fallaheen", False), id="a-name-perhaps"),
        pytest.param("The word fellachin is old.", "fellachin", ("fallaheen", False), id="a-word-spoken-of"),
        pytest.param("In *Old Fellachin Ways* he wrote.", "Fellachin", ("Fallaheen", False), id="a-title"),
        pytest.param("The ‘fellachin’ left.", "fellachin", None, id="in-marks"),
        pytest.param("See #fellachin now.", "fellachin", None, id="a-tag"),
    ],
)
def test_what_is_written_instead_and_how_safely(
    speak: Callable[..., Any], text: str, words: str, fix: tuple[str, bool] | None
) -> None:
    assert [(said[2], said[4]) for said in speak("spelling", text)] == [(words, fix)]
