"""``label``: a slur in the author's own voice is reported; quoted, ascribed or of history, it is not."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules.label import RULE
from glossary_tui.lint.settings import Settings

SETTINGS = Settings(select=("label",))
REPORTS = {
    "slur of a person": ("A Nusayri officer was shot.", "Nusayri", "warning"),
    "plural": ("Refugees and Nusayris shared the coast road.", "Nusayris", "warning"),
    "attribute": ("The Rafida militias crossed the border.", "Rafida", "warning"),
    "heading": ("# The Nusayri offensive", "Nusayri", "warning"),
    "negation in another statement": ("Nusayris were shot, and no arrest was made.", "Nusayris", "warning"),
    "said of villages": ("The villages along the coast are Nusayri.", "Nusayri", "warning"),
    "known so to nobody": ("He led the Nusayris, as the Alawites are known.", "Nusayris", "warning"),
    "takfiris": ("At dawn the takfiris opened fire.", "takfiris", "warning"),
    "takfiri fighters": ("Two takfiri fighters were captured.", "takfiri", "suggestion"),
    "Khawarij of today": ("Police killed four Khawarij near Quetta.", "Khawarij", "warning"),
    "Khawarij of a city": ("The Khawarij of Raqqa withdrew.", "Khawarij", "warning"),
}
SILENT = {
    "known so to somebody": "He led the Nusayris, as the Alawites are known to their enemies.",
    "negation before it": "There were no villages of Nusayris there.",
    "what the word is": "The word for them is Nusayri.",
    "formerly known so": "The Alawites, formerly known as Nusayris, hold the coast.",
    "quoted": "“The Nusayri army will never pass here,” a banner read.",
    "quotation marks around it": "The “Nusayri” officers had left.",
    "full stop within the marks": 'They shouted at the "Nusayris."',
    "block quotation": "> The Nusayri army will never pass here.",
    "called": "Nasrallah called them takfiris.",
    "denounced as": "Preachers denounced the officers as Nusayris.",
    "condemning as": "A sharia official was filmed condemning ISIS as Khawarij.",
    "accused of being": "The villagers were accused of being Rafida.",
    "statements of a group": "In statements of the group Nusayri soldiers flee without end.",
    "the term": "The term Nusayri is avoided by journalists.",
    "derogatory": "Alawites hear it as derogatory when they are Nusayris to a neighbour.",
    "he said": "The Nusayri soldiers had fled, he said.",
    "gloss": "Alawites, or Nusayris, live on the coast.",
    "glossary line": "Nusayri: an Alawite.",
    "scholars' compound": "The Nusayri-Alawi religion has a secret teaching.",
    "hatred of them": "Anti-Nusayri leaflets were found.",
    "history": "In the twelfth century Nusayris settled in the mountains.",
    "year of long ago": "The Nusayris rose in 1834.",
    "early sect": "The Khawarij killed ʿAli in Kufa.",
    "compared": "The group resembles the Khawarij of Basra.",
    "doctrine": "A takfiri reading of the verse spread.",
    "negated": "They are not Nusayris.",
    "question": "Are the villagers Nusayris?",
    "Arabic script": "The caption (الجيش النصيري) was cut.",
    "neutral name": "Alawite soldiers fled the town.",
    "sic": "Nusayri [sic] soldiers fled the town.",
}


@pytest.mark.parametrize(("text", "words", "severity"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, text: str, words: str, severity: str) -> None:
    (finding,) = lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS)
    assert text[finding.offset : finding.end_offset] == words
    assert finding.severity == severity


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) == []


def test_names_what_to_write(shipped: Glossary) -> None:
    (finding,) = lint_text("Nusayri soldiers fled.", glossary=shipped, settings=SETTINGS)
    assert "write Alawite" in finding.message
    assert "Alawite" in finding.suggestions
    assert finding.sources


def test_its_own_examples(shipped: Glossary) -> None:
    assert all(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.wrong)
    assert not any(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.right)
