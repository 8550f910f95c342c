"""What a table of a rule's test compares: of each finding of that rule, what it says."""

from collections.abc import Callable

import msgspec
import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint
from glossary_tui.lint.profile import load_profile
from glossary_tui.lint.rules import RULES
from glossary_tui.lint.settings import Settings

Said = tuple[str, str, str, tuple[str, ...], tuple[str, bool] | None]
Speak = Callable[[str, str], list[Said]]


@pytest.fixture(scope="session")
def speak(small: Glossary) -> Speak:
    """Ask one rule about a Markdown text: id, severity, words underlined, suggestions, and the fix and its safety."""

    def said(rule: str, text: str) -> list[Said]:
        findings = lint(text, small, "a.md", Settings(select=(rule,))).findings
        return [
            (
                finding.id,
                finding.severity,
                text[finding.offset : finding.end_offset],
                finding.suggestions,
                (finding.fix.replacement, finding.fix.safe) if finding.fix else None,
            )
            for finding in findings
        ]

    return said


@pytest.fixture(scope="session")
def own_examples(shipped: Glossary) -> Callable[[str], tuple[list[str], list[str]]]:
    """Lint a rule's own examples with the shipped entries: those it misses, and those it wrongly reports."""

    def wrong(name: str) -> tuple[list[str], list[str]]:
        (rule,) = (rule for rule in RULES if rule.name == name)
        assert rule.wrong
        assert rule.right
        only = msgspec.structs.replace(load_profile(rule.profile), select=(name,))

        def speaks(text: str) -> bool:
            return bool(lint(text, shipped, "a.md", only).findings)

        return [text for text in rule.wrong if not speaks(text)], [text for text in rule.right if speaks(text)]

    return wrong
