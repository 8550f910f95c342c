"""The context of a mention: quotation, names, sic, negation, what is hidden."""

from collections.abc import Callable

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.context import Context, make_contexts
from glossary_tui.lint.scan import scan
from glossary_tui.manuscript.formats import read_draft

See = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("“The old fallaheen left,” he said.", True, id="quotation"),
        pytest.param("> The fallaheen left.", True, id="block-quotation"),
        pytest.param("> The old\n> fallaheen left.", True, id="block-quotation-hard-wrapped"),
        pytest.param("«Tous les fallahin sont là»", True, id="guillemets"),
        pytest.param("“The old fallaheen left", True, id="never-closed"),
        pytest.param("The “fallaheen” left.", False, id="the-word-alone"),
        pytest.param("The “fallaheen of Luxor” left.", False, id="the-word-and-two"),
        pytest.param("He said “go away now” to the fallaheen.", False, id="beside-a-quotation"),
        pytest.param("The fallaheen’s house and the emirs’ house.", False, id="apostrophes"),
        pytest.param("“He said ‘fallaheen’ and went on.”", True, id="alone-in-the-inner-quotation"),
    ],
)
def test_quoted(see: See, text: str, quoted: bool) -> None:
    assert see(text).is_quoted is quoted


@pytest.mark.parametrize(
    ("text", "sic"),
    [
        ("The fallaheens [sic] left.", True),
        ("The fallaheens left early [Sic].", True),
        ("The fallaheens left. They [sic] fled.", False),
        ("The fallaheens left.", False),
    ],
)
def test_sic(see: See, text: str, sic: bool) -> None:
    assert see(text).is_sic is sic


@pytest.mark.parametrize(
    ("text", "in_name"),
    [
        pytest.param("Fallahin al-Nil met.", True, id="name-follows"),
        pytest.param("Hizb al-Fallahin met.", True, id="name-precedes"),
        pytest.param("The Army of the Fallahin met.", True, id="army-of"),
        pytest.param("The Fallahin Brigade met.", True, id="brigade"),
        pytest.param("The fallahin brigade met.", False, id="small-letter"),
        pytest.param("The fallahin met.", False, id="alone"),
    ],
)
def test_in_name(see: See, text: str, in_name: bool) -> None:
    assert see(text).is_in_name is in_name


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        pytest.param("The fallaheen (of the Nile) left.", "( of the Nile )", id="bracket"),
        pytest.param("The fallaheen, who rose, left.", ", who rose ,", id="relative-clause"),
        pytest.param("The fallaheen — poor men — left.", "— poor men —", id="dashes"),
        pytest.param("They ((a) b) left the fallaheen.", "( ( a ) b )", id="nested"),
        pytest.param("They (the fallaheen) left.", "", id="the-term-within"),
        pytest.param("They (the fallaheen (old)) left.", "( old )", id="the-term-within-the-outer"),
        pytest.param("They ( left the fallaheen.", "", id="never-closed"),
        pytest.param("Men, women, fallaheen, all left.", "", id="list"),
    ],
)
def test_hidden(see: See, text: str, hidden: str) -> None:
    context = see(text)
    assert " ".join(context.sentence.tokens[n].text for n in sorted(context.hidden)) == hidden


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        pytest.param("The fallaheen were a guild.", False, id="asserted"),
        pytest.param("The fallaheen were not a guild.", True, id="negated"),
        pytest.param("Wrongly the fallaheen were a guild.", True, id="corrected"),
        pytest.param("The fallaheen were a guild. In fact they were not.", True, id="corrected-next"),
        pytest.param("In fact so. The fallaheen were a guild. They left.", False, id="corrected-before"),
        pytest.param("The book claims the fallaheen were a guild.", True, id="reported"),
        pytest.param("Were the fallaheen a guild?", True, id="asked"),
    ],
)
def test_denied(see: See, text: str, denied: bool) -> None:
    context = see(text)
    place = [token.word for token in context.sentence.tokens].index("guild")
    assert context.is_denied(place, place + 1) is denied


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("the *Diwan*\n*al-Kharaj* met", "Diwan al-Kharaj"),
        ("the **fallah**een met", "fallaheen"),
        ("the fallaheen’s", "fallaheen"),
    ],
)
def test_written(see: See, text: str, written: str) -> None:
    assert see(text).written == written


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("`fallaheen`", id="code"),
        pytest.param("```\nfallaheen\n```", id="fenced-code"),
        pytest.param("---\ntitle: fallaheen\n---\n", id="front-matter"),
        pytest.param("[x](fallaheen.html)", id="link-target"),
        pytest.param("<!-- fallaheen -->", id="comment"),
        pytest.param('<b id="fallaheen">', id="html"),
        pytest.param("[@fallaheen, 3]", id="citation"),
        pytest.param("$fallaheen$", id="mathematics"),
        pytest.param("https://x.org/fallaheen", id="address"),
    ],
)
def test_no_prose_no_context(small: Glossary, text: str) -> None:
    mentions = list(scan(text, small))
    assert len(mentions) == 1
    assert make_contexts(read_draft(text, "a.md"), small, mentions) == []


def test_mentions_of_one_sentence_share_it(small: Glossary) -> None:
    text = "The fallaheen and the badu left. A qadi came."
    contexts = make_contexts(read_draft(text, ""), small, list(scan(text, small)))
    assert [context.sentence is contexts[0].sentence for context in contexts] == [True, True, False]
    assert [context.stance is contexts[0].stance for context in contexts] == [True, True, False]
    assert [context.surface for context in contexts] == ["fallaheen", "badu", "qadi"]
