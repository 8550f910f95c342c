"""``glossary-tui rules``."""

from collections.abc import Iterable, Iterator
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
    """Yield the page of a rule."""
    from glossary_tui.lint.explained import example_lines, explained

    def items(examples: Iterable[str]) -> Iterator[str]:
        """Yield examples as a list; one of several lines hangs below its first."""
        yield from ("  - " + "\n    ".join(example_lines(text)) for text in examples)

    page = explained(rule)
    yield from (f"{rule.name}: {rule.summary}", "", rule.why, "", f"Sources: {page.sources}", "", page.wrong)
    yield from items(rule.wrong)
    yield page.right
    yield from items(rule.right)
