// Hits as they come in: totals are written anew, lines are put on top; the oldest leave.
export function furnish(room) {
  const source = new EventSource(room.dataset.live);
  const number = new Intl.NumberFormat(room.dataset.language);
  const most = Number(room.dataset.most ?? 0);
  addEventListener("pagehide", () => source.close());

  source.addEventListener("hits", event => {
    const told = JSON.parse(event.data);
    for (const figure of room.querySelectorAll("[data-live-figure]")) figure.textContent = number.format(told[figure.dataset.liveFigure]);
    const body = room.querySelector("[data-live-rows]");
    if (!body || !most) return;
    room.querySelector(".empty")?.remove();
    for (const cells of told.rows) {
      const row = document.createElement("tr");
      row.className = "fresh";
      for (const cell of cells) row.append(Object.assign(document.createElement("td"), { textContent: cell }));
      body.prepend(row);
    }
    while (body.rows.length > most) body.lastElementChild.remove();
  });
}
