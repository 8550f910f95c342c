"""``consistency``: the odd ones out of several spellings of one term or person."""

from collections.abc import Callable
from typing import Any

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.persons import names
from glossary_tui.lint.rules import consistency
from glossary_tui.lint.settings import Settings


def odd(words: str, usual: str, fix: str = "") -> tuple[Any, ...]:
    return ("consistency", "warning", words, (usual,), (fix or usual, False))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Fellahin; fallahin.", [odd("fallahin", "Fellahin", "fellahin")], id="tie-the-first-wins"),
        pytest.param("A fellahin. Fallahin, fallahin.", [odd("fellahin", "Fallahin", "fallahin")], id="majority"),
        pytest.param(
            "Fellahin, fallahin, fellahin, fallaheen.",
            [odd("fallahin", "Fellahin", "fellahin"), odd("fallaheen", "Fellahin", "fellahin")],
            id="each-odd-one",
        ),
        pytest.param("Fellahin and *fallahin*.", [odd("fallahin", "Fellahin", "fellahin")], id="emphasis"),
        pytest.param(
            "*Fellahin* and fal\u00adlahin.", [odd("fal\u00adlahin", "Fellahin", "fellahin")], id="soft-hyphen"
        ),
        pytest.param("Um Mohammad; Um Mohammed.", [odd("Um Mohammed", "Um Mohammad")], id="person"),
        pytest.param("Umm Ali; Oum Ali; Umm Ali.", [odd("Oum Ali", "Umm Ali")], id="particle"),
        pytest.param(
            "Um Mohammed. Um Mohammad, Um Mohammad.",
            [odd("Um Mohammed", "Um Mohammad")],
            id="majority-of-persons",
        ),
    ],
)
def test_reports(speak: Callable[..., Any], text: str, said: list[tuple[Any, ...]]) -> None:
    assert speak("consistency", text) == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fallahin, FALLAHIN, fallāḥīn, Fallahin’s.", id="case-diacritics-possessive"),
        pytest.param("The fallaheen and a fallah.", id="plural-and-singular"),
        pytest.param("Fellahin. “The old fallahin of Luxor left,” he said.", id="quoted"),
        pytest.param("Fellahin.\n\n> Fallahin.", id="block-quotation"),
        pytest.param("Fellahin.\n\n# References\n\nFallahin, A. (1990).", id="bibliography"),
        pytest.param("Fellahin and فلاحين.", id="arabic-script"),
        pytest.param("Fellahin and `fallahin`.", id="code"),
        pytest.param("Um Mohammad and Um Ahmad.", id="two-persons"),
        pytest.param("Um Mohammad and Abu Mohammed.", id="mother-and-father"),
        pytest.param("Um Mohammad al-Masri and Um Mohammed al-Iraqi.", id="two-nisbas"),
        pytest.param("“Um Mohammad” and Um Mohammed.", id="person-quoted"),
        pytest.param("Ibn Taymiyya’s book; Ibn Taymiyya's time; Ibn Taymiyya.", id="possessive-of-a-person"),
        pytest.param("Ali Bin Abi Talib; Ibn Abi Hatim.", id="name-that-goes-on"),
        pytest.param("Fellahin.", id="one"),
    ],
)
def test_leaves_alone(speak: Callable[..., Any], text: str) -> None:
    assert speak("consistency", text) == []


def test_the_message_counts(lint: Callable[..., Any]) -> None:
    (finding,) = lint("Fellahin, fellahin; fallahin.")
    assert finding.message == "“fallahin” here, “Fellahin” elsewhere in this draft (2×)."


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("consistency") == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A sheikh and a sheikha came; the sheikh left.", id="two genders"),
        pytest.param("A muhajir met a muhajira; the muhajir spoke first.", id="two genders of one entry"),
    ],
)
def test_two_words_of_one_entry_are_not_held_to_one_spelling(text: str, shipped: Glossary) -> None:
    assert [finding for finding in lint_text(text, glossary=shipped) if finding.rule == "consistency"] == []


def test_two_cases_of_one_word_are(shipped: Glossary) -> None:
    text = "The muhajireen met the muhajirun; the muhajireen left."
    found = [finding for finding in lint_text(text, glossary=shipped) if finding.rule == "consistency"]
    assert [text[finding.offset : finding.end_offset] for finding in found] == ["muhajirun"]


def test_every_particle_wakes_the_rule_though_no_term_is_mentioned(small: Glossary) -> None:
    particles, _ = names()
    (sign,) = consistency.RULE.wakes
    asleep = [name for name in particles if not sign.pattern.search(f"{name.capitalize()} Karim left.")]
    assert {name.encode() for name in particles} <= sign.words
    assert asleep == []
    found = lint_text("Abdul Karim left in May. Abdel Karim stayed.", glossary=small)
    assert [finding.rule for finding in found] == ["consistency"]


SIGNS = {
    "circumflex": ("The fallāḥīn and the qāḍī met a fallâḥ.", "fallâḥ", "circumflexes", "macrons", "fallāḥ"),
    "cedilla": ("The fallāḥīn and the qāḍī met a fallāḩ.", "fallāḩ", "cedillas", "dots below", "fallāḥ"),
    "tie": ("Fallâḥîn, qâḍî; qāḍī, fallāḥ.", "qāḍī", "macrons", "circumflexes", "qâḍî"),
}


@pytest.mark.parametrize(("text", "words", "has", "usual", "instead"), SIGNS.values(), ids=SIGNS)
def test_signs_of_two_schemes(small: Glossary, text: str, words: str, has: str, usual: str, instead: str) -> None:
    finding, *_ = lint_text(text, glossary=small, settings=Settings(select=("consistency",)))
    assert text[finding.offset : finding.end_offset] == words
    assert finding.message.startswith(f"“{words}” has {has}, the rest of this draft {usual} (2×)")
    assert finding.suggestions == (instead,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallāḥīn and the qadi met a fallah.", id="without signs"),
        pytest.param("A fallāḥ met a qâḍî.", id="each in one word"),
        pytest.param("The fallāḥīn and the qāḍī. “The old fallâḥ of Luxor left,” he said.", id="quoted"),
        pytest.param("The fallāḥīn and the qāḍī in a château.", id="French"),
    ],
)
def test_signs_that_agree(small: Glossary, text: str) -> None:
    assert lint_text(text, glossary=small, settings=Settings(select=("consistency",))) == []
