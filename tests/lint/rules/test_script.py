"""``script``: a transliteration beside Arabic that it cannot be is reported; translations are left alone."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules.script import RULE
from glossary_tui.lint.settings import Settings

SETTINGS = Settings(select=("script",))
REPORTS = {
    "plural in Arabic only": ("One noun, kafir (كفار), stood there.", "kafir", "warning"),
    "singular of a plural entry": ("The mujahid (مجاهدون) came.", "mujahid", "warning"),
    "two terms": ("The mujāhidūn (مهاجرون) were housed apart.", "mujāhidūn", "error"),
    "plain letters": ("The muhajireen (مجاهدين) came.", "muhajireen", "error"),
    "with the article": ("The ansar (المهاجرون) came.", "ansar", "error"),
    "named as Arabic": ("The hisba (Arabic: ديوان) closed.", "hisba", "error"),
    "emphasis": ("The *hisba* (*ديوان*) closed.", "hisba", "error"),
    "Arabic first": ("Of مهاجرون (mujahidun) he wrote.", "mujahidun", "error"),
    "vocalised": ("The mujāhidūn (مُهَاجِرُونَ) came.", "mujāhidūn", "error"),
    "Arabic not in the glossary": ("The takfir (تدبير) was heard.", "takfir", "suggestion"),
    "neither in the glossary": ("The principle of maṣlaḥa (مفسدة) is old.", "maṣlaḥa", "suggestion"),
    "quoted": ("“The mujāhidūn (مهاجرون) were housed apart,” she wrote.", "mujāhidūn", "suggestion"),
}
SILENT = {
    "singular of both": "A kafir (كافر) came.",
    "plural of both": "The kuffar (كفار) came.",
    "English plural": "The kafirs (كفار) came.",
    "the same word": "The muhājirūn (مهاجرون) were housed apart.",
    "oblique plural": "The muhajireen (مهاجرون) were housed apart.",
    "translation": "The migrants (مهاجرون) were housed apart.",
    "translation of some words": "The Battle of Aleppo (معركة حلب) began.",
    "English name": "Mosul (الموصل) fell.",
    "other name of the group": "The Islamic State (داعش) fell.",
    "English word made from it": "The Kharijites (خوارج) rose.",
    "construct": "Wilayat (ولاية): a province.",
    "French": "They wrote of charia (شريعة).",
    "digraphs": "Ẓāhir (ظاهر), ghulāt (غلاة), thawra (ثورة), dhikr (ذكر), taʾrīkh (تاريخ).",
    "article assimilated": "Ṣalāḥ ad-Dīn (صلاح الدين) won.",
    "two words as one": "ʿAbdallāh (عبد الله) and Ḥizballāh (حزب الله) met.",
    "wa-l-": "Al-walāʾ wa-l-barāʾ (الولاء والبراء) is a doctrine.",
    "hamza": "The muʾadhdhin (مؤذن) and the qurrāʾ (قراء) met.",
    "longer in Arabic": "The principle of maṣlaḥa (المصلحة المرسلة) is old.",
    "sentence in Arabic": "On takfir (قل موتوا بغيظكم إن الله عليم بذات الصدور) he was silent.",
    "no bracket": "The word تكبير and the word takfir differ.",
    "English word beside another": "The caliph (الحاكم) ruled.",
    "Latin behind the Arabic": "The cry (تكبير, takbīr) was heard.",
    "block quotation": "> The mujāhidūn (مهاجرون) came.",
    "sic": "The mujāhidūn (مهاجرون) [sic] came.",
}


@pytest.mark.parametrize(("text", "words", "severity"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, text: str, words: str, severity: str) -> None:
    (finding,) = lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS)
    assert text[finding.offset : finding.end_offset] == words
    assert finding.severity == severity


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) == []


def test_names_the_word_of_the_script(shipped: Glossary) -> None:
    (finding,) = lint_text("The mujāhidūn (مهاجرون) came.", glossary=shipped, settings=SETTINGS)
    assert finding.message == "“mujāhidūn” and مهاجرون (muhajireen) are not the same word."
    assert finding.suggestions == ("muhajireen",)


def test_its_own_examples(shipped: Glossary) -> None:
    assert all(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.wrong)
    assert not any(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.right)
