"""What stands around a word, and the features by which its readings are told apart."""

import re
from dataclasses import dataclass
from typing import Final

from glossary_tui.translit.words import WORDS

_END: Final = "$"
_PRONOUN: Final = re.compile("[aiuAIU]h(?:[ui]|A|um|im|umA)?$")


@dataclass(frozen=True, slots=True)
class Token:
    """One Arabic word of a line in bare letters, with the kind of gap after it: "" space, "," comma, "." else."""

    letters: str
    gap: str


#: The tokens of a line with the code each was learned as.
Line = list[tuple[Token, str | None]]


def gap_kind(gap: str, *, last: bool) -> str:
    """Return "" for mere space between words, "," where a comma stands, "." for anything else or the end."""
    if "،" in gap or "," in gap:
        return ","
    return "." if last or gap.strip() else ""


def kind(letters: str) -> str:
    """Return a coarse class of a bare word by its prefixes and ending."""
    if letters in WORDS.no_idafa:
        return "f"
    if letters.startswith("ال"):
        return "A" + _tail(letters)
    if letters.startswith(("وال", "بال", "لل", "فال", "كال")):
        return "P"
    if len(letters) > 4 and letters[0] == "و":
        return "w" + _tail(letters)
    return "n" + _tail(letters)


def _tail(letters: str) -> str:
    for tail in ("ية", "ات", "ين", "ون", "ها", "هم"):
        if letters.endswith(tail) and len(letters) > 3:
            return tail
    return letters[-1] if letters[-1] in "ةيهىان" else ""


def contexts(tokens: list[Token], at: int) -> list[str]:
    """Return what surrounds token `at`, as short strings that features are made of."""
    here = tokens[at]
    start = at == 0 or tokens[at - 1].gap != ""
    before = _END if start else tokens[at - 1].letters
    earlier = tokens[at - 2].letters if not start and at > 1 and tokens[at - 2].gap == "" else _END
    after = tokens[at + 1].letters if here.gap == "" and at + 1 < len(tokens) else _END
    later = tokens[at + 2].letters if after != _END and tokens[at + 1].gap == "" and at + 2 < len(tokens) else _END
    after_kind = kind(after) if after != _END else _END + here.gap
    later_kind = kind(later) if later != _END else _END
    before_kind = kind(before) if before != _END else _END
    return [
        "p" + before,
        "n" + after,
        "k" + after_kind,
        "b" + before_kind,
        f"o{int(at == 0)}{here.gap}",
        f"kk{after_kind}/{later_kind}",
        f"bk{before_kind}/{after_kind}",
        "l" + later,
        "e" + earlier,
    ]


def state(code: str) -> str:
    """Return what of a reading's end depends on its place: the state of ta marbuta, a pronoun, a final vowel."""
    last = code[-1]
    if last in "cp":
        return last
    pronoun = _PRONOUN.search(code)
    if pronoun:
        return "=" + pronoun.group()
    return "=" + (last if last in "aiuAIUYFN" else "")


def features(letters: str, code: str, around: list[str]) -> list[str]:
    """Return the features of reading `letters` as `code` in that context."""
    mood = state(code)
    kind_after = around[2]
    names = [f"{code}|{item}" for item in (*around[:5], *around[7:])]
    names += [f"{mood}|{item}" for item in around[:8]]
    names += (f"{letters[-4:]}{mood}|{kind_after}", f"{mood}|{letters}|{kind_after}", f"{mood}#{letters[-3:]}")
    if code.startswith("0+"):
        names += [f"0|{item}" for item in around[1:5]]
    elif "+" in code and not code.startswith("al+"):
        head = code.rpartition("+")[0]
        names += [f"{head}|{item}" for item in around[:4]]
    return names
