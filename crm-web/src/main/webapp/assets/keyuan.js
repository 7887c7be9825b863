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
    if ((event.ctrlKey || event.metaKey) && event.key === "k") {
      const box = document.querySelector("[data-found]");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      document.querySelectorAll("details[open].panel, details[open].person").forEach((d) => d.removeAttribute("open"));
      return;
    }
    if (typing(event.target)) return;
    const known = { j: () => (rows().length ? move(1) : neighbour(1)), k: () => (rows().length ? move(-1) : neighbour(-1)), Enter: openRow, x: chooseRow, "?": help };
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      if (typing(target)) target.focus(); else target.click();
    } else if (known[event.key] && !(event.key === "Enter" && event.target.closest("a, button, summary"))) {
      event.preventDefault();
      known[event.key]();
    }
  }

  /**
   * The way through the list one came from: its rows are remembered in this window, so that the one before and behind a record
   * are known without asking for them. At the end of the page the list's next page is read.
   */
  const WAY = "keyuan.way";
  function wayOf(doc, from) {
    const link = (rel) => doc.querySelector(`.pager a[rel=${rel}]`);
    const path = (a) => { const url = new URL(a.getAttribute("href"), new URL(from, location.href)); return url.pathname + url.search; };
    const records = [...doc.querySelectorAll("table.list[data-list] tbody tr")].map((row) => row.querySelector("td:not(.pick) a")).filter(Boolean);
    return { from, records: records.map(path),
      pages: { 1: link("next") && link("next").getAttribute("href"), "-1": link("prev") && link("prev").getAttribute("href") } };
  }
  const remembered = () => JSON.parse(sessionStorage.getItem(WAY) || "null");
  const here = () => location.pathname + location.search.replace(/&tab=\w+.*$/, "");
  function showNeighbours() {
    const nav = document.querySelector("nav.neighbours");
    const list = document.querySelector("main table.list[data-list]");
    const way = remembered();
    const at = way ? way.records.indexOf(here()) : -1;
    if (at >= 0 && nav) {
      nav.hidden = false;
      [-1, 1].forEach((step) => { nav.querySelector(`[data-step="${step}"]`).disabled = !way.records[at + step] && !way.pages[step]; });
      const bar = document.querySelector("main .bar h1");
      if (bar) bar.after(nav);
    } else if (list && nav && !location.pathname.endsWith("/view.xhtml")) {
      sessionStorage.setItem(WAY, JSON.stringify(wayOf(document, location.pathname + location.search)));
    }
  }
  async function neighbour(step) {
    const way = remembered();
    const at = way ? way.records.indexOf(here()) : -1;
    if (at < 0) return;
    if (way.records[at + step]) { location.href = way.records[at + step]; return; }
    if (!way.pages[step]) return;
    const page = new URL(way.pages[step], new URL(way.from, location.href)).href;
    const reply = await fetch(page);
    if (!reply.ok || reply.redirected) return;
    const next = wayOf(new DOMParser().parseFromString(await reply.text(), "text/html"), page);
    if (!next.records.length) return;
    sessionStorage.setItem(WAY, JSON.stringify(next));
    location.href = step > 0 ? next.records[0] : next.records[next.records.length - 1];
  }
  showNeighbours();
  document.addEventListener("click", (event) => {
    const button = event.target.closest("nav.neighbours [data-step]");
    if (button) neighbour(Number(button.dataset.step));
  });

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
      if (event.target.action.endsWith("/sign-out")) sessionStorage.clear();
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

  /** What is found for the words typed so far is shown below the box, as links to go through with the arrows. */
  let finding;
  async function find(box) {
    if (finding) finding.abort();
    finding = new AbortController();
    const reply = await fetch(`${box.dataset.found}?q=${encodeURIComponent(box.value)}`, { signal: finding.signal }).catch(() => null);
    if (!reply || !reply.ok || reply.redirected) return;
    const found = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("found");
    if (!found || document.activeElement !== box) return;
    leave(box);
    found.className = "found popup card";
    box.form.append(found);
    box.setAttribute("aria-controls", found.id);
  }
  function leave(box) {
    const found = box.form.querySelector(".found");
    if (found) found.remove();
    box.removeAttribute("aria-controls");
  }
  function walk(event) {
    const form = event.target.closest("form.search");
    if (!form) return;
    const box = form.querySelector("[data-found]");
    const all = [box, ...form.querySelectorAll(".found a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length > 1) {
      event.preventDefault();
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    } else if (event.key === "Escape") {
      leave(box);
      box.focus();
    }
  }
  document.addEventListener("keydown", walk);
  document.addEventListener("focusin", (event) => {
    const box = document.querySelector("[data-found]");
    if (box && !box.form.contains(event.target)) leave(box);
  });

  /** The box above the others stands for all of the page. */
  document.addEventListener("change", (event) => {
    const all = event.target.closest("th.pick input");
    if (all) document.querySelectorAll("td.pick input").forEach((box) => { box.checked = all.checked; });
  });

  let waiting;
  document.addEventListener("input", (event) => {
    const { pick: kind, found } = event.target.dataset;
    if (!kind && !found) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => (kind ? pick : find)(event.target), kind ? 200 : 120);
  });
  document.addEventListener("click", (event) => {
    const box = document.querySelector("[data-found]");
    if (box && !box.form.contains(event.target)) leave(box);
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
