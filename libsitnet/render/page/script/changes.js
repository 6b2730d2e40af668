/* What the round table changed: kept in this browser, saved as a file that `sitnet convert` applies. */
const changes = [];

/* Pages of the same data set share their changes, others do not. */
function storageKey() {
  let sum = 0;
  for (const { id } of data.actors) for (const sign of `${id}\n`) sum = (Math.imul(sum, 31) + sign.codePointAt(0)) | 0;
  return `sitnet changes ${say("title")} ${sum >>> 0}`;
}

/* Some browsers refuse storage to pages from a disk; the changes then last as long as the page. */
function keepChanges() {
  try {
    if (changes.length > 0) localStorage.setItem(storageKey(), JSON.stringify(changes));
    else localStorage.removeItem(storageKey());
    return true;
  } catch {
    return false;
  }
}

function keptChanges() {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey()) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

const isPair = (change, from, to) =>
  (change.from === from.id && change.to === to.id) || (change.from === to.id && change.to === from.id);

/* Makes one change in the network; false where it names somebody who is not there. */
function applyChange(change) {
  const actor = actors.get(change.actor), from = actors.get(change.from), to = actors.get(change.to);
  if (change.change === "add-actor") {
    if (actor || !change.actor || !change.name) return false;
    drawActor(addActor({ id: change.actor, name: change.name, sector: change.sector || null, area: change.area || null, isAdded: true }));
    return true;
  }
  if (change.change === "strike-actor") {
    if (actor) actor.struck = true;
    return !!actor;
  }
  const tie = from && to && from !== to ? findTie(from, to) : null;
  if (change.change === "strike-tie") {
    if (tie) tie.struck = true;
    return !!tie;
  }
  if (change.change !== "add-tie" || !from || !to || from === to || tie) return false;
  drawTie(addTie({ from: from.id, to: to.id, kinds: change.kind, isAdded: true }));
  return true;
}

function recordChange(change) {
  if (applyChange(change)) changes.push(change);
  return afterChange();
}

/* What was added is taken out, what was struck comes back; changes that need an actor who is taken out go with it. */
function takeBack(change) {
  const [actor, from, to] = [change.actor, change.from, change.to].map((id) => actors.get(id));
  const list = [change];
  if (change.change === "add-actor") {
    list.push(...changes.filter((c) => c !== change && [c.from, c.to, c.actor].includes(change.actor)));
  }
  for (const gone of list) changes.splice(changes.indexOf(gone), 1);
  if (change.change === "strike-actor" && actor) actor.struck = false;
  if (change.change === "strike-tie" && from && to) findTie(from, to).struck = false;
  if (change.change === "add-tie" && from && to) removeTie(findTie(from, to));
  if (change.change === "add-actor" && actor) removeActor(actor);
  afterChange();
}

function removeTie(tie) {
  ties.splice(ties.indexOf(tie), 1);
  for (const end of [tie.from, tie.to]) end.ties.splice(end.ties.indexOf(tie), 1);
  tie.element.remove();
}

function removeActor(actor) {
  [...actor.ties].forEach(removeTie);
  actors.delete(actor.id);
  actor.element.remove();
  if (state.actor === actor) state.actor = null;
}

/* An id for a newcomer: its name in plain letters, with a number where it is taken. */
function newId(name) {
  const start = plain(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "actor";
  let id = start;
  for (let number = 2; actors.has(id); number++) id = `${start}-${number}`;
  return id;
}

function changesFile() {
  return `${JSON.stringify({ sitnet: "changes", version: 1, changes }, null, 2)}\n`;
}

function saveChanges() {
  const address = URL.createObjectURL(new Blob([changesFile()], { type: "application/json" }));
  make("a", { href: address, download: "changes.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function sayChange(change) {
  const name = (id) => actors.get(id)?.name ?? id;
  if (change.change === "add-actor") return say("actor_added", change.name);
  if (change.change === "strike-actor") return say("actor_struck", name(change.actor));
  return say(change.change === "add-tie" ? "tie_added" : "tie_struck", name(change.from), name(change.to));
}
