/* Above the map: search, lists, filters; below it the sectors, which are the legend as well. */
function matches(actor, text) {
  if (actor.key.startsWith(text)) return 0;
  if (actor.key.includes(text)) return 1;
  const isService = actor.services.some((s) => s.isNow && (s.key.includes(text) || s.needs.some((code) => plain(needs.get(code) ?? "").includes(text))));
  return isService ? 2 : 9;
}

function search(text) {
  const wanted = plain(text.trim());
  if (!wanted) return [];
  return present().map((actor) => ({ actor, rank: matches(actor, wanted) })).filter((hit) => hit.rank < 9)
    .sort((a, b) => a.rank - b.rank || b.actor.degree - a.actor.degree).slice(0, 9).map((hit) => hit.actor);
}

function makeSearch() {
  const hits = make("ul", { id: "hits", role: "listbox", "aria-label": say("search") });
  const input = make("input", { id: "search", type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "hits",
    "aria-label": say("search"), placeholder: say("search"), autocomplete: "off" });
  let found = [], at = 0;
  const show = () => {
    found = search(input.value);
    at = Math.min(at, Math.max(found.length - 1, 0));
    const none = input.value.trim() && found.length === 0 ? [make("li", { class: "none" }, say("nothing_found"))] : [];
    hits.replaceChildren(...found.map((actor, i) => make("li", { role: "option", id: `hit${i}`, "aria-selected": String(i === at),
      onpointerdown: (event) => {
        event.preventDefault();
        take(actor);
      } }, chip(actor.sector), actor.name)), ...none);
    input.setAttribute("aria-expanded", String(found.length > 0));
    fill(input, { "aria-activedescendant": found.length > 0 ? `hit${at}` : "" }, []);
  };
  const take = (actor) => {
    input.value = "";
    show();
    choose(actor, true);
    actor.element.focus({ preventScroll: true });
  };
  input.addEventListener("input", () => {
    at = 0;
    show();
  });
  input.addEventListener("blur", () => hits.replaceChildren());
  input.addEventListener("focus", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && found[at]) take(found[at]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || found.length === 0) return;
    event.preventDefault();
    at = (at + step + found.length) % found.length;
    show();
  });
  return make("div", { id: "find" }, input, hits);
}

function makeSelect(label, empty, options, key) {
  const control = make("select", { "aria-label": label, "data-key": key, onchange: () => change({ [key]: control.value }) },
    make("option", { value: "" }, empty), ...options.map(([value, text]) => make("option", { value }, text)));
  return control;
}

function dayAfter(day) {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/* The days on which something came or went. */
const days = [...new Set([...data.spans, ...data.services].flatMap(({ since, until }) => [since, until && dayAfter(until)]).filter(Boolean))].sort();

/* From the left: any day, then day after day; on a day between two of them all is as on the earlier one. */
function makeDays() {
  const slider = make("input", { type: "range", id: "day", min: 0, max: days.length, value: 0, "aria-label": say("day"),
    oninput: () => change({ at: days[slider.value - 1] ?? "", isTable: false }) });
  return make("label", { id: "days", title: say("day_about") }, make("span", { id: "day-text" }), slider);
}

function showDay() {
  if (days.length === 0) return;
  const text = state.at ? sayDay(state.at) : say("every_day");
  byId("day").value = state.at ? days.filter((day) => day <= state.at).length : 0;
  byId("day").setAttribute("aria-valuetext", text);
  byId("day-text").textContent = text;
}

/* Needs that somebody serves or asks for, finer ones below their broad one. */
function needOptions() {
  const used = (code) => present().some((actor) => serves(actor, code) || asksFor(actor, code));
  return data.needs.filter((need) => used(need.code))
    .map((need) => [need.code, (need.parent ? "\u2003" : "") + need.name]);
}

function usedKinds() {
  const used = new Set(ties.flatMap((tie) => tie.kinds));
  return data.kinds.filter((kind) => used.has(kind.code)).map((kind) => [kind.code, kind.name]);
}

function makeTools() {
  const listButton = (key) => button(say(key), () => change({ list: state.list === key ? "" : key, actor: null, without: false, to: null,
    need: "", isTable: false }), { "data-list": key });
  const needList = needOptions();
  byId("tools").append(
    listButton("bridges"), listButton("alone"), data.introductions.length > 0 ? listButton("introductions") : "", listButton("everybody"),
    needList.length > 0 ? makeSelect(say("need"), say("every_need"), needList, "need") : "",
    data.blocks.length > 0 ? button(say("all_ties"), showAllTies, { id: "all", "aria-pressed": "false" }) : "",
    usedKinds().length > 1 ? makeSelect(say("kind"), say("every_kind"), usedKinds(), "kind") : "",
    days.length > 0 ? makeDays() : "",
    data.fixed ? "" : button(say("table"), () => change({ isTable: !state.isTable, at: "", list: "", need: "", without: false, to: null }), { id: "table" }),
    button(say("print"), () => print(), { id: "print" }));
  byId("head").append(makeSearch());
}

function showAllTies() {
  byId("all").setAttribute("aria-pressed", String(graph.classList.toggle("all")));
}

function makeLegend() {
  const inUse = new Set([...actors.values()].map((actor) => actor.sector ?? null));
  const rows = [...data.sectors.map((sector) => sector.code), null].filter((code) => inUse.has(code));
  byId("legend").append(...rows.map((code) => button("", () => {
    const key = code ?? "";
    if (!state.off.delete(key)) state.off.add(key);
    refresh();
  }, { "data-sector": code ?? "", title: say("fade_sector") })));
  for (const control of byId("legend").children) {
    const code = control.dataset.sector || null;
    control.append(chip(code), make("span", {}, sectorName(code)), note(""));
  }
}

/* Buttons and lists say what is chosen. */
function showTools() {
  for (const control of byId("tools").querySelectorAll("[data-list]")) {
    control.setAttribute("aria-pressed", String(state.list === control.dataset.list));
  }
  for (const control of byId("tools").querySelectorAll("[data-key]")) control.value = state[control.dataset.key];
  for (const control of byId("legend").children) {
    control.setAttribute("aria-pressed", String(!state.off.has(control.dataset.sector)));
    control.querySelector(".note").textContent = present().filter((actor) => (actor.sector ?? "") === control.dataset.sector).length;
  }
  showDay();
  if (data.fixed) return;
  byId("table").setAttribute("aria-pressed", String(state.isTable));
  byId("table").textContent = changes.length > 0 ? `${say("table")} (${changes.length})` : say("table");
}

function makeZoom() {
  const by = (factor) => () => zoomAt(factor, middleOfScreen());
  byId("foot").append(make("div", { id: "zoom" },
    button("?", () => change({ list: state.list === "key" ? "" : "key", actor: null, without: false, to: null }),
      { "aria-label": say("key"), title: say("key") }), button("+", by(1.4), { "aria-label": say("zoom_in") }),
    button("−", by(1 / 1.4), { "aria-label": say("zoom_out") }), button("⤢", showWhole, { "aria-label": say("whole") })));
}
