"""The fold: one byte for each code point, and one key for all spellings of a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unidecode import unidecode

from glossary_tui.fold import MARK, OTHER, SPACE, Folder, build_table

SIGNS = "'’‘ʿʾʼʻʽʔʕˀˁˤᶜ`´′‛ʹˈ*_ء\u0640\u0674"
SAME = dict(zip("ٱىةکیہھےە", "ايهكيههيه", strict=True))
# Beyond these the fold does not tell letters apart: they only bound a word.
COVERED = [*range(0x2200), *range(0xFB50, 0xFF00)]
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)


def slow(character: str) -> str:
    """What a character folds to, said plainly: letter, digit, ``'`` for a mark, ``?`` for other letters, space."""
    category = unicodedata.category(character)
    apart = unicodedata.normalize("NFKD", character)
    kernel = apart.strip(" \u0640")
    name = unicodedata.name(apart[0], "")
    if character == "\x7f":
        return "?"  # the byte of OTHER itself; no text holds it
    if ord(character) not in COVERED:
        return "?" if character.isalpha() else " "
    if character in SIGNS or category in ("Mn", "Cf"):
        return "'"
    if category[0] == "L" and "ARABIC" in unicodedata.name(character):
        if not kernel or kernel[0] == "ء" or unicodedata.combining(kernel[0]):
            return "'"
        return SAME.get(kernel[0], kernel[0])
    if category[0] == "L" and "LATIN" not in name:
        return "?"
    if category[0] in "LN":
        plain = unidecode(character).lower().strip("'`\"")[:1]
        return plain if plain.isascii() and plain.isalnum() else "?"
    return " "


def byte(folder: Folder, symbol: str) -> int:
    return {"'": MARK, "?": OTHER, " ": SPACE}.get(symbol) or folder.fold(symbol)[0]


@pytest.fixture(scope="module")
def folder() -> Folder:
    return Folder(build_table())


def test_every_covered_character_folds_as_the_slow_twin_says(folder: Folder) -> None:
    wrong = [f"U+{code:04X}" for code in COVERED if folder.fold(chr(code)) != bytes([byte(folder, slow(chr(code)))])]
    assert wrong == []


@given(text=ANY_TEXT)
def test_any_text_is_one_byte_a_code_point(folder: Folder, text: str) -> None:
    assert folder.fold(text) == bytes(byte(folder, slow(character)) for character in text)


@given(text=ANY_TEXT)
def test_a_key_is_the_fold_without_marks_and_double_spaces(folder: Folder, text: str) -> None:

    assert folder.key(text) == b" ".join(folder.fold(text).replace(b"'", b"").split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\ud800\udfff\udc80", id="surrogates"),
        pytest.param("\U0001f600𝐀\U0010ffff", id="astral"),
        pytest.param("é" * 100_000, id="one-run-of-latin"),
        pytest.param("م" * 100_000, id="one-run-of-arabic"),
        pytest.param("\u0301" * 5_000, id="marks-only"),
        pytest.param("a\ud800b\u0000c\x7fd\x85e\ufefff", id="controls"),
        pytest.param("".join(map(chr, range(0x3000))), id="all-of-the-table"),
        pytest.param("".join(f"{chr(0x100 + n)}{chr(0x600 + n % 200)} " for n in range(9_000)), id="many-runs"),
    ],
)
def test_length_is_kept(folder: Folder, text: str) -> None:
    assert len(folder.fold(text)) == len(text)
    # A second time the runs are remembered.
    assert folder.fold(text) == folder.fold(text)


def test_more_runs_than_are_remembered(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary_tui.fold._MEMO_LIMIT", 3)
    fresh = Folder(build_table())
    for character in "āēīōūḥṣḍṭẓ" * 2:
        assert fresh.fold(character) == folder.fold(character)
    assert len(fresh._memo) <= 3


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Muhājirūn", b"muhajirun", id="long-vowels"),
        pytest.param("MUHAJIRUN", b"muhajirun", id="capitals"),
        pytest.param("Muha\u0304jiru\u0304n", b"muha'jiru'n", id="decomposed"),
        pytest.param("ḥṣḍṭẓġ Šāh", b"hsdtzg sah", id="dots-below"),
        pytest.param("ʿulamāʾ", b"'ulama'", id="ayn-and-hamza"),
        pytest.param("ʕulamaːʔ ᶜulamā", b"'ulama\x7f' 'ulama", id="phonetic-ayn-and-hamza"),
        pytest.param("bay’a bay`a bay'a", b"bay'a bay'a bay'a", id="apostrophes"),
        pytest.param("*mujahid*s", b"'mujahid's", id="emphasis"),
        pytest.param("hay\u00adat\u200b", b"hay'at'", id="soft-hyphen"),
        pytest.param("al-Dawla", b"al dawla", id="hyphen-is-space"),
        pytest.param("al‑Dawla—x", b"al dawla x", id="other-hyphens-are-spaces"),
        pytest.param("٢٠١٤ ۲۰۱۴ 2014", b"2014 2014 2014", id="digits"),
        pytest.param("Raqqa\u00a0city", b"raqqa city", id="no-break-space"),
        pytest.param("ıİ", b"ii", id="turkish-i"),
        pytest.param("æßŒ", b"aso", id="ligatures-are-one-byte"),
        pytest.param("Исламское", bytes([OTHER] * 9), id="cyrillic"),
        pytest.param("ισις", bytes([OTHER] * 4), id="greek"),
        pytest.param("日本𝐀", bytes([OTHER] * 3), id="beyond-the-table"),
        pytest.param("😀\ud800", b"  ", id="no-letters"),
    ],
)
def test_folds(folder: Folder, text: str, folded: bytes) -> None:
    assert folder.fold(text) == folded


@pytest.mark.parametrize(
    ("spellings", "is_one"),
    [
        pytest.param("أمير امير إمير آمير ٱمير", True, id="seats-of-alif"),
        pytest.param("مُؤْمِن مومن", True, id="hamza-on-waw"),
        pytest.param("قائد قايد", True, id="hamza-on-ya"),
        pytest.param("علماء علما", True, id="hamza-alone"),
        pytest.param("شورى شوري شوری", True, id="alif-maqsura-and-persian-ya"),
        pytest.param("دولة دوله دولـة دَوْلَة", True, id="ta-marbuta-tatweel-and-marks"),
        pytest.param("کتاب كتاب", True, id="persian-kaf"),
        pytest.param("ﺍﻟﻤﻬﺎﺟﺮﻭﻥ المهاجرون", True, id="presentation-forms"),
        pytest.param("ﺃﻣﻴﺮ أمير", True, id="presentation-form-with-hamza"),
        pytest.param("ﻣﺆﻣﻦ مؤمن", True, id="presentation-form-of-waw-with-hamza"),
        pytest.param("ﻋﻠﻤﺎﺀ علماء", True, id="presentation-form-of-hamza"),
        pytest.param("ﻡﹷ مَ م", True, id="presentation-form-of-a-mark"),
        pytest.param("حرب هرب", False, id="ha-is-not-heh"),
        pytest.param("سيف صيف", False, id="sin-is-not-sad"),
        pytest.param("mujahid muhajir", False, id="anagrams"),
    ],
)
def test_keys_of_spellings(folder: Folder, spellings: str, is_one: bool) -> None:
    assert (len({folder.key(spelling) for spelling in spellings.split()}) == 1) is is_one


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  Jabhat  al-Nusra!", b"jabhat al nusra"),
        ("mujahideen’s", b"mujahideens"),  # the mark is gone, so this looks like a plural
        ("Qur'an", b"quran"),
        ("''' … —", b""),
    ],
    ids=["words", "genitive", "apostrophe", "nothing"],
)
def test_keys(folder: Folder, text: str, key: bytes) -> None:
    assert folder.key(text) == key


def test_common_arabic_letters_have_bytes_of_their_own(folder: Folder) -> None:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ"
    folded = folder.fold(letters)
    assert len(set(folded)) == len(letters)
    assert min(folded) >= 0x80
    assert 0xFF not in folded  # the byte that the rarest letters share
