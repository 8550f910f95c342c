"""All the ways in which an entry is written."""

from typing import Any

import msgspec
import pytest

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import article_variants, bare, forms_of


def entry(**fields: Any) -> Entry:
    return msgspec.convert({"id": "zill", "headword": "zill", "senses": [{"gloss": ["shadow"]}], **fields}, Entry)


MUJAHIDEEN = entry(
    headword="mujahideen",
    arabic="مُجَاهِدُون",
    singular={"mujahid": "مُجَاهِد"},
    plural={"mujahidun": "مُجَاهِدُون", "mujahideen": "مُجَاهِدِين"},
    spellings=["mujaheddin"],
    avoid={"mujahed": "Persian"},
    names=[{"name": "Fighters", "acronyms": ["MUJ"]}],
)


def test_every_form_with_its_role_and_number() -> None:
    assert [(form.text, form.role, form.number) for form in forms_of(MUJAHIDEEN)] == [
        ("mujahideen", "headword", "plural"),
        ("mujahid", "form", "singular"),
        ("mujahidun", "form", "plural"),
        ("mujahideen", "form", "plural"),
        ("mujaheddin", "spelling", "plural"),
        ("Fighters", "name", ""),
        ("MUJ", "acronym", ""),
        ("mujahed", "avoid", "singular"),
        ("مجاهدون", "arabic", "plural"),
        ("mujāhidūn", "scheme", "plural"),
        ("mujāhidūn", "scheme", "plural"),
        ("مجاهد", "arabic", "singular"),
        ("mujāhid", "scheme", "singular"),
        ("mujāhid", "scheme", "singular"),
        ("مجاهدين", "arabic", "plural"),
        ("mujāhidīn", "scheme", "plural"),
        ("mujāhidīn", "scheme", "plural"),
    ]


def test_a_form_to_be_avoided_says_why() -> None:
    assert [form.reason for form in forms_of(MUJAHIDEEN) if form.role == "avoid"] == ["Persian"]


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({"singular": {"zill": ""}}, "singular"),
        ({"plural": {"zill": ""}}, "plural"),
        ({"singular": {"zill": ""}, "plural": {"zilal": ""}}, "singular"),
        ({"singular": {"thill": ""}}, ""),
        ({}, ""),
    ],
    ids=["singular", "plural", "nearest", "another-word", "none"],
)
def test_number_of_the_headword(fields: dict[str, Any], number: str) -> None:
    assert next(forms_of(entry(**fields))).number == number


def schemes(entry: Entry) -> list[str]:
    return [form.text for form in forms_of(entry) if form.role == "scheme"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"arabic": "بَيْعَة"}, ["bayʿa", "bayʻah"]),
        ({"arabic": "بَيْعَة", "override": {"ijmes": "bayʿah", "reason": "x"}}, ["bayʿah", "bayʻah"]),
        ({"arabic": "كُوبَانِي", "language": "ku"}, []),
        ({}, []),
    ],
    ids=["derived", "override", "not-arabic", "no-arabic"],
)
def test_schemes(fields: dict[str, Any], expected: list[str]) -> None:
    assert schemes(entry(**fields)) == expected


def test_arabic_script_of_another_language_is_a_form_too() -> None:
    kobani = entry(arabic="كُوبَانِي", language="ku")
    assert [form.text for form in forms_of(kobani) if form.role == "arabic"] == ["كوباني"]


@pytest.mark.parametrize(
    ("text", "is_capitals"), [("ISIS", True), ("Isis", False), ("I", False), ("داعش", False), ("AL-X", True)]
)
def test_is_capitals(text: str, is_capitals: bool) -> None:
    acronym = entry(names=[{"name": "Z", "acronyms": [text]}])
    assert [form.is_capitals for form in forms_of(acronym) if form.role == "acronym"] == [is_capitals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("مُهَاجِرُون", "مهاجرون"), ("رَحْمٰن", "رحمن"), ("مهـــاجر", "مهاجر"), ("أَمِير", "أمير"), ("zill", "zill")],
    ids=["vowels", "dagger-alif", "tatweel", "hamza-stays", "latin"],
)
def test_bare(text: str, expected: str) -> None:
    assert bare(text) == expected


@pytest.mark.parametrize(
    ("key", "variants"),
    [
        ("zill", "zill"),
        ("al sham", "al sham|el sham|ash sham|esh sham|as sham|es sham"),
        ("el dawla", "al dawla|el dawla|ad dawla|ed dawla"),
        ("diwan al rikaz", "diwan al rikaz|diwan el rikaz|diwan ar rikaz|diwan er rikaz"),
        ("al qaida", "al qaida|el qaida"),
        ("al", "al"),
        ("kital", "kital"),
        ("", ""),
    ],
    ids=lambda value: value.partition("|")[0],
)
def test_article_variants(key: str, variants: str) -> None:
    assert article_variants(key.encode()) == set(variants.encode().split(b"|"))


def test_many_articles_are_left_as_written() -> None:
    key = b" ".join([b"al sham"] * 5)
    assert article_variants(key) == {key}
