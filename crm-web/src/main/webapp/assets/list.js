"use strict";
/* What a list does by itself: columns as wide as somebody wants them, their order by hand and by keyboard. Without it everything can still be sent as a form. */
(() => {
  const table = document.querySelector("table.list[data-list]");
  const form = document.getElementById("layout");
  const choosing = document.getElementById("choosing");
  if (table && choosing) chosen();

  /** Whoever opens a menu by a key goes on in it. */
  document.querySelectorAll("details.panel").forEach((menu) => menu.addEventListener("toggle", () => {
    const first = menu.open && menu.querySelector(".popup a, .popup input:not([type=hidden])");
    if (first) first.focus();
  }));

  /** What is chosen stays chosen on other pages of the list, in this window, until something is done with it. */
  function chosen() {
    const MOST = 400; // as ChoosingWriter says
    const CHOSEN = `keyuan.chosen.${table.dataset.list}`;
    const said = choosing.querySelector("output");
    const clear = choosing.querySelector("button[type=button]");
    const boxes = [...table.querySelectorAll("td.pick input")];
    const ids = new Set(JSON.parse(sessionStorage.getItem(CHOSEN) || "[]"));
    const show = (words) => {
      said.textContent = ids.size ? words.replace("#", ids.size) : "";
      clear.hidden = !ids.size;
      sessionStorage.setItem(CHOSEN, JSON.stringify([...ids]));
    };
    boxes.forEach((box) => { box.checked = ids.has(box.value); });
    show(said.dataset.chosen);
    document.addEventListener("change", (event) => {
      if (!event.target.closest(".pick")) return;
      let words = said.dataset.chosen;
      boxes.forEach((box) => {
        if (box.checked && !ids.has(box.value) && ids.size >= MOST) {
          box.checked = false;
          words = said.dataset.most;
        }
        ids[box.checked ? "add" : "delete"](box.value);
      });
      show(words);
    });
    clear.addEventListener("click", () => {
      ids.clear();
      boxes.forEach((box) => { box.checked = false; });
      show("");
    });
    choosing.addEventListener("submit", () => {
      const here = new Set(boxes.map((box) => box.value));
      const elsewhere = choosing.elements.all.checked ? [] : [...ids].filter((id) => !here.has(id));
      elsewhere.forEach((id) => choosing.append(Object.assign(document.createElement("input"), { type: "hidden", name: "id", value: id })));
      sessionStorage.removeItem(CHOSEN);
    });
  }

  if (!form) return;

  /** An element's own style is forbidden by the page's policy, a sheet made by a script isn't. */
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const heads = table ? [...table.querySelectorAll("th[data-column]")] : [];
  const place = (head) => [...head.parentNode.children].indexOf(head) + 1;

  function widths() {
    sheet.replaceSync(heads.filter((head) => head.dataset.width).map((head) => {
      const px = `${Number(head.dataset.width)}px`;
      return `table.list[data-list] tr > :nth-child(${place(head)}) { width: ${px}; min-width: ${px}; max-width: ${px}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }`;
    }).join("\n"));
  }

  const input = (head) => form.elements[`w.${head.dataset.column}`];

  /** Sends the form as it stands, without leaving the page. */
  const keep = () => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });

  function grip(head) {
    const handle = head.appendChild(Object.assign(document.createElement("span"), { className: "grip" }));
    handle.setAttribute("aria-hidden", "true"); // by keyboard it is a field of the menu
    handle.addEventListener("pointerdown", (down) => {
      down.preventDefault();
      handle.setPointerCapture(down.pointerId);
      const from = head.getBoundingClientRect().width;
      const move = (event) => {
        head.dataset.width = Math.round(Math.max(40, Math.min(800, from + event.clientX - down.clientX)));
        widths();
      };
      handle.addEventListener("pointermove", move);
      handle.addEventListener("pointerup", () => {
        handle.removeEventListener("pointermove", move);
        if (!head.dataset.width) return;
        input(head).value = head.dataset.width;
        keep();
      }, { once: true });
    });
    handle.addEventListener("dblclick", () => {
      delete head.dataset.width;
      input(head).value = "";
      widths();
      keep();
    });
  }

  /** Moves an entry of the menu; its field or button keeps the focus. */
  function shift(item, up) {
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    const focused = document.activeElement;
    if (other) other[up ? "before" : "after"](item);
    focused.focus();
  }

  const list = form.querySelector("[data-sortable]");
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) shift(button.closest("li"), button.dataset.move === "up");
  });
  list.addEventListener("keydown", (event) => {
    if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    shift(event.target.closest("li"), event.key === "ArrowUp");
  });
  let dragged;
  list.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("li");
    dragged.classList.add("dragged");
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("li");
    if (!dragged || !over) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (over !== dragged) over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  });
  list.addEventListener("dragend", () => {
    dragged.classList.remove("dragged");
    dragged = null;
  });
  heads.forEach(grip);
  widths();
})();
