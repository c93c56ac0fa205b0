// What a reader of this window would not get to see: text beyond its edge, text cut off, text that sticks out of its box.
() => {
  const findings = new Set();
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) findings.add(`the page is ${wide} px wide in a window of ${innerWidth}`);

  const name = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    const kind = element.classList.length ? element : (element.closest("[class]") ?? element);
    return `${element.localName} in ${kind.localName}.${[...kind.classList].join(".")} “${words}”`;
  };
  // Words for ears only are hidden from the eye on purpose.
  const isForEars = (looks) => looks.clipPath === "inset(50%)";
  const scrolls = (looks) => /auto|scroll/.test(looks.overflowX);
  const cuts = (looks) => /hidden|clip/.test(looks.overflow);
  const seen = (colour) => !/, 0\)$|transparent/.test(colour);
  const hasEdge = (looks) => seen(looks.backgroundColor) || Number.parseFloat(looks.borderInlineEndWidth) > 0;

  // The boxes around a text, as far as one that hides it or scrolls, and the window in the end; of a tile on the map its hexagon.
  function* boxes(element) {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const looks = getComputedStyle(box);
      if (scrolls(looks) || isForEars(looks)) return;
      if (box.matches("a.tile")) yield [box.querySelector("polygon"), false];
      else if (!looks.display.startsWith("inline") && (hasEdge(looks) || cuts(looks))) yield [box, cuts(looks)];
    }
    yield [null, false];
  }

  function look(text) {
    const parent = text.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const place of range.getClientRects()) {
      if (place.width < 1) continue;
      for (const [box, isCutting] of boxes(parent)) {
        const edge = box ? box.getBoundingClientRect() : { left: 0, right: innerWidth };
        const out = place.right > edge.right + 1 || place.left < edge.left - 1;
        const below = isCutting && (place.bottom > edge.bottom + 1 || place.top < edge.top - 1);
        if (out || below) findings.add(`${box ? "sticks out of its box" : "beyond the edge"}: ${name(parent)}`);
      }
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || parent.closest("script, style, noscript, option")) continue;
    if (parent.checkVisibility({ visibilityProperty: true })) look(texts.currentNode);
  }
  return [...findings];
}
