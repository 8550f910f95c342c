"""Which of several things of one spelling a mention is: told by the cue words that entries list."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.context import Context


@lru_cache(maxsize=1024)
def _cue_pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(cue).replace(r"\ ", r"\s+") for cue in sorted(cues, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


@lru_cache(maxsize=4096)
def _first_words(glossary: "Glossary", name: str) -> tuple[str, ...]:
    """Return the words with which the cues of an entry begin: without any of them there is no cue."""
    return tuple(dict.fromkeys(cue.split()[0] for cues in glossary[name].homonyms.values() for cue in cues))


def names_other(context: "Context") -> bool:
    """Whether a homonym's cue stands in the mention's sentence, outside the mention itself, in the case as listed."""
    homonyms = context.entry.homonyms
    if not homonyms:
        return False
    text = context.draft.prose
    start, end = context.sentence.start, context.sentence.end
    if not any(text.find(word, start, end) >= 0 for word in _first_words(context.glossary, context.entry.id)):
        return False
    before = text[context.sentence.start : context.mention.start]
    after = text[context.mention.end : context.sentence.end]
    whole = text[context.sentence.start : context.sentence.end]
    for cues in homonyms.values():
        # A cue may hold the term itself ("Mujahid b. Jabr"); others must stand beside it.
        longer = tuple(cue for cue in cues if context.surface.lower() in cue.lower())
        others = tuple(cue for cue in cues if cue not in longer)
        if others and (_cue_pattern(others).search(before) or _cue_pattern(others).search(after)):
            return True
        if longer and _cue_pattern(longer).search(whole):
            return True
    return False
