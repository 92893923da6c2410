"use strict";
(() => {
  const table = document.getElementById("findings-table");
  const form = document.getElementById("filters");
  if (!table || !form) return;
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
  const status = document.getElementById("shown");
  const number = (n) => n.toLocaleString("en");

  const filter = () => {
    const { words, severity, rule, file } = form.elements;
    const asked = words.value.trim().toLowerCase();
    let shown = 0;
    for (const { row, text } of rows) {
      const fits = (!severity.value || row.dataset.severity === severity.value)
        && (!rule.value || row.dataset.rule === rule.value)
        && (!file.value || row.dataset.file === file.value)
        && (!asked || text.includes(asked));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    status.textContent = status.dataset.words.replace("{n}", number(shown)).replace("{all}", number(rows.length));
  };

  const sort = (head, column) => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = ({ row }) => row.cells[column].dataset.key || row.cells[column].textContent;
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    rows.sort((a, b) => (up ? 1 : -1) * compare(key(a), key(b)));
    body.append(...rows.map(({ row }) => row));
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.dataset.title = head.textContent;
    button.addEventListener("click", () => sort(head, column));
    head.replaceChildren(button);
  });
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelectorAll("a[data-rule]").forEach((link) => link.addEventListener("click", () => {
    form.reset();
    form.elements.rule.value = link.dataset.rule;
    filter();
  }));
  filter();
  addEventListener("beforeprint", () => {
    const told = new Set();
    for (const { row } of rows) {
      const reason = row.querySelector("details");
      if (row.hidden || !reason || told.has(row.dataset.rule)) continue;
      told.add(row.dataset.rule);
      reason.open = true;
    }
  });
})();
