/* Forms with data-passkey="create" or "get": asks the browser for a passkey (WebAuthn Level 3) and sends its answer. */

function toBuffer(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}

function toText(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/* The server writes bytes as base64url, the browser takes buffers. */
function decoded(options) {
  const withBuffer = (credential) => ({ ...credential, id: toBuffer(credential.id) });
  return {
    ...options,
    challenge: toBuffer(options.challenge),
    ...(options.user && { user: { ...options.user, id: toBuffer(options.user.id) } }),
    ...(options.allowCredentials && { allowCredentials: options.allowCredentials.map(withBuffer) }),
    ...(options.excludeCredentials && { excludeCredentials: options.excludeCredentials.map(withBuffer) }),
  };
}

function encoded(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  }
  return JSON.stringify({
    type: credential.type,
    id: credential.id,
    rawId: toText(credential.rawId),
    authenticatorAttachment: credential.authenticatorAttachment,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

/* A passkey lives in the device and asks for finger, face or PIN, so it also stands for the password. */
const PASSKEY = { residentKey: "required", requireResidentKey: true, userVerification: "required" };

async function options(form) {
  const beside = form.querySelector('script[type="application/json"]');
  if (beside) return JSON.parse(beside.textContent).publicKey;
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()).request_options.publicKey;
}

async function ask(form) {
  const publicKey = decoded(await options(form));
  if (form.dataset.passkey === "get") return navigator.credentials.get({ publicKey });
  const authenticatorSelection = { ...publicKey.authenticatorSelection, ...PASSKEY };
  return navigator.credentials.create({ publicKey: { ...publicKey, authenticatorSelection } });
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("[data-passkey]")) {
    const error = form.querySelector('[role="alert"]');
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      error.hidden = true;
      try {
        form.elements.credential.value = encoded(await ask(form));
        form.submit();
      } catch {
        error.hidden = false;
      }
    });
  }
  for (const note of document.querySelectorAll("[data-passkeys-missing]")) note.remove();
}
