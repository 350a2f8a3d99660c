// <form data-confirm="question"> or a submit button with data-confirm asks once before it posts.
export function startConfirm() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const button = event.submitter;
    const question = button?.dataset.confirm ?? form.dataset.confirm;
    if (!question || form.dataset.confirmed !== undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!(await ask(question))) return button?.focus();
    form.dataset.confirmed = "";
    form.requestSubmit(button?.form === form ? button : undefined);
    delete form.dataset.confirmed;
  }, true);
}

function ask(question) {
  const dialog = document.getElementById("confirm-template").content.firstElementChild.cloneNode(true);
  dialog.querySelector("h2").textContent = question;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
