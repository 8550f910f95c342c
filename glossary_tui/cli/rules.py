"""``glossary-tui rules``."""

from typing import Any

import click

from glossary_tui.cli.options import common, common_options
from glossary_tui.errors import GlossaryError


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
        import difflib

        near = difflib.get_close_matches(name, KIND_NAMES, 1)
        hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(KIND_NAMES)}"
        raise GlossaryError(f"{name}: no such rule: {hint}")
    click.echo(f"{asked.name}: {asked.summary}\n\n{asked.why}\n\nReported:")
    for sentence in asked.wrong:
        click.echo(f"  - {sentence}")
    click.echo("Left alone:")
    for sentence in asked.right:
        click.echo(f"  - {sentence}")
