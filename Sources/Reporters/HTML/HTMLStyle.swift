/// The look that every page shares: readable at a phone's width and on paper, by night, by keyboard, without a script.
enum HTMLStyle {
    /// Colours meet the contrast of 4.5 to 1 that WCAG 2 asks for, in both schemes; colour never tells anything alone.
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1b1b1f; --soft: #55565e; --paper: #fff; --tint: #f4f4f7; --line: #c9cad3;
          --link: #0b4a9e; --error: #a8160f; --warning: #7a4b00; --info: #0b4a9e; --good: #1a6334; --open: #5b3b8c; --mark: #fff1b8; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --soft: #b4b5bf; --paper: #17181c; --tint: #22242a;
          --line: #4a4c57; --link: #8ab8ff; --error: #ff9a8f; --warning: #f0bd62; --info: #8ab8ff; --good: #86d6a0; --open: #cbb0f5;
          --mark: #5a4a12; } }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0 auto; max-width: 100rem; padding: 1rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
        h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
        h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
        p, ul, ol, dl { margin: .4rem 0; }
        ul, ol { padding-left: 1.4rem; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        footer { margin-top: 2rem; }
        .soft { color: var(--soft); }
        .lead { font-size: 1.1rem; max-width: 50rem; }
        .error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }
        .good { --tone: var(--good); } .open { --tone: var(--open); }
        .badge { color: var(--tone, var(--soft)); border: 1px solid currentColor; border-radius: .25rem; padding: 0 .35rem;
          font-size: .85rem; font-weight: 600; white-space: nowrap; }
        .card { border: 1px solid var(--line); border-left: .3rem solid var(--tone, var(--line)); border-radius: .25rem;
          padding: .5rem .75rem; margin: .75rem 0; }
        .card > :first-child { margin-top: 0; }
        dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .15rem 1rem; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .95rem; }
        caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
        th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: normal; }
        thead th { background: var(--tint); }
        td.number { text-align: right; white-space: nowrap; }
        blockquote { margin: .4rem 0; padding: .25rem .75rem; background: var(--tint); border-radius: .25rem; }
        mark { background: var(--mark); color: inherit; }
        :target { outline: 3px solid var(--link); }
        details > summary { cursor: pointer; font-weight: 600; padding: .25rem 0; }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
        @media print { :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --tint: #f2f2f2; --line: #888; }
          body { font-size: 10pt; max-width: none; padding: 0; }
          .skip, .screen { display: none !important; }
          .card, tr { break-inside: avoid; }
          h2, h3, h4, caption { break-after: avoid; }
          details::details-content { content-visibility: visible; display: block; } }

        """
}
