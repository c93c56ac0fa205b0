// With forced colours grounds and shadows are gone. What was told by them must be told by a line, and icons must be drawn in
// the colour of the words beside them.
() => {
  const findings = [];
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const say = (finding, element) => findings.push(`${finding}: ${element.outerHTML.slice(0, 100).replace(/\s+/g, " ")}`);
  const hasLine = (looks) =>
    ["Top", "Bottom", "Left", "Right"].some(
      (side) => looks[`border${side}Style`] !== "none" && Number.parseFloat(looks[`border${side}Width`]) > 0,
    );

  for (const element of all(".button, .badge, .card, input:not([type=hidden]), textarea, select, .menu-button, .pills a")) {
    const looks = getComputedStyle(element);
    const isNative = element.matches("[type=checkbox], [type=radio]"); // drawn by the browser
    if (!isNative && !hasLine(looks)) say("no line around", element);
  }
  const canvas = getComputedStyle(document.body).backgroundColor;
  for (const icon of all("svg.icon")) {
    const looks = getComputedStyle(icon);
    if (looks.forcedColorAdjust === "none" || icon.closest("[style], .hexagon")) continue;
    const beside = getComputedStyle(icon.parentElement).color;
    const paints = [looks.stroke, looks.fill].filter((paint) => paint !== "none");
    if (!paints.includes(looks.color) && !paints.includes(beside)) say(`icon in ${paints}`, icon);
    if (looks.color === canvas) say("icon in the colour of the ground", icon);
  }
  return findings;
}
