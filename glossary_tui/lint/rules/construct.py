"""``construct``: a noun that another follows in an Arabic name has not the form that this asks for."""

from collections.abc import Iterator

from glossary_tui.glossary.entry import Entry
from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.rule import Rule, each

_NAMES = ("group", "office", "place", "text")
_FEMININE = "ة"
_DEFINITE = "ال"
_FOLLOWING = 4  # words behind a term among which a name of the glossary may go on
_GAP = r"\u200b{0,3}[ \u00a0]\u200b{0,3}"  # marks of emphasis are blanks without width
_WORD = r"[^\W\d_](?:[^\W\d_]|[ʿʾ’‘'](?=[^\W\d_]))*"
_ARTICLE = r"(?:[AaEe](?:l|sh|th|dh|[dnrstz])[-‑‐])"
# A word in -a, as it stands alone, before a term; in a name it would be -at.
_BEFORE = pattern(rf"\b(?P<word>[^\W\d_a-z](?:[^\W\d_]|[ʿʾ’‘'](?=[^\W\d_]))+[aā]h?){_GAP}(?P<article>{_ARTICLE}?)\Z")
_ENDS_IN_A = pattern(rf"[aā]h?{_GAP}{_ARTICLE}?\Z")
_ALONE = pattern(rf"(?<![\w-]){_ARTICLE}\Z")
_AFTER = pattern(rf"{_GAP}(?:(?P<article>{_ARTICLE})|(?=[^\W\d_a-z][^\W\d_A-Z]))(?P<word>{_WORD})")
_ENDING = pattern(r"[aā]h?\Z")
_ENGLISH = frozenset(
    """council councils governor governors commander commanders leader leaders chief street army brigade brigades
    battalion battalions front movement forces force group groups fighters fighter troops members official officials
    office committee court courts party union media men emir emirs command district province centre center""".split()
)
_DETERMINED = pattern(r"\b(?:[Tt]he|[Aa]|[Aa]n)[ \u00a0]\Z")
# What makes a word the second of a name, or the name of a person: al Wilaya, Ibn Khalifa.
_WITHIN = pattern(rf"(?:[-‑‐`]|\b(?:[AaEe]l|[Ii]bn|[Bb]int?|b\.|[Aa]bu|[Uu]mm?){_GAP})\Z")
# An adjective follows its noun and says nothing of a construct: Jabha Islamiyya.
_ADJECTIVE = pattern(r"(?:iyy?ah?|īyah?)\Z")
_MORE = pattern(rf"{_GAP}(?:{_ARTICLE}|wa-l-|wal-|li-)?{_WORD}")


def _in_construct(word: str) -> str:
    """Return a word in -a or -ah with the -at it has before another noun."""
    return word.removesuffix("h") + "t"


def _finding(context: Context, start: int, end: int, message: str, instead: str, *, is_sure: bool) -> Finding:
    draft = context.draft
    is_quoted = bool(draft.quotations_at(context.block, start)) or context.block.kind == "block quotation"
    return Finding(
        start,
        end,
        "construct",
        "construct",
        context.entry.id,
        "warning" if is_sure and not is_quoted and not context.entry.is_draft else "suggestion",
        message,
        (instead,),
        None if is_quoted else Fix(instead, safe=is_sure),
        context.entry.senses[0].cite,
    )


def _name(context: Context, instead: str, begin: int, end: int) -> Entry | None:
    """Return the entry of the name that a word, with the text and some more of it, spells; None without one."""
    text, glossary = context.draft.prose, context.glossary
    for _ in range(_FOLLOWING):
        numbers = glossary.index.spellings.get(glossary.folder.key(f"{instead} {text[begin:end]}"))
        if numbers:
            return glossary[glossary.index.form(numbers[0]).entry]
        more = _MORE.match(text, end)
        if not more:
            return None
        end = more.end()
    return None


def _known(context: Context) -> Iterator[Finding]:
    """Yield a finding where the words around the mention are a name of the glossary but for a -t: Jabha al-Nusra."""
    text, mention = context.draft.prose, context.mention
    near = text[max(0, mention.start - 12) : mention.start]
    if not _ENDS_IN_A.search(near):
        return
    before = _BEFORE.search(text, max(0, mention.start - 40), mention.start)
    if not before or "-" in text[before.start() - 1 : before.start()]:
        return
    instead = _in_construct(before["word"])
    if name := _name(context, instead, before.start("article"), mention.end):
        yield _finding(
            context,
            before.start("word"),
            before.end("word"),
            f"Before another noun it is {instead}: {name.headword}.",
            instead,
            is_sure=not name.is_draft,
        )


def _term(context: Context) -> Iterator[Finding]:
    """Yield a finding where a term in -a opens a name: Wilaya Sinai."""
    entry, form, surface = context.entry, context.mention.form, context.surface
    arabic = form.arabic or entry.singular.get(form.text) or entry.arabic
    if entry.kind != "term" or not arabic.endswith(_FEMININE) or not _ENDING.search(surface):
        return
    text = context.draft.prose
    start, end = context.mention.start, context.mention.end
    after = _AFTER.match(text, end)
    if not surface[:1].isupper() or not after or not after["word"][:1].isupper() or _ADJECTIVE.search(after["word"]):
        return
    if _WITHIN.search(text, max(0, start - 12), start):
        return
    instead = _in_construct(surface)
    key = context.glossary.folder.key(instead)
    is_listed = any(context.glossary.folder.key(text) == key for text in (*entry.singular, *entry.plural))
    if not after["article"] and (
        not is_listed
        or not entry.head_nouns
        or after["word"].lower() in _ENGLISH
        or _DETERMINED.search(text, max(0, start - 5), start)
    ):
        return  # an English noun may follow: the Wilaya Council
    yield _finding(
        context,
        start,
        end,
        f"Before another noun {surface} is {instead}: {instead}{after[0]}.",
        instead,
        is_sure=is_listed
        and (bool(after["article"]) or bool(_name(context, instead, after.start() + 1, after.end()))),
    )


def _article(context: Context) -> Iterator[Finding]:
    """Yield a finding where a noun that another follows has the article: al-Diwan al-Rikaz."""
    entry, form = context.entry, context.mention.form
    arabic = form.arabic or entry.arabic
    first, _, rest = arabic.partition(" ")
    if entry.kind not in _NAMES or first.startswith(_DEFINITE) or not rest.startswith(_DEFINITE):
        return
    before = _ALONE.search(context.draft.prose, max(0, context.mention.start - 8), context.mention.start)
    first_word, _, others = context.glossary.folder.key(context.surface).partition(b" ")
    if not before or not others or first_word in (b"al", b"el"):
        return
    yield _finding(
        context,
        before.start(),
        context.mention.end,
        f"The first noun of two has no article in Arabic: {context.surface}.",
        context.surface,
        is_sure=True,
    )


def cue(context: Context) -> bool:
    """Whether a word in -a or an article stands before the mention, or it ends in -a itself, with a capital."""
    start = context.mention.start
    before = context.sentence.text[max(0, start - 12) : start]
    if _ENDS_IN_A.search(before) or _ALONE.search(before):
        return True
    return context.entry.kind == "term" and context.surface[:1].isupper() and bool(_ENDING.search(context.surface))


def check(context: Context) -> Iterator[Finding]:
    """Yield findings on the Arabic name that a mention is part of."""
    if context.is_homonym or context.mention.form.role == "arabic" or context.block.kind == "bibliography":
        return
    if context.stance.is_corrected:
        return
    yield from _known(context)
    yield from _term(context)
    yield from _article(context)


RULE = Rule(
    name="construct",
    summary="A noun before another noun in an Arabic name has lost its -t, or has an article.",
    why="A feminine noun in -a ends in -at when another noun follows: jabha, a front, but Jabhat al-Nusra. Only the "
    "last noun of such a chain has the article: Diwan al-Rikaz. An adjective changes nothing: al-Dawla al-Islamiyya.",
    wrong=("Jabha al-Nusra left the town.", "The al-Diwan al-Rikaz sold oil."),
    right=("Jabhat al-Nusra left the town.", "The Diwan al-Rikaz sold oil.", "It was a jabha, a front."),
    check=each(check, cue),
    sources=(
        "the romanization system for Arabic of the US National Geospatial-Intelligence Agency, note 4 (ta marbuta is "
        "t in the construct form), read in excerpt",
    ),
)
