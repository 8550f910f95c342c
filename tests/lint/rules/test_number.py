"""``number``: a plural used as a singular, or with an English plural ending; never a possessive."""

from collections.abc import Callable
from typing import Any

import pytest


def doubled(words: str, plural: str) -> tuple[Any, ...]:
    return ("number", "error", words, (plural, "fallah"), (plural, True))


def one(words: str) -> tuple[Any, ...]:
    return ("number", "error", words, ("fallah",), ("fallah", False))


def several(words: str) -> tuple[Any, ...]:
    return ("number", "warning", words, ("fallaheen",), ("fallaheen", False))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("The fallaheens left.", doubled("fallaheens", "fallaheen"), id="doubled"),
        pytest.param(
            "FALLAHEENs left.",
            ("number", "error", "FALLAHEENs", ("FALLAHEEN", "Fallah"), ("FALLAHEEN", True)),
            id="doubled-capitals",
        ),
        pytest.param(
            "The fallaheens’ land.",
            ("number", "error", "fallaheens", ("fallaheen", "fallah"), None),
            id="doubled-and-possessive-of-which-the-sign-would-have-to-move",
        ),
        pytest.param(
            "A fallaheens left.",
            ("number", "error", "fallaheens", ("fallaheen", "fallah"), ("fallaheen", False)),
            id="doubled-and-one",
        ),
        pytest.param(
            "The **fallah**eens left.",
            ("number", "error", "fallah**eens", ("fallaheen", "fallah"), ("fallaheen", False)),
            id="doubled-in-emphasis",
        ),
        pytest.param(
            "The qudats sat.",
            ("number", "warning", "qudats", ("qudat", "qadi"), ("qudat", False)),
            id="broken-plural",
        ),
        pytest.param("A fallaheen from Luxor spoke.", one("fallaheen"), id="a"),
        pytest.param("A young fallahin was there.", one("fallahin"), id="adjective-between"),
        pytest.param("Every fallaheen is poor.", one("fallaheen"), id="every"),
        pytest.param("An Egyptian fallaheen, it seems.", one("fallaheen"), id="nationality-between"),
        pytest.param("He was a fallaheen.", one("fallaheen"), id="end"),
        pytest.param("One *fallaheen* had left.", one("fallaheen"), id="emphasis"),
        pytest.param(
            "A hujurat was found.", ("number", "suggestion", "hujurat", ("hujra",), ("hujra", False)), id="draft"
        ),
        pytest.param(
            "“The old fallaheens had left,” he said.",
            ("number", "suggestion", "fallaheens", ("fallaheen", "fallah"), None),
            id="quoted-and-never-fixed",
        ),
        pytest.param("Two young fallah left.", several("fallah"), id="singular-behind-a-number"),
        pytest.param("Hundreds of fallah were there.", several("fallah"), id="singular-behind-hundreds-of"),
        pytest.param("Some 30 fallah left.", several("fallah"), id="singular-behind-figures"),
        pytest.param("A female fallah spoke.", ("fallaheen/lady", "warning", "fallah", (), None), id="own-misuse"),
    ],
)
def test_reports(speak: Callable[..., Any], text: str, said: tuple[Any, ...]) -> None:
    assert speak("number", text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen’s land.", id="possessive"),
        pytest.param("The fallaheen's land.", id="straight-possessive"),
        pytest.param("A fallaheen's land.", id="possessive-behind-a"),
        pytest.param("Each fallaheen’s was a hard life.", id="possessive-that-stands-alone"),
        pytest.param("The *fallaheen*’s land.", id="possessive-in-emphasis"),
        pytest.param("A fallaheen leader spoke.", id="attribute"),
        pytest.param("A fallaheen-led revolt.", id="hyphen"),
        pytest.param("Two fallaheen left.", id="two"),
        pytest.param("A fallah left.", id="singular"),
        pytest.param("Two fallah leaders left.", id="singular-as-attribute"),
        pytest.param("Many fallah and badu villages stood there.", id="singular-as-one-of-two-attributes"),
        pytest.param("On 3 June 12 fallah villages burned.", id="figures-before-an-attribute"),
        pytest.param("The fallahs left.", id="english-plural-of-the-singular"),
        pytest.param("The qadis left; a qadis.", id="english-plural-that-is-a-form"),
        pytest.param("It is true that fallaheen left.", id="that-as-conjunction"),
        pytest.param("A group of fallaheen left.", id="of"),
        pytest.param("There was not a fallaheen.", id="negated"),
        pytest.param("A fallaheens [sic] left.", id="sic"),
        pytest.param("The fellachins left.", id="the-business-of-spelling"),
        pytest.param("The badus left.", id="no-plural-known"),
        pytest.param("A فلاحين is poor.", id="arabic-script"),
        pytest.param("`fallaheens`", id="code"),
    ],
)
def test_leaves_alone(speak: Callable[..., Any], text: str) -> None:
    assert speak("number", text) == []


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("number") == ([], [])
