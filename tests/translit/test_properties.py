"""What holds for every text."""

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossary_tui.translit import Transliterator, load_scheme, transliterate
from glossary_tui.translit.analysis import analyse
from glossary_tui.translit.detect import detect
from glossary_tui.translit.letters import LETTERS, MARKS, SHADDA
from glossary_tui.translit.letterwise import codec_of
from glossary_tui.translit.scheme import scheme_names

EXACT = ("buckwalter", "buckwalter-safe", "buckwalter-xml", "hsb")
SOUNDS = [name for name in scheme_names() if load_scheme(name).kind == "sounds"]
ARABIC = st.text(sorted(LETTERS | MARKS.keys() | {SHADDA, " "}), max_size=30)


@pytest.mark.parametrize("name", EXACT)
@given(text=st.text(max_size=40) | ARABIC)
def test_exact_round_trip(name: str, text: str) -> None:
    codec = codec_of(load_scheme(name))
    assert codec.decode(codec.encode(text)) == text


@pytest.mark.parametrize("name", EXACT)
def test_every_code_point_returns(name: str) -> None:
    scheme = load_scheme(name)
    codec = codec_of(scheme)
    for sign in scheme.signs:
        assert codec.decode(codec.encode(sign)) == sign


@given(text=ARABIC)
def test_iso_233_returns_in_canonical_order(text: str) -> None:
    codec = codec_of(load_scheme("iso-233"))
    words = [word for word in unicodedata.normalize("NFC", text).split() if word[0] in LETTERS]
    plain = " ".join("".join(c for i, c in enumerate(w) if c in LETTERS) for w in words)
    assert codec.decode(codec.encode(plain)) == plain


@pytest.mark.parametrize("name", scheme_names())
@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=40) | ARABIC)
def test_any_text_is_answered(name: str, text: str) -> None:
    out = transliterate(text, name, vowels=False)
    assert isinstance(out, str)


@pytest.mark.parametrize("name", SOUNDS)
@settings(max_examples=40, deadline=None)
@given(text=ARABIC)
def test_twice_is_once(name: str, text: str) -> None:
    once = transliterate(text, name, vowels=False)
    assert transliterate(once, name, vowels=False) == once


@pytest.mark.parametrize("name", SOUNDS)
@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.text(sorted(LETTERS | MARKS.keys() | {SHADDA}), min_size=1, max_size=8), max_size=4))
def test_only_the_letters_of_the_scheme(name: str, words: list[str]) -> None:
    scheme = load_scheme(name)
    parts = [*scheme.sounds.values(), *scheme.article.values(), *scheme.prefixes.values(), *scheme.spellings.values()]
    parts += [scheme.pausal, scheme.construct, scheme.after_long, scheme.digraph_mark, " "]
    allowed = {char for part in parts for char in part.replace("{l}", "").replace("{p}", "")}
    allowed |= {upper for char in allowed for upper in char.upper()}
    text = " ".join(word for word in words if word[0] in LETTERS)
    assert set(transliterate(text, name, vowels=False)) <= allowed | {char for char in text if char in MARKS}


@pytest.mark.parametrize("name", SOUNDS)
@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=30))
def test_any_latin_is_answered_in_arabic(name: str, text: str) -> None:
    assert isinstance(transliterate(text, "arabic", name), str)


# Greek, Cyrillic, Hebrew, Devanagari, kana, digits and punctuation: nothing in them is Latin or Arabic.
RANGES = (
    (0x391, 0x3A9),
    (0x410, 0x44F),
    (0x5D0, 0x5EA),
    (0x905, 0x939),
    (0x3041, 0x3096),
    (0x30, 0x3F),
    (0x21, 0x26),
)
OTHER = st.text(st.sampled_from([" ", "—", "«", "…", *(chr(c) for one, two in RANGES for c in range(one, two + 1))]))


@pytest.mark.parametrize("name", SOUNDS)
@settings(max_examples=30)
@given(text=OTHER)
def test_what_is_not_latin_is_left_as_it_is(name: str, text: str) -> None:
    for target in ("arabic", "arabic-vocalised", "ala-lc"):
        assert transliterate(text, target, name) == text


@pytest.mark.parametrize("target", ["arabic", "arabic-vocalised"])
@pytest.mark.parametrize("name", SOUNDS)
@settings(max_examples=30)
@given(data=st.data())
def test_a_word_that_is_read_is_written_in_arabic_alone_and_for_good(
    name: str, target: str, data: st.DataObject
) -> None:
    sounds = sorted({latin for latin in load_scheme(name).sounds.values() if latin and latin != "·"})
    word = "".join(data.draw(st.lists(st.sampled_from(sounds), min_size=1, max_size=8)))
    assume(not word[0].isdigit())  # which may be a number
    once = transliterate(word, target, name)
    assert transliterate(once, target, name) == once
    if set(once) & LETTERS:
        assert set(once) <= LETTERS | MARKS.keys() | {SHADDA} | set("-'’ʼʾ·ʹ")


PATTERNS = (
    "{}َ{}َ{}", "{}ِ{}َا{}", "{}َ{}ِي{}َة", "ال{}ُ{}ُو{}", "مُ{}َ{}ِّ{}", "وَال{}َا{}ِ{}", "{}َ{}ْ{}ِيّ", "{}َ{}ْ{}ِيَّة",
    "أَ{}ْ{}َ{}", "{}َ{}َّا{}", "مَ{}ْ{}ُو{}", "اِ{}ْتِ{}َا{}", "{}ُ{}َ{}َاء", "{}َ{}ْ{}َى", "تَ{}ْ{}ِي{}", "لِل{}َ{}ْ{}",
)  # fmt: skip
WORDS = st.builds(
    lambda pattern, letters: pattern.format(*letters),
    st.sampled_from(PATTERNS),
    st.lists(st.sampled_from("بثجحخدذرزسشصضطظعغفقكلمن"), min_size=3, max_size=3, unique=True),
)
KEEPING = ("ijmes", "ala-lc", "din-31635", "dmg", "iso-233-2", "bgn-pcgn", "un-1972", "un-2017", "ei2", "ei3", "wehr")


@pytest.mark.parametrize("name", KEEPING)
@settings(max_examples=60)
@given(word=WORDS)
def test_a_vocalised_word_returns_from_schemes_that_keep_its_letters(name: str, word: str) -> None:
    assume(analyse(word).kind != "fixed")  # letters of a word with a spelling of its own
    latin = transliterate(word, name, vowels=False)
    back = transliterate(latin, "arabic-vocalised", name)
    assert transliterate(back, name, vowels=False) == latin
    readings = Transliterator(name, "arabic-vocalised").all(latin)
    assert analyse(word).sounds in [analyse(reading).sounds for reading in readings]


@given(text=st.text(max_size=60))
def test_detect_answers_any_text(text: str) -> None:
    detect(text)


@given(lines=st.lists(st.sampled_from(["", "كِتَاب", "abc", "  "]), max_size=6))
def test_lines_stay_lines(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    assert transliterate(text, "ijmes", vowels=False).count("\n") == len(lines)
