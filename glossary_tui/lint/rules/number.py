"""``number``: a plural used as a singular, a singular used as a plural, an Arabic plural with an English ending."""

import re
from collections.abc import Iterator, Sequence

from glossary_tui.lazy import pattern
from glossary_tui.lint.bounds import ends_gloss
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.misuse import first_misuse, has_cue
from glossary_tui.lint.rule import Rule, each, in_case_of, report
from glossary_tui.lint.words import Token, words_before

_ONE = frozenset("a an one each every this that another".split())
_SEVERAL = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozen many several few
    numerous countless various these""".split()
)
_COUNTS = frozenset("dozens scores hundreds thousands tens".split())  # with "of" behind them
_DETERMINER_REACH = 3  # words before the mention, two adjectives among them
_FIGURE = re.compile(r"\d")
_BEFORE_NOUN = frozenset(
    """young old former local foreign female male wounded dead captured veteran senior leading lone single fellow
    famous true real good brave would-be armed bearded elderly unnamed hardened seasoned so-called militant simple
    certain captive retired second third first devout committed""".split()
)
_POSSESSIVE = pattern(r"['’](?!\w)")
_MODALS = frozenset("can could would should will shall may might must did does do".split())
_NATIONAL = (
    "ian",
    "ean",
    "ish",
    "ese",
    "ghan",
    "chen",
    "qi",
    "aqi",
    "emeni",
    "udi",
    "wiss",
    "utch",
    "rench",
    "zbek",
    "jik",
)


def _determiner(context: Context) -> str:
    """Return the word that makes the mention one of its kind ("a", "each"), or nothing."""
    tokens = context.sentence.tokens
    place = context.first - 1
    passed = 0
    while place >= 0 and tokens[place].kind == "word" and passed < _DETERMINER_REACH - 1:
        word = tokens[place].word
        if word in _ONE:
            # "so that mujahideen …": a conjunction, unless a noun phrase can start here.
            if word == "that" and passed == 0:
                return ""
            return word
        if word not in _BEFORE_NOUN and not word.endswith(_NATIONAL):
            return ""
        place -= 1
        passed += 1
    if place >= 0 and passed and tokens[place].word in _ONE:
        return tokens[place].word
    return ""


def _stands_alone(context: Context) -> bool:
    """Whether no noun follows of which the mention is an attribute ("a mujahideen commander")."""
    tokens = context.sentence.tokens
    if context.draft.prose[context.mention.end : context.mention.end + 1] in ("-", "‐", "‑"):
        return False
    if ends_gloss(tokens, context.after):
        return True
    before = [token.word for token in tokens[max(0, context.first - 3) : context.first]]
    return bool(_MODALS & set(before))


def _partner(context: Context) -> str:
    """Return the singular to write instead: the headword, or the masculine form spelt most like the plural met."""
    singular, plural = context.entry.singular, context.mention.form.text.lower()
    if context.entry.headword in singular:
        return in_case_of(context.surface, context.entry.headword)
    masculine = [text for text, arabic in singular.items() if not arabic.endswith("ة")]
    nearest = max(masculine or singular, key=lambda text: _alike(text.lower(), plural), default="")
    return in_case_of(context.surface, nearest)


def _alike(one: str, other: str) -> int:
    """Return how many letters two words share from the start."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _doubled(context: Context) -> Iterator[Finding]:
    form = context.mention.form
    surface = context.surface
    if (
        context.mention.suffix != "s"
        or form.role == "avoid"  # the business of `spelling`, which writes both anew
        or form.number != "plural"
        or not form.text.endswith(("n", "t", "j", "r", "d", "a", "i"))
    ):
        return
    if _is_english_plural(form.text):
        return
    plain = context.written[:-1]
    # Sound plurals end in -un or -in, which no English ending belongs to. English admits a few broken ones with
    # its own ending ("the Ansars"): their entries list it.
    sound = form.text.lower().endswith(("een", "in", "un", "oun", "oon", "eddin", "edin"))
    yield report(
        context,
        "number",
        f"{form.text} is already plural; drop the -s.",
        severity="suggestion" if context.entry.is_draft else "error" if sound else "warning",
        suggestions=tuple(filter(None, (plain, _partner(context)))),
        # Of a possessive (the mujahideens' men) the sign has to move as well.
        fix=None
        if _POSSESSIVE.match(context.draft.prose, context.mention.end)
        else Fix(plain, safe=sound and surface == context.written and not _determiner(context)),
    )


def _several(context: Context) -> Iterator[Finding]:
    """Yield a finding where a singular follows a word that counts several: "dozens of mujahid were killed"."""
    form, tokens = context.mention.form, context.sentence.tokens
    plurals = [text for text in context.entry.plural if text.lower() != form.text.lower()]
    if (
        form.number != "singular"
        or context.mention.suffix
        or context.entry.kind not in ("term", "title", "office", "text")
        or not plurals
        or any(other.number != "singular" for other in context.mention.forms)
    ):
        return
    place = context.first - 1
    while place > 0 and (tokens[place].word in _BEFORE_NOUN or tokens[place].word.endswith(_NATIONAL)):
        place -= 1
    if place < 0 or not _counts_several(tokens, place):
        return
    following = tokens[context.after].word if context.after < len(tokens) else ""
    if following in ("and", "or") or not _stands_alone(context) or context.is_denied(context.first, context.after):
        return
    usual = max(plurals, key=lambda text: _alike(text.lower(), form.text.lower()))
    yield report(
        context,
        "number",
        f"{form.text} is a singular: several of them are {usual}.",
        severity="suggestion" if context.entry.is_draft else "warning",
        suggestions=(in_case_of(context.surface, usual),),
        fix=Fix(in_case_of(context.surface, usual)),
        sources=context.entry.senses[0].cite,
    )


def _counts_several(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word at a token, or the two that end there, count more than one."""
    token = tokens[place]
    if token.word == "of":
        return place > 0 and tokens[place - 1].word in _COUNTS
    if token.kind == "number":  # a day, a year or a page is no count
        named = place > 0 and (tokens[place - 1].text[:1].isupper() or tokens[place - 1].word in ("page", "chapter"))
        return token.text.isdigit() and len(token.text) < 4 and token.text != "1" and (not named or place == 1)
    return token.word in _SEVERAL


def _is_english_plural(text: str) -> bool:
    return text.endswith("s") and not text.endswith("ss")


def cue(context: Context) -> bool:
    """Whether the mention has an English ending, or stands near a word that counts one or several."""
    mention, sentence = context.mention, context.sentence
    if mention.suffix == "s" or has_cue(context, "number"):
        return True
    if mention.form.number == "plural":
        near = words_before(sentence.text, sentence.start, mention.start, _DETERMINER_REACH)
        return not _ONE.isdisjoint(near)
    return mention.form.number == "singular" and bool(
        not _SEVERAL.isdisjoint(sentence.vocabulary)
        or not _COUNTS.isdisjoint(sentence.vocabulary)
        or _FIGURE.search(sentence.text, sentence.start, mention.start)
    )


def check(context: Context) -> Iterator[Finding]:
    """Yield at most one finding on a mention."""
    if context.is_other or context.mention.form.role == "arabic":
        return
    own = list(first_misuse("number")(context))
    if own:
        yield own[0]
        return
    found = list(_doubled(context)) or list(_several(context))
    yield from found
    form = context.mention.form
    if found or form.number != "plural" or context.mention.suffix == "'s" or _is_english_plural(form.text):
        return
    if any(other.number == "singular" for other in context.mention.forms) or not context.entry.singular:
        return
    determiner = _determiner(context)
    if determiner and _stands_alone(context) and not context.is_denied(context.first, context.after):
        partner = _partner(context)
        yield report(
            context,
            "number",
            f"{form.text} is a plural: one of them is {'an' if partner[:1].lower() in 'aeiou' else 'a'} {partner}.",
            severity="suggestion" if context.entry.is_draft else "error",
            suggestions=(partner,),
            fix=Fix(partner) if partner else None,
            sources=context.entry.senses[0].cite,
        )


RULE = Rule(
    name="number",
    summary="A plural is used as a singular, a singular as a plural, or an Arabic plural has an English ending too.",
    why="Arabic plurals are not made with -s: mujahid is one, mujahideen are several. Before a noun the plural is "
    "an attribute and right (a mujahideen commander), and a possessive is none of this rule's business.",
    wrong=(
        "A mujahideen from the border town spoke first.",
        "The mujahideens crossed the valley.",
        "Two mujahid fell.",
    ),
    right=(
        "A mujahid from the border town spoke first.",
        "A mujahideen commander spoke; the mujahideen's men listened.",
    ),
    check=each(check, cue),
)
