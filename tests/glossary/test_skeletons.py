"""Spellings by their consonants: outlines, distances of vowels, doubled letters, blends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.skeletons import (
    VOWELS,
    blends,
    consonants,
    outline,
    skeleton_keys,
    skeleton_table,
    sounds,
    vowel_distance,
)

WORDS = st.text("abdehijkmnoprstuwy", min_size=1, max_size=12).map(str.encode)


@pytest.mark.parametrize(
    ("word", "bare", "heard"),
    [(b"muhajirun", b"mhjrn", 5), (b"wahhabi", b"whb", 3), (b"shaykh", b"shkh", 2), (b"ai", b"", 0)],
)
def test_consonants(word: bytes, bare: bytes, heard: int) -> None:
    assert (consonants(word), sounds(word)) == (bare, heard)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        (b"muhajiroun", b"m U h A j I r U n"),
        (b"yazidiyya", b"y A z I d I y A"),
        (b"shaykh", b"s h Y k h"),
        (b"mullah", b"m U l A h"),
        (b"ashary", b"A s h A r I"),
    ],
)
def test_outline(word: bytes, parts: bytes) -> None:
    assert outline(word) == tuple(parts.split())


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        (b"muhajiroun", b"mohajirun", 0),
        (b"muhajiroun", b"muhajireen", 1),
        (b"mujahadeen", b"mujahideen", 1),
        (b"sharik", b"shirk", None),
        (b"khalif", b"caliph", None),
        (b"abbas", b"basi", None),
    ],
)
def test_distance(one: bytes, other: bytes, distance: int | None) -> None:
    assert vowel_distance(one, other) == vowel_distance(other, one) == distance


@given(WORDS, st.data())
def test_a_word_with_a_consonant_doubled_is_found(word: bytes, data: st.DataObject) -> None:
    table = skeleton_table([(word, 7)])
    if sounds(word) < 3:
        assert table == {}
        return
    place = data.draw(st.integers(0, len(word) - 1))
    doubled = word[: place + 1] + word[place : place + 1] + word[place + 1 :]
    plain = b"".join(bytes((a,)) for a, b in zip(word, word[1:] + b" ", strict=True) if a != b)
    assert table[plain.translate(None, VOWELS)] == (7,)
    if plain == word:
        assert table[doubled.translate(None, VOWELS)] == (7,)
    assert table.keys() == skeleton_keys(word)


def test_blends_are_a_slip_from_both() -> None:
    assert blends(b"muhajirin", b"mujahidin") == {b"mhjdn", b"mjhrn"}
    assert blends(b"muhajir", b"mujahid") == {b"mhjd", b"mjhr"}
    assert blends(b"muhajir", b"muhajirin") == set()
    assert blends(b"qadi", b"wadi") == set()
    assert blends(b"muhajir", b"mahajor") == set()
