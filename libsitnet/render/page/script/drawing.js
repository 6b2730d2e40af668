/* The drawing: the same picture as on paper, its boxes and lines bound to actors and ties; zoom, and type that can be read. */
const map = byId("map");
const svg = map.querySelector("svg");
const sheet = make("div", { id: "sheet" }); /* a layer of its own, drawn some way beyond the edges of the window */
const SHEET_MARGIN = 400; /* pixels, as in the style */
const graph = svg.querySelector(".graph");
const world = draw("g", { id: "world" });
const titles = [];
let groundBox = null; /* of all sectors together */
const suggestions = draw("g", { class: "suggestions" });
const view = { scale: 1, x: 0, y: 0, isWhole: true };
const laid = { x: 0, y: 0 }; /* where the picture was drawn; it may have been dragged since */
const SMALLEST_TYPE = 10, LARGEST_TYPE = 22; /* pixels; the larger one for the whole of a small map */
const ALARM = "#8f0a1e", A3_WIDTH = 1190; /* as the drawing has them; on A3 a thick frame has 2.4 pt */
const LARGEST_SCALE = 40;
const FAR = 0.6; /* of its true size: from there on ties of blocks stand for those of actors */

/* A box in numbers of the drawing, around its middle. */
function boxOf(element) {
  const { x, y, width, height } = element.getBBox();
  return { x: x + width / 2, y: y + height / 2, width, height };
}

/* Grounds of sectors are told by their colours; in a group they can be made paler as a whole. What stands before the first of
   them is the heading, and plain type and lines after it are the legend: on the screen the page has its own of both. */
function prepareGround() {
  const fills = [...data.sectors.flatMap((sector) => [sector.fill, sector.island]), ...data.blocks.map((block) => block.ground)];
  const colours = new Set(fills.map((colour) => colour.toLowerCase()));
  const ground = draw("g", { class: "ground" });
  let isHeading = true;
  [...graph.children].forEach((child, index) => {
    const isGround = child.tagName === "polygon" && colours.has(child.getAttribute("fill").toLowerCase());
    if (isGround && isHeading) child.before(ground);
    if (isGround) ground.append(child);
    if (isGround || child.tagName === "g") isHeading = false;
    if (child.tagName === "polygon" && index < 3 && !isGround) child.classList.add("paper");
    if (child.tagName === "text" && isHeading) child.classList.add("heading");
    else if (child.tagName === "text" && child.getAttribute("font-weight") === "bold") titles.push(child);
    else if (!isGround && !child.classList.contains("paper") && /^(text|polygon|polyline)$/.test(child.tagName)) {
      child.classList.add("key");
    }
  });
}

/* The outer one of two frames says that the network falls apart without the actor. */
function markOuterFrame(element) {
  let outlines = 0;
  for (const child of element.children) {
    if (/^(polygon|path)$/.test(child.tagName)) outlines++;
    if (outlines > 1 && child.tagName !== "text") child.classList.add("outer");
  }
}

/* What the map of all marks by a thick or a red frame is marked anew, for the day and for the round table. */
function unmarkFrame(actor, element) {
  const border = sectors.get(actor.sector)?.border ?? "#222222", thick = 2.3 * svg.viewBox.baseVal.width / A3_WIDTH;
  for (const line of element.querySelectorAll("polygon, path, polyline")) {
    if (line.getAttribute("stroke")?.toLowerCase() === ALARM) line.setAttribute("stroke", border);
    if (parseFloat(line.getAttribute("stroke-width")) >= thick) line.removeAttribute("stroke-width");
  }
}

function bindActor(actor, element) {
  const outline = element.querySelector("polygon, path");
  const type = element.querySelector("text");
  actor.element = element;
  actor.box = boxOf(outline);
  actor.type = type ? parseFloat(type.getAttribute("font-size")) : SMALLEST_TYPE;
  markOuterFrame(element);
  unmarkFrame(actor, element);
  element.append(draw("rect", { class: "ring", x: actor.box.x - actor.box.width / 2 - 4, y: actor.box.y - actor.box.height / 2 - 4,
    width: actor.box.width + 8, height: actor.box.height + 8 }));
  fill(element, { tabindex: -1, role: "button", "aria-label": element.querySelector("title")?.textContent ?? actor.name }, []);
}

function bindDrawing() {
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", say("map_label"));
  prepareGround();
  const ground = graph.querySelector(".ground");
  groundBox = ground && boxOf(ground);
  const nodes = new Map([...graph.querySelectorAll(".node")].map((node) => [node.dataset.id, node]));
  for (const [id, node] of nodes) if (!actors.has(id)) node.remove(); /* an id too odd to be drawn: it is drawn anew below */
  for (const actor of [...actors.values()]) {
    if (nodes.has(actor.id)) bindActor(actor, nodes.get(actor.id));
    else drawActor(actor);
  }
  for (const edge of graph.querySelectorAll(".edge")) {
    const from = actors.get(edge.dataset.from), to = actors.get(edge.dataset.to), tie = from && to && findTie(from, to);
    if (!tie) {
      edge.remove();
      continue;
    }
    tie.element = edge;
    tie.casing = edge.previousElementSibling?.matches(".casing") ? edge.previousElementSibling : null;
    edge.classList.toggle("red", !!tie.casing);
  }
  for (const tie of ties) if (!tie.element) drawTie(tie);
  graph.querySelector(".node, .edge")?.before(suggestions);
  bindBlocks();
  svg.before(sheet);
  sheet.append(svg);
  graph.before(world);
  world.append(graph);
}

/* A newcomer stands at the nearest free place to its sector's middle. */
function freePlace(sector, width, height) {
  const boxes = [...actors.values()].filter((actor) => actor.box).map((actor) => actor.box);
  const own = [...actors.values()].filter((actor) => actor.box && actor.sector === sector).map((actor) => actor.box);
  const near = own.length > 0 ? own : boxes;
  const middle = { x: 0, y: 0 };
  for (const box of near) {
    middle.x += box.x / near.length;
    middle.y += box.y / near.length;
  }
  const isFree = (x, y) => boxes.every((box) => Math.abs(box.x - x) > (box.width + width) / 2 + 8 ||
    Math.abs(box.y - y) > (box.height + height) / 2 + 8);
  for (let radius = 0; radius < 2000; radius += 12) {
    for (let turn = 0; turn < 24; turn++) {
      const x = middle.x + radius * Math.cos(turn * Math.PI / 12), y = middle.y + radius * Math.sin(turn * Math.PI / 12);
      if (isFree(x, y)) return { x, y };
    }
  }
  return middle;
}

/* An actor that the drawing does not have. */
function drawActor(actor) {
  const lines = actor.name.match(/\S.{0,17}(?=\s|$)|\S+/g) ?? [actor.name];
  const width = Math.max(...lines.map((line) => line.length)) * 6 + 12, height = lines.length * 11 + 8;
  const { x, y } = freePlace(actor.sector, width, height);
  const colour = sectors.get(actor.sector);
  const element = draw("g", { class: "node" }, draw("title", {}, actor.name), draw("polygon", {
    points: `${x - width / 2},${y - height / 2} ${x + width / 2},${y - height / 2} ${x + width / 2},${y + height / 2} ` +
      `${x - width / 2},${y + height / 2}`, fill: colour?.fill ?? "#ffffff", stroke: colour?.border ?? "#222222" }));
  lines.forEach((line, i) => element.append(draw("text", { x, y: y - height / 2 + 12.5 + i * 11, "text-anchor": "middle",
    "font-family": "DejaVu Sans,Verdana,sans-serif", "font-size": 9, fill: "#111111" }, line)));
  element.dataset.id = actor.id;
  graph.append(element);
  bindActor(actor, element);
  actor.box = { x, y, width, height };
}

function drawTie(tie) {
  const { from, to } = tie;
  tie.casing = null;
  tie.element = draw("g", { class: "edge" }, draw("title", {}, `${from.name} ↔ ${to.name}`),
    draw("path", { fill: "none", d: `M${from.box.x},${from.box.y}L${to.box.x},${to.box.y}` }));
  suggestions.before(tie.element);
}

/* Scale of the whole drawing on the screen, before any zoom. */
function wholeScale() {
  const { width, height } = svg.viewBox.baseVal, room = map.getBoundingClientRect();
  return Math.min(room.width / width, room.height / height) || 1;
}

/* A place on the screen in numbers of the drawing before the zoom. */
function placeOf(x, y) {
  const { width, height } = svg.viewBox.baseVal, room = map.getBoundingClientRect(), scale = wholeScale();
  return { x: (x - room.left - (room.width - width * scale) / 2) / scale,
    y: (y - room.top - (room.height - height * scale) / 2) / scale };
}

let frame = 0;
let sizedFor = 0;

/* Labels depend on the scale alone, so that moving the picture works out nothing. */
function showView() {
  laid.x = view.x;
  laid.y = view.y;
  sheet.style.transform = "";
  world.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  cancelAnimationFrame(frame);
  if (wholeScale() * view.scale !== sizedFor) frame = requestAnimationFrame(sizeLabels);
}

/* While it is dragged, the sheet is moved with what is drawn on it, up to its margin; drawing a large map takes longer than a frame. */
function slideView() {
  const whole = wholeScale(), x = Math.round((view.x - laid.x) * whole), y = Math.round((view.y - laid.y) * whole);
  if (Math.max(Math.abs(x), Math.abs(y)) > SHEET_MARGIN) showView();
  else sheet.style.transform = `translate(${x}px, ${y}px)`;
}

function zoomAt(factor, at) {
  const scale = Math.min(LARGEST_SCALE, Math.max(0.5, view.scale * factor)), change = scale / view.scale;
  view.x = at.x - (at.x - view.x) * change;
  view.y = at.y - (at.y - view.y) * change;
  Object.assign(view, { scale, isWhole: false });
  showView();
}

const middleOfScreen = () => {
  const room = map.getBoundingClientRect();
  return placeOf(room.left + room.width / 2, room.top + room.height / 2);
};

/* Shows a rectangle of the drawing as large as it can be. Boxes are measured in a group that is shifted by the page's height. */
function showRectangle(left, top, right, bottom, most) {
  const room = map.getBoundingClientRect(), scale = wholeScale(), shift = svg.viewBox.baseVal.height;
  const width = room.width / scale, height = room.height / scale, middle = middleOfScreen();
  view.scale = Math.min(most, width / (right - left), height / (bottom - top));
  view.x = middle.x - view.scale * (left + right) / 2;
  view.y = middle.y - view.scale * ((top + bottom) / 2 + shift);
  showView();
}

/* All that is drawn, with a little air around it; null for nothing. */
function wholeOf() {
  const parts = [groundBox, ...[...actors.values()].map((actor) => actor.box)].filter(Boolean);
  return parts.length === 0 ? null : { left: Math.min(...parts.map((b) => b.x - b.width / 2)) - 14,
    top: Math.min(...parts.map((b) => b.y - b.height / 2)) - 14, right: Math.max(...parts.map((b) => b.x + b.width / 2)) + 14,
    bottom: Math.max(...parts.map((b) => b.y + b.height / 2)) + 14 };
}

/* Names of a few actors need not fill the window. */
function largestScaleOfWhole() {
  const types = [...actors.values()].map((actor) => actor.type).sort((a, b) => a - b);
  return types.length === 0 ? LARGEST_SCALE : LARGEST_TYPE / (types[Math.floor(types.length / 2)] * wholeScale());
}

function showWhole() {
  const whole = wholeOf();
  if (!whole) return;
  showRectangle(whole.left, whole.top, whole.right, whole.bottom, largestScaleOfWhole());
  view.isWhole = true;
}

/* On a phone the panel lies over the lower part of the map. */
function visibleRoom() {
  const { left, right, top, bottom } = map.getBoundingClientRect();
  const isCovered = document.body.classList.contains("open") && getComputedStyle(panel).position === "fixed";
  return { left, right, top, bottom: isCovered ? Math.min(bottom, panel.getBoundingClientRect().top) : bottom };
}

function isSeen(actor) {
  const box = actor.element.getBoundingClientRect(), room = visibleRoom();
  return box.left > room.left && box.right < room.right && box.top > room.top && box.bottom < room.bottom;
}

/* Brings a place of the drawing into the middle of what can be seen. */
function lookAt(x, y, scale) {
  const room = visibleRoom(), shift = svg.viewBox.baseVal.height;
  const middle = placeOf((room.left + room.right) / 2, (room.top + room.bottom) / 2);
  Object.assign(view, { scale, x: middle.x - scale * x, y: middle.y - scale * (y + shift), isWhole: false });
  showView();
}

/* Moves the picture only where the actor cannot be seen. */
function reveal(actor) {
  if (!isSeen(actor)) lookAt(actor.box.x, actor.box.y, Math.max(view.scale, SMALLEST_TYPE / (actor.type * wholeScale())));
}

/* The middle of several boxes, drawn so much larger, and the scale at which all of them can be seen. */
function frameOf(some, larger) {
  const room = visibleRoom(), edges = some.map(({ box }) => ({ x: box.x, y: box.y, w: box.width * larger / 2 + 14, h: box.height * larger / 2 + 14 }));
  const left = Math.min(...edges.map((e) => e.x - e.w)), right = Math.max(...edges.map((e) => e.x + e.w));
  const top = Math.min(...edges.map((e) => e.y - e.h)), bottom = Math.max(...edges.map((e) => e.y + e.h));
  const scale = Math.min((room.right - room.left) / (right - left), (room.bottom - room.top) / (bottom - top)) / wholeScale();
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/* Zooms out until all of them can be seen, or nearer until their names can be read, but no nearer than that. Where that is not far enough, whom it
   is about stands in the middle. Returns how many are outside of the window. */
function revealAll(some, nearest) {
  const isRead = (actor) => !actor.element.classList.contains("dot");
  if (some.every((actor) => isSeen(actor) && (isRead(actor) || view.scale >= nearest))) return 0;
  const type = Math.min(...some.map((actor) => actor.type));
  const whole = frameOf(some, Math.max(1, SMALLEST_TYPE / (type * frameOf(some, 1).scale * wholeScale())));
  for (let scale = Math.min(whole.scale, nearest); ; scale = Math.min(scale * 1.3, nearest)) {
    const middle = scale <= whole.scale || !focus.actor ? whole : focus.actor.box;
    lookAt(middle.x, middle.y, scale);
    sizeLabels();
    if (scale >= nearest || some.every(isRead)) break;
  }
  return some.filter((actor) => !isSeen(actor)).length;
}

/* Boxes drawn already, by squares of the drawing, so that a box asks its neighbours only. */
class Occupied {
  constructor(step) {
    this.step = step;
    this.squares = new Map();
  }

  *squaresOf(box) {
    const at = (number) => Math.floor(number / this.step);
    for (let x = at(box.left); x <= at(box.right); x++) for (let y = at(box.top); y <= at(box.bottom); y++) yield x * 4096 + y;
  }

  add(box) {
    for (const square of this.squaresOf(box)) this.squares.set(square, [...(this.squares.get(square) ?? []), box]);
  }

  meets(box, but) {
    for (const square of this.squaresOf(box)) {
      for (const o of this.squares.get(square) ?? []) {
        if (o.actor !== but && o.left < box.right && box.left < o.right && o.top < box.bottom && box.top < o.bottom) return true;
      }
    }
    return false;
  }
}

/* A box drawn so much larger, moved so far that it does not reach beyond the drawing. */
function scaledBox(actor, scale, whole) {
  const { x, y, width, height } = actor.box, w = width * scale / 2, h = height * scale / 2;
  const within = (at, half, least, most) => Math.max(least + half, Math.min(at, most - half)) - at;
  const isMoved = whole && scale > 1, rim = 10 * scale; /* frames and the ring around the box */
  const dx = isMoved ? within(x, w + rim, whole.left, whole.right) : 0, dy = isMoved ? within(y, h + rim, whole.top, whole.bottom) : 0;
  return { actor, dx, dy, left: x + dx - w, right: x + dx + w, top: y + dy - h, bottom: y + dy + h };
}

const importance = (actor) => (actor === focus.actor ? 1e6 : 0) + (actor.isDim ? -1e5 : 0) + (focus.kept?.has(actor) ? 1e4 : 0) +
  (actor.isAdded ? 500 : 0) + (actor.isCut ? 30 : 0) + actor.degree;

/* No type is smaller than ten pixels: where it would be, the important boxes are drawn larger as long as they cover nobody,
   and the others are boxes without a name until one comes nearer. */
function sizeLabels() {
  const scale = sizedFor = wholeScale() * view.scale, drawn = [...actors.values()].filter((actor) => actor.element);
  const mostLarger = data.blocks.length > 0 && !focus.kept ? 2 : 8;
  graph.classList.toggle("far", data.blocks.length > 0 && scale < FAR);
  for (const title of titles) title.style.fontSize = `${Math.max(title.getAttribute("font-size"), (data.blocks.length > 0 ? 15 : SMALLEST_TYPE + 1) / scale)}px`;
  const taken = new Occupied(60), whole = wholeOf();
  for (const actor of drawn) if (actor.type * scale >= SMALLEST_TYPE) taken.add(scaledBox(actor, 1));
  for (const actor of drawn.sort((a, b) => importance(b) - importance(a))) {
    const larger = Math.max(1, SMALLEST_TYPE / (actor.type * scale)), box = scaledBox(actor, larger, whole);
    const isRead = larger === 1 || actor === focus.actor || (larger < mostLarger && !actor.isDim && !taken.meets(box, actor));
    if (isRead && larger > 1) taken.add(box);
    actor.element.classList.toggle("dot", !isRead);
    actor.element.style.transform = isRead && larger > 1 ? `translate(${box.dx.toFixed(1)}px, ${box.dy.toFixed(1)}px) scale(${larger.toFixed(3)})` : "";
    /* In front of the boxes that it covers; what is moved in the document would lose the focus. */
    if (isRead && larger > 1 && actor.element !== document.activeElement) graph.append(actor.element);
  }
}
