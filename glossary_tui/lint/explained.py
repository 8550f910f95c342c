"""The page of a rule: what it reports, why, on whose word, and what it reports and leaves alone."""

import msgspec

from glossary_tui.lint.rule import Rule


class Explained(msgspec.Struct, frozen=True):
    """What the page of a rule says beside the rule: on whose word it is, and the headings of its examples."""

    sources: str
    wrong: str
    right: str = "Left alone:"


def explained(rule: Rule) -> Explained:
    """Return them for a rule."""
    sources = "; ".join(rule.sources) or "those of the entry that speaks, named with each finding"
    return Explained(f"{sources}.", f"Reported (with --profile {rule.profile}):" if rule.profile else "Reported:")


def example_lines(text: str) -> list[str]:
    """Return the lines of an example that say something."""
    return [line for line in text.splitlines() if line]
