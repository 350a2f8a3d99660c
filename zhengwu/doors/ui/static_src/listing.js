// A list that is being fetched keeps what it shows; after a second it says so.
const PATIENCE_MS = 1000;

export function startListings() {
  for (const list of document.querySelectorAll("[data-listing]")) {
    const line = list.querySelector(".loading-line");
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { line.textContent = line.dataset.words; }, PATIENCE_MS);
    };
    list.querySelector("form.filters")?.addEventListener("submit", wait);
    for (const link of list.querySelectorAll("thead a, .segments a")) link.addEventListener("click", wait);
    window.addEventListener("pageshow", () => { clearTimeout(timer); line.textContent = ""; });
  }
}
