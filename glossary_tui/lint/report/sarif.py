"""The report as SARIF 2.1.0 (OASIS, 2020), with what GitHub's code scanning asks for.

Columns count code points, ends are exclusive. A path that is relative stays so, under ``%SRCROOT%``; its signs are
percent-encoded as RFC 3986 has it.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import msgspec

from glossary_tui import __version__
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report.json import encode
from glossary_tui.lint.report.words import full_message, where
from glossary_tui.lint.rule import Rule
from glossary_tui.lint.run import Results

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def _address(path: str) -> dict[str, str]:
    """Return a path as an artifact location; bytes of a file name that are no UTF-8 stay those bytes."""
    pure = PurePath(path)
    try:
        uri = quote(pure.as_posix(), errors="surrogateescape")
    except UnicodeEncodeError:
        uri = quote(pure.as_posix(), errors="replace")
    if pure.is_absolute():
        return {"uri": f"file://{'' if uri.startswith('/') else '/'}{uri}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(finding: Finding) -> dict[str, Any]:
    words = finding.excerpt[finding.excerpt_start :][: finding.end_offset - finding.offset]
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        **({"snippet": {"text": words}} if finding.excerpt_start >= 0 and words else {}),
    }


def _location(finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _address(finding.path)}
    if finding.has_lines:
        physical["region"] = _region(finding)
    if finding.has_lines:
        return {"physicalLocation": physical}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": where(finding)}]}


def _fix(finding: Finding) -> dict[str, Any]:
    """Return the fix of a finding as a replacement of its words."""
    assert finding.fix is not None
    region = {key: value for key, value in _region(finding).items() if key != "snippet"}
    replacement = {"deletedRegion": region, "insertedContent": {"text": finding.fix.replacement}}
    change = {"artifactLocation": _address(finding.path), "replacements": [replacement]}
    return {"description": {"text": f"Write {finding.fix.replacement}"}, "artifactChanges": [change]}


def _result(finding: Finding, glossary: Glossary, places: Mapping[str, int], times: int) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        **({"ruleIndex": places[finding.rule]} if finding.rule in places else {}),
        "level": _LEVELS[finding.severity],
        "message": {"text": full_message(finding, glossary)},
        "locations": [_location(finding)],
        # GitHub matches alerts of two uploads by the first; the same words twice in a file are told by the number.
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:{times}",
            "glossaryTui/v1": finding.fingerprint,
        },
        **({"fixes": [_fix(finding)]} if finding.fix and finding.has_lines else {}),
        "properties": {"id": finding.id, "entry": finding.entry},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    examples = [f"Wrong: {text}" for text in rule.wrong] + [f"Right: {text}" for text in rule.right]
    return {
        "id": rule.name,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": "\n".join([rule.why, *examples])},
        "properties": {"tags": ["terminology"]},
    }


def _packed(table: dict[str, Any]) -> msgspec.Raw:
    """Return a part of the log as the bytes it will be: of a hundred thousand results, tables take a gigabyte."""
    return msgspec.Raw(encode(table).encode())


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as a log of one run; inputs that could not be read are notifications of it."""
    from glossary_tui.lint.rules import KINDS

    places = {rule.name: number for number, rule in enumerate(KINDS)}
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for finding in results.findings:
        key = (finding.path, finding.fingerprint)
        seen[key] += 1
        found.append(_packed(_result(finding, glossary, places, seen[key])))
    notifications = [
        _packed(
            {
                "level": "error",
                "message": {"text": error.message},
                "locations": [{"physicalLocation": {"artifactLocation": _address(error.path)}}],
            }
        )
        for error in results.errors
    ]
    driver = {
        "name": "glossary-tui",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in KINDS],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": not results.errors, "toolExecutionNotifications": notifications}],
        "results": found,
    }
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"
