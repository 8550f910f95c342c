"""What the glossary hands to translit: readings of bare words, and words from their romanisation."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.readings import WordReadings
from glossary_tui.translit import Transliterator


@pytest.fixture
def words(shipped: Glossary) -> WordReadings:
    return WordReadings(lambda: shipped)


@pytest.mark.parametrize(
    ("bare", "reading"),
    [
        pytest.param("النصرة", "النُّصْرَة", id="a word of a name, with its article"),
        pytest.param("مهاجرون", "مُهَاجِرُون", id="a headword"),
        pytest.param("مجاهد", "مُجَاهِد", id="a singular"),
    ],
)
def test_a_bare_word_has_the_reading_of_its_entry(words: WordReadings, bare: str, reading: str) -> None:
    assert reading in words.readings(bare)


def test_an_unknown_word_has_no_reading(words: WordReadings) -> None:
    assert words.readings("كتبوها") == ()


def test_homographs_have_a_reading_each(words: WordReadings) -> None:
    assert {"وَالِي"} <= set(words.readings("والي"))
    assert {"وَلِيّ"} <= set(words.readings("ولي"))


def test_a_bare_name_is_romanised_by_its_entry(words: WordReadings) -> None:
    engine = Transliterator("arabic", "ijmes", words.readings, None, None, False)
    assert engine.line("جبهة النصرة") == "jabhat al-nuṣra"


def test_a_romanised_word_finds_its_spelling(words: WordReadings) -> None:
    engine = Transliterator("ala-lc", "arabic-vocalised", None, words.spellings("ala-lc"), None, False)
    assert engine.line("muhājirūn") == "مُهَاجِرُون"


def test_nothing_is_loaded_before_a_word_is_asked_for() -> None:
    def fail() -> Glossary:
        raise AssertionError("loaded")

    engine = Transliterator("arabic", "ijmes", WordReadings(fail).readings, None, None, False)
    assert engine.line("مُهَاجِرُون") == "muhājirūn"
