// Suggestions while typing: <input data-suggest="/address"> becomes a combobox over a list (WAI-ARIA 1.2).
// Arrows choose, Enter opens what is chosen or else searches, Escape closes. Without this file the form simply searches.
const QUIET_MS = 160;
const MOST_KEPT = 60;

export function startSuggest() {
  for (const input of document.querySelectorAll("input[data-suggest]")) combobox(input);
}

function combobox(input) {
  const list = make("ul", { className: "suggestions", id: `${input.id}-list`, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestLabel);
  const said = make("p", { className: "visually-hidden" });
  said.setAttribute("role", "status");
  input.after(list, said);
  setAll(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });

  const kept = new Map();
  let turn = 0; // an answer is shown only when nothing has been typed since it was asked for
  let timer = 0;
  let asked = null;
  let chosen = -1;

  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const open = () => {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };

  function choose(place) {
    chosen = place;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options()[place].id);
    options()[place].scrollIntoView({ block: "nearest" });
  }

  function show({ rows, said: words }) {
    list.replaceChildren(...rows.map((row, at) => optionOf(row, `${list.id}-${at}`)));
    choose(-1);
    if (rows.length) open();
    else close();
    said.textContent = words;
  }

  function forget() {
    turn += 1;
    clearTimeout(timer);
    asked?.abort();
  }

  async function ask() {
    const q = input.value.trim();
    const mine = ++turn;
    asked?.abort();
    if (!q) return show({ rows: [], said: "" });
    if (kept.has(q)) return show(kept.get(q));
    asked = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(q)}`, { signal: asked.signal });
      const found = answer.ok ? await answer.json() : { rows: [], said: "" };
      if (answer.ok && kept.size < MOST_KEPT) kept.set(q, found);
      if (mine === turn) show(found);
    } catch {
      if (mine === turn) close(); // no network: the form still searches
    }
  }

  function askSoon() {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  }

  input.addEventListener("input", (event) => {
    if (!event.isComposing) askSoon(); // pinyin on its way to a character is no question yet
  });
  input.addEventListener("compositionend", askSoon);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = list.hidden ? 0 : options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!count) return list.childElementCount ? open() : ask();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place before the first is the input itself, with what was typed.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Escape" && count) {
      event.preventDefault();
      forget();
      close();
    } else if (event.key === "Enter" && count && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    }
  });
  input.addEventListener("blur", () => {
    forget();
    close();
  });
  input.form.addEventListener("submit", forget);
  window.addEventListener("pageshow", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the input keeps the focus
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-href]");
    if (option) location.assign(option.dataset.href);
  });
}

function optionOf(row, id) {
  const option = make("li", { id, className: `suggestion suggestion-${row.kind}` });
  setAll(option, { role: "option", "aria-selected": "false" });
  option.dataset.href = row.href;
  const name = make("span", { className: "suggestion-name" });
  if (row.label) name.append(make("span", { className: "badge", textContent: row.label }), " ");
  name.append(pieces(row.parts, row.lang));
  if (row.also?.length) name.append(" ", pieces(row.also, row.lang, "suggestion-also"));
  option.append(name);
  const notes = [row.body && make("span", { textContent: row.body, lang: row.lang ?? "" }), row.time && make("span", { textContent: row.time })];
  if (notes.some(Boolean)) {
    const line = make("span", { className: "suggestion-note" });
    for (const note of notes.filter(Boolean)) line.append(line.childNodes.length ? " · " : "", note);
    option.append(" ", line);
  }
  return option;
}

function pieces(parts, lang, className = "") {
  const words = make("span", { className });
  if (lang) words.lang = lang;
  for (const [text, lit] of parts) {
    const piece = lit ? make("mark", {}) : words;
    piece.append(...(lang ? [text] : told(text)));
    if (lit) words.append(piece);
  }
  return words;
}

// On an English page what somebody typed in Chinese is read as Chinese.
function told(text) {
  if (document.documentElement.lang !== "en") return [text];
  return text.split(/([\u3400-\u9fff]+)/).map((run, at) => (at % 2 ? make("span", { lang: "zh-CN", textContent: run }) : run));
}

function make(tag, properties) {
  const element = Object.assign(document.createElement(tag), properties);
  if (!properties.lang) element.removeAttribute("lang");
  return element;
}

function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
