// Fields of a form are dragged into place. Every press of 上移 and 下移 does the same without a mouse; this only makes it quicker.
export function startDesign() {
  const form = document.querySelector("[data-design]");
  if (!form) return;
  const said = form.querySelector("[data-design-said]");
  const rows = [...form.querySelectorAll(".design-row[data-key]")].filter((row) => row.querySelector("button"));
  const sections = [...form.querySelectorAll("[data-section]")];
  let lifted = null;
  const say = (words) => { if (said) said.textContent = `${lifted.querySelector("a")?.textContent ?? ""} ${words}`; };
  const clear = () => { for (const part of form.querySelectorAll("[data-over]")) part.removeAttribute("data-over"); };
  for (const row of rows) {
    row.draggable = true;
    row.addEventListener("dragstart", (event) => {
      lifted = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.key);
      row.toggleAttribute("data-lifted", true);
      say(said?.dataset.lifted ?? "");
    });
    row.addEventListener("dragend", () => { row.removeAttribute("data-lifted"); clear(); });
  }
  for (const section of sections) {
    section.addEventListener("dragover", (event) => {
      if (!lifted) return;
      event.preventDefault();
      clear();
      (event.target.closest(".design-row[data-key]") ?? section).toggleAttribute("data-over", true);
    });
    section.addEventListener("drop", (event) => {
      if (!lifted) return;
      event.preventDefault();
      const before = event.target.closest(".design-row[data-key]");
      if (before === lifted) return;
      say(said?.dataset.dropped ?? "");
      const button = document.createElement("button");
      button.name = "do";
      button.value = ["place", lifted.dataset.key, section.dataset.section, before?.dataset.key ?? ""].join(":");
      button.hidden = true;
      form.append(button);
      form.requestSubmit(button);
    });
  }
}
