"""``glossary-tui rules``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import common, common_options
from glossary_tui.errors import GlossaryError

if TYPE_CHECKING:
    from glossary_tui.lint.rule import Rule


@click.command(epilog="Example: glossary-tui rules number")
@click.argument("name", required=False)
@common_options
def command(name: str | None, **options: Any) -> None:
    """List the rules of the linter; with a NAME, explain one with its examples."""
    from glossary_tui.lint.rules import KIND_NAMES, KINDS, RULES

    common(options).settings()
    if name is None:
        width = max(map(len, KIND_NAMES))
        for rule in RULES:
            click.echo(f"{rule.name:{width}}  {rule.summary}")
        return
    asked = next((rule for rule in KINDS if rule.name == name), None)
    if asked is None:
        from glossary_tui.tables import near_match

        raise GlossaryError(f"{name}: no such rule: {near_match(name, KIND_NAMES)}")
    for line in _explained(asked):
        click.echo(line)


def _explained(rule: "Rule") -> Iterator[str]:
    """Yield what a rule reports, why, on whose word, and an example of each kind."""
    yield from (f"{rule.name}: {rule.summary}", "", rule.why, "")
    yield "Sources: " + ("; ".join(rule.sources) or "those of the entry that speaks, named with each finding") + "."
    yield from ("", f"Reported (with --profile {rule.profile}):" if rule.profile else "Reported:")
    yield from map(_item, rule.wrong)
    yield "Left alone:"
    yield from map(_item, rule.right)


def _item(text: str) -> str:
    """Return an example as an item of a list; one of several lines hangs below its first."""
    return "  - " + "\n    ".join(line for line in text.splitlines() if line)
