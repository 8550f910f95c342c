"""What a run reports, and how: the rules that speak, and what the house style asks of them."""

from typing import Literal

import msgspec

from glossary_tui.glossary.entry import Severity

Articles = Literal["", "kept", "assimilated"]
FirstUse = Literal["gloss", "italic", "italic-transliteration"]
PLAIN = "plain"  # in place of a scheme: no signs at all


class Settings(msgspec.Struct, frozen=True):
    """The settings of a run, as a profile (``lint/profiles/``), a settings file and the command line make them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    # The scheme of all transliterations; "plain" asks for none of their signs, and "" leaves it to the draft.
    scheme: str = ""
    # What a term has at its first use.
    first_use: tuple[FirstUse, ...] = ()
    # How the article stands before t, d, r, z, s and n: al-Sham, or ash-Sham; "" leaves it to the draft.
    articles: Articles = ""
    # Spellings preferred to others that are right too: a spelling of a term, and the one to write.
    spellings: tuple[tuple[str, str], ...] = ()
    # Rules whose fixes may be made without asking, though in general they are a matter of taste.
    safe_fixes: tuple[str, ...] = ()

    def is_on(self, rule: str) -> bool:
        """Whether a rule is to speak."""
        return (not self.select or rule in self.select) and rule not in self.ignore
