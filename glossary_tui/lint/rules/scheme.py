"""``scheme``: a transliteration that its own scheme would not produce."""

from collections.abc import Iterator, Sequence

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import SCHEMES
from glossary_tui.lazy import pattern
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.rule import Page, Rule, in_case_of, report
from glossary_tui.lint.settings import PLAIN
from glossary_tui.lint.signs import compared, loosely, marks_of, without_marks, without_signs
from glossary_tui.lint.transliterated import Transliterated, transliterated

_ARTICLE = pattern(r"[AaEe](?:l|sh|th|dh|[tdrzsn])[- ]")
_CERTAIN = 6  # different words that follow a scheme before the draft is taken to follow it
_SHARE = 0.75  # of all transliterated words


def arabic_of(entry: Entry) -> tuple[str, ...]:
    """Return all the Arabic that an entry gives for its forms and names."""
    names = (name.arabic for name in entry.names)
    return tuple(filter(None, (entry.arabic, *entry.singular.values(), *entry.plural.values(), *names)))


def _romanised(entry: Entry, scheme: str) -> tuple[str, ...]:
    """Return all the Arabic of an entry in a scheme."""
    from glossary_tui.glossary.forms import romanised  # loads the transliteration, which few drafts need

    return tuple(dict.fromkeys(romanised(entry, arabic, scheme) for arabic in arabic_of(entry)))


def _differs(word: str, expected: Sequence[str]) -> str:
    """Return what the scheme writes in place of a word; nothing where it writes just that, or where it is unsure.

    A word that has ʿayn and hamza but no marks on its letters, as many write names, is held to these signs alone.
    """
    shown = expected if marks_of(word) else tuple(map(without_marks, expected))
    written = compared(word)
    if any(written in (compared(text), compared(text).replace("ʿ", "'").replace("ʾ", "'")) for text in shown):
        return ""
    near = [text for text in shown if loosely(text) == loosely(word)]
    if len({compared(text) for text in near}) != 1:
        return ""
    article = _ARTICLE.match(near[0])
    return near[0][article.end() :] if article and not _ARTICLE.match(word) else near[0]


def _own_scheme(words: Sequence[Transliterated]) -> str:
    """Return the scheme that nearly all transliterations of the draft follow; nothing where that is not certain."""
    different = {(word.context.entry.id, compared(word.text)): word.context for word in words if marks_of(word.text)}
    if len(different) < _CERTAIN:
        return ""
    fits = {
        scheme: sum(
            written in map(compared, _romanised(context.entry, scheme)) for (_, written), context in different.items()
        )
        for scheme in SCHEMES
    }
    best, *others = sorted(fits, key=lambda scheme: -fits[scheme])
    is_certain = fits[best] >= max(_CERTAIN, _SHARE * len(different)) and all(
        fits[one] < fits[best] for one in others
    )
    return best if is_certain else ""


def _title(scheme: str) -> str:
    from glossary_tui.translit import load_scheme

    return load_scheme(scheme).about.title


def _finding(page: Page, word: Transliterated, message: str, instead: str, *, is_asked: bool = True) -> Finding:
    """Return the finding; the fix is safe where only signs change."""
    same_letters = without_signs(instead).lower() == without_signs(word.text).lower()
    surface = page.draft.text[word.start : word.end].removesuffix(word.context.mention.suffix.strip("'"))
    ending = "s" if word.context.mention.suffix == "s" else ""
    fix = Fix(instead + ending, safe=is_asked and same_letters and surface == word.text)
    finding = report(
        word.context,
        "scheme",
        message,
        severity="warning" if is_asked else "suggestion",
        suggestions=(instead,),
        fix=fix,
    )
    return msgspec.structs.replace(finding, offset=word.start, end_offset=word.end)


def check(page: Page) -> Iterator[Finding]:
    """Yield a finding on each transliteration that the scheme asked for, or certainly the draft's, does not write."""
    words = list(transliterated(page.contexts))
    asked = page.settings.scheme
    if asked == PLAIN:
        for word in words:
            instead = without_signs(word.text)
            yield _finding(page, word, f"This style writes no signs of transliteration: {instead}.", instead)
        return
    scheme = asked or _own_scheme(words)
    if not scheme:
        return
    for word in words:
        instead = in_case_of(word.text, _differs(word.text, _romanised(word.context.entry, scheme)))
        if not instead:
            continue
        title = _title(scheme)
        message = (
            f"“{word.text}” is not {title}, which writes {instead}."
            if asked
            else f"The rest of this draft follows {title}, which writes {instead}."
        )
        yield _finding(page, word, message, instead, is_asked=bool(asked))


RULE = Rule(
    name="scheme",
    summary="A transliteration is not what its own scheme writes.",
    why="A reader who knows a scheme reads the Arabic back from it: a missing macron makes another word, ʿayn for "
    "hamza another root. The profile names the scheme (`--profile ijmes`); without one the rule speaks only where "
    "nearly all transliterations of the draft follow one scheme, and then suggests. A spelling without signs (jihad) "
    "is English, not transliteration, and left alone. The signs ʿ, ʻ and ‘ are one here, and so are ʾ, ʼ and ’.",
    wrong=("The *mujâhidun* left the town.", "He read the *qurʿān*."),
    right=("The *mujāhidūn* left the town.", "The mujahideen left the town.", "He read the *qurʾān*."),
    check=check,
    profile="ijmes",
    sources=("the scheme files, each with its standard (glossary-tui translit --list)",),
)
