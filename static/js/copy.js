// "Kopieren" below code and addresses; it shows only where the browser can do it.

for (const place of document.querySelectorAll("[data-copy]")) {
  const [text, button, status] = ["textarea", "button", "[aria-live]"].map((part) => place.querySelector(part));
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      status.textContent = "Kopiert";
    } catch {
      status.textContent = "Das hat nicht geklappt. Der Text ist markiert.";
    }
  });
}
