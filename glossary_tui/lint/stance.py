"""Whether a sentence asserts what it says: negation, correction, question, and claims told as those of others."""

import re
from collections.abc import Sequence
from functools import cached_property

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.lint.words import Token

_NEGATORS = frozenset("not never no nor neither cannot without hardly scarcely rarely nowhere none instead".split())
_NEGATION_REACH = 4  # words before a match in which a negator still governs it
_HYPOTHESES = frozenset({"whether"})
# "not only", "no fewer", "never before": what follows is asserted.
_ASSERTING = frozenset("only just merely fewer less more doubt longer later matter before sooner wonder".split())

# Words that name an error as an error, wherever they stand in the sentence.
_CORRECTIVE = pattern(
    r"""\b(?:
      (?:wrongly|mistaken(?:ly)?|erroneous(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|falsely|misleading(?:ly)?)
    | mis(?:translat|render|identif|read|underst|attribut|quot|label|dat|describ|conce|repres|interpret|glos|us)\w*
    | myths? | legend | errors? | untrue | false | wrong | unfounded | baseless | no\sevidence
    | confus(?:e|es|ed|ing|ion) | conflat\w* | mistak(?:e|es|ing) | mistook
    | debunk\w* | refut\w* | den(?:y|ies|ied|ying) | disput\w+ | correct(?:s|ed|ion)
    | supposed(?:ly)? | alleged(?:ly)? | purported(?:ly)?
    | contrary\sto | but\srather | in\sfact | neither\s(?:is|was|are|of) | (?:is|was)\snot\sso | not\sthe\scase
    | whoever | anyone\swho | one\s(?:reads|hears) | those\swho\s(?:say|claim|translate|render|call|write|think)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NEXT_CORRECTS = pattern(
    r"""\s*["“‘(\[]*(?:
      in\s(?:fact|reality|truth) | actually | rather | on\sthe\scontrary | not\sso
    | (?:this|that)\sis\s(?:not|wrong|false|incorrect|untrue|mistaken|an?\s(?:error|mistake))
    | (?:it|this|that|they)\s(?:is|was|were|are)n[’']?t\b
    | (?:this|that|the)\s(?:claim|figure|date|translation|rendering|gloss|statement|assertion)\s(?:is|was)\s
      (?:not|wrong|false|incorrect|untrue|mistaken|misleading|inaccurate)
    | both\s(?:statements|claims)\sare
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# Verbs that keep their distance from what they report, whoever speaks.
_DISTANT = frozenset(
    """claim claims claimed claiming allege alleges alleged assert asserts asserted asserting contend contends
    contended purport purports insist insists insisted maintain maintains maintained pretend pretends pretended
    imagine imagines imagined assume assumes assumed""".split()
)
# Verbs that are distant only with a text or its author as the subject: "the book states that", "she writes that".
_NEUTRAL = frozenset(
    """say says said state states stated write writes wrote report reports reported note notes noted translate
    translates translated render renders rendered gloss glosses glossed define defines defined describe
    describes described explain explains explained treat treats treated put puts present presents presented
    speak speaks spoke call calls called attribute attributes attributed suggest suggests suggested repeat
    repeats repeated believe believes believed think thinks thought tell tells told mention mentions""".split()
)
_TEXTS = frozenset(
    """book books author authors writer writers article articles chapter chapters text texts reviewer passage page
    pages glossary manuscript draft caption paragraph novel journalist journalists defector defectors
    interviewee interviewees witness testimony blog post students student essay thesis footnote""".split()
)
_SUBJECT_REACH = 8


class Stance(msgspec.Struct, frozen=True, eq=False, dict=True):
    """What a sentence, with the one that follows it, does with what it says; computed once for all its mentions."""

    tokens: Sequence[Token]
    following: str = ""

    @cached_property
    def is_corrected(self) -> bool:
        """Whether the sentence, or the one after it, names an error as one."""
        return is_corrected(self.tokens, self.following)

    @cached_property
    def is_question(self) -> bool:
        """Whether the sentence asks whether something is so."""
        return is_question(self.tokens)

    @cached_property
    def has_negator(self) -> bool:
        """Whether anything in the sentence is negated."""
        return has_negator(self.tokens)

    @cached_property
    def reported_from(self) -> int | None:
        """The token from which on the sentence tells a claim of others, or None."""
        return reported_from(self.tokens)


def is_corrected(tokens: Sequence[Token], following: str) -> bool:
    """Whether the sentence, or the one after it, names an error as one."""
    return bool(_CORRECTIVE.search(_joined(tokens)) or _NEXT_CORRECTS.match(following))


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(("-" if token.joined else "") + token.text for token in tokens).replace(" -", "-")


def has_negator(tokens: Sequence[Token]) -> bool:
    """Whether anything in the sentence is negated."""
    return any(_negates(tokens, number) for number in range(len(tokens)))


def _negates(tokens: Sequence[Token], number: int) -> bool:
    """Whether a token negates; "not only", "no fewer" and "never before" assert."""
    token = tokens[number]
    following = tokens[number + 1].word if number + 1 < len(tokens) else ""
    return token.negated or (token.word in _NEGATORS and following not in _ASSERTING)


def is_question(tokens: Sequence[Token]) -> bool:
    """Whether the sentence asks whether something is so; a "why" or "how" takes it as given."""
    marks = [token.text for token in tokens if token.kind == "point"]
    asked = next((token.word for token in tokens if token.kind != "point"), "")
    return bool(marks) and "?" in marks[-2:] and asked not in ("why", "how", "when", "where", "who", "what")


def is_negated(tokens: Sequence[Token], first: int, after: int, hidden: frozenset[int] = frozenset()) -> bool:
    """Whether a negator or a hypothesis governs the tokens from ``first`` to ``after``.

    ``hidden`` tokens, those of a parenthesis, are passed over on the way back to the negator.
    """
    start = first
    words = 0
    while start > 0 and words < _NEGATION_REACH:
        token = tokens[start - 1]
        if start - 1 not in hidden:
            if token.kind == "point" and token.text not in "“”\"‘’'":
                break
            words += 1
        start -= 1
    inside = [token for number, token in enumerate(tokens[start:after], start) if number not in hidden]
    if any(_negates(inside, number) or token.word in _HYPOTHESES for number, token in enumerate(inside)):
        return True
    return after < len(tokens) and tokens[after].word == "not"


def _is_of_a_deed(tokens: Sequence[Token], number: int) -> bool:
    """Whether a deed is claimed, and nothing stated: "the bomb was claimed by X", "X claimed responsibility"."""
    behind = [token.word for token in tokens[number + 1 :]]
    return behind[:1] in (["by"], ["responsibility"]) and not {"that", "to"} & set(behind)


def reported_from(tokens: Sequence[Token]) -> int | None:
    """Return the token from which on the sentence tells a claim of others, or None."""
    for number, token in enumerate(tokens):
        if token.word in _DISTANT and not _is_of_a_deed(tokens, number):
            return number
        if token.word in _NEUTRAL:
            subject = tokens[max(0, number - _SUBJECT_REACH) : number]
            if any(word.word in _TEXTS for word in subject):
                return number
        if token.word == "according" and any(
            word.word in _TEXTS for word in tokens[number : number + _SUBJECT_REACH]
        ):
            return number
    return None
