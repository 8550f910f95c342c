"""``glossary-tui rules``."""

import click

from glossary_tui.errors import NothingFound


@click.command(epilog="Example: glossary-tui rules number")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the rules of the linter; with a NAME, explain one with its examples."""
    from glossary_tui.lint.rules import NAMES, RULES

    if name is None:
        width = max(map(len, NAMES))
        for rule in RULES:
            click.echo(f"{rule.name:{width}}  {rule.summary}")
        return
    rule = next((rule for rule in RULES if rule.name == name), None)
    if rule is None:
        import difflib

        near = difflib.get_close_matches(name, NAMES, 1)
        hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(NAMES)}"
        raise NothingFound(f"{name}: no such rule: {hint}")
    click.echo(f"{rule.name}: {rule.summary}\n\n{rule.why}\n\nReported:")
    for sentence in rule.wrong:
        click.echo(f"  - {sentence}")
    click.echo("Left alone:")
    for sentence in rule.right:
        click.echo(f"  - {sentence}")
