// <a data-dialog="id" href="/a-page-that-asks-the-same">: with a script the question comes in front of the page.
// [data-dismiss] takes away what it stands in; the focus goes on to the content.
export function startDialogs() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-dialog]");
    const dialog = link && document.getElementById(link.dataset.dialog);
    if (!dialog || dialog.open || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });
  for (const button of document.querySelectorAll("[data-dismiss]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const gone = button.closest("[role=status]");
      const next = gone.nextElementSibling?.querySelector("[data-dismiss]") ?? document.getElementById("main");
      gone.remove();
      if (next?.id === "main") next.tabIndex = -1;
      next?.focus({ preventScroll: true });
    });
  }
}
