"""The checks on entries that need no linter, one mistake a row."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from glossary_tui.fold import Folder
from glossary_tui.glossary.reader import read_entries
from glossary_tui.glossary.validate import validate

Write = Callable[..., Path]

SENSE = '[[senses]]\ngloss = ["shadow"]\ncite = ["lane"]\n'
GOOD = 'headword = "zill"\narabic = "ظِلّ"\n' + SENSE
WORKS: dict[str, Any] = {"lane": {"id": "lane", "title": "Lexicon"}}
SUN = "a sun letter after the article has no shadda"


def problems_of(folder: Path, folded: Folder) -> list[tuple[str, int, str, str]]:
    sources, unreadable = read_entries([folder])
    assert unreadable == []
    return [(p.path.stem, p.line, p.key, p.message) for p in validate(sources, WORKS, folded)]


# id: (text of zill.toml, line, key, message)
MISTAKES = {
    "headword-empty": ('headword = " "\n' + SENSE, 1, "headword", "is empty: write the word"),
    "no-sense": (
        'headword = "zill"\nsenses = []\n',
        2,
        "senses",
        "has no sense: write at least one [[senses]] with a gloss",
    ),
    "no-gloss-in-second-sense": (
        GOOD + "[[senses]]\ngloss = []\n",
        7,
        "senses[1].gloss",
        "sense 2 has no gloss: write at least one",
    ),
    "unknown-domain": (
        'domains = ["laws"]\n' + GOOD,
        1,
        "domains",
        "no domain is called laws: write one of finance, groups, law, media, military, names, offices, persons, "
        "places, politics, roles, sects, society, theology",
    ),
    "accepted-and-avoided": (
        'spellings = ["Dhill"]\n' + GOOD + '[avoid]\ndhill = "old"\n',
        8,
        "avoid.dhill",
        "is both accepted and to be avoided: take one out",
    ),
    "name-to-be-avoided": (
        GOOD + '[[names]]\nname = "Zill"\n[avoid]\nzill = "old"\n',
        9,
        "avoid.zill",
        "is both accepted and to be avoided: take one out",
    ),
    "override-without-reason": (
        GOOD + '[override]\nijmes = "ẓell"\n',
        7,
        "override.ijmes",
        'an override needs a reason: write reason = "…" beside it',
    ),
    "direction-mark": (
        GOOD + 'definition = "a\u200fb"\n',
        6,
        "",
        "holds a direction mark: delete it",
    ),
    "not-nfc": (
        GOOD.replace("ظِلّ", "ظِلّ" + "ا\u0653"),
        2,
        "arabic",
        "not NFC: normalise the text (a vowel mark comes before the shadda)",
    ),
    "shadda-before-its-vowel": (
        GOOD.replace("ظِلّ", "ظِلّ\u064e"),
        2,
        "arabic",
        "not NFC: normalise the text (a vowel mark comes before the shadda)",
    ),
    "tatweel": (GOOD.replace("ظِلّ", "ظِـلّ"), 2, "arabic", "holds a tatweel: delete it"),
    "mark-on-nothing": (GOOD.replace("ظِلّ", "\u064eظِلّ"), 2, "arabic", "a vowel mark stands on no letter"),
    "mark-after-space": (GOOD.replace("ظِلّ", "ظِلّ \u064eا"), 2, "arabic", "a vowel mark stands on no letter"),
    "two-vowels": (GOOD.replace("ظِلّ", "ظَِلّ"), 2, "arabic", "two vowel marks stand on one letter"),
    "two-shaddas": (GOOD.replace("ظِلّ", "ظِلّ\u0651"), 2, "arabic", "two shaddas stand on one letter"),
    "no-vowels": (
        GOOD.replace("ظِلّ", "ظلال"),
        2,
        "arabic",
        "no vowel marks: vocalise it, or leave it out if the vocalisation is unsure",
    ),
    "no-arabic-in-plural": (
        GOOD + '[plural]\nzilals = ""\n',
        7,
        "plural.zilals",
        "has no Arabic: write it with its vowels, or list the word under spellings",
    ),
    "no-vowels-in-plural": (
        GOOD + '[plural]\nzilal = "ظلال"\n',
        7,
        "plural.zilal",
        "no vowel marks: vocalise it, or leave it out if the vocalisation is unsure",
    ),
    "no-vowels-in-second-name": (
        GOOD + '[[names]]\nname = "A"\n[[names]]\nname = "B"\narabic = "ظلال"\n',
        10,
        "names[1].arabic",
        "no vowel marks: vocalise it, or leave it out if the vocalisation is unsure",
    ),
    "sun-letter": (GOOD.replace("ظِلّ", "الظِلَال"), 2, "arabic", SUN),
    "no-such-relation": (
        'contrast = ["nuur"]\n' + GOOD,
        1,
        "contrast",
        "no entry nuur: did you mean nur?",
    ),
    "no-such-relation-nothing-near": (
        'part_of = ["qqqq"]\n' + GOOD,
        1,
        "part_of",
        "no entry qqqq: write the entry, or take the relation out",
    ),
    "related-to-itself": (
        'see = ["zill"]\n' + GOOD,
        1,
        "see",
        "an entry is not related to itself: take it out",
    ),
    "no-such-source": (
        GOOD.replace('["lane"]', '["lanne"]'),
        5,
        "",
        "source lanne is not in bibliography.json: did you mean lane?",
    ),
    "no-such-source-nothing-near": (
        GOOD + 'see = ["wehr"]\n',
        6,
        "",
        "source wehr is not in bibliography.json: add the work there",
    ),
    "no-date": (
        GOOD + '[[names]]\nname = "A"\nfrom = "June 2014"\n',
        8,
        "names[0].from",
        "'June 2014' is no date: write a year, year-month or year-month-day",
    ),
    "no-date-in-second-name": (
        GOOD + '[[names]]\nname = "A"\n[[names]]\nname = "B"\nto = "2014-00"\n',
        10,
        "names[1].to",
        "'2014-00' is no date: write a year, year-month or year-month-day",
    ),
    "ends-before-it-begins": (
        GOOD + '[[names]]\nname = "A"\nfrom = "2014-06"\nto = "2014-05-31"\n',
        8,
        "names[0].from",
        "A ends before it begins: 2014-06 to 2014-05-31",
    ),
}


@pytest.mark.parametrize(("text", "line", "key", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(written: Write, folder: Folder, text: str, line: int, key: str, message: str) -> None:
    nur = GOOD.replace("zill", "nur").replace("ظِلّ", "نُور")
    found = problems_of(written({"zill.toml": text, "nur.toml": nur}), folder)
    assert ("zill", line, key, message) in found
    assert {stem for stem, *_ in found} == {"zill"}
    # A wrong vowel mark may also be out of order; all else is one mistake, told once.
    assert len(found) == 1 or "arabic" in {place for _, _, place, _ in found}


RIGHT = {
    "an-entry": GOOD,
    "no-arabic": GOOD.replace('arabic = "ظِلّ"\n', ""),
    "dagger-alif": GOOD.replace("ظِلّ", "رَحْمٰن"),
    "fatha-and-dagger-alif": GOOD.replace("ظِلّ", "رَحْمَٰن"),
    "vowel-and-shadda": GOOD.replace("ظِلّ", "الدَّوْلَة"),
    "moon-letter": GOOD.replace("ظِلّ", "الكِتَاب"),
    "tanwin": GOOD.replace("ظِلّ", "قَاضٍ"),
    "another-language": 'language = "fa"\n' + GOOD.replace("ظِلّ", "سپاه"),
    "override-with-reason": GOOD + '[override]\nijmes = "ẓell"\nreason = "as the man wrote it"\n',
    "dates": GOOD + '[[names]]\nname = "A"\nfrom = "2014-06-29"\nto = "2014-06"\n',
    "an-open-end": GOOD + '[[names]]\nname = "A"\nfrom = "0622"\n',
    "byte-order-mark": "\ufeff" + GOOD,
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_what_is_right_passes(written: Write, folder: Folder, text: str) -> None:
    assert problems_of(written({"zill.toml": text}), folder) == []


def claim(other: str) -> str:
    return f"spelling {{}} is claimed by {other} too: leave it to one, or give both [homonyms] with cues"


@pytest.mark.parametrize(
    ("one", "other", "spelling"),
    [
        pytest.param('headword = "zill"\n', 'headword = "Ẓill"\n', ("zill", "Ẓill"), id="headwords"),
        pytest.param(
            'headword = "a"\nspellings = ["al-Zill"]\n',
            'headword = "b"\nspellings = ["az-Zill"]\n',
            ("al-Zill", "az-Zill"),
            id="articles",
        ),
        pytest.param(
            'headword = "a"\nspellings = ["zell"]\n',
            'headword = "b"\navoid = {zell = "x"}\n',
            ("zell", "zell"),
            id="avoid",
        ),
        pytest.param(
            'headword = "a"\nnames = [{name = "A", acronyms = ["AB"]}]\n',
            'headword = "b"\nsingular = {ab = ""}\n',
            ("AB", "ab"),
            id="acronym",
        ),
    ],
)
def test_claimed_twice(written: Write, folder: Folder, one: str, other: str, spelling: tuple[str, str]) -> None:
    found = problems_of(written({"x.toml": one + SENSE, "y.toml": other + SENSE}), folder)
    twice = [(stem, message) for stem, _, _, message in found if "claimed" in message]
    # Each file is told, so that `check DIR` shows it whichever of them is ours.
    assert twice == [
        ("x", claim("y").format(repr(spelling[0]))),
        ("y", claim("x").format(repr(spelling[1]))),
    ]
    assert all(line in (1, 2) for _, line, _, message in found if "claimed" in message)


@pytest.mark.parametrize(("x", "y", "count"), [(1, 1, 0), (1, 0, 2), (0, 0, 2)], ids=["both", "one", "none"])
def test_homographs_need_cues_on_both_sides(written: Write, folder: Folder, x: int, y: int, count: int) -> None:
    text, cues = 'headword = "zill"\n' + SENSE, '[homonyms]\n"another" = ["cue"]\n'
    files = {"x.toml": text + cues * x, "y.toml": text + cues * y}
    assert len(problems_of(written(files), folder)) == count
