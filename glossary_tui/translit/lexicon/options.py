"""Which readings of a listed word there are to choose from, and what each is worth before its neighbours speak."""

import math
from collections import Counter


def options_of(counts: Counter[str], *, heading: bool) -> dict[str, int]:
    """Return the readings to choose from with their counts, and with 0 the forms they take in another place.

    A ta marbuta has two states, a pronoun a pausal form; where a heading has been turned round ("Zaʻīm, Ḥusnī" for
    الزعيم، حسني) the article may be left out.
    """
    found = {code: count for code, count in counts.most_common(8) if heading or "0+" not in code}
    for code, count in list(found.items()):
        if code[-1] in "pc":
            found.setdefault(code[:-1] + ("c" if code[-1] == "p" else "p"), 0)
        elif code[-2:] in ("hu", "hi") and len(code) > 5:
            found.setdefault(code[:-1], 0)
        elif code[-2:] in ("uh", "ih", "Ih") and len(code) > 5:
            found.setdefault(code + ("u" if code[-2] == "u" else "i"), 0)
        if heading and code.startswith("al+"):
            found["0+" + code[3:]] = max(count, counts["0+" + code[3:]])
    return found


def base_score(count: int) -> float:
    """Return the starting score of a reading seen `count` times."""
    return math.log(max(count, 0) + 0.3)
