"""Guessing the scheme of a text."""

import pytest

from glossary_tui.translit.detect import detect

CASES = [
    ("al-Dawlah al-Islāmīyah fī al-ʻIrāq wa-al-Shām", ("ala-lc",)),
    ("aš-šams wa-l-ǧihād", ("din-31635", "dmg")),
    ("al-S͟hām, d͟jihād and ḳāḍī", ("ei2",)),
    ("Al Baḩrayn and Aţ Ţā’if", ("bgn-pcgn", "un-1972")),
    ("jabhat al-nuṣra fī l-ʿirāq, al-islāmiyya", ("ijmes", "ei3")),
    ("m7ammad w 3ali", ("arabizi",)),
]


@pytest.mark.parametrize(("text", "schemes"), CASES, ids=[case[1][0] for case in CASES])
def test_the_scheme_is_seen(text: str, schemes: tuple[str, ...]) -> None:
    guess = detect(text)
    assert guess is not None
    assert guess.schemes == schemes
    assert guess.evidence


def test_mixed_schemes_are_named() -> None:
    guess = detect("al-jihād, al-ʻArabīyah wa-al-madrasah, but ǧihād and d͟jihād")
    assert guess is not None
    assert guess.schemes == ("ala-lc",)
    assert guess.against and guess.mixed


@pytest.mark.parametrize("text", ["", "plain English words", "كتاب"])
def test_nothing_to_see(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize("text", ["a" * 50_000, "A" * 50_000, "a1" * 25_000, "al-" * 20_000, "ḥ" * 50_000])
def test_long_words_take_no_more_time_than_long_texts(text: str) -> None:
    detect(text)  # a step for every pair of letters would take minutes
