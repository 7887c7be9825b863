"use strict";
/* A cell of a list is changed in its place: by the record's own form, opened and sent behind the page, so that every rule of the form holds. */
(() => {
  const table = document.querySelector("table.list[data-edit]");
  if (!table) return;
  const column = (cell) => {
    const head = table.tHead.rows[0].cells[cell.cellIndex];
    return head && head.dataset.column;
  };
  const parse = async (reply) => new DOMParser().parseFromString(await reply.text(), "text/html");
  const isForm = (reply) => reply.ok && new URL(reply.url).pathname === new URL(table.dataset.edit, location).pathname;
  let open = null;

  /** The form of the row's record, and in it the field of the cell's column, where it has one that can be filled in here. */
  async function form(cell) {
    const reply = await fetch(`${table.dataset.edit}?id=${cell.parentNode.dataset.id}`);
    if (!isForm(reply)) return null;
    const page = await parse(reply);
    const field = page.getElementById(column(cell));
    const whole = field && field.closest("form");
    return whole && !field.disabled && /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName) ? { page, field, whole } : null;
  }

  function say(words, kind) {
    const said = open.cell.querySelector("[role=alert]") || open.cell.appendChild(document.createElement("span"));
    said.setAttribute("role", "alert");
    said.className = `${kind} small`;
    said.textContent = words;
  }

  function leave() {
    if (!open) return;
    open.cell.replaceChildren(...open.kept);
    open.cell.classList.remove("editing");
    open = null;
  }

  async function edit(cell) {
    leave();
    if (!cell || !column(cell) || cell.classList.contains("pick")) return;
    open = { cell, kept: [...cell.childNodes], busy: true };
    const mine = open;
    const found = await form(cell).catch(() => null);
    if (open !== mine) return;
    cell.classList.add("editing");
    if (!found) {
      say(table.dataset.locked, "mute");
      window.setTimeout(() => open === mine && leave(), 2500);
      return;
    }
    const input = document.importNode(found.field, true);
    ["id", "name", "onchange", "onkeydown"].forEach((attribute) => input.removeAttribute(attribute));
    input.setAttribute("aria-label", table.tHead.rows[0].cells[cell.cellIndex].innerText.trim());
    if (input.tagName === "SELECT") input.value = found.field.value;
    Object.assign(open, found, { input, busy: false });
    cell.replaceChildren(input);
    input.focus();
    if (input.select) input.select();
  }

  /** Sends the whole form with what was typed, as its button would. */
  async function save() {
    if (open.busy) return;
    const mine = open;
    mine.busy = true;
    const { field, whole, input } = mine;
    if (field.type === "checkbox") field.checked = input.checked;
    else field.value = input.value;
    const button = whole.querySelector("[id=save]");
    const values = new URLSearchParams(new FormData(whole));
    values.set(button.name, button.value);
    const reply = await fetch(whole.getAttribute("action"), { method: "POST", body: values }).catch(() => null);
    if (open !== mine) return;
    mine.busy = false;
    if (!reply) say(table.dataset.failed, "bad");
    else if (reply.redirected && /\/(login|code)\.xhtml$/.test(new URL(reply.url).pathname)) window.location.reload();
    else if (reply.redirected) await done(mine.cell);
    else await refused(await parse(reply));
  }

  /** Beside the cell stands what the form says; where somebody was faster, both values, and Enter saves the own one. */
  async function refused(page) {
    const beside = page.querySelector(`[id="${column(open.cell)}Around"] .bad.small`) || page.querySelector(".bad.small:not(:empty)");
    const above = page.querySelector(".notes .note.bad");
    const theirs = page.querySelector(`[id="${column(open.cell)}Around"] .theirs b`);
    const stale = page.querySelector(".theirs") || (above && !beside);
    if (stale) Object.assign(open, await form(open.cell));
    else Object.assign(open, { whole: page.querySelector(`form[id="${open.whole.id}"]`), field: page.getElementById(column(open.cell)) });
    if (theirs) say(table.dataset.theirs.replace("#", theirs.textContent), "theirs");
    else say((beside || above || { textContent: table.dataset.failed }).textContent.trim(), "bad");
    open.input.focus();
  }

  /** The row as the list shows it now; it stays until the next page even if the filter no longer shows it. */
  async function done(cell) {
    const row = cell.parentNode;
    leave();
    const reply = await fetch(location.href);
    const fresh = reply.ok && (await parse(reply)).querySelector(`table.list[data-list] tr[data-id="${row.dataset.id}"]`);
    if (!fresh) {
      row.classList.add("gone");
      return;
    }
    const box = row.querySelector("td.pick input");
    if (box) fresh.querySelector("td.pick input").checked = box.checked;
    fresh.classList.add(...row.classList);
    row.replaceWith(document.importNode(fresh, true));
  }

  /** The cell that keys speak of: in the marked row, the marked one or the first that opens nothing. */
  const at = () => table.querySelector("tr.on td.at") || [...table.querySelectorAll("tr.on td")].find((cell) => column(cell));
  function mark(step) {
    const cells = [...table.querySelectorAll("tr.on td")].filter((cell) => column(cell) && cell.offsetParent);
    if (!cells.length) return;
    const next = cells[Math.max(0, Math.min(cells.length - 1, cells.findIndex((cell) => cell.classList.contains("at")) + step))];
    table.querySelectorAll("td.at").forEach((cell) => cell.classList.remove("at"));
    next.classList.add("at");
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  table.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("tbody td");
    if (cell && !cell.classList.contains("editing")) edit(cell);
  });
  document.addEventListener("keydown", (event) => {
    if (open && open.cell.contains(event.target)) {
      if (event.key === "Escape") leave();
      else if (event.key !== "Enter" || event.isComposing) return;
      else save();
      event.preventDefault();
      event.stopPropagation();
    } else if (!event.target.closest("input, select, textarea, details[open]") && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === "e" && at()) edit(at());
      else if (event.key === "ArrowRight" || event.key === "ArrowLeft") mark(event.key === "ArrowRight" ? 1 : -1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
})();
