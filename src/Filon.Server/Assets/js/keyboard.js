// "/" goes to the search box, "g" then a letter to a page, "?" lists the letters.
let going = 0;

const typing = target => target.closest("input, select, textarea, [contenteditable]");

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?") document.getElementById("shortcuts")?.showModal();
  else if (event.key === "/") search(event);
  else if (event.key === "g") going = event.timeStamp;
  else if (going && event.timeStamp - going < 3000) {
    going = 0;
    document.querySelector(`nav a[data-key="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
  }
  else document.querySelector(`a[data-key-press="${CSS.escape(event.key)}"]`)?.click(); // the page's own before everybody's
});

document.addEventListener("click", event => {
  if (event.target.closest("[data-shortcuts]")) document.getElementById("shortcuts").showModal();
});

function search(event) {
  const box = document.querySelector("main input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}
