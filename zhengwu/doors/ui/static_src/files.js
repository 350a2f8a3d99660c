// A chosen file shows its name and size; too big ones are refused before they travel; others upload at once.
export function startFiles() {
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type !== "file") return;
    const note = document.getElementById(input.dataset.fileNote ?? "") ?? input.closest(".file-line")?.querySelector(".file-note");
    const files = [...input.files];
    const limit = Number(input.dataset.maxBytes || 0);
    if (limit && files.some((file) => file.size > limit)) {
      input.value = "";
      return say(note, input.dataset.tooBig, "late");
    }
    say(note, files.map((file) => `${file.name}，${size(file.size)}`).join("；"), "");
    const button = input.dataset.upload && input.form?.querySelector(`button[name="do"][value="${CSS.escape(input.dataset.upload)}"]`);
    if (button && files.length) button.click();
  });
}

function say(note, words, tone) {
  if (!note) return;
  note.textContent = words;
  note.dataset.tone = tone;
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MB`;
}
