// 总览 (desk/supervision/board.html): the server says that something is new, and the part of the page that shows it is fetched
// again. Connections are short and many on purpose; the browser comes back by itself and says where it stopped (Last-Event-ID).
// Without script the page is as true as when it was opened.
const APART_MS = 2000; // between two renewals
const FIGURES_MS = 10000; // figures alone may wait that long
const PATIENCE_MS = 15000; // silence after which it says so

export function startBoard() {
  const whole = document.querySelector("[data-live-board]");
  if (!whole || !window.EventSource) return;
  const lamp = whole.querySelector("[data-board-live]");
  const told = whole.querySelector("[data-board-told]");
  const words = lamp.textContent;
  let source = null;
  let timer = 0;
  let due = Infinity;
  let last = 0;
  let heard = performance.now();
  let busy = false;

  const listen = () => {
    const address = new URL(whole.dataset.liveBoard, location.href);
    address.searchParams.set("after", document.getElementById("board").dataset.position);
    source = new EventSource(address);
    source.addEventListener("alive", hear);
    source.addEventListener("cards", () => { hear(); renewWithin(0); });
    source.addEventListener("figures", () => { hear(); renewWithin(FIGURES_MS); });
  };
  const hear = () => {
    heard = performance.now();
    lamp.hidden = false;
    lamp.textContent = words;
  };
  const renewWithin = (wait) => {
    due = Math.min(due, Math.max(performance.now() + wait, last + APART_MS));
    clearTimeout(timer);
    timer = setTimeout(renew, Math.max(0, due - performance.now()));
  };
  const renew = async () => {
    if (busy || document.hidden) return renewWithin(APART_MS);
    busy = true;
    due = Infinity;
    last = performance.now();
    if (await renewed(document.getElementById("board"))) told.textContent = whole.dataset.renewed;
    busy = false;
  };
  document.addEventListener("visibilitychange", () => {
    source?.close();
    source = null;
    if (!document.hidden) { listen(); renewWithin(0); }
  });
  setInterval(() => {
    if (document.hidden) return;
    if (performance.now() - heard > PATIENCE_MS) { lamp.hidden = false; lamp.textContent = whole.dataset.cut; }
    // An answer that is no stream (signed out, the server was away) ends it for good: it is begun again.
    if (source?.readyState === EventSource.CLOSED) { source.close(); listen(); }
  }, APART_MS);
  listen();
}

// The same page again. What has become something else meanwhile (signed out) is opened instead.
async function renewed(old) {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("board");
    if (!fresh) return answer.ok && location.reload();
    const sheet = document.querySelector(".icon-sheet");
    for (const symbol of page.querySelectorAll(".icon-sheet symbol")) {
      if (sheet && !document.getElementById(symbol.id)) sheet.append(document.importNode(symbol, true));
    }
    // What somebody opened to read stays open, and what had the focus keeps it.
    const open = [...old.querySelectorAll("details")].map((one) => one.open);
    const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const next = document.importNode(fresh, true);
    next.querySelectorAll("details").forEach((one, n) => { one.open = open[n] ?? false; });
    old.replaceWith(next);
    if (focused) [...next.querySelectorAll("a")].find((a) => a.getAttribute("href") === focused)?.focus({ preventScroll: true });
    return true;
  } catch {
    return false; // offline: the next news tries again
  }
}
