"""The server: textual-serve, with a page that loads nothing from elsewhere, and no more visitors than it can bear."""

import asyncio
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server, to_int

from glossary_tui.errors import GlossaryError

MOST = 32  # visitors at a time: each has a process of about 60 MB
_LARGEST, _SMALLEST = 40, 8  # pixels of the letters
_OURS = frozenset({"127.0.0.1", "::1", "localhost"})


def is_local(host: str) -> bool:
    """Whether only this computer can reach a server bound to ``host``."""
    return host in _OURS


class GlossaryServer(Server):
    """Gives each visitor an app of their own."""

    def __init__(self, command: Sequence[str], host: str, port: int) -> None:
        """Run ``command``, a program with its arguments, for each visitor."""
        super().__init__(
            shlex.join(command), host=host, port=port, title="glossary-tui", templates_path=Path(__file__).parent
        )
        self._visitors = 0

    def initialize_logging(self) -> None:
        """Say nothing of each request."""

    async def on_startup(self, app: web.Application) -> None:
        """Say where the glossary is to be found; the command that starts the server does so."""

    async def handle_index(self, request: web.Request) -> web.Response:
        """Return the page. Addresses in it are those by which the visitor came, whatever the server is bound to."""
        scheme = "wss" if request.secure else "ws"
        size = to_int(request.query.get("fontsize", ""), 16)
        context: dict[str, Any] = {
            "title": self.title,
            "websocket": f"{scheme}://{request.host}/ws",
            "font_size": max(_SMALLEST, min(size, _LARGEST)),
        }
        return aiohttp_jinja2.render_template("app_index.html", request, context)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run an app for a visitor. A page of another site may not open one, nor more than there is room for."""
        if not self._is_welcome(request):
            raise web.HTTPForbidden(text="only the page of this server may open the glossary")
        if self._visitors >= MOST:
            raise web.HTTPServiceUnavailable(text="too many visitors: try again later")
        self._visitors += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._visitors -= 1

    def _is_welcome(self, request: web.Request) -> bool:
        origin = urlsplit(request.headers.get("Origin", "")).netloc
        if is_local(self.host) and urlsplit(f"//{request.host}").hostname not in _OURS:
            return False  # a name of another site that was made to lead here
        return not origin or origin == request.host


def run(server: GlossaryServer) -> None:
    """Serve until Ctrl+C; GlossaryError where the address cannot be had."""
    asyncio.set_event_loop(asyncio.new_event_loop())
    try:
        server.serve()
    except OSError as error:
        raise GlossaryError(
            f"{server.host}:{server.port}: cannot be served ({error.strerror}): name another with --host or --port"
        ) from None
