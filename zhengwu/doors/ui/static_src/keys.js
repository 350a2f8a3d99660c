// The officer's keyboard: J K through the rows, X picks, Enter opens, / finds, ? explains; buttons bring their own data-key.
const SWITCH = "zhengwu.keys.off";

export function startKeys() {
  const help = document.getElementById("keys-help");
  if (!help) return;
  const off = help.querySelector("[data-keys-switch]");
  off.checked = localStorage.getItem(SWITCH) === "yes";
  off.addEventListener("change", () => localStorage.setItem(SWITCH, off.checked ? "yes" : "no"));
  document.addEventListener("click", (event) => { if (event.target.closest?.("[data-keys-open]")) help.showModal(); });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || off.checked) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog")) return;
    if (act(event.key, help)) event.preventDefault();
  });
}

function act(key, help) {
  const pressed = key.toLowerCase();
  if (key === "?") return help.showModal() ?? true;
  if (pressed === "j" || pressed === "k") return move(pressed === "j" ? 1 : -1);
  const row = document.querySelector("tr[data-cursor]");
  if (pressed === "x" && row) return row.querySelector("input[type=checkbox]")?.click() ?? true;
  const named = document.querySelector(`[data-key="${CSS.escape(pressed)}"]:not([aria-disabled="true"])`);
  if (!named) return false;
  if (named.matches("input")) named.focus();
  else named.click();
  return true;
}

function move(by) {
  const rows = [...document.querySelectorAll("[data-keys-list] tbody tr")];
  if (!rows.length) return false;
  const now = rows.findIndex((row) => row.dataset.cursor !== undefined);
  const next = rows[Math.min(Math.max(now + by, 0), rows.length - 1)];
  rows[now]?.removeAttribute("data-cursor");
  next.dataset.cursor = "";
  next.querySelector("th a, a")?.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}
