// "Link kopieren" and "Teilen" at the foot of a page. Each shows only where the browser can do it.

const place = document.querySelector("[data-sharing]");
const address = () => location.origin + location.pathname + location.search;

function offer(name, able, act) {
  const button = place.querySelector(`[data-do="${name}"]`);
  button.hidden = !able;
  button.addEventListener("click", act);
}

if (place) {
  const status = place.querySelector("[aria-live]");
  offer("copy", Boolean(navigator.clipboard), async () => {
    try {
      await navigator.clipboard.writeText(address());
      status.textContent = "Link kopiert";
    } catch {
      status.textContent = "Das hat nicht geklappt. Die Adresse steht oben im Browser.";
    }
  });
  offer("share", Boolean(navigator.share), () => {
    // Who closes the device's window again has not met an error.
    navigator.share({ title: document.title, url: address() }).catch(() => {});
  });
}
