import CalendarDates
import Expressions

// What an audit needs: the same rule or pack with one thing changed.

extension Rule {
    /// The same rule that does something else, or applies under another condition.
    public func replacing(kind: Kind, condition: Expression?) -> Rule {
        variant(kind: kind, condition: condition, from: inForceFrom, until: inForceUntil)
    }

    /// The same rule in force from another day, until another day.
    public func inForce(from: CalendarDate?, until: CalendarDate?) -> Rule {
        variant(kind: kind, condition: condition, from: from, until: until)
    }

    private func variant(kind: Kind, condition: Expression?, from: CalendarDate?, until: CalendarDate?) -> Rule {
        Rule(
            id: id, title: title, codes: codes, references: references, basis: basis, confidence: confidence,
            inForceFrom: from, inForceUntil: until, subject: subject, population: population,
            vocabulary: vocabulary, condition: condition,
            kind: kind, category: category, severity: severity, severityOverrides: severityOverrides,
            message: message, correction: correction, wording: wording, rationale: rationale, note: note,
            schemaItem: schemaItem, examples: examples, path: path
        )
    }
}

extension Parameter {
    /// The same parameter, one of its values set another day or to another number.
    public func replacing(_ index: Int, from: CalendarDate, value: Value?) -> Parameter {
        var values = values
        let old = values[index]
        values[index] = DatedValue(from: from, value: value, reference: old.reference, verifiedOn: old.verifiedOn)
        return Parameter(name: name, title: title, unit: unit, values: values)
    }

    /// The same parameter, one value of which holds on any day.
    public func holding(_ value: DatedValue?) -> Parameter {
        let always = CalendarDate(year: CalendarDate.years.lowerBound, month: 1, day: 1)
        let constant = always.map {
            DatedValue(from: $0, value: value?.value, reference: value?.reference, verifiedOn: value?.verifiedOn)
        }
        return Parameter(name: name, title: title, unit: unit, values: constant.map { [$0] } ?? [])
    }
}

extension RuleLibrary {
    /// The same library, one parameter of a pack replaced.
    public func replacing(_ parameter: Parameter, in pack: String) -> RuleLibrary {
        RuleLibrary(packs: packs.map { $0.id == pack ? $0.replacing(parameter) : $0 }, texts: texts)
    }
}

extension RulePack {
    fileprivate func replacing(_ parameter: Parameter) -> RulePack {
        RulePack(
            id: id, title: title, version: version, verifiedOn: verifiedOn,
            parameters: parameters.map { $0.name == parameter.name ? parameter : $0 }, rules: rules,
            alternatives: alternatives
        )
    }
}
