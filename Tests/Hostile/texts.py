"""Texts: nesting, sizes, and characters that terminals obey."""

from case import CONVENTION, case, write


@case({0, 1}, "Aubeville", seconds=30, mebibytes=400)
def a_hundred_thousand_nested_tables(folder):
    return ["check", write(folder, "tables.md", CONVENTION + "<table><tr><td>" * 100_000 + "fin")]


@case({0, 1}, "Aubeville", seconds=30, mebibytes=400)
def a_hundred_thousand_nested_quotations(folder):
    return ["check", write(folder, "citations.md", CONVENTION + ">" * 100_000 + " fin\n" + "- " * 100_000 + "fin")]


@case({0, 1}, "Lu :", seconds=30, mebibytes=400)
def a_hundred_thousand_nested_lists_in_html(folder):
    page = "<html><body>" + CONVENTION + "<ul><li>" * 100_000 + "fin"
    return ["check", write(folder, "listes.html", page)]


@case({0, 1}, "Aubeville", seconds=30, mebibytes=400)
def brackets_and_stars_that_never_close(folder):
    return ["check", write(folder, "crochets.md", CONVENTION + "[" * 50_000 + "**_" * 50_000 + "](" * 50_000)]


@case({0, 1}, "Aubeville", seconds=40, mebibytes=500)
def a_million_empty_lines(folder):
    return ["check", write(folder, "lignes.txt", CONVENTION + "\n" * 1_000_000)]


@case({0, 1}, "Aubeville", seconds=60, mebibytes=600)
def two_hundred_thousand_articles(folder):
    articles = "".join(f"Article {number} – Objet\n\nx\n\n" for number in range(3, 50_000))
    return ["check", write(folder, "articles.txt", CONVENTION + articles)]


@case(3, "32 Mio", seconds=20)
def a_line_of_fifty_megabytes(folder):
    return ["check", write(folder, "ligne.txt", CONVENTION.replace("\n", " ") + "a" * 50_000_000)]


@case({0, 1}, "Aubeville", seconds=60, mebibytes=700)
def a_line_of_ten_megabytes(folder):
    return ["check", write(folder, "ligne.txt", CONVENTION + "a" * 10_000_000)]


@case(3, "64 Mio")
def a_file_of_four_gigabytes_of_nothing(folder):
    path = write(folder, "creux.txt", CONVENTION)
    with open(path, "r+b") as file:
        file.truncate(4 << 30)
    return ["check", path]


ESCAPES = "\x1b]0;piege\x07\x1b[2J\x1b[31mrouge\x1b[0m\x9b31m\x08\x08\x7f"


@case({0, 1}, "Aubeville")
def escapes_that_a_terminal_would_obey(folder):
    text = CONVENTION.replace("Aubeville", f"Aubeville{ESCAPES}").replace("Objet", f"Objet{ESCAPES} en annexe 7 XX")
    return ["check", write(folder, "echappements.txt", text), "--verbose"]


@case({0, 1}, "Aubeville")
def escapes_in_a_report_in_markdown(folder):
    text = CONVENTION.replace("Aubeville", f"Aubeville{ESCAPES}").replace("Objet", f"Objet{ESCAPES} en annexe 7 XX")
    return ["check", write(folder, "echappements.txt", text), "--format", "markdown"]


@case(0, "Aubeville")
def escapes_in_what_was_read(folder):
    return ["read", write(folder, "echappements.txt", CONVENTION + ESCAPES + "\n")]


@case(3, "n'existe pas")
def escapes_in_a_name_of_file(folder):
    return ["check", f"{folder}/absent{ESCAPES}.txt"]


@case(0)
def escapes_in_an_expression(folder):
    return ["feel", f'"{ESCAPES}"']


@case({0, 1}, "Aubeville")
def words_that_run_from_right_to_left(folder):
    text = CONVENTION.replace("Objet", "Ob\u202ejet\u2066 \u200f\u061c en annexe 7 XX")
    return ["check", write(folder, "droite.txt", text)]


@case({0, 1, 3}, "Aubeville|pas un texte")
def null_bytes(folder):
    return ["check", write(folder, "nul.txt", CONVENTION.replace("Objet", "Ob\0jet"))]


@case({0, 1}, "Windows-1252")
def bytes_that_are_no_utf8(folder):
    return ["check", write(folder, "octets.txt", CONVENTION.encode() + b"\xff\xfe\xc0\x80\xed\xa0\x80\xf4\x90\x80\x80")]


@case({0, 1}, "Aubeville")
def utf16_with_a_mark(folder):
    return ["check", write(folder, "utf16.txt", CONVENTION.encode("utf-16"))]


@case({0, 1, 3})
def utf16_cut_in_the_middle_of_a_pair(folder):
    return ["check", write(folder, "utf16.txt", CONVENTION.encode("utf-16") + b"\x3d\xd8\x01")]


@case({0, 1}, "Article 2|article 2|Aubeville")
def lone_carriage_returns(folder):
    return ["check", write(folder, "retours.txt", CONVENTION.replace("\n", "\r"))]


@case({0, 1}, "Aubeville", seconds=30, mebibytes=400)
def combining_marks_without_end(folder):
    return ["check", write(folder, "accents.txt", CONVENTION + "e" + "\u0301" * 1_000_000)]


@case({0, 1}, "Aubeville", seconds=60, mebibytes=500)
def blanks_figures_and_references_without_end(folder):
    words = "article 1 annexe 2 le 3 mars 2026 … XX L. 214-1-3 du code n° 2023-1196 10 000 habitants " * 2_000
    return ["check", write(folder, "renvois.txt", CONVENTION + words)]


@case(3, "ce n'est|peut pas|dossier|limite")
def a_device_instead_of_a_file(folder):
    return ["check", "/dev/zero"]


@case(3, "arrêtée|aucun mot")
def a_pipe_that_nobody_fills(folder):
    import os
    os.mkfifo(folder / "tube.txt")
    return ["check", str(folder / "tube.txt")]
