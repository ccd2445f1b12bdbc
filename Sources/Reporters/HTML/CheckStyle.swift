/// What the report of a check adds to the look of every page: two columns, filters without a script, marks in the text.
enum CheckStyle {
    static let sheet: StaticString = """
        .columns { display: grid; gap: 1.5rem; }
        .columns > * { min-width: 0; }
        .list { list-style: none; padding: 0; }
        .list h4 { margin: 0 0 .25rem; font-size: 1rem; }
        .filter { position: absolute; opacity: 0; }
        .filter + label { display: inline-block; margin: 0 .5rem .4rem 0; padding: .2rem .6rem; cursor: pointer;
          border: 1px solid var(--line); border-radius: 1rem; }
        .filter + label::before { content: "☐ "; }
        .filter:checked + label::before { content: "☑ "; }
        .filter:checked + label { background: var(--tint); border-color: currentColor; }
        .filter:focus-visible + label { outline: 3px solid var(--link); outline-offset: 2px; }
        .f-error:not(:checked) ~ .list > .k-error, .f-warning:not(:checked) ~ .list > .k-warning,
        .f-info:not(:checked) ~ .list > .k-info, .f-open:not(:checked) ~ .list > .k-open,
        .f-good:not(:checked) ~ .list > .k-good, .f-outside:not(:checked) ~ .list > .k-outside,
        .f-aside:not(:checked) ~ .list > .k-aside { display: none; }
        .document { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .75rem .75rem; }
        .line { margin: .2rem 0; padding-left: 3rem; position: relative; white-space: pre-wrap; }
        .line > .number { position: absolute; left: 0; width: 2.4rem; text-align: right; color: var(--soft); font-size: .8rem; }
        .line.heading { font-weight: 700; margin-top: .6rem; }
        .ref { font-size: .75rem; vertical-align: super; font-weight: 700; padding: 0 .15rem; scroll-margin: 4rem; }
        .trace { font-size: .9rem; }
        .no { color: var(--error); font-weight: 600; } .yes { color: var(--good); font-weight: 600; }
        @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
          .document { position: sticky; top: 0; max-height: 100vh; overflow: auto; } }
        @media print { .filter, .filter + label { display: none; }
          article { display: flex; flex-direction: column; } .columns { display: contents; }
          .document { order: 1; position: static; max-height: none; overflow: visible; break-before: page; } }

        """
}
