// Says how much a choice leaves, clears it, and shows what a link points at even where it was hidden or folded.
for (const choices of document.querySelectorAll(".choices")) {
  const box = choices.parentElement;
  const selects = [...choices.querySelectorAll("select")];
  const items = [...box.querySelectorAll(choices.dataset.items)];
  const [outcome, clear] = [choices.querySelector("output"), choices.querySelector("button")];

  const isShown = (item) => {
    const { display, opacity } = getComputedStyle(item);
    return display !== "none" && opacity === "1";
  };
  const update = () => {
    const shown = items.filter(isShown);
    const chosen = selects.some((select) => select.selectedIndex > 0);
    for (const group of box.querySelectorAll(".group")) {
      const here = shown.filter((item) => group.contains(item)).length;
      group.hidden = !here;
      group.querySelector(".count").textContent = here;
      if (chosen && group.matches("details")) group.open = true;
    }
    outcome.textContent = `${shown.length} of ${items.length} ${choices.dataset.shown}`;
    clear.disabled = !chosen;
  };
  const showAll = () => {
    for (const select of selects) select.selectedIndex = 0;
    update();
  };
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest("details:not([open])");
    if (!target || !box.contains(target) || (isShown(target) && !fold)) return;
    showAll();
    if (fold) fold.open = true;
    target.scrollIntoView();
  };

  clear.hidden = false;
  clear.addEventListener("click", () => (showAll(), selects[0].focus()));
  choices.addEventListener("change", update);
  addEventListener("hashchange", reveal);
  addEventListener("pageshow", () => (update(), reveal()));
}
