"""The report for a terminal: the line, the carets under the words, and nothing that could steer the terminal."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.report.text import render
from glossary_tui.lint.run import Source, lint_all
from glossary_tui.lint.settings import Settings

Show = Callable[[str], str]

WORDS = {
    "plain": ("The fallaheens left.", "fallaheens"),
    "first": ("fallaheens left.", "fallaheens"),
    "second line": ("One.\nThe fallaheens left.", "fallaheens"),
    "combining marks": ("é e\u0301\u0323 fal\u0301laheens left.", "fal\u0301laheens"),
    "wide characters": ("中文 😀 fallaheens left.", "fallaheens"),
    "arabic before": ("فَلَّاح fallaheens left.", "fallaheens"),
    "zero width": ("a\u200bb\u200d fal\u00adlaheens.", "fal\u00adlaheens"),
    "tab before": ("a\tb fallaheens left.", "fallaheens"),
    "long line": ("word " * 60 + "fallaheens left" + " word" * 60, "fallaheens"),
    "long line of wide": ("中 " * 120 + "fallaheens left" + " 中" * 60, "fallaheens"),
    "emphasis": ("**fallah**eens", "fallah**eens"),
    "crlf": ("The fallaheens left.\r\nThey did.", "fallaheens"),
}


@pytest.fixture(scope="session")
def show(small: Glossary) -> Show:
    """The report on one text."""
    return lambda text: render(lint_all([Source("a.md", text)], small, Settings()), small)


def cells(text: str) -> int:
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


@pytest.mark.parametrize(("text", "words"), WORDS.values(), ids=list(WORDS))
def test_carets_stand_under_the_words(show: Show, text: str, words: str) -> None:
    _, line, carets, *_ = show(text).splitlines()
    start = carets.index("^")
    assert cells(line[: line.index(words)]) == start
    assert carets == " " * start + "^" * cells(words)
    assert cells(line) <= 4 + 2 * 102


def test_a_finding_in_full(show: Show) -> None:
    *above, source, blank, summary = show("One.\nThe fallaheen (“wandering herders”) left.\n").splitlines()
    assert above == [
        "a.md:2:5 error [fallaheen/nomads]",
        "    The fallaheen (“wandering herders”) left.",
        "        ^^^^^^^^^",
        "  Fallaheen till the land.",
        "  write: peasants",
    ]
    assert source.startswith("  source: ")
    assert "Amin" in source
    assert "Fields of the Nile" in source
    assert (blank, summary) == ("", "1 error (1 file, 6 words, 1 mention of 1 term)")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("Nothing.", ["Nothing to report (1 file, 1 word, 0 mentions)"], id="nothing"),
        pytest.param("A qadi.", ["Nothing to report (1 file, 2 words, 1 mention of 1 term)"], id="one term"),
        pytest.param(
            "Fellachin qudats fallaheens.",
            [
                "1 error, 2 warnings (1 file, 3 words, 3 mentions of 2 terms)",
                "by rule: number 2; spelling 1",
                "terms: fallaheen 2; qadi 1",
                "spellings: Fellachin 1, fallaheens 1",
            ],
            id="rules, terms and spellings",
        ),
        pytest.param(
            "A qadi; the Qadi; a KADI; qadi; قاضي",
            ["Nothing to report (1 file, 8 words, 5 mentions of 1 term)", "spellings: qadi 3, KADI 1"],
            id="capitals and Arabic script",
        ),
    ],
)
def test_the_last_lines_sum_up(show: Show, text: str, lines: list[str]) -> None:
    assert show(text).splitlines()[-len(lines) :] == lines


def test_a_long_summary_is_cut_and_fits(show: Show, shipped: Glossary) -> None:
    text = ". ".join(f"{row.headword}. {row.headword}s" for row in shipped.rows)
    lines = render(lint_all([Source("a.txt", text)], shipped, Settings()), shipped).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("by rule: "))
    assert all(cells(line) <= 80 for line in lines[start:])
    assert len(lines) - start < 20
    assert sum("more" in line for line in lines[start:]) == 2


def test_many_are_grouped(small: Glossary) -> None:
    results = lint_all([Source("a.md", "word " * 1234 + "qudats fallaheens fellachin")], small, Settings())
    assert "1 error, 2 warnings (1 file, 1,237 words, " in render(results, small)


HOSTILE = {
    "ansi": "\x1b[31m fallaheens \x1b[0m",
    "title": "\x1b]0;x\x07 fallaheens",
    "c1": "\x9b31m fallaheens",
    "bidi override": "\u202efallaheens\u202c",
    "bidi isolate": "\u2066 fallaheens \u2069",
    "line separators": "\u2028fallaheens\u2029 x",
    "return and backspace": "hidden\rfallaheens\b\b\x7f",
    "null": "\0 fallaheens \0",
    "surrogate": "\ud800 fallaheens \udfff",
    "within the term": "fal\u200e\u00adlaheens",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_draft_steers_no_terminal(show: Show, text: str) -> None:
    out = show(text)
    out.encode("utf-8")
    assert "[number]" in out
    assert not {c for c in out if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs")} - {"\n"}
    assert not set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_stands_around_a_term(show: Show, before: str, after: str) -> None:
    out = show(f"{before} fallaheens {after}")
    out.encode("utf-8")
    assert not {c for c in out if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs")} - {"\n"}
    assert "\u202e" not in out


def test_neither_does_a_path_or_an_entry(make: Callable[[dict[str, str]], Glossary]) -> None:
    entry = (
        'headword = "zill"\nlanguage = "en"\n[[senses]]\ngloss = ["x"]\n[misuse."a\\u001b[2J"]\n'
        'match = ["zill"]\nmessage = "\\u001b[2J\\n\\u202e"\nsuggest = ["\\u009b"]\n'
    )
    glossary = make({"zill.toml": entry})
    out = render(lint_all([Source("a\x1b[2J\n.md", "The zill fell.")], glossary, Settings()), glossary)
    assert "1 suggestion" in out
    assert not {c for c in out if unicodedata.category(c) == "Cc"} - {"\n"}
    assert "\u202e" not in out


def test_colour(small: Glossary) -> None:
    results = lint_all([Source("a.md", "The fallaheens left.")], small, Settings())
    coloured = render(results, small, colour=True)
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert "\x1b" not in render(results, small)
    for code in ("\x1b[31;1m", "\x1b[1m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == render(results, small)
