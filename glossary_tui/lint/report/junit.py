"""The report as JUnit XML, for build servers: a test suite a file, a failed test case a finding.

The format has no standard of its own; this is what Jenkins' xUnit plugin (``junit-10.xsd``) and its like read.
Suggestions are passed tests, told in their output: a build breaks by them no more than it does with ``text``.
"""

from collections.abc import Iterator, Sequence

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.inputs import Unreadable
from glossary_tui.lint.report.markup import attribute, content
from glossary_tui.lint.report.words import full_message, where
from glossary_tui.lint.run import Results


def _case(finding: Finding, glossary: Glossary) -> Iterator[str]:
    name = f"{finding.id} at {where(finding).removeprefix(finding.path).lstrip(': ')}"
    yield f'<testcase classname="{attribute(finding.path)}" name="{attribute(name)}" time="0">'
    told = content(f"{where(finding)}\n{finding.excerpt}\n{full_message(finding, glossary)}")
    if finding.severity == "suggestion":
        yield f"<system-out>{told}</system-out>"
    else:
        message = attribute(finding.message)
        yield f'<failure type="{attribute(finding.severity)}" message="{message}">{told}</failure>'
    yield "</testcase>"


def _suite(path: str, findings: Sequence[Finding], glossary: Glossary) -> Iterator[str]:
    failed = sum(finding.severity != "suggestion" for finding in findings)
    sums = f'tests="{max(1, len(findings))}" failures="{failed}" errors="0" skipped="0" time="0"'
    yield f'<testsuite name="{attribute(path)}" {sums}>'
    for finding in findings:
        yield from _case(finding, glossary)
    if not findings:
        yield f'<testcase classname="{attribute(path)}" name="no findings" time="0"></testcase>'
    yield "</testsuite>"


def _unread(error: Unreadable) -> Iterator[str]:
    path, message = attribute(error.path), attribute(error.message)
    yield f'<testsuite name="{path}" tests="1" failures="0" errors="1" skipped="0" time="0">'
    yield f'<testcase classname="{path}" name="readable" time="0"><error message="{message}"></error></testcase>'
    yield "</testsuite>"


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as one XML document, one test suite for each input in its order, the unreadable last."""
    by_path: dict[str, list[Finding]] = {usage.path: [] for usage in results.usage}
    for finding in results.findings:
        by_path.setdefault(finding.path, []).append(finding)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="glossary-tui">']
    for path, findings in by_path.items():
        lines += _suite(path, findings, glossary)
    for error in results.errors:
        lines += _unread(error)
    return "\n".join([*lines, "</testsuites>"]) + "\n"
