"""``label``: a slur or contested label in the author's own voice."""

import re
from collections.abc import Iterator

from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.misuse import first_misuse, has_cue
from glossary_tui.lint.relations import Gloss
from glossary_tui.lint.rule import Rule, each, report
from glossary_tui.lint.stance import has_negator

# Words with which an author hands a label to somebody else, or speaks of the word itself.
_ATTRIBUTES = pattern(
    r"""\b(?:
      call(?:s|ed|ing)? | label\w* | brand(?:s|ed|ing)? | dub(?:s|bed|bing)? | term(?:s|ed|ing)?
    | nam(?:e|es|ed|ing) | denounc\w+ | condemn\w* | accus\w+ | decr(?:y|ies|ied|ying) | vilif\w+
    | curs(?:e|es|ed|ing) | insult\w* | slander\w* | smear\w* | demoni[sz]\w+ | describ\w+ | descript\w+
    | depict\w* | portray\w* | characteri[sz]\w+ | paint(?:s|ed|ing)? | cast(?:s|ing)? | refer(?:s|red|ring)?
    | designat\w+ | style[sd] | deem(?:s|ed|ing)? | consider\w* | regard(?:s|ed|ing)? | declar\w+
    | view(?:s|ed|ing)? | treat(?:s|ed|ing)?\s+as | tak(?:es?|en)\s+for | seen | known | liken\w* | compar\w+
    | dismiss\w* | stigmati[sz]\w+ | tar(?:s|red) | mock\w* | words? | epithets? | slurs? | pejorative\w*
    | derogatory | derogative | disparag\w+ | invective | abuse | rhetoric | propaganda | discourse
    | polemic\w* | narratives? | slogans? | statements? | speech(?:es)? | sermons? | hashtags?
    | vocabulary | language | lexicon | usage | literature | polemicists? | so-called | self-styled | according
    | say(?:s|ing)? | said | wr[io]t\w+ | argu\w+ | claim\w* | assert\w* | stat(?:ed|es|ing) | vow(?:s|ed|ing)?
    | warn(?:s|ed|ing)? | threaten\w* | urg(?:e|es|ed|ing) | preach\w* | told | tells? | believ\w+ | think\w*
    | thought | eyes | announc\w+ | in\s+the\s+words | chant\w* | shout\w* | posted | posting | tweet\w*
    | against\s+what | translat\w+ | mean(?:s|ing) | alleg\w+
    | hat(?:e|es|ed|red) | despis\w+ | loath\w+ | sw(?:ore|ear\w*) | enem(?:y|ies) | sees?\s+in | banners?
    | placards? | graffiti | books? | treatises? | stud(?:y|ies) | rulings? | quot(?:e|es|ed|ing) | \AFor\s+[\w-]+
    | charg(?:e|es|ed|ing) | suspect\w*
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "the Nusayris, as the Alawites are known": nobody is named who knows them so, and the author makes the name his own.
_UNASCRIBED = pattern(
    r"\bas\s(?:[\w’'-]+\s){1,4}(?:is|are|was|were)\s(?:(?:also|often|usually|commonly|generally|better)\s)?"
    r"(?:known|called|termed)\b(?!\s(?:by|to|among|amongst|in|as)\b)",
    re.IGNORECASE,
)
# Before the twentieth century the names were those of sects; a historian uses them so.
_HISTORY = pattern(
    r"""\b(?:
      (?!(?:20th|21st|twentieth|twenty-first))[\w-]+(?:st|nd|rd|th)[\s-]+centur(?:y|ies) | centuries | medieval
    | mediaeval | ottomans? | crusaders? | classical
    | historical(?:ly)? | history | historians? | heresiograph\w+ | companions | [6-9]\d\d | 1[0-8]\d\d
    | narrat\w+ | traditionists?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENING, _CLOSING = "“\"‘'«", "”\"’'»"


def _is_own_voice(context: Context) -> bool:
    """Whether the author says the word, and does not quote, explain or ascribe it, or speak of times long gone."""
    if context.is_quoted or context.is_other or context.mention.form.role == "arabic":
        return False
    if context.block.kind in ("bibliography", "glossary"):
        return False
    tokens, first, after = context.sentence.tokens, context.first, context.after
    before = tokens[first - 1] if first else None
    following = tokens[after] if after < len(tokens) else None
    if before and before.text in _OPENING and any(token.text in _CLOSING for token in tokens[after : after + 2]):
        return False
    # A compound of scholars (Nusayri-Alawi), or one that tells of hatred (anti-Nusayri).
    if (following and following.joined) or tokens[first].joined:
        return False
    # An explanation: "Nusayri (Arabic …)", "Nusayri: …", "X, or Nusayris".
    if first == 0 and following and following.text in ("(", ":", "—", "=", ","):
        return False
    if any(_explains(context, gloss) for gloss in context.glosses):
        return False
    text = _UNASCRIBED.sub(" ", context.draft.prose[context.sentence.start : context.sentence.end])
    if _ATTRIBUTES.search(text) or _HISTORY.search(text):
        return False
    # A negation behind the word is that of another statement: "Nusayris were shot, and nobody was charged".
    return not context.is_denied(first, after) and not has_negator(tokens[:after])


def _explains(context: Context, gloss: Gloss) -> bool:
    """Whether the sentence tells what the word means; "the villages are Nusayri" tells nothing of the word."""
    if gloss.is_before:
        return any(token.word not in ("is", "are") for token in context.sentence.tokens[gloss.place : context.first])
    return gloss.relation in ("word", "quotation")


def _is_slur(context: Context) -> bool:
    senses = context.entry.senses
    return bool(senses) and all(sense.used_by == "slur" for sense in senses)


def cue(context: Context) -> bool:
    """Whether the word is a slur, or the sentence has words of a misuse of it as a label."""
    return _is_slur(context) or has_cue(context, "label")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding on a label that only opponents use, in no one's voice but the author's."""
    entry = context.entry
    is_slur = _is_slur(context)
    if not is_slur and not any(misuse.rule == "label" for misuse in entry.misuse.values()):
        return
    if not _is_own_voice(context):
        return
    found = list(_own(context))
    yield from found
    if found or not is_slur:
        return
    sense = entry.senses[0]
    users = f", used by {sense.who}" if sense.who else ""
    instead = f"; write {' or '.join(entry.neutral[:2])}, or say who uses it" if entry.neutral else ""
    yield report(
        context,
        "label",
        f"{entry.headword} is a derogatory name{users}{instead}.",
        severity="suggestion" if entry.is_draft else "warning",
        suggestions=entry.neutral,
        sources=sense.cite,
    )


_own = first_misuse("label")

RULE = Rule(
    name="label",
    summary="A slur or contested label stands in the author's own voice.",
    why="Nusayri or takfiri tells who is speaking, not who is spoken of. Quoted, or ascribed to those who use it, "
    "the word informs; in the author's own voice it takes a side. Sects of history keep the names they had.",
    wrong=("Nusayri soldiers fled the town.", "The takfiris fled to the coast."),
    right=("The group's statements call the soldiers “Nusayri”.", "Nasrallah called them takfiris."),
    check=each(check, cue),
)
