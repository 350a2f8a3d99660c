// Drafts save themselves and say so: <form data-autosave="/address"> and a [data-autosave-status] line with its words.
// The answer may set hidden inputs anew ({"fields": {"revision": "8"}}): what was saved is what the next saving stands on.
const QUIET_MS = 1200;
const RETRY_MS = [3000, 6000, 12000, 30000];

export function startAutosave() {
  for (const form of document.querySelectorAll("form[data-autosave]")) watch(form);
}

function watch(form) {
  const line = document.querySelector("[data-autosave-status]");
  const quiet = Number(form.dataset.autosaveAfter) || QUIET_MS;
  let timer = 0;
  let failures = 0;
  let changes = 0;
  let saved = 0;
  let stopped = false;
  let sending = null;

  const say = (tone, words, time = "") => {
    if (!line) return;
    line.querySelector(".toned").dataset.tone = tone;
    line.querySelector("[data-words]").textContent = words;
    line.querySelector("time").textContent = time;
  };
  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };

  async function save() {
    if (stopped || changes === saved) return;
    if (sending) return later(quiet);
    const upTo = changes;
    sending = new AbortController();
    const giveUp = setTimeout(() => sending.abort(), 15000);
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: words(form),
        headers: { "X-Autosave": "1" },
        signal: sending.signal,
        redirect: "error",
      });
      if ([401, 403, 404, 409, 410].includes(answer.status)) {
        stopped = true;
        return say("late", line?.dataset.stopped ?? "");
      }
      if (!answer.ok) throw new Error(String(answer.status));
      saved = upTo;
      failures = 0;
      say("done", line?.dataset.saved ?? "", clock(await savedAt(answer, form)));
      if (changes !== saved) later(quiet);
    } catch {
      say("late", line?.dataset.failed ?? "");
      later(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
    } finally {
      clearTimeout(giveUp);
      sending = null;
    }
  }

  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    changes += 1;
    later(quiet);
  });
  form.addEventListener("submit", () => {
    stopped = true;
    sending?.abort();
  });
  window.addEventListener("pageshow", () => { stopped = false; });
  window.addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || stopped || changes === saved) return;
    fetch(form.dataset.autosave, { method: "POST", body: words(form), headers: { "X-Autosave": "1" }, keepalive: true })
      .then((answer) => answer.ok && savedAt(answer, form)).catch(() => {});
  });
}

// The words of the form without its files: those travel with an upload.
function words(form) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
  return data;
}

async function savedAt(answer, form) {
  if (answer.status === 204) return new Date();
  const body = await answer.json().catch(() => ({}));
  for (const [name, value] of Object.entries(body.fields ?? {})) {
    const input = form.querySelector(`input[type="hidden"][name="${CSS.escape(name)}"]`);
    if (input) input.value = value;
  }
  return body.saved_at ? new Date(body.saved_at) : new Date();
}

const clock = (instant) => instant.toLocaleTimeString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" });
