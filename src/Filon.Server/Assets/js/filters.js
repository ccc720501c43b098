// A filter applies as soon as it is chosen; its button stays for whoever types.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-apply]");
  if (form && event.target.matches("select, input[type=checkbox], input[type=radio], input[type=month], input[type=date]")) form.requestSubmit();
});
