"""An entry as paragraphs to read on a screen: what it says, in which order, and where its links lead.

The facts and the words for them are those of the exports, so that screen, ``show`` and a printed glossary agree.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from glossary_tui.export.facts import (
    RELATION_NAMES,
    SCHEME_NAMES,
    Book,
    forms,
    grammar,
    misuses,
    period,
    qualifier,
    romanisations,
    warnings,
)
from glossary_tui.glossary.citation import reference, split_citation
from glossary_tui.glossary.entry import Entry, Name, Sense
from glossary_tui.glossary.forms import bare, romanised
from glossary_tui.tui.arabic import has_arabic, replace_arabic
from glossary_tui.tui.lookup import Finder
from glossary_tui.tui.paragraph import Link, Paragraph, Span
from glossary_tui.tui.text import clean

_INDENT = 2
_GAP = Paragraph(())


@dataclass(frozen=True)
class Article:
    """Writes entries out as paragraphs."""

    finder: Finder
    book: Book
    with_arabic: bool = True
    schemes: Mapping[str, str] = field(default_factory=lambda: SCHEME_NAMES)  # shown, and what each is called

    def paragraphs(self, entry: Entry, *, is_bookmarked: bool = False) -> list[Paragraph]:
        """Return an entry as it is read; what it does not say leaves no heading behind."""
        sections = (
            self._head(entry, is_bookmarked),
            self._senses(entry),
            self._relations(entry),
            self._misuses(entry),
            self._avoid(entry),
            self._forms(entry),
            self._names(entry),
            self._parts(entry),
            _section("Same spelling, another thing", (_item(_text(other)) for other in entry.homonyms)),
            _section("Note", [_paragraph(_text(entry.note))] if entry.note else []),
            self._sources(entry),
        )
        found: list[Paragraph] = []
        for section in sections:
            made = list(section)
            if made:
                found += [*([_GAP] if found else []), *made]
        return found if self.with_arabic else [_without_arabic(paragraph, entry) for paragraph in found]

    def _arabic(self, arabic: str, before: str = "") -> list[Span]:
        if not arabic or not self.with_arabic:
            return []
        return [*([_text(before)] if before else []), _text(arabic, "arabic")]

    def _head(self, entry: Entry, is_bookmarked: bool) -> Iterator[Paragraph]:
        mark = [_text("  ★ bookmark", "label")] if is_bookmarked else []
        yield Paragraph((_text(entry.headword, "headword"), *mark))
        for warning in warnings(entry):
            yield Paragraph((_text("! ", "warning"), _text(warning, "warning")), hang=2)
        yield from self._script(entry, entry.arabic)
        about: list[Span] = []
        for part in grammar(entry):
            about += [_text(" · ", "label")] if about else []
            if entry.root and part.endswith(entry.root):
                about.append(_text(part, "link", Link("root", entry.root)))
            elif entry.domains and part == ", ".join(entry.domains):
                links = [_text(domain, "link", Link("domain", domain)) for domain in entry.domains]
                about += _listed(links)
            else:
                about.append(_text(part, "label"))
        yield Paragraph(tuple(about))

    def _script(self, entry: Entry, arabic: str) -> Iterator[Paragraph]:
        """Yield the Arabic, large by standing apart, and its transliterations."""
        if not arabic:
            return
        if self.with_arabic:
            yield _GAP
            yield Paragraph((_text(arabic, "arabic-head"),), _INDENT)
            yield _GAP
        for text, schemes in romanisations(entry, arabic, self.schemes):
            yield Paragraph((_text(f"{text}  "), _text(schemes, "label")), _INDENT)

    def _senses(self, entry: Entry) -> Iterator[Paragraph]:
        for number, sense in enumerate(entry.senses, 1):
            label = f"{number}. " if len(entry.senses) > 1 else ""
            yield from self._sense(sense, label)

    def _sense(self, sense: Sense, label: str) -> Iterator[Paragraph]:
        about = qualifier(sense)
        heading = [_text(label, "label")] if label else []
        heading += [_text(f"{about}: ", "label")] if about else []
        yield Paragraph((*heading, _text("; ".join(sense.gloss), "gloss")), hang=len(label))
        if sense.definition:
            yield Paragraph((_text(sense.definition),), len(label))
        yield from self._cited(sense.cite, sense.see, indent=len(label))

    def _cited(self, cite: Sequence[str], see: Sequence[str] = (), indent: int = _INDENT) -> Iterator[Paragraph]:
        read = "; ".join(str(self.book.citation(written)) for written in cite)
        named = "; ".join(str(self.book.citation(written)) for written in see)
        said = "; ".join(part for part in (read, named and f"see also, not consulted: {named}") if part)
        if said:
            yield Paragraph((_text(f"[{said}]", "label"),), indent)

    def _relations(self, entry: Entry) -> Iterator[Paragraph]:
        pairs = self.finder.glossary.relations(entry.id)
        for relation, name in RELATION_NAMES.items():
            ids = sorted((other for kind, other in pairs if kind == relation), key=self.finder.sort_key)
            if ids:
                links = [_text(self.finder.label(other), "link", Link("entry", other)) for other in ids]
                yield Paragraph((_text(f"{name}: ", "heading"), *_listed(links)), hang=_INDENT)

    def _misuses(self, entry: Entry) -> Iterator[Paragraph]:
        if not entry.misuse:
            return
        yield Paragraph((_text("Misuse", "heading"),))
        for wrong in misuses(entry):
            yield _item(_text(wrong.message))
            if wrong.suggest:
                yield _paragraph(_text("Write: ", "label"), _text("; ".join(wrong.suggest), "gloss"), indent=4)
            for label, sentence in wrong.examples:
                sign = "✗ " if label == "wrong" else "✓ "
                yield Paragraph((_text(f"{sign}{label}: ", label), _text(sentence)), 4, 2)
            yield from self._cited(wrong.cite, indent=4)

    def _avoid(self, entry: Entry) -> Iterator[Paragraph]:
        yield from _section(
            "Spellings to avoid",
            (
                _item(_text("✗ ", "wrong"), _text(word, "wrong"), *([_text(f"  {why}")] if why else []))
                for word, why in entry.avoid.items()
            ),
        )
        if entry.neutral:
            neutral = _text(", ".join(entry.neutral), "gloss")
            yield Paragraph((_text("Write instead, neutrally: ", "heading"), neutral), hang=_INDENT)
        if entry.head_nouns:
            nouns = _text(", ".join(entry.head_nouns))
            yield Paragraph((_text("Says the same again after it: ", "heading"), nouns), hang=_INDENT)

    def _forms(self, entry: Entry) -> Iterator[Paragraph]:
        if entry.spellings:
            spellings = _text(", ".join(entry.spellings))
            yield Paragraph((_text("Also written: ", "heading"), spellings), hang=_INDENT)
        for number in ("singular", "plural"):
            rows = [row for row in forms(entry) if row.number == number]
            items = (
                _item(
                    _text(", ".join(row.spellings)),
                    *([_text(f"  {row.ijmes}", "label")] if row.ijmes else []),
                    *self._arabic(row.arabic, "  "),
                )
                for row in rows
            )
            yield from _section(number.capitalize(), items)

    def _names(self, entry: Entry) -> Iterator[Paragraph]:
        if not entry.names:
            return
        yield Paragraph((_text("Names", "heading"),))
        for name in entry.names:
            yield from self._name(entry, name)

    def _name(self, entry: Entry, name: Name) -> Iterator[Paragraph]:
        acronyms = f" ({', '.join(name.acronyms)})" if name.acronyms else ""
        when = [_text(f"{period(name)}  ", "label")] if period(name) else []
        yield _item(_text(name.name + acronyms, "gloss"), _text("  "), *when)
        if name.arabic:
            romanised = romanisations(entry, name.arabic, self.schemes)[:1]
            latin = [_text(text) for text, _ in romanised]
            yield _paragraph(*latin, *self._arabic(name.arabic, "  " if latin else ""), indent=4)
        if name.literal:
            yield _paragraph(_text(f"literally “{name.literal}”"), indent=4)
        if name.note:
            yield _paragraph(_text(name.note), indent=4)
        yield from self._cited(name.cite, indent=4)

    def _parts(self, entry: Entry) -> Iterator[Paragraph]:
        def item(part: str, arabic: str) -> Paragraph:
            romanised = [_text(text) for text, _ in romanisations(entry, arabic, self.schemes)[:1]]
            return _item(_text(f"{part}  ", "label"), *romanised, *self._arabic(arabic, "  "))

        yield from _section("Parts of the name", (item(*pair) for pair in entry.parts.items()))

    def _sources(self, entry: Entry) -> Iterator[Paragraph]:
        def item(key: str) -> Paragraph:
            work = self.book.glossary.works.get(key)
            if not isinstance(work, dict):
                return _item(_text(key))
            full = reference(work, self.book.shorts.get(key, key))
            parts = ", ".join(part for part in (full.who, full.title, full.where) if part)
            label = [_text(f"{full.label}: ", "gloss")] if full.label else []
            note = [_text(f" [{full.note}]", "label")] if full.note else []
            url = [_text(f" {full.url}", "label")] if full.url else []
            return _item(*label, _text(parts), *url, *note)

        keys = dict.fromkeys(split_citation(written)[0] for written in entry.sources())
        yield from _section("Sources", map(item, keys))


def _without_arabic(paragraph: Paragraph, entry: Entry) -> Paragraph:
    """Return a paragraph with the Arabic in its sentences romanised; without vowel marks it cannot be."""

    def romanise(run: str) -> str:
        return romanised(entry, run, "ijmes") if bare(run) != run else "[Arabic]"

    spans = (
        Span(replace_arabic(span.text, romanise), span.role, span.link) if has_arabic(span.text) else span
        for span in paragraph.spans
    )
    return Paragraph(tuple(spans), paragraph.indent, paragraph.hang)


def _text(text: str, role: str = "text", link: Link | None = None) -> Span:
    return Span(clean(text), role, link)


def _listed(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        found += [Span(", "), span] if found else [span]
    return found


def _item(*spans: Span) -> Paragraph:
    return Paragraph(tuple(spans), _INDENT, _INDENT)


def _paragraph(*spans: Span, indent: int = _INDENT) -> Paragraph:
    return Paragraph(tuple(spans), indent)


def _section(title: str, items: Iterable[Paragraph]) -> Iterator[Paragraph]:
    made = list(items)
    if made:
        yield Paragraph((Span(title, "heading"),))
        yield from made
