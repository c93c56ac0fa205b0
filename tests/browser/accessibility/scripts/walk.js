// Watches a walk with the Tab key. Before it: notes how every stop looks without the focus. At every stop: whether the focus
// is to be seen, on screen and not covered. After it: what was left out. Leaves `window.walk` with `findings` and `stops`.
() => {
  const INTERACTIVE =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, video[controls], [tabindex]:not([tabindex='-1'])";
  const findings = [];
  const stops = [];

  const name = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${element.id && `#${element.id}`} “${words || element.name || ""}”`;
  };
  // One radio button stands for its group.
  const standsForGroup = ({ name }) =>
    document.querySelector(`[type=radio][name="${name}"]:checked`) ?? document.querySelector(`[type=radio][name="${name}"]`);
  const isStop = (element) =>
    !element.disabled &&
    element.checkVisibility({ visibilityProperty: true }) &&
    (element.type !== "radio" || element === standsForGroup(element));
  const expected = [...document.querySelectorAll(INTERACTIVE)].filter(isStop);

  // The focus may show on the element, on something in it (the ring of a tile) or around it (a card is one link).
  const places = (element) => [element, ...element.querySelectorAll("*"), element.closest(".card"), element.parentElement];
  const outline = (looks) => `${looks.outlineStyle} ${looks.outlineWidth} ${looks.outlineColor}`;
  const line = (looks) => `${outline(looks)} ${looks.boxShadow} ${looks.stroke} ${looks.strokeWidth}`;
  const looksOf = (element) =>
    places(element)
      .map((place) => (place ? line(getComputedStyle(place)) : ""))
      .join("|");
  // A field that has the focus from the start is a stop like all others: the walk begins at the top.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  const before = new Map(expected.map((element) => [element, looksOf(element)]));
  const hasRing = (element) =>
    places(element).some((place) => {
      if (!place) return false;
      const looks = getComputedStyle(place);
      const isSeen = !/, 0\)$|transparent/.test(looks.outlineColor);
      const isOutlined = looks.outlineStyle !== "none" && Number.parseFloat(looks.outlineWidth) >= 2 && isSeen;
      return isOutlined || (looks.stroke !== "none" && Number.parseFloat(looks.strokeWidth) >= 2);
    });

  // Of a high field only the beginning may be on screen; what counts is the middle of what one sees of it.
  const isOnTop = (element, box) => {
    const x = box.left + box.width / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
  };

  document.addEventListener("focusin", ({ target }) => {
    if (target.shadowRoot) return; // Wagtail’s bar for editors, closed to our eyes
    stops.push(target);
    const box = [...target.getClientRects()].find(({ width }) => width > 0) ?? target.getBoundingClientRect();
    if (before.get(target) === looksOf(target) || !hasRing(target)) findings.push(`the focus does not show: ${name(target)}`);
    const isIn = box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.top + Math.min(box.height, 40) <= innerHeight;
    if (!isIn) findings.push(`not on screen: ${name(target)}`);
    else if (!isOnTop(target, box)) findings.push(`covered: ${name(target)}`);
  });

  // Within one part of the page the stops go down, or on to the next column; never back up. Only the map goes by name, as
  // the list of towns beside it does; and the head of a table stays where it is when its rows have gone up.
  const part = (element) =>
    element.closest("ul, ol, form, nav, aside, section, thead, .split-main, header, footer, main, body");
  const jumpsBack = (from, to) => {
    if (part(from) !== part(to) || from.closest(".tiles")) return false;
    const [a, b] = [from, to].map((element) => element.getBoundingClientRect());
    return b.bottom <= a.top + 1 && b.left < a.right;
  };

  window.walk = {
    report() {
      for (const element of expected) if (!stops.includes(element)) findings.push(`never reached: ${name(element)}`);
      if (new Set(stops).size !== stops.length) findings.push(`a trap: ${name(stops.at(-1))}`);
      stops.forEach((stop, place) => {
        if (place && jumpsBack(stops[place - 1], stop)) findings.push(`back up to: ${name(stop)}`);
      });
      return [...new Set(findings)];
    },
  };
  return expected.length;
}
