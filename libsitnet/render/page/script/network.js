/* Actors and ties as they stand, with what the round table changed; bridges, parts and paths are worked out here. */
const sectors = new Map(data.sectors.map((sector) => [sector.code, sector]));
const kinds = new Map(data.kinds.map((kind) => [kind.code, kind.name]));
const needs = new Map(data.needs.map((need) => [need.code, need.name]));
const actors = new Map();
const ties = [];
const introductions = []; /* of all days */
let introduced = []; /* of the chosen one, best first */
const areIntroductionsDated = data.introduced.some(({ since }) => since);

function addActor(row) {
  const actor = { ...row, isNow: true, spans: [], ties: [], services: [], demands: [], key: plain(row.name) };
  actors.set(actor.id, actor);
  return actor;
}

const showAllOf = (tie) => Object.assign(tie, { kindsNow: tie.kinds, forthNow: tie.forth, backNow: tie.back });

function addTie(row) {
  const tie = { ...row, from: actors.get(row.from), to: actors.get(row.to), kinds: split(row.kinds), separates: 0, isNow: true, spans: [] };
  showAllOf(tie);
  ties.push(tie);
  tie.from.ties.push(tie);
  tie.to.ties.push(tie);
  return tie;
}

function readNetwork() {
  data.actors.forEach(addActor);
  data.ties.forEach(addTie);
  const inOrder = [...actors.values()];
  for (const span of data.spans) (span.tie >= 0 ? ties[span.tie] : inOrder[span.actor]).spans.push(span);
  for (const service of data.services) {
    actors.get(service.actor)?.services.push({ ...service, isNow: true, needs: split(service.needs), key: plain(service.name ?? "") });
  }
  for (const demand of data.demands) actors.get(demand.actor)?.demands.push({ ...demand, isNow: true });
  for (const row of data.introductions) {
    introductions.push({ from: actors.get(row.actor), to: actors.get(row.provider), needs: split(row.needs), reason: row.reason });
  }
}

const other = (tie, actor) => (tie.from === actor ? tie.to : tie.from);
const isPresent = (actor) => !actor.struck && actor.isNow;
const holds = (tie) => !tie.struck && tie.isNow && isPresent(tie.from) && isPresent(tie.to);
const present = () => [...actors.values()].filter(isPresent);
const tiesOf = (actor) => actor.ties.filter(holds);
const partnersOf = (actor) => tiesOf(actor).map((tie) => other(tie, actor));
const findTie = (a, b) => a.ties.find((tie) => other(tie, a) === b);
const byName = (a, b) => collator.compare(a.name, b.name);

/* One depth-first search of a part, with a stack of its own: a path of thousands must not overflow that of the browser. A tie
   is a bridge when nothing below it reaches back above it (Tarjan 1974). */
function searchPart(root, clock) {
  const stack = [{ actor: root, via: null, ties: tiesOf(root), next: 0, size: 1, children: 0 }];
  const found = [];
  root.order = root.low = ++clock.time;
  for (;;) {
    const top = stack[stack.length - 1];
    if (top.next < top.ties.length) {
      const via = top.ties[top.next++];
      const actor = other(via, top.actor);
      if (via === top.via) continue;
      if (actor.order) {
        top.actor.low = Math.min(top.actor.low, actor.order);
        continue;
      }
      actor.order = actor.low = ++clock.time;
      top.children++;
      stack.push({ actor, via, ties: tiesOf(actor), next: 0, size: 1, children: 0 });
      continue;
    }
    stack.pop();
    const above = stack[stack.length - 1];
    if (!above) {
      root.isCut = top.children > 1;
      for (const tie of found) tie.separates = Math.min(tie.separates, top.size - tie.separates);
      return;
    }
    above.size += top.size;
    above.actor.low = Math.min(above.actor.low, top.actor.low);
    if (above.via && top.actor.low >= above.actor.order) above.actor.isCut = true;
    if (top.actor.low > above.actor.order) {
      top.via.separates = top.size;
      found.push(top.via);
    }
  }
}

/* What of it is there on the chosen day; without one, all that ever was. What has no dates is there all the time, and a demand
   from the day on which it was noted. */
function markDay() {
  const day = state.at, isThen = ({ since, until }) => (!since || since <= day) && (!until || day <= until);
  for (const actor of actors.values()) {
    for (const service of actor.services) service.isNow = !day || isThen(service);
    for (const demand of actor.demands) demand.isNow = !day || isThen({ since: demand.date });
  }
  for (const tie of ties) {
    const then = tie.spans.filter(isThen), isMutual = then.some((span) => !span.forth && !span.back);
    showAllOf(tie);
    if (day && tie.spans.length > 0) {
      Object.assign(tie, { kindsNow: tie.kinds.filter((kind) => then.some((span) => span.kind === kind)),
        forthNow: !isMutual && then.some((span) => span.forth), backNow: !isMutual && then.some((span) => span.back) });
    }
  }
  introduced = introductionsOn(day);
  ties.forEach(showHeads);
  for (const one of [...actors.values(), ...ties]) one.isNow = !day || one.spans.length === 0 || one.spans.some(isThen);
}

/* Whom the library would introduce on that day, for needs that were noted by then. Where there are too many days to tell them of each, those of
   all days. */
function introductionsOn(day) {
  const isOf = ({ since }) => (day && areIntroductionsDated ? since && since <= day : !since);
  const isNoted = ({ from, to, needs }) => [from, to].some((actor) => actor.demands.some((demand) => demand.isNow && needs.includes(demand.need)));
  return split(data.introduced.filter(isOf).at(-1)?.rows).map((number) => introductions[number]).filter((i) => !day || isNoted(i));
}

/* Marks bridges (how many actors the smaller side has), cut actors, and who stands alone. */
function markNetwork() {
  const clock = { time: 0 };
  for (const actor of actors.values()) {
    actor.order = 0;
    actor.isCut = false;
    const partners = isPresent(actor) ? partnersOf(actor) : [];
    actor.degree = partners.length;
    actor.isAlone = isPresent(actor) && partners.length === 0;
    actor.isOwnOnly = partners.length > 0 && !!actor.sector && partners.every((p) => p.sector === actor.sector);
  }
  for (const tie of ties) tie.separates = 0;
  for (const actor of present()) if (!actor.order) searchPart(actor, clock);
  markHanging();
  if (data.blocks.length > 0) showTrunks();
}

/* Who loses touch when some cut actor leaves. A drawing of blocks does not show it. */
function markHanging() {
  const hanging = new Set(data.blocks.length > 0 ? [] : present().filter((actor) => actor.isCut).flatMap(lostWithout));
  for (const actor of actors.values()) actor.hangs = hanging.has(actor);
}

/* Everybody who can be reached from an actor without passing the one who is left out. */
function reach(start, without) {
  const seen = new Set([start]);
  for (const actor of seen) for (const next of partnersOf(actor)) if (next !== without) seen.add(next);
  return seen;
}

/* Who loses touch with the largest rest of its part when an actor leaves. */
function lostWithout(actor) {
  const parts = [];
  for (const partner of partnersOf(actor)) {
    if (!parts.some((part) => part.has(partner))) parts.push(reach(partner, actor));
  }
  parts.sort((a, b) => b.size - a.size);
  return parts.slice(1).flatMap((part) => [...part]);
}

/* One shortest path as a list of actors; null where there is none. */
function findPath(from, to) {
  const before = new Map([[from, null]]);
  for (const actor of before.keys()) {
    if (actor === to) break;
    for (const next of partnersOf(actor)) if (!before.has(next)) before.set(next, actor);
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let actor = to; actor; actor = before.get(actor)) path.unshift(actor);
  return path;
}

/* A broad need stands for its finer ones: "health" for "health.dentist". */
const isNeed = (code, chosen) => code === chosen || code.startsWith(`${chosen}.`);
const serves = (actor, need) => actor.services.some((service) => service.isNow && service.needs.some((code) => isNeed(code, need)));
const asksFor = (actor, need) => actor.demands.some((demand) => demand.isNow && isNeed(demand.need, need));
