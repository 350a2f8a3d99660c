// After a refused submit the summary has the focus, and its links put the cursor where the mistake is.
export function startErrors() {
  document.querySelector(".error-summary:not([data-sample] *)")?.focus();
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".error-summary a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView({ block: "center" });
    (target.matches("fieldset, li") ? target.querySelector("input, select, textarea, button") ?? target : target).focus();
  });
  document.addEventListener("htmx:afterSwap", (event) => event.detail.target?.querySelector(".error-summary")?.focus());
}
