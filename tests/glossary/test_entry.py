"""The model of an entry: what is derived from its fields."""

from typing import Any

import msgspec
import pytest

from glossary_tui.glossary.entry import INVERSE, RELATIONS, Entry


def entry(**fields: Any) -> Entry:
    return msgspec.convert({"id": "zill", "headword": "zill", "senses": [{"gloss": ["shadow"]}], **fields}, Entry)


@pytest.mark.parametrize(
    ("fields", "is_draft"),
    [
        pytest.param({}, True, id="nothing-cited"),
        pytest.param({"senses": [{"gloss": ["shadow"], "see": ["wehr"]}]}, True, id="a-work-only-named"),
        pytest.param({"senses": [{"gloss": ["shadow"], "cite": ["lane"]}]}, False, id="cited-in-a-sense"),
        pytest.param({"names": [{"name": "Z", "cite": ["lane"]}]}, False, id="cited-for-a-name"),
        pytest.param({"misuse": {"x": {"cite": ["lane"]}}}, False, id="cited-for-a-misuse"),
    ],
)
def test_is_draft(fields: dict[str, Any], is_draft: bool) -> None:
    assert entry(**fields).is_draft is is_draft


@pytest.mark.parametrize(
    ("fields", "is_italic"),
    [
        pytest.param({}, True, id="an-arabic-term"),
        pytest.param({"language": "fa"}, True, id="a-persian-term"),
        pytest.param({"language": "en"}, False, id="an-english-term"),
        pytest.param({"kind": "place"}, False, id="a-place"),
        pytest.param({"kind": "place", "italic": True}, True, id="a-place-that-says-so"),
        pytest.param({"italic": False}, False, id="a-term-that-says-not"),
    ],
)
def test_is_italic(fields: dict[str, Any], is_italic: bool) -> None:
    assert entry(**fields).is_italic is is_italic


def test_defaults() -> None:
    shadow = entry()
    assert (shadow.kind, shadow.language, shadow.part_of_speech, shadow.status) == (
        "term",
        "ar",
        "noun",
        "established",
    )
    assert (shadow.arabic, shadow.reviewed, shadow.names, shadow.misuse) == ("", None, (), {})


def test_glosses_and_sources_in_the_order_of_the_file() -> None:
    shadow = entry(
        senses=[
            {"gloss": ["shadow", "shade"], "cite": ["lane"], "see": ["wehr"]},
            {"gloss": ["shelter"], "cite": ["lane", "wright"]},
        ],
        names=[{"name": "Z", "cite": ["name"]}],
        misuse={"x": {"cite": ["misuse"]}},
    )
    assert list(shadow.glosses) == ["shadow", "shade", "shelter"]
    assert list(shadow.citations()) == ["lane", "lane", "wright", "name", "misuse"]
    assert shadow.sources() == ["lane", "wright", "name", "misuse", "wehr"]


def test_related_yields_each_relation_as_stated() -> None:
    shadow = entry(part_of=["night"], contrast=["sun", "light"])
    assert list(shadow.related()) == [("contrast", "sun"), ("contrast", "light"), ("part_of", "night")]


def test_every_relation_is_a_field_with_an_inverse() -> None:
    assert set(RELATIONS) == set(INVERSE)
    assert set(RELATIONS) <= set(Entry.__struct_fields__)
    for relation, inverse in INVERSE.items():
        assert INVERSE.get(inverse, relation) == relation


def test_survives_a_round_trip() -> None:
    shadow = entry(names=[{"name": "Z", "from": "2014"}], misuse={"x": {"is": ["a"], "pass": ["b"]}})
    data = msgspec.msgpack.encode(shadow)
    assert msgspec.msgpack.decode(data, type=Entry) == shadow
    assert msgspec.to_builtins(shadow)["names"] == ({"name": "Z", "from": "2014"},)
    assert msgspec.to_builtins(shadow)["misuse"] == {"x": {"is": ("a",), "pass": ("b",)}}
