/* Arrowheads. The drawing has those of all that ever was; on a chosen day a tie leads where it led then. */
const HEAD = { length: 6, half: 2.1 }; /* as the drawing has them */

const pointsOf = (polygon) => [...polygon.points].map(({ x, y }) => ({ x, y }));
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const farthest = (points, from) => points.reduce((best, point) => (distance(point, from) > distance(best, from) ? point : best));

/* An end of a line: where the line ends, where the tip is, the head and the piece of line that takes its place. */
function endOf(tie, path, at, before) {
  const drawn = [...tie.element.querySelectorAll("polygon")].find((polygon) => distance(pointsOf(polygon)[0], at) < HEAD.length * 2);
  const line = Object.fromEntries(["stroke", "stroke-width"].map((name) => [name, path.getAttribute(name)]));
  if (drawn) {
    const tip = farthest(pointsOf(drawn), at);
    return { head: drawn, stub: draw("path", { fill: "none", d: `M${at.x},${at.y}L${tip.x},${tip.y}`, ...line }) };
  }
  const span = distance(at, before) || 1, x = (at.x - before.x) / span, y = (at.y - before.y) / span;
  const foot = { x: at.x - x * HEAD.length, y: at.y - y * HEAD.length };
  return { stub: null, head: draw("polygon", { ...line, fill: line.stroke, points: `${foot.x - y * HEAD.half},${foot.y + x * HEAD.half} ` +
    `${at.x},${at.y} ${foot.x + y * HEAD.half},${foot.y - x * HEAD.half}` }) };
}

/* Both ends of the line of a tie: at the actor that it starts from, and at the other. */
function endsOf(tie) {
  const path = tie.element.querySelector("path"), length = path.getTotalLength(), step = Math.min(HEAD.length, length / 2);
  const [start, near, far, end] = [0, step, length - step, length].map((at) => path.getPointAtLength(at));
  const atStart = endOf(tie, path, start, near), atEnd = endOf(tie, path, end, far);
  const isTurned = distance(start, tie.from.box) + distance(end, tie.to.box) > distance(start, tie.to.box) + distance(end, tie.from.box);
  return isTurned ? { from: atEnd, to: atStart } : { from: atStart, to: atEnd };
}

/* As the drawing says it: with an arrow for one way, else with both. */
function sayTie({ from, to, forthNow, backNow }) {
  const isOneWay = forthNow !== backNow;
  return isOneWay && backNow ? `${to.name} → ${from.name}` : `${from.name} ${isOneWay ? "→" : "↔"} ${to.name}`;
}

/* Where all its rows hold all the time, it is as it was drawn. */
function showHeads(tie) {
  if (tie.spans.length === 0 || !tie.element) return;
  tie.ends ??= endsOf(tie);
  for (const [{ head, stub }, isThere] of [[tie.ends.to, tie.forthNow], [tie.ends.from, tie.backNow]]) {
    if (isThere) tie.element.append(head);
    else head.remove();
    if (stub && !isThere) tie.element.append(stub);
    else stub?.remove();
  }
  tie.title ??= tie.element.querySelector("title");
  if (tie.title) tie.title.textContent = sayTie(tie);
}
