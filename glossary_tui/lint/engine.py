"""Lint a text: scan, read the draft only where terms are mentioned, ask the rules, place the findings."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.lint.context import make_contexts
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.fixable import with_fixes_allowed
from glossary_tui.lint.passed import without_passed
from glossary_tui.lint.rule import Page
from glossary_tui.lint.rules import KIND_NAMES, RULES
from glossary_tui.lint.scan import Mention, scan
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.suppress import SIGN, suppress
from glossary_tui.lint.unlisted import places_of, unlisted_words
from glossary_tui.lint.uses import Use, uses_of
from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.formats import hides_words, read_draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.manuscript.shown import Shown

_EXCERPT = 200  # code points
_FINGERPRINT_WORDS = 4  # on either side
_FINGERPRINT_REACH = 80  # code points in which they are looked for
_BLANKS = bytes(ord(" ") if chr(code).isspace() and code < 128 else ord("x") for code in range(256))


class Report(msgspec.Struct, frozen=True):
    """The findings of one text, how many words and mentions it has, and which terms it uses where."""

    findings: tuple[Finding, ...]
    words: int
    mentions: int
    uses: tuple[Use, ...] = ()


def lint_text(
    text: str, *, glossary: "Glossary | None" = None, path: str = "", settings: Settings | None = None
) -> list[Finding]:
    """Return the findings in a text, in the order of their places.

    ``path`` names the text in the findings and, by its ending, says how to read it (plain text without one).
    ``glossary`` is the shipped one if none is given. Offsets count code points.
    """
    if glossary is None:
        from glossary_tui.glossary.glossary import load_glossary

        glossary = load_glossary()
    return list(lint(text, glossary, path, settings or Settings()).findings)


def lint(
    text: str,
    glossary: "Glossary",
    path: str,
    settings: Settings,
    draft: Draft | None = None,
    watch: Callable[[float], None] | None = None,
) -> Report:
    """Return the findings in a text, with its counts.

    ``watch`` is told now and then which share of the work is done, and may raise to end it.

    Without a draft the text is scanned as it stands and read only if terms are mentioned; where markup may hide words
    (``&#257;``, ``\\d{h}``) it is read first, and scanned as it is shown.
    """
    shown = None
    if draft is None and hides_words(text, path):
        from glossary_tui.manuscript.shown import as_shown

        shown = as_shown(read_draft(text, path))
        draft = shown.draft
    seen = text if draft is None else draft.prose
    words: set[bytes] = set()
    mentions = list(scan(seen, glossary, words))
    # Comments are those of the source.
    silenced = SIGN in text if draft is None else bool((shown.source if shown else draft).comments)
    unlisted, places = interesting(seen, mentions, words, glossary)
    if not places and not silenced:
        return Report((), count_words(seen), 0)
    if draft is None:
        # Comments silence what stands around them, and a first use is one in the whole draft.
        draft = read_draft(text, path, None if silenced or settings.first_use else sorted(places))
    page = Page(draft, make_contexts(draft, glossary, mentions), glossary, settings, unlisted)
    return report_on(findings_on(page, watch), page, path, uses_of(page.contexts), count_words(seen), shown)


def interesting(
    text: str, mentions: Sequence[Mention], words: Set[bytes], glossary: "Glossary"
) -> tuple[list[bytes], list[int]]:
    """Return the words of a text that look like terms but are not listed, and all places that have to be read."""
    places = [mention.start for mention in mentions]
    places += (place for rule in RULES for sign in rule.wakes for place in sign.places(text, words))
    unlisted = unlisted_words(words, glossary)
    places += (start for start, _ in places_of(text, unlisted, glossary))
    return unlisted, places


def findings_on(page: Page, watch: Callable[[float], None] | None = None) -> list[Finding]:
    """Return what the rules that are on say of a page, one finding for each place and rule, in order."""
    return list(without_passed(_one_each(list(_findings(page, watch))), page.draft, page.glossary))


def report_on(
    findings: Sequence[Finding], page: Page, path: str, uses: tuple[Use, ...], words: int, shown: "Shown | None"
) -> Report:
    """Return the report of one draft, with the findings that its comments leave, placed in its source."""
    draft = page.draft
    ordered = list(with_fixes_allowed(findings, draft, page.glossary))
    if shown:
        draft = shown.source
        ordered = [_written(finding, shown) for finding in ordered]
        uses = tuple(msgspec.structs.replace(use, offset=shown.offset(use.offset)) for use in uses)
    if draft.comments:
        ordered = suppress(draft, ordered, page.settings, KIND_NAMES)
    placed = with_byte_columns([_place(finding, draft, path) for finding in ordered], draft.text)
    return Report(tuple(placed), words, len(page.contexts), uses)


def count_words(text: str) -> int:
    """Return how many words a text has, as white space of ASCII parts them."""
    marks = text.encode("ascii", "replace").translate(_BLANKS)
    return (b" " + marks).count(b" x")


def _written(finding: Finding, shown: "Shown") -> Finding:
    """Return a finding on the shown text as one on the source."""
    start, end = shown.offset(finding.offset), shown.end(finding.end_offset)
    return msgspec.structs.replace(finding, offset=start, end_offset=end)


def _findings(page: Page, watch: Callable[[float], None] | None) -> Iterator[Finding]:
    """Ask the rules that are on, one after the other."""
    settings = page.settings
    for number, rule in enumerate(RULES):
        if watch:
            watch(number / len(RULES))
        if settings.is_on(rule.name):
            yield from (_as_set(finding, settings) for finding in rule.check(page))


def _as_set(finding: Finding, settings: Settings) -> Finding:
    """Return a finding with the severity, and the safety of its fix, that the settings give to its rule."""
    fix, rule = finding.fix, finding.rule
    if fix and rule in settings.safe_fixes:
        fix = msgspec.structs.replace(fix, safe=True)
    return msgspec.structs.replace(finding, severity=settings.severity.get(rule, finding.severity), fix=fix)


def _one_each(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings in order, one for each place and rule."""
    kept: dict[tuple[int, str], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.offset, finding.rule), finding)
    return sorted(kept.values(), key=lambda finding: (finding.offset, finding.end_offset, finding.rule))


def with_byte_columns(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Yield findings, given in the order of their places, with their columns in bytes of UTF-8.

    What lies between two findings of a line is counted once, so that a book on one line takes no longer.
    """
    line = offset = count = 0
    for finding in findings:
        if finding.line != line:
            line, offset, count = finding.line, finding.offset - finding.column + 1, 0
        count += _bytes(text[offset : finding.offset])
        offset = finding.offset
        words = text[finding.offset : finding.end_offset]
        last = words if finding.end_line == line else words[len(words) - finding.end_column + 1 :]
        before = count if finding.end_line == line else 0
        yield msgspec.structs.replace(finding, byte_column=count + 1, end_byte_column=before + _bytes(last) + 1)


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _place(finding: Finding, draft: Draft, path: str) -> Finding:
    line, column = draft.position(finding.offset)
    end_line, end_column = draft.position(finding.end_offset)
    excerpt, start = _excerpt(draft.text, finding.offset, finding.end_offset)
    return msgspec.structs.replace(
        finding,
        path=path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        excerpt=excerpt,
        excerpt_start=start,
        place=draft.place(finding.offset),
        fingerprint=_fingerprint(draft, finding),
    )


def _excerpt(text: str, start: int, end: int) -> tuple[str, int]:
    """Return at most 200 code points of the lines around a finding, cut at words, and where in them it starts."""
    begin = max(text.rfind("\n", max(0, start - _EXCERPT), start) + 1, start - _EXCERPT, 0)
    far = min(len(text), end + _EXCERPT)
    stop = text.find("\n", end, far)
    stop = far if stop < 0 else stop
    room = max(0, _EXCERPT - (end - start))
    if start - begin > room // 2:
        begin = start - room // 2
        begin = next((n + 1 for n in range(begin, start) if text[n].isspace()), begin)
    stop = min(stop, begin + _EXCERPT)
    return text[begin:stop].rstrip("\r"), start - begin


def _fingerprint(draft: Draft, finding: Finding) -> str:
    """Return a hash of the rule, the entry and the words around in its sentence, which depends on no position."""
    import hashlib  # loads OpenSSL, which a clean draft has no need of

    text, start, end = draft.text, finding.offset, finding.end_offset
    first, after = max(0, start - _FINGERPRINT_REACH), end + _FINGERPRINT_REACH
    block = draft.block_at(start)
    if block:
        number = draft.sentence_at(block, start)
        sentence = draft.sentences(block)[number] if number >= 0 else block
        first, after = max(first, sentence.start), min(after, max(end, sentence.end))
    before = re.findall(r"\w+", text[first:start])[-_FINGERPRINT_WORDS:]
    behind = re.findall(r"\w+", text[end:after])[:_FINGERPRINT_WORDS]
    words = " ".join([*before, *text[start:end].split(), *behind]).lower()
    return hashlib.sha256(f"{finding.id}\0{finding.entry}\0{words}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
