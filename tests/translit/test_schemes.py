"""Scheme files, shipped and a user's own."""

from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.translit import list_schemes, load_scheme, transliterate
from glossary_tui.translit.letters import CONSONANT_NAMES, VOWEL_NAMES
from glossary_tui.translit.scheme import scheme_names

OWN = """
[about]
title = "House"
standard = "our press"
[options]
based_on = "ijmes"
[letters]
qaf = "ḳ"
"""


@pytest.mark.parametrize("name", scheme_names())
def test_each_names_its_standard(name: str) -> None:
    about = load_scheme(name).about
    assert about.standard and about.year and about.use and about.rules


def test_all_are_listed() -> None:
    assert [name for name, _ in list_schemes()] == list(scheme_names())
    assert len(scheme_names()) == 22


def test_a_scheme_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(OWN, encoding="utf-8")
    assert transliterate("القُرْآن", str(path), vowels=False) == "al-ḳurʾān"
    assert transliterate("al-ḳurʾān", "arabic", str(path)) == "القرآن"


LETTERS = '[about]\ntitle = "a"\nstandard = "b"\n[options]\nkind = "letters"\n[signs]\n'
WRONG = {
    "unknown key": (OWN.replace("qaf =", "qaff ="), ": [letters] qaff: unknown key: did you mean qaf?"),
    "unknown table": (OWN.replace("[letters]", "[consonants]"), ": [consonants]: unknown table: use about, "),
    "no table": ("about = 1\n", ": [about]: unknown table: use about, "),
    "number": (OWN.replace('"ḳ"', "3"), ": [letters] qaf: wrong value: write a string"),
    "flag for a letter": (OWN.replace('"ḳ"', "true"), ": [letters] qaf: wrong value: write a string"),
    "list for a letter": (OWN.replace('"ḳ"', '["ḳ"]'), ": [letters] qaf: wrong value: write a string"),
    "too long": (OWN.replace("ḳ", "ḳ" * 25), ": [letters] qaf: wrong value: write at most 24 characters"),
    "control character": (OWN.replace("ḳ", r"\u001b"), ": [letters] qaf: wrong value: write letters and signs"),
    "line end": (OWN.replace("ḳ", r"\n"), ": [letters] qaf: wrong value: write letters and signs"),
    "text for a flag": (OWN + "[options.sun]\n", ": [options] sun: wrong value: write true or false"),
    "choice": (
        OWN.replace("[letters]", 'elide = "always"\n[letters]'),
        ": [options] elide: wrong value: write never or ",
    ),
    "two marks": (
        OWN.replace("[letters]", 'digraph_mark = "··"\n[letters]'),
        ": [options] digraph_mark: wrong value: ",
    ),
    "title": (OWN.replace('"House"', "[]"), ": [about] title: wrong value: write a text on one line"),
    "doubts": (
        OWN.replace("[options]", "unverified = [1]\n[options]"),
        ": [about] unverified: wrong value: write a list",
    ),
    "base": (
        OWN.replace('"ijmes"', '"nowhere"'),
        ": [options] based_on: no such scheme, nowhere: name one that ships",
    ),
    "base list": (OWN.replace('"ijmes"', "[]"), ": [options] based_on: wrong value: write a string"),
    "letter missing": (OWN.replace('based_on = "ijmes"', "sun = true"), ": [letters] ba: letter missing: add it"),
    "standard missing": (OWN.replace('standard = "our press"', ""), ": [about] standard: key missing: add it"),
    "not TOML": ("[about\n", ":1: not TOML: Expected ']' at the end of a table declaration: mend that line"),
    "kind": ('[options]\nkind = "signs"\n', ": [options] kind: wrong value: write sounds or letters"),
    "two letters": (
        LETTERS + '"كت" = "kt"\n',
        ": [signs] كت: wrong key: write one Arabic letter or mark on the left",
    ),
    "empty key": (LETTERS + '"" = "kt"\n', ": [signs] : wrong key: write one Arabic letter or mark on the left"),
    "Latin key": (LETTERS + '"a" = "b"\n', ": [signs] a: wrong key: write one Arabic letter or mark on the left"),
    "initial alone": (LETTERS + '"^ا" = "a"\n', ": [signs]: no letter in it: write one and its sign"),
    "backslash": (LETTERS + '"ا" = "\\\\"\n', ": [signs] ا: wrong value: write another sign: the backslash "),
    "signs missing": (LETTERS, ": [signs]: table missing: add it"),
    "two signs": (
        OWN + '[punctuation]\n"،؛" = ","\n',
        ": [punctuation] ،؛: wrong key: write Arabic, a sign or a word",
    ),
    "no word": (OWN + '[spellings]\n"" = "a"\n', ": [spellings] : wrong key: write Arabic, a sign or a word"),
    "nested too deeply": ("a = " + "[" * 5000, ": not TOML: nested too deeply: write the scheme flat"),
    "number too long": ("a = " + "1" * 5000, ": not TOML: Exceeds the limit"),
    "too large": (OWN + "#" * 64_000, ": larger than 64 kB: no scheme is that long, split it"),
    "dots": (OWN + "a." * 20_000 + "a = 1\n", ":9: more than 300 dots in one line: break the line"),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as caught:
        load_scheme(str(path))
    assert str(caught.value).startswith(f"{path}{said}")
    assert "\n" not in str(caught.value)


def test_a_scheme_file_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "house.txt"
    path.write_text(OWN, encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"the name of a scheme file ends in \.toml"):
        load_scheme(str(path))


@pytest.mark.parametrize("name", ["nowhere", "missing.toml", ""])
def test_unknown_scheme(name: str) -> None:
    with pytest.raises(GlossaryError):
        transliterate("كِتَاب", name)


EMPTY = '[about]\ntitle = "a"\nstandard = "b"\n[options]\nbased_on = "ijmes"\n'
SILENT = EMPTY + "[letters]\n" + "".join(f'{name} = ""\n' for name in CONSONANT_NAMES)
ODD = {
    "no letter is written": SILENT + "[vowels]\n" + "".join(f'{name} = ""\n' for name in VOWEL_NAMES),
    "one sign for all": SILENT.replace('""', '"x"'),
    "an initial sign that is empty": LETTERS + '"^ا" = ""\n"ا" = "a"\n"ب" = ""\n',
    "signs that mean something in a pattern": LETTERS + '"ا" = "]"\n"ب" = "^"\n"ت" = "-"\n"\u0650" = "(?"\n',
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
@pytest.mark.parametrize("given", ["", "كِتَاب ا", "xaxx]^-(? ab", "\\"])
def test_an_odd_scheme_still_answers(tmp_path: Path, text: str, given: str) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    assert isinstance(transliterate(given, str(path), vowels=False), str)
    assert isinstance(transliterate(given, "arabic", str(path), vowels=False), str)
