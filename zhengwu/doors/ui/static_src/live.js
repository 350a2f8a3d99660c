// Live parts (`ui/live.html`): links and filters inside fetch the page and put its same part in place. Without script they open it.
// The old content stays until the new one is there; after a second it says so. What cannot be put in place is opened instead.
const PATIENCE_MS = 1000;

export function startLive(htmx, eachNew) {
  const told = document.createElement("p");
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  document.body.append(told);
  let timer = 0;
  let focused = null;

  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    const line = live(detail)?.querySelector(".loading-line");
    if (!live(detail)) return;
    focused = named(document.activeElement);
    clearTimeout(timer);
    timer = setTimeout(() => { if (line) line.textContent = line.dataset.words; }, PATIENCE_MS);
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const part = live(detail);
    if (!part) return;
    const found = new DOMParser().parseFromString(detail.serverResponse, "text/html").getElementById(part.id);
    if (found) return;
    detail.shouldSwap = false;
    location.assign(detail.xhr.responseURL);
  });
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    clearTimeout(timer);
    const part = detail.target && document.getElementById(detail.target.id);
    if (!part?.matches("[data-live]")) return;
    again(part, focused)?.focus({ preventScroll: true });
    told.textContent = part.querySelector("[data-live-words]")?.textContent.trim() ?? "";
  });
  for (const trouble of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(trouble, ({ detail }) => {
      if (live(detail)) location.assign(detail.pathInfo.finalRequestPath);
    });
  }
  htmx.onLoad((part) => { if (part !== document.body) eachNew(part); });
}

const live = (detail) => (detail.target?.matches?.("[data-live]") ? detail.target : null);

// What had the focus is known again by its words: the new part has an element of the same kind that says the same.
const named = (e) => (e && e !== document.body ? { tag: e.localName, name: e.getAttribute("name"), words: e.textContent.trim() } : null);
const again = (part, was) => was && [...part.querySelectorAll(was.tag)].find((e) => e.getAttribute("name") === was.name && (was.name || e.textContent.trim() === was.words));
