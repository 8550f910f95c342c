"""Entries test themselves: each misuse's own sentences are linted, and must be flagged, or pass."""

from collections.abc import Iterator
from dataclasses import dataclass

from glossary_tui.glossary.entry import Misuse
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules import NAMES

_LEAST = 2  # sentences of each kind


@dataclass(frozen=True)
class ExampleProblem:
    """A misuse of an entry whose sentences do not do what they should."""

    entry: str
    key: str
    message: str


def check_examples(glossary: Glossary) -> Iterator[ExampleProblem]:
    """Yield what is wrong with the misuses of all entries and their sentences."""
    for entry in glossary:
        for name, misuse in entry.misuse.items():
            key = f"misuse.{name}"
            for message in (
                *_shape(misuse),
                *_flags(glossary, entry.id, name, misuse),
                *_passes(glossary, misuse),
            ):
                yield ExampleProblem(entry.id, key, message)


def _shape(misuse: Misuse) -> Iterator[str]:
    if misuse.is_exception:
        return
    if not (misuse.glosses or misuse.is_ or misuse.near or misuse.match):
        yield "has no pattern: write glosses, is, near or match"
    if misuse.rule and misuse.rule not in NAMES:
        yield f"no rule is called {misuse.rule}: write one of {', '.join(NAMES)}"
    for kind, sentences in (("flag", misuse.flag), ("pass", misuse.pass_)):
        if len(sentences) < _LEAST:
            yield f"has {len(sentences)} {kind} sentences: write at least {_LEAST}"


def _flags(glossary: Glossary, entry: str, name: str, misuse: Misuse) -> Iterator[str]:
    wanted = f"{entry}/{name}"
    for sentence in misuse.flag:
        findings = lint_text(sentence, glossary=glossary)
        ids = [finding.id for finding in findings]
        if wanted not in ids:
            yield f"does not flag {sentence!r} (found: {', '.join(ids) or 'nothing'})"
        for finding in findings:
            if finding.id == wanted and finding.fix and finding.fix.safe:
                mended = sentence[: finding.offset] + finding.fix.replacement + sentence[finding.end_offset :]
                if lint_text(mended, glossary=glossary):
                    yield f"its safe fix does not lint clean: {mended!r}"


def _passes(glossary: Glossary, misuse: Misuse) -> Iterator[str]:
    for sentence in misuse.pass_:
        ids = [finding.id for finding in lint_text(sentence, glossary=glossary) if finding.severity != "suggestion"]
        if ids:
            yield f"should pass, but {', '.join(ids)} speaks: {sentence!r}"
