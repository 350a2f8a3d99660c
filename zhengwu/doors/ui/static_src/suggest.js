// Words to search for while typing: <input data-suggest="/address" list="…"> fills its list from [{"text": …}].
const QUIET_MS = 180;

export function startSuggest() {
  for (const input of document.querySelectorAll("input[data-suggest]")) {
    const list = document.getElementById(input.getAttribute("list"));
    let timer = 0;
    let asked = null;
    if (!list) continue;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      asked?.abort();
      const q = input.value.trim();
      if (!q) return list.replaceChildren();
      timer = setTimeout(async () => {
        asked = new AbortController();
        try {
          const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(q)}`, { signal: asked.signal });
          if (!answer.ok) return;
          const found = await answer.json();
          list.replaceChildren(...found.map(({ text }) => Object.assign(document.createElement("option"), { value: text })));
        } catch (problem) {
          if (problem.name !== "AbortError") list.replaceChildren();
        }
      }, QUIET_MS);
    });
  }
}
