"""Comments in a draft that silence rules.

``glossary: ignore [RULE…]`` silences the next block, ``ignore-line`` a line, ``off`` … ``on`` what stands between,
and ``ignore-file`` the draft. A comment is one of the format: ``<!-- … -->`` in Markdown and HTML, ``%`` in LaTeX,
``..`` in reStructuredText, a comment of Word; plain text has none. Rules are parted by blanks or commas; without any,
all are meant. What follows two hyphens or a dash is the writer's reason. A comment that silences nothing is reported,
as is one that names no rule.
"""

import bisect
from collections.abc import Sequence

import msgspec

from glossary_tui.glossary.entry import Severity
from glossary_tui.lazy import pattern
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.rule import Rule
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.draft import Comment, Draft
from glossary_tui.tables import near_match

KEYWORDS = ("ignore", "ignore-line", "ignore-file", "off", "on")
SIGN = "glossary:"
_DIRECTIVE = pattern(r"\s*glossary:\s*(?P<keyword>[A-Za-z-]{1,40})(?P<rest>[^\n]{0,400})")
_REASON = pattern(r"\s(?:--|–|—).*|\Z")
_MOST = 2_000
_LONGEST = 40  # code points of a word in a message
_LEAST_ALIKE = 0.7  # what is less like a keyword is a remark of the writer's


class _Silence(msgspec.Struct, frozen=True):
    """A stretch of the draft in which a comment silences rules; no rules stands for all of them."""

    comment: Comment
    rules: frozenset[str]
    start: int
    end: int


def suppress(draft: Draft, findings: Sequence[Finding], settings: Settings, names: Sequence[str]) -> list[Finding]:
    """Return the findings that no comment silences, and one for each comment that is idle or cannot be read.

    ``findings`` come in the order of their places, ``names`` are those of all rules. A comment for rules that are off
    in this run is not called idle.
    """
    silences, told = _read(draft, names)
    # Those that say the same as another, and more of them than anybody writes, are idle.
    distinct = {(silence.rules, silence.start, silence.end): silence for silence in reversed(silences[:_MOST])}
    kept, used = _sweep(findings, sorted(distinct.values(), key=lambda silence: silence.start))
    if not settings.is_on(SUPPRESSION.name):
        return kept
    all_on = not settings.select and not settings.ignore
    for silence in silences:
        is_on = any(map(settings.is_on, silence.rules)) if silence.rules else all_on
        if is_on and silence not in used:
            told.append(_finding(silence.comment, "This comment silences nothing: take it out.", "suggestion"))
    level = settings.severity.get(SUPPRESSION.name)
    told = [msgspec.structs.replace(finding, severity=level or finding.severity) for finding in told]
    return sorted((*kept, *told), key=lambda finding: finding.offset)


def _sweep(findings: Sequence[Finding], silences: Sequence[_Silence]) -> tuple[list[Finding], set[_Silence]]:
    """Return the findings that stand in no silence for their rule, and the silences that hold one."""
    kept: list[Finding] = []
    used: set[_Silence] = set()
    active: list[_Silence] = []
    place = 0
    for finding in findings:
        while place < len(silences) and silences[place].start <= finding.offset:
            active.append(silences[place])
            place += 1
        active = [silence for silence in active if finding.offset < silence.end]
        holding = [silence for silence in active if not silence.rules or finding.rule in silence.rules]
        used.update(holding)
        if not holding:
            kept.append(finding)
    return kept, used


def _read(draft: Draft, names: Sequence[str]) -> tuple[list[_Silence], list[Finding]]:
    """Return what the comments of a draft silence, and a finding for each that cannot be read or is one too many."""
    silences: list[_Silence] = []
    told: list[Finding] = []
    off: dict[frozenset[str], Comment] = {}
    for comment in draft.comments:
        found = _DIRECTIVE.match(comment.text)
        if not found:
            continue
        keyword = found["keyword"]
        if keyword not in KEYWORDS:
            if _is_like_keyword(keyword):
                told.append(_finding(comment, f"“{keyword}” silences nothing: {near_match(keyword, KEYWORDS)}"))
            continue
        words = _REASON.sub("", found["rest"], count=1).replace(",", " ").split()
        rules = frozenset(words) & frozenset(names)
        for word in dict.fromkeys(words):
            if word not in rules:
                told.append(_finding(comment, f"No rule is called {word[:_LONGEST]}: {near_match(word, names)}"))
        if words and not rules:
            continue
        if keyword == "off" and rules not in off:
            off[rules] = comment
        elif keyword == "on":
            closed = [silenced for silenced in off if not rules or (silenced and silenced <= rules)]
            silences += (_Silence(off[silenced], silenced, off[silenced].start, comment.start) for silenced in closed)
            for silenced in closed:
                del off[silenced]
            if not closed:
                told.append(_finding(comment, "Nothing is off here: take this comment out.", "suggestion"))
        elif keyword == "off":
            told.append(_finding(comment, "This is off already: take this comment out.", "suggestion"))
        else:
            start, end = _stretch(draft, comment, keyword)
            silences.append(_Silence(comment, rules, start, end))
    silences += (_Silence(comment, rules, comment.start, len(draft.text)) for rules, comment in off.items())
    return silences, told


def _stretch(draft: Draft, comment: Comment, keyword: str) -> tuple[int, int]:
    """Return where a comment silences: the whole draft, a line, or a block.

    The line is that of the comment, the next where it stands alone; the block is that in which text follows the
    comment or which it is anchored to, else the next.
    """
    if keyword == "ignore-file":
        return 0, len(draft.text)
    last = max(comment.start, comment.end - 1)
    if keyword == "ignore-line":
        start, end = draft.line_at(comment.start).start, draft.line_at(last).end
        if not draft.prose[start:end].strip():
            end = draft.line_at(end).end
        return start, end
    around = draft.block_at(comment.start)
    if around and draft.prose[comment.start : around.end].strip():
        return around.start, max(around.end, comment.end)
    number = bisect.bisect_left(draft.blocks, comment.start, key=lambda block: block.start)
    if number == len(draft.blocks):
        return 0, 0
    return draft.blocks[number].start, draft.blocks[number].end


def _is_like_keyword(word: str) -> bool:
    """Whether a word was meant as a keyword; other words are remarks that happen to begin so."""
    import difflib

    return bool(difflib.get_close_matches(word.lower(), KEYWORDS, 1, _LEAST_ALIKE))


def _finding(comment: Comment, message: str, severity: Severity = "warning") -> Finding:
    name = SUPPRESSION.name
    return Finding(comment.start, comment.end, name, name, "", severity, message)


SUPPRESSION = Rule(
    name="suppression",
    summary="A comment that silences rules does nothing, or names no rule.",
    why="A comment left behind when the sentence was mended would silence the next mistake there; one with a name "
    "misspelt silences nothing.",
    wrong=("<!-- glossary: ignore number -->\n\nThe mujahideen left at dawn.",),
    right=("<!-- glossary: ignore number -->\n\nThe mujahideens left at dawn.",),
    check=lambda page: (),
)
