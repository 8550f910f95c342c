"""Whether a sentence asserts what it says."""

import pytest

from glossary_tui.lint.stance import Stance, has_negator, is_corrected, is_negated, is_question, reported_from
from glossary_tui.lint.words import Token, tokenise


def tokens(text: str) -> list[Token]:
    return tokenise(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "The book wrongly calls them a tribe.",
        "They are often mistaken for a tribe.",
        "The word is mistranslated as “holy warriors”.",
        "The authors misdate its capture.",
        "It is a myth that they were a tribe.",
        "The reviewer corrects the figure.",
        "Some confuse the two.",
        "Contrary to the book, they came later.",
        "The alleged tribe rose.",
        "They were not a tribe but rather a sect.",
        "There is no evidence of a tribe.",
        "Whoever calls them a tribe errs.",
    ],
)
def test_corrected(text: str) -> None:
    assert is_corrected(tokens(text), "")


@pytest.mark.parametrize(
    "text",
    [
        "They were a tribe.",
        "The tribe missed the march.",
        "They held the wrongdoers of the tribe.",
        "The mission of the tribe was to march.",
        "The misery of the tribe was great.",
    ],
)
def test_not_corrected(text: str) -> None:
    assert not is_corrected(tokens(text), "")


@pytest.mark.parametrize(
    ("following", "corrects"),
    [
        ("In fact, they were a sect.", True),
        ("In reality they were a sect.", True),
        ("This is not so.", True),
        ("That is wrong.", True),
        ("It wasn’t.", True),
        ("The claim is false.", True),
        ("On the contrary, they fled.", True),
        ("“Actually, no.”", True),
        ("In Facta they met.", False),
        ("Not some of them, but all.", False),
        ("They were a sect.", False),
        ("This is a tribe.", False),
        ("", False),
    ],
)
def test_corrected_by_the_next_sentence(following: str, corrects: bool) -> None:
    assert is_corrected(tokens("They were a tribe."), following) is corrects


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        pytest.param("They were not a tribe.", "tribe", True, id="not"),
        pytest.param("They were never a small tribe.", "tribe", True, id="never"),
        pytest.param("They weren’t a tribe.", "tribe", True, id="verb-with-nt"),
        pytest.param("No tribe rose.", "tribe", True, id="no"),
        pytest.param("He asked whether the tribe rose.", "tribe", True, id="whether"),
        pytest.param("The tribe not of the hills rose.", "tribe", True, id="not-after"),
        pytest.param("They were a tribe.", "tribe", False, id="plain"),
        pytest.param("They were not only a tribe.", "tribe", False, id="not-only"),
        pytest.param("No fewer than one tribe rose.", "tribe", False, id="no-fewer"),
        pytest.param("It was not so, the tribe rose.", "tribe", False, id="in-another-clause"),
        pytest.param("Not for many long years had a tribe risen.", "tribe", False, id="too-far"),
        pytest.param("He is not “the tribe”.", "tribe", True, id="through-quotation-marks"),
    ],
)
def test_negated(text: str, words: str, negated: bool) -> None:
    found = tokens(text)
    place = [token.word for token in found].index(words)
    assert is_negated(found, place, place + 1) is negated


def test_a_negator_is_seen_past_what_is_hidden() -> None:
    found = tokens("It was not (or so he said) a tribe.")
    place = [token.word for token in found].index("tribe")
    bracket = frozenset(range(3, 9))
    assert is_negated(found, place, place + 1, bracket)
    assert not is_negated(found, place, place + 1)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Were they a tribe?", True),
        ("Were they “a tribe?”", True),
        ("Why were they a tribe?", False),
        ("How did the tribe rise?", False),
        ("They were a tribe.", False),
        ("Is that so? They were a tribe and rose, as ever.", False),
    ],
)
def test_question(text: str, asks: bool) -> None:
    assert is_question(tokens(text)) is asks


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("He claims that they are a tribe.", "claims", id="distant-verb"),
        pytest.param("The book says they are a tribe.", "says", id="text-and-verb"),
        pytest.param("According to the authors they are a tribe.", "According", id="according-to-a-text"),
        pytest.param("He says they are a tribe.", None, id="neutral-verb-of-a-person"),
        pytest.param("According to Sunnis they are a tribe.", None, id="according-to-people"),
        pytest.param("The raid was claimed by a tribe.", None, id="a-deed-claimed"),
        pytest.param("A tribe claimed responsibility.", None, id="responsibility-claimed"),
        pytest.param("It is claimed by many that they are a tribe.", "claimed", id="claimed-by-many-that"),
        pytest.param("They are a tribe.", None, id="none"),
    ],
)
def test_reported(text: str, first: str | None) -> None:
    found = tokens(text)
    place = reported_from(found)
    assert (None if place is None else found[place].text) == first


@pytest.mark.parametrize(
    ("text", "negates"),
    [("None came.", True), ("They can’t.", True), ("They came.", False), ("Not only they came.", False)],
)
def test_has_negator(text: str, negates: bool) -> None:
    assert has_negator(tokens(text)) is negates


def test_a_stance_is_what_the_functions_say() -> None:
    found = tokens("The book claims they are not a tribe?")
    stance = Stance(found, "In fact, yes.")
    assert (stance.is_corrected, stance.is_question, stance.has_negator, stance.reported_from) == (
        True,
        True,
        True,
        2,
    )
