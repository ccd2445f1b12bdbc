"""Two thresholds on the population of every commune, as OpenFisca-Core computes them; reads a file of INSEE."""

import csv
import sys

import numpy
from openfisca_core import entities, periods, simulation_builder, taxbenefitsystems, variables

Commune = entities.Entity("commune", "communes", "Commune", "")


class population(variables.Variable):
    value_type = int
    entity = Commune
    definition_period = periods.DateUnit.YEAR


class schema(variables.Variable):
    value_type = bool
    entity = Commune
    definition_period = periods.DateUnit.YEAR

    def formula(commune, period):
        return commune("population", period) > 10_000


class information(variables.Variable):
    value_type = bool
    entity = Commune
    definition_period = periods.DateUnit.YEAR

    def formula(commune, period):
        return commune("population", period) > 3_500


def communes(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [int(row["PTOT"]) for row in csv.DictReader(file, delimiter=";") if row.get("PTOT", "").isdigit()]


def main():
    system = taxbenefitsystems.TaxBenefitSystem([Commune])
    system.add_variables(population, schema, information)
    values = communes(sys.argv[1])
    builder = simulation_builder.SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("commune", [str(number) for number in range(len(values))])
    simulation = builder.build(system)
    simulation.set_input("population", "2026", numpy.array(values))
    print(simulation.calculate("schema", "2026").sum(), simulation.calculate("information", "2026").sum())


main()
