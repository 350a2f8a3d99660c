// 离我近: after a press, the browser says where it is, distances are worked out here and the cards sorted by them.
// The position never leaves the device: nothing is sent, and the cards of a longer list are fetched without saying where we are.
const EARTH_KM = 6371;
const PATIENCE_MS = 15000;

export function startNear() {
  const near = document.querySelector("[data-near]");
  const list = document.querySelector("[data-near-list]");
  if (!near || !list || !navigator.geolocation) return;
  const button = near.querySelector("[data-near-button]");
  const said = near.querySelector("[data-near-said]");
  near.querySelector("[data-near-me]").hidden = false;

  button.addEventListener("click", () => {
    say("asking", "");
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: PATIENCE_MS, maximumAge: 60000 });
  });

  function say(what, tone) {
    said.textContent = near.dataset[what];
    said.dataset.tone = tone;
  }

  async function found({ coords }) {
    const cards = await allCards(near.dataset.nearSource, list);
    const ways = cards.map((card) => ({ card, km: kilometres(coords, card.dataset) }));
    ways.sort((one, other) => one.km - other.km);
    for (const { card, km } of ways) write(card.querySelector("[data-distance]"), km, near.dataset);
    list.replaceChildren(...ways.slice(0, list.childElementCount).map(({ card }) => card));
    button.disabled = false;
    say("found", "done");
  }

  function failed(problem) {
    button.disabled = false;
    say(problem.code === problem.PERMISSION_DENIED ? "refused" : "failed", "need");
  }
}

async function allCards(source, list) {
  const here = [...list.children];
  if (!source) return here;
  try {
    const answer = await fetch(source);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const there = [...page.querySelectorAll("[data-near-list] > li")].map((card) => document.importNode(card, true));
    return there.length ? there : here;
  } catch {
    return here;
  }
}

// Great-circle distance; infinite for a hall whose place nobody has written down, which therefore comes last.
export function kilometres({ latitude, longitude }, { lat, lon }) {
  if (!lat || !lon) return Infinity;
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const half = (angle) => Math.sin(angle / 2) ** 2;
  const [here, there] = [radians(latitude), radians(Number(lat))];
  const a = half(there - here) + Math.cos(here) * Math.cos(there) * half(radians(Number(lon) - longitude));
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

function write(place, km, words) {
  if (!place || km === Infinity) return;
  const far = km >= 10 ? Math.round(km) : km.toFixed(1);
  place.textContent =
    km < 0.95 ? words.metres.replace("{n}", Math.max(50, Math.round(km * 20) * 50)) : words.kilometres.replace("{n}", far);
  place.hidden = false;
}
