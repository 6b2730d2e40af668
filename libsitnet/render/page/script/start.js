/* Pointer, keys and address; starts the page. */
const fingers = new Map();
let hasMoved = false;

function followPointer(event) {
  const before = fingers.get(event.pointerId), now = { x: event.clientX, y: event.clientY };
  if (!before) return;
  if (fingers.size === 1 && !hasMoved && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
  hasMoved = true;
  const a = placeOf(before.x, before.y), b = placeOf(now.x, now.y);
  if (fingers.size === 1) {
    view.x += b.x - a.x;
    view.y += b.y - a.y;
    view.isWhole = false;
    slideView();
  } else {
    const still = [...fingers].find(([id]) => id !== event.pointerId)[1], c = placeOf(still.x, still.y);
    const wide = Math.hypot(b.x - c.x, b.y - c.y), narrow = Math.hypot(a.x - c.x, a.y - c.y);
    if (narrow > 0) zoomAt(wide / narrow, { x: (b.x + c.x) / 2, y: (b.y + c.y) / 2 });
  }
  fingers.set(event.pointerId, now);
}

const actorAt = (target) => actors.get(target.closest?.(".node")?.dataset.id);

function watchPointer() {
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomAt(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), placeOf(event.clientX, event.clientY));
  }, { passive: false });
  svg.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    hasMoved = false;
  });
  addEventListener("pointermove", followPointer);
  for (const name of ["pointerup", "pointercancel"]) {
    addEventListener(name, (event) => {
      if (fingers.delete(event.pointerId) && hasMoved) showView();
    });
  }
  svg.addEventListener("click", (event) => {
    if (hasMoved) return;
    const actor = actorAt(event.target);
    if (actor) choose(actor, false);
    else if (state.actor) closePanel();
  });
  for (const name of ["pointerover", "focusin"]) svg.addEventListener(name, (event) => hover(actorAt(event.target), name));
  for (const name of ["pointerout", "focusout"]) svg.addEventListener(name, () => hover(null, name));
}

/* A finger has no hovering; a path and a what-if stay lit. */
function hover(actor, name) {
  const isByKey = name === "focusin" && actor?.element.matches(":focus-visible");
  if (fingers.size > 0 || (name === "focusin" && !isByKey) || matchMedia("(hover: none)").matches) return;
  const next = state.actor ? null : actor ?? null;
  if (next === hovered) return;
  hovered = next;
  lightUp();
  if (isByKey) reveal(actor);
}

/* The nearest actor that way, straight ahead before aside. */
function nextActor(from, [dx, dy]) {
  let best = null, least = Infinity;
  for (const actor of present()) {
    const x = actor.box.x - from.box.x, y = actor.box.y - from.box.y, ahead = x * dx + y * dy;
    const cost = ahead + 3 * Math.abs(x * dy - y * dx);
    if (actor !== from && ahead > 0 && cost < least) [best, least] = [actor, cost];
  }
  return best;
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pressOnMap(event) {
  const focused = actorAt(document.activeElement ?? svg), way = ways[event.key];
  if (way) {
    const from = focused ?? state.actor ?? present()[0], to = focused || state.actor ? from && nextActor(from, way) : from;
    if (!to) return;
    event.preventDefault();
    for (const actor of [from, to]) actor.element.setAttribute("tabindex", actor === to ? 0 : -1);
    to.element.focus({ preventScroll: true });
    reveal(to);
  } else if ((event.key === "Enter" || event.key === " ") && focused) {
    event.preventDefault();
    choose(focused, false);
  }
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target.matches("input, select, textarea");
  if (event.key === "Escape") {
    if (isTyping) event.target.blur();
    closePanel();
  }
  if (isTyping) return;
  if (event.key === "/") {
    event.preventDefault();
    byId("search").focus();
  } else if (event.key === "+" || event.key === "=") zoomAt(1.3, middleOfScreen());
  else if (event.key === "-") zoomAt(1 / 1.3, middleOfScreen());
  else if (event.key === "0") showWhole();
  else if (!event.target.closest("button, aside, #legend, #head")) pressOnMap(event);
}

function start() {
  readNetwork();
  bindDrawing();
  for (const kept of data.fixed ? [] : keptChanges()) if (applyChange(kept)) changes.push(kept);
  markNetwork();
  makeTools();
  makeLegend();
  makeZoom();
  recall();
  refresh();
  showWhole();
  if (state.actor) reveal(state.actor);
  showAnswer();
  watchPointer();
  addEventListener("keydown", press);
  new ResizeObserver(() => (view.isWhole ? showWhole() : showView())).observe(map);
  addEventListener("hashchange", () => {
    recall();
    refresh();
    showAnswer();
  });
  present()[0]?.element.setAttribute("tabindex", 0);
}

start();
