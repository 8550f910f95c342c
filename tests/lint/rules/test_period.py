"""``period``: a date that belongs to a name of another time is reported; a date of anything else is not."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules.period import RULE
from glossary_tui.lint.settings import Settings

SETTINGS = Settings(select=("period",))
REPORTS = {
    "year": ("ISIS attacked Baghdad in 2010.", "ISIS", "warning"),
    "month": ("In December 2016 the al-Nusra Front attacked the depot.", "al-Nusra Front", "warning"),
    "day": ("On 12 November 2016, Jabhat al-Nusra shelled two villages.", "Jabhat al-Nusra", "warning"),
    "too early": ("Hayat Tahrir al-Sham besieged the base in March 2016.", "Hayat Tahrir al-Sham", "warning"),
    "acronym": ("The SDF crossed the river in August 2013.", "SDF", "warning"),
    "season": ("Al-Nusra taxed the crossing in the summer of 2018.", "Al-Nusra", "warning"),
    "end of a month": ("By the end of May 2018 al-Nusra held the town.", "al-Nusra", "warning"),
    "second of a list": ("In March 2018 Ahrar al-Sham and al-Nusra fell out.", "al-Nusra", "warning"),
    "as early as": ("As early as 2010 ISIS attacked Baghdad.", "ISIS", "warning"),
    "date in the middle": ("The gains of ISIS in 2012 worried Baghdad.", "ISIS", "warning"),
    "other names of groups": ("In 2012 ISIS fought the al-Nusra Front.", "ISIS", "warning"),
    "short for the name of then": ("In May 2010 the Islamic State bombed a bank.", "Islamic State", "suggestion"),
    "new name": (
        "The Nusra Front renamed itself Jabhat Fatah al-Sham in June 2016.",
        "Jabhat Fatah al-Sham",
        "warning",
    ),
    "new name, more dates": (
        "Al-Nusra renamed itself Jabhat Fatah al-Sham (JFS) in June 2016, and joined others in 2017.",
        "Jabhat Fatah al-Sham",
        "warning",
    ),
    "change of name": ("It changed its name to Hayat Tahrir al-Sham in May 2018.", "Hayat Tahrir al-Sham", "warning"),
    "founded long before": ("Hamas was founded in Gaza in 1979.", "Hamas", "warning"),
    "he founded": ("He founded Hamas in 1979.", "Hamas", "warning"),
    "quoted": ("“In 2010 ISIS attacked the northern suburbs,” she wrote.", "ISIS", "suggestion"),
}
SILENT = {
    "in use": "In December 2015 the al-Nusra Front attacked the depot.",
    "as late as": "As late as 2015 ISIS attacked Baghdad.",
    "year of the change": "In 2013 ISIS took the town.",
    "month of the change": "In July 2016 Jabhat Fatah al-Sham held its first parade.",
    "day after the change": "On 29 July 2016 Jabhat al-Nusra attacked the depot.",
    "new name in its month": "The Nusra Front renamed itself Jabhat Fatah al-Sham in July 2016.",
    "new name in its year": "The Nusra Front renamed itself Jabhat Fatah al-Sham in 2016.",
    "new name, year of a sequel": "Jabhat Fatah al-Sham became the leading member of a coalition in 2017.",
    "founded when it was": "Hamas was founded in Gaza in December 1987.",
    "founded, nearly": "Hamas was established in 1988.",
    "founded, denied": "Hamas was not founded in 1979.",
    "founded, a claim of others": "The book claims that Hamas was founded in 1979.",
    "a group with several names": "The Islamic State was founded in 1999.",
    "something else founded": "The charity that fed Hamas was founded in 1973.",
    "a wing founded": "Hamas founded a school in 1979.",
    "no date": "The al-Nusra Front attacked the depot.",
    "no year": "In May the al-Nusra Front attacked the depot.",
    "later known as": "In 2010 the group later known as ISIS attacked Baghdad.",
    "future": "In 2004 the future leader of ISIS was held in Camp Bucca.",
    "a person's later group": "In 2004 ISIS leader Abu Bakr al-Baghdadi was held in Camp Bucca.",
    "formerly": "In 2018 Hayat Tahrir al-Sham, formerly Jabhat al-Nusra, ran the crossing.",
    "the name of then beside it": "In 2016 Jabhat al-Nusra became Jabhat Fatah al-Sham.",
    "founded": "The SDF, founded in 2015, grew out of other groups.",
    "since": "The forerunners of ISIS have fought in Iraq since 2003.",
    "until": "Until 2018 the al-Nusra men kept their banners.",
    "range": "He fought with the al-Nusra Front between 2013 and 2017.",
    "two dates": "In 2010, five years before 2015, ISIS did not exist.",
    "date of a noun": "The 2003 invasion of Iraq gave rise to ISIS.",
    "date of a building": "ISIS blew up the church built in 1932.",
    "date of a birth": "She was born in 1999 and married an ISIS fighter.",
    "date of a relative clause": "Zarqawi, who died in 2006, is revered by ISIS.",
    "other clause": "He left Iraq in 1998 and died fighting for ISIS.",
    "citation": "Jabhat al-Nusra attacked the depot (Lister 2018).",
    "a later trial": "In 2019 she was convicted of joining Jabhat al-Nusra.",
    "negated": "In 2009 there was no ISIS.",
    "gone without another name": "In 2030 Hayat Tahrir al-Sham was remembered.",
    "table": "| Azaz | Hayat Tahrir al-Sham | In 2012, the rebels took it. |",
    "homonym": "In 2005 the ISIS neutron source was enlarged.",
    "corrected": "It is a mistake to say that ISIS attacked Baghdad in 2010.",
    "sic": "In 2010 ISIS [sic] attacked Baghdad.",
}


@pytest.mark.parametrize(("text", "words", "severity"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, text: str, words: str, severity: str) -> None:
    (finding,) = lint_text(text, glossary=shipped, settings=SETTINGS)
    assert text[finding.offset : finding.end_offset] == words
    assert finding.severity == severity


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, settings=SETTINGS) == []


def test_names_what_to_write(shipped: Glossary) -> None:
    (finding,) = lint_text("In October 2016 al-Nusra left.", glossary=shipped, settings=SETTINGS)
    assert finding.message == (
        "The name Jabhat al-Nusra was in use until 28 July 2016; for October 2016 write Jabhat Fatah al-Sham."
    )
    assert finding.suggestions == ("Jabhat Fatah al-Sham",)


def test_its_own_examples(shipped: Glossary) -> None:
    assert all(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.wrong)
    assert not any(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.right)
