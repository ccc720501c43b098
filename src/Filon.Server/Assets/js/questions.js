// The queue of joins: j and k move from card to card, a and r press the card's own buttons, u takes the last answer back.
export function furnish(queue) {
  const cards = () => [...queue.querySelectorAll("[data-question]")];
  const current = () => document.activeElement?.closest("[data-question]");

  function move(by) {
    const all = cards();
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(current()) + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea") || !queue.isConnected) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "u") document.querySelector("[data-undo]")?.click();
    else if (event.key === "a" || event.key === "r") (current() ?? cards()[0])?.querySelector(`[data-answer="${event.key}"]`)?.click();
  });

  cards()[0]?.focus({ preventScroll: true });
}
