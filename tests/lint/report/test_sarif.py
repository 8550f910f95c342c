"""The report as SARIF: places in the right units, addresses encoded, all that code scanning asks for."""

import json
from typing import Any

import pytest

from glossary_tui.lint.rules import KIND_NAMES
from glossary_tui.lint.run import Source, Unreadable
from tests.lint.report.conftest import HOSTILE, Report


def run_of(out: str) -> Any:
    log = json.loads(out)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    return log["runs"][0]


def test_a_result_in_full(report: Report) -> None:
    run = run_of(report("sarif", Source("part one/a.md", "😀é\nThe 😀 fellachin left.")))
    (result,) = run["results"]
    fingerprint = result["partialFingerprints"].pop("glossaryTui/v1")
    place = {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 16}
    address = {"uri": "part%20one/a.md", "uriBaseId": "%SRCROOT%"}
    replacement = {"deletedRegion": place, "insertedContent": {"text": "fallaheen"}}
    assert result == {
        "ruleId": "spelling",
        "ruleIndex": KIND_NAMES.index("spelling"),
        "level": "warning",
        "message": {"text": "“fellachin” (German): write fallaheen.\nWrite: fallaheen"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": address,
                    "region": place | {"snippet": {"text": "fellachin"}},
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:1"},
        "fixes": [
            {
                "description": {"text": "Write fallaheen"},
                "artifactChanges": [{"artifactLocation": address, "replacements": [replacement]}],
            }
        ],
        "properties": {"id": "spelling", "entry": "fallaheen"},
    }
    assert run["columnKind"] == "unicodeCodePoints"


def test_the_tool_and_its_rules(report: Report) -> None:
    driver = run_of(report("sarif"))["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("glossary-tui", driver["semanticVersion"])
    assert tuple(rule["id"] for rule in driver["rules"]) == KIND_NAMES
    for rule in driver["rules"]:
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a.md", "a.md"),
        ("./a.md", "a.md"),
        ("../a b.md", "../a%20b.md"),
        ("a:b#c?d%.md", "a%3Ab%23c%3Fd%25.md"),
        ("مقال.md", "%D9%85%D9%82%D8%A7%D9%84.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("a\ud800.md", "a%3F.md"),
        ("/home/me/a b.md", "file:///home/me/a%20b.md"),
    ],
)
def test_addresses(report: Report, path: str, uri: str) -> None:
    (result,) = run_of(report("sarif", Source(path, "fellachin")))["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert address["uri"] == uri
    assert ("uriBaseId" in address) == (not uri.startswith("file:"))


def test_the_same_words_twice_have_two_fingerprints(report: Report) -> None:
    results = run_of(report("sarif", Source("a.md", "x y z a b c d. Fellachin. " * 3)))["results"]
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    assert len(set(hashes)) == 3


def test_what_could_not_be_read_is_told_of_the_run(report: Report) -> None:
    (invocation,) = run_of(report("sarif", Unreadable("b c.docx", "is broken")))["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert notification["message"] == {"text": "is broken"}
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b%20c.docx"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_any_draft(report: Report, text: str) -> None:
    out = report("sarif", Source(f"{text}.txt", f"{text} fallaheens"), Unreadable(text, text))
    out.encode("utf-8")
    (result,) = run_of(out)["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "fallaheens"
    assert not set(out) & set("\x1b\x9b\u202e\u2028")
