"""``glossary-tui new``."""

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from glossary_tui.cli.options import common, common_options, open_glossary, personal_entries
from glossary_tui.errors import GlossaryError

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.glossary.starting import Answers

_SHOWN_SCHEMES = ("ijmes", "ala-lc")


def _say(text: str) -> None:
    from glossary_tui.terminal import plain

    click.echo(plain(text), err=True)


class _Questions:
    """Asks on standard error what was not given as an option, again until the answer will do; or asks nothing."""

    def __init__(self, options: dict[str, Any]) -> None:
        self._options = options
        self.asks = not options["yes"]

    def given(self, name: str) -> str | None:
        """Return what an option says, several of one kind as one text."""
        value = self._options[name]
        return "; ".join(value) or None if isinstance(value, tuple) else value

    def ask(self, name: str, question: str, fault: Callable[[str], str], default: str = "") -> str:
        """Return an answer with which nothing is wrong; GlossaryError for an option with which something is."""
        from glossary_tui.glossary.starting import cleaned

        given = self.given(name)
        if given is not None or not self.asks:
            answer = cleaned(default if given is None else given)
            if wrong := fault(answer):
                raise GlossaryError(f"--{name}: {wrong}")
            return answer
        while True:
            answer = cleaned(str(click.prompt(question, default=default, show_default=bool(default), err=True)))
            if not (wrong := fault(answer)):
                return answer
            _say(f"  {wrong}")


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for piece in text.split(";") if (part := piece.strip()))


def _only(known: Iterable[str], remedy: str) -> Callable[[str], str]:
    """Return what finds fault with answers that are not known."""
    names = sorted(known)

    def fault(answer: str) -> str:
        strange = next((name for name in _several(answer) if name not in names), None)
        if strange is None:
            return ""
        near = difflib.get_close_matches(strange, names, 1)
        return f"{strange} is not known: {f'did you mean {near[0]}?' if near else remedy}"

    return fault


def _arabic(questions: _Questions) -> str:
    """Ask for the Arabic. Bare letters are offered back with vowels, since a guess must be confirmed."""
    from glossary_tui.glossary.validate import vocalisation_faults
    from glossary_tui.translit import transliterate

    def fault(answer: str) -> str:
        first = next(vocalisation_faults(answer), "") if answer else ""
        return f"{answer}: {first}" if first else ""

    def fault_or_guess(answer: str) -> str:
        wrong = fault(answer)
        guess = transliterate(answer, to="arabic-vocalised") if wrong else ""
        if guess and guess != answer and not fault(guess):
            return f"{wrong}. A guess to check, and to give if right: {guess} ({transliterate(guess, to='ijmes')})"
        return wrong

    arabic = questions.ask("arabic", "Arabic with its vowel marks (empty: none, or not sure)", fault_or_guess)
    if arabic:
        _say(f"  {', '.join(f'{transliterate(arabic, to=scheme)} ({scheme})' for scheme in _SHOWN_SCHEMES)}")
    return arabic


def _answers(term: str, glossary: "Glossary", questions: _Questions) -> "Answers":
    from glossary_tui.glossary.entry import Kind
    from glossary_tui.glossary.starting import Answers
    from glossary_tui.glossary.validate import DOMAINS

    kinds, domains = ", ".join(get_args(Kind)), ", ".join(sorted(DOMAINS))
    arabic = _arabic(questions)
    kind = questions.ask("kind", f"Kind ({kinds})", _only(get_args(Kind), f"write one of {kinds}"), "term")
    domain = questions.ask(
        "domain", f"Domains ({domains}; with semicolons)", _only(DOMAINS, f"write one of {domains}")
    )
    gloss = questions.ask(
        "gloss",
        "English glosses, with semicolons",
        lambda answer: "" if _several(answer) else "no gloss: write at least one English word for the term",
    )
    definition = questions.ask("definition", "Definition, a sentence", lambda _: "")
    cite = questions.ask(
        "cite",
        "Sources read for it, by their keys in bibliography.json, with semicolons (empty: it stays a draft)",
        _only(glossary.works, "add the work to the bibliography.json beside the entry, then name it"),
    )
    return Answers(
        headword=term,
        arabic=arabic,
        kind=kind,
        domains=_several(domain),
        glosses=_several(gloss),
        definition=definition,
        cite=_several(cite),
    )


def _already_there(glossary: "Glossary", term: str) -> str | None:
    best = next(iter(glossary.search(term, 1)), None)
    return best.entry.id if best and best.how in ("exact", "form", "arabic", "scheme") and best.score >= 90 else None


@click.command(epilog="Example: glossary-tui new tarawih --into my-entries")
@click.argument("words", nargs=-1, required=True, metavar="TERM")
@click.option("--into", metavar="DIR", help="The folder of entries to write to; without it, your own.")
@click.option("--arabic", metavar="TEXT", help="The Arabic, with its vowel marks.")
@click.option("--kind", metavar="KIND", help="term, group, person, place, title, office or text.")
@click.option("--domain", multiple=True, metavar="NAME", help="A domain, such as law; may be repeated.")
@click.option("--gloss", multiple=True, metavar="TEXT", help="An English gloss; may be repeated.")
@click.option("--definition", metavar="TEXT", help="What the term means, in a sentence.")
@click.option("--cite", multiple=True, metavar="KEY", help="A work that was read for it; may be repeated.")
@click.option("-y", "--yes", is_flag=True, help="Ask nothing: take the options as they are.")
@common_options
def command(words: tuple[str, ...], into: str | None, **options: Any) -> int:
    """Start an entry for a term: asks, shows the transliterations, writes the file, and checks it.

    What is already in the glossary is not started again, and no file is replaced.
    """
    from glossary_tui.atomic import write_whole
    from glossary_tui.cli.check import problems_of
    from glossary_tui.glossary.starting import cleaned, entry_text, id_of

    shared = common(options)
    glossary = open_glossary(shared)
    term = cleaned(" ".join(words))
    folder = Path(into) if into else personal_entries()
    path = folder / f"{id_of(term, glossary.folder)}.toml"
    if found := _already_there(glossary, term):
        raise GlossaryError(
            f"{term}: in the glossary already, as {found}: see glossary-tui show {found}; to change that entry, "
            f'write a file that begins with extends = "{found}"'
        )
    if path.exists():
        raise GlossaryError(f"{path}: is there already: open it in an editor, or name another --into")
    questions = _Questions(options)
    text = entry_text(_answers(term, glossary, questions))
    click.echo(text)
    if questions.asks and not click.confirm(f"Write this to {path}?", default=True, err=True):
        raise click.Abort
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GlossaryError(f"{folder}: cannot be made ({error.strerror}): name a folder you may write to") from None
    write_whole(path, text.encode("utf-8"))
    problems = [problem for problem in problems_of(shared, folder)[1] if problem.path.resolve() == path.resolve()]
    for problem in problems:
        _say(str(problem))
    _say(f"Written to {path}.{'' if 'cite = ' in text else ' It is a draft until it cites a source that was read.'}")
    if into and not any(Path(named).resolve() == folder.resolve() for named in shared.entries):
        _say(f"To use it, add --entries {into} to a command, or entries = […] to glossary-tui.toml.")
    return 1 if problems else 0
