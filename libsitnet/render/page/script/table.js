/* The round table: people add and strike ties and actors; everybody stays in place, and what follows is worked out anew. */
let isKept = true;

function afterChange() {
  isKept = keepChanges();
  markNetwork();
  refresh();
}

const changeOf = (tie) => changes.find((c) => /tie$/.test(c.change) && isPair(c, tie.from, tie.to));

function strikeTie(tie) {
  recordChange({ change: "strike-tie", from: tie.from.id, to: tie.to.id });
}

function takeBackTie(tie) {
  const made = changeOf(tie);
  if (made) takeBack(made);
}

/* A tie that was struck comes back; there is one tie of a pair. */
function tieTogether(from, to, kind) {
  const tie = from && to && from !== to ? findTie(from, to) : null;
  if (tie?.struck) return takeBackTie(tie);
  if (tie || !from || !to || from === to) return tell(say(tie ? "tied_already" : "choose_two"));
  recordChange({ change: "add-tie", from: from.id, to: to.id, kind });
}

function select(label, options) {
  return make("select", { "aria-label": label }, ...options.map(([value, text]) => make("option", { value }, text)));
}

const everybodyOptions = (but) => [["", say("choose_actor")],
  ...present().filter((a) => a !== but).sort(byName).map((a) => [a.id, a.name])];
const kindSelect = () => select(say("kind"), data.kinds.map((kind) => [kind.code, kind.name]));

/* What can be changed at the actor who is chosen. */
function actorChanges(actor) {
  const partner = select(say("add_tie"), everybodyOptions(actor)), kind = kindSelect();
  const act = actor.isAdded ? () => takeBack(changes.find((c) => c.change === "add-actor" && c.actor === actor.id))
    : () => recordChange({ change: "strike-actor", actor: actor.id });
  return [make("form", { class: "changes", onsubmit: (event) => {
    event.preventDefault();
    tieTogether(actor, actors.get(partner.value), kind.value);
  } }, heading(say("add_tie")), partner, kind, make("button", {}, say("add"))),
  make("p", {}, button(say("strike_actor"), act, { class: "small" }))];
}

function tieForm() {
  const from = select(say("first_actor"), everybodyOptions(null)), to = select(say("second_actor"), everybodyOptions(null));
  const kind = kindSelect();
  return make("form", { class: "changes", onsubmit: (event) => {
    event.preventDefault();
    tieTogether(actors.get(from.value), actors.get(to.value), kind.value);
  } }, heading(say("add_tie")), from, to, kind, make("button", {}, say("add")));
}

/* A newcomer belongs to the area of the map, or to that of several which most actors have. */
function areaSelect() {
  if (data.areas.length === 0) return null;
  const counts = new Map(data.areas.map((area) => [area.code, 0]));
  for (const actor of actors.values()) if (counts.has(actor.area)) counts.set(actor.area, counts.get(actor.area) + 1);
  const area = select(say("area"), data.areas.map(({ code, name }) => [code, name]));
  area.value = [...counts].sort((a, b) => b[1] - a[1])[0][0];
  return area;
}

function actorForm() {
  const name = make("input", { "aria-label": say("name"), placeholder: say("name"), maxlength: 200 });
  const sector = select(say("sector"), [["", say("no_sector")], ...data.sectors.map((s) => [s.code, s.name])]), area = areaSelect();
  return make("form", { class: "changes", onsubmit: (event) => {
    event.preventDefault();
    const text = name.value.trim().replace(/\s+/g, " ");
    if (!text || [...actors.values()].some((actor) => actor.key === plain(text))) return tell(say(text ? "named_already" : "name_wanted"));
    recordChange({ change: "add-actor", actor: newId(text), name: text, sector: sector.value, ...(area ? { area: area.value } : {}) });
  } }, heading(say("add_actor")), name, sector, ...(data.areas.length > 1 ? [area] : []), make("button", {}, say("add")));
}

function tablePanel() {
  return [make("h2", {}, say("table")), line(say("table_about")), tieForm(), actorForm(),
    make("h3", {}, `${say("changes")} `, note(changes.length)),
    list(changes.map((made) => item(button(say("take_back"), () => takeBack(made), { class: "small" }), sayChange(made)))),
    ...(changes.length === 0 ? [] : [
      line(isKept ? say("changes_kept") : say("changes_not_kept"), isKept ? {} : { class: "warning" }),
      make("p", {}, button(say("save_changes"), saveChanges, { class: "main" })),
      line(say("apply_changes")),
      make("pre", {}, `sitnet convert DATA --changes changes.json -o NEW`)])];
}
