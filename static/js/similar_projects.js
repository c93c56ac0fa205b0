// While a title is typed, similar projects of other towns appear below it, so that one joins in instead of doubling.
// The server answers with a piece of HTML. Without this script the form just lacks it.

const PAUSE = 400; // milliseconds without a key

let timer = 0;
let latest = null; // the question whose answer counts

async function ask(title, place) {
  latest?.abort();
  latest = new AbortController();
  const query = new URLSearchParams({ q: title.value.trim().slice(0, 120), page: place.dataset.page });
  try {
    const answer = await fetch(`${place.dataset.similarProjects}?${query}`, { signal: latest.signal });
    const html = answer.ok ? (await answer.text()).trim() : "";
    if (html !== place.innerHTML.trim()) place.innerHTML = html;
  } catch (error) {
    if (error.name !== "AbortError") place.replaceChildren();
  }
}

// On the document, as this script may run before the form is there.
document.addEventListener("input", (event) => {
  const place = document.querySelector("[data-similar-projects]");
  if (event.target.id !== "id_title" || !place) return;
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE, event.target, place);
});
