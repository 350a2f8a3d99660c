// 亮证: a code on the screen lives a minute. Its seconds are counted down, and the next one takes its place. While nobody looks at
// the page it rests: a code nobody sees need not be made.
const EACH_SECOND = 1000;

export function startRenewing() {
  let part = document.querySelector("[data-renews]");
  if (!part) return;
  let end = endOf(part);
  let asking = false;
  setInterval(async () => {
    tell(part, end);
    if (asking || document.hidden || left(end) > 0) return;
    asking = true;
    const next = await fetched(part.id);
    if (next) {
      // What somebody opened to read stays open.
      const open = part.querySelector("details")?.open;
      part.replaceWith(next);
      part = next;
      if (open) part.querySelector("details").open = true;
      end = endOf(part);
      tell(part, end);
    }
    asking = false;
  }, EACH_SECOND);
  tell(part, end);
}

const endOf = (part) => performance.now() + Number(part.dataset.renews) * EACH_SECOND;
const left = (end) => Math.max(0, Math.ceil((end - performance.now()) / EACH_SECOND));

function tell(part, end) {
  const words = part.querySelector("[data-left]");
  words.textContent = words.dataset.words.replace("{n}", left(end));
  words.hidden = false;
  part.querySelector("[data-until]").hidden = true;
}

// The same page again, with its fresh code. What has become something else meanwhile (signed out, taken back) is opened instead.
async function fetched(id) {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
    if (!answer.ok || !next) return location.reload();
    return document.importNode(next, true);
  } catch {
    return null; // offline: the next second tries again
  }
}
