/// The few lines that sort a table in the page itself: a page whose policy names their digest runs them and nothing else.
enum SortingScript {
    /// The SHA-256 digest of ``source``, in base 64, as a policy names it.
    static let digest = "RIPNWk0B5UXc+/DS8Un3EBxWRd+3dIXfBeVeK1qjBqE="

    static let source = """
        "use strict";
        const table = document.getElementById("table");
        const body = table.tBodies[0];
        const number = (text) => /^[0-9\\s\\u202f\\u00a0]+$/.test(text) ? Number(text.replace(/[^0-9]/g, "")) : null;
        function sort(heading) {
          const place = heading.cellIndex;
          const down = heading.getAttribute("aria-sort") === "ascending";
          const keyed = Array.from(body.rows, (row) => [row.cells[place].textContent, row]);
          keyed.sort(([a], [b]) => {
            const [x, y] = [number(a), number(b)];
            const order = x !== null && y !== null ? x - y : a.localeCompare(b, "fr");
            return down ? -order : order;
          });
          for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
          heading.setAttribute("aria-sort", down ? "descending" : "ascending");
          body.append(...keyed.map(([, row]) => row));
        }
        for (const heading of table.tHead.rows[0].cells) {
          heading.addEventListener("click", () => sort(heading));
          heading.addEventListener("keydown", (event) => { if (event.key === "Enter") sort(heading); });
        }

        """
}
