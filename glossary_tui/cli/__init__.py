"""The command line. One command a file; each is imported only when it is called."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

gc.set_threshold(100_000)  # loading modules makes no garbage, and looking for it would take a tenth of the start

import click  # noqa: E402

from glossary_tui import __version__  # noqa: E402
from glossary_tui.errors import GlossaryError, NothingFound  # noqa: E402

# In the order in which --help lists them: the three jobs first.
COMMANDS = {
    "browse": "Open the terminal app.",
    "show": "Show the entry for a term, in any spelling or script.",
    "search": "List the entries that match a word or meaning.",
    "lint": "Check a draft for misused terms.",
    "terms": "List the terms that a draft uses, and where.",
    "convert": "Write a draft's transliterations in another scheme.",
    "rules": "List the rules of the linter, or explain one.",
    "export": "Write the glossary as Markdown, JSON or CSV.",
    "translit": "Write Arabic in Latin letters by a scheme, and back.",
    "lexicon": "Learn how Arabic words are read, from pairs.",
    "detect": "Guess the scheme of a transliterated text.",
    "new": "Start an entry for a term: asks, and checks it.",
    "serve": "Offer look-up and transliteration in a browser.",
    "check": "Check entries, and run their own examples.",
}


_OUTPUT_FAILS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class Commands(click.Group):
    """The commands, loaded by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"glossary_tui.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command asked for, and name the nearest where there is none."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, 1)
            hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(COMMANDS)}"
            raise GlossaryError(f"{args[0] or '“”'}: no such command: {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; entries that could not be read make its exit code 2."""
        from glossary_tui.cli.options import UNREADABLE

        try:
            code = super().invoke(ctx)
        except NothingFound as error:
            raise (GlossaryError(str(error)) if ctx.meta.get(UNREADABLE) else error) from None
        except BrokenPipeError:
            # The reader of a pipe left early (`… | head`), which is no fault; click would make it an exit code of 1.
            _discard_output()
            return 0
        return 2 if ctx.meta.get(UNREADABLE) else code

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: glossary-tui show muhajireen",
)
@click.version_option(__version__, prog_name="glossary-tui")
@click.pass_context
def cli(context: click.Context) -> None:
    """Look up Arabic terms, lint a draft that uses them, export the glossary. Alone, it opens the app."""
    if context.invoked_subcommand is None:
        if sys.stdout.isatty() and sys.stdin.isatty():
            from glossary_tui.cli.browse import command

            context.invoke(command)
        else:
            click.echo(context.get_help())


def main(argv: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 nothing to report, 1 findings, 2 wrong use, 3 our own fault."""
    if argv is None and sys.getfilesystemencoding() != "utf-8" and sys.executable:
        # Arguments and file names are UTF-8 too, whatever the locale: only a start in UTF-8 mode gives them so.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: >&-
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: PTH123, SIM115
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape" if name == "stdin" else "replace")
    code = _run(argv)
    try:
        sys.stdout.flush()
    except OSError:  # an error has been told already, and there is nobody to write to
        _discard_output()
    sys.exit(code)


def _run(argv: Sequence[str] | None) -> int:
    try:
        code: Any = cli.main(
            args=None if argv is None else list(argv), prog_name="glossary-tui", standalone_mode=False
        )
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except GlossaryError as error:
        return _fail(str(error), error.exit_code)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return _fail("stopped", 130)
    except click.ClickException as error:
        return _fail(_usage(error), 2)
    except BrokenPipeError:  # by what was still to be flushed
        _discard_output()
        return 0
    except KeyboardInterrupt:
        return _fail("stopped", 130)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _OUTPUT_FAILS and error.filename is None:
            _discard_output()
            return _fail(f"standard output: cannot be written ({error.strerror}): make room, or write elsewhere", 2)
        return _fail(
            f"{type(error).__name__}: {error}: this is a fault of glossary-tui: please report it with the command "
            "and the text that led to it (GLOSSARY_TUI_DEBUG=1 shows more)",
            3,
        )


def _discard_output() -> None:
    """Let what is still to be written go nowhere, or Python would fail on it once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "glossary-tui"
    return f"{where}: {message[:1].lower()}{message[1:]}: see {where} --help"


def _fail(message: str, code: int) -> int:
    from glossary_tui.terminal import plain

    print(f"error: {plain(message)}", file=sys.stderr)
    if code == 3 and os.environ.get("GLOSSARY_TUI_DEBUG"):
        import traceback

        traceback.print_exc()
    return code
