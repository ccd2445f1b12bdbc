"""PDFs: loops, sizes, streams that swell, scripts."""

import zlib

from case import CONVENTION, case, write

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf(objects):
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def stream(contents, more=b""):
    return b"<< /Length %d %s >>\nstream\n" % (len(contents), more) + contents + b"\nendstream"


def words(lines):
    drawn = "BT /F1 10 Tf 72 760 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    return stream(drawn.encode("cp1252", "replace"))


def document(pages, contents, catalogue=b"", tree=None):
    """A PDF of `pages` pages that all show `contents`."""
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(pages))
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>")
    tree = tree or b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids)
    return pdf([b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue, tree, FONT, contents] + [page] * pages)


LINES = [line for line in CONVENTION.splitlines() if line]


@case({0, 1, 3})
def a_tree_of_pages_that_loops(folder):
    tree = b"<< /Type /Pages /Count 5 /Kids [2 0 R 5 0 R 2 0 R] /Parent 2 0 R >>"
    return ["check", write(folder, "boucle.pdf", document(1, words(LINES), tree=tree))]


@case({0, 1, 3})
def a_tree_that_claims_a_billion_pages(folder):
    tree = b"<< /Type /Pages /Count 999999999 /Kids [5 0 R] >>"
    return ["check", write(folder, "milliard.pdf", document(1, words(LINES), tree=tree))]


@case(3, "--max-pages", seconds=90, mebibytes=700)
def ten_thousand_pages(folder):
    return ["check", write(folder, "pages.pdf", document(10_000, words(LINES)))]


@case({0, 1, 3}, seconds=70, mebibytes=600)
def a_stream_that_inflates_to_two_gigabytes(folder):
    deflater, block, parts = zlib.compressobj(9), b" " * (1 << 20), []
    parts += [deflater.compress(block) for _ in range(2 << 10)]
    swollen = stream(b"".join(parts) + deflater.flush(), b"/Filter /FlateDecode")
    return ["check", write(folder, "flux.pdf", document(1, swollen))]


@case({0, 1, 3}, seconds=70, mebibytes=600)
def an_image_of_two_billion_points(folder):
    image = stream(zlib.compress(bytes(1 << 20)), b"/Type /XObject /Subtype /Image /Width 65000 /Height 65000 "
                   b"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode")
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /XObject << /I 3 0 R >> >> >>")
    tree = b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>"
    drawn = stream(b"595 0 0 842 0 0 cm /I Do")
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", tree, image, drawn, page]
    return ["check", write(folder, "image.pdf", pdf(objects))]


@case({0, 1}, "Lu : 1 page")
def scripts_and_actions(folder):
    launch = b"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1'\\)) >>] >> >>"
    opening = b"/OpenAction << /S /Launch /F (/bin/touch) /Win << /F (touch) /P (piege) >> >> " + launch
    return ["check", write(folder, "script.pdf", document(1, words(LINES), catalogue=opening))]


@case({0, 1, 3})
def a_form_that_draws_itself(folder):
    form = (b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 4 0 R >> "
            b"/Font << /F1 3 0 R >> >>")
    drawn = stream(b"/X Do /X Do BT /F1 10 Tf 72 700 Td (Convention) Tj ET", form)
    return ["check", write(folder, "forme.pdf", document(1, drawn).replace(
        b"/Resources << /Font << /F1 3 0 R >> >> >>\nendobj",
        b"/Resources << /Font << /F1 3 0 R >> /XObject << /X 4 0 R >> >> >>\nendobj"))]


@case(3, "endommagé|incomplet")
def a_pdf_that_is_only_its_first_line(folder):
    return ["check", write(folder, "tete.pdf", b"%PDF-1.7\n")]


@case({0, 1, 3})
def a_pdf_whose_name_is_an_option(folder):
    write(folder, "-opw.pdf", document(1, words(LINES)))
    return ["check", "--", "-opw.pdf"]
