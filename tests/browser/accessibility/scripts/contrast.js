// The contrast (WCAG 2.2, 1.4.3 and 1.4.11) of each `text` element on the nearest `ground`, where axe cannot tell because the
// ground is drawn. Takes {text, ground, property}: two selectors and the property that paints the ground. Gives sentences
// about those below 4.5:1 and about those that something else is painted over.
({ text, ground, property }) => {
  const AFTER = Node.DOCUMENT_POSITION_FOLLOWING;
  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((each) => channel(each / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const findings = [];
  for (const element of document.querySelectorAll(text)) {
    const paper = element.closest("a").querySelector(ground);
    const ratio = contrast(getComputedStyle(element).color, getComputedStyle(paper)[property]);
    if (ratio < 4.5) findings.push(`${ratio.toFixed(2)}:1 for ${element.textContent.trim()}`);
    const isCovered = [...element.closest("a").querySelectorAll(ground)].some(
      (later) => element.compareDocumentPosition(later) === AFTER && getComputedStyle(later)[property] !== "none",
    );
    if (isCovered) findings.push(`something is painted over ${element.textContent.trim()}`);
  }
  return findings.length || document.querySelector(text) ? findings : [`there is no ${text}`];
}
