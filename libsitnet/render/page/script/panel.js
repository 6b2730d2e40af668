/* The panel beside the map: what is known of an actor in sentences, and lists of what is remarkable. */
const panel = byId("panel");

const heading = (text) => make("h3", {}, text);
const line = (text, attributes = {}) => (text ? make("p", attributes, text) : null);
const button = (text, act, attributes = {}) => make("button", { type: "button", onclick: act, ...attributes }, text);
const nameButton = (actor) => button(actor.name, () => choose(actor, true), { class: "name" });
const list = (items) => make("ul", {}, ...items);
const item = (...parts) => make("li", {}, ...parts);
const note = (text, isWarning) => make("span", { class: isWarning ? "note warning" : "note" }, text);
const names = (list) => list.map((actor) => actor.name).join(", ");
const sectorName = (code) => sectors.get(code)?.name ?? say("no_sector");

function chip(sector) {
  const colour = sectors.get(sector);
  return draw("svg", { class: "chip", viewBox: "0 0 16 12", "aria-hidden": "true" },
    draw("rect", { x: 1, y: 1, width: 14, height: 10, rx: 2, fill: colour?.fill ?? "#ffffff", stroke: colour?.border ?? "#222222" }));
}

/* "cooperates with →": the arrow as the actor sees it. */
function describeTie(tie, actor) {
  const [forth, back] = tie.from === actor ? [tie.forthNow, tie.backNow] : [tie.backNow, tie.forthNow];
  const arrow = forth && !back ? " →" : back && !forth ? " ←" : "";
  const small = (name) => name.charAt(0).toLowerCase() + name.slice(1);
  const parts = [note(tie.kindsNow.map((code) => small(kinds.get(code) ?? code)).join(", ") + arrow)];
  if (tie.one_sided) parts.push(note(say("one_sided")));
  if (tie.separates > 0) parts.push(note(say("only_link"), true));
  if (tie.isAdded) parts.push(note(say("added"), true));
  return parts;
}

function tieItem(tie, actor) {
  const partner = other(tie, actor);
  if (!state.isTable) return item(nameButton(partner), ...describeTie(tie, actor));
  const act = button(say(tie.struck ? "restore" : "strike"), () => (tie.struck || tie.isAdded ? takeBackTie(tie) : strikeTie(tie)),
    { class: "small", "aria-label": `${say(tie.struck ? "restore" : "strike")}: ${partner.name}` });
  return make("li", { class: tie.struck ? "struck" : null }, act, nameButton(partner), ...describeTie(tie, actor));
}

function tiesBySector(actor) {
  const groups = new Map();
  for (const tie of actor.ties) {
    const partner = other(tie, actor);
    if (!isPresent(partner) || !tie.isNow || (tie.struck && !state.isTable)) continue;
    if (!groups.has(partner.sector)) groups.set(partner.sector, []);
    groups.get(partner.sector).push(tie);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length).flatMap(([sector, group]) => [
    make("h3", {}, chip(sector), `${sectorName(sector)} `, note(group.length)),
    list(group.sort((a, b) => byName(other(a, actor), other(b, actor))).map((tie) => tieItem(tie, actor)))]);
}

function describeLoss(actor) {
  const lost = lostWithout(actor);
  if (actor.degree === 0) return [];
  if (lost.length === 0) return [line(say("nobody_lost"))];
  return [line(sayCount("lost", lost.length), { class: "warning" }), list(lost.sort(byName).map((a) => item(nameButton(a))))];
}

function describeActor(actor) {
  if (!actor.isNow) return [line(say("not_then"))];
  const partners = partnersOf(actor), oneSided = tiesOf(actor).filter((tie) => tie.one_sided).length;
  const met = new Set(partners.map((partner) => partner.sector));
  const inUse = new Set(present().map((a) => a.sector));
  const never = data.sectors.filter((s) => inUse.has(s.code) && !met.has(s.code) && s.code !== actor.sector).map((s) => s.name);
  return [
    line(actor.degree > 0 ? sayCount("works_with", partners.length) : say("no_tie")),
    actor.isOwnOnly ? line(say("own_only"), { class: "warning" }) : null,
    oneSided > 0 ? line(sayCount("one_sided_ties", oneSided)) : null,
    actor.degree > 0 && never.length > 0 ? line(say("never", never.join(", "))) : null,
  ];
}

function pathChooser(actor) {
  const others = present().filter((a) => a !== actor).sort(byName);
  const select = make("select", { "aria-label": say("path_to"), onchange: () => showPath(actors.get(select.value) ?? null) },
    make("option", { value: "" }, say("path_to")),
    ...others.map((a) => make("option", { value: a.id, selected: a === state.to }, a.name)));
  return select;
}

function describePath() {
  if (!state.actor || !state.to) return null;
  const path = findPath(state.actor, state.to);
  if (!path) return line(say("no_path", state.actor.name, state.to.name), { class: "warning" });
  return line(sayCount("path", path.length - 1, path.map((a) => a.name).join(" → ")));
}

function services(actor) {
  const offered = actor.services.filter((service) => service.isNow);
  return offered.length === 0 ? [] : [heading(say("services")), list(offered.map((service) =>
    item(service.name || actor.name, note(service.needs.map((code) => needs.get(code) ?? code).join(", ")))))];
}

function demands(actor) {
  const noted = actor.demands.filter((demand) => demand.isNow);
  return noted.length === 0 ? [] : [heading(say("asks_for")), list(noted.map((demand) =>
    item(needs.get(demand.need) ?? demand.need, demand.families ? note(sayCount("n_families", demand.families)) : null)))];
}

function introductionItem(introduction, actor) {
  const partner = introduction.from === actor ? introduction.to : introduction.from;
  return item(nameButton(partner), note(introduction.reason));
}

const openIntroductions = (actor) => introduced.filter((i) => [i.from, i.to].includes(actor) && isPresent(i.from) && isPresent(i.to));

function meet(actor) {
  const rows = openIntroductions(actor).slice(0, 6);
  return rows.length === 0 ? [] : [heading(say("should_meet")), list(rows.map((row) => introductionItem(row, actor)))];
}

/* Only what is a page of the web, or an address of mail, becomes a link: never "javascript:". */
function contactItem(text) {
  const isMail = /^[^\s@]+@[^\s@]+$/.test(text), isPage = /^https?:\/\//i.test(text);
  if (!isMail && !isPage) return item(text);
  return item(make("a", { href: isMail ? `mailto:${encodeURIComponent(text).replace("%40", "@")}` : text, rel: "noreferrer" }, text));
}

function contacts(actor) {
  const parts = [actor.phone, actor.email, actor.web].filter(Boolean);
  return parts.length === 0 ? [] : [heading(say("contact")), list(parts.map(contactItem))];
}

function actorPanel(actor) {
  const about = [sectorName(actor.sector), actor.kind, actor.place].filter(Boolean).join(" · ");
  return [
    make("h2", {}, actor.name),
    line(about, { class: "about" }),
    make("div", { class: "actions" },
      button(say("without"), () => change({ without: !state.without, to: null }), { "aria-pressed": String(state.without) }),
      pathChooser(actor)),
    describePath(),
    ...describeActor(actor),
    ...describeLoss(actor),
    ...(state.isTable ? actorChanges(actor) : []),
    ...tiesBySector(actor),
    ...contacts(actor), ...services(actor), ...demands(actor), ...meet(actor),
  ];
}

const bridges = () => ties.filter((tie) => holds(tie) && tie.separates > 0).sort((a, b) => b.separates - a.separates);

function bridgesPanel() {
  const found = bridges(), cut = present().filter((actor) => actor.isCut).sort((a, b) => b.degree - a.degree);
  return [
    make("h2", {}, say("bridges")),
    line(found.length > 0 ? say("bridges_about") : say("no_bridges")),
    list(found.map((tie) => item(nameButton(tie.from), " – ", nameButton(tie.to), note(sayCount("cut_off", tie.separates), true)))),
    ...(cut.length === 0 ? [] : [heading(say("cut_actors")), list(cut.map((actor) =>
      item(nameButton(actor), note(sayCount("lose_touch", lostWithout(actor).length)))))]),
  ];
}

function alonePanel() {
  const alone = present().filter((a) => a.isAlone).sort(byName), own = present().filter((a) => a.isOwnOnly).sort(byName);
  const part = (title, rows) => [make("h3", {}, `${title} `, note(rows.length)), list(rows.map((actor) => item(chip(actor.sector), nameButton(actor))))];
  return [make("h2", {}, say("alone")), ...part(say("no_ties_at_all"), alone), ...part(say("own_sector_only"), own)];
}

const shownIntroductions = () => introduced.filter((i) => isPresent(i.from) && isPresent(i.to)).slice(0, 15);

function introductionsPanel() {
  const rows = shownIntroductions();
  return [make("h2", {}, say("introductions")), line(say(rows.length > 0 ? "introductions_about" : "no_introductions")),
    state.at && !areIntroductionsDated ? line(say("introductions_any_day")) : null,
    list(rows.map((row) => item(nameButton(row.from), " – ", nameButton(row.to), note(row.reason))))];
}

function everybodyPanel() {
  return [make("h2", {}, say("everybody")), list(present().sort(byName).map((actor) =>
    item(chip(actor.sector), nameButton(actor), note(sayCount("n_ties", actor.degree)))))];
}

/* What the marks mean, each with a sample. */
function keyPanel() {
  const stroke = (attributes) => [draw("path", { d: "M2,9H52", ...attributes })];
  const frame = (attributes) => [draw("rect", { x: 8, y: 3, width: 38, height: 12, class: "ink", ...attributes })];
  const rows = [
    ["key_tie", stroke({})],
    ["key_one_sided", stroke({ "stroke-dasharray": "5 3" })],
    ["key_one_way", [...stroke({}), draw("path", { d: "M44,5L52,9L44,13" })]],
    ["key_bridge", stroke({ class: "hot thick" })],
    ["key_only", stroke({ class: "hot" })],
    ["key_cut", [...frame({}), draw("rect", { x: 5, y: 0.8, width: 44, height: 16.4, class: "ink" })]],
    ["key_hangs", frame({ class: "alarm" })],
    ["key_own", frame({ "stroke-dasharray": "4 2", class: "ink bold" })],
    ["key_alone", frame({ "stroke-dasharray": "4 2" })],
  ];
  return [make("h2", {}, say("key")), list(rows.map(([key, marks]) =>
    item(draw("svg", { class: "sample", viewBox: "0 0 54 18", "aria-hidden": "true" }, ...marks), say(key)))), line(say("key_size")),
  line(say("key_zoom"))];
}

function needPanel(need) {
  const part = (title, rows) => [make("h3", {}, `${title} `, note(rows.length)), list(rows.sort(byName).map((a) => item(chip(a.sector), nameButton(a))))];
  return [make("h2", {}, needs.get(need)), ...part(say("who_serves"), present().filter((a) => serves(a, need))),
    ...part(say("who_asks"), present().filter((a) => asksFor(a, need)))];
}

const panels = { bridges: bridgesPanel, alone: alonePanel, introductions: introductionsPanel, everybody: everybodyPanel, key: keyPanel };

function panelContent() {
  if (state.actor) return actorPanel(state.actor);
  if (state.isTable) return tablePanel();
  if (panels[state.list]) return panels[state.list]();
  return state.need ? needPanel(state.need) : null;
}

let shownPanel = "";
function showPanel() {
  const content = panelContent(), title = state.actor?.id ?? state.list ?? "";
  const place = title === shownPanel ? panel.scrollTop : 0;
  shownPanel = title;
  document.body.classList.toggle("open", !!content);
  panel.replaceChildren(...(content ? [button("×", closePanel, { class: "close", "aria-label": say("close") }), ...content.filter(Boolean)] : []));
  panel.scrollTop = place;
}
