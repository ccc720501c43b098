// Whoever stands at the door types a part of a name; Enter notes that the first guest shown came.
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function furnish(list) {
  const box = list.querySelector("input[type=search]");
  const rows = [...list.querySelectorAll("tr[data-guest]")].map(row => ({ row, text: plain(row.dataset.guest) }));

  box.addEventListener("input", () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    for (const { row, text } of rows) row.hidden = !words.every(word => text.includes(word));
  });

  box.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !box.value.trim()) return;
    event.preventDefault();
    rows.find(({ row }) => !row.hidden && row.querySelector("[data-came]"))?.row.querySelector("[data-came]").click();
  });
}
