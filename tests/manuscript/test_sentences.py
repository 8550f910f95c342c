"""Sentences: abbreviations, initials and dates do not end one; a pair of offsets for each, and nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The camp is described on pp. 166 ff. The same pages name it.", id="pp-ff"),
        pytest.param("He met Dr. Haddad at noon.", id="title"),
        pytest.param("The U.S. Army left.", id="letters-with-stops"),
        pytest.param("See A. Yayla on this.", id="initial"),
        pytest.param("Compare Haddad et al. The authors differ.", id="et-al"),
        pytest.param("It rose by 3.5 per cent.", id="decimal"),
        pytest.param("They met (e.g. Monday) in town.", id="e-g"),
        pytest.param("It stands in vol. 3, no. 14, of the series.", id="volume-and-number"),
        pytest.param("Wait... and see", id="dots-before-a-small-letter"),
        pytest.param("The file readme.Md is old.", id="no-space"),
        pytest.param("He asked why? and left.", id="question-mark-before-a-small-letter"),
        pytest.param("It fell c. 1187 to Saladin.", id="circa"),
        pytest.param("By Ibn Hanbal (d. 855) or his pupils.", id="died"),
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("He left.", "She stayed.", id="plain"),
        pytest.param("It was 2014.", "al-Baghdadi spoke.", id="article"),
        pytest.param("It was 2014.", "Al-Baghdadi spoke.", id="capital-article"),
        pytest.param("Then came the end.", "ʿUmar ruled.", id="ayn"),
        pytest.param("He said “stop.”", "She did.", id="closing-quotation-mark"),
        pytest.param("(He left.)", "She stayed.", id="closing-bracket"),
        pytest.param("He left.[3]", "She stayed.", id="note-number"),
        pytest.param("He left.[^a]", "She stayed.", id="footnote-mark"),
        pytest.param("Did he leave?", "“Yes.”", id="question-and-quotation"),
        pytest.param("He left!", "12 men stayed.", id="figure"),
        pytest.param("He left…", "She stayed.", id="ellipsis"),
        pytest.param("*He left.*", "*She stayed.*", id="emphasis"),
        pytest.param("He left.", "المهاجرون stayed.", id="arabic-script"),
        pytest.param("He left.", "Ḥasan stayed.", id="letter-with-dot"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n", "  \r\n "], ids=["space", "line-end", "mixed"])
def test_two_sentences(first: str, second: str, between: str) -> None:
    assert split(first + between + second) == [first, second]


@given(st.text("ab .!?…”)*\n\u200bA1[^]", max_size=80))
def test_nothing_but_space_lies_between(text: str) -> None:
    spans = list(split_sentences(text, 0, len(text)))
    place = 0
    for span in spans:
        assert not text[place : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        place = span.end
    assert not text[place:].strip()


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Skip. One went. Two came. Skip."
    assert [text[s.start : s.end] for s in split_sentences(text, 6, 25)] == ["One went.", "Two came."]


@pytest.mark.parametrize(
    ("text", "joined"),
    [("word " * 2000, " "), ("x" * 5000, ""), (("y" * 1500 + " ") * 3, None)],
    ids=["words", "one-word", "long-words"],
)
def test_what_never_stops_is_cut_between_words(text: str, joined: str | None) -> None:
    pieces = split(text)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= 1200
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    if joined is not None:
        assert joined.join(pieces) == text.strip()
