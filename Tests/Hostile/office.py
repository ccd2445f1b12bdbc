"""Archives and office documents: bombs, lies, cycles, names that lead elsewhere."""

import io
import struct
import zipfile
import zlib

from case import CONVENTION, case, write

TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Override PartName="/word/document.xml" ContentType='
         '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
MAIN = RELATIONS.format(f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>')
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
WORDS = "".join(PARAGRAPH.format(line) for line in CONVENTION.splitlines() if line)


def archive(parts, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=9) as file:
        for name, contents in parts:
            file.writestr(name, contents)
    return buffer.getvalue()


def docx(body, more=(), prologue=""):
    return archive([("[Content_Types].xml", TYPES), ("_rels/.rels", MAIN),
                    ("word/document.xml", prologue + WORD.format(body)), *more])


def odt(body, prologue=""):
    namespaces = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in
                          [("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")])
    content = (f"{prologue}<office:document-content {namespaces}><office:body><office:text>{body}"
               "</office:text></office:body></office:document-content>")
    return archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)])


def odt_words():
    return "".join(f"<text:p>{line}</text:p>" for line in CONVENTION.splitlines() if line)


def raw_archive(entries, announced=None):
    """An archive written by hand: name, compressed bytes, size, and the compressed size where it lies."""
    body, directory, count = bytearray(), bytearray(), len(entries)
    for name, packed, size, length in entries:
        length = len(packed) if length is None else length
        place = len(body)
        body += struct.pack("<4s5HLLLHH", b"PK\3\4", 20, 0, 8, 0, 0, 0, length, size, len(name), 0) + name + packed
        directory += struct.pack("<4s6H3L5HLL", b"PK\1\2", 20, 20, 0, 8, 0, 0, 0, length, size,
                                 len(name), 0, 0, 0, 0, 0, place) + name
    end = struct.pack("<4s4HLLH", b"PK\5\6", 0, 0, announced or count, announced or count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def packed(contents):
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflater.compress(contents) + deflater.flush()


@case(3, "gonfle démesurément")
def a_flat_zip_bomb(folder):
    blank = " " * (60 << 20)
    return ["check", write(folder, "plate.docx", docx(WORDS + blank))]


@case(3, "gonfle démesurément")
def a_nested_zip_bomb(folder):
    inner = archive([("vide.bin", bytes(50 << 20))])
    for _ in range(4):
        inner = archive([(f"copie-{number}.zip", inner) for number in range(10)])
    parts = [("word/embeddings/bombe.zip", inner), ("word/media/image.bin", bytes(60 << 20))]
    return ["check", write(folder, "emboitee.docx", docx(WORDS, parts))]


@case(3, "chevauche")
def a_zip_bomb_of_overlapping_parts(folder):
    kernel, header = packed(bytes(7 << 20)), 30 + len("word/p00.xml")
    entries = [(b"word/p%02d.xml" % number, b"\0%c\0%c\xff" % (header, 255 - header), 7 << 20,
                (69 - number) * (header + 5) + len(kernel)) for number in range(69)]
    entries.append((b"word/p69.xml", kernel, 7 << 20, None))
    return ["check", write(folder, "chevauchante.docx", raw_archive(entries))]


@case(3, "dépasse|gonfle")
def a_part_that_claims_four_gigabytes(folder):
    entries = [(b"word/document.xml", packed(bytes(30 << 20)), 0xFFFF_FFFE, None)]
    return ["check", write(folder, "quatre-gio.docx", raw_archive(entries))]


@case(3, "abîmé")
def a_part_that_lies_about_its_size(folder):
    entries = [(b"[Content_Types].xml", packed(bytes(5 << 20)), 300, None)]
    return ["check", write(folder, "menteuse.docx", raw_archive(entries))]


@case(3, "parties")
def an_archive_of_65_000_parts(folder):
    entries = [(b"word/%d.xml" % number, b"\3\0", 0, None) for number in range(65_000)]
    return ["check", write(folder, "parties.docx", raw_archive(entries))]


@case(3, "tronquée")
def an_archive_that_announces_more_parts_than_it_has(folder):
    return ["check", write(folder, "annonce.docx", raw_archive([(b"a.xml", b"\3\0", 0, None)], announced=4_000))]


@case(3, "nom dangereux")
def a_part_whose_name_leads_out_of_the_archive(folder):
    return ["check", write(folder, "sortie.docx", docx(WORDS, [("../../../../tmp/evasion.txt", "dehors")]))]


@case(3, "nom dangereux")
def a_part_with_an_absolute_name(folder):
    return ["check", write(folder, "absolue.docx", docx(WORDS, [("/etc/conforme.conf", "dehors")]))]


@case(3, "deux fois")
def two_parts_of_the_same_name(folder):
    return ["check", write(folder, "double.docx", docx(WORDS, [("word/DOCUMENT.xml", WORD.format(""))]))]


def laughs():
    levels = ['<!ENTITY e0 "ha">']
    levels += [f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 12)]
    return f'<?xml version="1.0"?><!DOCTYPE d [{"".join(levels)}]>'


@case(3, "DOCTYPE")
def a_billion_laughs_in_word(folder):
    return ["check", write(folder, "rires.docx", docx(PARAGRAPH.format("&e11;"), prologue=laughs()))]


@case(3, "DOCTYPE")
def a_billion_laughs_in_writer(folder):
    return ["check", write(folder, "rires.odt", odt("<text:p>&e11;</text:p>", laughs()))]


@case(3, "DOCTYPE")
def a_quadratic_entity(folder):
    prologue = f'<!DOCTYPE d [<!ENTITY a "{"a" * 100_000}">]>'
    return ["check", write(folder, "quadratique.docx", docx(PARAGRAPH.format("&a;" * 50_000), prologue=prologue))]


@case(3, "DOCTYPE")
def an_entity_that_names_a_file(folder):
    prologue = f'<!DOCTYPE d [<!ENTITY f SYSTEM "file://{folder}/canari.txt">]>'
    return ["check", write(folder, "entite.docx", docx(PARAGRAPH.format("&f;"), prologue=prologue))]


@case(3, "DOCTYPE")
def an_entity_that_names_an_address(folder):
    prologue = '<!DOCTYPE d [<!ENTITY % f SYSTEM "http://127.0.0.1:{port}/entite"> %f;]>'
    return ["check", write(folder, "entite.odt", odt(odt_words(), prologue.replace("{port}", port_of(folder))))]


@case(3, "DOCTYPE")
def a_document_type_at_an_address(folder):
    prologue = f'<!DOCTYPE d SYSTEM "http://127.0.0.1:{port_of(folder)}/type.dtd">'
    return ["check", write(folder, "type.docx", docx(WORDS, prologue=prologue))]


@case({0, 1}, "Aubeville")
def images_and_templates_at_addresses(folder):
    base = f"http://127.0.0.1:{port_of(folder)}"
    relations = RELATIONS.format(
        f'<Relationship Id="r1" Type="{OFFICE}/image" Target="{base}/image.png" TargetMode="External"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/attachedTemplate" Target="{base}/modele.dotx" TargetMode="External"/>'
        f'<Relationship Id="r3" Type="{OFFICE}/styles" Target="{base}/styles.xml" TargetMode="External"/>'
        f'<Relationship Id="r4" Type="{OFFICE}/numbering" Target="file://{folder}/canari.txt" TargetMode="External"/>')
    return ["check", write(folder, "liens.docx", docx(WORDS, [("word/_rels/document.xml.rels", relations)]))]


@case({0, 1}, "Aubeville")
def a_relation_that_leads_out_of_the_archive(folder):
    relations = RELATIONS.format(
        f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="../../../../{folder}/canari.txt"/>')
    return ["check", write(folder, "relation.docx", docx(WORDS, [("word/_rels/document.xml.rels", relations)]))]


@case({0, 1, 3}, "Aubeville|il manque|imbrique|correct")
def cyclic_relations(folder):
    relations = RELATIONS.format("".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="document.xml"/>'
        for kind in ["styles", "numbering", "footnotes", "header", "footer", "officeDocument"]))
    return ["check", write(folder, "cycle.docx", docx(WORDS, [("word/_rels/document.xml.rels", relations)]))]


def styled(styles, numbering=""):
    kinds = ["styles"] + (["numbering"] if numbering else [])
    relations = RELATIONS.format("".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in kinds))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = [("word/_rels/document.xml.rels", relations), ("word/styles.xml", f"<w:styles {space}>{styles}</w:styles>")]
    if numbering:
        parts.append(("word/numbering.xml", f"<w:numbering {space}>{numbering}</w:numbering>"))
    paragraph = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>Article premier</w:t></w:r></w:p>'
    return docx(paragraph + WORDS, parts)


@case({0, 1}, "Nature : convention")
def styles_based_on_one_another_in_a_circle(folder):
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:name w:val="heading {number % 9 + 1}"/>'
        f'<w:basedOn w:val="s{(number + 1) % 1000}"/><w:next w:val="s{number}"/></w:style>' for number in range(1000))
    return ["check", write(folder, "styles.docx", styled(styles))]


@case({0, 1}, "Nature : convention")
def numbering_that_refers_to_its_own_style(folder):
    styles = ('<w:style w:type="paragraph" w:styleId="s0"><w:name w:val="t"/><w:pPr><w:numPr><w:numId w:val="1"/>'
              "</w:numPr></w:pPr></w:style>"
              '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
    numbering = ('<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    return ["check", write(folder, "numeros.docx", styled(styles, numbering))]


@case({0, 1}, "Aubeville")
def numbering_beyond_all_integers(folder):
    styles = ('<w:style w:type="paragraph" w:styleId="s0"><w:name w:val="t"/><w:pPr><w:numPr>'
              '<w:ilvl w:val="99999999999999999999"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
    numbering = ('<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/>'
                 '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9 –"/></w:lvl></w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    return ["check", write(folder, "grands-numeros.docx", styled(styles, numbering))]


@case(3, "imbrique|éléments")
def a_hundred_thousand_nested_tables_in_word(folder):
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return ["check", write(folder, "tables.docx", docx(opening * 100_000 + WORDS + closing * 100_000))]


@case(3, "imbrique|éléments")
def a_hundred_thousand_nested_lists_in_writer(folder):
    body = "<text:list><text:list-item>" * 100_000 + odt_words() + "</text:list-item></text:list>" * 100_000
    return ["check", write(folder, "listes.odt", odt(body))]


@case({0, 1, 3}, "Aubeville|éléments|dépasse", seconds=40, mebibytes=500)
def a_million_empty_paragraphs_in_word(folder):
    return ["check", write(folder, "vides.docx", docx("<w:p/>" * 1_000_000 + WORDS))]


@case({0, 1, 3}, "Aubeville|éléments|dépasse|gonfle", seconds=40, mebibytes=500)
def a_million_empty_paragraphs_in_writer(folder):
    return ["check", write(folder, "vides.odt", odt("<text:p/>" * 1_000_000 + odt_words()))]


@case({0, 1, 3}, "Aubeville|éléments|dépasse", seconds=20, mebibytes=400)
def an_element_with_ten_thousand_attributes(folder):
    attributes = " ".join(f'a{number}="x"' for number in range(10_000))
    return ["check", write(folder, "attributs.docx", docx(f"<w:p {attributes}/>" + WORDS))]


@case({0, 1, 3}, "Aubeville|dépasse", seconds=20, mebibytes=400)
def spaces_and_columns_repeated_two_billion_times(folder):
    body = ('<text:p>a<text:s text:c="2147483647"/>b</text:p><table:table><table:table-column '
            'table:number-columns-repeated="2147483647"/><table:table-row table:number-rows-repeated="2147483647">'
            '<table:table-cell table:number-columns-repeated="2147483647"><text:p>x</text:p></table:table-cell>'
            "</table:table-row></table:table>")
    return ["check", write(folder, "repetes.odt", odt(body + odt_words()))]


@case(3, "correct|imbrique")
def a_document_cut_in_the_middle_of_its_xml(folder):
    contents = WORD.format(WORDS)[:-40]
    parts = [("[Content_Types].xml", TYPES), ("_rels/.rels", MAIN), ("word/document.xml", contents)]
    return ["check", write(folder, "coupe.docx", archive(parts))]


def port_of(folder):
    """The port on which the runner listens, to see whether anybody comes."""
    return (folder / "port").read_text()
