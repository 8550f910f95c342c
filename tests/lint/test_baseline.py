"""A baseline: what is known is not told again, however the text moves; what is new is."""

import json
from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.baseline import Baseline, read_baseline, record, write_baseline
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.finding import Finding

OLD = "The fellachin left the town at dawn."
OTHER = "Nobody in the delta met a hudjra there."


def found(small: Glossary, *texts: str, path: str = "a.md") -> list[Finding]:
    return lint_text("\n\n".join(texts), glossary=small, path=path)


@pytest.mark.parametrize(
    ("texts", "new"),
    [
        pytest.param([OLD], [], id="the-same"),
        pytest.param(["A new first line.", OTHER, OLD], ["hudjra"], id="moved-beside-a-new-one"),
        pytest.param([OLD, OLD], ["fellachin"], id="a-second-copy"),
        pytest.param(["The fellachin came to the city at noon."], ["fellachin"], id="other-words-around"),
        pytest.param([OLD.upper()], [], id="capitals"),
        pytest.param([OLD.replace(" ", "\n")], [], id="wrapped-anew"),
        pytest.param([], [], id="mended"),
    ],
)
def test_what_is_new(small: Glossary, tmp_path: Path, texts: list[str], new: list[str]) -> None:
    baseline = record(found(small, OLD), tmp_path)
    findings = baseline.new(found(small, *texts, path="renamed.md"))
    assert [finding.message.split("”")[0].lstrip("“").lower() for finding in findings] == new


def test_it_is_written_and_read(small: Glossary, tmp_path: Path) -> None:
    baseline = record(found(small, OLD, OTHER, OLD, path=str(tmp_path / "part" / "a.md")), tmp_path)
    path = tmp_path / "baseline.json"
    write_baseline(path, baseline)
    assert read_baseline(path) == baseline
    table = json.loads(path.read_text())
    assert [(row["path"], row["rule"], row["words"], row["count"]) for row in table["findings"]] == [
        ("part/a.md", "spelling", "fellachin", 2),
        ("part/a.md", "spelling", "hudjra", 1),
    ]
    assert len(path.read_text().splitlines()) == 2 + len(table["findings"])  # a finding a line
    assert path.read_text().isascii()


def test_it_does_not_depend_on_the_order(small: Glossary, tmp_path: Path) -> None:
    findings = found(small, OLD, OTHER, OLD)
    assert record(findings, tmp_path) == record(findings[::-1], tmp_path)


def test_an_empty_one(tmp_path: Path) -> None:
    write_baseline(tmp_path / "b.json", Baseline())
    assert read_baseline(tmp_path / "b.json") == Baseline()


def test_what_is_gone_is_counted_of_files_that_were_linted(small: Glossary, tmp_path: Path) -> None:
    here, there = (str(tmp_path / name) for name in ("a.md", "b.md"))
    baseline = record([*found(small, OLD, OLD, path=here), *found(small, OTHER, path=there)], tmp_path)
    assert baseline.stale(found(small, OLD, path=here), [here], tmp_path) == 1
    assert baseline.stale([], [here, there], tmp_path) == 3
    assert baseline.stale(found(small, OLD, OTHER, OLD, path=here), [here, there], tmp_path) == 0


DAMAGED = {
    "empty": b"",
    "cut": b'{"version": 1, "findings": [{"path": "a.md", "ru',
    "not-utf-8": b'{"version": 1, "findings": ["\xff"]}',
    "other-shape": b"[]",
    "no-fingerprint": b'{"version": 1, "findings": [{"path": "a.md", "rule": "gloss", "words": "x"}]}',
    "conflict": b'<<<<<<< HEAD\n{"version": 1}',
    "deep": b"[" * 100_000,
    "count": b'{"version":1,"findings":[{"path":"a","rule":"b","words":"","fingerprint":"c","count":"2"}]}',
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_one_is_told_in_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "b.json").write_bytes(data)
    with pytest.raises(GlossaryError) as raised:
        read_baseline(tmp_path / "b.json")
    assert str(raised.value).startswith(f"{tmp_path / 'b.json'}: no baseline (")
    assert "\n" not in str(raised.value)


def test_one_of_a_later_program(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('{"version": 9, "findings": []}')
    with pytest.raises(GlossaryError, match="a baseline of version 9"):
        read_baseline(tmp_path / "b.json")
