/* A drawing of blocks: from afar a line between two blocks stands for all ties between their actors. */
const trunks = draw("g", { class: "trunks" });

/* How many ties there are between each two blocks, as they were drawn. */
function countTrunks() {
  const counts = new Map();
  for (const { from, to } of ties) {
    if (from.block === to.block) continue;
    const key = [Math.min(from.block, to.block), Math.max(from.block, to.block)].join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => a[1] - b[1]).map(([key, count]) => [...key.split(" ").map(Number), count]);
}

/* Grounds are drawn in the order of the blocks. */
function drawTrunks() {
  if (data.blocks.length === 0) return;
  const grounds = [...graph.querySelectorAll(".ground > polygon")], boxes = grounds.map(boxOf), counted = countTrunks();
  const most = Math.max(1, ...counted.map(([, , count]) => count));
  for (const [a, b, count] of counted) {
    const title = `${data.blocks[a].name ?? ""} ↔ ${data.blocks[b].name ?? ""}: ${sayCount("n_ties", count)}`;
    trunks.append(draw("path", { d: `M${boxes[a].x},${boxes[a].y}L${boxes[b].x},${boxes[b].y}`,
      "stroke-width": 1 + 11 * count / most }, draw("title", {}, title)));
  }
  suggestions.before(trunks);
  graph.classList.add("blocks");
  grounds.forEach((ground, i) => ground.addEventListener("click", (event) => {
    if (hasMoved || !graph.classList.contains("far")) return;
    event.stopPropagation();
    const { x, y, width, height } = boxes[i];
    showRectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2, LARGEST_SCALE);
    view.isWhole = false;
  }));
}
