// Starts the slides, and shows notes in a window of their own that keeps step with this one.
(() => {
  const body = document.querySelector(".wb-slides");
  const isNotes = new URLSearchParams(location.search).has("notes");
  let other = isNotes ? window.opener : null;

  /** The same page with notes beside each slide, at the slide that is shown. */
  const notesAddress = () => {
    const address = new URL(location.href);
    address.search = "?notes";
    address.hash = `#/${deck.getState().indexh}`;
    return address.href;
  };

  /** Open the notes; where no window may be opened, show them beside the slides. */
  const openNotes = () => {
    if (other && !other.closed) return other.focus();
    other = isNotes ? null : window.open(notesAddress(), "_blank", "popup,width=1200,height=720");
    if (!other) deck.configure({ showNotes: !deck.getConfig().showNotes });
  };

  const deck = new Reveal(document.querySelector(".reveal"), {
    width: Number(body.dataset.width),
    height: Number(body.dataset.height),
    margin: 0,
    minScale: 0.1,
    maxScale: 8,
    center: false,
    hash: true,
    showNotes: isNotes,
    transition: "none",
    backgroundTransition: "none",
    pdfSeparateFragments: false,
    keyboard: { 83: openNotes },
  });

  const tell = () => {
    if (other && !other.closed) other.postMessage({ slide: deck.getState().indexh }, "*");
  };
  window.addEventListener("message", (event) => {
    const slide = event.source && event.source === other ? event.data?.slide : undefined;
    if (Number.isInteger(slide)) deck.slide(slide);
  });
  deck.initialize().then(() => {
    deck.on("slidechanged", tell);
    if (isNotes) tell();
  });
  window.workbenchSlides = deck;
})();
