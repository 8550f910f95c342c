"""Words no lexicon holds, read from stems it does hold."""

from collections import Counter

import pytest

from glossary_tui.translit.lexicon.code import is_code
from glossary_tui.translit.lexicon.parts import of_endings, of_stem
from glossary_tui.translit.lexicon.store import Lexicon

HELD = Lexicon(
    "ala-lc",
    {
        "بلاد": Counter({"bilAd": 9}),
        "رسالة": Counter({"risAlap": 3, "risAlac": 6}),
        "تأليف": Counter({"ta'lIf": 2}),
        "أدب": Counter({">adab": 1}),
        "على": Counter({"EalY": 4}),
    },
    {},
    {},
)


@pytest.mark.parametrize(
    ("letters", "codes"),
    [
        ("والبلاد", ["wa+al+bilAd"]),
        ("تألىف", ["ta'lIf"]),
        ("بتألىف", ["bi+ta'lIf"]),
        ("ادب", [">adab"]),
        ("رساله", ["risAlap"]),
        ("قمر", []),
    ],
    ids=["other prefixes", "ya without dots", "both", "alif without hamza", "ta marbuta without dots", "unknown"],
)
def test_stems(letters: str, codes: list[str]) -> None:
    assert [code for code, _ in of_stem(HELD, letters)] == codes


@pytest.mark.parametrize(
    ("letters", "codes"),
    [
        ("بلادهم", ["bilAduhum", "bilAdihim", "bilAdahum"]),
        ("ورسالتها", ["wa+risAlatuhA", "wa+risAlatihA", "wa+risAlatahA"]),
        ("الأدبية", ["al+>adabLap"]),
        ("أدبي", [">adabN", ">adabI"]),
        ("رسالات", ["risAlAt"]),
        ("عليه", []),
        ("قمرها", []),
    ],
    ids=["pronoun", "pronoun behind ة", "nisba, feminine", "nisba", "plural of ة", "no ending behind ā", "unknown"],
)
def test_endings(letters: str, codes: list[str]) -> None:
    found = [code for code, _ in of_endings(HELD, letters)]
    assert found == codes
    assert all(is_code(code) for code in found)
