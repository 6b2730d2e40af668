/* What is chosen, and what therefore is lit: everybody else fades, and nobody is hidden. */
const state = { actor: null, without: false, to: null, need: "", kind: "", off: new Set(), list: "", at: "", isTable: false };
let focus = { actor: null, kept: null, ties: null };
let hovered = null;

function pathFocus() {
  const path = findPath(state.actor, state.to) ?? [state.actor, state.to];
  const steps = path.slice(1).map((actor, i) => findTie(path[i], actor)).filter(Boolean);
  return { actor: state.actor, kept: new Set(path), ties: new Set(steps) };
}

function withoutFocus() {
  const lost = new Set(lostWithout(state.actor));
  return { actor: state.actor, kept: new Set([state.actor, ...lost]), lost,
    ties: new Set(ties.filter((tie) => holds(tie) && lost.has(tie.from) && lost.has(tie.to))) };
}

function needFocus() {
  const kept = new Set(present().filter((actor) => serves(actor, state.need) || asksFor(actor, state.need)));
  return { actor: null, kept, ties: new Set(ties.filter((tie) => (serves(tie.from, state.need) && asksFor(tie.to, state.need)) ||
    (serves(tie.to, state.need) && asksFor(tie.from, state.need)))) };
}

const listFocus = {
  bridges() {
    const found = bridges();
    return { actor: null, kept: new Set([...found.flatMap((tie) => [tie.from, tie.to]), ...present().filter((a) => a.isCut)]),
      ties: new Set(found) };
  },
  alone: () => ({ actor: null, kept: new Set(present().filter((a) => a.isAlone || a.isOwnOnly)), ties: new Set() }),
  introductions() {
    const rows = shownIntroductions();
    return { actor: null, kept: new Set(rows.flatMap((row) => [row.from, row.to])), ties: new Set(), introductions: rows };
  },
};

function findFocus() {
  const actor = hovered ?? state.actor;
  if (!hovered && state.actor && state.to) return pathFocus();
  if (!hovered && state.actor && state.without) return withoutFocus();
  if (actor) return { actor, kept: new Set([actor, ...partnersOf(actor)]), ties: new Set(tiesOf(actor)) };
  if (state.need) return needFocus();
  return listFocus[state.list]?.() ?? { actor: null, kept: null, ties: null };
}

const isOff = (actor) => state.off.has(actor.sector ?? "");
const isOfKind = (tie) => !state.kind || tie.kindsNow.includes(state.kind);

function markActor(actor) {
  const classes = actor.element.classList;
  actor.isDim = isOff(actor) || !actor.isNow || (focus.kept ? !focus.kept.has(actor) : !!state.kind && !tiesOf(actor).some(isOfKind));
  classes.toggle("dim", actor.isDim);
  classes.toggle("chosen", actor === state.actor);
  classes.toggle("cut", actor.isCut);
  classes.toggle("alone", actor.isAlone);
  classes.toggle("own", actor.isOwnOnly && !actor.unasked);
  classes.toggle("hangs", actor.hangs);
  classes.toggle("struck", !!actor.struck);
  classes.toggle("added", !!actor.isAdded);
  classes.toggle("lost", !!focus.lost?.has(actor));
  classes.toggle("serves", !!state.need && serves(actor, state.need));
  classes.toggle("asks", !!state.need && asksFor(actor, state.need));
}

function markTie(tie) {
  const classes = tie.element.classList, isHeld = holds(tie), isStruck = !!(tie.struck || tie.from.struck || tie.to.struck);
  const isGone = !isHeld && !isStruck; /* not there on the chosen day */
  const isDim = isGone || isOff(tie.from) || isOff(tie.to) || !isOfKind(tie) || !!(focus.ties && !focus.ties.has(tie));
  classes.toggle("dim", isDim && (!isStruck || !!focus.kept));
  classes.toggle("lit", isHeld && !isDim && !!focus.ties);
  classes.toggle("bridge", isHeld && tie.separates > 1);
  classes.toggle("only", isHeld && tie.separates === 1);
  classes.toggle("struck", isStruck);
  classes.toggle("added", !!tie.isAdded);
  tie.casing?.classList.toggle("dim", isDim || tie.separates === 0);
}

function showSuggestions() {
  const rows = focus.introductions ?? (state.actor && !hovered && !state.to && !state.without && state.list === "introductions" ?
    openIntroductions(state.actor) : []);
  suggestions.replaceChildren(...rows.map(({ from, to }) =>
    draw("path", { d: `M${from.box.x},${from.box.y}L${to.box.x},${to.box.y}` })));
}

function lightUp() {
  focus = findFocus();
  for (const actor of actors.values()) markActor(actor);
  for (const tie of ties) markTie(tie);
  graph.classList.toggle("lit-up", !!focus.kept);
  showSuggestions();
  sizeLabels();
}

function tell(text) {
  byId("told").textContent = text;
}

function sayAnswer() {
  if (state.actor && state.to) return describePath().textContent;
  if (!state.actor || !state.without) return "";
  const lost = lostWithout(state.actor);
  return lost.length > 0 ? sayCount("without_lost", lost.length, state.actor.name, names(lost)) : say("without_nobody", state.actor.name);
}

/* The answer to what was asked, in one line below the map; before it the day, after it how many of them are outside of the window. */
function tellState(outside) {
  const parts = [state.at ? say("on_day", sayDay(state.at), sayPresence()) : "", sayAnswer(), outside > 0 ? sayCount("outside", outside) : ""];
  tell(parts.filter(Boolean).join(" "));
}

const sayPresence = () => `${sayCount("n_actors", present().length)} · ${sayCount("n_ties", ties.filter(holds).length)}`;

function sayCounts() {
  byId("count").textContent = sayPresence();
}

const sayDay = (day) => new Intl.DateTimeFormat(data.language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

function refresh() {
  hovered = null;
  lightUp();
  showPanel();
  sayCounts();
  showTools();
  tellState(0);
  remember();
}

/* What was asked for is to be seen, whom it is about first. */
function showAnswer() {
  const isAsked = (state.actor && (state.to || state.without)) || (!state.actor && (state.list || state.need));
  const some = isAsked && focus.kept ? [...focus.kept] : [];
  /* Of an answer about one actor the names are to be read; a list may be long, and the map shows where its actors are. */
  const readable = state.actor ? SMALLEST_TYPE / (Math.min(...some.map((actor) => actor.type)) * wholeScale()) : 0;
  const nearest = Math.max(view.scale, readable);
  const outside = revealAll(some, nearest);
  if (outside === 0) return;
  tellState(outside);
  tellState(revealAll(some, nearest)); /* the line below the map may have taken some of its room */
}

function change(what) {
  Object.assign(state, what);
  if ("at" in what) {
    markDay();
    markNetwork();
  }
  refresh();
  if (["without", "to", "list", "need"].some((key) => what[key])) showAnswer();
}

function choose(actor, isToBeSeen) {
  change({ actor: actor === state.actor && !isToBeSeen ? null : actor, without: false, to: null });
  if (state.actor && isToBeSeen) reveal(state.actor);
  if (state.actor) actors.forEach((a) => a.element.setAttribute("tabindex", a === state.actor ? 0 : -1));
}

function closePanel() {
  if (state.actor) change({ actor: null, without: false, to: null });
  else change({ list: "", need: "", isTable: false });
}

function showPath(to) {
  change({ to, without: false });
}

/* All that is chosen stands in the address, so that a view can be sent as a link. */
function remember() {
  if (location.protocol === "about:") return; /* in a frame of a notebook there is no address */
  const parts = new URLSearchParams();
  if (state.actor) parts.set("actor", state.actor.id);
  if (state.to) parts.set("to", state.to.id);
  if (state.without) parts.set("without", "1");
  if (state.need) parts.set("need", state.need);
  if (state.kind) parts.set("kind", state.kind);
  if (state.off.size > 0) parts.set("off", [...state.off].join("|"));
  if (state.list) parts.set("list", state.list);
  if (state.at) parts.set("at", state.at);
  if (state.isTable) parts.set("table", "1");
  const address = parts.toString();
  history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1)), known = (map, key) => (map.has(key) ? key : "");
  Object.assign(state, {
    actor: actors.get(parts.get("actor")) ?? null,
    to: actors.get(parts.get("to")) ?? null,
    without: parts.has("without"),
    need: known(needs, parts.get("need")),
    kind: known(kinds, parts.get("kind")),
    off: new Set(split(parts.get("off"))),
    list: panels[parts.get("list")] ? parts.get("list") : "",
    isTable: parts.has("table") && !data.fixed,
    at: parts.has("table") || days.length === 0 ? "" : /^\d{4}-\d\d-\d\d$/.exec(parts.get("at") ?? "")?.[0] ?? "",
  });
  markDay();
  markNetwork();
}
