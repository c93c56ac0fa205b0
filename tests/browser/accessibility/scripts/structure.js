// What a screen reader's lists of headings, landmarks and pictures would get wrong.
() => {
  const findings = [];
  const say = (finding, element) => findings.push(`${finding}: ${element.outerHTML.slice(0, 90)}`);
  const isThere = (element) => element.checkVisibility();
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isThere);

  if (document.documentElement.lang !== "de") findings.push("the page is not marked as German");
  if (all("main").length !== 1) findings.push("not exactly one main");
  if (all("h1").length !== 1) findings.push("not exactly one h1");
  all("h1, h2, h3, h4, h5, h6").reduce((before, heading) => {
    const level = Number(heading.localName[1]);
    if (level > before + 1) say(`h${level} after h${before}`, heading);
    if (!heading.textContent.trim()) say("empty heading", heading);
    return level;
  }, 0);

  const label = (element) => {
    const named = element.getAttribute("aria-labelledby");
    return (named ? document.getElementById(named)?.textContent : element.getAttribute("aria-label"))?.trim() ?? "";
  };
  for (const kind of ["nav", "aside", "section[aria-label], section[aria-labelledby]", "[role=search]"]) {
    const names = all(kind).map(label);
    for (const element of all(kind)) if (!label(element)) say("landmark without a name", element);
    if (new Set(names).size !== names.length) findings.push(`two of ${kind} have the same name: ${names}`);
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const landmarks = "header, nav, main, aside, footer, section[aria-label], .skip-link, script, wagtail-userbar, svg";
  while (words.nextNode()) {
    const parent = words.currentNode.parentElement;
    if (words.currentNode.data.trim() && isThere(parent) && !parent.closest(landmarks)) say("outside all landmarks", parent);
  }

  for (const picture of all("img")) if (!picture.hasAttribute("alt")) say("picture without alt", picture);
  for (const drawing of all("svg")) {
    if (!drawing.matches("[aria-hidden=true], [role=none]") && !drawing.closest("[aria-hidden=true]")) say("drawing read aloud", drawing);
  }
  for (const frame of all("iframe:not([title])")) say("frame without a title", frame);
  for (const twin of all("[id]")) {
    if (document.querySelectorAll(`#${CSS.escape(twin.id)}`).length > 1) say("id given twice", twin);
  }
  for (const folded of document.querySelectorAll("[aria-hidden=true] :is(a, button, input)")) say("reachable but silent", folded);
  return findings;
}
