"""Look-up: what a query finds first, and how it says it matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary, load_glossary

# query, id found first, how, the form that matched
FOUND = [
    # a spelling as written
    ("muhajireen", "muhajireen", "exact", "muhajireen"),
    ("MUHAJIREEN", "muhajireen", "exact", "muhajireen"),
    ("  muhajireen ", "muhajireen", "exact", "muhajireen"),
    ("the muhajireen", "muhajireen", "exact", "muhajireen"),
    ("mohajerin", "muhajireen", "exact", "mohajerin"),
    ("mujahireen", "muhajireen", "exact", "mujahireen"),
    ("tall abyad", "tel-abyad", "exact", "Tall Abyad"),
    ("Girê Spî", "tel-abyad", "exact", "Girê Spî"),
    ("Gire Spi", "tel-abyad", "exact", "Girê Spî"),
    ("bay'a", "baya", "exact", "bay'a"),
    ("bay’a", "baya", "exact", "bay'a"),
    ("baya", "baya", "exact", "bay'a"),
    ("fatwas", "fatwa", "exact", "fatwa"),
    ("al-Sham", "al-sham", "exact", "al-Sham"),
    ("Sham", "al-sham", "exact", "al-Sham"),
    ("ash-Sham", "al-sham", "exact", "al-Sham"),
    ("el-Sham", "al-sham", "exact", "al-Sham"),
    ("jabhat an-nusra", "jabhat-al-nusra", "exact", "Jabhat al-Nusra"),
    ("diwan ar-rikaz", "diwan-al-rikaz", "exact", "Diwan al-Rikaz"),
    ("Islamic State", "islamic-state", "exact", "Islamic State"),
    ("ISIS", "islamic-state", "exact", "ISIS"),
    ("isis", "islamic-state", "exact", "ISIS"),
    ("Daesh", "islamic-state", "exact", "Daesh"),
    # another form of the word
    ("muhajir", "muhajireen", "form", "muhajir"),
    ("muhajirat", "muhajireen", "form", "muhajirat"),
    ("mujahid", "mujahideen", "form", "mujahid"),
    ("Kharijites", "khawarij", "form", "kharijites"),
    ("amir", "emir", "form", "amir"),
    # a transliteration
    ("muhājirūn", "muhajireen", "scheme", "muhājirūn"),
    ("Muha\u0304jiru\u0304n", "muhajireen", "scheme", "muhājirūn"),
    ("MUHĀJIRĪN", "muhajireen", "scheme", "muhājirīn"),
    ("bayʿa", "baya", "scheme", "bayʿa"),
    ("bayʻah", "baya", "scheme", "bayʻah"),
    ("Da'ish", "islamic-state", "scheme", "Dāʿish"),
    ("wālī", "wali", "scheme", "wālī"),
    ("walī", "wali-guardian", "scheme", "walī"),
    # Arabic script
    ("مهاجرون", "muhajireen", "arabic", "مُهَاجِرُون"),
    ("مُهَاجِرُون", "muhajireen", "arabic", "مُهَاجِرُون"),
    ("مُهَاجِرون", "muhajireen", "arabic", "مُهَاجِرُون"),
    ("المهاجرون", "muhajireen", "arabic", "مُهَاجِرُون"),
    ("المهاجرين", "muhajireen", "arabic", "مُهَاجِرِين"),
    ("والمهاجرين", "muhajireen", "arabic", "مُهَاجِرِين"),
    ("بالمهاجرين", "muhajireen", "arabic", "مُهَاجِرِين"),
    ("للمهاجرين", "muhajireen", "arabic", "مُهَاجِرِين"),
    ("ومهاجر", "muhajireen", "arabic", "مُهَاجِر"),
    ("بمهاجر", "muhajireen", "arabic", "مُهَاجِر"),
    ("لمهاجر", "muhajireen", "arabic", "مُهَاجِر"),
    ("مهـــاجر", "muhajireen", "arabic", "مُهَاجِر"),
    ("ﺍﻟﻤﻬﺎﺟﺮﻭﻥ", "muhajireen", "arabic", "مُهَاجِرُون"),
    ("ﻭﺍﻟﻤﻬﺎﺟﺮﻭﻥ", "muhajireen", "arabic", "مُهَاجِرُون"),
    ("الأمير", "emir", "arabic", "أَمِير"),
    ("الامير", "emir", "arabic", "أَمِير"),
    ("الشام", "al-sham", "arabic", "الشَّام"),
    ("شام", "al-sham", "arabic", "الشَّام"),
    ("شريعه", "sharia", "arabic", "شَرِيعَة"),
    ("ولي", "wali-guardian", "arabic", "وَلِيّ"),
    ("والي", "wali", "arabic", "وَالِي"),
    ("ديوان الركاز", "diwan-al-rikaz", "arabic", "دِيوَان الرِّكَاز"),
    ("كوباني", "kobani", "arabic", "كُوبَانِي"),
    ("کوبانی", "kobani", "arabic", "كُوبَانِي"),
    # a beginning
    ("ahrar", "ahrar-al-sham", "prefix", "Ahrar al-Sham"),
    ("rikaz", "diwan-al-rikaz", "prefix", "Diwan al-Rikaz"),
    ("النصرة", "jabhat-al-nusra", "prefix", "جبهة النصرة"),
    # a near spelling
    ("muhajirren", "muhajireen", "near", "muhajireen"),
    ("hudut", "hudud", "near", "hudud"),
    ("khawaridj", "khawarij", "scheme", "k͟hawārid͟j"),
    ("وبالمهاجرين", "muhajireen", "near", "مهاجرين"),
    # a meaning
    ("foreign fighters", "muhajireen", "gloss", "foreign fighters"),
    ("a foreign fighter", "muhajireen", "gloss", "foreign fighters"),
    ("holy warriors", "mujahideen", "gloss", "holy warriors"),
    ("governor", "wali", "gloss", "governor"),
    ("warriors, holy", "mujahideen", "gloss", "holy warriors"),
]


@pytest.mark.parametrize(("query", "entry", "how", "matched"), FOUND, ids=[row[0] for row in FOUND])
def test_first_match(shipped: Glossary, query: str, entry: str, how: str, matched: str) -> None:
    match = shipped.search(query)[0]
    assert (match.entry.id, match.how, match.matched) == (entry, how, matched)


def test_the_table_has_every_how() -> None:
    assert {how for _, _, how, _ in FOUND} == {"exact", "scheme", "arabic", "form", "prefix", "near", "gloss"}


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "q",
        "qwrtz",
        "xxxxxxxxx",
        "يقققق",
        "…",
        "''''",
        "ʿ",
        "\u0301",
        "\0",
        "\ud800\udfff",
        "😀",
        "日本語",
        "q" * 100_000,
        "'" * 100_000 + "muhajireen",
    ],
    ids=lambda query: ascii(query[:12]),
)
def test_nothing_found(shipped: Glossary, query: str) -> None:
    assert shipped.search(query) == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [("wali", ["wali", "wali-guardian"]), ("والي", ["wali"]), ("وَلِيّ", ["wali-guardian"])],
    ids=["homographs", "bare-arabic", "vocalised-arabic"],
)
def test_the_best_rank(shipped: Glossary, query: str, ids: list[str]) -> None:
    matches = shipped.search(query)
    assert [match.entry.id for match in matches if match.score == matches[0].score] == ids


def test_nothing_near_is_listed_beside_an_exact_match(shipped: Glossary) -> None:
    assert "near" not in {match.how for match in shipped.search("mujahideen")}


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (3, 3)])
def test_limit(shipped: Glossary, limit: int, count: int) -> None:
    assert len(shipped.search("al", limit)) == count
    assert shipped.search("al", limit) == shipped.search("al")[:count]


def test_as_json(shipped: Glossary) -> None:
    assert shipped.search("mohajerin")[0].as_json() == {
        "id": "muhajireen",
        "headword": "muhajireen",
        "arabic": "مُهَاجِرُون",
        "matched": "mohajerin",
        "how": "exact",
        "score": 94.0,
    }


WORDS = st.sampled_from("al the wa muhajir ISIS مهاجر ال و بال ḥ ʿ ' - \0 \ud800 😀 ــ \u0651 * [ ( \\ {".split(" "))


@given(query=st.one_of(st.text(st.characters(exclude_categories=())), st.lists(WORDS, max_size=300).map("".join)))
def test_any_query_is_answered_in_order(shipped: Glossary, query: str) -> None:
    matches = shipped.search(query)
    assert len(matches) <= 20
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    assert all(0 < match.score <= 100 and match.matched for match in matches)
    assert len({match.entry.id for match in matches}) == len(matches)


def test_an_empty_glossary_finds_nothing() -> None:
    empty = load_glossary(shipped=False)
    assert len(empty) == 0
    assert [empty.search(query) for query in ("muhajireen", "مهاجر", "foreign fighters")] == [[], [], []]
