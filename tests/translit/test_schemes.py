"""Scheme files, shipped and a user's own."""

from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.translit import list_schemes, load_scheme, transliterate
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
    assert about.standard and about.use and about.rules


def test_all_are_listed() -> None:
    assert [name for name, _ in list_schemes()] == list(scheme_names())
    assert len(scheme_names()) == 22


def test_a_scheme_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(OWN, encoding="utf-8")
    assert transliterate("القُرْآن", str(path), vowels=False) == "al-ḳurʾān"
    assert transliterate("al-ḳurʾān", "arabic", str(path)) == "القرآن"


WRONG = [
    (OWN.replace("qaf =", "kaph ="), r"unknown key .*\[letters\] kaph"),
    (OWN.replace("[letters]", "[consonants]"), r"unknown table .*\[consonants\]"),
    (OWN.replace('"ḳ"', "3"), r"wrong value .*qaf"),
    (OWN.replace('"ijmes"', '"nowhere"'), "based_on"),
    (OWN.replace('based_on = "ijmes"', 'kind = "sounds"'), "letter missing"),
    (OWN.replace('standard = "our press"', ""), "key missing"),
    ("[about\n", "not a TOML file"),
    ('[options]\nkind = "signs"\n[about]\ntitle="a"\nstandard="b"\n', "write sounds or letters"),
]


@pytest.mark.parametrize(("text", "said"), WRONG, ids=[case[1] for case in WRONG])
def test_a_wrong_file_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError, match=said) as caught:
        load_scheme(str(path))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["nowhere", "missing.toml", ""])
def test_unknown_scheme(name: str) -> None:
    with pytest.raises(GlossaryError):
        transliterate("كِتَاب", name)
