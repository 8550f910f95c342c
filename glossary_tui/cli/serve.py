"""`glossary-tui serve`: look-up and transliteration in a browser."""

from typing import Any

import click

from glossary_tui.cli.options import common, common_options

_HERE = "127.0.0.1"


@click.command(epilog="Example: glossary-tui serve --port 8080")
@click.option("--host", default=_HERE, show_default=True, help="The address to be reached at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port.")
@common_options
def command(host: str, port: int, **options: Any) -> None:
    """Offer the glossary in a browser: look-up, transliteration and the rules, nothing that writes.

    It needs the extra [serve]. Your own entries are offered too. Whoever reaches the address may use it, so that is
    this computer alone unless --host says otherwise.
    """
    import sys

    from glossary_tui.errors import GlossaryError

    shared = common(options)
    shared.folders(shared.settings())  # mistakes are told here, not to each visitor
    try:
        from glossary_tui.tui.web.server import GlossaryServer, is_local, run
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("textual_serve", "aiohttp", "aiohttp_jinja2"):
            raise
        raise GlossaryError(
            "serve: textual-serve is not installed: install it with: pip install 'glossary-tui[serve]'"
        ) from None
    program = [sys.executable, "-m", "glossary_tui", "browse", "--served"]
    for folder in shared.entries:
        program += ["--entries", folder]
    program += ["--config", shared.config] if shared.config else []
    program += ["--no-config"] if shared.no_config else []
    if not is_local(host):
        click.echo(
            f"warning: {host}: everyone who reaches this address can use the glossary, and no password is asked; "
            f"without --host only this computer can",
            err=True,
        )
    address = f"[{host}]" if ":" in host else host
    click.echo(f"The glossary is at http://{address}:{port} (Ctrl+C ends it)", err=True)
    run(GlossaryServer(program, host, port))
