"""Settings, territories and rules written to harm."""

from case import CONVENTION, case, write


def dossier(folder, settings):
    write(folder, "dossier/convention.md", CONVENTION)
    write(folder, "dossier/conforme.yml", settings)
    return ["check", str(folder / "dossier")]


def laughs(levels=30):
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, levels)]
    return "\n".join(lines) + "\n"


@case(2, "alias")
def a_bomb_of_aliases_in_the_settings(folder):
    return dossier(folder, laughs())


@case(2, "alias")
def a_bomb_of_aliases_in_a_territory(folder):
    return ["advise", write(folder, "territoire.yml", laughs())]


@case(2, "alias|ancre|correct|lu")
def an_alias_of_itself(folder):
    return ["advise", write(folder, "territoire.yml", "communes: &a [*a]\n")]


@case(2, "niveaux|emboîte|correct")
def a_hundred_thousand_nested_lists_in_yaml(folder):
    return ["advise", write(folder, "territoire.yml", "communes: " + "[" * 100_000 + "]" * 100_000)]


@case(2, "niveaux|emboîte|correct")
def a_hundred_thousand_nested_keys_in_yaml(folder):
    return ["advise", write(folder, "territoire.yml", "{a: " * 100_000)]


@case(2, "Clé|Mio|inconnue")
def a_scalar_of_seven_megabytes(folder):
    return ["advise", write(folder, "territoire.yml", "note: " + "a" * 7_000_000)]


@case(2, "ne peut être lu|Mio|pas en UTF-8|n'existe")
def a_territory_of_a_gigabyte(folder):
    path = write(folder, "territoire.yml", "communes: []\n")
    with open(path, "r+b") as file:
        file.truncate(1 << 30)
    return ["advise", path]


@case(2, "ne peut être lu|n'existe|Mio")
def a_device_instead_of_a_territory(folder):
    return ["advise", "/dev/zero"]


@case(2, "hors du dossier")
def an_annex_outside_the_dossier(folder):
    return dossier(folder, "convention: convention.md\nannexes: { 1: ../canari.txt }\n")


@case(2, "hors du dossier|absolu")
def an_annex_with_an_absolute_path(folder):
    return dossier(folder, f"convention: convention.md\nannexes: {{ 1: {folder}/canari.txt }}\n")


@case(2, "conforme|Clé|inconnue")
def keys_with_escapes(folder):
    return dossier(folder, '"\\e]0;piege\\a\\e[2J": 1\n')


@case(2)
def a_rule_with_a_deep_condition(folder):
    write(folder, "regles/essai/paquet.yml", 'titre: Essai\nversion: "1"\nvérifié le: 2026-11-21\n')
    write(folder, "regles/essai/profonde.yml", f"""titre: Profonde
fondement: usage
confiance: A
gravité: erreur
contrôle: {{ condition: "{'(' * 50_000}true{')' * 50_000}" }}
message: Rien.
exemples: []
""")
    return ["rules", "list", "--rules", str(folder / "regles")]


@case({0, 2})
def a_deep_expression(folder):
    return ["feel", "(" * 50_000 + "1" + ")" * 50_000]


@case({0, 2})
def an_expression_that_grows_without_end(folder):
    return ["feel", "for a in 1..1000000, b in 1..1000000 return a * b"]


@case(2, "état de référence|JSON|référence")
def a_deep_baseline(folder):
    path = write(folder, "reference.json", "[" * 100_000 + "]" * 100_000)
    return ["check", write(folder, "convention.md", CONVENTION), "--baseline", path]


@case(2, "alias|dérogations")
def a_bomb_of_aliases_in_waivers(folder):
    path = write(folder, "derogations.yml", laughs())
    return ["check", write(folder, "convention.md", CONVENTION), "--waivers", path]


@case(2)
def populations_on_a_line_of_ten_megabytes(folder):
    path = write(folder, "populations.csv", '"' + "a;" * 5_000_000)
    return ["advise", "--commune", "Aubeville", "--populations", path, "--date", "2026-01-01"]
