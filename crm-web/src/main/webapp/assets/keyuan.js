"use strict";
/* The few things a page does by itself: keyboard, confirmation, menus, pickers of the filter panel, no second click. */
(() => {
  const typing = (element) => element && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);
  const rows = () => [...document.querySelectorAll("table.list[data-list] tbody tr")];

  function move(step) {
    const all = rows();
    if (!all.length) return;
    const now = all.findIndex((row) => row.classList.contains("on"));
    const next = Math.max(0, Math.min(all.length - 1, now + step));
    all.forEach((row, i) => row.classList.toggle("on", i === next));
    all[next].scrollIntoView({ block: "nearest" });
  }

  function openRow() {
    const link = document.querySelector("table.list tr.on a");
    if (link) link.click();
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      document.querySelectorAll("details[open].panel, details[open].person").forEach((d) => d.removeAttribute("open"));
      return;
    }
    if (typing(event.target)) return;
    const known = { j: () => move(1), k: () => move(-1), Enter: openRow, x: chooseRow, "?": help };
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      if (typing(target)) target.focus(); else target.click();
    } else if (known[event.key] && !(event.key === "Enter" && event.target.closest("a, button, summary"))) {
      event.preventDefault();
      known[event.key]();
    }
  }

  /** Chooses the row for what is done with several of them. */
  function chooseRow() {
    const box = document.querySelector("table.list tr.on td.pick input");
    if (box) box.click();
  }

  function help() {
    const hints = document.querySelector(".pager");
    if (hints) hints.classList.toggle("loud");
  }

  /**
   * What was typed into a form is kept in this window until its answer comes: if that is the log-in page, or the one that says that
   * the database is away, it is put back afterwards.
   */
  const DRAFT = "keyuan.draft";
  const who = () => (document.querySelector(".person summary") || { textContent: "" }).textContent.trim();
  const fields = (form) => [...form.elements].filter((f) => f.name && !/^(hidden|password|file|submit|button)$/.test(f.type) && !f.disabled);

  function keepDraft(form) {
    const values = fields(form).map((f) => [f.name, /^(checkbox|radio)$/.test(f.type) ? f.checked : f.value, f.value]);
    if (!form.id || !values.length) return;
    sessionStorage.setItem(DRAFT, JSON.stringify({ page: location.pathname + location.search, form: form.id, who: who(), values }));
  }

  const AGAIN = "again=1";

  function putDraftBack() {
    const draft = JSON.parse(sessionStorage.getItem(DRAFT) || "null");
    const again = document.querySelector("a[data-again]");
    if (again && draft) again.href = draft.page + (draft.page.includes("?") ? "&" : "?") + AGAIN;
    if (!draft || !document.querySelector("a.brand")) return; // the log-in page
    sessionStorage.removeItem(DRAFT);
    const form = document.getElementById(draft.form);
    const here = location.pathname + location.search.replace(/[?&]again=1$/, "");
    const back = location.search.endsWith(AGAIN) || /\/(login|code)\.xhtml$/.test(document.referrer.replace(/[?#].*/, ""));
    if (!back || !form || draft.who !== who() || draft.page !== here) return;
    draft.values.forEach(([name, value, option]) => {
      const field = fields(form).find((f) => f.name === name && (typeof value !== "boolean" || f.value === option));
      if (field && typeof value === "boolean") field.checked = value;
      else if (field) field.value = value;
    });
  }
  putDraftBack();

  /** A destructive act asks once; every form is sent once. */
  function submit(event) {
    const question = event.submitter && event.submitter.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (event.target.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (event.target.method === "post") {
      if (event.target.action.endsWith("/sign-out")) sessionStorage.removeItem(DRAFT);
      else keepDraft(event.target);
      event.target.dataset.sent = "1";
      window.setTimeout(() => delete event.target.dataset.sent, 4000);
    }
  }

  /** Filters by a record: what is typed is looked up, the chosen record's id is sent. */
  async function pick(input) {
    const base = document.querySelector("a.brand").getAttribute("href").replace("/index.xhtml", "");
    const reply = await fetch(`${base}/pick?kind=${input.dataset.pick}&q=${encodeURIComponent(input.value)}`);
    if (!reply.ok || reply.redirected) return; // a session that has ended is told by the next click
    const list = document.getElementById(input.id + ".list") || document.body.appendChild(Object.assign(document.createElement("datalist"), { id: input.id + ".list" }));
    const found = await reply.json();
    list.replaceChildren(...found.map((p) => Object.assign(document.createElement("option"), { value: p.name, label: p.number })));
    input.setAttribute("list", list.id);
    const chosen = found.find((p) => p.name === input.value);
    let hidden = input.parentNode.querySelector("input[type=hidden]");
    if (!hidden) hidden = input.parentNode.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: input.dataset.name }));
    hidden.value = chosen ? chosen.id : "";
  }

  /** The box above the others stands for all of the page. */
  document.addEventListener("change", (event) => {
    const all = event.target.closest("th.pick input");
    if (all) document.querySelectorAll("td.pick input").forEach((box) => { box.checked = all.checked; });
  });

  let waiting;
  document.addEventListener("input", (event) => {
    if (!event.target.dataset.pick) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => pick(event.target), 200);
  });
  document.addEventListener("click", (event) => {
    const toggle = event.target.closest("[data-toggle]");
    if (toggle) document.getElementById(toggle.dataset.toggle).classList.toggle("open");
    document.querySelectorAll("details[open].panel, details[open].person").forEach((d) => { if (!d.contains(event.target)) d.removeAttribute("open"); });
  });
  /** Parts of a page that follow something long: asked for again until they no longer say that it goes on. */
  async function refresh(part) {
    const reply = await fetch(part.dataset.refresh, { headers: { "X-By-Itself": "1" } }).catch(() => null);
    if (reply && reply.ok && !reply.redirected) {
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const fresh = page.getElementById(part.id);
      if (fresh) {
        part.replaceWith(fresh);
        part = fresh;
        if (part.dataset.reload && !part.dataset.refresh) window.location.reload(); // what can be done has changed with the end
      }
    }
    follow(part);
  }
  function follow(part) {
    if (part.dataset.refresh) window.setTimeout(() => refresh(part), 3000);
  }
  document.querySelectorAll("[data-refresh]").forEach(follow);
  document.addEventListener("keydown", key);
  document.addEventListener("submit", submit);
})();
