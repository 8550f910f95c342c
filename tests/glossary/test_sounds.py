"""Spellings that nobody listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.sounds import readings, skeleton, sound


@pytest.mark.parametrize(
    ("query", "read"),
    [
        pytest.param("Dschihad", "jihad", id="German"),
        pytest.param("Scheich", "shaykh", id="German, ei and ch"),
        pytest.param("moudjahidine", "mujahidin", id="French"),
        pytest.param("kharidjites", "khariji", id="French, sect"),
        pytest.param("ouadi", "wadi", id="French, semivowel"),
        pytest.param("hicret", "hijra", id="Turkish, ta marbuta"),
        pytest.param("şehit", "shehit", id="Turkish, s with cedilla"),
        pytest.param("İmamlar", "imam", id="Turkish, plural and dotted capital"),
        pytest.param("velayat", "welaya", id="Persian"),
    ],
)
def test_a_query_is_read_as_other_languages_write(query: str, read: str) -> None:
    assert read in list(readings(query))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("khalifah", "khalifa"),
        ("al-qaida", "el kaide"),
        ("tawhid", "tevhid"),
        ("wahhabi", "vahabi"),
        ("ad-dawla", "dawlah"),
        ("hadith", "hadis"),
    ],
)
def test_spellings_of_one_word_share_a_skeleton(one: str, other: str) -> None:
    keys = [word.replace("-", " ").encode() for word in (one, other)]
    assert skeleton(sound(keys[0])) == skeleton(sound(keys[1]))


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(isinstance(read, str) for read in readings(text))
    key = text.encode("ascii", "replace").lower()
    assert len(skeleton(sound(key))) <= len(key)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Charidschiten", "khawarij"),
        ("haricîler", "khawarij"),
        ("kofar", "kafir"),
        ("Nadschaf", "najaf"),
        ("Zaiditen", "zaydis"),
        ("mücahitler", "mujahideen"),
        ("Houthistes", "houthis"),
    ],
)
def test_look_up_finds_a_spelling_that_no_entry_lists(shipped: Glossary, query: str, name: str) -> None:
    best = shipped.search(query)[0]
    assert (best.entry.id, best.how) == (name, "near")


@pytest.mark.parametrize("query", ["xylophone", "qwertyuiop", "Manchester United", "bbb", "ooo"])
def test_what_is_no_term_finds_nothing_near(shipped: Glossary, query: str) -> None:
    assert not [match for match in shipped.search(query) if match.how == "near"]
