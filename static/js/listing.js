// Filters a list without a new page: fetches the same address that the form would go to and replaces the parts that
// differ. Everything works without this file; on any trouble it lets the browser go to the address.

const SLOW = 300; // milliseconds until the old results fade and the status line says why
const root = document.querySelector("[data-listing]");
let latest = null;
let shown = location.pathname + location.search;

const part = (page, name) => page.querySelector(`main [data-part="${name}"]`);

function formAddress(form) {
  const query = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...query]) if (value === "") query.delete(name, value);
  return `${form.getAttribute("action")}${query.size ? `?${query}` : ""}`;
}

// The facets that the visitor has opened or closed stay as they are, and so does the focus: it stands where it stood,
// although facets above it may have lost or won options.
function replaceParts(page) {
  const focused = document.activeElement?.id;
  const caret = document.activeElement?.selectionStart;
  const place = document.activeElement?.getBoundingClientRect().top;
  const open = new Map([...root.querySelectorAll("[data-facet]")].map((facet) => [facet.dataset.facet, facet.open]));
  for (const name of ["views", "map", "count", "filters", "results"]) {
    part(document, name)?.replaceChildren(...part(page, name).childNodes);
  }
  for (const facet of root.querySelectorAll("[data-facet]")) facet.open = open.get(facet.dataset.facet) ?? facet.open;
  root.querySelector("[data-status]").textContent = page.querySelector("[data-status]").textContent;
  document.title = page.title;
  const target = focused ? document.getElementById(focused) : null;
  target?.focus({ preventScroll: true });
  if (caret != null) target?.setSelectionRange?.(caret, caret);
  if (target) {
    const frame = target.closest(":popover-open") ?? document.scrollingElement;
    frame.scrollTo({ top: frame.scrollTop + target.getBoundingClientRect().top - place, behavior: "instant" });
  }
  return Boolean(target);
}

async function show(address, { push = true, focusResults = false } = {}) {
  latest?.abort();
  latest = new AbortController();
  const slow = setTimeout(() => {
    root.classList.add("is-slow");
    root.querySelector("[data-status]").textContent = "Einen Moment, die Liste wird geladen …";
  }, SLOW);
  try {
    const response = await fetch(address, { signal: latest.signal });
    if (!response.ok) throw new Error(String(response.status));
    const kept = replaceParts(new DOMParser().parseFromString(await response.text(), "text/html"));
    if (push) history.pushState({}, "", address);
    shown = location.pathname + location.search;
    if (focusResults && !kept) {
      const status = root.querySelector("[data-status]");
      status.tabIndex = -1;
      status.focus();
    }
    clearTimeout(slow);
    root.classList.remove("is-slow");
  } catch (error) {
    clearTimeout(slow);
    if (error.name !== "AbortError") location.assign(address);
  }
}

if (root) {
  root.addEventListener("change", (event) => {
    if (event.target.matches("[type=checkbox], [type=date]")) show(formAddress(event.target.form));
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    root.querySelector("[popover]").hidePopover?.();
    show(formAddress(event.target), { focusResults: true });
  });
  document.addEventListener("click", (event) => {
    if (event.target.matches("[data-listing] [type=date]")) event.target.showPicker?.();
    const link = event.target.closest("[data-listing] :is(.pills, .pagination, .empty) a, [data-part=map] a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A link in a drawing has no `pathname`, and its `href` is an object.
    const address = new URL(link.getAttribute("href"), location.href);
    if (address.pathname !== location.pathname) return;
    event.preventDefault();
    show(address.href, { focusResults: true });
  });
  addEventListener("popstate", () => {
    // A jump within the page (#inhalt) comes here too and changes nothing.
    if (location.pathname + location.search !== shown) show(location.href, { push: false });
  });
}
