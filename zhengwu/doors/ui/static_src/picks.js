// Picked rows: how many, all or none. The batch buttons themselves are plain submits.
export function startPicks(part = document) {
  for (const form of part.querySelectorAll("[data-picks]")) {
    const boxes = () => [...form.querySelectorAll("tbody input[type=checkbox]")];
    const all = form.querySelector("[data-pick-all]");
    const count = form.querySelector("[data-pick-count]");
    const show = () => {
      const picked = boxes().filter((box) => box.checked);
      for (const box of boxes()) box.closest("tr").toggleAttribute("data-picked", box.checked);
      if (count) count.textContent = count.dataset.words.replace("%n", String(picked.length));
      if (all) {
        all.checked = picked.length > 0 && picked.length === boxes().length;
        all.indeterminate = picked.length > 0 && !all.checked;
      }
      for (const button of form.querySelectorAll(".batch-bar button[name=do]")) button.setAttribute("aria-disabled", String(!picked.length));
    };
    all?.addEventListener("change", () => {
      for (const box of boxes()) box.checked = all.checked;
      show();
    });
    form.addEventListener("change", show);
    form.addEventListener("reset", () => setTimeout(show));
    form.addEventListener("submit", (event) => {
      if (event.submitter?.getAttribute("aria-disabled") === "true") event.preventDefault();
    });
    show();
  }
}
