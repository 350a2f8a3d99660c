// Fragments swapped in by htmx may use icons the page did not have yet: bring their symbols along.
export function startFragments() {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const answered = new DOMParser().parseFromString(event.detail.serverResponse ?? "", "text/html");
    const sheet = document.querySelector(".icon-sheet");
    for (const symbol of answered.querySelectorAll(".icon-sheet symbol")) {
      if (sheet && !document.getElementById(symbol.id)) sheet.append(document.importNode(symbol, true));
    }
  });
}
