"""Small packed files, written part by part, for tests."""

import io
import zipfile

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_STYLES = {
    "Heading1": "heading 1",
    "Berschrift2": "heading 2",
    "Quote": "Quote",
    "Code": "Source Code",
    "VerbatimChar": "Verbatim Char",
    "TOC1": "toc 1",
    "Aufzhlung": "List Bullet",
}


def packed(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members, all of one day."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as pack:
        for name, content in members.items():
            pack.writestr(zipfile.ZipInfo(name, (2020, 2, 2, 2, 2, 2)), content, method)
    return file.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name) for name in pack.namelist()}


def docx(body: str, **parts: str) -> bytes:
    """A Word file of a body and further parts (``footnotes``, ``comments``, ``header1`` …), each the XML within."""
    styles = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in _STYLES.items()
    )
    roots = {"styles": styles, **parts}
    related = "".join(
        f'<Relationship Id="r{name}" Type="{_TYPES}/{name.rstrip("123")}" Target="{name}.xml"/>' for name in roots
    )
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" '
            f'Type="{_TYPES}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<?xml version="1.0"?><w:document {_WORD}><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
            **{f"word/{name}.xml": f"<w:{name} {_WORD}>{content}</w:{name}>" for name, content in roots.items()},
            "word/media/image1.png": b"\x89PNG\0\0",
        }
    )


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{''.join(runs)}</w:p>"


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "text", "table", "drawing")
)


def odt(body: str) -> bytes:
    """An OpenDocument text with this body; ``P1`` is a style based on quotations, ``T1`` one of code."""
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
        '<style:style style:name="Quotations"/>'
        '<style:style style:name="T1" style:parent-style-name="Source_20_Text"/>'
        '<style:style style:name="Source_20_Text" style:display-name="Source Text"/>'
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<?xml version="1.0"?><office:document-content {_ODF}>{styles}<office:body><office:text>'
            f"{body}</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def epub(*chapters: str, **further: str) -> bytes:
    """A book of these chapters, each what stands within its body; ``further`` are members without their endings."""
    names = [f"ch{number}.xhtml" for number in range(len(chapters))]
    items = "".join(f'<item id="{n}" href="text/{n}" media-type="application/xhtml+xml"/>' for n in names)
    spine = "".join(f'<itemref idref="{n}"/>' for n in reversed(names))  # the spine, not the manifest, says the order
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="OPS/p.opf"/></container>',
            "OPS/p.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{
                f"OPS/text/{name}": f'<?xml version="1.0"?><!DOCTYPE html><html><body>{body}</body></html>'
                for name, body in zip(names, chapters, strict=True)
            },
            **{f"META-INF/{name}.xml": content for name, content in further.items()},
        }
    )


def pdf(*pages: list[str]) -> bytes:
    """A PDF of pages of lines in Helvetica."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        text = "BT /F 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<</Length {len(text)}>>stream\n{text}\nendstream")
        resources = "/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 595 842]"
        objects.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()
