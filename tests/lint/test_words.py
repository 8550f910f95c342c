"""A sentence as words: each keeps its place; possessives, negated verbs, hyphens, stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.inflection import inflected
from glossary_tui.lint.scan import Mention
from glossary_tui.lint.words import Sentence, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He left, too.", "he left , too .", id="plain"),
        pytest.param("the emir's men", "the emir men", id="possessive"),
        pytest.param("the emir’s men", "the emir men", id="curly-possessive"),
        pytest.param("muhājirūn", "muhajirun", id="diacritics"),
        pytest.param("ʿulamāʾ", "ulama", id="ayn-and-hamza"),
        pytest.param("mu\u0304haj\u00adir", "muhajir", id="combining-and-soft-hyphen"),
        pytest.param("\u200b\u200bmujahid\u200b\u200been", "mujahideen", id="hidden-emphasis"),
        pytest.param("\u200bmujahideen\u200b’s men", "mujahideen men", id="possessive-after-emphasis"),
        pytest.param("well-known", "well known", id="hyphen"),
        pytest.param("out — in – x", "out — in — x", id="dashes"),
        pytest.param("2014–15", "2014 — 15", id="range"),
        pytest.param("the U.S. Army", "the us army", id="letters-with-stops"),
        pytest.param("30,000 or 1.5 or 30k", "30,000 or 1.5 or 30k", id="numbers"),
        pytest.param("“Stop”", "“ stop ”", id="quotation-marks"),
        pytest.param("wait...", "wait ...", id="dots"),
        pytest.param("المهاجرون", "المهاجرون", id="arabic"),
        pytest.param("ʾʿ’", "ʾ ʿ ’", id="marks-alone"),
    ],
)
def test_tokens(text: str, words: str) -> None:
    assert [token.word for token in tokenise(text, 0, len(text)) if token.text.strip("ʾʿ")] == [
        word for word in words.split() if word.strip("ʾʿ")
    ]


@pytest.mark.parametrize(
    ("text", "negated"),
    [("isn't", True), ("didn’t", True), ("Aren't", True), ("isnt", False), ("ant", False), ("not", False)],
)
def test_negated_verbs(text: str, negated: bool) -> None:
    assert tokenise(text, 0, len(text))[0].negated is negated


def test_a_hyphen_joins_the_word_to_the_one_before() -> None:
    assert [token.joined for token in tokenise("a so-called emir", 0, 16)] == [False, False, True, False]


@given(st.text("ab é1.,'’ʿ-–—“”\u200b\u00ad\u0301\n%", max_size=60))
def test_tokens_stand_in_order_and_at_their_places(text: str) -> None:
    place = 0
    for token in tokenise(text, 0, len(text)):
        assert place <= token.start < token.end <= len(text)
        if token.kind == "number":
            assert text[token.start : token.end] == token.text
        place = token.end


def test_offsets_count_from_the_start_of_the_text() -> None:
    assert [(token.word, token.start) for token in tokenise("one two three", 4, 7)] == [("two", 4)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("capture", "captured", True),
        ("captures", "capturing", True),
        ("tribe", "tribes", True),
        ("foreign", "foreigner", False),
        ("fighter", "fighters", True),
        ("fight", "fighter", False),
        ("emir", "emirate", False),
    ],
)
def test_inflections_share_a_key(one: str, other: str, same: bool) -> None:
    assert (inflected(one) == inflected(other)) is same


def test_mentions_are_found_by_their_first_word() -> None:
    text = "The Diwan al-Kharaj and qadis."
    mentions = (Mention(4, 19, ()), Mention(24, 29, ()))
    sentence = Sentence(text, 0, len(text), mentions)
    assert {first: after for first, (_, after) in sentence.mention_at.items()} == {1: 4, 5: 6}


def test_what_a_pattern_may_ask_of_a_sentence() -> None:
    sentence = Sentence("Who took 72 % of U.S. oil?", 0, 26, ())
    assert {"percent", "took", "72", "US", "us"} <= sentence.vocabulary
    assert "oil" in sentence.vocabulary
