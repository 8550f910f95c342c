"""The exports for programs: JSON with the fields of the files, CSV that no spreadsheet runs."""

import csv
import io
import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui import __version__
from glossary_tui.export import FORMATS
from glossary_tui.export.csv import cell
from glossary_tui.export.csv import render as render_csv
from glossary_tui.export.json import encode
from glossary_tui.export.json import render as render_json
from glossary_tui.glossary.glossary import Glossary

ENTRIES = Path(__file__).parent / "entries"


def test_json_holds_the_fields_of_the_files(small: Glossary, ids: list[str]) -> None:
    exported = json.loads(render_json(small, ids))
    assert exported["version"] == 1
    assert [entry["id"] for entry in exported["entries"]] == ids
    for entry in exported["entries"]:
        table = tomllib.loads((ENTRIES / f"{entry.pop('id')}.toml").read_text(encoding="utf-8"))
        assert entry == json.loads(json.dumps(table, default=str))


def test_json_steers_no_terminal(small: Glossary, ids: list[str]) -> None:
    text = render_json(small, ids)
    assert "\\u202e turned" in text
    assert "\u202e" not in text
    assert encode({"a": "\x1b\x9b\u2028ب"}, indent=0) == '{"a":"\\u001b\\u009b\\u2028ب"}'


def test_csv_is_the_golden_file(small: Glossary, ids: list[str], expected: Callable[[str], str]) -> None:
    text = render_csv(small, ids)
    assert text.replace(__version__, "VERSION").replace("\r\n", "\n") == expected("glossary.csv")
    assert text.count("\r\n") == len(ids) + 1


def test_csv_has_a_row_an_entry(shipped: Glossary) -> None:
    ids = [row.id for row in shipped.rows]
    rows = list(csv.DictReader(io.StringIO(render_csv(shipped, ids))))
    assert [row["id"] for row in rows] == ids
    assert all(row["headword"] and row["glosses"] and None not in row for row in rows)
    assert not [value for row in rows for value in row.values() if value[:1] in "=+-@\t\r" and value]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("ʿayn", "ʿayn"),
        ("a\x1b\u202eb", "a\ufffd\ufffdb"),
        ("", ""),
    ],
    ids=[
        "equals",
        "plus",
        "minus",
        "at",
        "tab",
        "cr",
        "lf",
        "full-width",
        "inside",
        "letter",
        "control",
        "empty",
    ],
)
def test_cell(text: str, written: str) -> None:
    assert cell(text) == written


def test_formats_are_named_in_one_place() -> None:
    assert FORMATS == ("markdown", "json", "csv")
