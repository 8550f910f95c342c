"""Linting a text: places, excerpts, fingerprints, settings, and texts that mean harm."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint, lint_text
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.settings import Settings

Lint = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("The fallaheens left.", (1, 5, 1, 15), id="first-line"),
        pytest.param("One.\r\n\r\n  The fallaheens left.", (3, 7, 3, 17), id="crlf-and-indent"),
        pytest.param("é😀 fallaheens", (1, 4, 1, 14), id="code-points"),
        pytest.param("fal\u00adla\u0301heens", (1, 1, 1, 13), id="marks-within"),
        pytest.param("**fallah**eens", (1, 3, 1, 15), id="emphasis-within"),
    ],
)
def test_places(lint: Lint, text: str, place: tuple[int, int, int, int]) -> None:
    (finding,) = lint(text)
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == place
    assert text[finding.offset : finding.end_offset][0].lower() == "f"
    assert finding.excerpt[finding.excerpt_start :].startswith(text[finding.offset : finding.end_offset])


def test_a_finding_over_a_line_end(make: Callable[[dict[str, str]], Glossary]) -> None:
    entry = (
        'headword = "Iron Gate"\nlanguage = "en"\navoid = {"Gate Iron" = "turned round"}\n[[senses]]\ngloss = ["x"]\n'
    )
    (finding,) = lint_text("the Gate\nIron fell", glossary=make({"iron-gate.toml": entry}))
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 5, 2, 5)
    assert finding.excerpt == "the Gate\nIron fell"
    assert finding.message == "“Gate Iron” (turned round): write Iron Gate."


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("word " * 100, ""), ("", " word" * 100), ("word " * 100, " word" * 100), ("x" * 500 + " ", "")],
    ids=["short", "long-before", "long-after", "long-both", "long-word"],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_excerpts(lint: Lint, before: str, after: str, line_end: str) -> None:
    text = f"above{line_end}{before}fallaheens{after}{line_end}below"
    (finding,) = lint(text)
    assert len(finding.excerpt) <= 200
    assert finding.excerpt in text
    assert finding.excerpt[finding.excerpt_start :].startswith("fallaheens")
    assert not {"above", "below"} & set(finding.excerpt.split())
    assert not finding.excerpt.endswith(("\r", "\n"))


def test_fingerprints_do_not_depend_on_the_place(lint: Lint) -> None:
    text = "In the spring the old fallaheens left the village for good."
    here, there = lint(text)[0], lint("Another paragraph.\n\n" + text)[0]
    assert here.fingerprint == there.fingerprint
    others = [
        lint(text.replace("spring", "autumn"))[0],
        lint(text.replace("old", "young"))[0],
        lint(text.replace("fallaheens", "qudats"))[0],
    ]
    assert here.fingerprint not in {other.fingerprint for other in others}


_BOTH = "The fallaheens and the fellachin left."


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param(Settings(), [("number", "error"), ("spelling", "warning")], id="all"),
        pytest.param(Settings(select=("number",)), [("number", "error")], id="select"),
        pytest.param(Settings(ignore=("number",)), [("spelling", "warning")], id="ignore"),
        pytest.param(Settings(select=("number",), ignore=("number",)), [], id="ignore-wins"),
        pytest.param(
            Settings(severity={"spelling": "error"}), [("number", "error"), ("spelling", "error")], id="severity"
        ),
    ],
)
def test_settings(small: Glossary, settings: Settings, expected: list[tuple[str, str]]) -> None:
    report = lint(_BOTH, small, "a.md", settings)
    assert [(finding.rule, finding.severity) for finding in report.findings] == expected


def test_counts(small: Glossary) -> None:
    report = lint("The fallaheen, the qadi and `badu`.", small, "a.md", Settings())
    assert (report.words, report.mentions) == (6, 2)
    assert lint("Nothing here.", small, "a.md", Settings()).words == 2


def test_findings_come_in_the_order_of_their_places(lint: Lint) -> None:
    found = lint("Um Ali met fellachin, fallaheens, fellachin and Umm Ali; fallaheens.")
    assert [f.offset for f in found] == sorted(f.offset for f in found)
    assert len({(f.offset, f.rule) for f in found}) == len(found)


def test_the_public_function_uses_the_shipped_glossary(shipped: Glossary) -> None:
    import glossary_tui

    text = "The mujahideens left."
    assert glossary_tui.lint_text(text) == glossary_tui.lint_text(text, glossary=shipped) != []


_PIECES = st.sampled_from(
    [
        *"fallaheen fallaheens a each fellachin badu Diwan al-Kharaj Um Mohammad Mohammed guild tents not".split(),
        *("(", ")", "“", "”", "‘", "’s", '"', "*", "**", "`", "> ", "# ", "- ", "|", "[^1]", "\n", "\n\n", "\r\n"),
        *(" ", " ", ", ", ". ", " — ", "; ", ": ", " or ", " means ", "30,000 ", "1834 ", "\u00a0", "\ud800", "\0"),
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join), st.sampled_from(["a.md", "a.txt"]))
def test_any_text_is_linted_and_every_place_holds(lint: Lint, text: str, path: str) -> None:
    for finding in lint(text, path):
        assert 0 <= finding.offset < finding.end_offset <= len(text)
        assert text[finding.offset : finding.end_offset].strip()
        lines = text.replace("\r\n", "\n\n").replace("\r", "\n")
        assert finding.line <= lines.count("\n") + 1
        assert len(finding.excerpt) <= 200
        if finding.fix and finding.fix.safe:
            assert text[finding.offset : finding.end_offset] != finding.fix.replacement


# Each of these took minutes before its cause was mended: work that grew with the square of the text.
HOSTILE = {
    "one-line-of-megabytes": ("txt", "the men left the town and " * 100_000 + "fallaheens"),
    "mentions": ("txt", "The fallaheen left.\n" * 2_000),
    "mentions-on-one-line": ("txt", "The fallaheen left. " * 2_000),
    "mentions-without-a-stop": ("txt", "fallaheen " * 1_000),
    "findings-on-one-line": ("txt", "The fallaheens left. " * 1_000),
    "spellings": ("txt", "A fellahin left.\n\n" * 1_000 + "A fallahin left.\n\n" * 1_001),
    "persons-in-quotations": ("md", "“Um Mohammad” “Um Mohammed” " * 10_000),
    "quotations-never-closed": ("txt", "“fallaheen " * 500),
    "marks-never-closed": ("txt", "«" * 10_000 + "fallaheen ”" * 500),
    "brackets-never-closed": ("txt", "fallaheen (" * 500),
    "brackets-and-commas": ("txt", "fallaheen (a, b, " * 200),
    "nesting": ("txt", "(" * 10_000 + "fallaheen" + ")" * 10_000),
    "stars": ("md", "Diwan" + "*" * 100_000 + "; al-Kharaj"),
    "apostrophes": ("txt", "fallaheen " + "'" * 100_000),
    "figures": ("txt", "fallaheen " + "1" * 100_000 + " men"),
    "full-stops": ("txt", "fallaheen" + "." * 100_000 + "x"),
    "long-word": ("txt", "fallaheen " + "a" * 200_000),
    "nbsp-line": ("txt", "fallaheen\n" + "\u00a0" * 100_000 + "\nx"),
    "fences": ("md", "```a\n" * 20_000 + "\n\nfallaheen"),
    "comments": ("md", "<!-- " * 50_000 + "fallaheen"),
    "backticks": ("md", "`" * 50_000 + " fallaheen"),
    "footnote-marks": ("md", "[^" * 50_000 + " fallaheen"),
    "citations": ("md", "[@" * 50_000 + " fallaheen"),
    "links": ("md", "](a(b" * 20_000 + " fallaheen"),
    "indent": ("md", " " * 50_000 + "fallaheen"),
    "table-rule": ("md", "fallaheen\n--" + " " * 50_000 + "x"),
    "table-cell": ("md", "fallaheen\n\n|" + " " * 50_000 + "|"),
    "heading": ("md", "# " + "." * 50_000 + "\n\nfallaheen"),
    "quotations-in-quotations": ("md", ">" * 50_000 + " fallaheen"),
}


@pytest.mark.parametrize(("ending", "text"), HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_texts_come_to_an_end(small: Glossary, ending: str, text: str) -> None:
    report = lint(text, small, f"a.{ending}", Settings())
    assert report.mentions <= text.count("fallah") + text.count("fellah")
