/* A drawing of blocks: from afar a line between two blocks stands for all ties between their actors. */
const trunks = draw("g", { class: "trunks" });

const grounds = []; /* in the order of the blocks */

/* How many ties there are between each two blocks. */
function countTrunks() {
  const counts = new Map();
  for (const { from, to } of ties.filter(holds)) {
    if (from.block === to.block || from.isAdded || to.isAdded) continue; /* a newcomer stands in no block */
    const key = [Math.min(from.block, to.block), Math.max(from.block, to.block)].join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => a[1] - b[1]).map(([key, count]) => [...key.split(" ").map(Number), count]);
}

function showTrunks() {
  const counted = countTrunks(), most = Math.max(1, ...counted.map(([, , count]) => count));
  trunks.replaceChildren(...counted.map(([a, b, count]) => {
    const title = `${data.blocks[a].name ?? ""} ↔ ${data.blocks[b].name ?? ""}: ${sayCount("n_ties", count)}`;
    return draw("path", { d: `M${grounds[a].x},${grounds[a].y}L${grounds[b].x},${grounds[b].y}`, "stroke-width": 1 + 11 * count / most },
      draw("title", {}, title));
  }));
}

function bindBlocks() {
  if (data.blocks.length === 0) return;
  const shapes = [...graph.querySelectorAll(".ground > polygon")];
  grounds.push(...shapes.map(boxOf));
  suggestions.before(trunks);
  graph.classList.add("blocks");
  shapes.forEach((ground, i) => ground.addEventListener("click", (event) => {
    if (hasMoved || !graph.classList.contains("far")) return;
    event.stopPropagation();
    const { x, y, width, height } = grounds[i];
    showRectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2, LARGEST_SCALE);
    view.isWhole = false;
  }));
}
