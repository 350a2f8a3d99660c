// 读给我听: the browser reads the page, block by block, and shows where it is. `spoken.js` says what the blocks are.
// A page without a voice for its language never shows the buttons; without script they stay hidden.
import { blocksOf, chunked } from "./spoken.js";

const RATES = { slow: 0.7, normal: 1 };
const KEPT = "aloud-rate";
const voiceOf = (lang) => speechSynthesis.getVoices().find((voice) => primary(voice.lang) === primary(lang));
const primary = (lang) => lang.toLowerCase().split(/[-_]/)[0].replace(/^cmn$/, "zh");

let parts = [];
let at = 0;
// Kept on purpose: some browsers forget an utterance nobody holds, and never say that it ended.
let saying = null;

export function startAloud() {
  if (!("speechSynthesis" in window) || !("SpeechSynthesisUtterance" in window)) return;
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-aloud-do]");
    if (button) DEEDS[button.dataset.aloudDo]();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && parts.length && stop());
  window.addEventListener("pagehide", stop);
  document.addEventListener("htmx:beforeSwap", stop);
  document.addEventListener("htmx:afterSettle", offer);
  stop();
}

const DEEDS = {
  start() {
    parts = [...document.querySelectorAll("main")].flatMap(blocksOf).flatMap(({ elements, runs }) =>
      runs.flatMap(({ lang, text }) => chunked(text).map((words) => ({ elements, lang, words }))));
    at = 0;
    say();
  },
  // Not `speechSynthesis.pause()`: on phones it ends the reading for good. The sentence one was in is read again.
  pause() {
    hush();
    show("paused");
  },
  "go-on": say,
  stop,
  slow() {
    const slow = rate() !== "slow";
    try {
      localStorage.setItem(KEPT, slow ? "slow" : "normal");
    } catch {
      // A browser that keeps nothing reads at the usual pace next time.
    }
    show(bar()?.dataset.aloud, slow);
    if (saying) say();
  },
};

function say() {
  hush();
  const part = parts[at];
  if (!part) return stop();
  mark(part.elements);
  const said = new SpeechSynthesisUtterance(part.words);
  const voice = voiceOf(part.lang);
  Object.assign(said, { lang: part.lang, rate: RATES[rate()] }, voice && { voice });
  said.onend = said.onerror = () => {
    if (saying !== said) return; // one we hushed
    at += 1;
    say();
  };
  saying = said;
  show("reading");
  speechSynthesis.speak(said);
}

function hush() {
  saying = null;
  speechSynthesis.cancel();
}

function stop() {
  hush();
  parts = [];
  mark([]);
  offer();
}

// Words that are there for the ear only are shown by what they are about.
const seen = (element) => (element.offsetWidth > 1 ? element : element.parentElement);

function mark(heard) {
  const elements = heard.map(seen);
  if (elements[0]?.hasAttribute("data-aloud-now")) return;
  for (const old of document.querySelectorAll("[data-aloud-now]")) old.removeAttribute("data-aloud-now");
  for (const element of elements) element.setAttribute("data-aloud-now", "");
  elements[0]?.scrollIntoView({ block: "center" });
}

const bar = () => document.querySelector("[data-aloud]");

function offer() {
  if (!bar()) return;
  bar().hidden = !voiceOf(document.documentElement.lang);
  if (!parts.length) show("idle");
}

// Which buttons there are. Whoever pressed one that goes keeps the keyboard's place on the one that comes.
function show(state, slow = rate() === "slow") {
  if (!bar() || !state) return;
  const had = bar().contains(document.activeElement);
  bar().dataset.aloud = state;
  const shown = { start: state === "idle", pause: state === "reading", "go-on": state === "paused", stop: state !== "idle" };
  for (const button of bar().querySelectorAll("[data-aloud-do]")) button.hidden = shown[button.dataset.aloudDo] === false;
  bar().querySelector("[data-aloud-do=slow]").setAttribute("aria-pressed", String(slow));
  if (had && !bar().contains(document.activeElement)) bar().querySelector("button:not([hidden])").focus({ preventScroll: true });
}

function rate() {
  try {
    return localStorage.getItem(KEPT) === "slow" ? "slow" : "normal";
  } catch {
    return "normal";
  }
}
