"""Learning readings from pairs, and reading with them."""

import hashlib
import json
import os
import threading
import zlib
from pathlib import Path
from typing import Any

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.translit import Transliterator
from glossary_tui.translit.latin import reader
from glossary_tui.translit.lexicon import store
from glossary_tui.translit.lexicon.code import decode, encode
from glossary_tui.translit.lexicon.learn import Learned, learn, read_pair
from glossary_tui.translit.lexicon.pairs import read_pairs
from glossary_tui.translit.lexicon.store import Lexicon, read_lexicon, write_lexicon

PAIRS = [
    ("مدينة بغداد", "madīnat Baghdād"),
    ("مدينة كبيرة", "madīnah kabīrah"),
    ("المدينة الكبيرة", "al-madīnah al-kabīrah"),
    ("علم النجوم", "ʻilm al-nujūm"),
    ("علم النجوم", "ʻilm al-nujūm"),
    ("علم العراق", "ʻalam al-ʻIrāq"),
    ("ونجوم", "wa-nujūm"),
    ("قمر", "shams"),
    ("كتاب جديد", "kitāb"),
] * 3


@pytest.fixture(scope="module")
def learned() -> Learned:
    return learn(PAIRS, reader("ala-lc"))


@pytest.fixture
def lexicon(learned: Learned, tmp_path: Path) -> Path:
    path = tmp_path / "small.lexicon"
    write_lexicon(path, Lexicon(learned.scheme, learned.readings, learned.weights, learned.slots, learned.habits))
    return path


def test_pairs_are_counted(learned: Learned) -> None:
    assert (learned.pairs, learned.unequal, learned.rejected) == (27, 3, 3)
    assert learned.refused[("قمر", "shams")] == 3


READ = [
    ("مدينة بغداد", "madīnat baghdād", "construct learned"),
    ("مدينة كبيرة", "madīnah kabīrah", "pausal before an adjective"),
    ("علم النجوم", "ʻilm al-nujūm", "the next word decides"),
    ("علم العراق", "ʻalam al-ʻirāq", "the next word decides"),
    ("والنجوم", "wa-al-nujūm", "a known stem with other prefixes"),
]


@pytest.mark.parametrize(("arabic", "latin"), [case[:2] for case in READ], ids=[f"{c[1]}: {c[2]}" for c in READ])
def test_neighbours_choose(lexicon: Path, arabic: str, latin: str) -> None:
    assert Transliterator("arabic", "ala-lc", lexicon=lexicon, vowels=False).line(arabic) == latin


NUMBERED = [
    ("المتوفى سنة 584.", "al-mutawaffá sanat 584."),
    ("قانون سنة 1923 رقم (82)", "Qānūn sanat 1923 raqm (82)"),
    ("عشرون سنة", "ʻishrūn sanah"),
    ("خمسون سنة.", "khamsūn sanah."),
    ("1932", "1932"),
]


def test_numbers_are_learned_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "years.lexicon"
    learned = learn(NUMBERED * 5, reader("ala-lc"))
    write_lexicon(path, Lexicon(learned.scheme, learned.readings, learned.weights, learned.slots, learned.habits))
    writer = Transliterator("arabic", "ala-lc", lexicon=path, vowels=False)
    assert writer.line("قرار سنة 1954").endswith("sanat 1954")
    assert writer.line("عشرون سنة") == "ʻishrūn sanah"


def test_a_lexicon_serves_other_schemes(lexicon: Path) -> None:
    assert Transliterator("arabic", "din-31635", lexicon=lexicon, vowels=False).line("علم النجوم") == "ʿilm an-nuǧūm"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("نجومٍ", "nujūm"),
        ("عِلم", "ʻilm"),
        ("علْم", "ʻilm"),
        ("عِلمُ", "ʻilm"),
        ("سابقاً", "sābiqan"),
    ],
    ids=["tanwin alone", "one vowel", "sukun alone", "inflected", "adverb"],
)
def test_marks_that_leave_vowels_open_are_kept_to(tmp_path: Path, given: str, wanted: str) -> None:
    pairs = [("علم", "ʻilm")] * 3 + [("علم", "ʻalam"), ("نجوم", "nujūm"), ("سابقا", "sābiqan")]
    learned = learn(pairs, reader("ala-lc"))
    path = tmp_path / "a.lexicon"
    write_lexicon(path, Lexicon(learned.scheme, learned.readings, learned.weights, learned.slots, learned.habits))
    assert Transliterator("arabic", "ala-lc", lexicon=path, vowels=False).line(given) == wanted


def test_it_is_told_how(lexicon: Path) -> None:
    told = Transliterator("arabic", "ala-lc", lexicon=lexicon, vowels=False).explain("مدينة بغداد زرق")
    assert [how.split(",")[0].split()[0] for _, _, how in told] == ["lexicon", "lexicon", "restored"]


def test_back_with_the_lexicon(lexicon: Path) -> None:
    assert Transliterator("ala-lc", "arabic", lexicon=lexicon).line("ʻilm al-nujūm") == "علم النجوم"


def test_the_glossary_speaks_where_the_lexicon_is_silent(lexicon: Path) -> None:
    engine = Transliterator("arabic", "ijmes", readings=lambda word: ["زُرْق"], lexicon=lexicon, vowels=False)
    assert engine.line("زرق") == "zurq"
    assert engine.explain("زرق")[0][2] == "glossary"


def test_a_lexicon_that_knows_a_word_chooses_by_its_neighbours(lexicon: Path) -> None:
    engine = Transliterator("arabic", "ijmes", readings=lambda word: ["عَلَّمَ"], lexicon=lexicon, vowels=False)
    assert engine.line("علم النجوم") == "ʿilm al-nujūm"
    assert engine.explain("علم النجوم")[0][2].startswith("lexicon")


REJECTED = [("قمر", "shams"), ("كتاب", "kutub"), ("محمد", "maḥmūd"), ("الشام", "Damascus")]


@pytest.mark.parametrize(("arabic", "latin"), REJECTED)
def test_consonants_must_agree(arabic: str, latin: str) -> None:
    assert read_pair(arabic, latin, reader("ala-lc")) is None


AGREE = [
    ("كتاب", "kitāb", ">kitAb"[1:]),
    ("المدرسة", "al-madrasah", "al+madrasap"),
    ("مدرسة", "madrasat", "madrasac"),
    ("وللشرق", "wa-lil-sharq", "wa+li+al+$arq"),
    ("هذا", "hādhā", "hA*A"),
    ("مسؤول", "masʼūl", "mas'Ul"),
    ("سورية", "Sūrīyah", "sUrLap"),
    ("الزعيم", "Zaʻīm", "0+zaEIm"),
]


@pytest.mark.parametrize(("arabic", "latin", "code"), AGREE, ids=[case[1] for case in AGREE])
def test_codes(arabic: str, latin: str, code: str) -> None:
    assert read_pair(arabic, latin, reader("ala-lc")) == code
    if "0+" not in code:
        assert encode(decode(code), construct=code.endswith("c")) == code


def test_a_lexicon_returns_whole(lexicon: Path, learned: Learned) -> None:
    back = read_lexicon(lexicon)
    assert (back.readings, back.weights, back.slots) == (learned.readings, learned.weights, learned.slots)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data[:-40], "damaged lexicon"),
        (lambda data: data[:-3] + b"xyz", "damaged lexicon"),
        (lambda data: b"hello", "not a lexicon"),
        (lambda data: b"", "not a lexicon"),
        (lambda data: data.replace(b"lexicon 1 ", b"lexicon 9 "), "another version"),
        (lambda data: b"\0" * 5000, "not a lexicon"),
    ],
    ids=["cut", "changed", "other file", "empty", "version", "binary"],
)
def test_a_damaged_lexicon_is_one_line(lexicon: Path, change: object, said: str) -> None:
    assert callable(change)
    lexicon.write_bytes(change(lexicon.read_bytes()))
    with pytest.raises(GlossaryError, match=said) as caught:
        read_lexicon(lexicon)
    assert "\n" not in str(caught.value)


def packed(body: bytes, version: int = 1) -> bytes:
    """Return a lexicon file whose checksum fits, whatever its body is."""
    digest = hashlib.sha256(body).hexdigest()
    return f"glossary-tui lexicon {version} ala-lc {len(body)} {digest}\n".encode() + body


GOOD: dict[str, Any] = {
    "scheme": "ala-lc",
    "readings": {"كتاب": {"kitAb": 2}},
    "weights": {"p|n$": 0.5},
    "slots": {"aك": {"0i": 1.0, "al+": 0.5, "": 0.1}},
    "habits": {"hamza": {"": 0.0, "*": 0.5}},
}
WRONG_BODIES = {
    "not packed": (b"{}", "incorrect header check"),
    "cut": (zlib.compress(json.dumps(GOOD).encode())[:-8], "256 MB or less"),
    "more behind it": (zlib.compress(json.dumps(GOOD).encode()) + b"{}", "256 MB or less"),
    "no JSON": (zlib.compress(b"{"), "truncated"),
    "not UTF-8": (zlib.compress(b'{"scheme": "\xff"}'), "invalid"),
    "nested": (zlib.compress(b'{"x":' + b"[" * 100_000), ""),
    "list": ([], "Expected object"),
    "missing": ({**GOOD, "scheme": None}, "Expected str"),
    "more": ({**GOOD, "extra": 1}, "unknown field extra"),
    "readings": ({**GOOD, "readings": {"كتاب": ["kitAb"]}}, "Expected object"),
    "count": ({**GOOD, "readings": {"كتاب": {"kitAb": 0}}}, ">= 1"),
    "not a word": ({**GOOD, "readings": {"a\x1b[2J": {"kitAb": 1}}}, "no Arabic word"),
    "no letters": ({**GOOD, "readings": {"": {"kitAb": 1}}}, "no Arabic word"),
    "sign": ({**GOOD, "readings": {"كتاب": {"kit%b": 1}}}, "no reading, kit%b"),
    "empty reading": ({**GOOD, "readings": {"كتاب": {"al+": 1}}}, "no reading, al+"),
    "doubled nothing": ({**GOOD, "readings": {"كتاب": {"~a": 1}}}, "no reading, ~a"),
    "weight": ({**GOOD, "weights": {"p": "1"}}, "Expected float"),
    "infinite": (zlib.compress(json.dumps(GOOD).replace("0.5", "1e999").encode()), "out of range"),
    "label": ({**GOOD, "slots": {"a": {"<%>": 1.0}}}, "no label, <%>"),
    "habit": ({**GOOD, "habits": {"hamza": {}}}, "no habit of spelling, hamza"),
    "other habit": ({**GOOD, "habits": {"x": {"": 0.0, "*": 0.0}}}, "no habit of spelling, x"),
}


@pytest.mark.parametrize(("body", "said"), WRONG_BODIES.values(), ids=WRONG_BODIES)
def test_a_wrong_body_is_one_line_though_the_checksum_fits(tmp_path: Path, body: object, said: str) -> None:
    path = tmp_path / "wrong.lexicon"
    path.write_bytes(packed(body if isinstance(body, bytes) else zlib.compress(json.dumps(body).encode())))
    with pytest.raises(GlossaryError) as caught:
        read_lexicon(path)
    told = str(caught.value)
    assert told.startswith(f"{path}: damaged lexicon (") and said in told and told.endswith("): learn it again")
    assert "\n" not in told


def test_a_body_of_the_right_shape_is_read(tmp_path: Path) -> None:
    path = tmp_path / "good.lexicon"
    path.write_bytes(packed(zlib.compress(json.dumps(GOOD).encode())))
    assert read_lexicon(path).readings == {"كتاب": {"kitAb": 2}}
    engine = Transliterator("arabic", "ala-lc", lexicon=path, vowels=False)
    assert engine.line("كتاب") == "kitāb"
    assert engine.line("كاتب ال ززز")


def test_what_unpacks_to_more_than_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_SIZE", 10_000)
    path = tmp_path / "bomb.lexicon"
    path.write_bytes(packed(zlib.compress(b" " * 1_000_000)))
    with pytest.raises(GlossaryError, match="damaged lexicon"):
        read_lexicon(path)
    with pytest.raises(GlossaryError, match="not a lexicon"):
        read_lexicon(Path("/dev/zero"))


def test_tsv_with_and_without_header(tmp_path: Path) -> None:
    one, two = tmp_path / "a.tsv", tmp_path / "b.tsv"
    one.write_text("latin\tarabic\nkitāb\tكتاب\n", encoding="utf-8")
    two.write_text("كتاب\tkitāb\n\n", encoding="utf-8")
    assert list(read_pairs(one)) == list(read_pairs(two)) == [("كتاب", "kitāb")]


def test_tsv_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("كتاب kitāb\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match=":1: not a table"):
        list(read_pairs(path))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("كتاب\tkitāb\n".encode() + b"caf\xe9\tx\n", ":2: not UTF-8 at byte 3 of the line: save it as UTF-8"),
        (b"a" * 1_000_001, ":1: a line of more than a megabyte: write a pair on each line"),
        (b"\n\nx\n", ":3: not a table of pairs: write Arabic, a tab, Latin on each line"),
    ],
    ids=["not UTF-8", "long line", "no tab"],
)
def test_tsv_that_cannot_be_read(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(data)
    with pytest.raises(GlossaryError) as caught:
        list(read_pairs(path))
    assert str(caught.value) == f"{path}{said}"


def test_pairs_through_a_pipe_come_whole(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=("كتاب\tkitāb\n".encode(),))
    writer.start()
    assert list(read_pairs(path)) == [("كتاب", "kitāb")]
    writer.join()


def test_marc(tmp_path: Path) -> None:
    pymarc = pytest.importorskip("pymarc")
    record = pymarc.Record(force_utf8=True)
    pair = pymarc.Subfield
    record.add_field(pymarc.Field("245", ["0", "0"], [pair("6", "880-01"), pair("a", "Kitāb /")]))
    record.add_field(pymarc.Field("880", ["0", "0"], [pair("6", "245-01/(3/r"), pair("a", "كتاب /")]))
    path = tmp_path / "records.mrc"
    path.write_bytes(record.as_marc())
    assert list(read_pairs(path)) == [("كتاب /", "Kitāb /")]


def test_marc_that_is_none(tmp_path: Path) -> None:
    pytest.importorskip("pymarc")
    path = tmp_path / "records.mrc"
    path.write_bytes(b"this is no record at all")
    with pytest.raises(GlossaryError, match="not a MARC file"):
        list(read_pairs(path))
