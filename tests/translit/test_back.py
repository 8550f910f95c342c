"""Latin back to Arabic, and from scheme to scheme."""

import pytest

from glossary_tui.translit import Transliterator, transliterate

VOCALISED = [
    "كِتَاب", "مُهَاجِرُون", "الشَّام", "مَدرَسَة", "سُورِيّ", "قُرآن", "رَئِيس", "مَسؤُول", "سَمَاء", "قِرَاءَة",
    "وَالعِرَاق", "لِلكِتَاب", "مُصطَفَى", "أَحمَد", "إِسلَام", "اِستِعمَال", "قُوَّة", "جَبهَة", "بِئر",
]  # fmt: skip


@pytest.mark.parametrize("scheme", ["ala-lc", "iso-233-2", "wiktionary"])
@pytest.mark.parametrize("arabic", VOCALISED)
def test_one_of_the_readings_is_the_word(scheme: str, arabic: str) -> None:
    latin = transliterate(arabic, scheme, vowels=False)
    back = Transliterator(scheme, "arabic-vocalised").all(latin)
    marks = str.maketrans("", "", "\u0652")
    assert arabic in [word.translate(marks) for word in back]


BARE = [
    ("ala-lc", "al-Dawlah al-Islāmīyah", "الدولة الإسلامية"),
    ("ala-lc", "bismillāh", "بسم الله"),
    ("ala-lc", "Ibn Khaldūn", "ابن خلدون"),
    ("ala-lc", "Aḥmad ibn Ḥanbal", "أحمد بن حنبل"),
    ("ala-lc", "hādhā ʻalá ilá", "هذا على إلى"),
    ("ijmes", "muhājirūn", "مهاجرون"),
    ("ijmes", "jabhat al-nuṣra", "جبهة النصرة"),
    ("din-31635", "aš-šams", "الشمس"),
    ("ei2", "al-d͟jihād", "الجهاد"),
    ("bgn-pcgn", "As Sulaymānīyah", "السليمانية"),
]


@pytest.mark.parametrize(("scheme", "latin", "arabic"), BARE, ids=[case[1] for case in BARE])
def test_bare_letters(scheme: str, latin: str, arabic: str) -> None:
    assert transliterate(latin, "arabic", scheme) == arabic


BETWEEN = [
    ("ijmes", "ala-lc", "al-dawla al-islāmiyya", "al-dawlah al-islāmīyah"),
    ("ijmes", "bgn-pcgn", "al-raqqa", "Ar Raqqah"),
    ("ala-lc", "din-31635", "wa-al-shams", "wa-š-šams"),
    ("din-31635", "ijmes", "aš-šaiḫ", "al-shaikh"),
    ("buckwalter", "ijmes", "kitaAb", "kitāb"),
]


@pytest.mark.parametrize(("source", "target", "given", "wanted"), BETWEEN, ids=[f"{c[0]} {c[3]}" for c in BETWEEN])
def test_from_scheme_to_scheme(source: str, target: str, given: str, wanted: str) -> None:
    assert transliterate(given, target, source, vowels=False) == wanted


def test_a_glossary_comes_first() -> None:
    engine = Transliterator("ijmes", "arabic", spellings=lambda word: ["خَاصّ"] if word == "kitāb" else [])
    assert engine.line("kitāb") == "خاص"


@pytest.mark.parametrize("word", ["sh" * 40 + "ß", "aa" * 48 + "ß", "a-" * 2000, "ʿ" * 5000], ids=lambda w: w[:4])
def test_a_word_that_nothing_reads_is_left_as_it_is(word: str) -> None:
    assert isinstance(transliterate(word, "arabic", "ijmes"), str)  # its readings are not tried one by one


def test_alif_maqsura_stands_at_the_end_alone() -> None:
    assert Transliterator("ijmes", "arabic").all("kitāb") == ["كتاب"]
    assert "مصطفى" in Transliterator("ijmes", "arabic").all("muṣṭafā")
