"""The scan for mentions: exact places, held to a slow and obvious twin."""

import itertools
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.scan import Mention, scan

Make = Callable[[dict[str, str]], Glossary]


def found(text: str, glossary: Glossary) -> list[tuple[str, str, str]]:
    """What is met in a text: the words as they stand, the entry, the English ending."""
    return [(text[m.start : m.end], m.entry, m.suffix) for m in scan(text, glossary)]


@pytest.mark.parametrize(
    ("text", "surface", "entry"),
    [
        pytest.param("the fallaheen left", "fallaheen", "fallaheen", id="plain"),
        pytest.param("fallaheen", "fallaheen", "fallaheen", id="whole-text"),
        pytest.param("THE FALLAHEEN LEFT", "FALLAHEEN", "fallaheen", id="capitals"),
        pytest.param("(fallaheen)", "fallaheen", "fallaheen", id="brackets"),
        pytest.param("fallāḥīn,", "fallāḥīn", "fallaheen", id="diacritics"),
        pytest.param("falla\u0304h\u0323i\u0304n", "falla\u0304h\u0323i\u0304n", "fallaheen", id="combining-marks"),
        pytest.param("الفلاحين هنا", "الفلاحين", "fallaheen", id="arabic-with-article"),
        pytest.param("فَلَّاحِين", "فَلَّاحِين", "fallaheen", id="arabic-vocalised"),
        pytest.param("فـــلاحين", "فـــلاحين", "fallaheen", id="tatweel"),
        pytest.param("fal\u00adla\u00adheen", "fal\u00adla\u00adheen", "fallaheen", id="soft-hyphens"),
        pytest.param("fal\u200bla\u2060heen", "fal\u200bla\u2060heen", "fallaheen", id="zero-width"),
        pytest.param("**fallah**een", "fallah**een", "fallaheen", id="emphasis-inside"),
        pytest.param("*fallaheen*", "fallaheen", "fallaheen", id="emphasis-around"),
        pytest.param("Diwan al-Kharaj", "Diwan al-Kharaj", "diwan-al-kharaj", id="name"),
        pytest.param("Diwan al Kharaj", "Diwan al Kharaj", "diwan-al-kharaj", id="no-hyphen"),
        pytest.param("Diwan el-Kharaj", "Diwan el-Kharaj", "diwan-al-kharaj", id="other-article"),
        pytest.param("Diwan\u00a0al‑Kharaj", "Diwan\u00a0al‑Kharaj", "diwan-al-kharaj", id="nbsp-and-hard-hyphen"),
        pytest.param("Diwan \u2003\t al-Kharaj", "Diwan \u2003\t al-Kharaj", "diwan-al-kharaj", id="run-of-space"),
        pytest.param("Diwan\nal-Kharaj", "Diwan\nal-Kharaj", "diwan-al-kharaj", id="line-end"),
        pytest.param("Diwan\r\n  al-Kharaj", "Diwan\r\n  al-Kharaj", "diwan-al-kharaj", id="crlf-and-indent"),
        pytest.param("> Diwan\n> al-Kharaj", "Diwan\n> al-Kharaj", "diwan-al-kharaj", id="block-quotation"),
        pytest.param("*Diwan*\n*al-Kharaj*", "Diwan*\n*al-Kharaj", "diwan-al-kharaj", id="emphasis-and-line-end"),
        pytest.param("*Diwan* _al-Kharaj_", "Diwan* _al-Kharaj", "diwan-al-kharaj", id="two-kinds-of-emphasis"),
        pytest.param("Diwan ‘al-Kharaj", "Diwan ‘al-Kharaj", "diwan-al-kharaj", id="ayn-between"),
        pytest.param("the EGATE fell", "EGATE", "eastern-gate", id="acronym"),
        pytest.param("the EG fell", "EG", "eastern-gate", id="short-acronym"),
    ],
)
def test_finds(small: Glossary, text: str, surface: str, entry: str) -> None:
    assert found(text, small) == [(surface, entry, "")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("fallaheenish", id="longer-word"),
        pytest.param("unfallaheen", id="end-of-a-word"),
        pytest.param("fallaheen2", id="with-a-figure"),
        pytest.param("Diwan. Al-Kharaj", id="full-stop-between"),
        pytest.param("Diwan, al-Kharaj", id="comma-between"),
        pytest.param("Diwan (al-Kharaj)", id="bracket-between"),
        pytest.param("Diwan\n\nal-Kharaj", id="blank-line-between"),
        pytest.param("Diwan\n>\n> al-Kharaj", id="blank-line-of-a-quotation"),
        pytest.param("Diwan the al-Kharaj", id="word-between"),
        pytest.param("eg and e.g. and Eg and egate", id="acronym-in-small-letters"),
        pytest.param("AN EG NIGHT", id="short-acronym-in-a-heading"),
        pytest.param("ФАЛЛАХИН fallaheenФ", id="other-script"),
        pytest.param("", id="nothing"),
        pytest.param("'’ʿ*_\u00ad", id="marks-only"),
    ],
)
def test_leaves_alone(small: Glossary, text: str) -> None:
    assert found(text, small) == []


@pytest.mark.parametrize(
    ("text", "surface", "suffix"),
    [
        pytest.param("the fallaheen's house", "fallaheen", "'s", id="possessive"),
        pytest.param("the fallaheen’s house", "fallaheen", "'s", id="curly-possessive"),
        pytest.param("the *fallaheen*’s house", "fallaheen", "'s", id="emphasised-possessive"),
        pytest.param("the fallaheens left", "fallaheens", "s", id="english-plural"),
        pytest.param("the *fallaheen*s left", "fallaheen*s", "s", id="emphasised-plural"),
        pytest.param("the fallaheens’ house", "fallaheens", "s", id="plural-possessive"),
        pytest.param("the qadi's house", "qadi", "'s", id="possessive-where-the-plural-is-a-form"),
        pytest.param("the qadis left", "qadis", "", id="plural-that-is-a-form"),
        pytest.param("Diwan al-Kharaj's men", "Diwan al-Kharaj", "'s", id="name"),
        pytest.param("two EGATEs", "EGATEs", "s", id="acronym"),
    ],
)
def test_endings(small: Glossary, text: str, surface: str, suffix: str) -> None:
    assert [(s, x) for s, _, x in found(text, small)] == [(surface, suffix)]


def test_the_longest_spelling_wins_and_the_next_best_if_it_is_parted(make: Make, small: Glossary) -> None:
    entry = 'headword = "{}"\nlanguage = "en"\n[[senses]]\ngloss = ["x"]\n'
    glossary = make({"a.toml": entry.format("Gate"), "b.toml": entry.format("Gate of Iron")})
    assert [entry for _, entry, _ in found("Gate of Iron; Gate of; gate", glossary)] == ["b", "a", "a"]
    assert [entry for _, entry, _ in found("the Gate. Of Iron", glossary)] == ["a"]


def test_a_spelling_of_two_entries_is_one_mention_of_both(make: Make) -> None:
    entry = 'headword = "Wali"\narabic = "وَالِي"\n[[senses]]\ngloss = ["x"]\n'
    (mention,) = scan("a wali", make({"a.toml": entry, "b.toml": entry}))
    assert {form.entry for form in mention.forms} == {"a", "b"}


# A slow and obvious twin: fold each word on its own, and try every row of words at every place.

_SEPARATOR = re.compile(r"(?:[^\S\r\n]|[-‐‑–])*(?:(?:\r\n?|\n)(?:[^\S\r\n]|>)*)?")


def slow_scan(text: str, glossary: Glossary) -> Iterator[tuple[int, int, str]]:
    fold, spellings = glossary.folder.fold, glossary.index.spellings
    kinds = ["space" if fold(c) == b" " else "mark" if fold(c) == b"'" else "letter" for c in text]
    words: list[tuple[int, int]] = []  # each word from its first letter to its last
    for place, kind in enumerate(kinds):
        if kind == "letter":
            last = words[-1][1] if words else -1
            if words and "space" not in kinds[last:place]:
                words[-1] = (words[-1][0], place + 1)
            else:
                words.append((place, place + 1))
    number = 0
    while number < len(words):
        step = 1
        for count in range(min(6, len(words) - number), 0, -1):
            row = words[number : number + count]
            between = [
                "".join(text[n] for n in range(a, b) if kinds[n] == "space")
                for (_, a), (b, _) in itertools.pairwise(row)
            ]
            if not all(_SEPARATOR.fullmatch(gap) for gap in between):
                continue
            key = b" ".join(glossary.folder.key(text[start:end]) for start, end in row)
            start, end = row[0][0], row[-1][1]
            suffix = ""
            if key.endswith(b"s") and key[:-1] in spellings and text[end - 2] in "'’‘ʼ`´′":
                key, end, suffix = key[:-1], end - 2, "'s"
                while kinds[end - 1] == "mark":
                    end -= 1
            elif key not in spellings and key.endswith(b"s") and key[:-1] in spellings:
                key, suffix = key[:-1], "s"
            forms = [glossary.index.forms[n] for n in spellings.get(key, ())]
            upper = text[start:end].rstrip("s").isupper()
            if any(upper or not form.is_capitals for form in forms):
                yield start, end, suffix
                step = count
                break
        number += step


_PIECES = st.sampled_from(
    [
        *"fallaheen fallah qadi kadi badu Diwan al el Kharaj EGATE Diwan-al-Kharaj فلاحين ال falladu house".split(),
        *("s", "’s", "'s", "ʿ", "’", "*", "**", "_", "\u00ad", "\u200b", "\u0301", "`", "\u064e"),
        *(
            " ",
            " ",
            " ",
            "-",
            "‑",
            "\u00a0",
            "\n",
            "\r\n",
            "\n\n",
            "\n> ",
            ".",
            ",",
            "(",
            ")",
            "—",
            "\t",
            "é",
            "Ж",
            "😀",
        ),
    ]
)


@given(st.one_of(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=60)))
def test_meets_what_the_slow_twin_meets(small: Glossary, text: str) -> None:
    def place(mention: Mention) -> tuple[int, int, str]:
        return mention.start, mention.end, mention.suffix

    assert [place(m) for m in scan(text, small)] == list(slow_scan(text, small))


@given(st.lists(_PIECES, max_size=20).map("".join), st.text(max_size=10))
def test_places_do_not_depend_on_what_stands_before(small: Glossary, text: str, before: str) -> None:
    shift = len(before) + 1
    moved = [(m.start - shift, m.end - shift) for m in scan(f"{before};{text}", small) if m.start >= shift]
    assert moved == [(m.start, m.end) for m in scan(text, small)]


@pytest.mark.parametrize("sign", ["*", "'", "\u00ad", "\u0301"])
def test_a_hundred_thousand_marks_within_a_term(small: Glossary, sign: str) -> None:
    text = f"fallah{sign * 100_000}een and Diwan{sign * 100_000}; al-Kharaj"
    assert [entry for _, entry, _ in found(text, small)] == ["fallaheen"]


@pytest.mark.parametrize(("text", "spelt"), [("GS", ["GS"]), ("Gs", []), ("gs", []), ("GSs", ["GSs"])])
def test_an_acronym_that_ends_in_s(make: Callable[[dict[str, str]], Glossary], text: str, spelt: list[str]) -> None:
    entry = 'headword = "Gate Society"\nlanguage = "en"\nkind = "group"\n[[names]]\nname = "Gate Society"\n'
    glossary = make({"gate.toml": f'{entry}acronyms = ["GS"]\n[[senses]]\ngloss = ["x"]\n'})
    assert [text[mention.start : mention.end] for mention in scan(text, glossary)] == spelt
