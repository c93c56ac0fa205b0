// Suggestions under the search fields while somebody types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
// Without this file, and on any trouble, they are plain search fields.

const DELAY = 200; // milliseconds after the last key
const SHORTEST = 2; // letters

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function combobox(input) {
  const id = `${input.id}-vorschlaege`;
  const list = element("ul", { id, class: "suggestions", role: "listbox", "aria-label": "Vorschläge", hidden: "" });
  const said = element("span", { class: "visually-hidden", "aria-live": "polite" });
  let active = -1;
  let timer;
  let request;

  function activate(index) {
    active = index;
    for (const [i, option] of [...list.children].entries()) option.setAttribute("aria-selected", i === index);
    input.setAttribute("aria-activedescendant", list.children[index]?.id ?? "");
    list.children[index]?.scrollIntoView({ block: "nearest" });
  }

  function show(suggestions) {
    clearTimeout(timer);
    request?.abort();
    const options = suggestions.map(({ title, kind, url }, index) =>
      element("li", { id: `${id}-${index}`, role: "option", "data-url": url }, title, " ", element("small", {}, kind)),
    );
    list.replaceChildren(...options);
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", !list.hidden);
    said.textContent = "";
    activate(-1);
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const address = `${input.dataset.suggestions}?${new URLSearchParams({ q: input.value })}`;
      const { suggestions } = await (await fetch(address, { signal })).json();
      show(suggestions);
      const count = suggestions.length;
      said.textContent = `${count || "Keine"} ${count === 1 ? "Vorschlag" : "Vorschläge"}`;
    } catch {
      if (!signal.aborted) show([]);
    }
  }

  function go(option) {
    location.assign(option.dataset.url);
    show([]);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < SHORTEST) show([]);
    else timer = setTimeout(ask, DELAY);
  });
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const places = list.children.length + 1; // the field itself is one of them
    if (list.hidden || event.isComposing) return;
    if (step) activate(((active + 1 + step + places) % places) - 1);
    else if (key === "Escape") show([]);
    else if (key === "Enter" && active >= 0) go(list.children[active]);
    else {
      activate(-1);
      return;
    }
    event.preventDefault();
  });
  input.addEventListener("blur", () => show([]));
  input.form.addEventListener("submit", () => show([]));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", (event) => go(event.target.closest("li")));

  const states = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": id };
  for (const [key, value] of Object.entries(states)) input.setAttribute(key, value);
  input.after(list, said);
  show([]);
}

for (const input of document.querySelectorAll("[data-suggestions]")) combobox(input);
