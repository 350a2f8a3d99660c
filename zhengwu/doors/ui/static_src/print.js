// Paper has everything unfolded, also in browsers whose sheet cannot open what is closed.
export function startPrint() {
  offer();
  document.addEventListener("htmx:afterSettle", offer);
  document.addEventListener("click", ({ target }) => target.closest?.("[data-print]") && window.print());
  window.addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("main details:not([open], .menu)")) {
      folded.open = true;
      folded.dataset.unfolded = "";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const unfolded of document.querySelectorAll("details[data-unfolded]")) {
      unfolded.open = false;
      delete unfolded.dataset.unfolded;
    }
  });
}

function offer() {
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
}
