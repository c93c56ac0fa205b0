// The page editor saves while one types. Pressing "Veröffentlichen" during such a save would send the form a second
// time to the address that creates the page: two pages, or "Kurztitel wird bereits verwendet". So a button pressed then
// waits for the save, whose answer also tells the form its new address.

const LONGEST_WAIT = 20_000; // milliseconds; after that the button's own answer says what is wrong

let saving = false;
let leaving = false;
let waiting = null; // the form and the button that was pressed

const isEditor = (form) => form.matches("[data-controller~='w-autosave']");

function proceed() {
  if (!waiting) return;
  const { form, button, timer } = waiting;
  waiting = null;
  clearTimeout(timer);
  // By now the editor has disabled the button, and a disabled button does not say which action was meant.
  const action = document.createElement("input");
  action.type = "hidden";
  action.name = button?.name ?? "";
  action.value = button?.value ?? "";
  form.append(action);
  form.requestSubmit();
}

document.addEventListener("w-autosave:save", (event) => {
  if (leaving) event.preventDefault();
  saving = !event.defaultPrevented;
});

for (const outcome of ["success", "error"]) {
  document.addEventListener(`w-autosave:${outcome}`, () => {
    saving = false;
    proceed();
  });
}

// First of all, so that nobody else thinks the form is on its way.
window.addEventListener(
  "submit",
  (event) => {
    if (!saving || !isEditor(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting) return;
    const timer = setTimeout(() => {
      saving = false;
      proceed();
    }, LONGEST_WAIT);
    waiting = { form: event.target, button: event.submitter, timer };
  },
  { capture: true },
);

// Last of all, when it is clear that the form leaves.
window.addEventListener("submit", (event) => {
  if (isEditor(event.target)) leaving = !event.defaultPrevented;
});

// Enter in a field would press the first button, which submits or publishes; nobody means that while typing.
document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.key === "Enter" && target.matches?.("input") && target.form && isEditor(target.form))
    event.preventDefault();
});
