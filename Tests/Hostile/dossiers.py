"""Folders: links, depth, number, loops."""

import os

from case import CONVENTION, case, write


@case({0, 1}, "n'est pas suivi")
def a_link_that_leads_out_of_the_dossier(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    os.symlink(folder / "canari.txt", folder / "dossier/annexe-1.txt")
    os.symlink("/etc", folder / "dossier/annexes")
    return ["check", str(folder / "dossier")]


@case({0, 1}, "n'est pas suivi")
def a_link_to_the_folder_itself(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    os.symlink(folder / "dossier", folder / "dossier/boucle")
    return ["check", str(folder / "dossier")]


@case(2, "lien qui sort|hors du dossier")
def a_link_named_by_the_settings(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    os.symlink(folder / "canari.txt", folder / "dossier/annexe.txt")
    write(folder, "dossier/conforme.yml", "convention: convention.md\nannexes: { 1: annexe.txt }\n")
    return ["check", str(folder / "dossier")]


@case({2, 3})
def settings_that_are_a_link_to_a_device(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    os.symlink("/dev/zero", folder / "dossier/conforme.yml")
    return ["check", str(folder / "dossier")]


@case({0, 1}, "trop profond")
def two_hundred_folders_one_in_another(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    write(folder, "dossier/" + "d/" * 200 + "annexe.txt", "Annexe 1")
    return ["check", str(folder / "dossier")]


@case(2, "400")
def a_folder_of_ten_thousand_files(folder):
    for number in range(10_000):
        write(folder, f"dossier/{number}.txt", "x")
    return ["check", str(folder / "dossier")]


@case({0, 1, 3})
def names_that_terminals_obey(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    write(folder, "dossier/an\x1b]0;piege\x07nexe\n1.txt", "Annexe 1 – Diagnostic\n\nLe diagnostic du territoire.\n")
    return ["check", str(folder / "dossier")]


@case({0, 1, 3})
def a_name_that_is_not_utf8(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    with open(os.fsencode(folder) + b"/dossier/annexe-\xff\xfe.txt", "wb") as file:
        file.write(b"Annexe 1 - Diagnostic")
    return ["check", str(folder / "dossier")]


@case({0, 1, 3})
def a_pipe_in_a_dossier(folder):
    write(folder, "dossier/convention.md", CONVENTION)
    os.mkfifo(folder / "dossier/annexe.txt")
    return ["check", str(folder / "dossier")]
