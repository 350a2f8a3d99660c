// 通行密钥: a press fetches the question, the browser asks the person, and the answer travels in the form like anything typed.
// Without a script, or where the device has none, the other ways of signing in are on the same page.
export function startPasskeys() {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  for (const form of document.querySelectorAll("[data-passkey]")) prepare(form);
}

function prepare(form) {
  const button = form.querySelector("[data-passkey-button]");
  const said = form.querySelector("[data-passkey-said]");
  form.hidden = button.hidden = false;
  form.querySelector("[data-passkey-unable]")?.remove();
  form.addEventListener("submit", async (press) => {
    if (form.elements.credential.value) return;
    press.preventDefault();
    button.disabled = true;
    said.textContent = "";
    try {
      const answer = await fetch(form.dataset.options, { headers: { Accept: "application/json" } });
      const credential = await ask(form.dataset.passkey, await answer.json());
      form.elements.credential.value = JSON.stringify(asJson(credential));
      form.requestSubmit();
    } catch {
      said.textContent = form.dataset.failed;
    }
    button.disabled = false;
  });
}

function ask(what, { publicKey }) {
  const question = { ...publicKey, challenge: bytes(publicKey.challenge) };
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  if (what === "create") {
    question.user = { ...publicKey.user, id: bytes(publicKey.user.id) };
    question.excludeCredentials = known(publicKey.excludeCredentials);
    return navigator.credentials.create({ publicKey: question });
  }
  question.allowCredentials = known(publicKey.allowCredentials);
  return navigator.credentials.get({ publicKey: question });
}

function asJson(credential) {
  const { response } = credential;
  const parts = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = text(response[name]);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

// base64url, as both sides write bytes.
function bytes(words) {
  return Uint8Array.from(atob(words.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}

function text(buffer) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
