"""Feed damaged drafts to every reader: each is read, or refused in one line, and never takes long.

usage: python -m tests.fuzz.readers [--count N] [--seed S] [--only ENDING]

What is read is held to its promises (prose as long as the text, blocks in order, words where their offsets say), then
a word of it is replaced and the result read again. Prints how many inputs each format was given, and how many of them
were read. Not run by pytest.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import ENDINGS, format_of, load_draft, rewrite
from tests.manuscript import packs

_SLOW = 2.0  # seconds of processor time for an input of a few kilobytes
_TEXT = """# The *border* town\n\nA mujahideen “said” `x` [a](b) m&#257;l.[^1]\n\n> - quoted\n\n| a | b |\n|---|---|
| c | d |\n\n[^1]: note\n\n<!-- glossary: off -->\n"""
_HTML = """<!DOCTYPE html><title>t</title><h1>The town</h1><p>A <b>mujahid</b>een &rsquo;s<br/>m&#257;l
<q>x</q></p><ul><li>a<li>b</ul><table><tr><td>c</table><pre>d</pre><!-- e --><script>f</script><sup>1</sup>"""
_LATEX = r"""\documentclass{book}\begin{document}\section{The town}
A \emph{mujahid}een\footnote{m\=al
\d{h}.} said ``x'' $y$
\begin{quote}q\end{quote}\begin{itemize}\item a\end{itemize} % comment
\begin{tabular}{ll}a & b\\c\end{tabular}\cite[1]{k} \verb|z|~\textsuperscript{c}\end{document}"""
_RST = """The town\n========\n\nA *mujahid*\\ een ``x`` :term:`y` [1]_ said::\n\n  code\n\n- item\n\n  more\n
.. note:: a\n
   b\n\n.. [1] note\n\n== ==\na  b\n== ==\nc  d\n== ==\n\n+--+--+\n|e |f |\n+--+--+\n"""
_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>x</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
_DOCX = packs.docx(
    packs.par(packs.run("The town"), properties='<w:pStyle w:val="Heading1"/>')
    + packs.par(packs.run("A muja"), packs.run("hideen &amp; ", "<w:b/>"), _NOTE, _FIELD)
    + f'<w:tbl><w:tr><w:tc>{packs.par(packs.run("cell"))}</w:tc></w:tr></w:tbl><w:del w:id="1"/>'
    + packs.par('<w:commentRangeStart w:id="1"/>', packs.run("x"), '<w:commentRangeEnd w:id="1"/>'),
    footnotes=f'<w:footnote w:id="2">{packs.par(packs.run("note"))}</w:footnote>',
    comments=f'<w:comment w:id="1">{packs.par(packs.run("glossary: ignore"))}</w:comment>',
)
_ODT = packs.odt(
    '<text:h text:outline-level="1">The town</text:h><text:p>A <text:span>mujahid</text:span>een<text:note '
    'text:note-class="footnote"><text:note-body><text:p>n</text:p></text:note-body></text:note> &amp; <text:s/>b'
    '<office:annotation office:name="c"><text:p>d</text:p></office:annotation>e</text:p>'
)
_SEEDS: dict[str, bytes] = {
    ".txt": _TEXT.encode(),
    ".md": _TEXT.encode(),
    ".html": _HTML.encode(),
    ".tex": _LATEX.encode(),
    ".rst": _RST.encode(),
    ".docx": _DOCX,
    ".odt": _ODT,
    ".epub": packs.epub(_HTML, "<p>two"),
    ".pdf": packs.pdf(["A mujahideen said", "more than this."], ["Page two"]),
}
_SPARKS = [
    *(bytes([sign]) for sign in b"<>&\\{}$`*_|[]\"'=%\n\r\t\0\xff"),
    *b"&amp; &#x; &#xD800; &#999999999; <!-- --> ]]> <![CDATA[ ``` ** ]( .. :: --- /> {{< >}} {% %} PK %PDF-".split(),
    *b"<w:p> </w:p> <w:del> </w:t> <w:t> <mc:Fallback> <text:p> </text:p> <script> <li> </ul> <pre>".split(),
    *b"\\begin{quote} \\end{quote} \\footnote{ \\d{h} \xef\xbb\xbf \xed\xa0\x80 \xe2\x80\xae \xcc\x84".split(),
    *(b"\n\n", b"  ", b"    ", b"\n    ", b".. note:: ", b"<!DOCTYPE x [", b"import x from 'y'"),
]  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with some of them changed, doubled, dropped, cut, or mixed with signs that readers look for."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(out) + 1)
        length = chance.choice((1, 2, 8, 40))
        kind = chance.randrange(7)
        if kind == 0 and out:
            out[place % len(out)] = chance.randrange(256)
        elif kind == 1:
            out[place : place + length] = b""
        elif kind == 2:
            out[place:place] = out[place : place + length] * chance.choice((1, 3, 50))
        elif kind == 3:
            other = chance.randrange(len(out) + 1)
            out[place:place] = out[other : other + length]
        elif kind == 4 and chance.random() < 0.2:
            del out[place:]
        else:
            out[place:place] = chance.choice(_SPARKS) * chance.choice((1, 1, 2, 30))
    return bytes(out[:20_000])


def input_for(ending: str, chance: random.Random) -> bytes:
    """Return a damaged draft; of a packed one either the pack is damaged or one of its members."""
    seed = _SEEDS[ending]
    if ending not in (".docx", ".odt", ".epub") or chance.random() < 0.2:
        return damaged(seed, chance)
    members: dict[str, str | bytes] = dict(_MEMBERS[ending])
    name = chance.choice(_PARTS[ending])
    members[name] = damaged(_MEMBERS[ending][name], chance)
    return packs.packed(members)


_MEMBERS = {ending: packs.members(_SEEDS[ending]) for ending in (".docx", ".odt", ".epub")}
_PARTS = {
    ending: [name for name in members for _ in range(1 if len(members[name]) < 400 else 4) if members[name]]
    for ending, members in _MEMBERS.items()
}


def check(draft: Draft) -> None:
    """Hold a draft to what it promises."""
    assert len(draft.prose) == len(draft.text)
    place = 0
    for block in draft.blocks:
        assert place <= block.start < block.end <= len(draft.text), block
        place = block.end
    for comment in draft.comments:
        assert 0 <= comment.start <= comment.end <= len(draft.text)
    for block in draft.blocks[:20]:
        draft.place(block.start)
        for span in draft.sentences(block):
            assert block.start <= span.start < span.end <= block.end


def try_one(ending: str, data: bytes, chance: random.Random) -> bool:
    """Read one input and change a word of it; return whether it could be read."""
    path = f"a{ending}"
    try:
        draft = load_draft(data, path)
        check(draft)
        if draft.blocks and ending != ".pdf":
            block = chance.choice(draft.blocks)
            after = rewrite(data, path, [Edit(block.start, min(block.end, block.start + 9), "a & b")])
            if not format_of(path).packed or ending == ".docx":
                check(load_draft(after, path))
    except GlossaryError as error:
        assert "\n" not in str(error), str(error)
        return False
    return True


def run(count: int, seed: int, endings: list[str], say: Callable[[str], None]) -> None:
    """Try inputs of each format in turn; what is no GlossaryError ends the run, and the input is told."""
    given, read = Counter[str](), Counter[str]()
    for number in range(count):
        ending = endings[number % len(endings)]
        chance = random.Random(f"{seed}/{number}")
        data = input_for(ending, chance)
        start = time.process_time()
        try:
            read[ending] += try_one(ending, data, chance)
        except BaseException:
            say(f"input {number} of seed {seed} ({ending}): {data!r}")
            raise
        given[ending] += 1
        if (spent := time.process_time() - start) > _SLOW:
            say(f"slow: input {number} of seed {seed} ({ending}, {len(data)} bytes): {spent:.1f} s")
        if number % 50_000 == 49_999:
            say(f"{number + 1} inputs")
    for ending in endings:
        say(f"{ending}: {given[ending]} inputs, {read[ending]} read")
    say(f"{given.total()} inputs, {read.total()} read")


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=sorted(set(ENDINGS) & set(_SEEDS)))
    options = parser.parse_args()
    run(
        options.count,
        options.seed,
        [options.only] if options.only else list(_SEEDS),
        lambda line: print(line, flush=True),
    )


if __name__ == "__main__":
    main()
