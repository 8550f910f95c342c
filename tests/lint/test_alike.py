"""How like two spellings are: one word or two, and the nearest of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.lint.alike import is_one_word, nearest, shared

words = st.text("abdhijklmqrstuwyāḥʿ-", max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("towhid", "tawhid"),
        ("qunya", "kunya"),
        ("akidah", "aqida"),
        ("sheriat", "sharia"),
        ("tekbir", "takbīr"),
        ("fellachin", "fallaheen"),
        ("chahid", "shahid"),
        ("anssar", "ansar"),
        ("al-Kaida", "al-Qaeda"),
        ("davet", "dawa"),
    ],
)
def test_one_word(one: str, other: str) -> None:
    assert is_one_word(one, other)
    assert is_one_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daech", "Islamic State"),
        ("shahuda", "shahid"),
        ("aqeed", "aqida"),
        ("djihadist", "jihadi"),
        ("Bildad al-Sham", "al-Sham"),
        ("Haramayin", "al-Haramayn"),
        ("hizba", "hisba"),
    ],
)
def test_two_words(one: str, other: str) -> None:
    assert not is_one_word(one, other)


@given(words, words)
def test_it_is_the_same_both_ways(one: str, other: str) -> None:
    assert is_one_word(one, one)
    assert is_one_word(one, other) == is_one_word(other, one)
    assert 0 <= shared(one, other) <= 1
    assert shared(one, one) == (1 if one else 0)


@pytest.mark.parametrize(
    ("text", "options", "wanted"),
    [
        ("Kharajites", ["Khawarij", "Kharijis", "Kharijites"], "Kharijites"),
        ("mushriqeen", ["mushrikun", "mushrikeen"], "mushrikeen"),
        ("x", ["b", "a"], "b"),
        ("x", [], ""),
    ],
)
def test_nearest(text: str, options: list[str], wanted: str) -> None:
    assert nearest(text, options) == wanted
