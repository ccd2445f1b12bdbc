"""Writes a long convention of any number of pages as text, from the paragraphs of an example; and one of 81 pages as docx:
1 700 paragraphs, 60 tables, automatic numbers, tracked changes, its words taken in turn from the same example."""

import itertools
import pathlib
import zipfile
from xml.sax.saxutils import escape

MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/numbering.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{type}" Target="{target}"/></Relationships>"""
NUMBERING = f"""<?xml version="1.0" encoding="UTF-8"?><w:numbering {MAIN}><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1 –"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""


def runs(text, position):
    """Runs of nine words, as a word processor leaves them; every twentieth paragraph holds a tracked insertion."""
    words = text.split(" ")
    pieces = [" ".join(words[start:start + 9]) + " " for start in range(0, len(words), 9)]
    out = [f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces]
    if position % 20 == 0:
        out[-1] = f'<w:ins w:id="{position}" w:author="A">{out[-1]}</w:ins>'
    return "".join(out)


def paragraph(text, position, level=None):
    number = "" if level is None else f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return f"<w:p>{number}{runs(text, position)}</w:p>"


def table(take, position):
    cell = lambda: f"<w:tc><w:p>{runs(take(3), position)}</w:p></w:tc>"
    rows = "".join("<w:tr>" + "".join(cell() for _ in range(4)) + "</w:tr>" for _ in range(6))
    return f"<w:tbl><w:tblPr/>{rows}</w:tbl>"


def body(words):
    stream = itertools.cycle(words)
    take = lambda count: " ".join(itertools.islice(stream, count))
    blocks = ["<w:p><w:r><w:t>CONVENTION TERRITORIALE GLOBALE</w:t></w:r></w:p>"]
    for position in range(1, 1701):
        if position % 40 == 1:
            blocks.append(paragraph(take(4), position, level=0))
        elif position % 7 == 0:
            blocks.append(paragraph(take(17), position, level=1))
        else:
            blocks.append(paragraph(take(20), position))
        if position % 28 == 5:
            blocks.append(table(take, position))
    return "".join(blocks)


def words_of(sources):
    """The words of the files `sources`, in order."""
    return " ".join(pathlib.Path(source).read_text(encoding="utf-8") for source in sources).split()


def text(sources, pages):
    """The paragraphs of a convention of `pages` pages, of some 450 words each: the first of `sources` is the convention,
    and those of the others, its annexes, follow in turn up to the length."""
    convention, *annexes = [source.read_text(encoding="utf-8").strip().split("\n\n") for source in sources]
    left = pages * 450
    for paragraph in itertools.chain(convention, itertools.cycle(itertools.chain(*annexes))):
        if left <= 0:
            return
        left -= len(paragraph.split())
        yield paragraph


def write_text(path, sources, pages):
    """Writes the text of `pages` pages at `path`."""
    path.write_text("\n\n".join(text(sources, pages)) + "\n", encoding="utf-8")


def write(path, words):
    """Writes the convention of 81 pages at `path`, as docx."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {MAIN}><w:body>{body(words)}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS.format(type=f"{OFFICE}/officeDocument", target="word/document.xml"))
        archive.writestr("word/document.xml", document)
        archive.writestr("word/_rels/document.xml.rels",
                         RELATIONS.format(type=f"{OFFICE}/numbering", target="numbering.xml"))
        archive.writestr("word/numbering.xml", NUMBERING)
